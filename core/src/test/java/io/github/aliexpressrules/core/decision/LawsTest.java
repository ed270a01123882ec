package io.github.aliexpressrules.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of questions, on random made-up cases. */
class LawsTest {
  @Provide
  Arbitrary<MadeUpCase> cases() {
    return Tape.cases();
  }

  /** Fresh answers to one question, each evaluated once. */
  private static final class Fresh {
    final Question<Integer> question;
    private final Map<Instant, Decision<Integer>> known = new HashMap<>();

    Fresh(MadeUpCase madeUp) {
      this.question = MadeUpQuestion.of(madeUp);
    }

    Decision<Integer> at(Instant instant) {
      return known.computeIfAbsent(instant, question::at);
    }

    /** As {@link Question#exact}, each answer evaluated anew. */
    Decision<Integer> exactlyAt(Instant instant) {
      Decision<Integer> exact = at(instant);
      while (exact.window().from().isPresent()) {
        Decision<Integer> before = at(exact.window().from().get().minusNanos(1));
        if (!before.answer().equals(exact.answer())) {
          break;
        }
        exact = exact.span(before);
      }
      while (exact.window().until().isPresent()) {
        Decision<Integer> after = at(exact.window().until().get());
        if (!after.answer().equals(exact.answer())) {
          break;
        }
        exact = exact.span(after);
      }
      return exact;
    }
  }

  /** Random numbers that are the same whenever a case is tried. */
  /** By its text: the hash of an enum differs between JVMs, and a failing seed is to fail again. */
  private static Random random(MadeUpCase madeUp) {
    return new Random(madeUp.toString().hashCode());
  }

  /**
   * Where answers can change, one nanosecond beside it, anywhere in between, and both ends of time.
   */
  private static List<Instant> probes(Timeline<?> timeline, Random random) {
    TreeSet<Instant> probes = new TreeSet<>();
    for (Decision<?> segment : some(timeline.segments(), 40, random)) {
      segment
          .window()
          .until()
          .ifPresent(
              until -> {
                probes.add(until.minusNanos(1));
                probes.add(until);
                probes.add(until.plusNanos(1));
              });
      probes.add(inside(segment.window(), random).get(2));
    }
    for (int day = -1; day < 14; day += 3) {
      probes.add(MadeUpCase.START.plus(Duration.ofHours(24L * day + 1)));
    }
    probes.add(Instant.MIN);
    probes.add(Instant.MAX);
    return List.copyOf(probes);
  }

