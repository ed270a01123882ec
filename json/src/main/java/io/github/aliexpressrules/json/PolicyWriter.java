package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.source.Citation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Writes figures so that {@link PolicyReader} reads them back. */
final class PolicyWriter {
  private PolicyWriter() {}

  static String write(Policies policies, List<Figure<?>> figures) {
    Utf8 out = new Utf8(512);
    out.raw('{');
    policies
        .calendar()
        .ifPresent(
            name -> {
              out.name(Calendars.CALENDAR);
              out.quoted(name);
            });
    for (Figure<?> figure : figures) {
      out.name(figure.name());
      List<Citation> cites = policies.citations(figure);
      if (cites.isEmpty()) {
        value(out, figure, policies.get(figure));
      } else {
        out.raw('{');
        out.name("value");
        value(out, figure, policies.get(figure));
        out.name("cites");
        out.raw(Constants.lines(cites));
        out.raw('}');
      }
    }
    out.raw('}');
    return out.toString();
  }

  /** A value alone, as a policy file has it. */
  static String writtenAlone(Figure<?> figure, Object value) {
    Utf8 out = new Utf8(64);
    value(out, figure, value);
    return out.toString();
  }

  /** A figure's value, as a policy file has it. */
  static void value(Utf8 out, Figure<?> figure, Object value) {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        value(out, figure, optional.get());
      } else {
        out.quoted(figure.none());
      }
    } else if (value instanceof Map<?, ?> table) {
      out.raw('{');
      table.forEach(
          (row, entry) -> {
            out.anyName(row.toString());
            value(out, figure, entry);
          });
      out.raw('}');
    } else if (value instanceof CurrencyUnit currency) {
      out.quoted(currency.getCode());
    } else {
      new ValueWriter(out, Language.ENGLISH, ZoneOffset.UTC).write(value);
    }
  }
}
