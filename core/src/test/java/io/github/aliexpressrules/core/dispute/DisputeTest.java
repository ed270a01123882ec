package io.github.aliexpressrules.core.dispute;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.claim;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisputeTest {
  private static final Claim CLAIM = claim("USD 10.00", false);

  private static Dispute of(DisputeEvent... events) {
    return new Dispute(day(0), CLAIM, List.of(events));
  }

  private static Refusal early(
      String component, Instant previous, Instant at, DisputeEvent... events) {
    return Refusal.of(
        () -> of(events),
        component,
        component
            + " must not be before "
            + previous
            + ", the opening or event before it, but was "
            + at
            + ". List the events in the order of time.");
  }

  private static Refusal foreign(String component, DisputeEvent... events) {
    return Refusal.of(
        () -> of(events),
        component,
        component
            + " must be in USD like claim.amount, but was EUR 1.00. Give all amounts of one case"
            + " in one currency; nothing is converted.");
  }

  /** Only the parties answer a proposal, and each of them accepts it once. */
  private static Stream<Refusal> answers() {
    Stream<Refusal> byOthers =
        Stream.of(Party.PLATFORM, Party.MERCHANT, Party.BANK)
            .flatMap(
                by ->
                    Stream.<Supplier<?>>of(
                            () -> new DisputeEvent.ProposalAccepted(day(1), by),
                            () -> new DisputeEvent.ProposalDeclined(day(1), by))
                        .map(
                            answer ->
                                Refusal.of(
                                    answer,
                                    "by",
                                    "by must be BUYER or SELLER, but was "
                                        + by
                                        + ". Only the parties answer a proposal.")));
    Stream<Refusal> twice =
        Stream.of(Party.BUYER, Party.SELLER)
            .map(
                by ->
                    Refusal.of(
                        () ->
                            proposed()
                                .with(new DisputeEvent.ProposalAccepted(day(2), by))
                                .with(new DisputeEvent.ProposalAccepted(day(3), by)),
                        "events[3].by",
                        "events[3].by must not be the party that has accepted the proposal already,"
                            + " but was "
                            + by
                            + ". Once the other party accepts it too, it is agreed."));
    return Stream.concat(byOthers, twice);
  }

  /** Whatever a solution is part of, its day for sending is not before it. */
  private static Stream<Refusal> returns() {
    Solution soon = Samples.fullSolution().withReturnBy(day(2).minusNanos(1));
    Dispute reviewed = of(new DisputeEvent.Escalated(day(1)));
    return Stream.of(
            new DisputeEvent.SellerCountered(day(2), soon),
            new DisputeEvent.PlatformProposed(day(2), soon),
            new DisputeEvent.PlatformDecided(day(2), soon))
        .map(
            event ->
                Refusal.of(
                    () -> reviewed.with(event),
                    "events[1].solution.returnBy",
                    "events[1].solution.returnBy must not be before "
                        + day(2)
                        + ", when the solution was made, but was "
                        + day(2).minusNanos(1)
                        + ". Give the last day for sending the goods back."));
  }

  private static Dispute proposed() {
    return of(
        new DisputeEvent.Escalated(day(1)),
        new DisputeEvent.PlatformProposed(day(2), Samples.fullSolution()));
  }

  static Stream<Refusal> refusals() {
    Solution euros = Solution.refund(money("EUR 1.00"));
    Instant tooEarly = day(0).minusNanos(1);
    Stream<Function<Instant, ?>> events =
        Stream.of(
            DisputeEvent.SellerAccepted::new,
            DisputeEvent.SellerRefused::new,
            at -> new DisputeEvent.SellerCountered(at, Samples.fullSolution()),
            DisputeEvent.BuyerAccepted::new,
            at -> new DisputeEvent.BuyerAmended(at, CLAIM),
            DisputeEvent.BuyerCancelled::new,
            DisputeEvent.Escalated::new,
            at -> new DisputeEvent.PlatformDecided(at, Samples.fullSolution()),
            DisputeEvent.GoodsReturned::new,
            at -> new DisputeEvent.PlatformProposed(at, Samples.fullSolution()),
            at -> new DisputeEvent.ProposalAccepted(at, Party.BUYER),
            at -> new DisputeEvent.ProposalDeclined(at, Party.SELLER),
            at -> new DisputeEvent.ReturnSent(at, true),
            DisputeEvent.ReturnRefused::new);
    return Stream.of(
            events.flatMap(event -> Refusal.outside("at", event)),
            Refusal.outside("openedAt", at -> Dispute.opened(at, CLAIM)),
            Refusal.outside("decisionReceivedAt", at -> of().withDecisionReceivedAt(at)),
            answers(),
            returns(),
            Stream.of(
                early("events[0].at", day(0), tooEarly, new DisputeEvent.SellerRefused(tooEarly)),
                early(
                    "events[1].at",
                    day(2),
                    day(1),
                    new DisputeEvent.SellerRefused(day(2)),
                    new DisputeEvent.Escalated(day(1))),
                foreign(
                    "events[0].solution.refund", new DisputeEvent.SellerCountered(day(1), euros)),
                foreign(
                    "events[0].solution.refund", new DisputeEvent.PlatformDecided(day(1), euros)),
                foreign(
                    "events[1].solution.refund",
                    new DisputeEvent.Escalated(day(1)),
                    new DisputeEvent.PlatformProposed(day(1), euros)),
                foreign(
                    "events[1].claim.amount",
                    new DisputeEvent.SellerRefused(day(1)),
                    new DisputeEvent.BuyerAmended(day(1), claim("EUR 1.00", false)))))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @Test
  void aDecisionIsReceivedAfterTheOpening() {
    assertThat(of().withDecisionReceivedAt(day(0)).decisionReceivedAt()).contains(day(0));
    Refusal.before("decisionReceivedAt", "openedAt", day(0), of()::withDecisionReceivedAt).check();
  }

  @Test
  void theDayForSendingMayBeThatOfTheSolution() {
    Solution now = Samples.fullSolution().withReturnBy(day(2));
    assertThat(of(new DisputeEvent.PlatformDecided(day(2), now)).events()).hasSize(1);
  }

  @Test
  void aNewProposalIsAcceptedAnew() {
    DisputeEvent accepted = new DisputeEvent.ProposalAccepted(day(3), Party.BUYER);
    Dispute again =
        proposed()
            .with(accepted)
            .with(new DisputeEvent.PlatformProposed(day(3), Samples.fullSolution()))
            .with(accepted);
    assertThat(again.events()).hasSize(5);
    Dispute declined =
        proposed().with(accepted).with(new DisputeEvent.ProposalDeclined(day(3), Party.BUYER));
    assertThat(declined.events()).hasSize(4);
  }

  @Test
  void anEventIsAddedAtTheEndAndChecked() {
    DisputeEvent refused = new DisputeEvent.SellerRefused(day(1));
    Dispute opened = Dispute.opened(day(0), CLAIM);
    Dispute dispute = opened.with(refused);
    assertThat(dispute).isEqualTo(of(refused));
    assertThat(opened.events()).isEmpty();
    early("events[1].at", day(1), day(0), refused, new DisputeEvent.Escalated(day(0))).check();
    Refusal.of(
            () -> dispute.with(new DisputeEvent.GoodsReturned(day(1))),
            "events[1]",
            "events[1] must be possible in phase AWAITING_BUYER, but was GOODS_RETURNED. Possible"
                + " are [SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED,"
                + " BUYER_CANCELLED, ESCALATED, PLATFORM_DECIDED].")
        .check();
    assertThatThrownBy(() -> dispute.with(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("event");
  }

  @Test
  void theBuilderLeavesOutWhatIsNotGiven() {
    DisputeEvent refused = new DisputeEvent.SellerRefused(day(1));
    assertThat(Dispute.builder().openedAt(day(0)).claim(CLAIM).addEvents(refused).build())
        .isEqualTo(new Dispute(day(0), CLAIM, List.of(refused), Optional.empty()))
        .isEqualTo(of(refused));
  }

  @Test
  void eventsOfOneInstantAreTakenInTheOrderOfTheList() {
    Dispute dispute =
        of(
            new DisputeEvent.SellerCountered(day(0), Samples.fullSolution()),
            new DisputeEvent.BuyerAccepted(day(0)),
            new DisputeEvent.GoodsReturned(day(0)));
    assertThat(dispute.events()).hasSize(3);
    Refusal.of(
            () ->
                of(
                    new DisputeEvent.BuyerAccepted(day(0)),
                    new DisputeEvent.SellerCountered(day(0), Samples.fullSolution())),
            "events[0]",
            "events[0] must be possible in phase AWAITING_SELLER, but was BUYER_ACCEPTED. Possible"
                + " are [SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED,"
                + " BUYER_CANCELLED, ESCALATED, PLATFORM_DECIDED].")
        .check();
  }

  @Test
  void itMaySpanTheWholeRangeOfFacts() {
    Dispute dispute = new Dispute(FIRST, CLAIM, List.of(new DisputeEvent.SellerAccepted(LAST)));
    assertThat(dispute.openedAt()).isEqualTo(FIRST);
    assertThat(dispute.events().get(0).at()).isEqualTo(LAST);
  }

  @Test
  void aLongHistoryIsTaken() {
    List<DisputeEvent> events = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Instant at = day(0).plusSeconds(i);
      events.add(new DisputeEvent.SellerCountered(at, Solution.refund(money("USD 1.00"))));
      events.add(new DisputeEvent.BuyerAmended(at, claim("USD " + (i + 1) + ".00", false)));
    }
    Dispute dispute = new Dispute(day(0), CLAIM, events);
    assertThat(dispute.events()).hasSize(1000);

    events.add(new DisputeEvent.BuyerAccepted(day(1)));
    Refusal.of(
            () -> new Dispute(day(0), CLAIM, events),
            "events[1000]",
            "events[1000] must be possible in phase AWAITING_SELLER, but was BUYER_ACCEPTED."
                + " Possible are [SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED,"
                + " BUYER_CANCELLED, ESCALATED, PLATFORM_DECIDED].")
        .check();
  }

  @Test
  void anOpenedDisputeHasNoEvents() {
    assertThat(Dispute.opened(day(0), CLAIM)).isEqualTo(new Dispute(day(0), CLAIM, List.of()));
  }
}
