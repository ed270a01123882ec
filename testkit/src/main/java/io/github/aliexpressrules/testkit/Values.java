package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.buyer.BuyerPolicy;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.time.TermUnit;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.merchant.MerchantPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Random values of each type, realistic ones. Whole cases, whose parts belong together, are made by
 * {@link Cases}.
 *
 * <p>Example: {@code Values.orders()} gives orders of every stage, with lines and parcels or
 * without.
 */
public final class Values {
  private static final int CHOICES = 10_000;
  private static final int MOST_CHANGES = 4;

  private Values() {}

  /** Returns orders of every stage, half of them with lines, parcels and what the carrier says. */
  public static Arbitrary<Order> orders() {
    return parts("buyer.cancellation", "order", Order.class);
  }

  /** Returns claims, of the price of some order, beside it, or a part of it. */
  public static Arbitrary<Claim> claims() {
    return parts("buyer.claim", "claim", Claim.class);
  }

  /** Returns disputes with any history that is possible. */
  public static Arbitrary<Dispute> disputes() {
    return parts("buyer.dispute", "dispute", Dispute.class);
  }

  /** Returns what sellers offer. */
  public static Arbitrary<Solution> solutions() {
    return parts("buyer.offer", "offer", Solution.class);
  }

  /** Returns refunds of every stage, by every channel. */
  public static Arbitrary<Refund> refunds() {
    return parts("buyer.refund-arrival", "refund", Refund.class);
  }

  /** Returns goods to be sent back, in every condition. */
  public static Arbitrary<GoodsCondition> goods() {
    return parts("buyer.return", "goods", GoodsCondition.class);
  }

  /** Returns merchants' accounts with their entries, freezes, violations and disputes. */
  public static Arbitrary<DepositAccount> deposits() {
    return parts("merchant.standing", "deposit", DepositAccount.class);
  }

  /** Returns applications for a deposit's refund, of every stage. */
  public static Arbitrary<DepositRefundApplication> applications() {
    return parts("merchant.refund", "application", DepositRefundApplication.class);
  }

  private static <T> Arbitrary<T> parts(String question, String member, Class<T> type) {
    return Cases.asking(question).arbitrary().map(asked -> asked.part(member, type).orElseThrow());
  }

  /** Returns instants of cases: on plain days, at weekends, beside changes of the clocks. */
  public static Arbitrary<Instant> instants() {
    return Cases.any().arbitrary().map(AskedCase::at);
  }

  /** Returns amounts from one minor unit to 1,000 units, with the decimals of their currency. */
  public static Arbitrary<Money> money() {
    Arbitrary<String> currencies = Arbitraries.of("USD", "EUR", "BRL", "CNY", "JPY", "KWD");
    Arbitrary<Integer> minors = Arbitraries.integers().between(1, 100_000);
    return Combinators.combine(currencies, minors)
        .as(
            (currency, minor) ->
                Money.of(
                    CurrencyUnit.of(currency),
                    BigDecimal.valueOf(
                        minor, Currency.getInstance(currency).getDefaultFractionDigits())));
  }

  /** Returns terms of every unit, up to 90 of it. */
  public static Arbitrary<Term> terms() {
    return Combinators.combine(
            Arbitraries.of(TermUnit.class), Arbitraries.integers().between(0, 90))
        .as((unit, amount) -> new Term(amount, unit));
  }

  /** Returns pairs of terms of one unit, the shorter one first. */
  public static Arbitrary<TermRange> termRanges() {
    return Combinators.combine(
            Arbitraries.of(TermUnit.class),
            Arbitraries.integers().between(0, 45),
            Arbitraries.integers().between(0, 45))
        .as(
            (unit, first, more) ->
                new TermRange(Optional.of(new Term(first, unit)), new Term(first + more, unit)));
  }

  /**
   * Returns buyer's policies in which a few figures differ from the standard: as some source tells
   * them, or by a few days.
   */
  public static Arbitrary<BuyerPolicy> buyerPolicies() {
    return changed(BuyerPolicy.standard());
  }

  /** Returns merchant's policies in which a few figures differ from the standard. */
  public static Arbitrary<MerchantPolicy> merchantPolicies() {
    return changed(MerchantPolicy.standard());
  }

  /** Returns both policies together, as {@code JsonRules.under} takes them. */
  public static Arbitrary<Policies> policies() {
    return Combinators.combine(buyerPolicies(), merchantPolicies()).as(Policies::new);
  }

  private static <P extends Policy<P>> Arbitrary<P> changed(P standard) {
    return Arbitraries.integers()
        .between(0, CHOICES - 1)
        .list()
        .ofMaxSize(2 * MOST_CHANGES)
        .map(choices -> changed(standard, choices));
  }

  private static <P extends Policy<P>> P changed(P standard, List<Integer> choices) {
    P policy = standard;
    List<Figure<?>> figures = standard.figures();
    for (int i = 0; i + 1 < choices.size(); i += 2) {
      Figure<?> figure = figures.get(choices.get(i) % figures.size());
      policy = changed(policy, figure, choices.get(i + 1));
    }
    return policy;
  }

  private static <P extends Policy<P>, T> P changed(P policy, Figure<T> figure, int choice) {
    List<T> values = new ArrayList<>();
    figure.rivals().forEach(rival -> values.add(rival.value()));
    beside(policy.get(figure), choice).ifPresent(values::add);
    if (values.isEmpty()) {
      return policy;
    }
    try {
      return policy.with(figure, values.get(choice % values.size()));
    } catch (IllegalArgumentException contradiction) {
      return policy; // with the figures changed before
    }
  }

  /** A term a few units longer or shorter. */
  @SuppressWarnings("unchecked") // a term is given for a term
  private static <T> Optional<T> beside(T value, int choice) {
    if (value instanceof Term term) {
      int amount = Math.max(0, term.amount() + choice % 7 - 3);
      return Optional.of((T) new Term(amount, term.unit()));
    }
    return value instanceof Boolean flag ? Optional.of((T) (Object) !flag) : Optional.empty();
  }
}
