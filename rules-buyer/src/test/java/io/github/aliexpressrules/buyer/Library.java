package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.FRI_2025_03_28;
import static io.github.aliexpressrules.buyer.Cases.FRI_2025_04_04;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_31;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_06;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_13;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_27;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_04_10;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_03_26;
import static io.github.aliexpressrules.buyer.Cases.WED_2025_04_30;
import static io.github.aliexpressrules.buyer.Cases.accepted;
import static io.github.aliexpressrules.buyer.Cases.amended;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.buyerAccepted;
import static io.github.aliexpressrules.buyer.Cases.claiming;
import static io.github.aliexpressrules.buyer.Cases.countered;
import static io.github.aliexpressrules.buyer.Cases.counteredForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.decided;
import static io.github.aliexpressrules.buyer.Cases.decidedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.escalated;
import static io.github.aliexpressrules.buyer.Cases.fortyDollarsForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.inParcels;
import static io.github.aliexpressrules.buyer.Cases.line;
import static io.github.aliexpressrules.buyer.Cases.lined;
import static io.github.aliexpressrules.buyer.Cases.onItsWay;
import static io.github.aliexpressrules.buyer.Cases.opened;
import static io.github.aliexpressrules.buyer.Cases.openedForNothing;
import static io.github.aliexpressrules.buyer.Cases.openedForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.order;
import static io.github.aliexpressrules.buyer.Cases.parcel;
import static io.github.aliexpressrules.buyer.Cases.pastThePlatform;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.proposalAccepted;
import static io.github.aliexpressrules.buyer.Cases.proposalDeclined;
import static io.github.aliexpressrules.buyer.Cases.proposed;
import static io.github.aliexpressrules.buyer.Cases.refund;
import static io.github.aliexpressrules.buyer.Cases.refundForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.refused;
import static io.github.aliexpressrules.buyer.Cases.reported;
import static io.github.aliexpressrules.buyer.Cases.returnRefused;
import static io.github.aliexpressrules.buyer.Cases.returned;
import static io.github.aliexpressrules.buyer.Cases.sent;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static io.github.aliexpressrules.buyer.Cases.withdrawn;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Cases of every kind, asked under any policy: what laws are tried on. */
final class Library {
  private Library() {}

  /** A question about a case; the policy is still to be chosen. */
  record Case(String name, Function<BuyerRules, Question<?>> asks) {
    Question<?> under(BuyerPolicy policy) {
      return asks.apply(BuyerRules.under(policy));
    }

