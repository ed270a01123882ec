package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.rulebook.Outcome;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A measure that is on record, or that the rules provide for what is on record.
 *
 * @param measure what it is
 * @param system whose points bring it; empty if a record shows it
 * @param from since when it runs, inclusive; that of a deduction is taken to begin with it
 * @param until until when, exclusive; empty if that is not stated, or several texts say otherwise
 * @param amount how much: what the deposit must reach, or what can be kept; else empty
 * @param outcome {@code SATISFIED}, or {@code UNKNOWN} where the platform may but need not
 */
public record Measure(
    MeasureKind measure,
    Optional<PointSystem> system,
    Instant from,
    Optional<Instant> until,
    Optional<Money> amount,
    Outcome outcome) {
  /** Checks the parts. */
  public Measure {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(outcome, "outcome");
  }
}
