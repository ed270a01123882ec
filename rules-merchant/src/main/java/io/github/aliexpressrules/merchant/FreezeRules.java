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
import io.github.aliexpressrules.core.deposit.Freeze;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Is the account free of freezes? */
final class FreezeRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.freeze", "Is the account free of freezes?");

  static final Rule NOT_FROZEN =
      Rule.of(
          "merchant.freeze.not-frozen",
          "While an account is frozen the deposit is not refunded; the platform unfreezes it once"
              + " it has the documents and information that it asked for.",
          "S1:14");
  private static final Saying FREE =
      NOT_FROZEN.when(SATISFIED, "free", "No freeze of the account is active.");
  private static final Saying DOCUMENTS_OUTSTANDING =
      NOT_FROZEN.when(
          VIOLATED,
          "documents-outstanding",
          "The account has been frozen since {from} ({reason}); the documents asked for have not"
              + " been handed in.");
  private static final Saying WITH_PLATFORM =
      NOT_FROZEN.when(
          VIOLATED,
          "with-platform",
          "The account has been frozen since {from} ({reason}); the documents were handed in"
              + " on {submitted}, and the platform has not unfrozen it yet. No source says how long"
              + " that takes.");

  static final Action CONTACT_CUSTOMER_SERVICE =
      Action.of(
          "merchant.step.contact-customer-service",
          Party.MERCHANT,
          "Contact the platform's customer service about the freeze.",
          "S1:14");
  static final Action HAND_IN_DOCUMENTS =
      Action.of(
          "merchant.step.hand-in-documents",
          Party.MERCHANT,
          "Stay calm, follow the platform's instructions and hand in the documents and information"
              + " that it asks for.",
          "S1:14");
  static final Action UNFREEZE =
      Action.of(
          "merchant.step.unfreeze",
          Party.PLATFORM,
          "Unfreeze the account; the deposit can be refunded after that.",
          "S1:14");

  private FreezeRules() {}

  static Question<Freezes> question(DepositAccount account, MerchantPolicy policy) {
    return Question.of(QUESTION, policy, account.facts(), sheet -> answer(sheet, account));
  }

  private static Optional<Freezes> answer(Sheet sheet, DepositAccount account) {
    apply(sheet, account);
    List<Freeze> active = sheet.value(m -> active(account, m));
    boolean outstanding =
        active.stream().anyMatch(freeze -> freeze.documentsSubmittedAt().isEmpty());
    return Optional.of(new Freezes(active, outstanding));
  }

  /** The freezes that are active at a moment, with what is known of them then. */
  static List<Freeze> active(DepositAccount account, Moment m) {
    return account.freezes().stream().flatMap(freeze -> active(freeze, m).stream()).toList();
  }

  private static Optional<Freeze> active(Freeze freeze, Moment m) {
    return m.knows(freeze.from()) && m.known(freeze.liftedAt()).isEmpty()
        ? Optional.of(
            new Freeze(
                freeze.from(),
                freeze.reason(),
                m.known(freeze.documentsSubmittedAt()),
                Optional.empty()))
        : Optional.empty();
  }

  /** Since when the account has been frozen: by the earliest of the active freezes. */
  static Optional<Instant> since(List<Freeze> active) {
    return active.stream().map(Freeze::from).min(Comparator.naturalOrder());
  }

  /** One finding for each active freeze, or one that there is none. */
  static void apply(Sheet sheet, DepositAccount account) {
    Derived<Boolean> free = sheet.derive(m -> active(account, m).isEmpty());
    sheet.applyIf(NOT_FROZEN, m -> m.of(free) ? Optional.of(FREE.with()) : Optional.empty());
    for (Freeze freeze : account.freezes()) {
      sheet.applyIf(NOT_FROZEN, m -> active(freeze, m).map(FreezeRules::frozen));
    }
  }

  private static Conclusion frozen(Freeze freeze) {
    return freeze
        .documentsSubmittedAt()
        .map(submitted -> WITH_PLATFORM.with(freeze.from(), freeze.reason(), submitted))
        .orElseGet(
            () ->
                DOCUMENTS_OUTSTANDING
                    .with(freeze.from(), freeze.reason())
                    .then(CONTACT_CUSTOMER_SERVICE)
                    .cure(HAND_IN_DOCUMENTS))
        .cure(UNFREEZE);
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(NOT_FROZEN).actions(CONTACT_CUSTOMER_SERVICE, HAND_IN_DOCUMENTS, UNFREEZE);
}
