package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the figures that a policy changes; each by the type of its standard value. */
final class PolicyReader {
  private static final String VALUE = "value";
  private static final String CITES = "cites";
  private static final Members CITED = new Members(List.of(VALUE, CITES));

  private PolicyReader() {}

  /** Returns the policies with the changes that an object states, upon those that they have. */
  static Policies read(Json.Obj object, Path path, Policies base) {
    new Members(known(base)).of(object, path);
    Changes buyers = base.buyer().changes();
    Changes merchants = base.merchant().changes();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      if (member.getKey().equals(Calendars.CALENDAR)) {
        continue;
      }
      Figure<?> figure = base.figure(member.getKey()).orElseThrow();
      Path at = path.member(member.getKey());
      if (base.isBuyers(figure)) {
        buyers = change(buyers, figure, member.getValue(), at);
      } else {
        merchants = change(merchants, figure, member.getValue(), at);
      }
    }
    Changes ofBuyers = buyers;
    Changes ofMerchants = merchants;
    Policies changed =
        new Policies(
            checked(() -> base.buyer().with(ofBuyers), path),
            checked(() -> base.merchant().with(ofMerchants), path));
    return Calendars.named(object.members().get(Calendars.CALENDAR), path)
        .map(name -> Calendars.on(name, changed))
        .orElse(changed);
  }

  private static List<String> known(Policies base) {
    List<String> known = new ArrayList<>(base.figures().stream().map(Figure::name).toList());
    known.add(Calendars.CALENDAR);
    return known;
  }

  private static <P> P checked(Supplier<P> policy, Path path) {
    try {
      return policy.get();
    } catch (InvalidValueException contradiction) {
      throw path.refuse(contradiction);
    }
  }

  private static <T> Changes change(Changes changes, Figure<T> figure, Json json, Path path) {
    if (!(json instanceof Json.Obj object) || !isCited(object)) {
      return changes.with(figure, value(figure, json, path), List.of());
    }
    CITED.of(object, path);
    @Nullable Json value = object.find(VALUE);
    if (value == null) {
      throw path.member(VALUE).refuse("must be given", "missing", example(figure));
    }
    return changes.with(
        figure,
        value(figure, value, path.member(VALUE)),
        cites(object.find(CITES), path.member(CITES)));
  }

  /** A value with the lines that state it, rather than a value that is an object itself. */
  private static boolean isCited(Json.Obj object) {
    return object.get(VALUE) != null || object.get(CITES) != null;
  }

  private static List<Citation> cites(@Nullable Json json, Path path) {
    if (json == null) {
      return List.of();
    }
    List<Citation> lines = new ArrayList<>();
    if (!(json instanceof Json.Arr array)) {
      throw path.refuse("must be an array", json.shown(), "Write for example [\"S5:40\"].");
    }
    for (int i = 0; i < array.items().size(); i++) {
      lines.add((Citation) Form.of(Citation.class).read(array.items().get(i), path.item(i)));
    }
    return lines;
  }

  @SuppressWarnings("unchecked") // read by the figure's own type
  private static <T> T value(Figure<T> figure, Json json, Path path) {
    if (figure.isOptional()) {
      boolean none = json instanceof Json.Str text && text.text().equals(figure.none());
      return (T) (none ? Optional.empty() : Optional.of(plain(figure, json, path)));
    }
    return (T) plain(figure, json, path);
  }

  private static Object plain(Figure<?> figure, Json json, Path path) {
    if (figure.standard() instanceof Map<?, ?> table) {
      return table(table, json, path);
    }
    if (figure.valueType() == CurrencyUnit.class) {
      Json probe = Json.Obj.of(Map.of("amount", new Json.Num("0"), "currency", json));
      return ((Money) Form.of(Money.class).read(probe, path)).getCurrencyUnit();
    }
    Form form = Form.of(figure.valueType());
    if (form instanceof NamedForm && !(json instanceof Json.Str)) {
      throw path.refuse("must be a string", json.shown(), example(figure));
    }
    return form.read(json, path);
  }

  /** What would be right: the standard value, or that there may be none. */
  private static String example(Figure<?> figure) {
    String standard = PolicyWriter.writtenAlone(figure, figure.standard());
    String none = "\"" + figure.none() + "\"";
    return figure.isOptional() && !standard.equals(none)
        ? "Write for example " + standard + ", or " + none + "."
        : "Write for example " + standard + ".";
  }

  /** A table is written as an object; what it does not list stays as in the standard. */
  private static Map<Object, Object> table(Map<?, ?> standard, Json json, Path path) {
    if (!(json instanceof Json.Obj object)) {
      throw path.refuse(
          "must be an object", json.shown(), "Write a name and a value for each row.");
    }
    Object row = standard.keySet().iterator().next();
    Form keys = Form.of(row.getClass());
    Form values = Form.of(standard.values().iterator().next().getClass());
    Map<Object, Object> rows = new LinkedHashMap<>(standard);
    object
        .members()
        .forEach(
            (name, value) ->
                rows.put(
                    keys.read(new Json.Str(name), path.member(name)),
                    values.read(value, path.member(name))));
    return rows;
  }
}
