package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.merchant.Deduction.Penalty;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Is the account free of freezes? */
final class FreezeRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("merchant.freeze", "Is the account free of freezes?")
          .titled("Free of freezes");

  /** The freezes that are active, with what is known of them; the earliest first. */
  static final Items<AccountCase, Freeze, Freeze> ACTIVE =
      Items.of("active freezes", AccountCase::freezes, FreezeRules::active);

  private static @Nullable Freeze active(Freeze freeze, Moment m) {
    return m.knows(freeze.from()) && m.known(freeze.liftedAt()).isEmpty()
        ? new Freeze(
            freeze.from(),
            freeze.reason(),
            m.known(freeze.documentsSubmittedAt()),
            Optional.empty())
        : null;
  }

  /** The active freezes for which documents are still to be handed in. */
  private static final Items<AccountCase, Freeze, Freeze> OUTSTANDING =
      Items.of("freezes without documents", AccountCase::freezes, FreezeRules::outstanding);

  private static @Nullable Freeze outstanding(Freeze freeze, Moment m) {
    Freeze active = active(freeze, m);
    return active != null && active.documentsSubmittedAt().isEmpty() ? active : null;
  }

  /** Since when the account has been frozen: by the earliest of the active freezes. */
  static @Nullable Instant since(AccountCase account, Moment m) {
    Freeze earliest = m.first(ACTIVE, account);
    return earliest == null ? null : earliest.from();
  }

  static final Rule NOT_FROZEN =
      Rule.of(
          "merchant.freeze.not-frozen",
          "While an account is frozen the deposit is not refunded; the platform unfreezes it once"
              + " it has the documents and information that it asked for.",
          "S1:14");
  private static final Action CONTACT_CUSTOMER_SERVICE =
      Action.of(
              "merchant.step.contact-customer-service",
              MERCHANT,
              "Contact the platform's customer service about the freeze.",
              "S1:14")
          .brief("Contact customer service about the freeze.");
  private static final Action HAND_IN_DOCUMENTS =
      Action.of(
              "merchant.step.hand-in-documents",
              MERCHANT,
              "Stay calm, follow the platform's instructions and hand in the documents and information"
                  + " that it asks for.",
              "S1:14")
          .brief("Hand in the documents that are asked for.");
  private static final Action UNFREEZE =
      Action.of(
              "merchant.step.unfreeze",
              PLATFORM,
              "Unfreeze the account; the deposit can be refunded after that.",
              "S1:14")
          .brief("Unfreeze the account.");
  private static final Case FREE = NOT_FROZEN.satisfied("free", "No freeze on record is active.");
  private static final Case DOCUMENTS_OUTSTANDING =
      NOT_FROZEN
          .violated(
              "documents-outstanding",
              "The account has been frozen since {from} ({reason}); the documents asked for have"
                  + " not been handed in.")
          .steps(CONTACT_CUSTOMER_SERVICE, HAND_IN_DOCUMENTS, UNFREEZE);
  private static final Case WITH_PLATFORM =
      NOT_FROZEN
          .violated(
              "with-platform",
              "The account has been frozen since {from} ({reason}); the documents were handed in"
                  + " on {submitted}, and the platform has not unfrozen it yet. No source says how"
                  + " long that takes.")
          .steps(UNFREEZE);

  private static Conclusion frozen(AccountCase account, Freeze freeze, Moment m) {
    Optional<Instant> submitted = freeze.documentsSubmittedAt();
    Conclusion frozen =
        submitted.isPresent()
            ? say(WITH_PLATFORM, freeze.from(), freeze.reason(), submitted.get())
            : say(DOCUMENTS_OUTSTANDING, freeze.from(), freeze.reason())
                .advise(CONTACT_CUSTOMER_SERVICE)
                .remedy(HAND_IN_DOCUMENTS);
    return frozen.remedy(UNFREEZE);
  }

  static final Rule BY_POINTS =
      Rule.of(
          "merchant.freeze.by-points",
          "Points for intellectual property or prohibited sales, or for transactions, freeze the"
              + " account: 12 for {points-freeze-12}, 24 for {points-freeze-24}, 36 for"
              + " {points-freeze-36}; each 12 points for information about goods for"
              + " {points-info-freeze}; a first and a second severe infringement for a time that is"
              + " not stated. It is taken to begin with the deduction, since no text says when it"
              + " does; a freeze on record that begins within it takes its place.",
          "O2:90, O2:94, O2:91, O2:95, O2:92, O2:96, O2:77, O2:98, O2:85, O2:86, O2:29");
  private static final Case PRESUMED =
      BY_POINTS
          .violated(
              "presumed",
              "With the points deducted on {at} there were {total} ({system}): the account is taken"
                  + " to be frozen for {term}, until {until}.")
          .steps(Penalties.LOOK_AT_MEASURES);
  private static final Case LENGTH_NOT_STATED =
      BY_POINTS
          .unknown(
              "length-not-stated",
              "The severe infringement of {at} is number {count} of those that count: it freezes"
                  + " the account, and no text says for how long.")
          .steps(Penalties.LOOK_AT_MEASURES);
  private static final Case PRESUMED_OVER =
      BY_POINTS
          .satisfied(
              "presumed-over",
              "The freeze by the {total} points ({system}) of {at} is taken to be over since"
                  + " {until}.")
          .steps(Penalties.LOOK_AT_MEASURES);

  private static @Nullable Conclusion byPoints(AccountCase account, Penalty penalty, Moment m) {
    if (!isPresumed(penalty, m)) {
      return null;
    }
    if (penalty.ends() == null) {
      return m.isBefore(penalty.lapses().at())
          ? say(LENGTH_NOT_STATED, penalty.at(), penalty.total()).advise(Penalties.LOOK_AT_MEASURES)
          : null;
    }
    Instant until = penalty.ends().at();
    if (m.isBefore(until)) {
      Term term = penalty.ends().term();
      return say(PRESUMED, penalty.at(), penalty.total(), penalty.system(), term, until)
          .advise(Penalties.LOOK_AT_MEASURES);
    }
    return m.isBefore(penalty.lapses().at())
        ? say(PRESUMED_OVER, penalty.total(), penalty.system(), penalty.at(), until)
            .advise(Penalties.LOOK_AT_MEASURES)
        : null;
  }

  /** Whether it freezes the account, as far as no record says what came of that. */
  static boolean isPresumed(Penalty penalty, Moment m) {
    return penalty.threshold().freezes()
        && !penalty.by().isRecordedBefore(longest(penalty).at(), m);
  }

  /** Until when at the longest; until the points count no more where no length is stated. */
  private static Deadline longest(Penalty penalty) {
    return penalty.ends() == null ? penalty.lapses() : penalty.ends();
  }

  /** Whether such a freeze runs, or may. */
  static boolean runs(Penalty penalty, Moment m) {
    return isPresumed(penalty, m) && m.isBefore(longest(penalty).at());
  }

  private static boolean anyRuns(AccountCase account, Moment m) {
    return m.all(Penalties.TOLD, account).stream().anyMatch(penalty -> runs(penalty, m));
  }

  /** What the points bring of it. */
  static final Chapter<AccountCase, NoResult> OF_POINTS =
      Chapter.<AccountCase, NoResult>on(QUESTION)
          .forEach(BY_POINTS, Penalties.ALL, FreezeRules::byPoints);

  static final Chapter<AccountCase, Freezes> CHAPTER =
      Chapter.<AccountCase, Freezes>on(QUESTION)
          .rule(NOT_FROZEN, (account, m) -> m.none(ACTIVE, account), (account, m) -> say(FREE))
          .forEach(NOT_FROZEN, ACTIVE, FreezeRules::frozen)
          .chapter(OF_POINTS)
          .result(
              (account, m, said) ->
                  new Freezes(
                      m.all(ACTIVE, account), !m.none(OUTSTANDING, account), anyRuns(account, m)));

  private FreezeRules() {}
}
