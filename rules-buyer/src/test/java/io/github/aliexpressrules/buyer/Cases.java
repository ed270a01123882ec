package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.ClaimBuilderStages;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderBuilderStages;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * The words in which the buyer's tests tell their cases. A date is ten o'clock UTC of that day; in
 * Los Angeles that is 02:00 until 9 March 2025, when the clocks go forward, and 03:00 from then on.
 */
final class Cases {
  static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  /** The order of most cases is placed. */
  static final Instant SAT_2025_03_01 = day("2025-03-01");

  /** It is shipped. */
  static final Instant MON_2025_03_03 = day("2025-03-03");

  static final Instant THU_2025_03_06 = day("2025-03-06");

  /** Placing and 7 days. */
  static final Instant SAT_2025_03_08 = day("2025-03-08");

  /** Shipping and 10 days. */
  static final Instant THU_2025_03_13 = day("2025-03-13");

  /** It is delivered. */
  static final Instant THU_2025_03_20 = day("2025-03-20");

  /** A dispute is opened. */
  static final Instant MON_2025_03_24 = day("2025-03-24");

  static final Instant TUE_2025_03_25 = day("2025-03-25");

  /** The seller answers. */
  static final Instant WED_2025_03_26 = day("2025-03-26");

  static final Instant THU_2025_03_27 = day("2025-03-27");
  static final Instant FRI_2025_03_28 = day("2025-03-28");

  /** The opening and 5 days. */
  static final Instant SAT_2025_03_29 = day("2025-03-29");

  static final Instant MON_2025_03_31 = day("2025-03-31");

  /** The seller's answer and 7 days. */
  static final Instant WED_2025_04_02 = day("2025-04-02");

  /** Delivery and 15 days. */
  static final Instant FRI_2025_04_04 = day("2025-04-04");

  static final Instant THU_2025_04_10 = day("2025-04-10");

  /** Delivery is promised by then, 60 days after placing. */
  static final Instant WED_2025_04_30 = day("2025-04-30");

  static final Instant THU_2025_05_01 = day("2025-05-01");

  /** The timer of buyer protection ends. */
  static final Instant MON_2025_05_05 = day("2025-05-05");

  /** The promised delivery and 15 days. */
  static final Instant THU_2025_05_15 = day("2025-05-15");

  /** The end of protection and 15 days. */
  static final Instant TUE_2025_05_20 = day("2025-05-20");

  private Cases() {}

  /** Ten o'clock UTC of a date. */
  static Instant day(String date) {
    return Instant.parse(date + "T10:00:00Z");
  }

