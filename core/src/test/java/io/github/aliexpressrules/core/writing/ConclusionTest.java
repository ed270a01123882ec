package io.github.aliexpressrules.core.writing;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static java.time.Instant.MAX;
import static java.time.Instant.MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.time.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule says, with its steps. */
@SuppressWarnings("SelfAssertion") // that a value equals itself is asked as well
class ConclusionTest {
  private static final Rule RULE = Rule.of("buyer.made-up.concludes", "It concludes.", "S4:1");
  private static final Case PLAIN = RULE.noted("plain", "Plain.");
  private static final Case TOLD = RULE.noted("told", "{many} {more}").steps(CALL, WRITE);

  private static Object[] none() {
    return new Object[] {};
  }

  private static Conclusion sealed(Conclusion conclusion) {
    return conclusion.seal(0, 0, POLICY, MIN, MAX);
  }

  @Test
  void eachWayToGiveAStepHasItsLimitsAndItsKind() {
    Conclusion said =
        sealed(
            say(TOLD, 1, 2)
                .advise(CALL)
                .advise(WRITE, "a")
                .adviseBy(day(1), CALL)
                .adviseBy(null, CALL)
                .adviseWithin(day(1), day(2), WRITE, "b")
                .adviseWithin(null, null, CALL)
                .remedy(CALL)
                .remedy(WRITE, "c")
                .remedyWithin(day(1), null, CALL)
                .remedyWithin(null, day(2), WRITE, "d"));
    assertThat(said.steps())
        .containsExactly(
            Step.of(CALL, none(), null, null, RULE, false),
            Step.of(WRITE, new Object[] {"a"}, null, null, RULE, false),
            Step.of(CALL, none(), null, day(1), RULE, false),
            Step.of(CALL, none(), null, null, RULE, false),
            Step.of(WRITE, new Object[] {"b"}, day(1), day(2), RULE, false),
            Step.of(CALL, none(), null, null, RULE, false),
            Step.of(CALL, none(), null, null, RULE, true),
            Step.of(WRITE, new Object[] {"c"}, null, null, RULE, true),
            Step.of(CALL, none(), day(1), null, RULE, true),
            Step.of(WRITE, new Object[] {"d"}, null, day(2), RULE, true));
    assertThatThrownBy(() -> said.steps().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> said.values().set(0, 3))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void wordsOfSeveralPlacesTakeSeveralValues() {
    Action sort = Action.of("buyer.step.sort", Party.BUYER, "Sort {a}, {b}, {c}.", "S4:1");
    Case sorted = RULE.noted("sorted", "Sorted.").steps(sort);
    assertThat(sealed(say(sorted).advise(sort, 1, 2, 3).remedy(sort, 4, 5, 6)).steps())
        .extracting(Step::values)
        .containsExactly(List.of(1, 2, 3), List.of(4, 5, 6));
  }

  @Test
  void aStepThatNobodyCanTakeIsLeftOut() {
    assertThat(
            sealed(
                    say(TOLD, 1, 2)
                        .adviseWithin(day(3), day(3), CALL)
                        .remedyWithin(day(3), day(2), CALL)
                        .remedyWithin(day(3), day(3).plusNanos(1), CALL))
                .steps())
        .containsExactly(Step.of(CALL, none(), day(3), day(3).plusNanos(1), RULE, true));
  }

  @Test
  void templatesAreGivenAValueForEachPlace() {
    assertThatThrownBy(() -> say(FIRST_NOT_YET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.made-up.first.not-yet must be given [then], but was given 0 values. Give one"
                + " for each place.");
    assertThatThrownBy(() -> say(FIRST_HOLDS, day(1), day(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.made-up.first.holds must be given [], but was given 2 values. Give one for each"
                + " place.");
    assertThatThrownBy(() -> say(FIRST_HOLDS).advise(WRITE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.step.write must be given [whom], but was given 0 values. Give one for each"
                + " place.");
    assertThatThrownBy(() -> say(FIRST_HOLDS).remedy(WRITE, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.step.write must be given [whom], but was given 2 values. Give one for each"
                + " place.");
    assertThatThrownBy(() -> say(FIRST_NOT_YET, (Object) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("then");
    assertThatThrownBy(() -> say(FIRST_HOLDS).advise(WRITE, (Object) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("whom");
  }

  @Test
  void aCaseNamesEachStepThatIsGiven() {
    assertThatThrownBy(() -> say(PLAIN).advise(CALL))
        .isInstanceOf(AssertionError.class)
        .hasMessage("buyer.made-up.concludes.plain must name buyer.step.call among its steps()");
    assertThatThrownBy(() -> say(PLAIN).remedyWithin(null, day(1), WRITE, "a"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("buyer.made-up.concludes.plain must name buyer.step.write among its steps()");
  }

  static Stream<Object> whatCanChange() {
    return Stream.of(
        new ArrayList<>(List.of(1)),
        new LinkedHashSet<>(List.of(1)),
        EnumSet.of(Party.BUYER),
        new TreeMap<>(Map.of("a", 1)),
        Arrays.asList(1, 2));
  }

  @ParameterizedTest
  @MethodSource("whatCanChange")
  void aValueThatCanChangeLaterIsRefused(Object value) {
    assertThatThrownBy(() -> say(TOLD, 1, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.made-up.concludes.told must be given values that do not change, but more was a "
                + value.getClass().getName()
                + ". Give a copy that nobody can change.");
    assertThatThrownBy(() -> say(TOLD, 1, 2).advise(WRITE, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.step.write must be given values that do not change, but whom was a "
                + value.getClass().getName()
                + ". Give a copy that nobody can change.");
  }

  static Stream<Object> whatLasts() {
    return Stream.of(
        List.of(),
        List.of(1, 2, 3),
        Set.of(1),
        Map.of("a", 1),
        Stream.of(1).toList(),
        List.copyOf(new ArrayList<>(List.of(1))),
        Collections.unmodifiableSet(EnumSet.of(Party.BUYER)),
        Collections.unmodifiableMap(new TreeMap<>()),
        Collections.emptyList(),
        Facts.inOrder(),
        Optional.of(1));
  }

  @ParameterizedTest
  @MethodSource("whatLasts")
  void aValueThatLastsIsTaken(Object value) {
    assertThat(sealed(say(TOLD, 1, value)).named())
        .containsExactly(Map.entry("many", 1), Map.entry("more", value));
  }

  @Test
  void conclusionsAreEqualIfAllPartsAre() {
    SmallPolicy lenient = POLICY.with(SmallPolicy.OPENS, Term.calendarDays(5));
    Supplier<Conclusion> one = () -> say(TOLD, 1, 2).advise(CALL).adviseBy(day(1), CALL);
    Conclusion first = one.get().seal(1, 0, POLICY, MIN, MAX);
    assertThat(first)
        .isEqualTo(first)
        .isEqualTo(one.get().seal(1, 0, POLICY, MIN, MAX))
        .hasSameHashCodeAs(one.get().seal(1, 0, POLICY, MIN, MAX));
    assertThat(first)
        .as("another case")
        .isNotEqualTo(say(RULE.noted("again", "{many} {more}"), 1, 2).seal(1, 0, POLICY, MIN, MAX));
    assertThat(first)
        .as("another value")
        .isNotEqualTo(
            say(TOLD, 1, 3).advise(CALL).adviseBy(day(1), CALL).seal(1, 0, POLICY, MIN, MAX));
    assertThat(first)
        .as("fewer steps")
        .isNotEqualTo(say(TOLD, 1, 2).advise(CALL).seal(1, 0, POLICY, MIN, MAX));
    assertThat(first)
        .as("another step")
        .isNotEqualTo(
            say(TOLD, 1, 2).advise(CALL).adviseBy(day(2), CALL).seal(1, 0, POLICY, MIN, MAX));
    assertThat(first)
        .as("steps in another order")
        .isNotEqualTo(
            say(TOLD, 1, 2).adviseBy(day(1), CALL).advise(CALL).seal(1, 0, POLICY, MIN, MAX));
    assertThat(first)
        .as("a figure that other lines contest")
        .isNotEqualTo(one.get().seal(2, 0, POLICY, MIN, MAX));
    assertThat(first)
        .as("one figure more, which no line contests: that is not told")
        .isEqualTo(one.get().seal(5, 0, POLICY, MIN, MAX));
    assertThat(first).isNotEqualTo("buyer.made-up.concludes NOTED");

    Conclusion standard = one.get().seal(1, 0, POLICY, MIN, MAX);
    assertThat(standard)
        .as("other lines contest it")
        .isNotEqualTo(one.get().seal(1, 0, lenient, MIN, MAX))
        .as("the same lines do")
        .isEqualTo(one.get().seal(1, 0, POLICY.with(SmallPolicy.STRICT, true), MIN, MAX));
  }

  @Test
  void itRestsOnWhatAnyEqualOneRestsOn() {
    Conclusion first = say(TOLD, 1, 2).seal(1, 0, POLICY, MIN, day(1));
    Conclusion second = say(TOLD, 1, 2).seal(5, 0, POLICY, day(1), MAX);
    assertThat(first).isEqualTo(second);
    Conclusion both = first.span(second);
    assertThat(both).isEqualTo(first);
    assertThat(both.figureSet()).isEqualTo(new FigureSet(5, 0));
    assertThat(both.from()).isEqualTo(MIN);
    assertThat(both.until()).isEqualTo(MAX);
    assertThat(second.span(first).figureSet()).isEqualTo(new FigureSet(5, 0));
    assertThat(first.span(first)).isSameAs(first);
  }

  @Test
  void whereItHoldsIsNoPartOfWhatIsSaid() {
    Conclusion always = sealed(say(TOLD, 1, 2).advise(CALL));
    Conclusion brief = always.in(day(1), day(2));
    assertThat(brief).isEqualTo(always).hasSameHashCodeAs(always);
    assertThat(List.of(brief.from(), brief.until())).containsExactly(day(1), day(2));
    assertThat(List.of(always.from(), always.until())).as("as it was").containsExactly(MIN, MAX);
    assertThat(always.in(MIN, MAX)).isSameAs(always);
    assertThat(always.seal(0, 0, POLICY, day(1), day(2)).from())
        .as("shared by two findings")
        .isEqualTo(day(1));
  }

  @Test
  void roomForStepsThatIsNotUsedDoesNotCount() {
    Conclusion three = sealed(say(TOLD, 1, 2).advise(CALL).advise(CALL).advise(CALL));
    Conclusion left =
        sealed(
            say(TOLD, 1, 2)
                .advise(CALL)
                .advise(CALL)
                .advise(CALL)
                .adviseWithin(day(2), day(1), CALL));
    assertThat(three).isEqualTo(left);
    assertThat(three.steps()).hasSize(3);
  }

  @Test
  void itIsToldByItsRuleAndOutcome() {
    assertThat(say(TOLD, 1, 2)).hasToString("buyer.made-up.concludes NOTED");
    assertThat(say(TOLD, 1, 2).rule()).isSameAs(RULE);
    assertThat(say(TOLD, 1, 2).outcome()).isEqualTo(Outcome.NOTED);
    assertThat(sealed(say(TOLD, 1, 2)).figureSet()).isEqualTo(new FigureSet(0, 0));
    assertThat(say(TOLD, 1, 2).seal(2, 0, POLICY, MIN, MAX).figures())
        .containsExactly(SmallPolicy.CLOSES);
    assertThat(say(TOLD, 1, 2).seal(2, 0, POLICY, MIN, MAX).figureSet())
        .isEqualTo(new FigureSet(2, 0));
  }
}
