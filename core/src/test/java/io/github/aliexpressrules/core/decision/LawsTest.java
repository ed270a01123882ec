package io.github.aliexpressrules.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of questions, on random made-up cases. */
class LawsTest {
  private static final Instant START = Instant.parse("2025-03-24T00:00:00Z");

  /** Reads choices from a list of small numbers; zero is the simplest choice. */
  private static final class Tape {
    private final List<Integer> numbers;
    private int read;

    Tape(List<Integer> numbers) {
      this.numbers = numbers;
    }

    int below(int bound) {
      return read < numbers.size() ? numbers.get(read++) * bound / 10_000 : 0;
    }

    Instant instant() {
      Instant instant = START.plusSeconds(21_600L * below(48));
      return below(4) == 1 ? instant.plusNanos(below(3) - 1L) : instant;
    }

    /**
     * A tree; early ones and those of the result do not count business days in a way that fails.
     */
    MadeUpCase.Node node(int depth, int facts, int derived, boolean mayFail, boolean mayUseEarly) {
      int choice = depth == 0 ? 0 : below(9);
      if (choice <= 1) {
        return new MadeUpCase.Leaf(below(MadeUpCase.SILENT + 1));
      }
      if (choice == 2) {
        return new MadeUpCase.Reads(node(depth - 1, facts, derived, mayFail, mayUseEarly));
      }
      MadeUpCase.Node one = node(depth - 1, facts, derived, mayFail, mayUseEarly);
      MadeUpCase.Node other = node(depth - 1, facts, derived, mayFail, mayUseEarly);
      if (choice == 3) {
        return new MadeUpCase.Knows(below(facts), one, other);
      }
      if (choice == 4) {
        Term term = mayFail ? Term.businessDays(below(6)) : Term.calendarDays(below(6));
        return new MadeUpCase.Within(below(facts), term, one, other);
      }
      if (choice == 5 && derived > 0) {
        return mayFail
            ? new MadeUpCase.Take(below(derived), one, other)
            : new MadeUpCase.TakeIfCovered(below(derived), one, other);
      }
      if (choice == 6 && derived > 0) {
        return new MadeUpCase.TakeIfCovered(below(derived), one, other);
      }
      return choice == 7 && mayUseEarly
          ? new MadeUpCase.Early(one, other)
          : new MadeUpCase.Before(instant(), one, other);
    }

    MadeUpCase madeUpCase() {
      int facts = 1 + below(4);
      List<Optional<Instant>> instants = new ArrayList<>();
      for (int i = 0; i < facts; i++) {
        instants.add(i > 0 && below(5) == 1 ? Optional.empty() : Optional.of(instant()));
      }
      List<MadeUpCase.Node> derived = new ArrayList<>();
      for (int i = below(4); i > 0; i--) {
        derived.add(node(3, facts, derived.size(), true, false));
      }
      Optional<MadeUpCase.Node> early =
          below(2) == 1
              ? Optional.of(node(3, facts, derived.size(), false, false))
              : Optional.empty();
      List<MadeUpCase.Node> rules = new ArrayList<>();
      int count = 1 + below(4);
      for (int i = 0; i < count; i++) {
        rules.add(node(4, facts, derived.size(), true, i >= count / 2));
      }
      List<Integer> milestones = new ArrayList<>();
      for (int i = derived.isEmpty() ? 0 : below(4); i > 0; i--) {
        milestones.add(below(derived.size()));
      }
      // a result may fail where a rule that sees the same has failed before
      MadeUpCase.Node result =
          below(3) == 1 ? rules.get(count - 1) : node(3, facts, derived.size(), false, true);
      return new MadeUpCase(instants, below(2) == 1, derived, early, rules, milestones, result);
    }
  }

  @Provide
  Arbitrary<MadeUpCase> cases() {
    return Arbitraries.integers()
        .between(0, 9_999)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofSize(150)
        .withoutEdgeCases()
        .map(numbers -> new Tape(numbers).madeUpCase());
  }

