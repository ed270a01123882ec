package io.github.aliexpressrules.examples.propertytests;

import static io.github.aliexpressrules.testkit.RulesAssertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.testkit.AskedCase;
import io.github.aliexpressrules.testkit.Asks;
import io.github.aliexpressrules.testkit.Evaluator;
import io.github.aliexpressrules.testkit.Law;
import io.github.aliexpressrules.testkit.RulesDomain;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The tracker against the rules, on random orders. */
@Domain(RulesDomain.class)
class WindowTrackerTest {
  /** What the tracker knows of an order. */
  private static WindowTracker tracker(Order order) {
    return new WindowTracker(order.placedAt(), order.shippedAt(), order.protectionEndsAt());
  }

  /** The order with these dates and no others, as the rules are asked about it. */
  private static Question<?> rules(Order order) {
    Order known =
        Order.builder()
            .id(order.id())
            .price(order.price())
            .placedAt(order.placedAt())
            .shippedAt(order.shippedAt())
            .protectionEndsAt(order.protectionEndsAt())
            .build();
    return BuyerRules.standard().order(known).disputeWindow();
  }

  @Property(tries = 200)
  void theTrackerSaysWhatTheRulesSay(@ForAll Order order) {
    assertThat(rules(order)).isSaidBy(tracker(order)::at);
  }

  @Property(tries = 50)
  void theTrackerKeepsTheLaws(@ForAll @Asks("buyer.dispute-window") AskedCase asked) {
    Evaluator mine = Evaluator.ofVerdicts((one, at) -> tracker(one.order().orElseThrow()).at(at));
    Law.checkAll(mine, asked);
  }

  /**
   * The mistake that is made most: ten days later by the wall clock are not 10 x 24 hours when the
   * clocks change between. It must be found; the hook turns the failure round.
   */
  @Property(tries = 200)
  @AddLifecycleHook(IsFound.class)
  void daysOfTheWallClockAreAMistake(@ForAll Order order) {
    assertThat(rules(order)).isSaidBy(at -> byTheWallClock(order, at));
  }

  private static Verdict byTheWallClock(Order order, Instant at) {
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    Verdict right = tracker(order).at(at);
    boolean open =
        order
            .shippedAt()
            .map(shipped -> shipped.atZone(zone).plusDays(10).toInstant())
            .filter(opens -> !at.isBefore(opens))
            .isPresent();
    return switch (right) {
      case YES, UNDETERMINED -> open ? right : Verdict.NOT_YET;
      case NOT_YET -> open && !at.isBefore(order.placedAt()) ? Verdict.YES : right;
      default -> right;
    };
  }
}
