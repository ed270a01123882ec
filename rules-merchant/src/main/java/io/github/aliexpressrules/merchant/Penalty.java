package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.rulebook.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a deduction of points brings.
 *
 * @param by the deduction
 * @param total how many points, or cases, of its system counted with it
 * @param threshold what that crosses
 * @param lapses when the deduction counts no more
 * @param ends when what it brings is over; null if it has no length, or none is stated
 */
record Penalty(
    Deduction by, int total, Threshold threshold, Deadline lapses, @Nullable Deadline ends) {
  PointSystem system() {
    return by.system();
  }

  Instant at() {
    return by.fact().at();
  }

  boolean raisesDeposit() {
    return threshold.raisesDeposit(system());
  }
}
