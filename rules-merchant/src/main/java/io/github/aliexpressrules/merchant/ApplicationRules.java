package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import org.jspecify.annotations.Nullable;

/** How far has the application for the refund got, and what is next? */
final class ApplicationRules {
  /** How far the application has got. */
  static final Definition<ApplicationCase, DepositRefundStage> STAGE =
      Definition.of("stage of the application", ApplicationRules::stage);

  private static DepositRefundStage stage(ApplicationCase application, Moment m) {
    if (m.known(application.paid()) != null) {
      return DepositRefundStage.PAID;
    }
    if (m.known(application.decided()) != null) {
      return decided(application.approved());
    }
    if (m.known(application.submitted()) != null) {
      return DepositRefundStage.SUBMITTED;
    }
    return m.known(application.exitRequested()) != null || application.enclosesAny()
        ? DepositRefundStage.INCOMPLETE
        : DepositRefundStage.NOT_STARTED;
  }

  private static DepositRefundStage decided(@Nullable Boolean approved) {
    if (approved == null) {
      return DepositRefundStage.SUBMITTED;
    }
    return approved ? DepositRefundStage.APPROVED : DepositRefundStage.REJECTED;
  }

  static final Rule EXIT =
      Rule.of(
          "merchant.refund.exit",
          "The refund of the deposit can be applied for when the merchant leaves the platform."
              + " Leaving is needed for it: {refund-needs-exit}.",
          "S2:9");
  private static final Action REQUEST_EXIT =
      Action.of(
              "merchant.step.request-exit",
              MERCHANT,
              "Ask to leave the platform; whoever leaves can apply for the deposit.",
              "S2:9")
          .brief("Ask to leave the platform; then you can apply for the deposit.");
  private static final Case EXIT_REQUESTED =
      EXIT.satisfied("requested", "The merchant asked to leave the platform on {requested}.");
  private static final Case EXIT_NOT_REQUESTED =
      EXIT.notYet("not-requested", "The merchant has not asked to leave the platform yet.")
          .steps(REQUEST_EXIT);
  private static final Case EXIT_NOT_NEEDED =
      EXIT.satisfied(
          "not-needed",
          "The merchant has not asked to leave the platform; by this policy that is not needed.");

  private static Conclusion exit(ApplicationCase application, Moment m) {
    Fact requested = m.known(application.exitRequested());
    if (requested != null) {
      return say(EXIT_REQUESTED, requested.at());
    }
    return m.figure(MerchantPolicy.REFUND_NEEDS_EXIT)
        ? say(EXIT_NOT_REQUESTED).remedy(REQUEST_EXIT)
        : say(EXIT_NOT_NEEDED);
  }

  static final Rule SUBMITTED =
      Rule.of(
          "merchant.refund.submitted",
          "The refund is applied for online on the platform, with its forms filled in.",
          "S1:9");
  private static final Action READ_RULES =
      Action.of(
              "merchant.step.read-refund-rules",
              MERCHANT,
              "Read the platform's rules first: how the refund goes, and which materials it takes.",
              "S1:9")
          .brief("Read the platform's rules on the refund first.");
  private static final Action SUBMIT =
      Action.of(
              "merchant.step.submit-application",
              MERCHANT,
              "Submit the application online on the platform, as soon as the materials are complete and"
                  + " accurate.",
              "S1:9, S1:10")
          .brief("Submit the application online.");
  private static final Case WAS_SUBMITTED =
      SUBMITTED.satisfied("was-submitted", "The application was submitted on {submitted}.");
  private static final Case NOT_SUBMITTED =
      SUBMITTED
          .notYet("not-submitted", "The application has not been submitted yet.")
          .steps(READ_RULES, SUBMIT);

  private static Conclusion submitted(ApplicationCase application, Moment m) {
    Fact submitted = m.known(application.submitted());
    return submitted == null
        ? say(NOT_SUBMITTED).advise(READ_RULES).remedy(SUBMIT)
        : say(WAS_SUBMITTED, submitted.at());
  }

  static final Rule MATERIALS =
      Rule.of(
          "merchant.refund.materials",
          "The application encloses at least the business licence, the bank account and the"
              + " application form, complete and accurate.",
          "S1:10, S1:9");
  private static final Action ENCLOSE =
      Action.of(
              "merchant.step.enclose-material",
              MERCHANT,
              "Enclose the {material}, complete and accurate.",
              "S1:10, S1:9")
          .brief("Enclose the {material}.");
  private static final Case COMPLETE =
      MATERIALS.satisfied(
          "complete",
          "Business licence, bank account and application form are there; the platform can ask for"
              + " more.");
  private static final Case IS_MISSING =
      MATERIALS.violated("missing", "The application lacks the {material}.").steps(ENCLOSE);

  /** What is not enclosed: no date is known of it, so it is missing at any moment. */
  private static final Items<ApplicationCase, Material, Material> MISSING =
      Items.of("missing materials", ApplicationCase::missing, (material, m) -> material);

  private static Conclusion missing(ApplicationCase application, Material material, Moment m) {
    return say(IS_MISSING, material).remedy(ENCLOSE, material);
  }

