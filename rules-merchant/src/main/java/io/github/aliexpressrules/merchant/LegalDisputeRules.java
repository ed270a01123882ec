package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

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
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import java.util.List;
import java.util.Optional;

/** Is the account free of legal disputes? */
final class LegalDisputeRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.legal-dispute", "Is the account free of legal disputes?");

  static final Rule NONE_OPEN =
      Rule.of(
          "merchant.legal-dispute.none-open",
          "While the merchant is involved in a legal dispute the deposit is not refunded.",
          "S1:15");
  private static final Saying FREE = NONE_OPEN.when(SATISFIED, "free", "No legal dispute is open.");
  private static final Saying OPEN =
      NONE_OPEN.when(VIOLATED, "open", "A legal dispute has been open since {opened}.");

  static final Action CONTACT_DEPARTMENTS =
      Action.of(
          "merchant.step.contact-departments",
          Party.MERCHANT,
          "Contact the departments in charge as soon as possible, and cooperate until the legal"
              + " dispute is closed.",
          "S1:15");
  static final Action KEEP_EVIDENCE =
      Action.of(
          "merchant.step.keep-evidence",
          Party.MERCHANT,
          "Keep all evidence that belongs to the matter.",
          "S1:15",
          "S1:17");
  static final Action CONSULT_LAWYER =
      Action.of(
          "merchant.step.consult-lawyer",
          Party.MERCHANT,
          "Where nothing else helps, consult a professional lawyer.",
          "S1:16",
          "S1:17");

  private LegalDisputeRules() {}

  static Question<LegalDisputes> question(DepositAccount account, MerchantPolicy policy) {
    return Question.of(QUESTION, policy, account.facts(), sheet -> answer(sheet, account));
  }

  private static Optional<LegalDisputes> answer(Sheet sheet, DepositAccount account) {
    apply(sheet, account);
    return Optional.of(new LegalDisputes(sheet.value(m -> open(account, m))));
  }

  private static List<MerchantDispute> open(DepositAccount account, Moment m) {
    return legal(account).stream().flatMap(dispute -> open(dispute, m).stream()).toList();
  }

  private static List<MerchantDispute> legal(DepositAccount account) {
    return account.disputes().stream()
        .filter(dispute -> dispute.kind() == MerchantDisputeKind.LEGAL)
        .toList();
  }

  /** The dispute as it is known at a moment, if it is open then. */
  static Optional<MerchantDispute> open(MerchantDispute dispute, Moment m) {
    return m.knows(dispute.openedAt()) && m.known(dispute.closedAt()).isEmpty()
        ? Optional.of(new MerchantDispute(dispute.kind(), dispute.openedAt(), Optional.empty()))
        : Optional.empty();
  }

  /** One finding for each open legal dispute, or one that there is none. */
  static void apply(Sheet sheet, DepositAccount account) {
    Derived<Boolean> free = sheet.derive(m -> open(account, m).isEmpty());
    sheet.applyIf(NONE_OPEN, m -> m.of(free) ? Optional.of(FREE.with()) : Optional.empty());
    for (MerchantDispute dispute : legal(account)) {
      sheet.applyIf(NONE_OPEN, m -> open(dispute, m).map(LegalDisputeRules::pending));
    }
  }

  private static Conclusion pending(MerchantDispute dispute) {
    return OPEN.with(dispute.openedAt())
        .cure(CONTACT_DEPARTMENTS)
        .then(KEEP_EVIDENCE)
        .then(CONSULT_LAWYER);
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(NONE_OPEN).actions(CONTACT_DEPARTMENTS, KEEP_EVIDENCE, CONSULT_LAWYER);
}
