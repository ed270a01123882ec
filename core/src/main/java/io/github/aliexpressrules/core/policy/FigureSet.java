package io.github.aliexpressrules.core.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some of a policy's figures, as one bit each: cheap to collect while rules read figures, and the
 * same whatever the order in which they were read.
 *
 * @param low the figures at the places 0 to 63
 * @param high the figures at the places 64 to 127
 */
public record FigureSet(long low, long high) {
  /** How many figures a policy can have. */
  static final int MOST = 2 * Long.SIZE;

  /** Returns the bit of a figure among the first 64; 0 if it is not one of them. */
  public static long low(Figure<?> figure) {
    Objects.requireNonNull(figure, "figure");
    return figure.low();
  }

  /** Returns the bit of a figure among those after the first 64; 0 if it is not one of them. */
  public static long high(Figure<?> figure) {
    Objects.requireNonNull(figure, "figure");
    return figure.high();
  }

  /**
   * Returns the bit of a figure among the first 64; 0 if it is not one of them, or if no guide
   * speaks of it: what is concluded under the guides does not rest on that.
   */
  public static long lowOfGuides(Figure<?> figure) {
    Objects.requireNonNull(figure, "figure");
    return figure.lowOfGuides();
  }

  /** Returns what {@link #lowOfGuides} does for a figure after the first 64. */
  public static long highOfGuides(Figure<?> figure) {
    Objects.requireNonNull(figure, "figure");
    return figure.highOfGuides();
  }

  /** Returns whether a figure is among them. */
  public boolean contains(Figure<?> figure) {
    return (low & low(figure)) != 0 || (high & high(figure)) != 0;
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return low == 0 && high == 0;
  }

  // By hand, as in Citation: every answer needs it.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FigureSet that && low == that.low && high == that.high);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(low) + Long.hashCode(high);
  }

  /** Returns the figures of both sets. */
  public FigureSet or(FigureSet other) {
    Objects.requireNonNull(other, "other");
    return new FigureSet(low | other.low, high | other.high);
  }
}
