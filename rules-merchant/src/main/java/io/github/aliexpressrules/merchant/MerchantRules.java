package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Rulebook;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import java.util.Objects;
import java.util.function.Function;

/**
 * The merchant's questions under one policy. Immutable and thread-safe.
 *
 * <p>Example: {@code MerchantRules.standard().deposit(account).balance().at(now).verdict()}.
 */
public final class MerchantRules {
  private static final MerchantRules STANDARD = new MerchantRules(MerchantPolicy.standard());
  private static final Rulebook RULEBOOK =
      Rulebook.of("The merchant's rules")
          .question(RequiredDepositRules.QUESTION, RequiredDepositRules.CATALOGUE)
          .question(BalanceRules.QUESTION, BalanceRules.CATALOGUE)
          .question(DepositRefundRules.QUESTION, DepositRefundRules.CATALOGUE)
          .question(FreezeRules.QUESTION, FreezeRules.CATALOGUE)
          .question(LegalDisputeRules.QUESTION, LegalDisputeRules.CATALOGUE);
  private static final Catalogue CATALOGUE = RULEBOOK.catalogue();

  private final MerchantPolicy policy;

  private MerchantRules(MerchantPolicy policy) {
    this.policy = policy;
  }

  /** Returns the questions under the standard policy. */
  public static MerchantRules standard() {
    return STANDARD;
  }

  /** Returns the questions under a policy. */
  public static MerchantRules under(MerchantPolicy policy) {
    return new MerchantRules(Objects.requireNonNull(policy, "policy"));
  }

  /** Returns all rules and actions, in the order of the rulebook. */
  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  /** Returns the rules by question, and as a page to read. */
  public static Rulebook rulebook() {
    return RULEBOOK;
  }

  /** Returns the figures in force. */
  public MerchantPolicy policy() {
    return policy;
  }

  /**
   * Asks a question as each source tells the rules, upon the figures in force.
   *
   * <p>Example: {@code MerchantRules.standard().readings(rules ->
   * rules.deposit(account).refund(application))}.
   *
   * @param ask the question; about the same case every time
   */
  public <T> Readings<T> readings(Function<MerchantRules, Question<T>> ask) {
    return Readings.of(policy, told -> ask.apply(under(told)));
  }

  /** Returns the questions about a deposit. */
  public DepositQuestions deposit(DepositAccount account) {
    return new DepositQuestions(policy, Objects.requireNonNull(account, "account"));
  }

  /**
   * Is the deposit for this category known? The answer is a figure of the policy and the same at
   * every instant.
   */
  public Question<RequiredDeposit> requiredDeposit(Category category) {
    return RequiredDepositRules.question(Objects.requireNonNull(category, "category"), policy);
  }
}
