package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Figure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a figure is, or may be, as a sentence tells it: "the time from shipping until a dispute can
 * be opened is 10 calendar days".
 *
 * @param figure the figure
 * @param values its value; several where it may be any of them, and no other
 * @param lastSeen the last day on which a text with it was seen, where that is to be told
 */
public record Setting(Figure<?> figure, List<Object> values, Optional<LocalDate> lastSeen) {
  /** Checks the parts. */
  public Setting {
    Objects.requireNonNull(figure, "figure");
    values = Require.list("values", values);
    Objects.requireNonNull(lastSeen, "lastSeen");
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "values must not be empty, but were [] for " + figure.name() + ". Give at least one.");
    }
  }

  /** Returns a figure with a value. */
  public static Setting of(Figure<?> figure, Object value) {
    return new Setting(figure, List.of(Objects.requireNonNull(value, "value")), Optional.empty());
  }

  /** Returns a figure with several values, any of which it may have. */
  public static Setting any(Figure<?> figure, List<?> values) {
    return new Setting(
        figure, List.copyOf(Objects.requireNonNull(values, "values")), Optional.empty());
  }

  /** Returns a figure with a value that a text was last seen to say on a day. */
  public static Setting seen(Figure<?> figure, Object value, LocalDate last) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(last, "last");
    return new Setting(figure, List.of(value), Optional.of(last));
  }

  /** Returns the English words. */
  @Override
  public String toString() {
    return Language.ENGLISH.value(this, ZoneOffset.UTC);
  }
}
