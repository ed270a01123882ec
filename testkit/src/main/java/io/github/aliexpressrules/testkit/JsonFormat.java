package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.json.Policies;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.SampleReportingFormat;

/**
 * How jqwik shows a value that made a property fail: as the member of a request, in JSON. Found by
 * jqwik as a service.
 */
public final class JsonFormat implements SampleReportingFormat {
  private static final Set<Class<?>> TYPES =
      Set.of(
          Order.class,
          Claim.class,
          Dispute.class,
          Solution.class,
          Refund.class,
          DepositAccount.class,
          DepositRefundApplication.class);

  /** Made by jqwik. */
  public JsonFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    Objects.requireNonNull(value, "value");
    return TYPES.contains(value.getClass()) || value instanceof Policies;
  }

  @Override
  public Object report(Object value) {
    Objects.requireNonNull(value, "value");
    return new Written(
        value instanceof Policies policies ? policies.json() : AskedCase.member(value));
  }

  /** A text that jqwik shows without quotes. */
  private record Written(String json) {
    @Override
    public String toString() {
      return json;
    }
  }
}
