package io.github.aliexpressrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The library keeps every law, and for each law a mistake that breaks it is found. */
class LawTest {
  private static final String ORDER =
      "\"order\":{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
          + "\"placedAt\":\"2025-02-27T10:00:00Z\",\"shippedAt\":\"2025-03-01T07:15:30Z\","
          + "\"protectionEndsAt\":\"2025-04-01T00:00:00Z\"}";
  private static final String AT = ",\"at\":\"2025-03-20T00:00:00Z\",";
  private static final AskedCase WINDOW =
      AskedCase.of("{\"ask\":\"buyer.dispute-window\"" + AT + ORDER + "}");
  private static final AskedCase CANCELLATION =
      AskedCase.of(
          "{\"ask\":\"buyer.cancellation\"" + AT + ORDER.replaceFirst(",\"shippedAt.*", "}") + "}");
  private static final AskedCase CLAIM =
      AskedCase.of(
          "{\"ask\":\"buyer.claim\""
              + AT
              + ORDER
              + ",\"claim\":{\"reason\":\"NOT_RECEIVED\",\"amount\":{\"amount\":30.00,"
              + "\"currency\":\"USD\"},\"returnGoods\":false}}");
  private static final String BALANCE =
      "{\"ask\":\"merchant.balance\""
          + AT
          + "\"deposit\":{\"merchantId\":\"m\",\"category\":"
          + "\"CLOTHING\",\"entries\":[{\"type\":\"PAID\",\"at\":\"2025-03-01T00:00:00Z\","
          + "\"amount\":{\"amount\":9000.00,\"currency\":\"CNY\"},\"method\":\"ALIPAY\"},"
          + "{\"type\":\"DEDUCTED\",\"at\":\"2025-03-05T00:00:00Z\",\"reason\":\"late\","
          + "\"amount\":{\"amount\":1500.00,\"currency\":\"CNY\"}}]}}";

  @Property
  @Domain(RulesDomain.class)
  void theLibraryKeepsThem(@ForAll AskedCase asked) {
    Law.checkAll(Evaluator.rules(), asked);
  }

  @Property
  @Domain(RulesDomain.class)
  void theLibraryKeepsThemWhateverIsAllowed(@ForAll @Hostile AskedCase asked) {
    Law.checkAll(Evaluator.rules(), asked);
  }

  @Property(tries = 6)
  @Domain(RulesDomain.class)
  void theLibraryKeepsThemInForce(@ForAll @InForce AskedCase asked) {
    Law.checkAll(Evaluator.rules(), asked);
  }

  @Property(tries = 10)
  @Domain(RulesDomain.class)
  void theLibraryKeepsThemUnderAnyPolicy(@ForAll AskedCase asked, @ForAll Policies policies) {
    Evaluator under = Evaluator.under(policies);
    Law.WINDOWS_ARE_SOUND.check(under, asked);
    Law.TIMELINES_HAVE_NO_GAPS.check(under, asked);
    Law.LATER_FACTS_CHANGE_NOTHING.check(under, asked);
    Law.LEDGERS_BALANCE.check(under, asked);
  }

  @Property(tries = 10)
  @Domain(RulesDomain.class)
  void soDoItsResponses(@ForAll AskedCase asked) {
    Evaluator json = Evaluator.ofJson(JsonRules.standard()::answer);
    Law.NOTHING_PAYS_MORE.check(json, asked);
    Law.LEDGERS_BALANCE.check(json, asked);
  }

  /** Nobody is found to break a law on what the laws are not about. */
  @Test
  void whoSaysTooLittleBreaksNone() {
    Law.checkAll(Evaluator.ofVerdicts((asked, at) -> Verdict.YES), WINDOW);
  }

  // --- a mistake for each law ---------------------------------------------------------------

  private static BrokenLaw broken(Law law, Evaluator evaluator, AskedCase asked) {
    Optional<BrokenLaw> broken = law.brokenBy(evaluator, asked);
    assertThat(broken).isPresent();
    assertThat(broken.get().law()).isEqualTo(law);
    return broken.get();
  }

