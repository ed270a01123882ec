package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same question asked of two cases, or under two policies: when the answers differ, and which
 * rule makes the difference.
 *
 * <p>Two answers differ here if their verdicts or results do; that one of them cites other lines is
 * no difference.
 *
 * @param differences the stretches of time in which the answers differ, in order
 * @param <T> the result's type
 */
public record Comparison<T>(List<Difference<T>> differences) {
  /** Copies the list. */
  public Comparison {
    differences = List.copyOf(differences);
  }

  /**
   * A stretch of time in which the answers differ.
   *
   * @param window from when until when
   * @param first what the first question says
   * @param second what the second one says
   */
  public record Difference<T>(Window window, Decision<T> first, Decision<T> second) {
    /** Checks the parts. */
    public Difference {
      Objects.requireNonNull(window, "window");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }

    /** Returns the rule that makes the difference. */
    public Optional<Rule> rule() {
      return Change.cause(first, second);
    }
  }

  /** Compares two questions over all time. */
  public static <T> Comparison<T> of(Question<T> first, Question<T> second) {
    Timeline<T> one = first.timeline();
    Timeline<T> two = second.timeline();
    List<Difference<T>> differences = new ArrayList<>();
    for (Window window : Cuts.of(List.of(one, two))) {
      Decision<T> a = one.at(Cuts.inside(window));
      Decision<T> b = two.at(Cuts.inside(window));
      if (differ(a, b)) {
        differences.add(new Difference<>(window, a, b));
      }
    }
    return new Comparison<>(differences);
  }

  private static <T> boolean differ(Decision<T> a, Decision<T> b) {
    return a.verdict() != b.verdict() || !a.result().equals(b.result());
  }

  /** Returns the rules that make a difference, each once, in the order of time. */
  public List<Rule> rules() {
    return differences.stream()
        .flatMap(difference -> Stream.ofNullable(difference.rule().orElse(null)))
        .distinct()
        .toList();
  }
}