    Question<?> inForce(BuyerPolicy policy) {
      return asks.apply(BuyerRules.inForce(policy));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Order> orders() {
    return List.of(
        order(),
        placed().cancelledAt(MON_2025_03_03).build(),
        placed().promisedBy(day("2025-05-30")).build(),
        onItsWay().build(),
        onItsWay().cancelledAt(THU_2025_03_06).build(),
        onItsWay().addTraits(OrderTrait.ACCESSORY).build(),
        onItsWay().shippingCost(usd("4.99")).build(),
        placed().shippedAt(MON_2025_03_03).promisedBy(THU_2025_03_13).build(),
        placed()
            .shippedAt(MON_2025_03_03)
            .promisedBy(WED_2025_04_30)
            .protectionEndsAt(MON_2025_03_31)
            .build(),
        placed().shippedAt(MON_2025_03_31).promisedBy(THU_2025_03_06).build(),
        arrived().build(),
        arrived().promisedBy(THU_2025_03_13).build(),
        arrived().promisedBy(WED_2025_04_30).addTraits(OrderTrait.LOCAL_DELIVERY).build(),
        arrived().receiptConfirmedAt(FRI_2025_04_04).build(),
        reported().build(),
        reported().promisedBy(WED_2025_04_30).build(),
        onItsWay().receiptConfirmedAt(FRI_2025_04_04).build(),
        onItsWay()
            .receiptConfirmedAt(FRI_2025_04_04)
            .addTraits(OrderTrait.LONGER_PROTECTION)
            .build(),
        onItsWay().returnedToSenderAt(MON_2025_03_31).build(),
        placed().cancellationRequestedAt(MON_2025_03_03).build(),
        placed()
            .cancellationRequestedAt(MON_2025_03_03)
            .cancellationRefusedAt(THU_2025_03_06)
            .build(),
        placed().cancellationRequestedAt(THU_2025_03_13).shippedAt(MON_2025_03_31).build(),
        onItsWay().cancellationRequestedAt(THU_2025_03_06).build(),
        placed().shipBy(THU_2025_03_06).build(),
        lined().withShipBy(THU_2025_03_06).withParcels(parcel("P", MON_2025_03_03, "A")),
        inParcels(),
        inParcels()
            .withPromisedBy(WED_2025_04_30)
            .withParcels(
                parcel("P", MON_2025_03_03, "A"),
                parcel("Q", THU_2025_03_06, "B").withDeliveredAt(THU_2025_03_13)));
  }

  /** Asked about line by line: shipped apart, one cancelled by itself. */
  private static Order byLine() {
    return inParcels()
        .withPromisedBy(WED_2025_04_30)
        .withLines(
            line("A", "40.00").withQuantity(3), line("B", "60.00").withCancelledAt(THU_2025_03_13));
  }

  static List<Dispute> disputes() {
    return List.of(
        opened(),
        openedForTheGoods(),
        opened(accepted(WED_2025_03_26)),
        openedForTheGoods(accepted(WED_2025_03_26), returned(FRI_2025_03_28)),
        opened(refused(WED_2025_03_26)),
        opened(refused(WED_2025_03_26), accepted(FRI_2025_03_28)),
        opened(refused(WED_2025_03_26), amended(THU_2025_03_27, "30.00")),
        opened(refused(WED_2025_03_26), escalated(FRI_2025_03_28)),
        opened(countered(WED_2025_03_26, "1.00"), countered(MON_2025_03_31, "40.00")),
        opened(counteredForTheGoods(WED_2025_03_26, "40.00")),
        opened(countered(WED_2025_03_26, "15.00"), buyerAccepted(FRI_2025_03_28)),
        opened(countered(FRI_2025_03_28, "1.00"), amended(THU_2025_04_10, "2.00")),
        opened(refused(MON_2025_03_31)),
        opened(withdrawn(WED_2025_03_26)),
        opened(escalated(WED_2025_03_26), decided(THU_2025_04_10, "10.00")),
        opened(decided(WED_2025_03_26, "0.00")),
        opened(decidedForTheGoods(WED_2025_03_26, "10.00")),
        openedForNothing(accepted(WED_2025_03_26)),
        opened(escalated(WED_2025_03_26), proposed(THU_2025_03_27, "15.00")),
        opened(
            escalated(WED_2025_03_26),
            new DisputeEvent.PlatformProposed(THU_2025_03_27, refundForTheGoods("40.00"))),
        opened(
            escalated(WED_2025_03_26),
            proposed(THU_2025_03_27, "40.00"),
            proposalAccepted(FRI_2025_03_28, Party.BUYER),
            proposalDeclined(MON_2025_03_31, Party.SELLER)),
        opened(
            countered(WED_2025_03_26, "1.00"),
            escalated(WED_2025_03_26),
            proposed(THU_2025_03_27, "15.00"),
            proposalAccepted(FRI_2025_03_28, Party.SELLER),
            proposalAccepted(MON_2025_03_31, Party.BUYER)),
        opened(decidedForTheGoods(WED_2025_03_26, "10.00", MON_2025_03_31)),
        opened(
            decidedForTheGoods(WED_2025_03_26, "10.00", FRI_2025_03_28),
            sent(MON_2025_03_31),
            returned(THU_2025_04_10)),
        openedForTheGoods(
            accepted(WED_2025_03_26), sent(FRI_2025_03_28), returnRefused(MON_2025_03_31)),
        openedForNothing(accepted(WED_2025_03_26), sent(FRI_2025_03_28)),
        openedForNothing(
            refused(WED_2025_03_26), decidedForTheGoods(THU_2025_03_27, "10.00", FRI_2025_03_28)));
  }

  private static Claim forTheGoods(DisputeReason reason, String amount) {
    return Claim.builder()
        .reason(reason)
        .amount(usd(amount))
        .returnGoods(true)
        .addEvidence(Evidence.PHOTO)
        .build();
  }

  private static List<Claim> claims() {
    List<Claim> claims =
        new ArrayList<>(
            List.of(
                fortyDollarsForTheGoods(),
                forTheGoods(DisputeReason.DEFECTIVE, "100.00"),
                forTheGoods(DisputeReason.NOT_RECEIVED, "100.00")));
    for (DisputeReason reason : DisputeReason.values()) {
      claims.add(
          claims.size() % 2 == 1
              ? claiming(reason, "40.00").build()
              : claiming(reason, "100.00").addEvidence(Evidence.PHOTO).build());
    }
    claims.add(claiming(DisputeReason.PARTIAL_MISMATCH, "40.00").build());
    claims.add(claiming(DisputeReason.DEFECTIVE, "0.00").build());
    claims.add(claiming(DisputeReason.NOT_RECEIVED, "104.99").build());
    claims.add(claiming(DisputeReason.PARTIAL_MISMATCH, "100.01").build());
    return claims;
  }

  static final List<Case> CASES = cases();

  /** The answers under the standard policy. */
  static final List<Timeline<?>> STANDARD = timelines(BuyerPolicy.standard());

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    List<Order> orders = orders();
    for (int i = 0; i < orders.size(); i++) {
      addOrder(cases, "order " + i, orders.get(i));
    }
    for (String line : List.of("A", "B")) {
      addLine(cases, line);
    }
    List<Dispute> disputes = disputes();
    for (int i = 0; i < disputes.size(); i++) {
      addDispute(cases, "dispute " + i, disputes.get(i));
    }
    return cases;
  }

