package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Is the account free of legal disputes? */
final class LegalDisputeRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.legal-dispute", "Is the account free of legal disputes?")
          .titled("No legal dispute");

  /** The legal disputes that are open, as they are known; the earliest first. */
  private static final Items<AccountCase, MerchantDispute, MerchantDispute> OPEN =
      Items.of("open legal disputes", AccountCase::legalDisputes, LegalDisputeRules::open);

  /** Returns a dispute as it is known at a moment; null unless it is open then. */
  static @Nullable MerchantDispute open(MerchantDispute dispute, Moment m) {
    return m.knows(dispute.openedAt()) && m.known(dispute.closedAt()).isEmpty()
        ? new MerchantDispute(dispute.kind(), dispute.openedAt(), Optional.empty())
        : null;
  }

  static final Rule NONE_OPEN =
      Rule.of(
          "merchant.legal-dispute.none-open",
          "While the merchant is involved in a legal dispute the deposit is not refunded.",
          "S1:15");
  private static final Action CONTACT_DEPARTMENTS =
      Action.of(
              "merchant.step.contact-departments",
              MERCHANT,
              "Contact the departments in charge as soon as possible, and cooperate until the legal"
                  + " dispute is closed.",
              "S1:15")
          .brief("Contact the departments in charge, and cooperate.");
  private static final Case FREE = NONE_OPEN.satisfied("free", "No legal dispute is open.");
  private static final Case IS_OPEN =
      NONE_OPEN
          .violated("open", "A legal dispute has been open since {opened}.")
          .steps(CONTACT_DEPARTMENTS, LegalSteps.KEEP_EVIDENCE, LegalSteps.CONSULT_LAWYER);

  private static Conclusion pending(AccountCase account, MerchantDispute dispute, Moment m) {
    return say(IS_OPEN, dispute.openedAt())
        .remedy(CONTACT_DEPARTMENTS)
        .advise(LegalSteps.KEEP_EVIDENCE)
        .advise(LegalSteps.CONSULT_LAWYER);
  }

  static final Chapter<AccountCase, LegalDisputes> CHAPTER =
      Chapter.<AccountCase, LegalDisputes>on(QUESTION)
          .rule(NONE_OPEN, (account, m) -> m.none(OPEN, account), (account, m) -> say(FREE))
          .forEach(NONE_OPEN, OPEN, LegalDisputeRules::pending)
          .result((account, m, said) -> new LegalDisputes(m.all(OPEN, account)));

  private LegalDisputeRules() {}
}
