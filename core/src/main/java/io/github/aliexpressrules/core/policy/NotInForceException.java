package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.time.UntoldException;
import java.util.Objects;

/**
 * A rule read a figure of which no dated text says anything for the case; a question turns that
 * into a finding of outcome UNKNOWN. Without a stack trace: it is an answer, not a fault.
 */
public final class NotInForceException extends UntoldException {
  private static final long serialVersionUID = 1L;

  /** The figure's name. */
  private final String figure;

  /** Whether there are texts, but too many ways in which they may have followed each other. */
  private final boolean tooMany;

  /** Says of a figure that nothing is known of it, or too much. */
  public NotInForceException(Figure<?> figure, boolean tooMany) {
    super(
        "figure must have a value in force, but "
            + Objects.requireNonNull(figure, "figure").name()
            + " has none for this case. Ask under the guides, or give it in a policy.",
        false);
    this.figure = figure.name();
    this.tooMany = tooMany;
  }

  /** Returns the figure's name. */
  public String figure() {
    return figure;
  }

  /** Returns whether there are texts, but too many ways in which they may have followed. */
  public boolean isTooMany() {
    return tooMany;
  }
}
