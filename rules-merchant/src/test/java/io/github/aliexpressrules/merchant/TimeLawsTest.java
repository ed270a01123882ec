package io.github.aliexpressrules.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of time, over random accounts and applications whose facts may share instants. */
class TimeLawsTest {
  @Provide
  Arbitrary<Facts> cases() {
    return RandomCases.cases();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return RandomCases.instants();
  }

  @Property(tries = 500)
  void anAnswerHoldsUpToBothEndsOfItsWindow(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    RandomCases.questions(facts)
        .forEach(
            question -> {
              Decision<?> decision = question.at(at);
              for (Instant inside : ends(decision.window())) {
                assertThat(question.at(inside).answer()).isEqualTo(decision.answer());
              }
            });
  }

  @Property(tries = 500)
  void aFindingIsStillThereAtBothEndsOfItsWindow(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    RandomCases.questions(facts)
        .forEach(
            question -> {
              Decision<?> decision = question.at(at);
              for (int i = 0; i < decision.findings().size(); i++) {
                for (Instant inside : ends(decision.findingWindows().get(i))) {
                  assertThat(question.at(inside).findings()).contains(decision.findings().get(i));
                }
              }
            });
  }

  @Property(tries = 300)
  void theTimelineSaysWhatIsAnsweredAtEachInstant(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    RandomCases.questions(facts)
        .forEach(
            question ->
                assertThat(question.timeline().at(at).answer())
                    .isEqualTo(question.at(at).answer()));
  }

  /** Facts that lie ahead show nowhere: not in the verdict, and not in any result. */
  @Property(tries = 300)
  void whatLiesAheadDoesNotShow(@ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    RandomCases.questions(facts)
        .forEach(
            question -> {
              Decision<?> decision = question.at(at);
              String said =
                  decision.result()
                      + decision.findings().stream().map(Finding::values).toList().toString()
                      + decision.steps().stream().map(Step::values).toList();
              for (Fact ahead : decision.notYetKnown()) {
                assertThat(said).doesNotContain(ahead.at().toString());
              }
            });
  }

  private static List<Instant> ends(Window window) {
    return Stream.of(window.from(), window.until().map(until -> until.minusNanos(1)))
        .flatMap(Optional::stream)
        .toList();
  }
}
