package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.Material;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How far has the application for the refund got, and what is next? */
final class ApplicationRules {
  static final Rule EXIT =
      Rule.of(
          "merchant.refund.exit",
          "The refund of the deposit can be applied for when the merchant leaves the platform."
              + " Leaving is needed for it: {refund-needs-exit}.",
          "S2:9");
  private static final Saying EXIT_REQUESTED =
      EXIT.when(SATISFIED, "requested", "The merchant asked to leave the platform on {requested}.");
  private static final Saying EXIT_NOT_REQUESTED =
      EXIT.when(NOT_YET, "not-requested", "The merchant has not asked to leave the platform yet.");
  private static final Saying EXIT_NOT_NEEDED =
      EXIT.when(
          SATISFIED,
          "not-needed",
          "The merchant has not asked to leave the platform; by this policy that is not needed.");

  static final Rule SUBMITTED =
      Rule.of(
          "merchant.refund.submitted",
          "The refund is applied for online on the platform, with its forms filled in.",
          "S1:9");
  private static final Saying WAS_SUBMITTED =
      SUBMITTED.when(SATISFIED, "was-submitted", "The application was submitted on {submitted}.");
  private static final Saying NOT_SUBMITTED =
      SUBMITTED.when(NOT_YET, "not-submitted", "The application has not been submitted yet.");

  static final Rule MATERIALS =
      Rule.of(
          "merchant.refund.materials",
          "The application encloses at least the business licence, the bank account and the"
              + " application form, complete and accurate.",
          "S1:10",
          "S1:9");
  private static final Saying COMPLETE =
      MATERIALS.when(
          SATISFIED,
          "complete",
          "Business licence, bank account and application form are there; the platform can ask for"
              + " more.");
  private static final Saying MISSING =
      MATERIALS.when(VIOLATED, "missing", "The application lacks the {material}.");

  static final Rule REVIEW =
      Rule.of(
          "merchant.refund.review",
          "The platform reviews the application, in general not for long, and refunds the deposit"
              + " once the review is passed. No source states a period.",
          "S1:11");
  private static final Saying PASSED =
      REVIEW.when(SATISFIED, "passed", "The review was passed on {decided}.");
  private static final Saying REJECTED =
      REVIEW.when(VIOLATED, "rejected", "The application was rejected on {decided}.");
  private static final Saying UNDER_REVIEW =
      REVIEW.when(
          NOT_YET,
          "under-review",
          "The application was submitted on {submitted}, and the platform has not decided yet.");
  private static final Saying NOT_BEGUN =
      REVIEW.when(
          NOT_YET, "not-begun", "The review begins when the application has been submitted.");
  private static final Saying RESULT_UNKNOWN =
      REVIEW.when(
          UNKNOWN,
          "result-unknown",
          "The review was decided on {decided}; whether it was passed is not given: approved is"
              + " missing.");
  private static final Saying UNDATED =
      REVIEW.when(
          NOTED,
          "undated",
          "Approved is given ({approved}), but not when that was decided: decidedAt is missing, and"
              + " without it the review does not count as decided.");

  static final Rule NOT_PAID =
      Rule.of(
          "merchant.refund.not-paid",
          "A deposit is paid back once; after that there is nothing left to take back.",
          "S1:11");
  private static final Saying PAID =
      NOT_PAID.when(EXPIRED, "paid", "The deposit was paid back on {paid}.");

  static final Action REQUEST_EXIT =
      Action.of(
          "merchant.step.request-exit",
          Party.MERCHANT,
          "Ask to leave the platform; whoever leaves can apply for the deposit.",
          "S2:9");
  static final Action READ_RULES =
      Action.of(
          "merchant.step.read-refund-rules",
          Party.MERCHANT,
          "Read the platform's rules first: how the refund goes, and which materials it takes.",
          "S1:9");
  static final Action SUBMIT =
      Action.of(
          "merchant.step.submit-application",
          Party.MERCHANT,
          "Submit the application online on the platform, as soon as the materials are complete and"
              + " accurate.",
          "S1:9",
          "S1:10");
  static final Action ENCLOSE =
      Action.of(
          "merchant.step.enclose-material",
          Party.MERCHANT,
          "Enclose the {material}, complete and accurate.",
          "S1:10",
          "S1:9");
  static final Action REVIEW_APPLICATION =
      Action.of(
          "merchant.step.review-application",
          Party.PLATFORM,
          "Review the materials once they are submitted, and decide; the merchant waits.",
          "S1:11");
  static final Action STATE_DECISION =
      Action.of(
          "merchant.step.state-decision",
          Party.MERCHANT,
          "Look up how the review ended and when, and give both: approved and decidedAt.",
          "S1:11");
  static final Action CHECK_ACCOUNT =
      Action.of(
          "merchant.step.check-account",
          Party.MERCHANT,
          "Check first whether anything is wrong with the account, and put it right.",
          "S1:13",
          "S1:17");
  static final Action APPLY_AGAIN =
      Action.of(
          "merchant.step.apply-again",
          Party.MERCHANT,
          "Apply again, with materials that are complete and accurate, and have that reviewed.",
          "S1:9",
          "S1:10");

