package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOTED;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.THIRD_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that speak of each of several items. */
class ItemsTest {
  private static final Rule RULE = Rule.of("buyer.made-up.items", "Each of them.", "S4:21");
  private static final Case EARLY = RULE.notYet("early", "{item} is early.").steps(CALL);
  private static final Case LATE = RULE.violated("late", "{item} is late.").steps(CALL);

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static Items<Object, Integer, Integer> all(int count) {
    List<Integer> numbers = numbers(count);
    return Items.of("numbers", of -> numbers, (i, m) -> i);
  }

  /** Each item until its own day. */
  private static Items<Object, Integer, Integer> untilTheirDays(int count) {
    List<Integer> numbers = numbers(count);
    return Items.of("numbers", of -> numbers, (i, m) -> m.isBefore(day(i)) ? i : null);
  }

  private static List<Object> told(Decision<?> decision) {
    return decision.findings().stream()
        .map(
            finding ->
                finding.how().key().equals("items.more")
                    ? finding.outcome() + " +" + finding.values().get(0)
                    : finding.values().get(0))
        .toList();
  }

  @Test
  void eachItemIsToldInTheOrderOfTheListWithItsOwnWindow() {
    Question<NoResult> question =
        question(
            chapter()
                .forEach(
                    RULE,
                    untilTheirDays(4),
                    (of, i, m) -> m.isBefore(day(1)) ? say(EARLY, i) : say(LATE, i).advise(CALL)));
    Decision<NoResult> decision = question.at(day(0));
    assertThat(told(decision)).containsExactly(1, 2, 3);
    assertThat(decision.findings()).extracting(Finding::how).containsOnly(EARLY);
    assertThat(decision.findingWindows())
        .containsExactly(Window.of(null, day(1)), Window.of(null, day(1)), Window.of(null, day(1)));
    assertThat(decision.window()).isEqualTo(Window.of(day(0), day(1)));

    Decision<NoResult> later = question.at(day(1));
    assertThat(told(later)).containsExactly(2, 3);
    assertThat(later.findings()).extracting(Finding::how).containsOnly(LATE);
    assertThat(later.findingWindows())
        .containsExactly(Window.of(day(1), day(2)), Window.of(day(1), day(3)));
    assertThat(later.steps()).hasSize(2);
    assertThat(later.verdict()).isEqualTo(Verdict.NO);
    assertThat(question.at(day(3)).findings()).isEmpty();
    assertThat(question.at(day(3)).window()).isEqualTo(Window.of(day(3), null));
  }

  @Test
  void eachItemHasAMilestoneOfItsOwnUnlessItIsNothing() {
    List<Integer> numbers = numbers(3);
    Items<Object, Integer, Deadline> dates =
        Items.of(
            "dates",
            of -> numbers,
            (i, m) ->
                i == 1 && m.isBefore(day(5))
                    ? null
                    : Deadline.at(new Fact("item-" + i, day(i + 9))));
    Question<NoResult> question =
        question(
            chapter()
                .from(of -> day(0), SECOND_NOT_YET)
                .forEach(CLOSING, dates)
                .milestone(OPENING, Definition.of("start", (of, m) -> opening())));

    assertThat(question.at(day(-1)).milestones()).isEmpty();
    assertThat(question.at(day(4)).milestones())
        .extracting(Milestone::toString)
        .containsExactly("closing " + day(9), "closing " + day(11), "opening " + day(1));
    assertThat(question.at(day(4)).window()).isEqualTo(Window.of(day(0), day(5)));
    assertThat(question.timeline().at(day(5)).milestones())
        .extracting(Milestone::toString)
        .containsExactly(
            "closing " + day(9), "closing " + day(10), "closing " + day(11), "opening " + day(1));
  }

