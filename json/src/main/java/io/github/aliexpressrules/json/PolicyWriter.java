package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.validation.Plain;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes figures so that {@link PolicyReader} reads them back. */
final class PolicyWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private PolicyWriter() {}

  static String write(Policies policies, List<Figure<?>> figures) {
    return written(out -> figures(out, policies, figures));
  }

  /** A value alone, as a policy file has it. */
  static String writtenAlone(Figure<?> figure, Object value) {
    return written(out -> value(out, figure, value));
  }

  private static String written(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(out);
    }
    return Plain.text(text.toString());
  }

  private static void figures(JsonGenerator out, Policies policies, List<Figure<?>> figures) {
    out.writeStartObject();
    Calendars.name(policies.buyer().calendar())
        .ifPresent(name -> out.writeStringProperty(Calendars.CALENDAR, name));
    for (Figure<?> figure : figures) {
      out.writeName(figure.name());
      List<Citation> cites = policies.citations(figure);
      if (cites.isEmpty()) {
        value(out, figure, policies.get(figure));
      } else {
        out.writeStartObject();
        out.writeName("value");
        value(out, figure, policies.get(figure));
        out.writeName("cites");
        new ValueWriter(out, Language.ENGLISH, ZoneOffset.UTC).write(cites);
        out.writeEndObject();
      }
    }
    out.writeEndObject();
  }

  /** A figure's value, as a policy file has it. */
  static void value(JsonGenerator out, Figure<?> figure, Object value) {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        value(out, figure, optional.get());
      } else {
        out.writeString(figure.none());
      }
    } else if (value instanceof Map<?, ?> table) {
      out.writeStartObject();
      table.forEach(
          (row, entry) -> {
            out.writeName(row.toString());
            value(out, figure, entry);
          });
      out.writeEndObject();
    } else if (value instanceof CurrencyUnit currency) {
      out.writeString(currency.getCode());
    } else {
      new ValueWriter(out, Language.ENGLISH, ZoneOffset.UTC).write(value);
    }
  }
}
