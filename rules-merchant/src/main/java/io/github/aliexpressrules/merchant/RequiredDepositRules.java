package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Is the deposit for this category known? */
final class RequiredDepositRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.required-deposit", "Is the deposit for this category known?")
          .titled("Deposit required");

  /** What the policy's table says of a category; null if nothing. */
  static final Definition<Category, Money> DEPOSIT =
      Definition.of(
          "required deposit",
          (category, m) -> m.figure(MerchantPolicy.REQUIRED_DEPOSITS).get(category));

  static final Rule REQUIRED =
      Rule.of(
          "merchant.deposit.required",
          "A merchant who joins must as a rule pay a deposit, as much as the category requires:"
              + " {required-deposits}. No source states a figure for any other category.",
          "S2:6, S1:5, S1:7");
  private static final Action FOLLOW_ANNOUNCEMENTS =
      Action.of(
              "merchant.step.follow-announcements",
              MERCHANT,
              "Look up the deposit for {category} in the platform's announcements, and keep following"
                  + " them, since its policies change; give the figure to the policy in"
                  + " required-deposits.",
              "S2:10, S2:6")
          .brief("Look up the deposit for {category} in the announcements, and add it.");
  private static final Case KNOWN =
      REQUIRED.satisfied("known", "The deposit required for {category} is {required}.");
  private static final Case NOT_STATED =
      REQUIRED
          .unknown(
              "not-stated",
              "No source states the deposit required for {category}; deposits usually run from"
                  + " several thousand to tens of thousands of yuan. Give the policy a figure for"
                  + " it in required-deposits.")
          .steps(FOLLOW_ANNOUNCEMENTS);

  static Conclusion required(Category category, Moment m) {
    Money required = m.of(DEPOSIT, category);
    return required == null
        ? say(NOT_STATED, category).remedy(FOLLOW_ANNOUNCEMENTS, category)
        : say(KNOWN, category, required);
  }

  static final Rule ELECTRONICS =
      Rule.of(
          "merchant.deposit.electronics",
          "Electronics can require a higher deposit than clothing; how much higher is not stated.",
          "S2:6");
  private static final Case MAY_BE_HIGHER =
      ELECTRONICS.noted(
          "may-be-higher",
          "For electronics the deposit can be higher than for clothing; no source says how much"
              + " higher.");

  static @Nullable Conclusion electronics(Category category, Moment m) {
    return m.of(DEPOSIT, category) == null && category.equals(Category.ELECTRONICS)
        ? say(MAY_BE_HIGHER)
        : null;
  }

  static final Chapter<Category, RequiredDeposit> CHAPTER =
      Chapter.<Category, RequiredDeposit>on(QUESTION)
          .rule(REQUIRED, RequiredDepositRules::required)
          .rule(ELECTRONICS, RequiredDepositRules::electronics)
          .result(
              (category, m, said) ->
                  new RequiredDeposit(Optional.ofNullable(m.of(DEPOSIT, category))));

  private RequiredDepositRules() {}
}
