package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a policy changes of the standard: values, and the lines that state them where the policy
 * names any. Immutable.
 *
 * @param values the figures that differ, with their values
 * @param citations the lines that the policy names for them, where they are not those of the
 *     sources
 * @param stated the figures that the policy states as the standard has them: nothing else under the
 *     guides, but the policy's own word by the rules in force
 */
public record Changes(
    Map<Figure<?>, Object> values,
    Map<Figure<?>, List<Citation>> citations,
    Set<Figure<?>> stated) {
  private static final Changes NONE = new Changes(Map.of(), Map.of());

  /** Values and the lines that state them; what is as the standard has it, is stated. */
  public Changes(Map<Figure<?>, Object> values, Map<Figure<?>, List<Citation>> citations) {
    this(values, citations, Set.of());
  }

  /**
   * Copies the maps, and leaves out what goes without saying: lines that are those of the sources
   * for the value. A value that does not differ from the standard makes its figure a stated one.
   */
  public Changes {
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(citations, "citations");
    Objects.requireNonNull(stated, "stated");
    // Most policies change nothing; and so a program begins without what the rest needs.
    stated = values.isEmpty() && stated.isEmpty() ? Set.of() : stated(values, stated);
    values = values.isEmpty() ? Map.of() : differing(values);
    citations = values.isEmpty() ? Map.of() : cited(values, citations);
  }

  private static Set<Figure<?>> stated(Map<Figure<?>, Object> values, Set<Figure<?>> before) {
    Set<Figure<?>> stated = new HashSet<>(before);
    values.forEach(
        (figure, value) -> {
          if (figure.standard().equals(value)) {
            stated.add(figure);
          } else {
            stated.remove(figure);
          }
        });
    return Set.copyOf(stated);
  }

  private static Map<Figure<?>, Object> differing(Map<Figure<?>, Object> values) {
    Map<Figure<?>, Object> differing = new HashMap<>(Map.copyOf(values));
    differing.entrySet().removeIf(entry -> entry.getKey().standard().equals(entry.getValue()));
    return Map.copyOf(differing);
  }

  private static Map<Figure<?>, List<Citation>> cited(
      Map<Figure<?>, Object> values, Map<Figure<?>, List<Citation>> citations) {
    Map<Figure<?>, List<Citation>> cited = new HashMap<>(Map.copyOf(citations));
    cited.keySet().retainAll(values.keySet());
    cited.values().removeIf(List::isEmpty);
    values.forEach((figure, value) -> cited.remove(figure, figure.linesFor(value)));
    return Map.copyOf(cited);
  }

  /** Returns no changes. */
  public static Changes none() {
    return NONE;
  }

  /**
   * Returns these changes with another value of one figure, and the lines that state it, if any.
   */
  public <T> Changes with(Figure<T> figure, T value, List<Citation> lines) {
    Objects.requireNonNull(lines, "lines");
    Map<Figure<?>, Object> nextValues = new HashMap<>(values);
    Map<Figure<?>, List<Citation>> nextLines = new HashMap<>(citations);
    nextValues.put(
        Objects.requireNonNull(figure, "figure"), Objects.requireNonNull(value, "value"));
    nextLines.put(figure, List.copyOf(lines));
    return new Changes(nextValues, nextLines, stated);
  }

  /**
   * Returns these changes with figures as one source states them. Where it contradicts itself, it
   * is read by what it says last.
   */
  Changes readBy(Reading reading, List<Figure<?>> figures) {
    Map<Figure<?>, Object> nextValues = new HashMap<>(values);
    Map<Figure<?>, List<Citation>> nextLines = new HashMap<>(citations);
    Set<Figure<?>> nextStated = new HashSet<>(stated);
    for (Figure<?> figure : figures) {
      int last = lastLine(reading, figure.citations());
      @Nullable Object said = null;
      for (Figure.Rival<?> rival : figure.rivals()) {
        int line = lastLine(reading, rival.citations());
        if (line > last) {
          last = line;
          said = rival.value();
        }
      }
      if (last > 0) {
        nextLines.remove(figure);
        nextStated.remove(figure);
        if (said == null) {
          nextValues.remove(figure);
        } else {
          nextValues.put(figure, said);
        }
      }
    }
    return new Changes(nextValues, nextLines, nextStated);
  }

  /** The last of the lines that a source states; 0 if none is its own. */
  private static int lastLine(Reading reading, List<Citation> lines) {
    int last = 0;
    for (Citation line : lines) {
      if (line.line() > last && Reading.of(line) == reading) {
        last = line.line();
      }
    }
    return last;
  }

  /** Returns the policy's own value of a figure; empty if it says nothing of it. */
  public Optional<Object> own(Figure<?> figure) {
    Objects.requireNonNull(figure, "figure");
    return stated.contains(figure) ? Optional.of(figure.standard()) : find(figure);
  }

  /** Returns these changes with a value put into another form, if it is changed. */
  @SuppressWarnings("unchecked") // put in by with(), whose parameters tie the types together
  public <T> Changes mapping(Figure<T> figure, UnaryOperator<T> form) {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(form, "form");
    return find(figure)
        .map(
            value -> with(figure, form.apply((T) value), citations.getOrDefault(figure, List.of())))
        .orElse(this);
  }

  Optional<Object> find(Figure<?> figure) {
    return Optional.ofNullable(values.get(figure));
  }

  /** As of any record, but written out: a program that begins need not put a record's together. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Changes that
            && values.equals(that.values)
            && citations.equals(that.citations)
            && stated.equals(that.stated));
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, citations, stated);
  }
}
