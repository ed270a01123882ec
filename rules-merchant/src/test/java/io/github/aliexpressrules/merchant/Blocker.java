package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_04_11;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_08_29;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_09_12;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_01;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_08;
import static io.github.aliexpressrules.merchant.Facts.THU_2025_09_04;
import static io.github.aliexpressrules.merchant.Facts.TUE_2025_04_01;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_03;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything that can stand in the way of a refund: which finding it must give, how it arises in a
 * case that is in order, which steps the answer must name, and which change of facts these steps
 * mean. What excludes each other is of one group.
 */
@SuppressWarnings("ImmutableEnumChecker") // a table; its functions and lists are constants
enum Blocker {
  EXIT_NOT_REQUESTED(
      "exit",
      NOT_YET,
      "merchant.refund.exit",
      facts -> facts.exitRequested = Optional.empty(),
      List.of("request-exit"),
      facts -> facts.exitRequested = Optional.of(FRI_2025_08_29)),
  NOT_SUBMITTED(
      "submission",
      NOT_YET,
      "merchant.refund.submitted",
      facts -> facts.submitted = Optional.empty(),
      List.of("read-refund-rules", "submit-application"),
      facts -> facts.submitted = Optional.of(MON_2025_09_01)),
  LICENCE_MISSING(
      "licence",
      VIOLATED,
      "merchant.refund.materials BUSINESS_LICENCE",
      facts -> facts.materials.remove(Material.BUSINESS_LICENCE),
      List.of("enclose-material"),
      facts -> facts.materials.add(Material.BUSINESS_LICENCE)),
  BANK_ACCOUNT_MISSING(
      "bank account",
      VIOLATED,
      "merchant.refund.materials BANK_ACCOUNT",
      facts -> facts.materials.remove(Material.BANK_ACCOUNT),
      List.of("enclose-material"),
      facts -> facts.materials.add(Material.BANK_ACCOUNT)),
  FORM_MISSING(
      "form",
      VIOLATED,
      "merchant.refund.materials APPLICATION_FORM",
      facts -> facts.materials.remove(Material.APPLICATION_FORM),
      List.of("enclose-material"),
      facts -> facts.materials.add(Material.APPLICATION_FORM)),
  NOT_DECIDED(
      "review",
      NOT_YET,
      "merchant.refund.review",
      facts -> facts.decided(Optional.empty(), Optional.empty()),
      List.of("review-application"),
      Blocker::pass),
  DECISION_UNDATED(
      "review",
      NOT_YET,
      "merchant.refund.review",
      facts -> facts.decided = Optional.empty(),
      List.of("review-application", "state-decision"),
      Blocker::pass),
  RESULT_UNKNOWN(
      "review",
      UNKNOWN,
      "merchant.refund.review",
      facts -> facts.approved = Optional.empty(),
      List.of("state-decision"),
      Blocker::pass),
  REJECTED(
      "review",
      VIOLATED,
      "merchant.refund.review",
      facts -> facts.approved = Optional.of(false),
      List.of("check-account", "apply-again", "keep-evidence", "consult-lawyer"),
      Blocker::pass),
  ALREADY_PAID(
      "payment",
      EXPIRED,
      "merchant.refund.not-paid",
      facts -> facts.paidBack(FRI_2025_09_12),
      List.of(),
      facts -> {}),
  VIOLATION(
      "violation",
      VIOLATED,
      "merchant.refund.violations " + TUE_2025_04_01,
      facts -> facts.with(Facts.violation(TUE_2025_04_01)),
      List.of("correct-violation", "await-platform"),
      facts ->
          replace(
              facts.violations,
              Facts.violation(TUE_2025_04_01),
              Facts.corrected(TUE_2025_04_01, THU_2025_09_04))),
  SECOND_VIOLATION(
      "second violation",
      VIOLATED,
      "merchant.refund.violations " + FRI_2025_04_11,
      facts -> facts.with(new Violation(FRI_2025_04_11, "late parcels", Optional.empty())),
      List.of("correct-violation", "await-platform"),
      facts ->
          replace(
              facts.violations,
              new Violation(FRI_2025_04_11, "late parcels", Optional.empty()),
              new Violation(FRI_2025_04_11, "late parcels", Optional.of(THU_2025_09_04)))),
  VOLUME_NOT_MET(
      "volume",
      VIOLATED,
      "merchant.refund.volume",
      facts -> facts.volume(Optional.of(false)),
      List.of("reach-volume", "await-platform"),
      facts -> facts.volume(Optional.of(true))),
  VOLUME_UNKNOWN(
      "volume",
      UNKNOWN,
      "merchant.refund.volume",
      facts -> facts.volume(Optional.empty()),
      List.of("state-volume"),
      facts -> facts.volume(Optional.of(true))),
  FREEZE(
      "freeze",
      VIOLATED,
      "merchant.freeze.not-frozen " + WED_2025_09_03,
      facts -> facts.with(Facts.freeze(WED_2025_09_03)),
      List.of("contact-customer-service", "hand-in-documents", "unfreeze"),
      facts ->
          replace(
              facts.freezes,
              Facts.freeze(WED_2025_09_03),
              Facts.lifted(WED_2025_09_03, THU_2025_09_04, MON_2025_09_08))),
  FREEZE_WITH_DOCUMENTS(
      "second freeze",
      VIOLATED,
      "merchant.freeze.not-frozen " + MON_2025_09_01,
      facts -> facts.with(Facts.freeze(MON_2025_09_01, THU_2025_09_04)),
      List.of("unfreeze"),
      facts ->
          replace(
              facts.freezes,
              Facts.freeze(MON_2025_09_01, THU_2025_09_04),
              Facts.lifted(MON_2025_09_01, THU_2025_09_04, MON_2025_09_08))),
  DISPUTE(
      "dispute",
      VIOLATED,
      "merchant.refund.disputes DISPUTE",
      facts -> facts.with(Facts.open(MerchantDisputeKind.DISPUTE, TUE_2025_04_01)),
      List.of("settle-dispute"),
      facts -> close(facts, MerchantDisputeKind.DISPUTE)),
  COMPLAINT(
      "complaint",
      VIOLATED,
      "merchant.refund.disputes COMPLAINT",
      facts -> facts.with(Facts.open(MerchantDisputeKind.COMPLAINT, TUE_2025_04_01)),
      List.of("settle-dispute"),
      facts -> close(facts, MerchantDisputeKind.COMPLAINT)),
  LEGAL_DISPUTE(
      "legal dispute",
      VIOLATED,
      "merchant.legal-dispute.none-open " + TUE_2025_04_01,
      facts -> facts.with(Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01)),
      List.of("contact-departments", "keep-evidence", "consult-lawyer"),
      facts -> close(facts, MerchantDisputeKind.LEGAL));

  private final String group;
  final Outcome outcome;

  /** The rule, and of which item where it can speak of several. */
  final String finding;

  final Consumer<Facts> arises;
  final List<String> steps;
  final Consumer<Facts> cure;

  Blocker(
      String group,
      Outcome outcome,
      String finding,
      Consumer<Facts> arises,
      List<String> steps,
      Consumer<Facts> cure) {
    this.group = group;
    this.outcome = outcome;
    this.finding = finding;
    this.arises = arises;
    this.steps = steps;
    this.cure = cure;
  }

  static Facts caseWith(Collection<Blocker> blockers) {
    Facts facts = Facts.inOrder();
    blockers.forEach(blocker -> blocker.arises.accept(facts));
    return facts;
  }

  /** Returns the first of each group: a review cannot be both rejected and undecided. */
  static Set<Blocker> together(Collection<Blocker> blockers) {
    Set<Blocker> together = EnumSet.noneOf(Blocker.class);
    for (Blocker blocker : blockers) {
      if (together.stream().noneMatch(other -> other.group.equals(blocker.group))) {
        together.add(blocker);
      }
    }
    return together;
  }

  static List<String> findings(Collection<Blocker> blockers) {
    return blockers.stream().map(blocker -> blocker.finding).sorted().toList();
  }

  /** Returns what an answer says stands in the way, in the words of {@link #finding}. */
  static List<String> reported(Decision<?> decision) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome().verdict() != Verdict.YES)
        .map(Blocker::inWords)
        .sorted()
        .toList();
  }

  static Verdict verdict(Collection<Blocker> blockers) {
    return blockers.stream()
        .map(blocker -> blocker.outcome)
        .min(Outcome::compareTo)
        .map(Outcome::verdict)
        .orElse(Verdict.YES);
  }

  private static String inWords(Finding finding) {
    boolean single =
        Set.of(
                "merchant.refund.exit",
                "merchant.refund.submitted",
                "merchant.refund.review",
                "merchant.refund.not-paid",
                "merchant.refund.volume")
            .contains(finding.rule().id());
    Object item = single ? "" : finding.values().get(0);
    return (finding.rule().id() + " " + item(item)).strip();
  }

  private static String item(Object item) {
    return item instanceof Enum<?> constant ? constant.name() : item.toString();
  }

  private static void pass(Facts facts) {
    facts.decided(Optional.of(MON_2025_09_08), Optional.of(true));
  }

  private static void close(Facts facts, MerchantDisputeKind kind) {
    MerchantDispute dispute = Facts.open(kind, TUE_2025_04_01);
    replace(facts.disputes, dispute, Facts.closed(kind, TUE_2025_04_01, FRI_2025_04_11));
  }

  private static <T> void replace(List<T> items, T item, T by) {
    int index = items.indexOf(item);
    if (index < 0) {
      throw new IllegalStateException(item + " must be there to be cured");
    }
    items.set(index, by);
  }
}