  /** An instant on the clocks of Los Angeles, for example {@code la("2025-03-01T10:00")}. */
  static Instant la(String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), LOS_ANGELES).toInstant();
  }

  static Instant utc(String instant) {
    return Instant.parse(instant);
  }

  /** The last nanosecond before an instant. */
  static Instant justBefore(Instant instant) {
    return instant.minusNanos(1);
  }

  static Instant justAfter(Instant instant) {
    return instant.plusNanos(1);
  }

  static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  /** An order of 100 dollars placed on 1 March 2025, to be completed. */
  static OrderBuilderStages.BuildFinal placed() {
    return placed(SAT_2025_03_01);
  }

  static OrderBuilderStages.BuildFinal placed(Instant at) {
    return Order.builder().id("81").price(usd("100.00")).placedAt(at);
  }

  /** An order of 100 dollars placed on 1 March 2025. */
  static Order order() {
    return placed().build();
  }

  /** Shipped on 3 March, promised by 30 April; nothing came. */
  static OrderBuilderStages.BuildFinal onItsWay() {
    return placed().shippedAt(MON_2025_03_03).promisedBy(WED_2025_04_30);
  }

  /** Shipped on 3 March, delivered on 20 March, protected until 5 May. */
  static OrderBuilderStages.BuildFinal arrived() {
    return placed()
        .shippedAt(MON_2025_03_03)
        .deliveredAt(THU_2025_03_20)
        .protectionEndsAt(MON_2025_05_05);
  }

  /** A line of an order, of one unit. */
  static OrderLine line(String id, String price) {
    return OrderLine.builder().id(id).price(usd(price)).build();
  }

  /** A parcel with some lines of an order, or with all of them. */
  static Parcel parcel(String id, Instant shipped, String... lines) {
    return Parcel.builder().id(id).shippedAt(shipped).addLines(lines).build();
  }

  /** An order of two lines: A of 40 dollars in three units, and B of 60. */
  static Order lined() {
    return order().withLines(line("A", "40.00").withQuantity(3), line("B", "60.00"));
  }

  /** The same, A shipped on 3 March and B on 6 March. */
  static Order inParcels() {
    return lined().withParcels(parcel("P", MON_2025_03_03, "A"), parcel("Q", THU_2025_03_06, "B"));
  }

  /** Shipped on 3 March, and reported as delivered on 20 March by the carrier alone. */
  static OrderBuilderStages.BuildFinal reported() {
    return placed().shippedAt(MON_2025_03_03).reportedDeliveredAt(THU_2025_03_20);
  }

  static ClaimBuilderStages.BuildFinal claiming(DisputeReason reason, String amount) {
    return Claim.builder().reason(reason).amount(usd(amount)).returnGoods(false);
  }

  static Claim claim(DisputeReason reason, String amount) {
    return claiming(reason, amount).build();
  }

  /** A claim of 40 dollars for a defect, shown by a photo. */
  static Claim fortyDollars() {
    return claiming(DisputeReason.DEFECTIVE, "40.00").addEvidence(Evidence.PHOTO).build();
  }

  /** The same, with the goods offered back. */
  static Claim fortyDollarsForTheGoods() {
    return Claim.builder()
        .reason(DisputeReason.DEFECTIVE)
        .amount(usd("40.00"))
        .returnGoods(true)
        .addEvidence(Evidence.PHOTO)
        .build();
  }

  /** A dispute over 40 dollars for goods that never came, which are offered back all the same. */
  static Dispute openedForNothing(DisputeEvent... events) {
    return new Dispute(
        MON_2025_03_24,
        Claim.builder()
            .reason(DisputeReason.NOT_RECEIVED)
            .amount(usd("40.00"))
            .returnGoods(true)
            .build(),
        List.of(events));
  }

  static Dispute dispute(Instant opened, DisputeEvent... events) {
    return new Dispute(opened, claim(DisputeReason.DEFECTIVE, "40.00"), List.of(events));
  }

  /** A dispute over 40 dollars, opened on Monday, 24 March 2025. */
  static Dispute opened(DisputeEvent... events) {
    return new Dispute(MON_2025_03_24, fortyDollars(), List.of(events));
  }

  /** The same, with the goods offered back. */
  static Dispute openedForTheGoods(DisputeEvent... events) {
    return new Dispute(MON_2025_03_24, fortyDollarsForTheGoods(), List.of(events));
  }

  /** What a dispute of {@link #opened} is at an instant, under a policy. */
  static Decision<DisputeStatus> status(BuyerPolicy policy, Dispute dispute, Instant at) {
    return BuyerRules.under(policy).order(arrived().build()).dispute(dispute).status().at(at);
  }

  static Decision<DisputeStatus> status(Dispute dispute, Instant at) {
    return status(BuyerPolicy.standard(), dispute, at);
  }

  static Solution refund(String amount) {
    return Solution.refund(usd(amount));
  }

  static Solution refundForTheGoods(String amount) {
    return new Solution(usd(amount), true, SolutionChannel.PLATFORM, Optional.empty());
  }

  static Solution pastThePlatform(String amount) {
    return new Solution(usd(amount), false, SolutionChannel.OFF_PLATFORM, Optional.empty());
  }

  static Decision<OfferAssessment> offer(
      Dispute dispute, Instant at, Solution offer, OfferCondition... conditions) {
    return BuyerRules.standard()
        .order(arrived().build())
        .dispute(dispute)
        .offer(offer, Set.of(conditions))
        .at(at);
  }

  static DisputeEvent accepted(Instant at) {
    return new DisputeEvent.SellerAccepted(at);
  }

  static DisputeEvent refused(Instant at) {
    return new DisputeEvent.SellerRefused(at);
  }

  static DisputeEvent countered(Instant at, String refund) {
    return new DisputeEvent.SellerCountered(at, refund(refund));
  }

  static DisputeEvent counteredForTheGoods(Instant at, String refund) {
    return new DisputeEvent.SellerCountered(at, refundForTheGoods(refund));
  }

  static DisputeEvent buyerAccepted(Instant at) {
    return new DisputeEvent.BuyerAccepted(at);
  }

  static DisputeEvent amended(Instant at, String amount) {
    return new DisputeEvent.BuyerAmended(at, claim(DisputeReason.DEFECTIVE, amount));
  }

  static DisputeEvent withdrawn(Instant at) {
    return new DisputeEvent.BuyerCancelled(at);
  }

  static DisputeEvent escalated(Instant at) {
    return new DisputeEvent.Escalated(at);
  }

  static DisputeEvent decided(Instant at, String refund) {
    return new DisputeEvent.PlatformDecided(at, refund(refund));
  }

  static DisputeEvent decidedForTheGoods(Instant at, String refund) {
    return new DisputeEvent.PlatformDecided(at, refundForTheGoods(refund));
  }

  static DisputeEvent decidedForTheGoods(Instant at, String refund, Instant sendBy) {
    return new DisputeEvent.PlatformDecided(at, refundForTheGoods(refund).withReturnBy(sendBy));
  }

  static DisputeEvent proposed(Instant at, String refund) {
    return new DisputeEvent.PlatformProposed(at, refund(refund));
  }

  static DisputeEvent proposalAccepted(Instant at, Party by) {
    return new DisputeEvent.ProposalAccepted(at, by);
  }

  static DisputeEvent proposalDeclined(Instant at, Party by) {
    return new DisputeEvent.ProposalDeclined(at, by);
  }

  /** The goods were sent by a shipment of the buyer's own. */
  static DisputeEvent sent(Instant at) {
    return new DisputeEvent.ReturnSent(at, true);
  }

  static DisputeEvent returnRefused(Instant at) {
    return new DisputeEvent.ReturnRefused(at);
  }

  static DisputeEvent returned(Instant at) {
    return new DisputeEvent.GoodsReturned(at);
  }
}
