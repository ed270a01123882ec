package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.MadeUp;
import io.github.aliexpressrules.core.Samples;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Twice as many items cost at most two and a half times as much. What is counted is work, not time:
 * how often rules are asked, and how many comparisons of instants that makes.
 */
class LinearityTest {
  private static final int[] SIZES = {500, 1_000, 2_000};
  private static final double MOST = 2.5;

  /** For eight times as much: 8 without walks, 64 with them; between, for a busy machine. */
  private static final double NO_WALK = 32;

  private static final Rule RULE = Rule.of("buyer.made-up.linear", "Each of them.", "S4:21");
  private static final Case EARLY = RULE.notYet("early", "{item} is early.");
  private static final Case LATE = RULE.noted("late", "{item} is late.");

  /** Somebody who counts what is asked of rules about items. */
  private static final class Counter {
    int looks;
    int says;
    int words;

    /**
     * Items whose windows end one after the other, as a word about each says; each is looked at,
     * and then spoken of.
     */
    Question<Integer> question(int size, boolean summed) {
      List<Integer> numbers = IntStream.range(0, size).boxed().toList();
      Definition<Integer, Instant> ends =
          Definition.of(
              "ends",
              (i, m) -> {
                words++;
                return day(i);
              });
      Items<Object, Integer, Integer> items =
          Items.of(
              "items",
              of -> numbers,
              (i, m) -> {
                looks++;
                return m.isBefore(m.of(ends, i)) ? i : null;
              });
      return MadeUp.question(
          MadeUp.<Integer>chapter((of, m, said) -> summed ? m.all(items, of).size() : 0)
              .forEach(
                  RULE,
                  items,
                  (of, i, m) -> {
                    says++;
                    return m.isBefore(day(i).minusSeconds(3_600)) ? say(EARLY, i) : say(LATE, i);
                  }),
          IntStream.range(0, size).mapToObj(Samples::day).toArray(Instant[]::new));
    }
  }

  /** Does something of each size, and compares the work. */
  private static void assertLinear(IntToLongFunction work) {
    long before = work.applyAsLong(SIZES[0]);
    for (int i = 1; i < SIZES.length; i++) {
      long now = work.applyAsLong(SIZES[i]);
      assertThat((double) now / before)
          .as("%d of %d, before %d", now, SIZES[i], before)
          .isLessThanOrEqualTo(MOST);
      before = now;
    }
  }

  @Test
  void aTimelineOverItemsThatEndOneAfterTheOther() {
    assertLinear(
        size -> {
          Counter counter = new Counter();
          Timeline<Integer> timeline = counter.question(size, true).timeline();
          assertThat(timeline.segments()).hasSizeGreaterThan(size);
          assertThat(counter.looks).as("at first, and when it ends").isEqualTo(2 * size);
          assertThat(counter.says).as("early and late").isLessThanOrEqualTo(3 * size);
          return (long) counter.looks + counter.says + counter.words;
        });
  }

  @Test
  void oneAnswerLooksAtEachItemOnce() {
    assertLinear(
        size -> {
          Counter counter = new Counter();
          counter.question(size, true).at(day(size / 2));
          assertThat(counter.looks).isEqualTo(size);
          assertThat(counter.says).isLessThanOrEqualTo(size);
          return (long) counter.looks + counter.says + counter.words;
        });
  }

  @Test
  void anExactAnswerLooksAgainOnlyAtItsNeighbours() {
    Counter counter = new Counter();
    Question<Integer> question = counter.question(1_000, true);
    question.at(day(500));
    int once = counter.looks + counter.says + counter.words;
    question.exact(day(500));
    assertThat(counter.looks + counter.says + counter.words).isLessThan(2 * once + 30);
  }

  @Test
  void aForecastFromAnyInstantOn() {
    assertLinear(
        size -> {
          Counter counter = new Counter();
          counter.question(size, false).ifNobodyActs(day(size / 2));
          return (long) counter.looks + counter.says + counter.words;
        });
  }

  /** An answer does not grow with its items: twenty of a case are told, and the others counted. */
  @Test
  void anAnswerIsAsLongForManyItemsAsForAFew() {
    for (int size : SIZES) {
      Decision<Integer> decision = new Counter().question(size, false).at(day(0));
      assertThat(decision.findings()).hasSizeLessThanOrEqualTo(2 * (20 + 1));
    }
  }

  /**
   * Whatever looks something up, an instant on a timeline or a word about an item, does it without
   * a walk: with walks, eight times as much would cost sixty-four times as much. Measured as time
   * of this thread, the shortest of several runs, since other work on the machine must not count.
   */
  @Test
  void nothingIsLookedUpByWalking() {
    Question<Integer> small = new Counter().question(1_000, false);
    Question<Integer> large = new Counter().question(8_000, false);
    assertThat(growth(() -> small.at(day(500)), () -> large.at(day(500))))
        .as("one answer, with a word about each item")
        .isLessThan(NO_WALK);
    assertThat(growth(() -> small.timeline(), () -> large.timeline()))
        .as("a timeline")
        .isLessThan(NO_WALK);
    assertThat(growth(() -> Overlay.of(List.of(small)), () -> Overlay.of(List.of(large))))
        .as("an overlay")
        .isLessThan(NO_WALK);
    Timeline<Integer> few = small.timeline();
    Timeline<Integer> many = large.timeline();
    assertThat(growth(() -> lookUp(few, 1_000), () -> lookUp(many, 8_000)))
        .as("each instant of a timeline")
        .isLessThan(NO_WALK);
  }

  private static void lookUp(Timeline<Integer> timeline, int days) {
    for (int i = 0; i < days; i++) {
      assertThat(timeline.at(day(i)).until()).isAfter(day(i));
    }
  }

  /** How many times longer the larger work takes; both in turns, so that both are as warm. */
  private static double growth(Runnable smaller, Runnable larger) {
    long less = Long.MAX_VALUE;
    long more = Long.MAX_VALUE;
    for (int i = 0; i < 15; i++) {
      less = Math.min(less, time(smaller));
      more = Math.min(more, time(larger));
    }
    return (double) more / Math.max(less, 1);
  }

  private static long time(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - before;
  }
}
