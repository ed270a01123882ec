package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.decided;
import static io.github.aliexpressrules.buyer.Cases.decidedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.escalated;
import static io.github.aliexpressrules.buyer.Cases.fortyDollars;
import static io.github.aliexpressrules.buyer.Cases.line;
import static io.github.aliexpressrules.buyer.Cases.openedForNothing;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.refused;
import static io.github.aliexpressrules.buyer.Cases.sent;
import static io.github.aliexpressrules.buyer.Cases.usd;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders and disputes of other years than 2025, asked about by the rules in force. */
final class DatedCases {
  static final BuyerRules IN_FORCE = BuyerRules.inForce();

  /** May 2021: a request goes through after 72 hours (O3:15). */
  static final Order UNSHIPPED_2021 = placed(day("2021-05-09")).buyerCountry("US").build();

  static final Order REQUESTED_2021 = UNSHIPPED_2021.withCancellationRequestedAt(day("2021-05-10"));

  /** The seller refused, a day after the 72 hours. */
  static final Order REFUSED_2021 = REQUESTED_2021.withCancellationRefusedAt(day("2021-05-14"));

  /** June 2019: it goes through after 4 days, or after 9 (O6:90). */
  static final Order REQUESTED_2019 =
      placed(day("2019-06-01"))
          .buyerCountry("US")
          .cancellationRequestedAt(day("2019-06-02"))
          .build();

  /** May 2026, by the contract for consumers in the EU (O4). */
  static final Order UNSHIPPED_IN_EU = placed(day("2026-05-01")).buyerCountry("DE").build();

  static final Order DELIVERED_IN_EU =
      UNSHIPPED_IN_EU.withShippedAt(day("2026-05-03")).withDeliveredAt(day("2026-05-20"));

  /** Placed and shipped in January 2022, when goods in transit were waited for (O6:20). */
  static final Order ON_ITS_WAY_2022 =
      placed(day("2022-01-10"))
          .shippedAt(day("2022-01-12"))
          .promisedBy(day("2022-03-10"))
          .buyerCountry("US")
          .build();

  /** The same, protected for so short a time that the window closes before it opens. */
  static final Order HARDLY_PROTECTED_2022 =
      ON_ITS_WAY_2022.withProtectionEndsAt(day("2022-02-20"));

  /** The same, with no word of when it should come. */
  static final Order WITHOUT_PROMISE_2022 =
      placed(day("2022-01-10")).shippedAt(day("2022-01-12")).buyerCountry("US").build();

  /** Delivered in 2014, by the pages of 2013 (O6:4 to O6:14). */
  static final Order DELIVERED_2014 =
      placed(day("2014-02-20")).shippedAt(day("2014-02-22")).deliveredAt(day("2014-03-08")).build();

  /** The same, of which neither shipping nor any day of delivery was told. */
  static final Order ONLY_DELIVERED_2014 =
      placed(day("2014-02-20")).deliveredAt(day("2014-03-08")).build();

  /** In the only parcel of an order of 2020, on its way back: nobody waits for its delivery. */
  static final Order SENT_BACK_IN_PARCEL_2020 =
      placed(day("2020-04-01"))
          .addParcels(
              Parcel.builder()
                  .id("P1")
                  .shippedAt(day("2020-04-05"))
                  .returnedToSenderAt(day("2020-04-11"))
                  .build())
          .protectionEndsAt(day("2020-06-01"))
          .buyerCountry("US")
          .build();

  /** Between the pages of 2013 and those of 2018. */
  static final Order DELIVERED_2016 =
      placed(day("2016-02-10")).shippedAt(day("2016-02-12")).deliveredAt(day("2016-03-01")).build();

  /** The same, of which nothing came, and nothing was heard since 14 February. */
  static final Order STALLED_2016 =
      placed(day("2016-02-10"))
          .shippedAt(day("2016-02-12"))
          .trackingStoppedAt(day("2016-02-14"))
          .promisedBy(day("2016-04-13"))
          .build();

