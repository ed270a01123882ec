package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.deposit.PointSystem.INTELLECTUAL_PROPERTY;
import static io.github.aliexpressrules.core.deposit.PointSystem.PRODUCT_INFORMATION;
import static io.github.aliexpressrules.core.deposit.PointSystem.SEVERE_INTELLECTUAL_PROPERTY;
import static io.github.aliexpressrules.core.deposit.PointSystem.TRANSACTION;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_04_11;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_08_29;
import static io.github.aliexpressrules.merchant.Facts.FRI_2025_09_12;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_01;
import static io.github.aliexpressrules.merchant.Facts.MON_2025_09_08;
import static io.github.aliexpressrules.merchant.Facts.THU_2025_09_04;
import static io.github.aliexpressrules.merchant.Facts.TUE_2025_04_01;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_03;
import static io.github.aliexpressrules.merchant.Facts.WED_2025_09_10;
import static io.github.aliexpressrules.merchant.Facts.inOrder;
import static io.github.aliexpressrules.merchant.Facts.notApplied;
import static io.github.aliexpressrules.merchant.Facts.withoutEntries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a rule can turn out and every step, in whole sentences about a case. */
class CasesTest {
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final MerchantPolicy STANDARD = MerchantPolicy.standard();
  private static final String HOLDS_ON = "merchant.in-force.last-seen.holds-on";

  static Stream<Arguments> cases() {
    return Stream.of(
            depositCases(), applicationCases(), recordCases(), refundCases(), penaltyCases())
        .flatMap(rows -> rows);
  }

