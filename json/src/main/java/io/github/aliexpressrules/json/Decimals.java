package io.github.aliexpressrules.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers of bounded size, so that no later step can be made slow by one. */
final class Decimals {
  private static final int MOST = 40;
  private static final Pattern FORM =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

  private Decimals() {}

  /** Returns whether a text is a number as JSON writes it. */
  static boolean isDecimal(String written) {
    return FORM.matcher(written).matches();
  }

  /**
   * Reads a number as JSON writes it; empty if it has more than 40 characters, or would have more
   * than 40 digits before or after the point without its exponent.
   */
  static Optional<BigDecimal> bounded(String written) {
    if (written.length() > MOST) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(written);
      long digitsBefore = (long) value.precision() - value.scale();
      return digitsBefore > MOST || value.scale() > MOST ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException exponentBeyondInt) {
      return Optional.empty();
    }
  }
}