  /** After the rules on decisions of January 2022 (O6:29). */
  static final Order DELIVERED_2022 =
      placed(day("2022-02-02"))
          .shippedAt(day("2022-02-04"))
          .deliveredAt(day("2022-02-20"))
          .buyerCountry("US")
          .build();

  static final Dispute OPENED_2014 = opened("2014-03-10");
  static final Dispute OPENED_2016 = opened("2016-03-05");

  /** Decided on 2022-03-10, for ten dollars. */
  static final Dispute DECIDED_2022 =
      opened(
          "2022-02-24",
          refused(day("2022-02-25")),
          escalated(day("2022-02-26")),
          decided(day("2022-03-10"), "10.00"));

  static final Dispute REFUSED_IN_EU = opened("2026-05-24", refused(day("2026-05-25")));

  /** Lost on 2026-05-26. */
  static final Dispute LOST_IN_EU = opened("2026-05-24", decided(day("2026-05-26"), "0.00"));

  /** The goods are to be sent back, and the solution names no day. */
  static final Dispute TO_SEND_BACK_IN_EU =
      opened("2026-05-24", decidedForTheGoods(day("2026-05-26"), "10.00"));

  /** The same, although by the claim nothing came. */
  static final Dispute NOTHING_TO_SEND_BACK_IN_EU =
      new Dispute(
          day("2026-05-24"),
          openedForNothing().claim(),
          List.of(decidedForTheGoods(day("2026-05-26"), "10.00")));

  static final Dispute SENT_BACK_IN_EU = TO_SEND_BACK_IN_EU.with(sent(day("2026-05-28")));

  /** Placed in the days before the site of that country was first copied. */
  static final Order GUESSED_FREE_RETURN =
      FreeReturnRulesTest.FROM_CHINA
          .withBuyerCountry("GB")
          .withPlacedAt(day("2026-04-10"))
          .withPaidAt(day("2026-04-10"));

  private DatedCases() {}

  /** A dispute over 40 dollars for a defect. */
  static Dispute opened(String date, DisputeEvent... events) {
    return new Dispute(day(date), fortyDollars(), List.of(events));
  }

  /** A refund of 40 dollars by some way, approved at a date. */
  static Refund approved(String date) {
    return new Refund(
        usd("40.00"),
        RefundChannel.to(PaymentMethod.OTHER),
        day(date),
        RefundOrigin.DISPUTE,
        Optional.empty(),
        Optional.empty());
  }

  static Question<DisputeStatus> status(Order order, Dispute dispute) {
    return IN_FORCE.order(order).dispute(dispute).status();
  }

  /** Orders of goods that can be sent back without a reason, of every kind of seller and buyer. */
  private static List<Order> freeReturns() {
    Order china = FreeReturnRulesTest.FROM_CHINA;
    return List.of(
        china,
        china.withTraits(),
        china.withTraits(OrderTrait.LOCAL_DELIVERY),
        china.withLines(line("A", "10.00"), line("B", "30.00").withTraits(OrderTrait.ACCESSORY)),
        china.withBuyerCountry(Optional.empty()),
        china.withSellerCountry(Optional.empty()),
        china.withBuyerCountry("KR"),
        china.withBuyerCountry("DE").withSellerCountry("ES"),
        china.withBuyerCountry("DE").withSellerCountry("ES").withTraits(),
        china.withFreeDeliveryUsedAt(day("2026-05-21")),
        GUESSED_FREE_RETURN,
        china.withBuyerCountry("DE").withTraits(OrderTrait.FREE_RETURNS, OrderTrait.CHOICE),
        china.withBuyerCountry("DE").withPlacedAt(day("2019-09-15")).withPaidAt(day("2019-09-15")));
  }

