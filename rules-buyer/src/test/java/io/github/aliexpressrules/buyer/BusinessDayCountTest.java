package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Periods of business days against an independent count: a formula of whole weeks instead of a walk
 * over the days, on every start day of four years, at the first, a middle and the last instant of
 * the day.
 */
class BusinessDayCountTest {
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int FOUR_YEARS = 4 * 365 + 1;
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(3, 30), LocalTime.NOON, LocalTime.MAX);

  /** In Sao Paulo the clocks of these years change at midnight: some days begin at one o'clock. */
  @ParameterizedTest(name = "{0} by {2}: days {3} to {4} in {1}")
  @CsvSource({
    "DISPUTE,      America/Los_Angeles, VISA,   3,  15, S5:222",
    "DISPUTE,      Europe/Berlin,       QIWI,   1,  10, S5:225",
    "DISPUTE,      America/Sao_Paulo,   BOLETO, 7,  10, S5:327",
    "DISPUTE,      America/Sao_Paulo,   QIWI,   1,  10, S5:225",
    "CANCELLATION, America/Los_Angeles, OTHER,  15, 30, S4:41",
    "CANCELLATION, America/Sao_Paulo,   OTHER,  15, 30, S4:41",
    "CANCELLATION, Europe/Berlin,       OTHER,  15, 30, S4:41",
  })
  void everyStartDayOfFourYears(
      RefundOrigin origin, ZoneId zone, PaymentMethod method, int first, int last) {
    BuyerRules rules =
        BuyerRules.under(BuyerPolicy.standard().with(BusinessCalendar.weekends(zone)));
    for (int day = 0; day < FOUR_YEARS; day++) {
      LocalDate date = FIRST.plusDays(day);
      for (LocalTime time : TIMES) {
        check(
            rules,
            refund(date.atTime(time).atZone(zone).toInstant(), method, origin),
            zone,
            first,
            last);
      }
    }
  }

  private static void check(BuyerRules rules, Refund refund, ZoneId zone, int first, int last) {
    Instant approved = refund.approvedAt();
    LocalDate date = LocalDate.ofInstant(approved, zone);
    Decision<RefundArrival> decision = rules.refund(refund).arrival().at(approved);
    Instant latest = startOfDay(businessDay(date, last).plusDays(1), zone);
    Instant contact = startOfDay(businessDay(date, 15).plusDays(1), zone);
    assertThat(decision.milestone("refund-earliest"))
        .as("earliest after %s", approved)
        .contains(startOfDay(businessDay(date, first), zone));
    assertThat(decision.milestone("refund-latest"))
        .as("latest after %s", approved)
        .contains(latest);
    assertThat(decision.milestone("contact-platform-from"))
        .as("contact after %s", approved)
        .contains(latest.isAfter(contact) ? latest : contact);
  }

  /** From the last business day on or before the date: whole weeks, then the rest of one. */
  private static LocalDate businessDay(LocalDate date, int n) {
    int weekday = date.getDayOfWeek().getValue();
    LocalDate start = date.minusDays(Math.max(0, weekday - 5));
    int position = Math.min(weekday, 5) - 1 + n;
    return start.minusDays(Math.min(weekday, 5) - 1L).plusDays(7L * (position / 5) + position % 5);
  }

  /**
   * The first instant of a day by the zone's rules alone: midnight, or the end of the gap in it.
   */
  private static Instant startOfDay(LocalDate date, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(date.atStartOfDay());
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(date.atStartOfDay());
      return gap.getInstant();
    }
    return date.atStartOfDay().toInstant(offsets.get(0));
  }

  private static Refund refund(Instant approved, PaymentMethod method, RefundOrigin origin) {
    return new Refund(
        Money.parse("USD 30.00"),
        RefundChannel.to(method),
        approved,
        origin,
        Optional.empty(),
        Optional.empty());
  }
}
