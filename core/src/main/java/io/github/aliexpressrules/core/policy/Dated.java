package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.source.Citation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one of the platform's dated texts says of a figure. Immutable.
 *
 * <p>Example: {@code Dated.of(FIRST, "O6:4", Term.calendarDays(5)).seen("2013-08-01",
 * "2015-08-31")}.
 *
 * @param <T> what the figure's values are
 */
public final class Dated<T> {
  private final Edition edition;
  private final List<T> values;
  private final List<Citation> citations;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;
  private final After after;
  private final BindsOn bindsOn;
  private final boolean weak;
  private final @Nullable Scope scope;

  /** When a clock ends by a value that is no term; null for a value that ends none. */
  private final @Nullable Function<Object, Optional<Instant>> ends;

  // Told when first asked for, then kept: under the guides nothing asks.
  private @Nullable Instant seenFrom;
  private @Nullable Instant seenUntil;

  /** What holds once a text is seen no more. */
  public enum After {
    /** The same, as is assumed. */
    ASSUMED,
    /** The same or another value: texts of that time are silent. */
    OPEN
  }

  private Dated(
      Edition edition,
      List<T> values,
      List<Citation> citations,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      After after,
      BindsOn bindsOn,
      boolean weak,
      @Nullable Scope scope,
      @Nullable Function<Object, Optional<Instant>> ends) {
    this.edition = edition;
    this.values = values;
    this.citations = citations;
    this.from = from;
    this.until = until;
    this.after = after;
    this.bindsOn = bindsOn;
    this.weak = weak;
    this.scope = scope;
    this.ends = ends;
  }

  /**
   * Returns what a text says of a figure; on no day that is known, and it is not said what binds a
   * case.
   *
   * @param edition the text
   * @param cites the lines that say it, for example {@code O6:10, O6:11}
   * @param value the value
   */
  public static <T> Dated<T> of(Edition edition, String cites, T value) {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(cites, "cites");
    return new Dated<>(
        edition,
        List.of(Objects.requireNonNull(value, "value")),
        Citation.listOf(cites),
        null,
        null,
        After.ASSUMED,
        BindsOn.UNKNOWN,
        false,
        null,
        null);
  }

  /**
   * Returns that a text speaks of a figure without a value that could be read: what held before it
   * does no longer, and what holds is not known.
   */
  public static <T> Dated<T> unstated(Edition edition, String cites) {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(cites, "cites");
    return new Dated<>(
        edition,
        List.of(),
        Citation.listOf(cites),
        null,
        null,
        After.OPEN,
        BindsOn.UNKNOWN,
        false,
        null,
        null);
  }

  private Dated<T> with(After then, BindsOn binds, boolean assumed, @Nullable Scope whom) {
    return new Dated<>(edition, values, citations, from, until, then, binds, assumed, whom, ends);
  }

  /** Returns this with another value that the text leaves possible as well. */
  public Dated<T> or(T value) {
    Objects.requireNonNull(value, "value");
    List<T> more = new ArrayList<>(values);
    more.add(value);
    return new Dated<>(
        edition, List.copyOf(more), citations, from, until, after, bindsOn, weak, scope, ends);
  }

  /** Returns this, seen on the days between two, both included. */
  public Dated<T> seen(String first, String last) {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    return new Dated<>(
        edition,
        values,
        citations,
        Edition.day(first),
        Edition.day(last),
        after,
        bindsOn,
        weak,
        scope,
        ends);
  }

  /** Returns this, of which it is open whether it went on after it was last seen. */
  public Dated<T> thenOpen() {
    return with(After.OPEN, bindsOn, weak, scope);
  }

  /** Returns this, which binds the orders placed or the clocks started while it held. */
  public Dated<T> binds(BindsOn what) {
    return with(after, Objects.requireNonNull(what, "what"), weak, scope);
  }

  /** Returns this, never more than assumed: a single person's word, or a text's silence. */
  public Dated<T> assumed() {
    return with(after, bindsOn, true, scope);
  }

  /** Returns this, for some cases only. */
  public Dated<T> in(Scope whom) {
    return with(after, bindsOn, weak, Objects.requireNonNull(whom, "whom"));
  }

  /**
   * Returns this, of which a value that is no term ends the clock by the case's facts: with the end
   * of protection, say.
   *
   * @param of the type of the facts
   * @param end when that is; empty if it is not known
   */
  public <S> Dated<T> emptyEnds(Class<S> of, Function<S, Optional<Instant>> end) {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(end, "end");
    return new Dated<>(
        edition,
        values,
        citations,
        from,
        until,
        after,
        bindsOn,
        weak,
        scope,
        facts -> of.isInstance(facts) ? end.apply(of.cast(facts)) : Optional.empty());
  }

  /** Returns when a clock ends by a value of this that is no term; empty if that is not known. */
  public Optional<Instant> emptyEnd(@Nullable Object facts) {
    return ends == null || facts == null ? Optional.empty() : ends.apply(facts);
  }

  /** Returns the text. */
  public Edition edition() {
    return edition;
  }

  /** Returns the values that it leaves possible; mostly one, none where it states none. */
  public List<T> values() {
    return values;
  }

  /** Returns the lines that say it. */
  public List<Citation> citations() {
    return citations;
  }

  /** Returns the first day on which it was seen; empty if no copy has a date. */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  /** Returns the last day on which it was seen; empty if no copy has a date. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  /** Returns what holds once it is seen no more. */
  public After after() {
    return after;
  }

  /** Returns what decides whether this or the text before it binds a case. */
  public BindsOn bindsOn() {
    return bindsOn;
  }

  /** Returns whether it is never more than assumed. */
  public boolean isWeak() {
    return weak;
  }

  /** Returns for which cases it is; empty if for all. */
  public Optional<Scope> scope() {
    return Optional.ofNullable(scope);
  }

  /** From when on a day of the sighting has begun everywhere; the end of time if undated. */
  public Instant seenFrom() {
    Instant known = seenFrom;
    if (known == null) {
      known = from == null ? Instant.MAX : begun(from);
      seenFrom = known;
    }
    return known;
  }

  private Instant begun(LocalDate day) {
    return edition.isExact() ? edition.latest() : Edition.latestStart(day);
  }

  /** Until when the last day of the sighting is over nowhere; the beginning of time if undated. */
  public Instant seenUntil() {
    Instant known = seenUntil;
    if (known == null) {
      known = until == null ? Instant.MIN : Edition.earliestStart(until.plusDays(1));
      seenUntil = known;
    }
    return known;
  }

  /** Returns the text and its values. */
  @Override
  public String toString() {
    return edition + " " + values;
  }
}
