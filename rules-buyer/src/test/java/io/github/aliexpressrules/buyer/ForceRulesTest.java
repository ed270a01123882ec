package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of every question by the rules in force. */
class ForceRulesTest extends TopicTables {
  ForceRulesTest() {
    super(ForceRules.CATALOGUE, "buyer.in-force");
  }

  private static final BuyerRules FIVE_DAYS =
      BuyerRules.inForce(
          BuyerPolicy.standard()
              .with(BuyerPolicy.CANCEL_WITHIN, Optional.of(Term.calendarDays(5))));

  /** A request of July 2026, after the page was last seen on 29 June. */
  private static Decision<Cancellation> requested(Instant at) {
    Order order = DatedCases.UNSHIPPED_IN_EU.withCancellationRequestedAt(at);
    return DatedCases.IN_FORCE.order(order).cancellation().at(at);
  }

  /** O3: the last day of the sighting is over where it is over first, in Shanghai. */
  @ParameterizedTest(name = "requested {0}: {1}")
  @CsvSource({
    "2026-06-29T15:59:59.999999999Z, false",
    "2026-06-29T16:00:00Z,           true",
    "2026-06-29T16:00:00.000000001Z, true"
  })
  void theLastSightingIsNamedOnceItIsOver(Instant at, boolean named) {
    Decision<Cancellation> decision = requested(at);

    assertThat(
            decision.findings().stream()
                .map(finding -> finding.explanation(Cases.LOS_ANGELES))
                .filter(words -> words.startsWith("Taken to hold on")))
        .containsExactlyElementsOf(
            named
                ? List.of(
                    "Taken to hold on, though no text seen on the day that counts says it; last"
                        + " seen: the time after which a requested cancellation goes through by itself"
                        + " is 72 hours (29 June 2026).")
                : List.of());
  }

  /** A figure of the policy's own decides in force as well, and the rest comes from the texts. */
  @Test
  void thePolicysOwnFigureDecides() {
    Decision<Cancellation> decision =
        FIVE_DAYS.order(DatedCases.UNSHIPPED_2021).cancellation().at(day("2021-05-09"));

    assertThat(decision.milestone("cancel-by")).contains(day("2021-05-14"));
    assertThat(Rows.said(decision))
        .contains(
            "buyer.cancellation.in-time.open", "buyer.cancellation.seller-decides.may-refuse");
  }

  @Override
  List<Told> cases() {
    return List.of(
        new Told(
            "buyer.in-force.last-seen.holds-on",
            requested(day("2026-07-01")),
            "figures=[the time after which a requested cancellation goes through by itself is 72"
                + " hours (29 June 2026)]"),
        new Told(
            "buyer.in-force.own-figures.by-policy",
            FIVE_DAYS.order(DatedCases.UNSHIPPED_2021).cancellation().at(day("2021-05-09")),
            "figures=[cancel-within = Optional[7 calendar days]]"),
        new Told(
            "buyer.in-force.own-documents.russian-documents",
            DatedCases.IN_FORCE
                .order(DatedCases.ON_ITS_WAY_2022.withBuyerCountry("RU"))
                .disputeWindow()
                .at(day("2022-02-01")),
            "since=2021-12-31T16:00:00Z"));
  }

  /** O6:87, O4:3: what the pages said counts as long as 2022 has not begun anywhere. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2021-12-31T15:59:59.999999999Z, false",
    "2021-12-31T16:00:00Z,           true",
    "2021-12-31T16:00:00.000000001Z, true"
  })
  void buyersInRussiaHaveDocumentsOfTheirOwnSince2022(Instant at, boolean own) {
    Order order = placed(day("2021-12-01")).buyerCountry("RU").build();
    Decision<NoResult> decision = DatedCases.IN_FORCE.order(order).disputeWindow().at(at);

    assertThat(Rows.said(decision).contains("buyer.in-force.own-documents.russian-documents"))
        .isEqualTo(own);
    assertThat(Rows.said(decision).contains("buyer.dispute.opens.not-shipped-at-all"))
        .isEqualTo(own);
  }

  @Override
  List<Advised> steps() {
    return List.of(
        new Advised(
            "buyer.step.ask-which-holds",
            DatedCases.IN_FORCE
                .conduct(
                    PlannedAct.ACCEPT_SELLER_SOLUTION,
                    Optional.of(DatedCases.DELIVERED_2016),
                    Optional.of(DatedCases.OPENED_2016))
                .at(day("2016-03-12")),
            "BUYER",
            ".. to ..",
            "buyer.conduct.accept"));
  }
}
