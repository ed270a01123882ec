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
  private static final MerchantRules STANDARD =
      new MerchantRules(new InUse(MerchantPolicy.standard(), false));
  private static final MerchantRules IN_FORCE =
      new MerchantRules(new InUse(MerchantPolicy.standard(), true));

  private final InUse rules;

  private MerchantRules(InUse rules) {
    this.rules = rules;
  }

  /** The rulebook, put together when it is first read: a question needs its own rules only. */
  private static final class Book {
    static final Rulebook RULEBOOK =
        Stream.of(
                RequiredDepositRules.CHAPTER,
                BalanceRules.CHAPTER,
                DepositRefundRules.CHAPTER,
                FreezeRules.CHAPTER,
                LegalDisputeRules.CHAPTER,
                StandingRules.CHAPTER)
            .reduce(
                Rulebook.of("The merchant's rules"),
                (book, chapter) -> book.question(chapter.question(), chapter.catalogue()),
                (one, other) -> other)
            .remarks(ForceRules.CATALOGUE)
            .words(
                RequiredDeposit.class,
                Balance.class,
                DepositRefund.class,
                Freezes.class,
                LegalDisputes.class,
                Standing.class);
    static final Catalogue CATALOGUE = RULEBOOK.catalogue();

    private Book() {}
  }

  /** Returns the questions under the standard policy. */
  public static MerchantRules standard() {
    return STANDARD;
  }

  /** Returns the questions under a policy. */
  public static MerchantRules under(MerchantPolicy policy) {
    return new MerchantRules(new InUse(Objects.requireNonNull(policy, "policy"), false));
  }

  /**
   * Returns the questions by the platform's own dated texts, as far as they prove what bound the
   * account; where they leave it open, the answer is what they agree on.
   *
   * <p>Example: {@code MerchantRules.inForce().deposit(account).balance().at(now)}.
   */
  public static MerchantRules inForce() {
    return IN_FORCE;
  }

  /**
   * Returns the questions by the platform's dated texts, except for the figures that a policy
   * changes: those hold whatever the texts say.
   */
  public static MerchantRules inForce(MerchantPolicy policy) {
    return new MerchantRules(new InUse(Objects.requireNonNull(policy, "policy"), true));
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
    return rules.policy();
  }

  /** Returns whether the platform's dated texts give what the policy does not change. */
  public boolean isInForce() {
    return rules.inForce();
  }

  /**
   * Asks a question as each source tells the rules, upon the figures in force.
   *
   * <p>Example: {@code MerchantRules.standard().readings(rules ->
   * rules.deposit(account).refund(application))}.
   *
   * @param ask the question; about the same case every time
   * @throws IllegalStateException if these are the rules in force: they are no source's
   */
  public <T> Readings<T> readings(Function<MerchantRules, Question<T>> ask) {
    Objects.requireNonNull(ask, "ask");
    if (rules.inForce()) {
      throw new IllegalStateException(
          "readings must be asked of the guides' rules, but were of those in force. Ask"
              + " MerchantRules.standard() or under a policy.");
    }
    return Readings.of(rules.policy(), told -> ask.apply(under(told)));
  }

  /** Returns the questions about a deposit. */
  public DepositQuestions deposit(DepositAccount account) {
    return new DepositQuestions(rules, Objects.requireNonNull(account, "account"));
  }

  /**
   * Is the deposit for this category known? The answer is a figure of the policy and the same at
   * every instant.
   *
   * <p>Milestones: none. Rules: {@code merchant.deposit.required}, {@code
   * merchant.deposit.electronics}.
   */
  public Question<RequiredDeposit> requiredDeposit(Category category) {
    return rules.ask(
        RequiredDepositRules.CHAPTER, Objects.requireNonNull(category, "category"), List.of());
  }
}
