package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures, what each source says of them, and that each changes only what it should. */
class BuyerPolicyTest {
  /** DESIGN section 7: the standard with its lines, and who says otherwise. */
  @ParameterizedTest(name = "{0} = {1} {2}, rivals: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cancel-within | Optional[7 calendar days] | S4:41"
            + " | Optional[5 calendar days] S4:39; Optional.empty S4:19",
        "cancellation-refund | 15 to 30 business days | S4:41 | ''",
        "cancellation-auto-approval | Optional.empty | '' | ''",
        "cancellation-by-law-only | false | '' | ''",
        "dispute-opens | Optional[10 calendar days] | S5:111 | ''",
        "dispute-opens-at-once-if-promise | Optional.empty | '' | ''",
        "dispute-opens-at-once-inclusive | false | '' | ''",
        "dispute-waits-in-transit | false | '' | ''",
        "dispute-closes | 15 calendar days | S5:97, S3:11"
            + " | 0 calendar days S5:313; 14 calendar days S5:40",
        "dispute-closes-at-latest | Optional.empty | S5:97 | Optional[30 calendar days] S3:11",
        "dispute-closes-after-delivery | 15 calendar days | S4:21, S3:11 | ''",
        "dispute-closes-by-protection | true | S5:97 | false S4:21",
        "dispute-closes-by-delivery | true | S4:21 | ''",
        "completes-by-carrier | false | '' | ''",
        "carrier-window | Optional.empty | '' | ''",
        "completes-as-promised | false | '' | ''",
        "longer-protection | Optional.empty | '' | ''",
        "promise-limit | Optional[60 calendar days] | S4:21 | ''",
        "seller-answers | Optional[5 calendar days] | S5:183 | Optional[5 business days] S5:127",
        "seller-silence-wins | true | S5:183 | false S5:17 S4:97",
        "platform-steps-in | Optional[7 calendar days] | S5:187"
            + " | Optional[5 calendar days] S5:17 S5:69",
        "platform-steps-in-from-opening | false | S5:187 | ''",
        "escalation-from | Optional.empty | '' | ''",
        "escalation-until | Optional.empty | '' | ''",
        "platform-timer-restarts | false | S5:187 | true S5:69",
        "refusal-resets-amount | false | S5:187 | true S5:308",
        "reopen-within | Optional.empty | S4:71 | Optional[14 calendar days] S5:40",
        "reopen-after-cancelling | true | S5:193 | false S4:71",
        "partial-mismatch-in-part | true | S5:91 | false S5:95",
        "non-receipt-pays-shipping | false | S5:237 | true S5:119",
        "change-of-mind-counts | false | S5:115 | true S4:35",
        "decision-refund | Optional.empty | '' | ''",
        "arbitration-after-decision | Optional.empty | '' | ''",
        "arbitration-from-decision | true | '' | ''"
      })
  void everyFigure(String name, String standard, String lines, String rivals) {
    Figure<?> figure = BuyerPolicy.standard().figure(name).orElseThrow();

    assertThat(figure.standard().toString()).isEqualTo(standard);
    assertThat(BuyerPolicy.standard().get(figure)).isEqualTo(figure.standard());
    assertThat(figure.citations().toString()).isEqualTo("[" + lines + "]");
    assertThat(
            figure.rivals().stream()
                .map(
                    rival ->
                        rival.value()
                            + " "
                            + rival.citations().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ")))
        .isEqualTo(rivals);
  }

  @Test
  void businessDaysAreCountedInThePlatformsZone() {
    assertThat(BuyerPolicy.standard().calendar())
        .isEqualTo(BusinessCalendar.weekends(Cases.LOS_ANGELES));
  }

  /**
   * The platform steps in once the answer is due, under the same clock; two clocks are not
   * compared.
   */
  @ParameterizedTest(name = "answer in {0}, platform after {1}: {2}")
  @CsvSource({
    "5 calendar days, 5 calendar days, fine",
    "5 calendar days, 4 calendar days, refused",
    "5 calendar days, 120 hours,       fine",
    "5 calendar days, 119 hours,       refused",
    "119 hours,       5 calendar days, fine",
    "121 hours,       5 calendar days, refused",
    "5 business days, 5 business days, fine",
    "5 business days, 4 business days, refused",
    "5 business days, 5 calendar days, fine",
    "5 business days, 1 calendar day,  fine",
    "5 calendar days, 1 business day,  fine",
    "0 calendar days, 0 calendar days, fine"
  })
  void thePlatformDoesNotStepInBeforeTheAnswerIsDue(Term answer, Term stepsIn, String verdict) {
    BuyerPolicy soon =
        BuyerPolicy.standard()
            .with(BuyerPolicy.SELLER_ANSWERS, Optional.of(Term.calendarDays(0)))
            .with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.of(Term.calendarDays(1_000)))
            .with(BuyerPolicy.SELLER_ANSWERS, Optional.of(answer));

    if (verdict.equals("fine")) {
      assertThatCode(() -> soon.with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.of(stepsIn)))
          .doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> soon.with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.of(stepsIn)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage(
              "platform-steps-in must not be shorter than seller-answers, "
                  + answer
                  + ", but was "
                  + stepsIn
                  + ". The platform steps in when the time for an answer is over.");
    }
  }

  /** It is the same contradiction from the other side. */
  @Test
  void theAnswerIsNotDueAfterThePlatformStepsIn() {
    assertThatThrownBy(
            () ->
                BuyerPolicy.standard()
                    .with(BuyerPolicy.SELLER_ANSWERS, Optional.of(Term.calendarDays(8))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "platform-steps-in must not be shorter than seller-answers, 8 calendar days, but was 7"
                + " calendar days. The platform steps in when the time for an answer is over.");
  }

  @Test
  void aRangeUpsideDownAndANegativeTermAreRefused() {
    assertThatThrownBy(() -> TermRange.businessDays(30, 15))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "longest must be of the same unit as 30 business days and not shorter, but was 15"
                + " business days. Give the shorter term first.");
    assertThatThrownBy(() -> Term.calendarDays(-1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "amount must lie between 0 and 36600, but was -1. Give a number of calendar days.");
  }

  /** What S5a tells can be taken together, and says what differs. */
  @Test
  void theTimersOfOneSourceAreAPolicy() {
    assertThat(
            BuyerPolicy.standard()
                .with(BuyerPolicy.SELLER_SILENCE_WINS, false)
                .with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.of(Term.calendarDays(5)))
                .with(BuyerPolicy.PLATFORM_TIMER_RESTARTS, true)
                .with(BuyerPolicy.REOPEN_WITHIN, Optional.of(Term.calendarDays(14)))
                .with(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(14)))
        .hasToString(
            "[dispute-closes = 14 calendar days, seller-silence-wins = false, platform-steps-in ="
                + " Optional[5 calendar days], platform-timer-restarts = true, reopen-within ="
                + " Optional[14 calendar days]]");
  }

  /**
   * A policy with one figure changed, and what that does to the answers of the library.
   *
   * @param base the policy without that change: the standard, mostly; some figures matter only
   *     where another one is changed as well
   * @param changes the rules whose findings say something else, the steps and the milestones that
   *     differ
   */
  record Effect(Figure<?> figure, BuyerPolicy base, BuyerPolicy policy, Set<String> changes) {
    List<Timeline<?>> before() {
      return base.equals(BuyerPolicy.standard()) ? Library.STANDARD : Library.timelines(base);
    }

    @Override
    public String toString() {
      return policy.toString();
    }
  }

  private static <T> Effect effect(Figure<T> figure, T value, String... changes) {
    return effect(BuyerPolicy.standard(), figure, value, changes);
  }

  private static <T> Effect effect(BuyerPolicy base, Figure<T> figure, T value, String... changes) {
    return new Effect(
        figure,
        base,
        base.with(figure, value),
        new TreeSet<>(Stream.of(changes).flatMap(words -> Stream.of(words.split(" "))).toList()));
  }

  private static final String CANCELLING =
      "buyer.cancellation.in-time buyer.cancellation.request buyer.step.request-cancellation"
          + " buyer.step.request-late-cancellation cancel-by";
  private static final String CLOSING =
      "buyer.step.ship-goods buyer.dispute.closes buyer.step.agree-with-seller"
          + " buyer.step.open-before-promise-ends buyer.step.open-dispute"
          + " buyer.step.open-in-time-add-evidence dispute-closes";

  /** What is said where the window is counted from the confirmation of receipt. */
  private static final String CONFIRMED = "buyer.dispute.confirmed";

  /** Whether a dispute is undecided, and so whether there is anything to accept. */
  private static final String OFFERS =
      "buyer.conduct.accept buyer.conduct.accept-proposal buyer.offer.undecided buyer.offer.pays-claim"
          + " buyer.offer.through-platform buyer.offer.no-return-added buyer.offer.close-first"
          + " buyer.offer.reship buyer.offer.reason-change buyer.offer.review"
          + " buyer.step.read-solution-field buyer.step.accept-offer buyer.step.reject-offer"
          + " buyer.step.agree-on-postage"
          + " buyer.step.take-through-dispute buyer.step.refuse-to-close"
          + " buyer.step.money-first-then-reorder buyer.step.reorder-unpaid"
          + " buyer.step.look-at-dispute";

  /** What the end of the seller's silence is followed by. */
  private static final String SILENCE =
      "buyer.dispute.undecided buyer.dispute.seller-answers buyer.dispute.paid-as-settled"
          + " buyer.dispute.record-stands buyer.dispute.not-reopened buyer.step.add-evidence"
          + " buyer.step.await-seller buyer.step.carry-on-dispute buyer.dispute.money-held";

  /** Whether the platform is to decide. */
  private static final String REVIEW =
      "buyer.dispute.undecided buyer.dispute.platform-steps-in buyer.dispute.buyer-answers"
          + " buyer.step.escalate buyer.step.look-at-dispute buyer.step.platform-decides"
          + " buyer.step.read-solution-field buyer.step.reject-offer platform-steps-in";

  /** What opens a window later, or not at all that is known. */
  private static final String OPENING =
      "buyer.dispute.opens buyer.step.call-in-platform buyer.step.deliver-goods"
          + " buyer.step.open-before-promise-ends buyer.step.open-dispute"
          + " buyer.step.open-in-time-add-evidence dispute-opens";

  /** What hangs on that of an order's lines, and what is looked up for it. */
  private static final String PER_LINE =
      "buyer.order.lines-differ buyer.step.ask-per-line buyer.step.look-up-protection";

  /** By the carrier's time, of which the standard knows none. */
  private static final BuyerPolicy BY_CARRIER =
      BuyerPolicy.standard().with(BuyerPolicy.COMPLETES_BY_CARRIER, true);

  private static final BuyerPolicy AT_ONCE =
      BuyerPolicy.standard()
          .with(BuyerPolicy.DISPUTE_OPENS_AT_ONCE_IF_PROMISE, Optional.of(Term.calendarDays(10)));
  private static final BuyerPolicy ESCALATED_UNTIL =
      BuyerPolicy.standard().with(BuyerPolicy.ESCALATION_UNTIL, Optional.of(Term.calendarDays(15)));
  private static final BuyerPolicy ARBITRATION =
      BuyerPolicy.standard()
          .with(BuyerPolicy.ARBITRATION_AFTER_DECISION, Optional.of(Term.calendarDays(20)));

  static List<Effect> effects() {
    return Stream.concat(ofTheGuides().stream(), ofTheRulesInForce().stream()).toList();
  }

  /** What only the rules in force give, set by a policy under the guides' rules. */
  private static List<Effect> ofTheRulesInForce() {
    return List.of(
        effect(
            BuyerPolicy.CANCELS_BY_ITSELF,
            Optional.of(Term.hours(72)),
            "buyer.cancellation.by-itself buyer.cancellation.seller-decides"
                + " buyer.cancellation.approval buyer.cancellation.in-time buyer.step.await-cancellation-answer"
                + " buyer.step.look-at-order cancels-by-itself"),
        effect(BuyerPolicy.CANCELLATION_BY_LAW_ONLY, true, "buyer.cancellation.by-law"),
        effect(
            BuyerPolicy.DISPUTE_OPENS,
            Optional.empty(),
            OPENING,
            PER_LINE,
            "buyer.step.ship-goods"),
        effect(
            BuyerPolicy.DISPUTE_OPENS_AT_ONCE_IF_PROMISE,
            Optional.of(Term.calendarDays(15)),
            OPENING),
        effect(
            AT_ONCE,
            BuyerPolicy.DISPUTE_OPENS_AT_ONCE_INCLUSIVE,
            true,
            "buyer.dispute.opens buyer.step.open-before-promise-ends buyer.step.open-dispute"
                + " buyer.step.open-in-time-add-evidence dispute-opens"),
        effect(
            BuyerPolicy.DISPUTE_WAITS_IN_TRANSIT,
            true,
            "buyer.dispute.opens buyer.step.deliver-goods buyer.step.open-before-promise-ends"
                + " buyer.step.open-dispute buyer.step.open-in-time-add-evidence dispute-opens",
            PER_LINE),
        effect(
            BuyerPolicy.DISPUTE_CLOSES_BY_DELIVERY,
            false,
            PER_LINE,
            "buyer.dispute.closes buyer.step.open-before-promise-ends buyer.step.open-dispute"
                + " buyer.step.open-in-time-add-evidence dispute-closes"),
        effect(
            BuyerPolicy.COMPLETES_BY_CARRIER, true, CLOSING, PER_LINE, "buyer.step.deliver-goods"),
        effect(
            BY_CARRIER,
            BuyerPolicy.CARRIER_WINDOW,
            Optional.of(Term.calendarDays(39)),
            PER_LINE,
            "buyer.dispute.closes buyer.step.agree-with-seller"
                + " buyer.step.open-before-promise-ends buyer.step.open-dispute"
                + " buyer.step.open-in-time-add-evidence dispute-closes"),
        effect(
            BY_CARRIER,
            BuyerPolicy.COMPLETES_AS_PROMISED,
            true,
            "buyer.dispute.closes buyer.order.lines-differ buyer.step.agree-with-seller"
                + " buyer.step.deliver-goods buyer.step.look-up-protection"
                + " buyer.step.open-before-promise-ends buyer.step.open-dispute"
                + " buyer.step.open-in-time-add-evidence dispute-closes"),
        effect(
            BY_CARRIER,
            BuyerPolicy.LONGER_PROTECTION,
            Optional.of(Term.calendarDays(20)),
            CONFIRMED,
            "buyer.dispute.closes buyer.step.agree-with-seller buyer.step.open-before-promise-ends"
                + " buyer.step.open-dispute buyer.step.open-in-time-add-evidence dispute-closes"),
        effect(BuyerPolicy.PROMISE_LIMIT, Optional.empty(), "buyer.dispute.promise-limit"),
        effect(
            BuyerPolicy.SELLER_ANSWERS,
            Optional.empty(),
            SILENCE,
            OFFERS,
            "buyer.dispute.no-period buyer.step.escalate buyer.step.seller-answers"
                + " seller-answers-by"),
        effect(
            BuyerPolicy.PLATFORM_STEPS_IN,
            Optional.empty(),
            REVIEW,
            "buyer.dispute.no-period buyer.dispute.record-stands buyer.step.await-seller"
                + " buyer.step.ask-support-to-review buyer.step.seller-answers"),
        effect(
            BuyerPolicy.PLATFORM_STEPS_IN_FROM_OPENING,
            true,
            REVIEW,
            "buyer.dispute.no-period buyer.dispute.record-stands buyer.step.await-seller"
                + " buyer.step.ask-support-to-review buyer.step.seller-answers"),
        effect(
            BuyerPolicy.ESCALATION_UNTIL,
            Optional.of(Term.calendarDays(15)),
            "buyer.step.escalate escalation-until"),
        effect(
            ESCALATED_UNTIL,
            BuyerPolicy.ESCALATION_FROM,
            Optional.of(Term.calendarDays(3)),
            "buyer.dispute.escalation buyer.step.escalate escalation-from"),
        effect(
            BuyerPolicy.DECISION_REFUND,
            Optional.of(Term.calendarDays(15)),
            "buyer.refund.due-by buyer.step.write-about-overdue-refund refund-due-by"),
        effect(
            BuyerPolicy.ARBITRATION_AFTER_DECISION,
            Optional.of(Term.calendarDays(20)),
            "buyer.recourse.arbitration buyer.step.apply-for-arbitration arbitration-by"),
        effect(
            ARBITRATION,
            BuyerPolicy.ARBITRATION_FROM_DECISION,
            false,
            "buyer.recourse.arbitration buyer.step.apply-for-arbitration arbitration-by"));
  }

  /** What the guides give, as one of them has it or otherwise. */
  static List<Effect> ofTheGuides() {
    return List.of(
        effect(BuyerPolicy.CANCEL_WITHIN, Optional.of(Term.calendarDays(5)), CANCELLING),
        effect(BuyerPolicy.CANCEL_WITHIN, Optional.empty(), CANCELLING),
        effect(
            BuyerPolicy.CANCELLATION_REFUND,
            TermRange.businessDays(1, 2),
            "buyer.cancellation.approval buyer.step.await-cancellation-approval"),
        effect(
            BuyerPolicy.DISPUTE_OPENS,
            Optional.of(Term.calendarDays(8)),
            "buyer.step.call-in-platform buyer.dispute.opens buyer.step.ship-goods buyer.step.deliver-goods"
                + " buyer.step.open-before-promise-ends buyer.step.open-dispute"
                + " buyer.step.open-in-time-add-evidence dispute-opens"),
        effect(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(0), CLOSING, CONFIRMED),
        effect(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(14), CLOSING, CONFIRMED),
        effect(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(30), CLOSING, CONFIRMED),
        effect(
            BuyerPolicy.DISPUTE_CLOSES_AT_LATEST,
            Optional.of(Term.calendarDays(30)),
            "buyer.dispute.closes buyer.step.agree-with-seller buyer.step.look-up-protection"
                + " buyer.step.open-dispute"),
        effect(
            BuyerPolicy.DISPUTE_CLOSES_AFTER_DELIVERY,
            Term.calendarDays(10),
            CLOSING,
            "buyer.order.lines-differ buyer.step.look-up-protection buyer.step.deliver-goods"),
        effect(
            BuyerPolicy.DISPUTE_CLOSES_AFTER_DELIVERY,
            Term.calendarDays(30),
            CLOSING,
            "buyer.order.lines-differ buyer.step.look-up-protection buyer.step.deliver-goods"),
        effect(
            BuyerPolicy.DISPUTE_CLOSES_BY_PROTECTION,
            false,
            CLOSING,
            CONFIRMED,
            "buyer.step.look-up-protection"),
        effect(
            BuyerPolicy.PROMISE_LIMIT,
            Optional.of(Term.calendarDays(90)),
            "buyer.dispute.promise-limit"),
        effect(
            BuyerPolicy.SELLER_ANSWERS,
            Optional.of(Term.businessDays(5)),
            SILENCE,
            OFFERS,
            "buyer.step.escalate buyer.step.seller-answers seller-answers-by"),
        effect(
            BuyerPolicy.SELLER_SILENCE_WINS,
            false,
            SILENCE,
            OFFERS,
            "buyer.dispute.no-period buyer.step.ask-support-to-review buyer.step.escalate"
                + " buyer.step.platform-decides"),
        effect(
            BuyerPolicy.PLATFORM_STEPS_IN,
            Optional.of(Term.calendarDays(5)),
            REVIEW,
            "buyer.dispute.no-period buyer.dispute.record-stands buyer.step.await-seller"
                + " buyer.step.ask-support-to-review buyer.step.seller-answers"),
        effect(BuyerPolicy.PLATFORM_TIMER_RESTARTS, true, REVIEW),
        effect(
            BuyerPolicy.REFUSAL_RESETS_AMOUNT,
            true,
            "buyer.dispute.undecided buyer.dispute.refusal buyer.dispute.paid-as-settled"
                + " buyer.offer.pays-claim buyer.step.await-payout buyer.step.complain"
                + " buyer.step.accept-offer buyer.step.reject-offer"),
        effect(
            BuyerPolicy.REOPEN_WITHIN,
            Optional.of(Term.calendarDays(14)),
            "buyer.dispute.not-reopened buyer.step.look-up-protection buyer.step.open-dispute"
                + " buyer.step.look-at-dispute buyer.step.send-proof-to-service"),
        effect(
            BuyerPolicy.REOPEN_AFTER_CANCELLING,
            false,
            "buyer.dispute.not-reopened buyer.step.look-up-protection buyer.step.open-dispute"
                + " buyer.step.send-proof-to-service"),
        effect(
            BuyerPolicy.PARTIAL_MISMATCH_IN_PART,
            false,
            "buyer.claim.partial-mismatch buyer.step.enter-amount"),
        effect(
            BuyerPolicy.NON_RECEIPT_PAYS_SHIPPING,
            true,
            "buyer.claim.amount buyer.step.enter-amount"),
        effect(
            BuyerPolicy.CHANGE_OF_MIND_COUNTS,
            true,
            "buyer.claim.change-of-mind buyer.step.ask-goodwill"));
  }

  static Stream<BuyerPolicy> policies() {
    return effects().stream().map(Effect::policy);
  }

  /** What each change does to the answers of the library, and no more. */
  @ParameterizedTest
  @MethodSource("effects")
  void changesOnlyWhatItShould(Effect effect) {
    Set<String> changed = new TreeSet<>();
    List<Timeline<?>> bases = effect.before();
    List<Timeline<?>> others = Library.timelines(effect.policy());
    for (int i = 0; i < others.size(); i++) {
      Timeline<?> standard = bases.get(i);
      Timeline<?> other = others.get(i);
      for (Instant at : Library.probes(standard, other)) {
        Decision<?> before = standard.at(at);
        Decision<?> after = other.at(at);
        addDifference(
            changed,
            before.findings(),
            after.findings(),
            BuyerPolicyTest::words,
            finding -> finding.rule().id());
        addDifference(
            changed,
            before.steps(),
            after.steps(),
            Function.identity(),
            step -> step.action().id());
        addDifference(
            changed, before.milestones(), after.milestones(), Function.identity(), Milestone::name);
      }
    }
    assertThat(changed).isEqualTo(effect.changes());
  }

  /** Every figure that is not about money on its way is tried, and every rival of it. */
  @Test
  void everyRivalIsTried() {
    Set<String> tried = policies().map(BuyerPolicy::toString).collect(Collectors.toSet());
    List<Figure<?>> figures = BuyerPolicy.standard().figures();
    for (Figure<?> figure : figures.subList(0, figures.indexOf(BuyerPolicy.REFUND_VISA))) {
      assertThat(effects()).extracting(Effect::figure).contains(figure);
      figure
          .rivals()
          .forEach(
              rival ->
                  assertThat(tried).contains("[" + figure.name() + " = " + rival.value() + "]"));
    }
  }

  private static List<Object> words(Finding finding) {
    return List.of(finding.how(), finding.values());
  }

  private static <T, K> void addDifference(
      Set<String> changed,
      List<T> before,
      List<T> after,
      Function<T, K> key,
      Function<T, String> name) {
    Set<K> was = before.stream().map(key).collect(Collectors.toSet());
    Set<K> is = after.stream().map(key).collect(Collectors.toSet());
    before.stream().filter(one -> !is.contains(key.apply(one))).map(name).forEach(changed::add);
    after.stream().filter(one -> !was.contains(key.apply(one))).map(name).forEach(changed::add);
  }
}
