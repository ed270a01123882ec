package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.KIND;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.chapter;
import static io.github.aliexpressrules.core.MadeUp.question;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What those who write rules can do wrong, and what they are told. */
class MisuseTest {
  private static final String KEPT = "a rule kept its Moment after the evaluation had ended";
  private static final Definition<Object, Integer> ONE = Definition.of("one", (of, m) -> 1);
  private static final Items<Object, Integer, Integer> ITEMS =
      Items.of("items", of -> List.of(1, 2), (i, m) -> i);

  private static void assertWrong(String message, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(IllegalStateException.class).hasMessage(message);
  }

  static Stream<Consumer<Moment>> uses() {
    return Stream.of(
        m -> m.isBefore(day(1)),
        m -> m.isAtOrAfter(day(1)),
        m -> m.knows(day(1)),
        m -> m.known(Optional.of(day(1))),
        m -> m.known(new Fact("fact", day(1))),
        m -> m.countKnown(List.of(day(1)), day -> day),
        m -> m.figure(SmallPolicy.OPENS),
        m -> m.restOn(SmallPolicy.OPENS),
        m -> m.doubt(SmallPolicy.OPENS),
        Moment::calendar,
        m -> m.of(ONE, "case"),
        m -> m.ifCovered(ONE, "case"),
        m -> m.peek(ONE, "case"),
        m -> m.peekIfCovered(ONE, "case"),
        m -> m.all(ITEMS, "case"),
        m -> m.none(ITEMS, "case"));
  }

  /** Everything that is given a moment uses it and keeps it. */
  @ParameterizedTest
  @MethodSource("uses")
  void aMomentThatWasKeptRefusesEveryUse(Consumer<Moment> use) {
    List<Moment> kept = new ArrayList<>();
    Consumer<Moment> keep =
        m -> {
          use.accept(m);
          kept.add(m);
        };
    Definition<Object, @Nullable Deadline> word =
        Definition.of(
            "word",
            (of, m) -> {
              keep.accept(m);
              return null;
            });
    Items<Object, Integer, Integer> items =
        Items.of(
            "kept",
            of -> List.of(7),
            (i, m) -> {
              keep.accept(m);
              return i;
            });
    Question<NoResult> question =
        question(
            chapter(
                    (of, m, said) -> {
                      keep.accept(m);
                      return NoResult.INSTANCE;
                    })
                .rule(
                    FIRST,
                    (of, m) -> {
                      keep.accept(m);
                      return true;
                    },
                    (of, m) -> {
                      keep.accept(m);
                      return say(FIRST_HOLDS);
                    })
                .forEach(
                    SECOND,
                    items,
                    (of, i, m) -> {
                      keep.accept(m);
                      return say(SECOND_HOLDS);
                    })
                .milestone(OPENING, word));
    question.at(day(0));
    assertThat(kept).hasSize(6);
    question.ifNobodyActs(day(0));
    kept.forEach(m -> assertWrong(KEPT, () -> use.accept(m)));
  }

