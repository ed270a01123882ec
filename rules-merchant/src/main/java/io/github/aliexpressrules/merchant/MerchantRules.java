package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Rulebook;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The merchant's questions under one policy. Immutable and thread-safe.
 *
 * <p>Example: {@code MerchantRules.standard().deposit(account).balance().at(now).verdict()}.
 */
public final class MerchantRules {
  private static final MerchantRules STANDARD = new MerchantRules(MerchantPolicy.standard());

  private final MerchantPolicy policy;

  private MerchantRules(MerchantPolicy policy) {
    this.policy = policy;
  }

  /** The rulebook, put together when it is first read: a question needs its own rules only. */
  private static final class Book {
    static final Rulebook RULEBOOK =
        Stream.of(
                RequiredDepositRules.CHAPTER,
                BalanceRules.CHAPTER,
                DepositRefundRules.CHAPTER,
                FreezeRules.CHAPTER,
                LegalDisputeRules.CHAPTER)
            .reduce(
                Rulebook.of("The merchant's rules"),
                (book, chapter) -> book.question(chapter.question(), chapter.catalogue()),
                (one, other) -> other)
            .words(
                RequiredDeposit.class,
                Balance.class,
                DepositRefund.class,
                Freezes.class,
                LegalDisputes.class);
    static final Catalogue CATALOGUE = RULEBOOK.catalogue();

    private Book() {}
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
    return Book.CATALOGUE;
  }

  /** Returns the rules by question, and as a page to read. */
  public static Rulebook rulebook() {
    return Book.RULEBOOK;
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
    Objects.requireNonNull(ask, "ask");
    return Readings.of(policy, told -> ask.apply(under(told)));
  }

  /** Returns the questions about a deposit. */
  public DepositQuestions deposit(DepositAccount account) {
    return new DepositQuestions(policy, Objects.requireNonNull(account, "account"));
  }

  /**
   * Is the deposit for this category known? The answer is a figure of the policy and the same at
   * every instant.
   *
   * <p>Milestones: none. Rules: {@code merchant.deposit.required}, {@code
   * merchant.deposit.electronics}.
   */
  public Question<RequiredDeposit> requiredDeposit(Category category) {
    return Question.of(
        RequiredDepositRules.CHAPTER,
        Objects.requireNonNull(category, "category"),
        List.of(),
        policy);
  }
}
