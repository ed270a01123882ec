package io.github.aliexpressrules.examples.quickstart;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.time.Instant;

class MerchantExample {
  public static void main(String[] args) {
    var account = DepositAccount.builder().merchantId("m-1").category(Category.CLOTHING).build();
    var application = DepositRefundApplication.builder().build();
    var refund = MerchantRules.standard().deposit(account).refund(application);
    var decision = refund.at(Instant.parse("2025-09-10T17:00:00Z"));
    System.out.println(decision.verdict());
    decision.steps().forEach(step -> System.out.println(step.text(refund.zone())));
  }
}
