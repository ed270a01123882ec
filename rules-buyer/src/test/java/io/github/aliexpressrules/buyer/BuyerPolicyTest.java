package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Finding;
import io.github.aliexpressrules.core.decision.Milestone;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Step;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        "dispute-opens | 10 calendar days | S5:111 | ''",
        "dispute-closes | 15 calendar days | S5:97"
            + " | 0 calendar days S5:313; 14 calendar days S5:40; 30 calendar days S3:11",
        "dispute-closes-after-delivery | 15 calendar days | S4:21 | ''",
        "dispute-closes-by-protection | true | S5:97 | false S4:21",
        "promise-limit | 60 calendar days | S4:21 | ''",
        "seller-answers | 5 calendar days | S5:183 | 5 business days S5:127",
        "seller-silence-wins | true | S5:183 | false S5:17 S4:97",
        "platform-steps-in | 7 calendar days | S5:187 | 5 calendar days S5:69",
        "platform-timer-restarts | false | S5:187 | true S5:69",
        "refusal-resets-amount | false | S5:187 | true S5:308",
        "reopen-within | Optional.empty | S4:71 | Optional[14 calendar days] S5:40",
        "partial-mismatch-in-part | true | S5:91 | false S5:95",
        "change-of-mind-counts | false | S5:115 | true S4:35"
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

  /** The platform steps in once the answer is due, under the same clock; two clocks are not compared. */
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
            .with(BuyerPolicy.SELLER_ANSWERS, Term.calendarDays(0))
            .with(BuyerPolicy.PLATFORM_STEPS_IN, Term.calendarDays(1_000))
            .with(BuyerPolicy.SELLER_ANSWERS, answer);

    if (verdict.equals("fine")) {
      assertThatCode(() -> soon.with(BuyerPolicy.PLATFORM_STEPS_IN, stepsIn))
          .doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> soon.with(BuyerPolicy.PLATFORM_STEPS_IN, stepsIn))
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
                BuyerPolicy.standard().with(BuyerPolicy.SELLER_ANSWERS, Term.calendarDays(8)))
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

  /** Every rival reading can be taken, each alone and all timers of S5a together. */
  @Test
  void everyRivalIsAPolicy() {
    assertThat(changes().stream().map(Change::policy).distinct()).hasSameSizeAs(changes());
    assertThat(
            BuyerPolicy.standard()
                .with(BuyerPolicy.SELLER_SILENCE_WINS, false)
                .with(BuyerPolicy.PLATFORM_STEPS_IN, Term.calendarDays(5))
                .with(BuyerPolicy.PLATFORM_TIMER_RESTARTS, true)
                .with(BuyerPolicy.REOPEN_WITHIN, Optional.of(Term.calendarDays(14)))
                .with(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(14)))
        .hasToString(
            "[dispute-closes = 14 calendar days, seller-silence-wins = false, platform-steps-in ="
                + " 5 calendar days, platform-timer-restarts = true, reopen-within ="
                + " Optional[14 calendar days]]");
  }

  /** A policy with one figure changed. */
  record Change(Figure<?> figure, BuyerPolicy policy) {
    @Override
    public String toString() {
      return policy.toString();
    }
  }

  /** Each figure's rivals one at a time, and another value for those that nobody contests. */
  static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    BuyerPolicy.standard().figures().forEach(figure -> addRivals(changes, figure));
    add(changes, BuyerPolicy.CANCELLATION_REFUND, TermRange.businessDays(1, 2));
    add(changes, BuyerPolicy.DISPUTE_OPENS, Term.calendarDays(8));
    add(changes, BuyerPolicy.DISPUTE_CLOSES_AFTER_DELIVERY, Term.calendarDays(10));
    add(changes, BuyerPolicy.PROMISE_LIMIT, Term.calendarDays(90));
    return changes;
  }

  private static <T> void addRivals(List<Change> changes, Figure<T> figure) {
    figure.rivals().forEach(rival -> add(changes, figure, rival.value()));
  }

  private static <T> void add(List<Change> changes, Figure<T> figure, T value) {
    changes.add(new Change(figure, BuyerPolicy.standard().with(figure, value)));
  }

  static List<Change> oneOfEach() {
    return changes();
  }

  /** What each change does to the answers of the library, and no more. */
  @ParameterizedTest
  @MethodSource("oneOfEach")
  void changesOnlyWhatItShould(Change change) {
    Set<String> changed = new TreeSet<>();
    for (Library.Case one : Library.cases()) {
      Question<?> standard = one.under(BuyerPolicy.standard());
      Question<?> other = one.under(change.policy());
      for (Instant at : Library.probes(standard, other)) {
        Decision<?> before = standard.at(at);
        Decision<?> after = other.at(at);
        addDifference(changed, before.findings(), after.findings(), BuyerPolicyTest::words, f -> f.rule().id());
        addDifference(changed, before.steps(), after.steps(), Function.identity(), s -> s.action().id());
        addDifference(changed, before.milestones(), after.milestones(), Function.identity(), Milestone::name);
      }
    }
    assertThat(String.join(" ", changed)).isEqualTo(change.toString());
  }

  private static List<Object> words(Finding finding) {
    return List.of(finding.saying(), finding.values());
  }

  private static <T, K> void addDifference(
      Set<String> changed, List<T> before, List<T> after, Function<T, K> key, Function<T, String> name) {
    Set<K> was = before.stream().map(key).collect(Collectors.toSet());
    Set<K> is = after.stream().map(key).collect(Collectors.toSet());
    before.stream().filter(one -> !is.contains(key.apply(one))).map(name).forEach(changed::add);
    after.stream().filter(one -> !was.contains(key.apply(one))).map(name).forEach(changed::add);
  }
}