  private static Deadline opening() {
    return Deadline.at(new Fact("start", day(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 19, 20, 21, 22, 100})
  void ofManyThatAreTheSameTwentyAreToldAndTheOthersCounted(int count) {
    Question<NoResult> question =
        question(chapter().forEach(RULE, all(count), (of, i, m) -> say(LATE, i)));
    List<Object> expected = new ArrayList<>(numbers(Math.min(count, 20)));
    if (count > 20) {
      expected.add("VIOLATED +" + (count - 20));
    }
    assertThat(told(question.at(day(0)))).isEqualTo(expected);
    assertThat(question.at(day(0)).verdict()).isEqualTo(count > 0 ? Verdict.NO : Verdict.YES);
    assertThat(question.timeline().segments()).hasSize(1);
  }

  @Test
  void eachCaseIsCountedForItselfAndTheRestsFollowInTheOrderOfTheList() {
    Question<NoResult> question =
        question(
            chapter()
                .forEach(RULE, all(60), (of, i, m) -> i % 3 == 0 ? say(LATE, i) : say(EARLY, i)));
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // the 20 multiples of three are told, and the first 20 of the others
      if (i % 3 == 0 || i <= 29) {
        expected.add(i);
      }
    }
    expected.add("NOT_YET +20");
    assertThat(told(question.at(day(0)))).isEqualTo(expected);
  }

  /** Whichever case was met first on the way, the rests stand as the list has them. */
  @Test
  void theOrderOfTheRestsDoesNotDependOnWhereOneComesFrom() {
    Question<NoResult> question =
        question(
            chapter()
                .forEach(
                    RULE,
                    all(60),
                    (of, i, m) ->
                        m.isBefore(day(1)) == (i % 2 == 0) ? say(LATE, i) : say(EARLY, i)));
    Timeline<NoResult> timeline = question.timeline();
    assertThat(told(timeline.at(day(0)))).endsWith("VIOLATED +10", "NOT_YET +10");
    assertThat(told(timeline.at(day(1)))).endsWith("NOT_YET +10", "VIOLATED +10");
    for (Instant instant : List.of(day(0), day(1))) {
      assertThat(timeline.at(instant).answer()).isEqualTo(question.at(instant).answer());
      assertThat(question.exactlyAt(instant).answer()).isEqualTo(question.at(instant).answer());
    }
  }

  @Test
  void theRestHoldsAsLongAsAllThatIsSaidAndRestsOnAllFigures() {
    Question<NoResult> question =
        question(
            chapter()
                .forEach(
                    RULE,
                    untilTheirDays(30),
                    (of, i, m) -> {
                      if (i == 27) {
                        m.figure(SmallPolicy.STRICT);
                      }
                      return say(LATE, i);
                    }));
    Decision<NoResult> decision = question.at(day(3));
    assertThat(told(decision)).hasSize(21).endsWith("VIOLATED +6");
    assertThat(decision.findingWindows().get(19)).isEqualTo(Window.of(null, day(23)));
    assertThat(decision.findingWindows().get(20)).isEqualTo(Window.of(day(3), day(4)));
    assertThat(decision.findings().get(19).figures()).isEmpty();
    assertThat(decision.findings().get(20).figures()).containsExactly(SmallPolicy.STRICT);
    Decision<NoResult> last = question.at(day(27));
    assertThat(told(last)).containsExactly(28, 29);
    assertThat(last.findings()).allSatisfy(finding -> assertThat(finding.figures()).isEmpty());
  }

  @Test
  void whoeverTakesTheItemsDependsOnAllOfThem() {
    List<Integer> numbers = numbers(4);
    Items<Object, Integer, Integer> items =
        Items.of(
            "numbers",
            of -> numbers,
            (i, m) -> {
              m.restOn(i == 3 ? SmallPolicy.STRICT : SmallPolicy.OPENS);
              return m.isBefore(day(i)) ? i : null;
            });
    Question<List<Object>> question =
        question(
            chapter(
                    (of, m, said) ->
                        Arrays.<Object>asList(
                            m.all(items, of), m.none(items, of), m.first(items, of)))
                .rule(FIRST, (of, m) -> m.none(items, of) ? null : say(FIRST_HOLDS))
                .rule(SECOND, (of, m) -> m.first(items, of) == null ? null : say(SECOND_HOLDS))
                .rule(THIRD, (of, m) -> say(THIRD_HOLDS)));
    Decision<List<Object>> decision = question.at(day(1));
    assertThat(decision.result()).contains(List.of(List.of(2, 3), false, 2));
    assertThat(decision.findingWindows())
        .containsExactly(Window.of(day(1), day(2)), Window.of(day(1), day(2)), Window.ALWAYS);
    assertThat(decision.findings())
        .extracting(Finding::figures)
        .containsExactly(
            List.of(SmallPolicy.OPENS, SmallPolicy.STRICT),
            List.of(SmallPolicy.OPENS, SmallPolicy.STRICT),
            List.of());
    assertThat(question.at(day(3)).result()).contains(Arrays.asList(List.of(), true, null));
    assertThat(question.timeline().segments()).hasSize(5);
    assertThat(question.timeline().at(day(2)).result()).contains(List.of(List.of(3), false, 3));
    assertThatThrownBy(
            () ->
                question(
                        chapter(
                            (of, m, said) -> {
                              m.all(items, of).clear();
                              return 1;
                            }))
                    .at(day(0)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** The same items are one list, whoever takes them; a list of another case is another one. */
  @Test
  void anItemIsLookedAtOnceForAllRules() {
    AtomicInteger looks = new AtomicInteger();
    List<Integer> numbers = numbers(5);
    Items<Object, Integer, Integer> items =
        Items.of(
            "numbers",
            of -> numbers,
            (i, m) -> {
              looks.incrementAndGet();
              return m.isBefore(day(i)) ? i : null;
            });
    Question<Integer> question =
        question(
            chapter((of, m, said) -> m.all(items, of).size())
                .forEach(RULE, items, (of, i, m) -> say(LATE, i))
                .rule(FIRST, (of, m) -> m.none(items, of) ? null : say(FIRST_HOLDS))
                .forEach(SECOND, items, (of, i, m) -> say(SECOND_NOTED)));
    question.at(day(2));
    assertThat(looks).hasValue(5);
    looks.set(0);
    question.timeline();
    assertThat(looks).as("once at first, and once when its day has come").hasValue(10);
    looks.set(0);
    question(chapter((of, m, said) -> m.all(items, "a").size() + m.all(items, "b").size()))
        .at(day(0));
    assertThat(looks).hasValue(10);
  }

  @Test
  void itemsMayRestOnWordsAndWordsOnItems() {
    Definition<Integer, Integer> twice =
        Definition.of("twice", (i, m) -> m.isBefore(day(i)) ? 2 * i : 0);
    List<Integer> numbers = IntStream.rangeClosed(1, 3).boxed().toList();
    Items<Object, Integer, Integer> items =
        Items.of("numbers", of -> numbers, (i, m) -> m.of(twice, i) == 0 ? null : m.of(twice, i));
    Definition<Object, Integer> sum =
        Definition.of("sum", (of, m) -> m.all(items, of).stream().mapToInt(i -> i).sum());
    Question<Integer> question = question(chapter((of, m, said) -> m.of(sum, of)));
    assertThat(question.timeline().segments())
        .extracting(segment -> segment.result().orElseThrow())
        .containsExactly(12, 10, 6, 0);
    assertThat(question.timeline().changes())
        .extracting(Change::at)
        .containsExactly(day(1), day(2), day(3));
  }

  @Test
  void beforeTheCaseBeginsNoItemIsLookedAt() {
    Question<NoResult> question =
        question(
            chapter()
                .from(of -> day(2), SECOND_NOT_YET)
                .forEach(RULE, untilTheirDays(5), (of, i, m) -> say(LATE, i)),
            day(2));
    assertThat(question.at(day(0)).findings())
        .extracting(Finding::how)
        .containsExactly(SECOND_NOT_YET);
    assertThat(question.at(day(2)).findingWindows())
        .containsExactly(Window.of(day(2), day(3)), Window.of(day(2), day(4)));
    assertThat(question.timeline().segments()).hasSize(4);
  }
}