  private ApplicationRules() {}

  static RefundStage stage(DepositRefundApplication application, Moment m) {
    if (m.known(application.paidAt()).isPresent()) {
      return RefundStage.PAID;
    }
    if (m.known(application.decidedAt()).isPresent()) {
      return application.approved().map(ApplicationRules::decided).orElse(RefundStage.SUBMITTED);
    }
    if (m.known(application.submittedAt()).isPresent()) {
      return RefundStage.SUBMITTED;
    }
    return m.known(application.exitRequestedAt()).isPresent() || !application.materials().isEmpty()
        ? RefundStage.INCOMPLETE
        : RefundStage.NOT_STARTED;
  }

  private static RefundStage decided(boolean approved) {
    return approved ? RefundStage.APPROVED : RefundStage.REJECTED;
  }

  static Set<Material> missing(DepositRefundApplication application) {
    Set<Material> missing = EnumSet.allOf(Material.class);
    missing.removeAll(application.materials());
    return missing;
  }

  static void apply(Sheet sheet, DepositRefundApplication application) {
    sheet.apply(EXIT, m -> exit(application, m));
    sheet.apply(SUBMITTED, m -> submitted(application, m));
    materials(sheet, application);
    sheet.apply(REVIEW, m -> review(application, m));
    sheet.applyIf(REVIEW, m -> undated(application));
    sheet.applyIf(NOT_PAID, m -> m.known(application.paidAt()).map(PAID::with));
  }

  private static Conclusion exit(DepositRefundApplication application, Moment m) {
    Optional<Instant> requested = m.known(application.exitRequestedAt());
    if (requested.isPresent()) {
      return EXIT_REQUESTED.with(requested.get());
    }
    return m.figure(MerchantPolicy.REFUND_NEEDS_EXIT)
        ? EXIT_NOT_REQUESTED.with().cure(REQUEST_EXIT)
        : EXIT_NOT_NEEDED.with();
  }

  private static Conclusion submitted(DepositRefundApplication application, Moment m) {
    return m.known(application.submittedAt())
        .map(WAS_SUBMITTED::with)
        .orElseGet(() -> NOT_SUBMITTED.with().then(READ_RULES).cure(SUBMIT));
  }

  /** One finding for each material that is missing, or one that none is. */
  private static void materials(Sheet sheet, DepositRefundApplication application) {
    Set<Material> missing = missing(application);
    if (missing.isEmpty()) {
      sheet.apply(MATERIALS, m -> COMPLETE.with());
    }
    for (Material material : missing) {
      sheet.apply(MATERIALS, m -> MISSING.with(material).cure(ENCLOSE, material));
    }
  }

  private static Conclusion review(DepositRefundApplication application, Moment m) {
    Optional<Instant> decided = m.known(application.decidedAt());
    if (decided.isEmpty()) {
      return undecided(application, m);
    }
    if (application.approved().isEmpty()) {
      return RESULT_UNKNOWN.with(decided.get()).cure(STATE_DECISION);
    }
    return application.approved().get()
        ? PASSED.with(decided.get())
        : REJECTED
            .with(decided.get())
            .then(CHECK_ACCOUNT)
            .cure(APPLY_AGAIN)
            .then(LegalDisputeRules.KEEP_EVIDENCE)
            .then(LegalDisputeRules.CONSULT_LAWYER);
  }

  private static Conclusion undecided(DepositRefundApplication application, Moment m) {
    return m.known(application.submittedAt())
        .map(UNDER_REVIEW::with)
        .orElseGet(NOT_BEGUN::with)
        .cure(REVIEW_APPLICATION);
  }

  /** An approval without its date is a fact that would otherwise be lost without a word. */
  private static Optional<Conclusion> undated(DepositRefundApplication application) {
    return application
        .approved()
        .filter(approved -> application.decidedAt().isEmpty())
        .map(approved -> UNDATED.with(approved).then(STATE_DECISION));
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(EXIT, SUBMITTED, MATERIALS, REVIEW, NOT_PAID)
          .actions(
              REQUEST_EXIT,
              READ_RULES,
              SUBMIT,
              ENCLOSE,
              REVIEW_APPLICATION,
              STATE_DECISION,
              CHECK_ACCOUNT,
              APPLY_AGAIN,
              LegalDisputeRules.KEEP_EVIDENCE,
              LegalDisputeRules.CONSULT_LAWYER);
}
