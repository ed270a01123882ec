package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.buyer.BuyerPolicy;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.merchant.MerchantPolicy;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.TypeUsage;
import org.joda.money.Money;

/**
 * Gives jqwik all values and cases of the rules, for {@code @Domain(RulesDomain.class)} on a
 * property or a class of them.
 *
 * <p>Example:
 *
 * <pre>{@code
 * @Property
 * @Domain(RulesDomain.class)
 * void mineKeepsTheLaws(@ForAll @Asks("buyer.dispute-window") AskedCase asked) {
 *   Law.checkAll(mine, asked);
 * }
 * }</pre>
 */
public final class RulesDomain extends DomainContextBase {
  /** Made by jqwik. */
  public RulesDomain() {}

  @Provide
  Arbitrary<AskedCase> cases(TypeUsage parameter) {
    Cases cases =
        Cases.asking(parameter.findAnnotation(Asks.class).map(Asks::value).orElse(new String[0]));
    cases = parameter.isAnnotated(Hostile.class) ? cases.hostile() : cases;
    return (parameter.isAnnotated(InForce.class) ? cases.inForce() : cases).arbitrary();
  }

  @Provide
  Arbitrary<Order> orders() {
    return Values.orders();
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Values.claims();
  }

  @Provide
  Arbitrary<Dispute> disputes() {
    return Values.disputes();
  }

  @Provide
  Arbitrary<Solution> solutions() {
    return Values.solutions();
  }

  @Provide
  Arbitrary<Refund> refunds() {
    return Values.refunds();
  }

  @Provide
  Arbitrary<GoodsCondition> goods() {
    return Values.goods();
  }

  @Provide
  Arbitrary<DepositAccount> deposits() {
    return Values.deposits();
  }

  @Provide
  Arbitrary<DepositRefundApplication> applications() {
    return Values.applications();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Values.instants();
  }

  @Provide
  Arbitrary<Money> money() {
    return Values.money();
  }

  @Provide
  Arbitrary<Term> terms() {
    return Values.terms();
  }

  @Provide
  Arbitrary<TermRange> termRanges() {
    return Values.termRanges();
  }

  @Provide
  Arbitrary<BuyerPolicy> buyerPolicies() {
    return Values.buyerPolicies();
  }

  @Provide
  Arbitrary<MerchantPolicy> merchantPolicies() {
    return Values.merchantPolicies();
  }

  @Provide
  Arbitrary<Policies> policies() {
    return Values.policies();
  }
}
