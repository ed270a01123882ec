package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.claim;
import static io.github.aliexpressrules.buyer.Cases.day;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.buyer.Cases.placed;
import static io.github.aliexpressrules.buyer.Cases.refused;
import static io.github.aliexpressrules.buyer.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Before anything has happened, each question names all that a case has still to come. */
class FactsAheadTest {
  /** What a question is about, and the facts of it that have their own time. */
  private enum Part {
    OF_ORDER,
    OF_DISPUTE,
    OF_REFUND;

    List<String> facts() {
      return switch (this) {
        case OF_ORDER -> List.of("order.placedAt", "order.shippedAt", "order.deliveredAt");
        case OF_DISPUTE -> List.of("dispute.openedAt", "dispute.events[0]");
        case OF_REFUND -> List.of("refund.approvedAt");
      };
    }
  }

  private static final Order ORDER =
      placed(day("2025-03-01")).shippedAt(day("2025-03-02")).deliveredAt(day("2025-03-20")).build();
  private static final Dispute DISPUTE =
      new Dispute(
          day("2025-03-21"),
          claim(DisputeReason.DEFECTIVE, "10.00"),
          List.of(refused(day("2025-03-22"))));
  private static final Refund REFUND = DatedCases.approved("2025-03-23");

  private record Asked(String name, Question<?> question, List<String> ahead) {
    static Asked of(String name, Question<?> question, Part... parts) {
      return new Asked(
          name, question, Stream.of(parts).flatMap(part -> part.facts().stream()).toList());
    }

    @Override
    public String toString() {
      return name + (question.isInForce() ? " in force" : "");
    }
  }

  private static Stream<Asked> questions() {
    return Stream.of(BuyerRules.standard(), BuyerRules.inForce())
        .flatMap(rules -> questions(rules).stream());
  }

  private static List<Asked> questions(BuyerRules rules) {
    OrderQuestions order = rules.order(ORDER);
    DisputeQuestions dispute = order.dispute(DISPUTE);
    GoodsCondition goods = new GoodsCondition(false, false, true);
    List<Asked> asked = new ArrayList<>();
    asked.add(Asked.of("cancellation", order.cancellation(), Part.OF_ORDER));
    asked.add(Asked.of("window", order.disputeWindow(), Part.OF_ORDER));
    asked.add(
        Asked.of("window again", order.disputeWindow(DISPUTE), Part.OF_ORDER, Part.OF_DISPUTE));
    asked.add(Asked.of("claim", order.claim(DISPUTE.claim()), Part.OF_ORDER));
    asked.add(Asked.of("dispute", dispute.status(), Part.OF_ORDER, Part.OF_DISPUTE));
    asked.add(
        Asked.of(
            "offer",
            dispute.offer(Cases.refund("1.00"), Set.of()),
            Part.OF_ORDER,
            Part.OF_DISPUTE));
    asked.add(Asked.of("return", order.returnOf(goods), Part.OF_ORDER));
    asked.add(Asked.of("free return", order.freeReturn(Optional.of(goods)), Part.OF_ORDER));
    asked.add(Asked.of("express refund", order.expressRefund(usd("1.00")), Part.OF_ORDER));
    asked.add(Asked.of("late arrival", order.lateArrival(REFUND), Part.OF_ORDER, Part.OF_REFUND));
    asked.add(Asked.of("refund", rules.refund(REFUND).arrival(), Part.OF_REFUND));
    asked.add(
        Asked.of(
            "conduct",
            order.conduct(PlannedAct.PUBLIC_COMPLAINT, Optional.of(DISPUTE)),
            Part.OF_ORDER,
            Part.OF_DISPUTE));
    asked.add(
        Asked.of(
            "recourse",
            order.recourse(Situation.LOST, Optional.of(DISPUTE), Optional.of(REFUND)),
            Part.OF_ORDER,
            Part.OF_DISPUTE,
            Part.OF_REFUND));
    return asked;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void allThatIsAheadIsNamed(Asked asked) {
    assertThat(asked.question().at(justBefore(day("2025-03-01"))).notYetKnown())
        .extracting(Fact::path)
        .containsExactlyInAnyOrderElementsOf(asked.ahead());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void afterwardsNothingIs(Asked asked) {
    assertThat(asked.question().at(day("2025-03-23")).notYetKnown()).isEmpty();
  }
}