  @Test
  void aMomentIsClosedAlsoWhereARuleFails() {
    List<Moment> kept = new ArrayList<>();
    Question<NoResult> question =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> {
                      kept.add(m);
                      throw new UnsupportedOperationException("rule");
                    }));
    assertThatThrownBy(() -> question.at(day(0)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("rule");
    assertWrong(KEPT, () -> kept.get(0).isBefore(day(1)));
  }

  @Test
  void aRuleConcludesAsItself() {
    String message = "buyer.made-up.first concluded as buyer.made-up.second.holds";
    assertWrong(
        message, () -> question(chapter().rule(FIRST, (of, m) -> say(SECOND_HOLDS))).at(day(0)));
    assertWrong(
        message,
        () ->
            question(chapter().forEach(FIRST, ITEMS, (of, i, m) -> say(SECOND_HOLDS))).at(day(0)));
  }

  @Test
  void aWordThatIsDefinedByItselfIsRefusedByItsName() {
    List<Definition<Object, Integer>> circle = new ArrayList<>();
    circle.add(Definition.of("x", (of, m) -> m.of(circle.get(1), of)));
    circle.add(Definition.of("y", (of, m) -> m.peek(circle.get(2), of)));
    circle.add(
        Definition.of(
            "z",
            (of, m) -> {
              Integer x = m.ifCovered(circle.get(0), of);
              return x == null ? 0 : x;
            }));
    for (int i = 0; i < circle.size(); i++) {
      Definition<Object, Integer> word = circle.get(i);
      assertWrong(
          "the word \"" + word + "\" is defined by itself",
          () -> question(chapter((of, m, said) -> m.of(word, of))).at(day(0)));
      assertWrong(
          "the word \"" + word + "\" is defined by itself",
          () ->
              question(
                      chapter()
                          .rule(
                              FIRST,
                              (of, m) -> {
                                m.peekIfCovered(word, of);
                                return null;
                              }))
                  .timeline());
    }
  }

  @Test
  void aWordMayBeDefinedByTheSameWordOfAnotherCase() {
    List<Definition<Integer, Integer>> sum = new ArrayList<>();
    sum.add(
        Definition.of(
            "sum", (of, m) -> of == 0 ? 0 : of + m.of(sum.get(0), Integer.valueOf(of - 1))));
    assertThat(question(chapter((of, m, said) -> m.of(sum.get(0), 100))).at(day(0)).result())
        .contains(5050);
  }

  @Test
  void itemsThatAreDefinedByThemselvesAreRefusedByTheirName() {
    List<Items<Object, Integer, Integer>> circle = new ArrayList<>();
    Definition<Object, Integer> size =
        Definition.of("size", (of, m) -> m.all(circle.get(0), of).size());
    circle.add(Items.of("circular", of -> List.of(1, 2), (i, m) -> m.of(size, "case")));
    String message = "the items \"circular\" are defined by themselves";
    assertWrong(
        message,
        () -> question(chapter((of, m, said) -> m.none(circle.get(0), "case"))).at(day(0)));
    Items<Object, Integer, Integer> items = circle.get(0);
    assertThatThrownBy(
            () ->
                Question.of(
                        chapter().forEach(FIRST, items, (of, i, m) -> say(FIRST_HOLDS)),
                        "case",
                        List.of(),
                        POLICY)
                    .at(day(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("defined by");
  }

  /** A conclusion that differs from case to case, kept in a constant. */
  @Test
  void aConclusionThatWasKeptIsRefused() {
    String message = "buyer.made-up.first.holds was kept; a rule makes its conclusion anew";
    Conclusion constant = say(FIRST_HOLDS);
    Question<NoResult> reading =
        question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> {
                      if (m.isAtOrAfter(day(1))) {
                        m.figure(SmallPolicy.OPENS);
                      }
                      return constant;
                    }));
    reading.at(day(0));
    assertWrong(message, () -> reading.at(day(1)));

    Chapter<Object, NoResult> chapter = chapter().rule(FIRST, (of, m) -> constant);
    SmallPolicy other = POLICY.with(SmallPolicy.STRICT, true);
    assertWrong(message, () -> Question.of(chapter, "case", List.of(), other).at(day(0)));
  }

  /** A conclusion that several findings share in one evaluation is the same. */
  @Test
  void aConclusionMayBeSaidTwice() {
    Definition<Object, Conclusion> shared = Definition.of("shared", (of, m) -> say(FIRST_HOLDS));
    Question<NoResult> question =
        question(
            chapter()
                .rule(FIRST, (of, m) -> m.of(shared, of))
                .rule(FIRST, (of, m) -> m.of(shared, of)));
    assertThat(question.timeline().segments().get(0).findings()).hasSize(2);
  }

  @Test
  void aStepIsGivenBeforeTheRuleHasEnded() {
    List<Conclusion> kept = new ArrayList<>();
    question(
            chapter()
                .rule(
                    FIRST,
                    (of, m) -> {
                      kept.add(say(FIRST_HOLDS));
                      return kept.get(0);
                    }))
        .at(day(0));
    assertWrong(
        "buyer.made-up.first.holds was given a step after its rule had ended",
        () -> kept.get(0).advise(CALL));
    assertThat(kept.get(0).steps()).isEmpty();
  }

  @Test
  void aConclusionIsReadOnceItsRuleHasEnded() {
    String message = "buyer.made-up.first.holds was read before its rule had ended";
    assertWrong(message, () -> say(FIRST_HOLDS).figures());
    assertWrong(message, () -> say(FIRST_HOLDS).contested());
  }

  @Test
  void aFigureOfAnotherPolicyIsRefused() {
    Figure<Boolean> foreign = Figure.of("foreign", true);
    String message =
        "figure must be one of this policy's, but was foreign. Choose one of figures().";
    for (Consumer<Moment> use :
        List.<Consumer<Moment>>of(
            m -> m.figure(foreign), m -> m.restOn(foreign), m -> m.doubt(foreign))) {
      Question<NoResult> question =
          question(
              chapter()
                  .rule(
                      FIRST,
                      (of, m) -> {
                        use.accept(m);
                        return say(FIRST_HOLDS);
                      }));
      assertThatThrownBy(() -> question.at(day(0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
  }

  @Test
  void aChapterWithoutAResultAnswersNothing() {
    Question<NoResult> question = question(Chapter.on(KIND));
    assertThatThrownBy(() -> question.at(day(0)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("result");
  }
}
