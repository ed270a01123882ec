package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What must be true of whoever answers questions about cases over time, tried on one case at all
 * instants that matter.
 *
 * <p>Example: {@code Law.checkAll(mine, asked)} in a property with {@code @ForAll AskedCase asked}.
 */
public enum Law {
  /** Anywhere inside the window of an answer, the same is said. Of windows that are told. */
  WINDOWS_ARE_SOUND("An answer is the same anywhere in its window.") {
    @Override
    Optional<BrokenLaw> tried(Evaluator evaluator, AskedCase asked) {
      for (Instant at : asked.instants()) {
        Said said = evaluator.at(asked, at);
        Optional<Window> window = said.window();
        if (window.isPresent() && !window.get().contains(at)) {
          return broken(asked, at, said, "that is not where it was asked.");
        }
        for (Instant inside : window.map(Law::samples).orElse(List.of())) {
          Said then = evaluator.at(asked, inside);
          if (!then.saysTheSame(said)) {
            return broken(asked, at, said, "inside, at " + inside + ": " + then);
          }
        }
      }
      return Optional.empty();
    }
  },

  /** From the first window to the last, each ends where another one goes on. */
  TIMELINES_HAVE_NO_GAPS("Windows cover all time: where one ends, another answer holds.") {
    @Override
    Optional<BrokenLaw> tried(Evaluator evaluator, AskedCase asked) {
      Instant at = Instant.MIN;
      Said said = evaluator.at(asked, at);
      for (int i = 0; i < MOST_WINDOWS && said.window().isPresent(); i++) {
        Window window = said.window().get();
        if (i == 0 && window.from().isPresent()) {
          return broken(asked, at, said, "it begins after the beginning of time.");
        }
        if (window.until().isEmpty()) {
          return Optional.empty();
        }
        Instant next = window.until().get();
        Said then = evaluator.at(asked, next);
        if (then.window().filter(one -> one.contains(next)).isEmpty()) {
          return broken(asked, at, said, "at its end, " + next + ", nothing holds: " + then);
        }
        boolean overlaps =
            then.window().get().from().filter(from -> !from.isBefore(next)).isEmpty();
        if (overlaps && !then.saysTheSame(said)) {
          return broken(asked, at, said, "what follows it begins before it ends: " + then);
        }
        at = next;
        said = then;
      }
      return said.window().isEmpty()
          ? Optional.empty()
          : broken(asked, at, said, "there were " + MOST_WINDOWS + " windows before it, and more.");
    }
  },

  /** A fact that comes later does not change what was said before it. */
  LATER_FACTS_CHANGE_NOTHING("What happens later does not change an earlier answer.") {
    @Override
    Optional<BrokenLaw> tried(Evaluator evaluator, AskedCase asked) {
      Map<List<String>, AskedCase> cases = new HashMap<>();
      for (Instant at : asked.instants()) {
        AskedCase known = cases.computeIfAbsent(asked.factsAfter(at), later -> asked.knownAt(at));
        Said said = evaluator.at(asked, at);
        Said then = evaluator.at(known, at);
        if (!said.saysTheSame(then)) {
          return broken(
              asked, at, said, "without the facts after it: " + then + "\n    of " + known);
        }
      }
      return Optional.empty();
    }
  },

  /** Who has more time is not too late earlier. For cancelling and opening a dispute. */
  LONGER_TERMS_NEVER_CLOSE_EARLIER("A longer term never closes earlier.") {
    @Override
    Optional<BrokenLaw> tried(Evaluator evaluator, AskedCase asked) {
      return LongerTerms.tried(evaluator, asked)
          .flatMap(one -> broken(one.asked(), one.at(), one.said(), one.but()));
    }
  },

  /** No more than was claimed, agreed or decided, and never more than there is. */
  NOTHING_PAYS_MORE("Nothing pays more than was claimed, agreed or decided.") {
    @Override
    Optional<BrokenLaw> tried(Evaluator evaluator, AskedCase asked) {
      return everywhere(evaluator, asked, Ceilings::exceeded);
    }
  },

  /** The balance is the sum of its entries, and with what is missing it is what is required. */
  LEDGERS_BALANCE("A balance is the sum of the entries known by then.") {
    @Override
    Optional<BrokenLaw> tried(Evaluator evaluator, AskedCase asked) {
      return everywhere(evaluator, asked, Ceilings::unbalanced);
    }
  };

  private static final int MOST_WINDOWS = 10_000;
  private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant FAR_AHEAD = Instant.parse("2300-01-01T00:00:00Z");

  private final String sentence;

  Law(String sentence) {
    this.sentence = sentence;
  }

  /** Returns the law in a sentence. */
  public String sentence() {
    return sentence;
  }

  abstract Optional<BrokenLaw> tried(Evaluator evaluator, AskedCase asked);

  /** What is wrong with something said of a case at an instant; empty if nothing is. */
  private interface Fault {
    Optional<String> in(AskedCase asked, Instant at, Said said);
  }

  /** Looks for a fault at every instant worth asking at. */
  Optional<BrokenLaw> everywhere(Evaluator evaluator, AskedCase asked, Fault fault) {
    for (Instant at : asked.instants()) {
      Said said = evaluator.at(asked, at);
      Optional<String> found = fault.in(asked, at, said);
      if (found.isPresent()) {
        return broken(asked, at, said, found.get());
      }
    }
    return Optional.empty();
  }

  Optional<BrokenLaw> broken(AskedCase asked, Instant at, Said said, String other) {
    return Optional.of(new BrokenLaw(this, asked, at, said, other));
  }

  /** The first and last instants of a window, and one in the middle. */
  static List<Instant> samples(Window window) {
    Instant first = window.from().orElse(LONG_AGO);
    Instant last = window.until().map(end -> end.minusNanos(1)).orElse(FAR_AHEAD);
    return last.isBefore(first)
        ? List.of(window.from().orElse(last))
        : List.of(first, last, first.plus(Duration.between(first, last).dividedBy(2)));
  }

  /** Returns how an evaluator breaks the law on a case; empty if it keeps it. */
  public Optional<BrokenLaw> brokenBy(Evaluator evaluator, AskedCase asked) {
    Objects.requireNonNull(evaluator, "evaluator");
    Objects.requireNonNull(asked, "asked");
    return tried(evaluator, asked);
  }

  /**
   * Checks the law on a case.
   *
   * @throws AssertionError if it is broken; the message names the case, the instant and both
   *     answers
   */
  public void check(Evaluator evaluator, AskedCase asked) {
    brokenBy(evaluator, asked)
        .ifPresent(
            broken -> {
              throw new AssertionError(broken.told());
            });
  }

  /**
   * Checks all laws on a case.
   *
   * @throws AssertionError for the first one that is broken
   */
  public static void checkAll(Evaluator evaluator, AskedCase asked) {
    Objects.requireNonNull(evaluator, "evaluator");
    Objects.requireNonNull(asked, "asked");
    for (Law law : values()) {
      law.check(evaluator, asked);
    }
  }
}