  /** Where answers can change, one nanosecond beside it, in between, and both ends of time. */
  private static List<Instant> probes(Timeline<?> timeline) {
    TreeSet<Instant> probes = new TreeSet<>();
    for (Decision<?> segment : timeline.segments()) {
      segment
          .window()
          .until()
          .ifPresent(
              until -> {
                probes.add(until.minusNanos(1));
                probes.add(until);
                probes.add(until.plusNanos(1));
              });
    }
    for (int day = -1; day < 14; day += 3) {
      probes.add(START.plus(Duration.ofHours(24L * day + 1)));
    }
    probes.add(Instant.MIN);
    probes.add(Instant.MAX);
    return List.copyOf(probes);
  }

  /** Both ends and the middle of a window. */
  private static List<Instant> inside(Window window) {
    Instant first = window.from().orElse(START.minus(Duration.ofDays(400)));
    Instant last =
        window.until().map(until -> until.minusNanos(1)).orElse(START.plus(Duration.ofDays(400)));
    return List.of(first, first.plus(Duration.between(first, last).dividedBy(2)), last);
  }

  /** The premise of the other laws: the cases are not all alike. */
  @Property(tries = 400)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void theCasesDiffer(@ForAll("cases") MadeUpCase madeUp) {
    Timeline<Integer> timeline = madeUp.question().timeline();
    boolean outside =
        timeline.segments().stream()
            .flatMap(segment -> segment.findings().stream())
            .anyMatch(finding -> finding.saying().key().equals("calendar.outside"));
    Statistics.label("segments")
        .collect(Math.min(timeline.segments().size(), 4))
        .coverage(
            coverage -> {
              coverage.check(1).count(count -> count > 0);
              coverage.check(2).percentage(share -> share > 5);
              coverage.check(3).percentage(share -> share > 5);
              coverage.check(4).percentage(share -> share > 20);
            });
    Statistics.label("outside the calendar")
        .collect(outside)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    Statistics.label("a result is missing though it has begun")
        .collect(
            timeline.segments().stream()
                .anyMatch(d -> d.result().isEmpty() && d.verdict() == Verdict.UNDETERMINED))
        .coverage(coverage -> coverage.check(true).count(count -> count > 0));
  }

