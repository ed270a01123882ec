package io.github.aliexpressrules.json;

import static io.github.aliexpressrules.json.SchemaTypes.array;
import static io.github.aliexpressrules.json.SchemaTypes.described;
import static io.github.aliexpressrules.json.SchemaTypes.object;
import static io.github.aliexpressrules.json.SchemaTypes.orNull;
import static io.github.aliexpressrules.json.SchemaTypes.string;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.source.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What a request may be. */
final class RequestSchema {
  private final SchemaTypes types = new SchemaTypes(true);

  private RequestSchema() {}

  static String schema() {
    RequestSchema schema = new RequestSchema();
    Map<String, Object> request = schema.request();
    return SchemaText.of("A request", request, schema.types.definitions());
  }

  private Map<String, Object> request() {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("id", orNull(string("any text; the response repeats it")));
    known.put(
        "ask",
        described(
            SchemaTypes.of("enum", JsonRules.questions()),
            "the question; what it needs stands below"));
    known.put("at", described(types.of(Instant.class), "the instant that is asked about"));
    for (Member<?> member : QuestionTable.MEMBERS) {
      known.put(member.name(), orNull(types.of(member.type())));
    }
    known.put("line", orNull(string("the id of the order's line that is asked about")));
    known.put(
        RuleSets.READING,
        orNull(described(types.of(Reading.class), "the source as which the rules are taken")));
    known.put(RuleSets.POLICY, orNull(policy()));
    known.put(
        RuleSets.RULES,
        orNull(
            described(
                SchemaTypes.of("enum", List.of(RuleSets.GUIDES, RuleSets.IN_FORCE)),
                "by which rules: those of the guides, or those that bound the order; guides if left"
                    + " out")));
    known.put(
        Calendars.CALENDAR,
        orNull(
            string("whose business days are counted: countries by ISO 3166, for example US+CN")));
    Map<String, Object> properties = new LinkedHashMap<>();
    RequestReader.KNOWN.forEach(
        name ->
            properties.put(
                name, known.getOrDefault(name, orNull(SchemaTypes.of("type", "string")))));
    Map<String, Object> request = object(properties, List.of("ask", "at"));
    request.put("allOf", conditions());
    return request;
  }

  private static List<Object> conditions() {
    List<Object> all = new ArrayList<>();
    for (AskableQuestion question : QuestionTable.ALL) {
      List<String> needed =
          question.needs().stream()
              .filter(member -> member.form().absent().isEmpty())
              .map(Member::name)
              .toList();
      all.add(
          SchemaTypes.of(
              "if",
                  SchemaTypes.of(
                      "properties", SchemaTypes.of("ask", SchemaTypes.of("const", question.id()))),
              "then", given(needed)));
    }
    all.add(
        SchemaTypes.of(
            "if",
                SchemaTypes.of(
                    "required",
                    List.of("line"),
                    "properties",
                    SchemaTypes.of("line", SchemaTypes.of("type", "string"))),
            "then", given(List.of(QuestionTable.ORDER.name()))));
    Map<String, Object> both =
        SchemaTypes.of(
            RuleSets.READING, SchemaTypes.of("type", "string"),
            RuleSets.RULES, SchemaTypes.of("const", RuleSets.IN_FORCE));
    all.add(
        SchemaTypes.of(
            "not", SchemaTypes.of("required", List.copyOf(both.keySet()), "properties", both)));
    return all;
  }

  /** These members, none of them null. */
  private static Map<String, Object> given(List<String> names) {
    Map<String, Object> properties = new LinkedHashMap<>();
    names.forEach(
        name -> properties.put(name, SchemaTypes.of("not", SchemaTypes.of("type", "null"))));
    return SchemaTypes.of("required", names, "properties", properties);
  }

  private Map<String, Object> policy() {
    Map<String, Object> lines =
        types.define(
            "Lines",
            described(
                orNull(array(SchemaTypes.of("type", "string"))),
                "The lines of the sources that state a figure, for example S5:97."));
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Figure<?> figure : Policies.standard().figures()) {
      Map<String, Object> value = value(figure);
      Map<String, Object> cited =
          object(
              SchemaTypes.of(
                  "value", described(value, "the figure's value"),
                  "cites", described(lines, "the lines that state it")),
              List.of("value"));
      figures.put(
          figure.name(),
          described(
              SchemaTypes.of("anyOf", List.of(value, cited)),
              "in the standard " + PolicyWriter.writtenAlone(figure, figure.standard())));
    }
    figures.put(Calendars.CALENDAR, string("as of a request"));
    return types.define(
        "Policy",
        described(
            object(figures, List.of()),
            "The figures that differ from the standard, each with the lines that state it."));
  }

  private Map<String, Object> value(Figure<?> figure) {
    Map<String, Object> value = plain(figure);
    return figure.isOptional()
        ? SchemaTypes.of("anyOf", List.of(SchemaTypes.of("const", figure.none()), value))
        : value;
  }

  private Map<String, Object> plain(Figure<?> figure) {
    if (figure.standard() instanceof Map<?, ?> table) {
      Object row = table.values().iterator().next();
      return SchemaTypes.of("type", "object", "additionalProperties", plain(row.getClass()));
    }
    return plain(figure.valueType());
  }

  private Map<String, Object> plain(Class<?> type) {
    return type == Money.class || type == Boolean.class || type == Integer.class || type.isEnum()
        ? types.of(type)
        : SchemaTypes.of("type", "string");
  }
}
