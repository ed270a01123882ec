package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.writing.Chapter;
import java.util.Objects;

/**
 * The questions about one merchant's deposit. Each can be asked at any instant, also before the
 * first entry: the deposit is empty then. Reached by {@link MerchantRules#deposit}.
 *
 * <p>Only {@link #standing} has milestones: no guide states a period.
 */
public final class DepositQuestions {
  private final InUse rules;
  private final AccountCase account;

  DepositQuestions(InUse rules, DepositAccount account) {
    this.rules = rules;
    this.account = AccountCase.of(account);
  }

  /**
   * Is the deposit in normal status? A freeze does not change that.
   *
   * <p>Milestones: none. Rules: {@code merchant.deposit.required}, {@code
   * merchant.deposit.electronics}, {@code merchant.balance.increased}, {@code
   * merchant.balance.enough}, {@code merchant.balance.frozen}, {@code merchant.balance.deducted},
   * {@code merchant.balance.shown}.
   */
  public Question<Balance> balance() {
    return ask(BalanceRules.CHAPTER);
  }

  /**
   * May the merchant take the deposit back, and if not, what stands in the way?
   *
   * <p>Milestones: none. Rules: {@code merchant.refund.exit}, {@code merchant.refund.submitted},
   * {@code merchant.refund.materials}, {@code merchant.refund.review}, {@code
   * merchant.refund.not-paid}, {@code merchant.refund.violations}, {@code merchant.refund.volume},
   * {@code merchant.freeze.not-frozen}, {@code merchant.freeze.by-points}, {@code
   * merchant.refund.frozen-meanwhile}, {@code merchant.refund.disputes}, {@code
   * merchant.legal-dispute.none-open}, {@code merchant.refund.confiscation}, {@code
   * merchant.refund.in-full}, {@code merchant.refund.paid-in}, {@code merchant.refund.paid-to}.
   *
   * @param application how far the application has got; {@code
   *     DepositRefundApplication.builder().build()} if there is none yet
   */
  public Question<DepositRefund> refund(DepositRefundApplication application) {
    RefundCase refund =
        new RefundCase(
            account, ApplicationCase.of(Objects.requireNonNull(application, "application")));
    return rules.ask(DepositRefundRules.CHAPTER, refund, refund.facts());
  }

  /**
   * Is the account free of freezes?
   *
   * <p>Milestones: none. Rules: {@code merchant.freeze.not-frozen}, {@code
   * merchant.freeze.by-points}.
   */
  public Question<Freezes> freeze() {
    return ask(FreezeRules.CHAPTER);
  }

  /**
   * Is the account free of legal disputes? Other disputes and complaints do not count here.
   *
   * <p>Milestones: none. Rules: {@code merchant.legal-dispute.none-open}.
   */
  public Question<LegalDisputes> legalDispute() {
    return ask(LegalDisputeRules.CHAPTER);
  }

  /**
   * Is the account free of penalties? Only the platform's own rules tell what follows from points,
   * from a notice of a higher deposit and from a closure: ask {@link MerchantRules#inForce()}.
   *
   * <p>Of the milestones {@code points-lapse} there is one for each deduction.
   *
   * <p>Milestones: {@code points-lapse}, {@code deposit-increase-by}, {@code freeze-ends}, {@code
   * funds-released}. Rules: {@code merchant.freeze.by-points}, {@code merchant.standing.record},
   * {@code merchant.standing.points}, {@code merchant.standing.warning}, {@code
   * merchant.standing.restriction}, {@code merchant.standing.other-stores}, {@code
   * merchant.standing.frozen}, {@code merchant.standing.deposit-increase}, {@code
   * merchant.standing.deposit-increase-awaited}, {@code merchant.standing.closed}, {@code
   * merchant.standing.funds}, {@code merchant.standing.funds-longer}, {@code
   * merchant.standing.confiscation}.
   *
   * <p>Example: {@code MerchantRules.inForce().deposit(account).standing().at(now)}.
   */
  public Question<Standing> standing() {
    return ask(StandingRules.CHAPTER);
  }

  private <T> Question<T> ask(Chapter<AccountCase, T> chapter) {
    return rules.ask(chapter, account, account.facts());
  }
}