  private static Stream<Arguments> depositCases() {
    return Stream.of(
        arguments(
            "merchant.deposit.required.known",
            required(Category.CLOTHING),
            "The deposit required for CLOTHING is CNY 8000.00."),
        arguments(
            "merchant.deposit.required.not-stated",
            required(new Category("TOYS")),
            "No source states the deposit required for TOYS; deposits usually run from"
                + " several thousand to tens of thousands of yuan. Give the policy a figure for it"
                + " in required-deposits."),
        arguments(
            "merchant.deposit.electronics.may-be-higher",
            required(Category.ELECTRONICS),
            "For electronics the deposit can be higher than for clothing; no source says how"
                + " much higher."),
        arguments(
            "merchant.balance.enough.in-full",
            inOrder().balance(),
            "The balance is CNY 8000.00, and CNY 8000.00 is required: normal."),
        arguments(
            "merchant.balance.enough.short",
            inOrder().with(Facts.deducted("CNY 1200", TUE_2025_04_01)).balance(),
            "The balance is CNY 6800.00, and CNY 8000.00 is required: CNY 1200.00 is missing,"
                + " and the system asks to top it up."),
        arguments(
            "merchant.balance.enough.other-currency",
            withoutEntries().with(Facts.paid("USD 1200", MON_2025_02_10)).balance(),
            "The balance is USD 1200.00, and CNY 8000.00 is required, in another currency; nothing"
                + " is converted. Give the policy a figure for CLOTHING in USD in"
                + " required-deposits."),
        arguments(
            "merchant.balance.frozen.kept",
            inOrder()
                .with(Facts.freeze(WED_2025_09_10))
                .with(Facts.freeze(WED_2025_09_03))
                .balance(),
            "The account has been frozen since 3 September 2025, 10:00 Los Angeles time; the"
                + " balance and its status stay as they are."),
        arguments(
            "merchant.balance.deducted.so-far",
            inOrder()
                .with(Facts.deducted("CNY 1200", TUE_2025_04_01))
                .with(Facts.deducted("CNY 0.50", FRI_2025_04_11))
                .balance(),
            "The platform has deducted CNY 1200.50 from the deposit so far."),
        arguments(
            "merchant.balance.shown.to-compare",
            inOrder().balance(),
            "The seller backend should show a balance of CNY 8000.00, and as the time of the"
                + " last payment: 10 February 2025, 09:00 Los Angeles time."),
        arguments(
            "merchant.freeze.not-frozen.free",
            inOrder().refund(),
            "No freeze on record is active."),
        arguments(
            "merchant.freeze.not-frozen.documents-outstanding",
            inOrder().with(Facts.freeze(WED_2025_09_03)).refund(),
            "The account has been frozen since 3 September 2025, 10:00 Los Angeles time"
                + " (identity check); the documents asked for have not been handed in."),
        arguments(
            "merchant.freeze.not-frozen.with-platform",
            inOrder().with(Facts.freeze(WED_2025_09_03, THU_2025_09_04)).refund(),
            "The account has been frozen since 3 September 2025, 10:00 Los Angeles time"
                + " (identity check); the documents were handed in on 4 September 2025, 10:00 Los"
                + " Angeles time, and the platform has not unfrozen it yet. No source says how long"
                + " that takes."),
        arguments(
            "merchant.legal-dispute.none-open.free",
            inOrder().refund(),
            "No legal dispute is open."),
        arguments(
            "merchant.legal-dispute.none-open.open",
            inOrder().with(Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01)).refund(),
            "A legal dispute has been open since 1 April 2025, 10:00 Los Angeles time."));
  }

  private static Stream<Arguments> applicationCases() {
    return Stream.of(
        arguments(
            "merchant.refund.exit.requested",
            inOrder().refund(),
            "The merchant asked to leave the platform on 29 August 2025, 10:00 Los Angeles"
                + " time."),
        arguments(
            "merchant.refund.exit.not-requested",
            notApplied().refund(),
            "The merchant has not asked to leave the platform yet."),
        arguments(
            "merchant.refund.exit.not-needed",
            notApplied().refund(STANDARD.with(MerchantPolicy.REFUND_NEEDS_EXIT, false)),
            "The merchant has not asked to leave the platform; by this policy that is not"
                + " needed."),
        arguments(
            "merchant.refund.submitted.was-submitted",
            inOrder().refund(),
            "The application was submitted on 1 September 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.refund.submitted.not-submitted",
            notApplied().refund(),
            "The application has not been submitted yet."),
        arguments(
            "merchant.refund.materials.complete",
            inOrder().refund(),
            "Business licence, bank account and application form are there; the platform can"
                + " ask for more."),
        arguments(
            "merchant.refund.materials.missing",
            Blocker.caseWith(EnumSet.of(Blocker.BANK_ACCOUNT_MISSING)).refund(),
            "The application lacks the bank account."),
        arguments(
            "merchant.refund.review.passed",
            inOrder().refund(),
            "The review was passed on 8 September 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.refund.review.rejected",
            inOrder().decided(Optional.of(MON_2025_09_08), Optional.of(false)).refund(),
            "The application was rejected on 8 September 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.refund.review.under-review",
            inOrder().decided(Optional.empty(), Optional.empty()).refund(),
            "The application was submitted on 1 September 2025, 10:00 Los Angeles time, and"
                + " the platform has not decided yet."),
        arguments(
            "merchant.refund.review.not-begun",
            notApplied().refund(),
            "The review begins when the application has been submitted."),
        arguments(
            "merchant.refund.review.result-unknown",
            inOrder().decided(Optional.of(MON_2025_09_08), Optional.empty()).refund(),
            "The review was decided on 8 September 2025, 10:00 Los Angeles time; whether it"
                + " was passed is not given: approved is missing."),
        arguments(
            "merchant.refund.review.undated",
            inOrder().decided(Optional.empty(), Optional.of(true)).refund(),
            "The member approved is given (yes), but not when that was decided: decidedAt is missing,"
                + " and without it the review does not count as decided."),
        arguments(
            "merchant.refund.not-paid.paid",
            inOrder().paidBack(WED_2025_09_10).refund(),
            "The deposit was paid back on 10 September 2025, 10:00 Los Angeles time."));
  }

  private static Stream<Arguments> recordCases() {
    return Stream.of(
        arguments(
            "merchant.refund.violations.none", inOrder().refund(), "No violation is on record."),
        arguments(
            "merchant.refund.violations.corrected",
            inOrder().with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11)).refund(),
            "The violation of 1 April 2025, 10:00 Los Angeles time (copied pictures) was"
                + " corrected on 11 April 2025, 10:00 Los Angeles time; it no longer stands in the"
                + " way."),
        arguments(
            "merchant.refund.violations.uncorrected",
            inOrder().with(Facts.violation(TUE_2025_04_01)).refund(),
            "The violation of 1 April 2025, 10:00 Los Angeles time (copied pictures) has not"
                + " been corrected."),
        arguments(
            "merchant.refund.volume.met",
            inOrder().refund(),
            "The required transaction volume was reached."),
        arguments(
            "merchant.refund.volume.not-met",
            inOrder().volume(Optional.of(false)).refund(),
            "The required transaction volume was not reached."),
        arguments(
            "merchant.refund.volume.unknown",
            inOrder().volume(Optional.empty()).refund(),
            "Whether the required transaction volume was reached is not given:"
                + " transactionVolumeMet is missing."),
        arguments(
            "merchant.refund.volume.not-needed",
            inOrder()
                .volume(Optional.of(false))
                .refund(STANDARD.with(MerchantPolicy.REFUND_NEEDS_VOLUME, false)),
            "By this policy the transaction volume is no condition."),
        arguments(
            "merchant.refund.disputes.none-open",
            inOrder().refund(),
            "No dispute and no complaint is open."),
        arguments(
            "merchant.refund.disputes.open",
            inOrder().with(Facts.open(MerchantDisputeKind.COMPLAINT, TUE_2025_04_01)).refund(),
            "A complaint has been open since 1 April 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.refund.in-full.clean",
            inOrder().refund(),
            "Nothing on record keeps the deposit from coming back in full; the source's list"
                + " of conditions is open, so the platform can know others."),
        arguments(
            "merchant.refund.in-full.violation-on-record",
            inOrder().with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11)).refund(),
            "The violation of 1 April 2025, 10:00 Los Angeles time (copied pictures) is on"
                + " record, so the deposit does not come back in full; how much is kept back is not"
                + " stated."),
        arguments(
            "merchant.refund.in-full.dispute-on-record",
            inOrder()
                .with(Facts.closed(MerchantDisputeKind.DISPUTE, TUE_2025_04_01, FRI_2025_04_11))
                .refund(),
            "A dispute opened on 1 April 2025, 10:00 Los Angeles time is on record, so the"
                + " deposit does not come back in full; how much is kept back is not stated."),
        arguments(
            "merchant.refund.in-full.legal-dispute-on-record",
            inOrder()
                .with(Facts.closed(MerchantDisputeKind.LEGAL, TUE_2025_04_01, FRI_2025_04_11))
                .refund(),
            "A legal dispute opened on 1 April 2025, 10:00 Los Angeles time is on record, so"
                + " the deposit does not come back in full; how much is kept back is not stated."),
        arguments(
            "merchant.refund.in-full.deduction-on-record",
            inOrder().with(Facts.deducted("CNY 1200", TUE_2025_04_01)).refund(),
            "The deduction of CNY 1200.00 on 1 April 2025, 10:00 Los Angeles time (late shipment"
                + " penalty) is on record, so the deposit does not come back in full; how much else"
                + " is kept back is not stated."));
  }

  private static Stream<Arguments> refundCases() {
    return Stream.of(
        arguments(
            "merchant.refund.frozen-meanwhile.held-up",
            inOrder().with(Facts.freeze(WED_2025_09_03)).refund(),
            "The application (approved) waits: the account, frozen since 3 September 2025,"
                + " 10:00 Los Angeles time, is unfrozen first, and the deposit refunded after that."
                + " No source says how long that takes."),
        arguments(
            "merchant.refund.paid-in.nothing-paid",
            withoutEntries().refund(),
            "No payment into the deposit is on record, so there is nothing to take back; if one was"
                + " made, add it to the deposit's entries."),
        arguments(
            "merchant.refund.paid-to.whole-balance",
            inOrder().refund(),
            "Once nothing stands in the way, CNY 8000.00 goes to the designated bank account."),
        arguments(
            "merchant.refund.paid-to.amount-open",
            inOrder().with(Facts.corrected(TUE_2025_04_01, FRI_2025_04_11)).refund(),
            "Once nothing stands in the way, the deposit goes to the designated bank account;"
                + " how much of CNY 8000.00 is not stated, since the record is not clean."),
        arguments(
            "merchant.refund.paid-to.nothing-left",
            inOrder().with(Facts.refunded("CNY 8000", WED_2025_09_10)).refund(),
            "The balance is CNY 0.00: there is nothing to pay back."));
  }

  private static Stream<Arguments> penaltyCases() {
    return Stream.of(
        arguments(
            "merchant.balance.increased.raised",
            inOrder().increaseNoticed(MON_2025_09_01).inForce().balance(),
            "By the notice of 1 September 2025, 10:00 Los Angeles time the deposit must be at least"
                + " CNY 30000.00 in all."),
        arguments(
            "merchant.balance.increased.raised-in-other-currency",
            paidInDollars().increaseNoticed(MON_2025_09_01).inForce().balance(),
            "By the notice of 1 September 2025, 10:00 Los Angeles time the deposit must be at least"
                + " CNY 30000.00 in all; the balance is USD 1200.00, in another currency, and"
                + " nothing is converted."),
        arguments(
            "merchant.balance.enough.short-at-least",
            inOrder()
                .with(Facts.deducted("CNY 1200", TUE_2025_04_01))
                .andOf(new Category("TOYS"))
                .balance(),
            "The balance is CNY 6800.00, and CNY 8000.00 at least is required: CNY 1200.00 at least"
                + " is missing."),
        arguments(
            "merchant.balance.enough.at-least",
            inOrder().andOf(new Category("TOYS")).balance(),
            "The balance is CNY 8000.00, and CNY 8000.00 at least is required; how much for TOYS is"
                + " not known."),
        arguments(
            "merchant.refund.confiscation.open",
            MerchantRules.inForce()
                .deposit(inOrder().closed(MON_2025_09_01).account())
                .refund(inOrder().application()),
            "The account was closed on 1 September 2025, 10:00 Los Angeles time, so the platform may keep"
                + " the whole deposit; whether it does is not known."),
        arguments(
            "merchant.refund.confiscation.by-points",
            MerchantRules.inForce()
                .deposit(inOrder().points(MON_2025_09_01, TRANSACTION, 48).account())
                .refund(inOrder().application()),
            "With the points of 1 September 2025, 10:00 Los Angeles time there are enough for a"
                + " closure; the platform may keep the whole deposit."),
        arguments(
            "merchant.refund.confiscation.closed",
            inOrder().closed(MON_2025_09_01).refund(),
            "The account was closed on 1 September 2025, 10:00 Los Angeles time; the platform's own"
                + " rules may let it keep the deposit. Ask with rules: in-force."),
        arguments(
            "merchant.freeze.by-points.presumed",
            inOrder().points(MON_2025_09_08, TRANSACTION, 12).inForce().freeze(),
            "With the points deducted on 8 September 2025, 10:00 Los Angeles time there were 12"
                + " (transaction): the account is taken to be frozen for 7 calendar days, until 15"
                + " September 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.freeze.by-points.length-not-stated",
            inOrder().points(MON_2025_09_08, SEVERE_INTELLECTUAL_PROPERTY, 6).standing(),
            "The severe infringement of 8 September 2025, 10:00 Los Angeles time is number 1 of"
                + " those that count: it freezes the account, and no text says for how long."),
        arguments(
            "merchant.freeze.by-points.presumed-over",
            inOrder().points(MON_2025_09_01, PRODUCT_INFORMATION, 12).standing(),
            "The freeze by the 12 points (product information) of 1 September 2025, 10:00 Los"
                + " Angeles time is taken to be over since 8 September 2025, 10:00 Los Angeles"
                + " time."),
        arguments(
            "merchant.standing.record.clean",
            inOrder().standing(),
            "No points, no notice of a higher deposit and no closure are on record."),
        arguments(
            "merchant.standing.record.no-guide-tells",
            MerchantRules.standard().deposit(inOrder().closed(MON_2025_09_01).account()).standing(),
            "Points, a notice of a higher deposit or a closure are on record, and no guide tells"
                + " what follows from them: ask with rules: in-force."),
        arguments(
            "merchant.standing.frozen.by-record",
            inOrder().with(Facts.freeze(WED_2025_09_03)).standing(),
            "The account has been frozen since 3 September 2025, 10:00 Los Angeles time (identity"
                + " check)."),
        arguments(
            "merchant.standing.frozen.not-told",
            MerchantRules.standard()
                .deposit(inOrder().with(Facts.freeze(WED_2025_09_03)).account())
                .standing(),
            "The account has been frozen since 3 September 2025, 10:00 Los Angeles time (identity"
                + " check); no guide tells whether that is a penalty."),
        arguments(
            "merchant.in-force.own-figures.by-policy",
            releasedAfterSixMonths(inOrder().closed(MON_2025_09_01)),
            "Given by the policy, not by any dated text: the freeze of the money after a closure,"
                + " whether the freeze of the money after a closure is six calendar months."),
        arguments(
            "merchant.standing.points.stand",
            inOrder().points(MON_2025_09_01, TRANSACTION, 5).standing(),
            "Counted now (transaction): 5; the earliest of them no more from 1 September 2026, 10:00"
                + " Los Angeles time on."),
        arguments(
            "merchant.standing.warning.warned",
            inOrder().points(MON_2025_09_01, INTELLECTUAL_PROPERTY, 2).standing(),
            "With the points deducted on 1 September 2025, 10:00 Los Angeles time there were 2: a"
                + " warning."),
        arguments(
            "merchant.standing.restriction.restricted",
            inOrder().points(WED_2025_09_10, INTELLECTUAL_PROPERTY, 6).standing(),
            "With the points deducted on 10 September 2025, 10:00 Los Angeles time there were 6:"
                + " operations on goods are taken to be barred for 3 calendar days, until 13"
                + " September 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.standing.restriction.over",
            inOrder().points(MON_2025_09_01, INTELLECTUAL_PROPERTY, 6).standing(),
            "The restriction by the 6 points of 1 September 2025, 10:00 Los Angeles time is taken to"
                + " be over since 4 September 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.standing.other-stores.touched",
            inOrder().points(MON_2025_09_01, INTELLECTUAL_PROPERTY, 24).standing(),
            "What was counted on 1 September 2025, 10:00 Los Angeles time (intellectual property:"
                + " 24) can reach the other stores of the same owner."),
        arguments(
            "merchant.standing.deposit-increase.paid",
            inOrder()
                .with(Facts.paid("CNY 22000", WED_2025_09_03))
                .increaseNoticed(MON_2025_09_01)
                .standing(),
            "The notice of 1 September 2025, 10:00 Los Angeles time asks for CNY 30000.00; the"
                + " balance is CNY 30000.00."),
        arguments(
            "merchant.standing.deposit-increase.to-be-paid",
            inOrder().increaseNoticed(MON_2025_09_01).standing(),
            "The notice of 1 September 2025, 10:00 Los Angeles time asks for CNY 30000.00 before 15"
                + " September 2025, 10:00 Los Angeles time; the balance is CNY 8000.00, so CNY"
                + " 22000.00 is missing."),
        arguments(
            "merchant.standing.deposit-increase.overdue",
            inOrder().increaseNoticed(FRI_2025_08_29).standing(),
            "The notice of 29 August 2025, 10:00 Los Angeles time asked for CNY 30000.00 before 12"
                + " September 2025, 10:00 Los Angeles time; the balance is CNY 8000.00, so CNY"
                + " 22000.00 is missing, and the goods can be hidden in some countries."),
        arguments(
            "merchant.standing.deposit-increase.other-currency",
            paidInDollars().increaseNoticed(MON_2025_09_01).standing(),
            "The notice of 1 September 2025, 10:00 Los Angeles time asks for CNY 30000.00; the"
                + " balance is USD 1200.00, in another currency, and nothing is converted."),
        arguments(
            "merchant.standing.deposit-increase-awaited.not-noticed",
            inOrder().points(MON_2025_09_01, INTELLECTUAL_PROPERTY, 24).standing(),
            "What was counted on 1 September 2025, 10:00 Los Angeles time (intellectual property:"
                + " 24) raises the deposit to at least CNY 30000.00; no notice of that is known."),
        arguments(
            "merchant.standing.closed.closed",
            inOrder().closed(MON_2025_09_01).standing(),
            "The platform closed the account on 1 September 2025, 10:00 Los Angeles time."),
        arguments(
            "merchant.standing.closed.by-points",
            inOrder().points(MON_2025_09_01, TRANSACTION, 48).standing(),
            "What was counted on 1 September 2025, 10:00 Los Angeles time (transaction: 48) closes"
                + " the account; when the platform did so is not known."),
        arguments(
            "merchant.standing.funds.frozen",
            releasedAfterSixMonths(inOrder().closed(MON_2025_09_01)),
            "The money is frozen from 1 September 2025, 10:00 Los Angeles time until 1 March 2026,"
                + " 09:00 Los Angeles time."),
        arguments(
            "merchant.standing.funds.released",
            releasedAfterSixMonths(inOrder().closed(MON_2025_02_10)),
            "The money was frozen from 10 February 2025, 09:00 Los Angeles time until 10 August"
                + " 2025, 10:00 Los Angeles time; what is left of it is to come back."),
        arguments(
            "merchant.standing.funds-longer.can-take-longer",
            inOrder().closed(MON_2025_09_01).standing(),
            "The platform can keep the money frozen for one or two years, or until others are"
                + " compensated, if it finds the violation particularly grave."),
        arguments(
            "merchant.standing.confiscation.may-be-kept",
            inOrder().closed(MON_2025_09_01).standing(),
            "By what is on record since 1 September 2025, 10:00 Los Angeles time the platform may"
                + " keep the whole deposit of CNY 8000.00, and ask for what that does not cover; it"
                + " need not."));
  }

  private static Facts paidInDollars() {
    return withoutEntries().with(Facts.paid("USD 1200", MON_2025_02_10));
  }

  /** The money of a closed account comes back after six months, whatever the texts say. */
  private static Question<Standing> releasedAfterSixMonths(Facts facts) {
    MerchantPolicy policy =
        STANDARD
            .with(MerchantPolicy.ACCOUNT_CLOSURE_FREEZE, Optional.of(Term.calendarDays(180)))
            .with(MerchantPolicy.ACCOUNT_CLOSURE_FREEZE_SIX_MONTHS, true);
    return MerchantRules.inForce(policy).deposit(facts.account()).standing();
  }

  static Stream<Arguments> steps() {
    return Stream.concat(stepsOfTheDeposit(), stepsOfPenalties());
  }

  private static Stream<Arguments> stepsOfPenalties() {
    return Stream.of(
        arguments(
            "merchant.step.ask-in-force",
            MerchantRules.standard().deposit(inOrder().closed(MON_2025_09_01).account()).standing(),
            "Ask with rules: in-force, by which the platform's own rules answer; and look in the"
                + " seller backend what is shown there."),
        arguments(
            "merchant.step.check-other-stores",
            inOrder().points(MON_2025_09_01, INTELLECTUAL_PROPERTY, 24).standing(),
            "Ask about each other store of the same owner by itself, and look at its notices."),
        arguments(
            "merchant.step.look-at-measures",
            inOrder().points(MON_2025_09_08, TRANSACTION, 12).inForce().freeze(),
            "Look in the seller backend which measures are shown as running; add a freeze that is"
                + " shown to the freezes, with its end, and ask customer service about one that"
                + " should be over."),
        arguments(
            "merchant.step.pay-increase",
            inOrder().increaseNoticed(MON_2025_09_01).standing(),
            "Pay in CNY 22000.00, so that the deposit reaches CNY 30000.00; in good time, since the"
                + " text names no zone for its days."),
        arguments(
            "merchant.step.state-balance-in-currency",
            paidInDollars().increaseNoticed(MON_2025_09_01).standing(),
            "Give the entries in CNY, the currency of the increase."),
        arguments(
            "merchant.step.watch-for-notice",
            inOrder().points(MON_2025_09_01, INTELLECTUAL_PROPERTY, 24).standing(),
            "Look for the platform's notice to pay in, and add its instant as"
                + " depositIncreaseNoticedAt."),
        arguments(
            "merchant.step.state-closure",
            inOrder().points(MON_2025_09_01, TRANSACTION, 48).standing(),
            "Look whether the platform has closed the account, and add the instant as closedAt."),
        arguments(
            "merchant.step.prove-open-orders",
            inOrder().closed(MON_2025_09_01).standing(),
            "Have proof of shipping and of purchase ready for every open order, and hand it in when"
                + " the platform asks: without it the buyer gets the money back."),
        arguments(
            "merchant.step.ask-for-money",
            releasedAfterSixMonths(inOrder().closed(MON_2025_02_10)),
            "Ask the platform for what is left once both times are over, and say which text promises"
                + " it."),
        arguments(
            "merchant.step.ask-about-deposit",
            MerchantRules.inForce()
                .deposit(inOrder().closed(MON_2025_09_01).account())
                .refund(inOrder().application()),
            "Ask the platform whether it keeps the deposit, and by which rule."),
        arguments(
            "merchant.step.keep-to-the-stricter",
            inOrder().points(TUE_2025_04_01, TRANSACTION, 12).standing(),
            "Act as if the penalty ran, and pay what is asked for; look in the seller backend what"
                + " is shown, and keep a copy of it."),
        arguments(
            "merchant.step.ask-which-holds",
            inOrder().points(TUE_2025_04_01, TRANSACTION, 12).inForce().freeze(),
            "Act as if the stricter text held: by the earlier date, with the larger deposit. Ask the"
                + " platform which one it goes by, and keep the answer."),
        arguments(
            "merchant.step.look-again",
            inOrder().points(TUE_2025_04_01, TRANSACTION, 12).standing(),
            "Look again, and ask customer service if it still runs: by the texts that were seen it"
                + " is over then."));
  }

  private static Stream<Arguments> stepsOfTheDeposit() {
    return Stream.of(
        arguments(
            "merchant.step.follow-announcements",
            required(new Category("TOYS")),
            "Look up the deposit for TOYS in the platform's announcements, and keep following them,"
                + " since its policies change; give the figure to the policy in"
                + " required-deposits."),
        arguments(
            "merchant.step.top-up",
            inOrder().with(Facts.deducted("CNY 1200", TUE_2025_04_01)).balance(),
            "Pay in CNY 1200.00 in time, by credit card, by Alipay or by another channel that"
                + " the platform offers; a deposit that is too low can affect the store's"
                + " operations."),
        arguments(
            "merchant.step.state-requirement-in-currency",
            withoutEntries().with(Facts.paid("USD 1200", MON_2025_02_10)).balance(),
            "Find out what CLOTHING requires in USD, and give the figure to the policy in"
                + " required-deposits."),
        arguments(
            "merchant.step.watch-use-of-deposit",
            inOrder().with(Facts.deducted("CNY 1200", TUE_2025_04_01)).balance(),
            "Check what each deduction was for, and whether it is right."),
        arguments(
            "merchant.step.check-balance",
            inOrder().balance(),
            "Log in to the seller backend and compare balance, time of payment and status;"
                + " the submenu may have a slightly different name."),
        arguments(
            "merchant.step.check-balance-in-app",
            inOrder().balance(),
            "Or look it up in the mobile app, which according to media reports shows the"
                + " balance in real time."),
        arguments(
            "merchant.step.request-exit",
            notApplied().refund(),
            "Ask to leave the platform; whoever leaves can apply for the deposit."),
        arguments(
            "merchant.step.read-refund-rules",
            notApplied().refund(),
            "Read the platform's rules first: how the refund goes, and which materials it"
                + " takes."),
        arguments(
            "merchant.step.submit-application",
            notApplied().refund(),
            "Submit the application online on the platform, as soon as the materials are"
                + " complete and accurate."),
        arguments(
            "merchant.step.enclose-material",
            Blocker.caseWith(EnumSet.of(Blocker.LICENCE_MISSING)).refund(),
            "Enclose the business licence, complete and accurate."),
        arguments(
            "merchant.step.review-application",
            inOrder().decided(Optional.empty(), Optional.empty()).refund(),
            "Review the materials once they are submitted, and decide; the merchant waits."),
        arguments(
            "merchant.step.state-decision",
            inOrder().decided(Optional.of(MON_2025_09_08), Optional.empty()).refund(),
            "Look up how the review ended and when, and give both: approved and decidedAt."),
        arguments(
            "merchant.step.check-account",
            inOrder().decided(Optional.of(MON_2025_09_08), Optional.of(false)).refund(),
            "Check first whether anything is wrong with the account, and put it right."),
        arguments(
            "merchant.step.apply-again",
            inOrder().decided(Optional.of(MON_2025_09_08), Optional.of(false)).refund(),
            "Apply again, with materials that are complete and accurate, and have that"
                + " reviewed."),
        arguments(
            "merchant.step.keep-evidence",
            inOrder().with(Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01)).refund(),
            "Keep all evidence that belongs to the matter."),
        arguments(
            "merchant.step.consult-lawyer",
            inOrder().with(Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01)).refund(),
            "Where nothing else helps, consult a professional lawyer."),
        arguments(
            "merchant.step.correct-violation",
            inOrder().with(Facts.violation(TUE_2025_04_01)).refund(),
            "Correct the violation (copied pictures) promptly."),
        arguments(
            "merchant.step.await-platform",
            inOrder().with(Facts.violation(TUE_2025_04_01)).refund(),
            "Wait for the platform to deal with it."),
        arguments(
            "merchant.step.reach-volume",
            inOrder().volume(Optional.of(false)).refund(),
            "Reach the transaction volume that the platform requires."),
        arguments(
            "merchant.step.state-volume",
            inOrder().volume(Optional.empty()).refund(),
            "Look up whether the required transaction volume was reached, and give it as"
                + " transactionVolumeMet."),
        arguments(
            "merchant.step.settle-dispute",
            inOrder().with(Facts.open(MerchantDisputeKind.DISPUTE, TUE_2025_04_01)).refund(),
            "Deal with the dispute actively until it is closed."),
        arguments(
            "merchant.step.check-store",
            notApplied().refund(),
            "Check the store's performance regularly and deal with problems early, so that"
                + " the record stays clean."),
        arguments(
            "merchant.step.contact-customer-service",
            inOrder().with(Facts.freeze(WED_2025_09_03)).refund(),
            "Contact the platform's customer service about the freeze."),
        arguments(
            "merchant.step.hand-in-documents",
            inOrder().with(Facts.freeze(WED_2025_09_03)).refund(),
            "Stay calm, follow the platform's instructions and hand in the documents and"
                + " information that it asks for."),
        arguments(
            "merchant.step.unfreeze",
            inOrder().with(Facts.freeze(WED_2025_09_03)).refund(),
            "Unfreeze the account; the deposit can be refunded after that."),
        arguments(
            "merchant.step.contact-departments",
            inOrder().with(Facts.open(MerchantDisputeKind.LEGAL, TUE_2025_04_01)).refund(),
            "Contact the departments in charge as soon as possible, and cooperate until the"
                + " legal dispute is closed."),
        arguments(
            "merchant.step.pay-out",
            inOrder().refund(),
            "Refund the deposit to the bank account that the merchant designated."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseExplainsItself(String key, Question<?> question, String explanation) {
    Decision<?> decision = question.at(FRI_2025_09_12);

    assertThat(decision.findings())
        .filteredOn(finding -> finding.how().key().equals(key))
        .extracting(finding -> finding.explanation(LOS_ANGELES))
        .containsExactly(explanation);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aStepSaysWhatIsToBeDone(String id, Question<?> question, String text) {
    Decision<?> decision = question.at(FRI_2025_09_12);

    assertThat(decision.steps())
        .filteredOn(step -> step.action().id().equals(id))
        .extracting(step -> step.text(LOS_ANGELES))
        .containsExactly(text);
  }

  @Test
  void theTableHasEveryCaseOfTheCatalogue() {
    assertThat(cases().map(row -> row.get()[0]))
        .containsExactlyInAnyOrderElementsOf(
            MerchantRules.catalogue().rules().stream()
                .map(Rule::cases)
                .flatMap(all -> all.stream().map(Case::key))
                .filter(key -> !key.equals(HOLDS_ON))
                .toList());
  }

  /** The only case that the table cannot show: it is about days after those of the table. */
  @Test
  void whatWasLastSeenEarlierIsSaidToHoldOn() {
    Instant later = Instant.parse("2026-09-01T17:00:00Z");
    Decision<Freezes> decision =
        inOrder().points(later, TRANSACTION, 12).inForce().freeze().at(later);

    assertThat(decision.findings())
        .filteredOn(finding -> finding.how().key().equals(HOLDS_ON))
        .extracting(finding -> finding.explanation(LOS_ANGELES))
        .containsExactly(
            "Taken to hold on, though no text seen on the day that counts says it; last seen:"
                + " the time for which a deduction of points counts is 365 calendar days (22 August"
                + " 2026), the number of points that closes the account is 48 (22 August 2026), the"
                + " freeze at 12 points is 7 calendar days (22 August 2026).");
  }

  @Test
  void theTableHasEveryActionOfTheCatalogue() {
    assertThat(steps().map(row -> row.get()[0]))
        .containsExactlyInAnyOrderElementsOf(
            MerchantRules.catalogue().actions().stream().map(Action::id).toList());
  }

  @Test
  void onlyTheBackendHasAMenuPath() {
    assertThat(MerchantRules.catalogue().actions())
        .filteredOn(action -> action.where().isPresent())
        .extracting(action -> action.id() + " @ " + action.where().orElseThrow())
        .containsExactly(
            "merchant.step.check-balance @ Seller backend > Account management > Funds account >"
                + " Deposit status");
  }

  private static Question<RequiredDeposit> required(Category category) {
    return MerchantRules.standard().requiredDeposit(category);
  }
}
