package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.benchmarks.lines.CaseLines;
import io.github.aliexpressrules.benchmarks.peers.Cases;
import io.github.aliexpressrules.benchmarks.peers.Contestant;
import io.github.aliexpressrules.benchmarks.peers.Drools;
import io.github.aliexpressrules.benchmarks.peers.EasyRules;
import io.github.aliexpressrules.benchmarks.peers.HandTracked;
import io.github.aliexpressrules.benchmarks.peers.RefundCase;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What an operation needs is made once; a run then takes the number of a case, from 0 to {@link
 * BuyerCase#POOL}, exclusive.
 */
final class Preparation {
  private static final int LONGEST_TERM = 30;

  private Preparation() {}

  static IntFunction<Object> of(Operation operation) {
    return switch (operation) {
      case FLOOR -> peer(new HandTracked());
      case CLAIM -> ours(Ours::claim);
      case CLAIM_READ -> ours(Ours::claimRead);
      case CANCELLATION -> ours(Ours::cancellation);
      case DISPUTE_WINDOW -> ours(Ours::disputeWindow);
      case COMPOSITE -> ours(Ours::composite);
      case TIMELINE -> ours(Ours::timeline);
      case EXACT_NEXT -> ours(Ours::exactAndNext);
      case READINGS -> ours(Ours::readings);
      case DISPUTE_EVENT -> dispute(Histories.order(), Histories.bargaining());
      case DEPOSIT_ENTRY -> deposit(Histories.entries());
      case BUSINESS_DAYS -> businessDays(ZoneId.of("America/Los_Angeles"));
      case WINDOW_IN_FORCE -> inForce(OrdersInForce.placedIn("2019-11-10"));
      case WINDOW_IN_EIGHT_WORLDS -> inForce(OrdersInForce.placedIn("2017-05-10"));
      case ORDER_LINE_IN_FORCE -> inForce(OrdersInForce.ofLines("2019-11-10"));
      case LINE -> lines(Optional.empty());
      case LINE_IN_FORCE -> lines(Optional.of("in-force"));
      case EASY_RULES -> peer(new EasyRules());
      case DROOLS -> peer(new Drools());
    };
  }

  private static IntFunction<Object> peer(Contestant contestant) {
    RefundCase[] pool = Cases.draw(BuyerCase.POOL, BuyerCase.SEED);
    return i -> contestant.decide(pool[i]);
  }

  private static IntFunction<Object> ours(Function<BuyerCase, Object> asks) {
    BuyerCase[] pool = BuyerCase.pool();
    return i -> asks.apply(pool[i]);
  }

  private static IntFunction<Object> dispute(Order order, List<DisputeEvent> events) {
    return i -> Ours.disputeOf(order, events);
  }

  private static IntFunction<Object> deposit(List<DepositEntry> entries) {
    return i -> Ours.depositOf(entries);
  }

  private static IntFunction<Object> inForce(Order order) {
    return i -> Ours.disputeWindowInForce(order, OrdersInForce.asked(order));
  }

  private static IntFunction<Object> lines(Optional<String> rules) {
    String[] pool = CaseLines.pool(rules).toArray(String[]::new);
    return i -> Ours.answer(pool[i]);
  }

  private static IntFunction<Object> businessDays(ZoneId zone) {
    BusinessCalendar calendar = BusinessCalendar.weekends(zone);
    BuyerCase[] pool = BuyerCase.pool();
    Term[] terms =
        IntStream.rangeClosed(1, LONGEST_TERM).mapToObj(Term::businessDays).toArray(Term[]::new);
    return i -> terms[i % LONGEST_TERM].after(pool[i].now(), calendar);
  }
}
