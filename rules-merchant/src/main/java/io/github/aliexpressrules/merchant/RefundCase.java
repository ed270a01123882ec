package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.writing.Facts;
import java.util.List;

/**
 * What is asked about when a deposit is to come back: an account, and the application.
 *
 * @param account the account
 * @param application the application, as far as it has got
 */
record RefundCase(AccountCase account, ApplicationCase application) {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.refund", "May the merchant take the deposit back?")
          .titled("Take the deposit back");

  /** What has happened in both, in the order of time. */
  List<Fact> facts() {
    return Facts.merged(account.facts(), application.facts());
  }
}
