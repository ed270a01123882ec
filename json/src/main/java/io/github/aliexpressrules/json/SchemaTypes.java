package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Components;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Types as JSON Schema, by the same components that values are read and written by; descriptions
 * are those of the types' own documentation.
 */
final class SchemaTypes {
  /** Everything that is read as an instant; more than that, since no pattern knows the calendar. */
  private static final String ANY_INSTANT =
      "^[+-]?[0-9]{4,10}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{0,9})?)?"
          + "([Zz]|[+-][0-9:]{1,8})$";

  private static final String WRITTEN_INSTANT =
      "^[+-]?[0-9]{4,10}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{3,9})?Z$";

  private static final String DECIMAL = "^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$";

  private final boolean reading;
  private final Map<String, Object> defs = new TreeMap<>();

  /**
   * Of values that are read, or that are written.
   *
   * @param reading whether null stands for a member that is left out, and sets and lists may be
   */
  SchemaTypes(boolean reading) {
    this.reading = reading;
  }

  /** A schema with these members. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      schema.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return schema;
  }

  static Map<String, Object> string(String description) {
    return described(of("type", "string"), description);
  }

  static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    if (!description.isEmpty()) {
      described.put("description", description);
    }
    return described;
  }

  /** Also null. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> bare = new LinkedHashMap<>(schema);
    Object description = bare.remove("description");
    Map<String, Object> either =
        bare.size() == 1 && bare.get("type") instanceof String type
            ? of("type", List.of(type, "null"))
            : of("anyOf", List.of(bare, of("type", "null")));
    if (description != null) {
      either.put("description", description);
    }
    return either;
  }

  static Map<String, Object> array(Map<String, Object> items) {
    return of("type", "array", "items", items);
  }

  /** An object with these members and no others. */
  static Map<String, Object> object(Map<String, Object> properties, Collection<String> required) {
    Map<String, Object> object = of("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      object.put("required", List.copyOf(required));
    }
    object.put("additionalProperties", false);
    return object;
  }

  /** An object whose members are all there. */
  static Map<String, Object> whole(Map<String, Object> properties) {
    return object(properties, properties.keySet());
  }

  static Map<String, Object> ref(String name) {
    return of("$ref", "#/$defs/" + name);
  }

  /** The constants of an enum, as they are written. */
  static List<String> names(Class<?> type) {
    boolean asText = Components.isText(type);
    return Arrays.stream(type.getEnumConstants())
        .map(one -> asText ? one.toString() : ((Enum<?>) one).name())
        .toList();
  }

  /** Keeps a schema under a name. */
  Map<String, Object> define(String name, Map<String, Object> schema) {
    defs.put(name, schema);
    return ref(name);
  }

  Map<String, Object> definitions() {
    return defs;
  }

  /** The schema of a type, what it is made of kept under its name. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] inner = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class) {
        return of(
            "type", "object",
            "propertyNames", of((Class<?>) inner[0]),
            "additionalProperties", of(inner[1]));
      }
      return generic.getRawType() == Optional.class ? of(inner[0]) : array(of(inner[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class || plain == Rule.class || plain == Action.class) {
      return of("type", "string");
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return of("type", "boolean");
    }
    if (plain == int.class || plain == Integer.class) {
      return of("type", "integer");
    }
    if (plain == BigDecimal.class) {
      return of("type", "number");
    }
    if (plain == Step.class) {
      return ref("Step");
    }
    String name = plain.getSimpleName();
    if (!defs.containsKey(name)) {
      defs.put(name, Map.of()); // a type may be made of itself
      defs.put(name, named(plain));
    }
    return ref(name);
  }

  private Map<String, Object> named(Class<?> type) {
    if (type == Money.class) {
      return money();
    }
    if (type == Instant.class) {
      return instant();
    }
    if (type.isEnum()) {
      return described(of("enum", names(type)), Descriptions.of(type));
    }
    if (Components.named(type).isPresent()) {
      return described(of("type", "string"), Descriptions.of(type));
    }
    Optional<Components.Kinds> kinds = Components.kinds(type);
    if (kinds.isEmpty()) {
      return record(type, Map.of(), false);
    }
    List<Object> all = new ArrayList<>();
    kinds
        .get()
        .types()
        .forEach(
            (name, kind) ->
                all.add(
                    record(kind, Map.of(kinds.get().discriminator(), of("const", name)), false)));
    return described(of("anyOf", all), Descriptions.of(type));
  }

  private Map<String, Object> money() {
    Map<String, Object> number =
        of("type", "number", "minimum", 0, "exclusiveMaximum", 1_000_000_000_000L);
    Map<String, Object> amount =
        reading
            ? of(
                "anyOf", List.of(number, of("type", "string", "maxLength", 40, "pattern", DECIMAL)))
            : number;
    Map<String, Object> currency = of("type", "string", "pattern", "^[A-Z]{3}$");
    Map<String, Object> both =
        of(
            "amount", described(amount, "the amount, with at most the currency's decimals"),
            "currency", described(currency, "the currency's code, by ISO 4217"));
    return described(whole(both), "An amount of money.");
  }

  private Map<String, Object> instant() {
    return reading
        ? described(
            of("type", "string", "maxLength", 60, "pattern", ANY_INSTANT),
            "An instant by ISO 8601, with Z or an offset.")
        : described(
            of("type", "string", "pattern", WRITTEN_INSTANT), "An instant by ISO 8601, in UTC.");
  }

  /** A record whose members may all be missing: the result of an answer. */
  Map<String, Object> result(Class<?> type) {
    return record(type, Map.of(), true);
  }

  /** A record, after members that are not its own. */
  private Map<String, Object> record(Class<?> type, Map<String, Object> before, boolean open) {
    Map<String, Object> properties = new LinkedHashMap<>(before);
    List<String> required = new ArrayList<>(before.keySet());
    for (Components.Part part : Components.of(type)) {
      boolean optional = isOptional(part);
      Map<String, Object> schema = described(of(part.type()), Descriptions.of(type, part.name()));
      properties.put(part.name(), optional && reading ? orNull(schema) : schema);
      if (!optional && !open) {
        required.add(part.name());
      }
    }
    return described(object(properties, required), Descriptions.of(type));
  }

  private boolean isOptional(Components.Part part) {
    boolean generic = part.type() instanceof ParameterizedType;
    boolean mayBeEmpty =
        part.type() instanceof ParameterizedType some && some.getRawType() == Optional.class;
    return mayBeEmpty || part.leftOut() || (generic && reading);
  }
}