  static final Rule REVIEW =
      Rule.of(
          "merchant.refund.review",
          "The platform reviews the application, in general not for long, and refunds the deposit"
              + " once the review is passed. No source states a period.",
          "S1:11");
  private static final Action CHECK_ACCOUNT =
      Action.of(
              "merchant.step.check-account",
              MERCHANT,
              "Check first whether anything is wrong with the account, and put it right.",
              "S1:13, S1:17")
          .brief("Check what is wrong with the account, and put it right.");
  private static final Action APPLY_AGAIN =
      Action.of(
              "merchant.step.apply-again",
              MERCHANT,
              "Apply again, with materials that are complete and accurate, and have that reviewed.",
              "S1:9, S1:10")
          .brief("Apply again, with complete and accurate materials.");
  private static final Action REVIEW_APPLICATION =
      Action.of(
              "merchant.step.review-application",
              PLATFORM,
              "Review the materials once they are submitted, and decide; the merchant waits.",
              "S1:11")
          .brief("Review the materials, and decide.");
  private static final Action STATE_DECISION =
      Action.of(
              "merchant.step.state-decision",
              MERCHANT,
              "Look up how the review ended and when, and give both: approved and decidedAt.",
              "S1:11")
          .brief("Look up how and when the review ended, and add it.");
  private static final Case PASSED =
      REVIEW.satisfied("passed", "The review was passed on {decided}.");
  private static final Case REJECTED =
      REVIEW
          .violated("rejected", "The application was rejected on {decided}.")
          .steps(CHECK_ACCOUNT, APPLY_AGAIN, LegalSteps.KEEP_EVIDENCE, LegalSteps.CONSULT_LAWYER);
  private static final Case UNDER_REVIEW =
      REVIEW
          .notYet(
              "under-review",
              "The application was submitted on {submitted}, and the platform has not decided yet.")
          .steps(REVIEW_APPLICATION);
  private static final Case NOT_BEGUN =
      REVIEW
          .notYet("not-begun", "The review begins when the application has been submitted.")
          .steps(REVIEW_APPLICATION);
  private static final Case RESULT_UNKNOWN =
      REVIEW
          .unknown(
              "result-unknown",
              "The review was decided on {decided}; whether it was passed is not given: approved is"
                  + " missing.")
          .steps(STATE_DECISION);
  private static final Case UNDATED =
      REVIEW
          .noted(
              "undated",
              "The member approved is given ({approved}), but not when that was decided: decidedAt is missing,"
                  + " and without it the review does not count as decided.")
          .steps(STATE_DECISION);

  private static Conclusion review(ApplicationCase application, Moment m) {
    Fact decided = m.known(application.decided());
    Boolean approved = application.approved();
    if (decided == null) {
      return undecided(application, m).remedy(REVIEW_APPLICATION);
    }
    if (approved == null) {
      return say(RESULT_UNKNOWN, decided.at()).remedy(STATE_DECISION);
    }
    return approved
        ? say(PASSED, decided.at())
        : say(REJECTED, decided.at())
            .advise(CHECK_ACCOUNT)
            .remedy(APPLY_AGAIN)
            .advise(LegalSteps.KEEP_EVIDENCE)
            .advise(LegalSteps.CONSULT_LAWYER);
  }

  private static Conclusion undecided(ApplicationCase application, Moment m) {
    Fact submitted = m.known(application.submitted());
    return submitted == null ? say(NOT_BEGUN) : say(UNDER_REVIEW, submitted.at());
  }

  /** An approval without its date is a fact that would otherwise be lost without a word. */
  private static @Nullable Conclusion undated(ApplicationCase application, Moment m) {
    Boolean approved = application.approved();
    return approved == null || application.decided() != null
        ? null
        : say(UNDATED, approved).advise(STATE_DECISION);
  }

  static final Rule NOT_PAID =
      Rule.of(
          "merchant.refund.not-paid",
          "A deposit is paid back once; after that there is nothing left to take back.",
          "S1:11");
  private static final Case PAID =
      NOT_PAID
          .expired("paid", "The deposit was paid back on {paid}.")
          .headline(Tone.GOOD, "Paid")
          .settled();

  private static @Nullable Conclusion notPaid(ApplicationCase application, Moment m) {
    Fact paid = m.known(application.paid());
    return paid == null ? null : say(PAID, paid.at());
  }

  static final Chapter<ApplicationCase, NoResult> CHAPTER =
      Chapter.<ApplicationCase, NoResult>on(RefundCase.QUESTION)
          .rule(EXIT, ApplicationRules::exit)
          .rule(SUBMITTED, ApplicationRules::submitted)
          .rule(MATERIALS, (of, m) -> m.none(MISSING, of), (of, m) -> say(COMPLETE))
          .forEach(MATERIALS, MISSING, ApplicationRules::missing)
          .rule(REVIEW, ApplicationRules::review)
          .rule(REVIEW, ApplicationRules::undated)
          .rule(NOT_PAID, ApplicationRules::notPaid);

  private ApplicationRules() {}
}
