package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_01;
import static io.github.aliexpressrules.buyer.Cases.claiming;
import static io.github.aliexpressrules.buyer.Cases.lined;
import static io.github.aliexpressrules.buyer.Cases.opened;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.refund;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * A line is an order: what is told of a line of an order is what is told of the order that it is by
 * itself. And an order that is one line in one parcel is that order without either.
 */
class LineProjectionTest {
  @Provide
  Arbitrary<Order> orders() {
    return Arbitraries.randomValue(LineProjectionTest::order);
  }

  /** Days are few, so that facts meet. */
  private static Instant after(Instant from, Random random) {
    return from.plus(Duration.ofDays(random.nextInt(12)));
  }

  private static Optional<Instant> perhaps(Instant from, Random random) {
    return random.nextInt(3) > 0 ? Optional.empty() : Optional.of(after(from, random));
  }

  private static Order order(Random random) {
    Instant placed = SAT_2025_03_01;
    List<Parcel> parcels = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parcels.add(parcel("P" + i, random));
    }
    Optional<Instant> requested = perhaps(placed, random);
    return lined()
        .withLines(
            lined().lines().get(0).withCancelledAt(perhaps(placed, random)),
            lined().lines().get(1).withTraits(OrderTrait.ACCESSORY))
        .withTraits(OrderTrait.LOCAL_DELIVERY)
        .withShippingCost(usd("4.99"))
        .withParcels(parcels)
        .withShipBy(perhaps(placed, random))
        .withCancellationRequestedAt(requested)
        .withCancellationRefusedAt(requested.flatMap(at -> perhaps(at, random)))
        .withPromisedBy(perhaps(placed, random))
        .withReceiptConfirmedAt(perhaps(placed.plus(Duration.ofDays(15)), random))
        .withProtectionEndsAt(perhaps(placed, random))
        .withCancelledAt(random.nextInt(4) > 0 ? Optional.empty() : perhaps(placed, random));
  }

  private static Parcel parcel(String id, Random random) {
    Instant shipped = after(SAT_2025_03_01, random);
    Optional<Instant> returned = perhaps(shipped, random);
    return Parcel.builder()
        .id(id)
        .shippedAt(shipped)
        .addAllLines(List.of(List.of("A"), List.of("B"), List.<String>of()).get(random.nextInt(3)))
        .reportedDeliveredAt(perhaps(shipped, random))
        .returnedToSenderAt(returned)
        .deliveredAt(perhaps(returned.orElse(shipped), random))
        .build();
  }

  /** Every question about an order. */
  private static Stream<Question<?>> questions(OrderQuestions order) {
    Refund refund =
        Refund.builder()
            .amount(usd("10.00"))
            .channel(RefundChannel.to(PaymentMethod.VISA))
            .approvedAt(Cases.MON_2025_03_31)
            .origin(RefundOrigin.DISPUTE)
            .build();
    Stream<Question<?>> always =
        Stream.of(
            order.cancellation(),
            order.disputeWindow(),
            order.disputeWindow(opened()),
            order.dispute(opened()).status(),
            order.dispute(opened()).offer(refund("5.00"), Set.of()),
            order.returnOf(new GoodsCondition(false, false, true)),
            order.expressRefund(usd("10.00")),
            order.lateArrival(refund));
    return Stream.of(
            always,
            Stream.of(DisputeReason.values())
                .map(reason -> order.claim(claiming(reason, "10.00").build())),
            Stream.of(PlannedAct.values()).map(act -> order.conduct(act, Optional.of(opened()))),
            Stream.of(Situation.values())
                .map(is -> order.recourse(is, Optional.of(opened()), Optional.of(refund))))
        .flatMap(questions -> questions);
  }

  /** At every instant at which either of them says something new. */
  private static void agree(OrderQuestions one, OrderQuestions other) {
    List<Question<?>> ofOne = questions(one).toList();
    List<Question<?>> ofOther = questions(other).toList();
    for (int i = 0; i < ofOne.size(); i++) {
      Set<Instant> probes = new TreeSet<>(Set.of(Instant.MIN));
      for (Question<?> question : List.of(ofOne.get(i), ofOther.get(i))) {
        question.timeline().changes().forEach(change -> probes.add(change.at()));
      }
      for (Instant at : probes) {
        assertThat(told(ofOther.get(i).at(at)))
            .as("%s at %s", ofOne.get(i).id(), at)
            .isEqualTo(told(ofOne.get(i).at(at)));
      }
    }
  }

  /** All that is said; what it was computed from is named by its place, which differs. */
  private static List<Object> told(Decision<?> decision) {
    return List.of(
        decision.verdict(),
        decision.result(),
        decision.findings().stream().map(LineProjectionTest::told).toList(),
        decision.milestones().stream().map(LineProjectionTest::told).toList(),
        decision.steps());
  }

  private static List<Object> told(Finding finding) {
    return List.of(
        finding.how(),
        finding.contested(),
        finding.values().stream()
            .map(value -> value instanceof Fact fact ? fact.at() : value)
            .toList());
  }

  private static List<Object> told(Milestone milestone) {
    return List.of(milestone.kind(), milestone.at(), milestone.actor());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void aLineOfAnOrderIsToldAsTheOrderThatItIs(@ForAll("orders") Order order) {
    for (String line : List.of("A", "B")) {
      agree(
          BuyerRules.standard().order(order.line(line)),
          BuyerRules.standard().order(order).line(line));
    }
  }

  /** Parcels of which there is one, and lines of which there is one, change nothing. */
  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void oneParcelOrOneLineIsNone(@ForAll("parcels") Parcel parcel) {
    Order plain =
        placed()
            .shippedAt(parcel.shippedAt())
            .reportedDeliveredAt(parcel.reportedDeliveredAt())
            .returnedToSenderAt(parcel.returnedToSenderAt())
            .deliveredAt(parcel.deliveredAt())
            .build();
    Order packed = placed().addParcels(parcel).build();
    Order lined = packed.withLines(Cases.line("A", "100.00"));

    agree(BuyerRules.standard().order(plain), BuyerRules.standard().order(packed));
    agree(BuyerRules.standard().order(plain), BuyerRules.standard().order(lined));
    agree(BuyerRules.standard().order(plain), BuyerRules.standard().order(lined).line("A"));
  }

  /** One parcel without a name of a line, from its shipping on. */
  @Provide
  Arbitrary<Parcel> parcels() {
    return Arbitraries.randomValue(random -> parcel("P", random).withLines(List.of()));
  }

  /** What is not known yet is the whole order's, whatever line is asked about. */
  @Test
  void whatLiesAheadIsTheWholeOrders() {
    Order order = Cases.inParcels();

    for (String line : List.of("A", "B")) {
      assertThat(
              BuyerRules.standard()
                  .order(order)
                  .line(line)
                  .disputeWindow()
                  .at(SAT_2025_03_01)
                  .notYetKnown())
          .extracting(Fact::path)
          .containsExactly("order.parcels[0]", "order.parcels[1]");
    }
  }
}
