package io.github.aliexpressrules.core.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a party can do in this case, until when, and which finding it changes. Immutable;
 * equal if all of that is.
 *
 * <p>A step does not know the moment asked at: whether {@link #by()} has passed is for the reader.
 */
public final class Step {
  private final Action action;
  private final Object[] values;
  private final @Nullable Instant from;
  private final @Nullable Instant by;
  private final Rule changes;
  private final boolean remedy;

  private Step(
      Action action,
      Object[] values,
      @Nullable Instant from,
      @Nullable Instant by,
      Rule changes,
      boolean remedy) {
    this.action = action;
    this.values = values;
    this.from = from;
    this.by = by;
    this.changes = changes;
    this.remedy = remedy;
  }

  /**
   * Makes a step.
   *
   * @param action what is to be done, by whom and where
   * @param values what the action's words are filled with; kept as they are
   * @param from from when on it is possible, inclusive; null if at any time
   * @param by before when it must be taken, exclusive; null if at any time
   * @param changes the rule whose finding it changes
   * @param remedy whether the finding no longer stands in the way once the step has been taken, or
   *     is nearer to that; else the step is advice
   * @throws IllegalArgumentException if the step would have to be taken before it is possible, or
   *     the words have another number of places
   */
  public static Step of(
      Action action,
      Object[] values,
      @Nullable Instant from,
      @Nullable Instant by,
      Rule changes,
      boolean remedy) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(changes, "changes");
    if (!isPossible(from, by)) {
      throw new IllegalArgumentException(
          "by must be after from " + from + ", but was " + by + ". Leave the step out.");
    }
    assert action.words().fits(values);
    return new Step(action, values, from, by, Objects.requireNonNull(changes, "changes"), remedy);
  }

  /** Returns this step with other limits; null if at any time. */
  public Step within(@Nullable Instant start, @Nullable Instant end) {
    return of(action, values, start, end, changes, remedy);
  }

  /** Returns whether a step can be taken between two instants; null is open. */
  public static boolean isPossible(@Nullable Instant from, @Nullable Instant by) {
    return from == null || by == null || by.isAfter(from);
  }

  /** Returns what is to be done, by whom and where. */
  public Action action() {
    return action;
  }

  /** Returns what the action's words are filled with. */
  public List<Object> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** Returns from when on it is possible, inclusive; empty if at any time. */
  public Optional<Instant> from() {
    return Optional.ofNullable(from);
  }

  /** Returns before when it must be taken, exclusive; empty if at any time. After the beginning. */
  public Optional<Instant> by() {
    return Optional.ofNullable(by);
  }

  /** Returns the rule whose finding it changes. */
  public Rule changes() {
    return changes;
  }

  /**
   * Returns whether the finding no longer stands in the way once the step has been taken, or is
   * nearer to that; else the step is advice.
   */
  public boolean isRemedy() {
    return remedy;
  }

  /** Returns from when until when it can be taken. */
  public Window window() {
    return Window.of(from, by);
  }

  /** Returns who can do it. */
  public Party actor() {
    return action.actor();
  }

  /** Returns the menu path in English, if the sources name one. */
  public Optional<String> where() {
    return action.where();
  }

  /** Returns the menu path, if the sources name one. */
  public Optional<String> where(Language language) {
    Objects.requireNonNull(language, "language");
    return action.where(language);
  }

  /** Returns the dispute event or planned act that this step is, if it is one. */
  public Optional<Enum<?>> move() {
    return action.move();
  }

  /** Returns the step as {@link #toMap(ZoneId)} does, instants told in UTC. */
  @JsonValue
  public Map<String, @Nullable Object> toMap() {
    return toMap(ZoneOffset.UTC);
  }

  /** Returns the step as the JSON contract has it; in English, instants told in the zone. */
  public Map<String, @Nullable Object> toMap(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("actor", actor().name());
    members.put("action", text(zone));
    members.put("where", where().orElse(null));
    members.put("by", by().map(Instant::toString).orElse(null));
    members.put("changes", changes.id());
    members.put("move", move().map(Enum::toString).orElse(null));
    return members;
  }

  /** Returns what is to be done, in English, instants in the given zone. */
  public String text(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    return text(Language.ENGLISH, zone);
  }

  /** Returns what is to be done, instants in the given zone. */
  public String text(Language language, ZoneId zone) {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(zone, "zone");
    return action.words().render(language, zone, values());
  }

  /** Returns what is to be done in few words, as people are told it first. */
  public String brief(Language language, ZoneId zone) {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(zone, "zone");
    return action.fewWords().render(language, zone, values());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Step that
            && action == that.action
            && changes == that.changes
            && remedy == that.remedy
            && Objects.equals(from, that.from)
            && Objects.equals(by, that.by)
            && Arrays.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * action.hashCode() + Arrays.hashCode(values)) + Objects.hashCode(by);
  }

  /** Returns the action and when it can be taken. */
  @Override
  public String toString() {
    return action + " " + window();
  }
}
