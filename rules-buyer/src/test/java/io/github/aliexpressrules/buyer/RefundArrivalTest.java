package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Refunds.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Refunds.actions;
import static io.github.aliexpressrules.buyer.Refunds.channel;
import static io.github.aliexpressrules.buyer.Refunds.found;
import static io.github.aliexpressrules.buyer.Refunds.pacific;
import static io.github.aliexpressrules.buyer.Refunds.refund;
import static io.github.aliexpressrules.buyer.Refunds.said;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO_LONGER;
import static io.github.aliexpressrules.core.rulebook.Verdict.UNDETERMINED;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefundArrivalTest {
  private static final Instant FRI_2025_03_14 = pacific("2025-03-14T12:00");
  private static final Instant TUE_2025_03_25 = pacific("2025-03-25T00:00");
  private static final Instant MON_2025_06_02 = pacific("2025-06-02T12:00");
  private static final Instant WED_2025_03_05 = pacific("2025-03-05T09:30");

  private static Question<RefundArrival> arrival(Refund refund) {
    return BuyerRules.standard().refund(refund).arrival();
  }

  private static Decision<RefundArrival> at(Refund refund, Instant instant) {
    return arrival(refund).at(instant);
  }

  /** Approved on Monday, 3 March 2025, at noon in Los Angeles; the clocks change on 9 March. */
  @ParameterizedTest(name = "{0} after {1}: {2} to {3} ({5})")
  @CsvSource({
    "VISA,          DISPUTE,       2025-03-06T00:00, 2025-03-25T00:00, card-period,         "
        + " S5:222",
    "MASTERCARD,    DISPUTE,       2025-03-06T00:00, 2025-03-25T00:00, card-period,         "
        + " S5:222",
    "MAESTRO,       DISPUTE,       2025-03-06T00:00, 2025-03-25T00:00, card-period,         "
        + " S5:223",
    "WEBMONEY,      DISPUTE,       2025-03-04T00:00, 2025-03-18T00:00, wallet-period,       "
        + " S5:224",
    "QIWI,          DISPUTE,       2025-03-04T00:00, 2025-03-18T00:00, wallet-period,       "
        + " S5:225",
    "MOBILE,        DISPUTE,       2025-03-04T00:00, 2025-03-18T00:00, wallet-period,       "
        + " S5:226",
    "ALIPAY,        DISPUTE,       2025-03-03T12:00, 2025-03-04T12:00, alipay-period,       "
        + " S5:227",
    "BOLETO,        DISPUTE,       2025-03-12T00:00, 2025-03-18T00:00, other-period,        "
        + " S5:327",
    "EBANX,         DISPUTE,       2025-03-12T00:00, 2025-03-18T00:00, other-period,        "
        + " S5:328",
    "BANK_TRANSFER, DISPUTE,       2025-03-12T00:00, 2025-03-18T00:00, other-period,        "
        + " S5:329",
    "WESTERN_UNION, DISPUTE,       2025-03-12T00:00, 2025-03-18T00:00, other-period,        "
        + " S5:330",
    "TEF,           DISPUTE,       2025-03-12T00:00, 2025-03-18T00:00, other-period,        "
        + " S5:331",
    "VISA,          CANCELLATION,  2025-03-24T00:00, 2025-04-15T00:00, cancellation-period,  S4:41",
    "ALIPAY,        CANCELLATION,  2025-03-24T00:00, 2025-04-15T00:00, cancellation-period,  S4:41",
    "OTHER,         CANCELLATION,  2025-03-24T00:00, 2025-04-15T00:00, cancellation-period,  S4:41",
    "VISA,          SELLER_SILENT, 2025-03-03T12:00, 2025-03-17T13:00, silent-seller-period,"
        + " S5:183",
    "ALIPAY,        SELLER_SILENT, 2025-03-03T12:00, 2025-03-17T13:00, silent-seller-period,"
        + " S5:183",
    "YANDEX_MONEY,  SELLER_SILENT, 2025-03-03T12:00, 2025-03-17T13:00, silent-seller-period,"
        + " S5:183",
    "VISA,          EXPRESS,       2025-03-03T12:00, 2025-03-25T00:00, express-period,       S4:29",
    "QIWI,          EXPRESS,       2025-03-03T12:00, 2025-03-18T00:00, express-period,       S4:29",
    "ALIPAY,        EXPRESS,       2025-03-03T12:00, 2025-03-04T12:00, express-period,       S4:29",
  })
  void theMoneyIsDueInThePeriodOfItsOriginOrWay(
      PaymentMethod method,
      RefundOrigin origin,
      String earliest,
      String latest,
      String rule,
      String line) {
    Question<RefundArrival> question = arrival(refund(method, origin));
    Instant late = pacific(latest);

    Decision<RefundArrival> atApproval = question.at(MON_2025_03_03);
    assertThat(atApproval.milestone("refund-earliest")).contains(pacific(earliest));
    assertThat(atApproval.milestone("refund-latest")).contains(late);
    assertThat(atApproval.result().orElseThrow().earliest()).contains(pacific(earliest));
    assertThat(atApproval.result().orElseThrow().latest()).contains(late);
    assertThat(question.at(MON_2025_03_03.minusNanos(1)).verdict()).isEqualTo(NOT_YET);
    assertThat(question.at(late.minusNanos(1)).verdict()).isEqualTo(YES);
    assertThat(question.at(late).verdict()).isEqualTo(NO_LONGER);
    assertThat(atApproval.finding("buyer.refund." + rule).orElseThrow().rule().citations())
        .contains(Citation.parse(line));
  }

  @ParameterizedTest(name = "{0}, origin {1}")
  @CsvSource({
    "YANDEX_MONEY, DISPUTE, refund-yandex-money",
    "YANDEX_MONEY, EXPRESS, refund-yandex-money",
    "OTHER,        DISPUTE, refund-other",
    "OTHER,        EXPRESS, refund-other",
  })
  void withoutAStatedPeriodNobodyKnowsAndTheMissingFigureIsNamed(
      PaymentMethod method, RefundOrigin origin, String figure) {
    Decision<RefundArrival> decision = at(refund(method, origin), MON_2025_06_02);

    assertThat(decision.verdict()).isEqualTo(UNDETERMINED);
    assertThat(decision.milestones())
        .extracting(milestone -> milestone.name() + " " + milestone.at())
        .containsExactly("contact-platform-from " + TUE_2025_03_25);
    assertThat(decision.result())
        .contains(
            new RefundArrival(
                RefundStage.PROCESSING,
                Optional.of(Destination.ORIGINAL_METHOD),
                Optional.of(false),
                Optional.empty(),
                Optional.empty()));
    assertThat(found(decision, "buyer.refund.unstated-period"))
        .isEqualTo("buyer.refund.unstated-period.no-period method=" + method + " figure=" + figure);
  }

  @Test
  void aPolicyCanStateWhatTheSourcesDoNot() {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(BuyerPolicy.REFUND_OTHER, Optional.of(TermRange.within(Term.businessDays(5))));
    Decision<RefundArrival> decision =
        BuyerRules.under(policy).refund(refund(PaymentMethod.OTHER)).arrival().at(MON_2025_03_03);

    assertThat(decision.verdict()).isEqualTo(YES);
    assertThat(decision.milestone("refund-latest")).contains(pacific("2025-03-11T00:00"));
    assertThat(found(decision, "buyer.refund.unstated-period"))
        .isEqualTo(
            "buyer.refund.unstated-period.by-policy method=OTHER period=within 5 business days"
                + " approved=2025-03-03T20:00:00Z earliest=2025-03-03T20:00:00Z"
                + " latest=2025-03-11T07:00:00Z");
  }

  @Test
  void thePlatformIsAskedAtTheLaterOfTheTwoInstants() {
    // S5:269: fifteen business days; S4:41: thirty.
    assertThat(contact(refund(PaymentMethod.ALIPAY))).contains(TUE_2025_03_25);
    assertThat(contact(refund(PaymentMethod.VISA))).contains(TUE_2025_03_25);
    assertThat(contact(refund(PaymentMethod.VISA, RefundOrigin.CANCELLATION)))
        .contains(pacific("2025-04-15T00:00"));
    assertThat(contact(refund(PaymentMethod.OTHER))).as("no period").contains(TUE_2025_03_25);
  }

  private static Optional<Instant> contact(Refund refund) {
    return at(refund, MON_2025_03_03).milestone("contact-platform-from");
  }

  @ParameterizedTest(name = "{0} {1}, switch {2}: {3} ({5})")
  @CsvSource({
    "VISA,          ACTIVE,         false, ORIGINAL_METHOD,      same-way.back-to-method,        "
        + " S5:151",
    "YANDEX_MONEY,  ACTIVE,         false, ORIGINAL_METHOD,      same-way.back-to-method,        "
        + " S5:261",
    "QIWI,          ACTIVE,         false, ORIGINAL_METHOD,      same-way.back-to-method,        "
        + " S5:344",
    "ALIPAY,        ACTIVE,         false, ORIGINAL_METHOD,      same-way.back-to-method,        "
        + " S5:151",
    "VISA,          BLOCKED,        false, BANK_HOLDING_ACCOUNT, held-by-bank.held-for-owner,    "
        + " S5:161",
    "MASTERCARD,    EXPIRED,        false, BANK_HOLDING_ACCOUNT, held-by-bank.held-for-owner,    "
        + " S5:161",
    "MAESTRO,       ACCOUNT_CLOSED, false, BANK_HOLDING_ACCOUNT, held-by-bank.held-for-owner,    "
        + " S5:280",
    "BANK_TRANSFER, ACCOUNT_CLOSED, false, BANK_HOLDING_ACCOUNT, held-by-bank.held-for-owner,    "
        + " S5:280",
    "MOBILE,        ACTIVE,         false, QIWI_WALLET,          number-wallet.perhaps-registered,"
        + " S5:274",
    "MOBILE,        BLOCKED,        false, QIWI_WALLET,          number-wallet.perhaps-registered,"
        + " S5:274",
    "VISA,          ACTIVE,         true,  ALIPAY_WALLET,        wallet-switch.kept-in-alipay,   "
        + " S5:163",
    "VISA,          BLOCKED,        true,  ALIPAY_WALLET,        wallet-switch.kept-in-alipay,   "
        + " S5:163",
    "BANK_TRANSFER, ACCOUNT_CLOSED, true,  ALIPAY_WALLET,        wallet-switch.kept-in-alipay,   "
        + " S5:163",
    "MOBILE,        ACTIVE,         true,  ALIPAY_WALLET,        wallet-switch.kept-in-alipay,   "
        + " S5:351",
    "WEBMONEY,      BLOCKED,        false, ORIGINAL_METHOD,      wallet-trouble.no-source,       "
        + " S5:149",
    "MOBILE,        ACCOUNT_CLOSED, false, QIWI_WALLET,          wallet-trouble.no-source,       "
        + " S5:149",
  })
  void whereTheMoneyArrives(
      PaymentMethod method,
      ChannelState state,
      boolean switchedOn,
      Destination destination,
      String name,
      String line) {
    Refund refund = refund(channel(method, state, switchedOn), RefundOrigin.DISPUTE);
    Decision<RefundArrival> decision = at(refund, FRI_2025_03_14);

    assertThat(decision.result().orElseThrow().destination()).contains(destination);
    assertThat(said(decision)).contains("buyer.refund." + name);
    Rule rule =
        BuyerRules.catalogue()
            .rule("buyer.refund." + name.substring(0, name.indexOf('.')))
            .orElseThrow();
    assertThat(rule.citations()).contains(Citation.parse(line));
  }

  @ParameterizedTest
  @EnumSource(PaymentMethod.class)
  void withTheSwitchOnThePeriodIsAlipays(PaymentMethod method) {
    Refund refund = refund(channel(method, ChannelState.BLOCKED, true), RefundOrigin.DISPUTE);

    assertThat(at(refund, MON_2025_03_03).milestone("refund-latest"))
        .contains(pacific("2025-03-04T12:00"));
  }

  @Test
  void heldMoneyKeepsTheCardsPeriodAndWaitsForItsOwner() {
    Refund refund =
        refund(channel(PaymentMethod.VISA, ChannelState.EXPIRED, false), RefundOrigin.DISPUTE);
    Decision<RefundArrival> decision = at(refund, FRI_2025_03_14);

    assertThat(decision.milestone("refund-latest")).contains(TUE_2025_03_25);
    assertThat(found(decision, "buyer.refund.held-by-bank"))
        .isEqualTo("buyer.refund.held-by-bank.held-for-owner method=VISA state=EXPIRED");
    assertThat(actions(decision)).contains("release-held-money");
  }

  @ParameterizedTest(name = "registered: {0}")
  @CsvSource(
      nullValues = "unknown",
      value = {
        "true,    number-wallet.registered,         look-into-number-wallet",
        "false,   number-wallet.not-registered,     open-number-wallet",
        "unknown, number-wallet.perhaps-registered, open-number-wallet",
      })
  void aPhonesMoneyIsInTheWalletOfItsNumber(Boolean registered, String name, String action) {
    RefundChannel channel =
        new RefundChannel(
            PaymentMethod.MOBILE, ChannelState.ACTIVE, false, Optional.ofNullable(registered));
    Decision<RefundArrival> decision = at(refund(channel, RefundOrigin.DISPUTE), FRI_2025_03_14);

    assertThat(said(decision)).contains("buyer.refund." + name); // S5:153, S5:274
    assertThat(actions(decision)).contains(action);
  }

  @Test
  void theSwitchCanBeTurnedOffAndTheMoneyFollowsInADay() {
    Refund refund =
        refund(channel(PaymentMethod.VISA, ChannelState.ACTIVE, true), RefundOrigin.DISPUTE);

    assertThat(at(refund, MON_2025_03_03).steps())
        .filteredOn(step -> step.action() == RefundSteps.SWITCH_OFF)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.values()).hasToString("[24 hours]");
              assertThat(step.where())
                  .contains("Account settings > Return to > Alipay Balance > Disable");
            });
  }

  @ParameterizedTest(name = "completed {0}, arrived {1}: {2} ({4})")
  @CsvSource(
      nullValues = "-",
      value = {
        "-,                -,                PROCESSING, stages.processing, S5:257",
        "2025-03-05T09:30, -,                COMPLETED,  stages.completed,  S5:348",
        "-,                2025-03-05T09:30, PROCESSING, stages.page-lags,  S5:257",
        "2025-03-05T09:30, 2025-03-05T09:30, COMPLETED,  -,                 S5:251",
      })
  void theStagesLag(String completed, String arrived, RefundStage stage, String name, String line) {
    Refund refund =
        refund(
            RefundChannel.to(PaymentMethod.VISA),
            RefundOrigin.DISPUTE,
            Optional.ofNullable(completed).map(Refunds::pacific),
            Optional.ofNullable(arrived).map(Refunds::pacific));
    Decision<RefundArrival> decision = at(refund, WED_2025_03_05);

    assertThat(decision.result().orElseThrow().stage()).isEqualTo(stage);
    assertThat(said(decision).stream().filter(key -> key.startsWith("buyer.refund.stages.")))
        .isEqualTo(Stream.ofNullable(name).map(key -> "buyer.refund." + key).toList());
    assertThat(RefundRules.STAGES.citations()).contains(Citation.parse(line));
    assertThat(at(refund, WED_2025_03_05.minusNanos(1)).result().orElseThrow().stage())
        .isEqualTo(RefundStage.PROCESSING);
  }

  /** S5:269: where no source gives a period, the platform can be asked from its day on. */
  @Test
  void withoutAStatedPeriodThePlatformCanBeAskedAllTheSame() {
    Question<RefundArrival> question = arrival(refund(PaymentMethod.OTHER));

    assertThat(found(question.at(TUE_2025_03_25), "buyer.refund.contact-platform"))
        .isEqualTo("buyer.refund.contact-platform.ask-from contact=2025-03-25T07:00:00Z");
    assertThat(question.at(FRI_2025_03_14).steps())
        .filteredOn(step -> step.from().isPresent())
        .allMatch(step -> step.from().get().equals(TUE_2025_03_25))
        .extracting(step -> step.action().id())
        .contains("buyer.step.ask-chat");
    assertThat(question.timeline().segments())
        .as("it never decides")
        .extracting(segment -> segment.verdict())
        .containsExactly(NOT_YET, UNDETERMINED);
  }

  /** Of a refund that was not approved yet only the stage is known. */
  @Test
  void beforeTheApprovalItIsExpectedAndNothingElseIsTold() {
    Decision<RefundArrival> decision = at(refund(PaymentMethod.VISA), MON_2025_03_03.minusNanos(1));

    assertThat(decision.verdict()).isEqualTo(NOT_YET);
    assertThat(decision.result())
        .contains(
            new RefundArrival(
                RefundStage.EXPECTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(at(refund(PaymentMethod.VISA), MON_2025_03_03).result().orElseThrow().stage())
        .isEqualTo(RefundStage.PROCESSING);
    assertThat(said(decision)).containsExactly("buyer.refund.approved.not-approved");
    assertThat(found(decision, "buyer.refund.approved"))
        .isEqualTo("buyer.refund.approved.not-approved");
    assertThat(decision.milestones()).isEmpty();
    assertThat(decision.steps()).isEmpty();
  }

  @Test
  void moneyThatCameLateIsThereAllTheSame() {
    Refund refund =
        refund(
            RefundChannel.to(PaymentMethod.VISA),
            RefundOrigin.DISPUTE,
            Optional.empty(),
            Optional.of(MON_2025_06_02));
    Question<RefundArrival> question = arrival(refund);

    Decision<RefundArrival> awaited = question.at(MON_2025_06_02.minusNanos(1));
    assertThat(awaited.verdict()).isEqualTo(NO_LONGER);
    assertThat(said(awaited)).contains("buyer.refund.automatic.comes-by-itself"); // S5:247
    Decision<RefundArrival> there = question.at(MON_2025_06_02);
    assertThat(said(there)).doesNotContain("buyer.refund.automatic.comes-by-itself");
    assertThat(there.verdict()).isEqualTo(YES);
    assertThat(there.result().orElseThrow().arrived()).contains(true);
    assertThat(there.steps()).isEmpty();
    assertThat(found(there, "buyer.refund.in-time"))
        .isEqualTo("buyer.refund.in-time.arrived arrived=2025-06-02T19:00:00Z");
    assertThat(there.milestone("refund-latest")).contains(TUE_2025_03_25);
  }

  /** S5:165, S5:149: what is there is not looked for; where the next refund goes can be changed. */
  @ParameterizedTest(name = "{1} {2}, to Alipay {3}: until then {4}, then {5}")
  @CsvSource({
    "wallet-switch,  VISA,     ACTIVE,  true,  check-alipay switch-alipay-off, switch-alipay-off",
    "wallet-trouble, WEBMONEY, BLOCKED, false, ask-payment-company,            ''"
  })
  void whatIsThereIsNotLookedFor(
      String rule,
      PaymentMethod method,
      ChannelState state,
      boolean toAlipay,
      String awaited,
      String there) {
    Refund refund =
        refund(
            channel(method, state, toAlipay),
            RefundOrigin.DISPUTE,
            Optional.empty(),
            Optional.of(TUE_2025_03_25));

    assertThat(steps(rule, at(refund, TUE_2025_03_25.minusNanos(1)))).isEqualTo(awaited);
    assertThat(steps(rule, at(refund, TUE_2025_03_25))).isEqualTo(there);
  }

  private static String steps(String rule, Decision<?> decision) {
    return String.join(
        " ", actions(decision.finding("buyer.refund." + rule).orElseThrow().steps()));
  }

  @Test
  void whileInTimeTheStepIsToWait() {
    Decision<RefundArrival> decision = at(refund(PaymentMethod.VISA), TUE_2025_03_25.minusNanos(1));

    assertThat(actions(decision)).containsExactly("await-refund", "look-up-refund-stage");
    assertThat(found(decision, "buyer.refund.in-time"))
        .isEqualTo("buyer.refund.in-time.not-late latest=2025-03-25T07:00:00Z");
    assertThat(found(decision, "buyer.refund.contact-platform"))
        .isEqualTo("buyer.refund.contact-platform.ask-from contact=2025-03-25T07:00:00Z");
  }

  @Test
  void lateMoneyIsLookedForAtHomeFirstThenAtTheBankThenAtThePlatform() {
    Decision<RefundArrival> decision = at(refund(PaymentMethod.VISA), TUE_2025_03_25);

    assertThat(actions(decision))
        .containsExactly(
            "look-up-refund-stage", // S5:359
            "read-statement", // S4:65
            "check-alipay", // S5:370
            "look-up-decision", // S5:131
            "ask-bank", // S5:278
            "ask-chat", // S5:269
            "write-to-support", // S4:53
            "complain"); // S5:143
    assertThat(found(decision, "buyer.refund.in-time"))
        .isEqualTo("buyer.refund.in-time.late latest=2025-03-25T07:00:00Z period=15 business days");
  }

  @Test
  void thePlatformsStepsArePossibleFromTheirDayOnOnly() {
    Instant wed = pacific("2025-03-19T00:00");
    Decision<RefundArrival> decision = at(refund(PaymentMethod.QIWI), wed);

    assertThat(decision.verdict()).isEqualTo(NO_LONGER);
    assertThat(decision.steps())
        .filteredOn(step -> step.from().isPresent())
        .allMatch(step -> step.from().get().equals(TUE_2025_03_25))
        .extracting(step -> step.action().id())
        .containsExactly(
            "buyer.step.ask-chat", "buyer.step.write-to-support", "buyer.step.complain");
    assertThat(decision.steps())
        .filteredOn(step -> step.action() == RefundSteps.ASK_CHAT)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.values()).hasToString("[2025-03-25T07:00:00Z]");
              assertThat(step.where()).contains("Help > Customer Service > Online Chat");
              assertThat(step.actor()).isEqualTo(Party.BUYER);
            });
    assertThat(actions(decision)).contains("ask-payment-company").doesNotContain("ask-bank");
  }

  @Test
  void aCompletedCardRefundIsTracedByItsReferenceNumber() {
    Refund completed =
        refund(
            RefundChannel.to(PaymentMethod.VISA),
            RefundOrigin.DISPUTE,
            Optional.of(WED_2025_03_05),
            Optional.empty());
    Refund toWallet =
        refund(
            RefundChannel.to(PaymentMethod.QIWI),
            RefundOrigin.DISPUTE,
            Optional.of(WED_2025_03_05),
            Optional.empty());

    // S4:59: paid by card, and completed.
    assertThat(actions(at(completed, MON_2025_06_02))).contains("trace-by-reference");
    assertThat(actions(at(refund(PaymentMethod.VISA), MON_2025_06_02)))
        .doesNotContain("trace-by-reference");
    assertThat(actions(at(toWallet, MON_2025_06_02))).doesNotContain("trace-by-reference");
  }

  @Test
  void theRefundOfACancellationHasNoDisputeToComplainAbout() {
    Decision<RefundArrival> decision =
        at(refund(PaymentMethod.VISA, RefundOrigin.CANCELLATION), MON_2025_06_02);

    assertThat(actions(decision))
        .containsExactly(
            "look-up-refund-stage", "read-statement", "check-alipay", "ask-bank", "ask-chat");
  }

  @ParameterizedTest
  @CsvSource({
    "BOLETO,        S5:327",
    "EBANX,         S5:328",
    "BANK_TRANSFER, S5:329",
    "WESTERN_UNION, S5:330",
  })
  void aReconstructedRowSaysThatItIsUncertain(PaymentMethod method, String line) {
    for (RefundOrigin origin : List.of(RefundOrigin.DISPUTE, RefundOrigin.EXPRESS)) {
      assertThat(said(at(refund(method, origin), FRI_2025_03_14)))
          .contains("buyer.refund.uncertain-period.doubtful");
    }
    assertThat(said(at(refund(method, RefundOrigin.CANCELLATION), FRI_2025_03_14)))
        .doesNotContain("buyer.refund.uncertain-period.doubtful");
    assertThat(RefundPeriodRules.UNCERTAIN.citations()).contains(Citation.parse(line));
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentMethod.class,
      names = {"VISA", "MASTERCARD", "MAESTRO", "WEBMONEY", "QIWI", "MOBILE", "ALIPAY", "TEF"})
  void aPlainRowDoesNot(PaymentMethod method) {
    assertThat(said(at(refund(method), FRI_2025_03_14)))
        .doesNotContain("buyer.refund.uncertain-period.doubtful");
  }

  @Test
  void aRivalReadFromADamagedRowIsUncertainWhereItIsInForce() {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(BuyerPolicy.REFUND_MAESTRO, Optional.of(TermRange.businessDays(10, 15)));
    Decision<RefundArrival> decision =
        BuyerRules.under(policy).refund(refund(PaymentMethod.MAESTRO)).arrival().at(FRI_2025_03_14);

    assertThat(found(decision, "buyer.refund.uncertain-period"))
        .isEqualTo(
            "buyer.refund.uncertain-period.doubtful method=MAESTRO doubt=the table that states it"
                + " is damaged: 10 to 15 business days are probable, 7 to 10 possible");
  }

  @ParameterizedTest
  @CsvSource({
    "VISA,     card-period,   S5:323;S5:149;S4:51",
    "MAESTRO,  card-period,   S5:325;S5:149;S4:51",
    "WEBMONEY, wallet-period, S5:326;S5:149;S4:51",
    "QIWI,     wallet-period, S5:327;S5:149;S4:51",
    "ALIPAY,   alipay-period, S5:332;S5:163;S4:51",
    "TEF,      other-period,  S4:51",
  })
  void theFindingShowsWhoSaysOtherwise(PaymentMethod method, String rule, String lines) {
    assertThat(
            at(refund(method), FRI_2025_03_14)
                .finding("buyer.refund." + rule)
                .orElseThrow()
                .contested())
        .extracting(Citation::toString)
        .containsExactly(lines.split(";"));
  }

  @Test
  void aCalendarThatEndsTooEarlyIsNamed() {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(new ShortCalendar(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 14)));
    Decision<RefundArrival> card =
        BuyerRules.under(policy).refund(refund(PaymentMethod.VISA)).arrival().at(FRI_2025_03_14);

    assertThat(card.verdict()).isEqualTo(UNDETERMINED);
    assertThat(card.milestones()).isEmpty();
    assertThat(card.result().orElseThrow().latest()).isEmpty();
    assertThat(found(card, "buyer.refund.card-period"))
        .isEqualTo("calendar.outside from=2025-01-01 until=2025-03-14 date=2025-03-15");
  }

  @Test
  void moneyThatIsThereNeedsNoCalendar() {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(new ShortCalendar(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 14)));
    Refund refund =
        refund(
            RefundChannel.to(PaymentMethod.VISA),
            RefundOrigin.DISPUTE,
            Optional.empty(),
            Optional.of(WED_2025_03_05));

    assertThat(BuyerRules.under(policy).refund(refund).arrival().at(FRI_2025_03_14).verdict())
        .isEqualTo(YES);
  }

  @Test
  void theDayForAskingThePlatformNeverDecides() {
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(new ShortCalendar(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 14)));
    Decision<RefundArrival> wallet =
        BuyerRules.under(policy).refund(refund(PaymentMethod.ALIPAY)).arrival().at(MON_2025_03_03);

    assertThat(wallet.verdict()).isEqualTo(YES);
    assertThat(wallet.milestone("contact-platform-from")).isEmpty();
    assertThat(found(wallet, "buyer.refund.contact-platform"))
        .isEqualTo(
            "buyer.refund.contact-platform.calendar-ends until=2025-03-14 term=15 business days");
  }
}