  private static List<Library.Case> freeReturnCases() {
    List<Library.Case> cases = new ArrayList<>();
    for (Order order : freeReturns()) {
      for (Optional<GoodsCondition> goods :
          List.of(
              Optional.<GoodsCondition>empty(),
              Optional.of(new GoodsCondition(true, true, false)),
              Optional.of(new GoodsCondition(false, false, true)))) {
        cases.add(
            new Library.Case(
                "free return " + order + goods, rules -> rules.order(order).freeReturn(goods)));
      }
    }
    return cases;
  }

  /** What the library asks besides under the guides' rules, or only by those in force. */
  static List<Library.Case> cases() {
    return Stream.concat(mostCases().stream(), freeReturnCases().stream()).toList();
  }

  private static List<Library.Case> mostCases() {
    return List.of(
        new Library.Case(
            "sent back in the EU",
            rules ->
                rules
                    .order(DELIVERED_IN_EU.withTraits(OrderTrait.FREE_RETURNS))
                    .dispute(SENT_BACK_IN_EU)
                    .status()),
        new Library.Case(
            "to be sent back in the EU",
            rules -> rules.order(DELIVERED_IN_EU).dispute(TO_SEND_BACK_IN_EU).status()),
        new Library.Case(
            "nothing to send back in the EU",
            rules -> rules.order(DELIVERED_IN_EU).dispute(NOTHING_TO_SEND_BACK_IN_EU).status()),
        new Library.Case("unshipped in 2021", rules -> rules.order(UNSHIPPED_2021).cancellation()),
        new Library.Case("requested in 2021", rules -> rules.order(REQUESTED_2021).cancellation()),
        new Library.Case("refused in 2021", rules -> rules.order(REFUSED_2021).cancellation()),
        new Library.Case("requested in 2019", rules -> rules.order(REQUESTED_2019).cancellation()),
        new Library.Case(
            "unshipped in the EU", rules -> rules.order(UNSHIPPED_IN_EU).cancellation()),
        new Library.Case(
            "on its way in 2022", rules -> rules.order(ON_ITS_WAY_2022).disputeWindow()),
        new Library.Case(
            "hardly protected in 2022",
            rules -> rules.order(HARDLY_PROTECTED_2022).disputeWindow()),
        new Library.Case(
            "no promise in 2022", rules -> rules.order(WITHOUT_PROMISE_2022).disputeWindow()),
        new Library.Case(
            "only delivered in 2014", rules -> rules.order(ONLY_DELIVERED_2014).disputeWindow()),
        new Library.Case("stalled in 2016", rules -> rules.order(STALLED_2016).disputeWindow()),
        new Library.Case(
            "dispute of 2014", rules -> rules.order(DELIVERED_2014).dispute(OPENED_2014).status()),
        new Library.Case(
            "dispute of 2016", rules -> rules.order(DELIVERED_2016).dispute(OPENED_2016).status()),
        new Library.Case(
            "decided in 2022", rules -> rules.order(DELIVERED_2022).dispute(DECIDED_2022).status()),
        new Library.Case(
            "refused in the EU",
            rules -> rules.order(DELIVERED_IN_EU).dispute(REFUSED_IN_EU).status()),
        new Library.Case(
            "lost in the EU", rules -> rules.order(DELIVERED_IN_EU).dispute(LOST_IN_EU).status()),
        new Library.Case(
            "recourse in the EU",
            rules ->
                rules
                    .order(DELIVERED_IN_EU)
                    .recourse(Situation.LOST, Optional.of(LOST_IN_EU), Optional.empty())),
        new Library.Case(
            "act in 2016",
            rules ->
                rules.conduct(
                    PlannedAct.ACCEPT_SELLER_SOLUTION,
                    Optional.of(DELIVERED_2016),
                    Optional.of(OPENED_2016))),
        new Library.Case(
            "refund of 2022", rules -> rules.refund(approved("2022-03-10")).arrival()));
  }
}
