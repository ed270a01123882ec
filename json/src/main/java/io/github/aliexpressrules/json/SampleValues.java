package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * What the instants, amounts and names of cases are taken from, so that the two values of a figure
 * are told apart: dates a term after another date, amounts at a limit.
 *
 * @param instants the simplest first
 * @param amounts the simplest first, all in one currency
 * @param names of categories, the simplest first
 */
record SampleValues(List<Json> instants, List<Json> amounts, List<Json> names) {
  /** Noon of a Monday, far from any change of clocks. */
  static final Instant START = Instant.parse("2025-05-05T19:00:00Z");

  private static final Duration DAY = Duration.ofDays(1);

  /** Returns the seeds that tell two values of a figure apart. */
  static SampleValues of(Figure<?> figure, Object first, Object second, BusinessCalendar calendar) {
    Set<Instant> instants = new LinkedHashSet<>(List.of(START, START.plus(DAY)));
    Set<Money> amounts = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>(List.of("CLOTHING", "ELECTRONICS"));
    for (Object value : List.of(first, second, figure.standard())) {
      add(value, calendar, instants, amounts, names);
    }
    return new SampleValues(
        instants.stream().<Json>map(at -> new Json.Str(at.toString())).toList(),
        amounts(amounts),
        names.stream().<Json>map(Json.Str::new).toList());
  }

  private static void add(
      Object value,
      BusinessCalendar calendar,
      Set<Instant> instants,
      Set<Money> amounts,
      Set<String> names) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> add(inner, calendar, instants, amounts, names));
    } else if (value instanceof Term term) {
      Instant end = term.after(START, calendar);
      instants.addAll(List.of(end, end.plus(DAY)));
    } else if (value instanceof TermRange range) {
      add(range.longest(), calendar, instants, amounts, names);
    } else if (value instanceof Money money) {
      amounts.add(money);
    } else if (value instanceof Map<?, ?> table) {
      table.keySet().forEach(key -> names.add(key.toString()));
      table.values().forEach(inner -> add(inner, calendar, instants, amounts, names));
    }
  }

  /** Thirty units come first, in the currency of the figure's amounts if it has any. */
  private static List<Json> amounts(Collection<Money> ofFigure) {
    String currency =
        ofFigure.stream().findFirst().map(money -> money.getCurrencyUnit().getCode()).orElse("USD");
    Set<Json> all = new LinkedHashSet<>();
    all.add(amount("30", currency));
    ofFigure.stream()
        .filter(money -> money.getCurrencyUnit().getCode().equals(currency))
        .forEach(money -> all.add(amount(money.getAmount().toPlainString(), currency)));
    all.add(amount("10", currency));
    return List.copyOf(all);
  }

  private static Json amount(String amount, String currency) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("amount", new Json.Num(amount));
    members.put("currency", new Json.Str(currency));
    return Json.Obj.of(members);
  }
}