  private static void addOrder(List<Case> cases, String name, Order order) {
    add(cases, name + " cancellation", rules -> rules.order(order).cancellation());
    add(cases, name + " window", rules -> rules.order(order).disputeWindow());
    for (Claim claim : claims()) {
      add(
          cases,
          name + " " + claim.reason() + " " + claim.amount(),
          rules -> rules.order(order).claim(claim));
    }
    for (boolean packaging : new boolean[] {true, false}) {
      GoodsCondition goods = new GoodsCondition(!packaging, !packaging, packaging);
      add(cases, name + " return " + goods, rules -> rules.order(order).returnOf(goods));
    }
    for (PlannedAct act : PlannedAct.values()) {
      add(
          cases,
          name + " " + act,
          rules -> rules.conduct(act, Optional.of(order), Optional.empty()));
    }
  }

  private static void addLine(List<Case> cases, String line) {
    Order order = byLine();
    add(cases, line + " cancellation", rules -> rules.order(order).line(line).cancellation());
    add(cases, line + " window", rules -> rules.order(order).line(line).disputeWindow());
    for (DisputeReason reason : DisputeReason.values()) {
      Claim one = claiming(reason, "13.33").quantity(1).build();
      add(
          cases,
          line + " " + reason + " of one",
          rules -> rules.order(order).line(line).claim(one));
    }
  }

  private static void addDispute(List<Case> cases, String name, Dispute dispute) {
    Order order = arrived().build();
    Order unprotected = onItsWay().build();
    add(cases, name + " status", rules -> rules.order(order).dispute(dispute).status());
    add(cases, name + " window", rules -> rules.order(order).disputeWindow(dispute));
    add(cases, name + " window?", rules -> rules.order(unprotected).disputeWindow(dispute));
    for (var offer :
        List.of(
            refund("35.00"),
            refund("40.00"),
            refundForTheGoods("40.00"),
            pastThePlatform("40.00"))) {
      for (Set<OfferCondition> conditions :
          List.of(Set.<OfferCondition>of(), EnumSet.allOf(OfferCondition.class))) {
        add(
            cases,
            name + " " + offer,
            rules -> rules.order(order).dispute(dispute).offer(offer, conditions));
      }
    }
    for (PlannedAct act : PlannedAct.values()) {
      add(
          cases,
          name + " " + act,
          rules -> rules.conduct(act, Optional.empty(), Optional.of(dispute)));
    }
  }

  /** What can be asked about a dispute and the order of {@link Cases#arrived}. */
  static List<Question<?>> about(Dispute dispute) {
    List<Case> cases = new ArrayList<>();
    addDispute(cases, "", dispute);
    BuyerRules rules = BuyerRules.standard();
    Optional<Order> order = Optional.of(arrived().build());
    List<Question<?>> questions = new ArrayList<>();
    cases.forEach(one -> questions.add(one.asks().apply(rules)));
    for (PlannedAct act : PlannedAct.values()) {
      questions.add(rules.conduct(act, order, Optional.of(dispute)));
    }
    return questions;
  }

  private static void add(List<Case> cases, String name, Function<BuyerRules, Question<?>> asks) {
    cases.add(new Case(name, asks));
  }

  /** The answers over all time to every case, in the order of {@link #CASES}. */
  static List<Timeline<?>> timelines(BuyerPolicy policy) {
    return CASES.stream().<Timeline<?>>map(one -> one.under(policy).timeline()).toList();
  }

  /** The answers by the rules in force, to cases of other years. */
  static List<Timeline<?>> inForce(BuyerPolicy policy) {
    return DatedCases.cases().stream()
        .<Timeline<?>>map(one -> one.inForce(policy).timeline())
        .toList();
  }

  /** The first instant of each segment of the timelines. */
  static Set<Instant> probes(Timeline<?>... timelines) {
    Set<Instant> probes = new TreeSet<>(Set.of(Instant.MIN));
    for (Timeline<?> timeline : timelines) {
      timeline.changes().forEach(change -> probes.add(change.at()));
    }
    return probes;
  }
}