  @Property(tries = 300)
  void aTimelineCoversAllTimeAndNeighboursDiffer(@ForAll("cases") MadeUpCase madeUp) {
    List<Decision<Integer>> segments = madeUp.question().timeline().segments();
    assertThat(segments.get(0).window().from()).isEmpty();
    assertThat(segments.get(segments.size() - 1).window().until()).isEmpty();
    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).window().from())
          .isPresent()
          .isEqualTo(segments.get(i - 1).window().until());
      assertThat(segments.get(i).answer()).isNotEqualTo(segments.get(i - 1).answer());
    }
  }

  @Property(tries = 300)
  void insideItsWindowADecisionIsEqual(@ForAll("cases") MadeUpCase madeUp) {
    Question<Integer> question = madeUp.question();
    for (Instant instant : probes(question.timeline())) {
      Decision<Integer> decision = question.at(instant);
      assertThat(decision.window().contains(instant)).isTrue();
      for (Instant other : inside(decision.window())) {
        assertThat(question.at(other)).isEqualTo(decision);
      }
    }
  }

  @Property(tries = 150)
  void insideItsWindowAFindingIsEqual(@ForAll("cases") MadeUpCase madeUp) {
    Question<Integer> question = madeUp.question();
    for (Instant instant : probes(question.timeline())) {
      for (Decision<Integer> decision :
          List.of(question.at(instant), question.exactlyAt(instant))) {
        for (int i = 0; i < decision.findings().size(); i++) {
          Finding finding = decision.findings().get(i);
          assertThat(decision.findingWindows().get(i).contains(instant)).isTrue();
          for (Instant other : inside(decision.findingWindows().get(i))) {
            Decision<Integer> there = question.at(other);
            boolean begun = !madeUp.begins() || there.result().isPresent() || !isNotBegun(there);
            if (begun) {
              assertThat(there.finding(finding.rule().id())).contains(finding);
            }
          }
        }
      }
    }
  }

  private static boolean isNotBegun(Decision<?> decision) {
    return decision.findings().stream().anyMatch(f -> f.saying() == MadeUp.SECOND_NOT_YET);
  }

  @Property(tries = 300)
  void anAnswerIsWhatItsSegmentSays(@ForAll("cases") MadeUpCase madeUp) {
    Question<Integer> question = madeUp.question();
    Timeline<Integer> timeline = question.timeline();
    for (Instant instant : probes(timeline)) {
      Decision<Integer> segment = timeline.at(instant);
      assertThat(question.at(instant).answer()).isEqualTo(segment.answer());
      Decision<Integer> exact = question.exactlyAt(instant);
      assertThat(exact.answer()).isEqualTo(segment.answer());
      assertThat(exact.window()).isEqualTo(segment.window());
      assertThat(exact.findingWindows()).isEqualTo(segment.findingWindows());
    }
  }

  @Property(tries = 300)
  void anAnswerIsWhatThePlainEvaluationSays(@ForAll("cases") MadeUpCase madeUp) {
    Question<Integer> question = madeUp.question();
    for (Instant instant : probes(question.timeline())) {
      assertSays(madeUp.plainly(instant, instant), question.at(instant));
    }
  }

  private static void assertSays(MadeUpCase.Expected expected, Decision<Integer> decision) {
    assertThat(
            new MadeUpCase.Expected(
                decision.verdict(),
                decision.result(),
                decision.findings().stream().map(Finding::outcome).toList(),
                decision.findings().stream().map(f -> !f.contested().isEmpty()).toList()))
        .isEqualTo(expected);
  }

  @Property(tries = 300)
  void laterFactsDoNotChangeAnAnswer(@ForAll("cases") MadeUpCase madeUp) {
    Question<Integer> question = madeUp.question();
    for (Instant instant : probes(question.timeline())) {
      if (isBegun(madeUp, instant)) {
        assertThat(madeUp.upTo(instant).question().at(instant).answer())
            .isEqualTo(question.at(instant).answer());
      }
    }
  }

  /** The first fact is not like others: without it there is no case. */
  private static boolean isBegun(MadeUpCase madeUp, Instant instant) {
    return !madeUp.begins() || !madeUp.facts().get(0).orElseThrow().isAfter(instant);
  }

  @Property(tries = 120)
  void theForecastIsTheTimelineOfWhatIsKnown(@ForAll("cases") MadeUpCase madeUp) {
    Question<Integer> question = madeUp.question();
    for (Instant instant : probes(question.timeline())) {
      Timeline<Integer> forecast = question.ifNobodyActs(instant);
      assertThat(forecast.window()).isEqualTo(Window.of(instant, null));
      if (!isBegun(madeUp, instant)) {
        assertThat(forecast.segments()).hasSize(1);
        assertThat(question.pathToYes(instant).reached()).isEmpty();
        continue;
      }
      Timeline<Integer> known =
          madeUp.upTo(instant).question().timeline().within(Window.of(instant, null));
      assertThat(forecast.segments().stream().map(Decision::window).toList())
          .isEqualTo(known.segments().stream().map(Decision::window).toList());
      assertThat(forecast.segments().stream().map(Decision::answer).toList())
          .isEqualTo(known.segments().stream().map(Decision::answer).toList());
      assertThat(question.pathToYes(instant).reached())
          .isEqualTo(
              forecast.segments().stream().filter(d -> d.verdict() == Verdict.YES).findFirst());
      for (Decision<Integer> segment : forecast.segments()) {
        Instant then = segment.window().from().orElseThrow();
        assertSays(madeUp.plainly(then, instant), segment);
      }
    }
  }
}
