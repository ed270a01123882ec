package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The most that can be paid in a case by what is known at an instant, counted anew. */
final class Ceilings {
  private Ceilings() {}

  /** Which amount is too high, and what it must not be above. */
  static Optional<String> exceeded(AskedCase asked, Instant at, Said said) {
    return switch (asked.ask()) {
      case "buyer.cancellation" -> above(said, "refundAmount", paid(asked), "the price paid");
      case "buyer.claim" -> above(said, "maxRefund", refundable(asked), "the price");
      case "buyer.dispute" ->
          above(said, "claimed", claimed(asked, at), "all that was claimed")
              .or(
                  () ->
                      above(said, "payout", awarded(asked, at), "all that was agreed or decided"));
      case "buyer.offer" ->
          above(said, "payoutIfAccepted", asked.offer().map(Solution::refund), "the offer");
      case "merchant.refund" -> above(said, "payable", balance(asked, at), "the balance");
      default -> Optional.empty();
    };
  }

  private static Optional<String> above(
      Said said, String name, Optional<Money> most, String called) {
    Money amount = said.amounts().get(name);
    return amount == null || most.isEmpty() || !amount.isGreaterThan(most.get())
        ? Optional.empty()
        : Optional.of(name + " is above " + called + ", " + most.get() + ".");
  }

  /** The order, or the line of it that is asked about. */
  private static Optional<Order> order(AskedCase asked) {
    return asked.order().map(order -> asked.request().line().map(order::line).orElse(order));
  }

  private static Optional<Money> paid(AskedCase asked) {
    return order(asked)
        .map(
            order ->
                order
                    .shippingCost()
                    .map(shipping -> order.price().plus(shipping))
                    .orElse(order.price()));
  }

  /** Shipping may come back as well where the figures are not the standard ones. */
  private static Optional<Money> refundable(AskedCase asked) {
    boolean standard = asked.request().rules().isEmpty() && !asked.json().contains("\"policy\":");
    return standard && !asked.json().contains("\"reading\":")
        ? order(asked).map(Order::price)
        : paid(asked);
  }

  private static Optional<Money> claimed(AskedCase asked, Instant at) {
    return asked.dispute().map(dispute -> highest(claims(dispute, at)));
  }

  private static List<Money> claims(Dispute dispute, Instant at) {
    List<Money> claims = new ArrayList<>(List.of(dispute.claim().amount()));
    for (DisputeEvent event : dispute.events()) {
      if (!event.at().isAfter(at) && event instanceof DisputeEvent.BuyerAmended amended) {
        claims.add(amended.claim().amount());
      }
    }
    return claims;
  }

  /** A decision of the platform alone, where there is one; else whatever may have been agreed. */
  private static Optional<Money> awarded(AskedCase asked, Instant at) {
    Optional<Dispute> dispute = asked.dispute();
    if (dispute.isEmpty()) {
      return Optional.empty();
    }
    List<Money> terms = claims(dispute.get(), at);
    for (DisputeEvent event : dispute.get().events()) {
      if (event.at().isAfter(at)) {
        break;
      }
      if (event instanceof DisputeEvent.PlatformDecided decided) {
        terms = new ArrayList<>(List.of(decided.solution().refund()));
      } else if (event instanceof DisputeEvent.SellerCountered countered) {
        terms.add(countered.solution().refund());
      } else if (event instanceof DisputeEvent.PlatformProposed proposed) {
        terms.add(proposed.solution().refund());
      } else if (event instanceof DisputeEvent.ReturnRefused) {
        terms.addAll(claims(dispute.get(), at));
      }
    }
    return Optional.of(highest(terms));
  }

  private static Money highest(List<Money> amounts) {
    return amounts.stream().reduce((a, b) -> a.isGreaterThan(b) ? a : b).orElseThrow();
  }

  private static Optional<Money> balance(AskedCase asked, Instant at) {
    return asked.deposit().flatMap(account -> sum(account, at));
  }

  /** None as long as nothing is booked: it has no currency then. */
  private static Optional<Money> sum(DepositAccount account, Instant at) {
    return account.entries().stream()
        .filter(entry -> !entry.at().isAfter(at))
        .map(entry -> entry.change())
        .reduce(Money::plus);
  }

  /** In what a balance is not that of its account. */
  static Optional<String> unbalanced(AskedCase asked, Instant at, Said said) {
    Money balance = said.amounts().get("balance");
    if (!asked.ask().equals("merchant.balance") || balance == null) {
      return Optional.empty();
    }
    Money sum = balance(asked, at).orElse(Money.zero(balance.getCurrencyUnit()));
    if (!balance.equals(sum)) {
      return Optional.of("the entries booked by then add up to " + sum + ".");
    }
    Money required = said.amounts().get("required");
    Money shortfall = said.amounts().get("shortfall");
    if (required == null || shortfall == null) {
      return Optional.empty();
    }
    Money missing = required.minus(balance);
    Money right = missing.isNegative() ? Money.zero(required.getCurrencyUnit()) : missing;
    return shortfall.equals(right)
        ? Optional.empty()
        : Optional.of("balance and required amount are " + right + " apart.");
  }
}
