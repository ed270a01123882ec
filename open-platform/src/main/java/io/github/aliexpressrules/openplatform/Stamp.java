package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * An instant as a payload gives it.
 *
 * @param place where it stands
 * @param at when it was; the first time of the two, where the clocks showed it twice
 * @param again the second time, where the clocks showed it twice
 */
record Stamp(Place place, Instant at, Optional<Instant> again) {
  /** The instant, for something of which no other comes first. */
  Instant take() {
    return notBefore(Instant.MIN);
  }

  /**
   * The instant, for something that cannot come before another. Of an hour that the clocks showed
   * twice the first one is taken, unless that would be before it.
   */
  Instant notBefore(Instant earliest) {
    place.use();
    if (again.isEmpty()) {
      return at;
    }
    Instant other = again.get();
    boolean second = at.isBefore(earliest) && !other.isBefore(earliest);
    place.say(
        Kind.CLOCK,
        "The clocks showed this time twice that night, at "
            + at
            + " and at "
            + other
            + ". Taken is the "
            + (second ? "second, since the first is before what came before it." : "first.")
            + (second ? "" : " If it was the second, what is counted from it ends an hour later."));
    return second ? other : at;
  }
}
