package io.github.aliexpressrules.core.validation;

import java.util.Objects;

/**
 * A value that cannot exist: an order shipped before it was placed, a negative price.
 *
 * <p>The message reads "thing must condition, but was value. What would be right." and the parts
 * are kept as fields, so that a caller can point at the refused member: {@link #component()} is its
 * name in Java and in JSON, {@link #value()} what was given.
 *
 * <p>Example: {@code placedAt must not be before 2000-01-01T00:00:00Z, but was
 * 1970-01-01T00:00:00Z. Give the instant in seconds or ISO-8601, not zero.}
 *
 * <p>Whatever was given, the message is {@link Plain}: one line that harms no terminal.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The refused member's name. */
  private final String component;

  /** What was given, as text. */
  private final String value;

  /**
   * Refuses a value.
   *
   * @param component the refused member, as it is called in Java and JSON; a path such as {@code
   *     events[2]} where it lies deeper
   * @param condition what must hold, starting with "must"
   * @param value what was given
   * @param remedy one sentence that says what would be right
   */
  public InvalidValueException(String component, String condition, Object value, String remedy) {
    super(
        Plain.text(
            Objects.requireNonNull(component, "component")
                + " "
                + Objects.requireNonNull(condition, "condition")
                + ", but was "
                + Objects.requireNonNull(value, "value")
                + ". "
                + Objects.requireNonNull(remedy, "remedy")));
    this.component = component;
    this.value = value.toString();
  }

  /** Returns the refused member's name or path, relative to the value that was being built. */
  public String component() {
    return component;
  }

  /** Returns what was given, as text. */
  public String value() {
    return value;
  }
}
