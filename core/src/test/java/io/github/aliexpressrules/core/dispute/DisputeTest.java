package io.github.aliexpressrules.core.dispute;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.claim;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
            DisputeEvent.GoodsReturned::new);
    return Stream.of(
            events.flatMap(event -> Refusal.outside("at", event)),
            Refusal.outside("openedAt", at -> Dispute.opened(at, CLAIM)),
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
