package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import java.util.Objects;

/**
 * The questions about one merchant's deposit. Each can be asked at any instant, also before the
 * first entry: the deposit is empty then. Reached by {@link MerchantRules#deposit}.
 */
public final class DepositQuestions {
  private final MerchantPolicy policy;
  private final DepositAccount account;

  DepositQuestions(MerchantPolicy policy, DepositAccount account) {
    this.policy = policy;
    this.account = account;
  }

  /** Is the deposit in normal status? A freeze does not change that. */
  public Question<Balance> balance() {
    return BalanceRules.question(account, policy);
  }

  /**
   * May the merchant take the deposit back, and if not, what stands in the way?
   *
   * @param application how far the application has got; {@code
   *     DepositRefundApplication.builder().build()} if there is none yet
   */
  public Question<DepositRefund> refund(DepositRefundApplication application) {
    return DepositRefundRules.question(
        account, Objects.requireNonNull(application, "application"), policy);
  }

  /** Is the account free of freezes? */
  public Question<Freezes> freeze() {
    return FreezeRules.question(account, policy);
  }

  /** Is the account free of legal disputes? Other disputes and complaints do not count here. */
  public Question<LegalDisputes> legalDispute() {
    return LegalDisputeRules.question(account, policy);
  }
}