  private static <X> List<X> some(List<X> all, int most, Random random) {
    if (all.size() <= most) {
      return all;
    }
    List<X> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, most);
  }

  /** Both ends of a window and an instant in between. */
  private static List<Instant> inside(Window window, Random random) {
    Instant first =
        window.from().orElse(window.until().orElse(MadeUpCase.START).minus(Duration.ofDays(400)));
    Instant last =
        window.until().map(until -> until.minusNanos(1)).orElse(first.plus(Duration.ofDays(400)));
    Duration length = Duration.between(first, last);
    Duration part = Duration.ofSeconds((long) (length.toSeconds() * random.nextDouble()));
    return List.of(first, last, first.plus(part));
  }

  /**
   * The premise of the other laws: the cases are not all alike. So many are counted, and so little
   * of the rare is asked for, that fresh seeds find it too.
   */
  @Property(tries = 4_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void theCasesDiffer(@ForAll("cases") MadeUpCase madeUp) {
    Timeline<Integer> timeline = MadeUpQuestion.of(madeUp).timeline();
    Statistics.label("segments")
        .collect(Math.min(timeline.segments().size(), 10))
        .coverage(
            coverage -> {
              coverage.check(1).count(count -> count > 0);
              coverage.check(2).percentage(share -> share > 3);
              coverage.check(3).percentage(share -> share > 3);
              coverage.check(10).percentage(share -> share > 20);
            });
    covers("outside the calendar", 10, says(timeline, "calendar.outside"));
    covers("more of the same", 2, says(timeline, "items.more"));
    covers("more of two cases", 0.05, timeline.segments().stream().anyMatch(LawsTest::hasTwoRests));
    covers(
        "a result is missing though it has begun",
        0.1,
        timeline.segments().stream()
            .anyMatch(d -> d.result().isEmpty() && d.verdict() == Verdict.UNDETERMINED));
    covers(
        "nobody is silent",
        1,
        timeline.segments().stream()
            .flatMap(segment -> segment.milestones().stream())
            .anyMatch(date -> date.silent().isEmpty() && !date.kind().isBeginning()));
  }

  private static void covers(String label, double least, boolean it) {
    Statistics.label(label)
        .collect(it)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= least));
  }

  private static boolean says(Timeline<?> timeline, String key) {
    return timeline.segments().stream()
        .flatMap(segment -> segment.findings().stream())
        .anyMatch(finding -> finding.how().key().equals(key));
  }

  private static boolean hasTwoRests(Decision<?> decision) {
    return decision.findings().stream()
            .filter(finding -> finding.how().key().equals("items.more"))
            .map(Finding::rule)
            .distinct()
            .count()
        < decision.findings().stream()
            .filter(finding -> finding.how().key().equals("items.more"))
            .count();
  }

  @Property(tries = 150)
  void aTimelineCoversAllTimeAndNeighboursDiffer(@ForAll("cases") MadeUpCase madeUp) {
    List<Decision<Integer>> segments = MadeUpQuestion.of(madeUp).timeline().segments();
    assertThat(segments.get(0).window().from()).isEmpty();
    assertThat(segments.get(segments.size() - 1).window().until()).isEmpty();
    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).window().from())
          .isPresent()
          .isEqualTo(segments.get(i - 1).window().until());
      assertThat(segments.get(i).answer()).isNotEqualTo(segments.get(i - 1).answer());
    }
  }

  @Property(tries = 100)
  void insideItsWindowADecisionIsEqual(@ForAll("cases") MadeUpCase madeUp) {
    Fresh fresh = new Fresh(madeUp);
    Random random = random(madeUp);
    for (Instant instant : probes(fresh.question.timeline(), random)) {
      Decision<Integer> decision = fresh.at(instant);
      assertThat(decision.window().contains(instant)).isTrue();
      for (Instant other : inside(decision.window(), random)) {
        assertThat(fresh.at(other)).isEqualTo(decision);
      }
    }
  }

  @Property(tries = 100)
  void insideItsWindowAFindingIsEqual(@ForAll("cases") MadeUpCase madeUp) {
    Fresh fresh = new Fresh(madeUp);
    Random random = random(madeUp);
    for (Instant instant : some(probes(fresh.question.timeline(), random), 25, random)) {
      for (Decision<Integer> decision :
          List.of(fresh.at(instant), fresh.question.exactlyAt(instant))) {
        for (int i = 0; i < decision.findings().size(); i++) {
          Window window = decision.findingWindows().get(i);
          assertThat(window.contains(instant)).isTrue();
          for (Instant other : inside(window, random)) {
            assertSays(fresh.at(other), decision.findings().get(i), madeUp.isBegun(other));
          }
        }
      }
    }
  }

  /** Told or counted; before the case begins, only that is told. */
  private static void assertSays(Decision<Integer> decision, Finding finding, boolean begun) {
    boolean counted =
        decision.findings().contains(finding)
            || decision.findings().stream()
                .anyMatch(more -> more.how() == finding.rule().andMore(finding.outcome()));
    assertThat(counted || !begun).as("%s in %s", finding.values(), decision).isTrue();
  }

  @Property(tries = 100)
  void anAnswerIsWhatItsSegmentSays(@ForAll("cases") MadeUpCase madeUp) {
    Fresh fresh = new Fresh(madeUp);
    Timeline<Integer> timeline = fresh.question.timeline();
    for (Instant instant : probes(timeline, random(madeUp))) {
      Decision<Integer> segment = timeline.at(instant);
      assertThat(fresh.at(instant).answer()).isEqualTo(segment.answer());
      Question.Exact<Integer> exact = fresh.question.exact(instant);
      Decision<Integer> plainly = fresh.exactlyAt(instant);
      assertThat(exact.decision()).isEqualTo(plainly);
      assertThat(exact.decision().notYetKnown()).isEqualTo(fresh.at(instant).notYetKnown());
      assertThat(exact.decision().window()).isEqualTo(segment.window());
      assertThat(exact.decision().findingWindows()).isEqualTo(segment.findingWindows());
      assertThat(exact.change().map(Change::at)).isEqualTo(segment.window().until());
      exact
          .change()
          .ifPresent(
              change -> {
                assertThat(change.before()).isEqualTo(plainly);
                assertThat(change.after()).isEqualTo(fresh.at(change.at()));
              });
      assertThat(fresh.question.next(instant)).isEqualTo(exact.change());
      assertThat(fresh.question.exactlyAt(instant)).isEqualTo(plainly);
    }
  }

  /** Slots, words and items that are kept say what new ones would, wherever one goes. */
  @Property(tries = 100)
  void oneEvaluationSaysAnywhereWhatANewOneSays(@ForAll("cases") MadeUpCase madeUp) {
    Fresh fresh = new Fresh(madeUp);
    Random random = random(madeUp);
    List<Instant> probes = probes(fresh.question.timeline(), random);
    Evaluation<Integer> kept = MadeUpQuestion.evaluation(madeUp);
    probes.forEach(instant -> assertThat(kept.at(instant)).isEqualTo(fresh.at(instant)));
    for (int i = probes.size() - 1; i >= 0; i--) {
      assertThat(kept.at(probes.get(i))).isEqualTo(fresh.at(probes.get(i)));
    }
    List<Instant> anywhere = new ArrayList<>(probes);
    Collections.shuffle(anywhere, random);
    anywhere.forEach(instant -> assertThat(kept.at(instant)).isEqualTo(fresh.at(instant)));
    Evaluation<Integer> jumping = MadeUpQuestion.evaluation(madeUp);
    Collections.shuffle(anywhere, random);
    anywhere.forEach(instant -> assertThat(jumping.at(instant)).isEqualTo(fresh.at(instant)));
  }

  /** Findings with their figures and steps, milestones, verdict and result. */
  @Property(tries = 150)
  void anAnswerIsWhatThePlainEvaluationSays(@ForAll("cases") MadeUpCase madeUp) {
    Fresh fresh = new Fresh(madeUp);
    for (Instant instant : probes(fresh.question.timeline(), random(madeUp))) {
      assertThat(PlainAnswer.of(fresh.at(instant)))
          .isEqualTo(PlainAnswer.of(madeUp, instant, instant));
    }
  }

  @Property(tries = 100)
  void laterFactsDoNotChangeAnAnswer(@ForAll("cases") MadeUpCase madeUp) {
    Fresh fresh = new Fresh(madeUp);
    for (Instant instant : probes(fresh.question.timeline(), random(madeUp))) {
      // the first facts are not like others: without them there is no case
      if (madeUp.isBegun(instant)) {
        assertThat(MadeUpQuestion.of(madeUp.upTo(instant)).at(instant).answer())
            .isEqualTo(fresh.at(instant).answer());
      }
    }
  }

  @Property(tries = 80)
  void theForecastIsTheTimelineOfWhatIsKnown(@ForAll("cases") MadeUpCase madeUp) {
    Fresh fresh = new Fresh(madeUp);
    Random random = random(madeUp);
    for (Instant instant : some(probes(fresh.question.timeline(), random), 25, random)) {
      Timeline<Integer> forecast = fresh.question.ifNobodyActs(instant);
      assertThat(forecast.window())
          .isEqualTo(instant.equals(Instant.MIN) ? Window.ALWAYS : Window.of(instant, null));
      if (!madeUp.isBegun(instant)) {
        assertThat(forecast.segments()).hasSize(1);
        assertThat(fresh.question.pathToYes(instant).reached()).isEmpty();
        continue;
      }
      Timeline<Integer> known =
          MadeUpQuestion.of(madeUp.upTo(instant)).timeline().within(Window.of(instant, null));
      assertThat(forecast.segments().stream().map(Decision::window).toList())
          .isEqualTo(known.segments().stream().map(Decision::window).toList());
      assertThat(forecast.segments().stream().map(Decision::answer).toList())
          .isEqualTo(known.segments().stream().map(Decision::answer).toList());
      assertThat(fresh.question.pathToYes(instant).reached())
          .isEqualTo(
              forecast.segments().stream().filter(d -> d.verdict() == Verdict.YES).findFirst());
      for (Decision<Integer> segment : forecast.segments()) {
        Instant then = segment.window().from().orElse(Instant.MIN);
        PlainAnswer stretch = PlainAnswer.of(segment);
        assertThat(stretch).isEqualTo(PlainAnswer.of(madeUp, then, instant).inStretch(stretch));
      }
    }
  }
}
