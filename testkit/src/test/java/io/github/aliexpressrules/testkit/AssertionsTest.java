package io.github.aliexpressrules.testkit;

import static io.github.aliexpressrules.testkit.RulesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Assertions hold where they should, and tell the whole story where they do not. */
class AssertionsTest {
  private static final Instant PLACED = Instant.parse("2025-05-01T12:00:00Z");
  private static final Instant SHIPPED = Instant.parse("2025-05-02T12:00:00Z");
  private static final Instant OPENS = Instant.parse("2025-05-12T12:00:00Z");
  private static final Instant CLOSES = Instant.parse("2025-07-05T00:00:00Z");
  private static final Question<?> WINDOW =
      BuyerRules.standard()
          .order(
              Order.builder()
                  .id("81")
                  .price(Money.parse("USD 30.00"))
                  .placedAt(PLACED)
                  .shippedAt(SHIPPED)
                  .protectionEndsAt(Instant.parse("2025-06-20T00:00:00Z"))
                  .build())
          .disputeWindow();

  private static Verdict right(Instant at) {
    if (at.isBefore(OPENS)) {
      return Verdict.NOT_YET;
    }
    return at.isBefore(CLOSES) ? Verdict.YES : Verdict.NO_LONGER;
  }

  @Test
  void whatHolds() {
    assertThat(WINDOW)
        .at(OPENS)
        .isYes()
        .from(OPENS)
        .until(CLOSES)
        .finds("buyer.dispute.opens", Outcome.SATISFIED)
        .hasMilestone("dispute-closes", CLOSES);
    assertThat(WINDOW).at(PLACED.minusNanos(1)).isNotYet().until(PLACED);
    assertThat(WINDOW).at(CLOSES).isNoLonger().from(CLOSES).forGood();
    assertThat(WINDOW.timeline())
        .changesAt(OPENS, CLOSES)
        .says(Verdict.NOT_YET, Verdict.YES, Verdict.NO_LONGER)
        .isSaidBy(AssertionsTest::right);
    assertThat(WINDOW).isSaidBy(AssertionsTest::right).timeline().changesAt(OPENS, CLOSES);
    assertThat(WINDOW.at(OPENS)).isYes();
  }

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  @Test
  void anotherVerdict() {
    fails(
        () -> assertThat(WINDOW).at(CLOSES).isYes(),
        "[buyer.dispute-window at 2025-07-05T00:00:00Z] expected YES, but was NO_LONGER in"
            + " [2025-07-05T00:00:00Z, ..), because\n"
            + "    The window closed 5 July 2025, 00:00 UTC, 15 calendar days after the end of"
            + " buyer protection on 20 June 2025, 00:00 UTC. [buyer.dispute.closes, S5:97, S4:21]");
    for (ThrowingCallable wrong :
        new ThrowingCallable[] {
          () -> assertThat(WINDOW).at(CLOSES).isNo(),
          () -> assertThat(WINDOW).at(CLOSES).isNotYet(),
          () -> assertThat(WINDOW).at(CLOSES).isUndetermined(),
          () -> assertThat(WINDOW).at(OPENS).isNoLonger()
        }) {
      assertThatThrownBy(wrong).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void anotherWindow() {
    fails(
        () -> assertThat(WINDOW).at(OPENS).until(PLACED),
        "[buyer.dispute-window at 2025-05-12T12:00:00Z] expected YES to hold until"
            + " 2025-05-01T12:00:00Z, but it holds in [2025-05-12T12:00:00Z,"
            + " 2025-07-05T00:00:00Z)");
    fails(
        () -> assertThat(WINDOW).at(OPENS).forGood(),
        "[buyer.dispute-window at 2025-05-12T12:00:00Z] expected YES to hold until for good, but"
            + " it holds in [2025-05-12T12:00:00Z, 2025-07-05T00:00:00Z)");
    fails(
        () -> assertThat(WINDOW).at(OPENS).from(PLACED),
        "[buyer.dispute-window at 2025-05-12T12:00:00Z] expected YES to hold from"
            + " 2025-05-01T12:00:00Z, but it holds in [2025-05-12T12:00:00Z,"
            + " 2025-07-05T00:00:00Z)");
  }

  @Test
  void anotherFindingOrDate() {
    fails(
        () -> assertThat(WINDOW).at(OPENS).finds("buyer.dispute.opens", Outcome.NOTED),
        "[buyer.dispute-window at 2025-05-12T12:00:00Z] expected buyer.dispute.opens to be NOTED,"
            + " but was SATISFIED");
    fails(
        () -> assertThat(WINDOW).at(OPENS).hasMilestone("dispute-closes", OPENS),
        "[buyer.dispute-window at 2025-05-12T12:00:00Z] expected dispute-closes at"
            + " 2025-05-12T12:00:00Z, but was 2025-07-05T00:00:00Z");
  }

  @Test
  void otherChanges() {
    String is =
        """
          from the beginning: NOT_YET
          2025-05-12T12:00:00Z: YES
          2025-07-05T00:00:00Z: NO_LONGER
        """;
    fails(
        () -> assertThat(WINDOW).timeline().changesAt(OPENS),
        "[buyer.dispute-window] expected changes at\n  [2025-05-12T12:00:00Z]\nbut was\n" + is);
    fails(
        () -> assertThat(WINDOW).timeline().says(Verdict.YES),
        "[buyer.dispute-window] expected the verdicts\n  [YES]\nbut was\n" + is);
  }

  /** A tracker that closes a day late, one that is never wrong but for a moment, one for good. */
  @Test
  void theStoryOfADifference() {
    fails(
        () ->
            assertThat(WINDOW)
                .isSaidBy(
                    at -> right(at.isBefore(OPENS.plusSeconds(1)) ? at : at.minusSeconds(86_400))),
        "[buyer.dispute-window] From 2025-05-12T12:00:01Z (2025-05-12 05:00:01 in Los Angeles)"
            + " until 2025-05-13T12:00:00Z (2025-05-13 05:00:00 in Los Angeles) (23h59m59s)\n"
            + "  the tracker says NOT_YET, the rules say YES:\n"
            + "    A dispute can be opened since 12 May 2025, 05:00 Los Angeles time."
            + " [buyer.dispute.opens, S5:111]\n"
            + "    A dispute can be opened before 4 July 2025, 17:00 Los Angeles time, 15 calendar"
            + " days after the end of buyer protection on 19 June 2025, 17:00 Los Angeles time."
            + " [buyer.dispute.closes, S5:97, S4:21]\n"
            + "  The rules change at [2025-05-12T12:00:00Z (2025-05-12 05:00:00 in Los Angeles) to"
            + " YES, 2025-07-05T00:00:00Z (2025-07-04 17:00:00 in Los Angeles) to NO_LONGER].");
    assertThatThrownBy(
            () -> assertThat(WINDOW).isSaidBy(at -> at.equals(CLOSES) ? Verdict.YES : right(at)))
        .hasMessageContaining("(0.000000001s)\n  the tracker says YES, the rules say NO_LONGER:");
    assertThatThrownBy(
            () -> assertThat(WINDOW).isSaidBy(at -> at.isBefore(CLOSES) ? right(at) : Verdict.NO))
        .hasMessageContaining(
            "From 2025-07-05T00:00:00Z (2025-07-04 17:00:00 in Los Angeles) on\n"
                + "  the tracker says NO, the rules say NO_LONGER:");
    assertThatThrownBy(
            () ->
                assertThat(MerchantRules.standard().requiredDeposit(Category.CLOTHING))
                    .isSaidBy(at -> Verdict.NO))
        .hasMessageContaining("At any time\n  the tracker says NO, the rules say YES:\n")
        .hasMessageEndingWith("\n  The rules never change.");
  }
}