  /** Days of the wall clock: an hour too early over the change to daylight-saving time. */
  @Test
  void aWindowThatIsTooLong() {
    Evaluator wallClock =
        (asked, at) -> {
          Said right = Said.of(asked.question().at(at));
          return right.within(
              right
                  .window()
                  .filter(window -> window.until().isPresent() && window.from().isPresent())
                  .map(
                      window ->
                          Window.of(
                              window.from().get(), window.until().get().plus(Duration.ofHours(1))))
                  .orElse(Window.ALWAYS));
        };
    BrokenLaw broken = broken(Law.WINDOWS_ARE_SOUND, wallClock, WINDOW);
    assertThat(broken.told())
        .startsWith("An answer is the same anywhere in its window.\n  At ")
        .contains("\n  But inside, at ")
        .endsWith("\n  Case: " + WINDOW.at(broken.at()));
  }

  @Test
  void aWindowElsewhere() {
    Evaluator elsewhere =
        (asked, at) ->
            Said.of(Verdict.YES).within(Window.of(Instant.parse("2100-01-01T00:00:00Z"), null));
    assertThat(broken(Law.WINDOWS_ARE_SOUND, elsewhere, WINDOW).told())
        .contains("But that is not where it was asked.");
    assertThat(broken(Law.TIMELINES_HAVE_NO_GAPS, elsewhere, WINDOW).told())
        .contains("But it begins after the beginning of time.");
  }

  /** A window that ends a day before the next one begins. */
  @Test
  void aGap() {
    Evaluator gap =
        (asked, at) -> {
          Said right = Said.of(asked.question().exactlyAt(at));
          Optional<Instant> until = right.window().orElseThrow().until();
          Optional<Instant> from = right.window().orElseThrow().from();
          return until.isEmpty() || from.isEmpty()
              ? right
              : right.within(Window.of(from.get(), until.get().minus(Duration.ofNanos(1))));
        };
    assertThat(broken(Law.TIMELINES_HAVE_NO_GAPS, gap, WINDOW).told()).contains("nothing holds");
  }

  /** Who looks at facts that have not happened yet. */
  @Test
  void aProphet() {
    Evaluator prophet =
        Evaluator.ofVerdicts(
            (asked, at) ->
                asked.order().orElseThrow().shippedAt().isPresent()
                    ? Verdict.NO_LONGER
                    : Verdict.YES);
    assertThat(broken(Law.LATER_FACTS_CHANGE_NOTHING, prophet, WINDOW).told())
        .contains("NO_LONGER\n  But without the facts after it: YES");
  }

  /** Who takes a longer term for a shorter one. */
  @Test
  void aTermUpsideDown() {
    Evaluator upsideDown =
        Evaluator.ofVerdicts(
            (asked, at) -> {
              boolean longer = asked.json().contains("\"40 calendar days\"");
              return longer && at.isAfter(Instant.parse("2025-03-20T00:00:00Z"))
                  ? Verdict.NO_LONGER
                  : Verdict.YES;
            });
    for (AskedCase asked : new AskedCase[] {WINDOW, CANCELLATION, CLAIM}) {
      assertThat(broken(Law.LONGER_TERMS_NEVER_CLOSE_EARLIER, upsideDown, asked).told())
          .contains("YES\n  But with the longer term: NO_LONGER");
    }
  }

  private static Evaluator paying(String name, String amount) {
    Money money = Money.parse(amount);
    return (asked, at) -> Said.of(Verdict.YES).paying(name, money);
  }

  @Test
  void aCentTooMuch() {
    assertThat(broken(Law.NOTHING_PAYS_MORE, paying("maxRefund", "USD 30.01"), CLAIM).told())
        .contains("YES, maxRefund USD 30.01\n  But maxRefund is above the price, USD 30.00.");
    assertThat(Law.NOTHING_PAYS_MORE.brokenBy(paying("maxRefund", "USD 30.00"), CLAIM)).isEmpty();
    assertThat(
            broken(Law.NOTHING_PAYS_MORE, paying("refundAmount", "USD 30.01"), CANCELLATION).told())
        .contains("refundAmount is above the price paid, USD 30.00.");
  }

