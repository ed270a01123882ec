package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.deposit.Category;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Is the deposit for this category known? */
final class RequiredDepositRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.required-deposit", "Is the deposit for this category known?");

  static final Rule REQUIRED =
      Rule.of(
          "merchant.deposit.required",
          "A merchant who joins must as a rule pay a deposit, as much as the category requires:"
              + " {required-deposits}. No source states a figure for any other category.",
          "S2:6",
          "S1:5",
          "S1:7");
  private static final Saying KNOWN =
      REQUIRED.when(SATISFIED, "known", "The deposit required for {category} is {required}.");
  private static final Saying NOT_STATED =
      REQUIRED.when(
          UNKNOWN,
          "not-stated",
          "No source states the deposit required for {category}; deposits usually run from several"
              + " thousand to tens of thousands of yuan. Give the policy a figure for it in"
              + " required-deposits.");

  static final Rule ELECTRONICS =
      Rule.of(
          "merchant.deposit.electronics",
          "Electronics can require a higher deposit than clothing; how much higher is not stated.",
          "S2:6");
  private static final Saying MAY_BE_HIGHER =
      ELECTRONICS.when(
          NOTED,
          "may-be-higher",
          "For electronics the deposit can be higher than for clothing; no source says how much"
              + " higher.");

  static final Action FOLLOW_ANNOUNCEMENTS =
      Action.of(
          "merchant.step.follow-announcements",
          Party.MERCHANT,
          "Look up the deposit for {category} in the platform's announcements, and keep following"
              + " them, since its policies change; give the figure to the policy in"
              + " required-deposits.",
          "S2:10",
          "S2:6");

  private RequiredDepositRules() {}

  static Question<RequiredDeposit> question(Category category, MerchantPolicy policy) {
    return Question.of(QUESTION, policy, List.of(), sheet -> answer(sheet, category));
  }

  private static Optional<RequiredDeposit> answer(Sheet sheet, Category category) {
    Derived<Optional<Money>> required = sheet.derive(m -> required(category, m));
    apply(sheet, category, required);
    return Optional.of(new RequiredDeposit(sheet.value(m -> m.of(required))));
  }

  /** What the policy's table says of a category. */
  static Optional<Money> required(Category category, Moment m) {
    return Optional.ofNullable(m.figure(MerchantPolicy.REQUIRED_DEPOSITS).get(category));
  }

  static void apply(Sheet sheet, Category category, Derived<Optional<Money>> required) {
    sheet.apply(REQUIRED, m -> known(category, m.of(required)));
    sheet.applyIf(ELECTRONICS, m -> mayBeHigher(category, m.of(required)));
  }

  private static Conclusion known(Category category, Optional<Money> required) {
    return required
        .map(amount -> KNOWN.with(category, amount))
        .orElseGet(() -> NOT_STATED.with(category).cure(FOLLOW_ANNOUNCEMENTS, category));
  }

  private static Optional<Conclusion> mayBeHigher(Category category, Optional<Money> required) {
    return category.equals(Category.ELECTRONICS) && required.isEmpty()
        ? Optional.of(MAY_BE_HIGHER.with())
        : Optional.empty();
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(REQUIRED, ELECTRONICS).actions(FOLLOW_ANNOUNCEMENTS);
}
