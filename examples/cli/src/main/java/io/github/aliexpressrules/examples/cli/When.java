package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.RequestException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/**
 * An instant that an option names. Only here a clock is read: the library is told.
 *
 * @param named the instant; empty for that at which the program looks
 */
record When(Optional<Instant> named) {
  private static final String NOW = "now";

  /** Reads what was written: {@code now}, or an instant as requests have it. */
  static When of(String written) {
    if (written.equals(NOW)) {
      return new When(Optional.empty());
    }
    try {
      return new When(Optional.of(JsonRules.instant("it", written)));
    } catch (RequestException refused) {
      throw new TypeConversionException(refused.message() + " For this moment write now.");
    }
  }

  /** The instant; of the clock's, the second. */
  Instant instant() {
    return named.orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