  /** Paid out as claimed, although the platform has decided on less; more than the offer; all. */
  @Test
  void moreThanWasDecidedOfferedOrThere() {
    String dispute =
        "\"dispute\":{\"openedAt\":\"2025-03-12T00:00:00Z\",\"claim\":{\"reason\":\"NOT_RECEIVED\","
            + "\"amount\":{\"amount\":30.00,\"currency\":\"USD\"},\"returnGoods\":false},"
            + "\"events\":[{\"type\":\"ESCALATED\",\"at\":\"2025-03-13T00:00:00Z\"},"
            + "{\"type\":\"PLATFORM_DECIDED\",\"at\":\"2025-03-14T00:00:00Z\",\"solution\":"
            + "{\"refund\":{\"amount\":10.00,\"currency\":\"USD\"},\"returnGoods\":false,"
            + "\"channel\":\"PLATFORM\"}}]}";
    AskedCase decided =
        AskedCase.of("{\"ask\":\"buyer.dispute\"" + AT + ORDER + "," + dispute + "}");
    BrokenLaw broken = broken(Law.NOTHING_PAYS_MORE, paying("payout", "USD 30.00"), decided);
    assertThat(broken.told())
        .contains("payout is above all that was agreed or decided, USD 10.00.");
    assertThat(broken.at()).isAfterOrEqualTo(Instant.parse("2025-03-14T00:00:00Z"));
    AskedCase offer =
        AskedCase.of(
            "{\"ask\":\"buyer.offer\""
                + AT
                + ORDER
                + ","
                + dispute.replaceFirst("\"events.*", "\"events\":[]}")
                + ",\"offer\":{\"refund\":{\"amount\":5.00,\"currency\":\"USD\"},"
                + "\"returnGoods\":false,\"channel\":\"PLATFORM\"}}");
    assertThat(broken(Law.NOTHING_PAYS_MORE, paying("payoutIfAccepted", "USD 5.01"), offer).told())
        .contains("payoutIfAccepted is above the offer, USD 5.00.");
    AskedCase refund =
        AskedCase.of(
            BALANCE.replace("merchant.balance", "merchant.refund").replaceFirst("}$", "")
                + ",\"application\":{}}");
    assertThat(broken(Law.NOTHING_PAYS_MORE, paying("payable", "CNY 9000.01"), refund).told())
        .contains("payable is above the balance, CNY 9000.00.");
  }

  @Test
  void aLedgerThatForgetsADeduction() {
    AskedCase asked = AskedCase.of(BALANCE);
    Evaluator forgetful =
        (one, at) -> {
          Said right = Said.of(one.question().at(at));
          Map<String, Money> amounts = right.amounts();
          return amounts.get("balance").isLessThan(Money.parse("CNY 9000.00"))
              ? right.paying("balance", Money.parse("CNY 9000.00"))
              : right;
        };
    assertThat(broken(Law.LEDGERS_BALANCE, forgetful, asked).told())
        .contains("But the entries booked by then add up to CNY 0.00.");
    Evaluator generous =
        (one, at) ->
            Said.of(one.question().at(at)).paying("shortfall", Money.zero(CurrencyUnit.of("CNY")));
    assertThat(broken(Law.LEDGERS_BALANCE, generous, asked).told())
        .contains("But balance and required amount are CNY 8000.00 apart.");
  }

  @Test
  void whatIsBrokenIsThrown() {
    assertThatThrownBy(() -> Law.checkAll(paying("maxRefund", "USD 99.00"), CLAIM))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(Law.NOTHING_PAYS_MORE.sentence());
  }

  @Test
  void anErrorIsNoResponse() {
    assertThatThrownBy(() -> Said.ofResponse("{\"error\":{}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "response must have a verdict, but was {\"error\":{}}. Ask what can be answered.");
  }

  /** A tracker of verdicts alone, with the mistake that is made most: days of the wall clock. */
  @Test
  void aTrackerOfTheWallClock() {
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    Tracker tracker =
        at -> {
          Instant opens =
              Instant.parse("2025-03-01T07:15:30Z").atZone(zone).plusDays(10).toInstant();
          if (at.isBefore(opens)) {
            return Verdict.NOT_YET;
          }
          return at.isBefore(Instant.parse("2025-04-16T00:00:00Z"))
              ? Verdict.YES
              : Verdict.NO_LONGER;
        };
    assertThatThrownBy(() -> RulesAssertions.assertThat(WINDOW.question()).isSaidBy(tracker))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "From 2025-03-11T06:15:30Z (2025-03-10 23:15:30 in Los Angeles) until"
                + " 2025-03-11T07:15:30Z (2025-03-11 00:15:30 in Los Angeles) (1h)\n"
                + "  the tracker says YES, the rules say NOT_YET:\n")
        .hasMessageContaining("[buyer.dispute.opens, S5:111]")
        .hasMessageContaining(
            "\n  They say YES from 2025-03-11T07:15:30Z (2025-03-11 00:15:30 in Los Angeles) on:\n"
                + "    A dispute can be opened since 11 March 2025, 00:15:30");
  }
}
