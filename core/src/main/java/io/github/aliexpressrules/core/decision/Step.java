package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a party can do in this case, until when, and which finding it changes.
 *
 * <p>A step does not know the moment asked at: whether {@link #by()} has passed is for the reader.
 *
 * @param action what is to be done, by whom and where
 * @param values what the action's template is filled with
 * @param from from when on it is possible, inclusive; empty if at any time
 * @param by before when it must be taken, exclusive; empty if at any time. Always after {@code
 *     from}
 * @param changes the rule whose finding it changes
 * @param cures whether the finding no longer stands in the way once the step has been taken, or is
 *     nearer to that; else the step is advice
 */
public record Step(
    Action action,
    List<Object> values,
    Optional<Instant> from,
    Optional<Instant> by,
    Rule changes,
    boolean cures) {
  /** Checks the parts. */
  public Step {
    Objects.requireNonNull(action, "action");
    values = action.values(values.toArray());
    Objects.requireNonNull(changes, "changes");
    if (from.isPresent() && by.isPresent() && !by.get().isAfter(from.get())) {
      throw new IllegalArgumentException(
          "by must be after from "
              + from.get()
              + ", but was "
              + by.get()
              + ". Leave the step out.");
    }
  }

  /** Returns from when until when it can be taken. */
  public Window window() {
    return Window.of(from.orElse(null), by.orElse(null));
  }

  /** Returns who can do it. */
  public Party actor() {
    return action.actor();
  }

  /** Returns the menu path, if the sources name one. */
  public Optional<String> where() {
    return action.where();
  }

  /** Returns what is to be done, in English, instants in the given zone. */
  public String text(ZoneId zone) {
    return text(Language.ENGLISH, zone);
  }

  /** Returns what is to be done, instants in the given zone. */
  public String text(Language language, ZoneId zone) {
    return action.template().render(language, zone, values);
  }
}
