package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.source.Citation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a finding or a milestone by the rules in force rests on. Immutable; equal if it says the
 * same.
 */
public final class Ground {
  private final Basis basis;
  private final Supplier<Lines> telling;

  /** Told when first asked for, then kept; equal whoever asks first. */
  private @Nullable Lines lines;

  /**
   * Its lines and values.
   *
   * @param citations the lines of the platform's texts whose values were used; none if no figure
   *     was
   * @param contested the lines of the guides that give another value
   * @param candidates the values that may have held, where there are several
   */
  public record Lines(
      List<Citation> citations, List<Citation> contested, List<Candidate> candidates) {
    /** Checks the parts. */
    public Lines {
      citations = Require.list("citations", citations);
      contested = Require.list("contested", contested);
      candidates = Require.list("candidates", candidates);
    }
  }

  /**
   * Returns a ground whose lines are told when they are first asked for.
   *
   * @param basis how sure it is
   * @param telling tells the lines, the same each time
   */
  public Ground(Basis basis, Supplier<Lines> telling) {
    this.basis = Objects.requireNonNull(basis, "basis");
    this.telling = Objects.requireNonNull(telling, "telling");
  }

  /** Returns how sure it is. */
  public Basis basis() {
    return basis;
  }

  /** Returns the lines of the platform's texts whose values were used; none if no figure was. */
  public List<Citation> citations() {
    return lines().citations();
  }

  /** Returns the lines of the guides that give another value. */
  public List<Citation> contested() {
    return lines().contested();
  }

  /** Returns the values that may have held, where there are several. */
  public List<Candidate> candidates() {
    return lines().candidates();
  }

  private Lines lines() {
    Lines known = lines;
    if (known == null) {
      known = telling.get();
      lines = known;
    }
    return known;
  }

  /** Returns the lines of the texts in force, where there are any, else those of the rule. */
  public static List<Citation> citations(@Nullable Ground ground, Rule rule) {
    Objects.requireNonNull(rule, "rule");
    return ground == null || ground.citations().isEmpty() ? rule.citations() : ground.citations();
  }

  /** Adds the members that findings and milestones have by the rules in force. */
  static void put(Optional<Ground> ground, Map<String, @Nullable Object> members) {
    members.put("basis", ground.map(known -> known.basis().name()).orElse(null));
    members.put(
        "candidates",
        ground.map(Ground::candidates).orElse(List.of()).stream().map(Candidate::toMap).toList());
  }

  /** Lines of sources, as texts. */
  static List<String> lines(List<Citation> citations) {
    return citations.stream().map(Citation::toString).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Ground that && basis == that.basis && lines().equals(that.lines()));
  }

  @Override
  public int hashCode() {
    return 31 * basis.hashCode() + lines().hashCode();
  }

  /** Returns the basis and the lines. */
  @Override
  public String toString() {
    return basis + " " + lines();
  }
}
