package io.github.aliexpressrules.core.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.check.PlainValues;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.source.Citation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that a figure may have had for a case, by the platform's dated texts.
 *
 * @param figure the figure
 * @param value the value; empty where it stands for another one that nobody has seen
 * @param from the first day on which a text with it was seen, if any copy has a date
 * @param until the last such day, inclusive
 * @param citations the lines that say it; none for a value that nobody has seen
 * @param verdict the answer if it held; empty for a value that nobody has seen
 * @param at the milestone's instant if it held; empty for a finding
 */
public record Candidate(
    Figure<?> figure,
    Optional<Object> value,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<Citation> citations,
    Optional<Verdict> verdict,
    Optional<Instant> at) {
  /** Checks the parts. */
  public Candidate {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    citations = Require.list("citations", citations);
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(at, "at");
  }

  /** Returns the value that a text states, without an answer. */
  public static Candidate of(Figure<?> figure, Object value, Dated<?> said) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(said, "said");
    return new Candidate(
        figure,
        Optional.of(value),
        said.from(),
        said.until(),
        said.citations(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns one way of a switch of which no dated text says anything. */
  public static Candidate eitherWay(Figure<?> figure, Object value) {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(value, "value");
    return new Candidate(
        figure,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        figure.linesFor(value),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns what stands for a value that nobody has seen. */
  public static Candidate unseen(Figure<?> figure) {
    return new Candidate(
        figure,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the candidate as the JSON contract has it: maps, lists, texts and numbers. */
  @JsonValue
  public Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("figure", figure.name());
    members.put("value", value.map(this::plain).orElse(null));
    members.put("from", from.map(LocalDate::toString).orElse(null));
    members.put("until", until.map(LocalDate::toString).orElse(null));
    members.put("cites", Ground.lines(citations));
    members.put("verdict", verdict.map(Verdict::name).orElse(null));
    at.ifPresent(instant -> members.put("at", instant.toString()));
    return members;
  }

  /** The value as a policy file has it; that there is none is written by a name. */
  private Object plain(Object known) {
    return PlainValues.of(
        known,
        value ->
            value instanceof Optional<?> optional
                ? optional.map(this::plain).orElseGet(figure::none)
                : null);
  }

  /** Returns whether another one has the same value of the same figure. */
  public boolean isSameValue(Candidate other) {
    Objects.requireNonNull(other, "other");
    return figure == other.figure && value.equals(other.value);
  }

  /** Returns this value as another text says it as well. */
  public Candidate and(Candidate other) {
    Objects.requireNonNull(other, "other");
    List<Citation> both = new ArrayList<>(citations);
    other.citations.stream().filter(line -> !both.contains(line)).forEach(both::add);
    return new Candidate(
        figure,
        value,
        first(from, other.from, -1),
        first(until, other.until, 1),
        both,
        verdict,
        at);
  }

  private static Optional<LocalDate> first(
      Optional<LocalDate> one, Optional<LocalDate> other, int sign) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().compareTo(other.get()) * sign >= 0 ? one : other;
  }

  /** Returns this value with the answer if it held. */
  public Candidate giving(Verdict then) {
    Objects.requireNonNull(then, "then");
    return new Candidate(figure, value, from, until, citations, Optional.of(then), at);
  }

  /** Returns this value with the milestone's instant if it held. */
  public Candidate at(Instant then) {
    Objects.requireNonNull(then, "then");
    return new Candidate(figure, value, from, until, citations, verdict, Optional.of(then));
  }
}
