package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Components;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * How values of one Java type are written in JSON, and read from it. Found by the type alone, so
 * that new value types need no code of their own.
 */
interface Form {
  /**
   * Reads a value.
   *
   * @throws RequestException if it has another form, or the value itself refuses it
   */
  Object read(Json json, Path path);

  /** One sentence that says what would be right. */
  String remedy();

  /** What a member stands for that is left out; empty if it must be given. */
  default Optional<Object> absent() {
    return Optional.empty();
  }

  /** Returns the form of a type. */
  static Form of(Type type) {
    Form known = Known.FORMS.get(type);
    if (known != null) {
      return known;
    }
    Form found = find(type);
    Known.FORMS.put(type, found);
    return found;
  }

  private static Form find(Type type) {
    if (type instanceof ParameterizedType generic) {
      Form inner = find(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == Optional.class) {
        return new OptionalForm(inner);
      }
      return new ListForm(inner, generic.getRawType() == Set.class);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Money.class) {
      return new MoneyForm();
    }
    if (plain == Instant.class) {
      return new InstantForm();
    }
    return find(plain);
  }

  private static Form find(Class<?> type) {
    if (type == String.class) {
      return new TextForm();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new FlagForm();
    }
    if (type == int.class || type == Integer.class) {
      return new NumberForm();
    }
    Optional<Function<String, Object>> named = Components.named(type);
    if (named.isPresent()) {
      return new NamedForm(named.get());
    }
    if (type.isEnum()) {
      return new EnumForm(type);
    }
    Optional<Components.Kinds> kinds = Components.kinds(type);
    return kinds.isPresent() ? VariantForm.of(kinds.get()) : RecordForm.of(type);
  }

  /** The forms that were found. */
  final class Known {
    private static final Map<Type, Form> FORMS = new ConcurrentHashMap<>();

    private Known() {}
  }

  /** True or false. */
  record FlagForm() implements Form {
    @Override
    public Object read(Json json, Path path) {
      if (json instanceof Json.Bool flag) {
        return flag.value();
      }
      throw path.refuse("must be true or false", json.shown(), remedy());
    }

    @Override
    public String remedy() {
      return "Write true or false, without quotes.";
    }
  }

  /** A whole number, such as a number of units. */
  record NumberForm() implements Form {
    @Override
    public Object read(Json json, Path path) {
      if (json instanceof Json.Num number) {
        try {
          return Decimals.bounded(number.written())
              .orElseThrow(ArithmeticException::new)
              .intValueExact();
        } catch (ArithmeticException brokenOrTooLarge) {
          throw refused(json, path);
        }
      }
      throw refused(json, path);
    }

    private RequestException refused(Json json, Path path) {
      return path.refuse(
          "must be a whole number of at most " + Integer.MAX_VALUE, json.shown(), remedy());
    }

    @Override
    public String remedy() {
      return "Write a whole number, without quotes.";
    }
  }

  /** A value that may be left out. */
  record OptionalForm(Form inner) implements Form {
    private static final Optional<Object> ABSENT = Optional.of(Optional.empty());

    @Override
    public Object read(Json json, Path path) {
      return Optional.of(inner.read(json, path));
    }

    @Override
    public String remedy() {
      return inner.remedy();
    }

    @Override
    public Optional<Object> absent() {
      return ABSENT;
    }
  }

  /** A list or set; nothing in it if it is left out. */
  record ListForm(Form inner, boolean isSet) implements Form {
    private static final Optional<Object> NO_SET = Optional.of(Set.of());
    private static final Optional<Object> NO_LIST = Optional.of(List.of());

    @Override
    public Object read(Json json, Path path) {
      if (!(json instanceof Json.Arr array)) {
        throw path.refuse("must be an array", json.shown(), remedy());
      }
      int count = array.items().size();
      Collection<Object> items = isSet ? new LinkedHashSet<>() : new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(inner.read(array.items().get(i), path.item(i)));
      }
      return items;
    }

    @Override
    public String remedy() {
      return "Write the items in brackets, or [] for none.";
    }

    @Override
    public Optional<Object> absent() {
      return isSet ? NO_SET : NO_LIST;
    }
  }
}
