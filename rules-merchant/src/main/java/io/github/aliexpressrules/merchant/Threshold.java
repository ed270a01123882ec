package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.deposit.PointSystem.INTELLECTUAL_PROPERTY;
import static io.github.aliexpressrules.core.deposit.PointSystem.PRODUCT_INFORMATION;
import static io.github.aliexpressrules.core.deposit.PointSystem.SEVERE_INTELLECTUAL_PROPERTY;
import static io.github.aliexpressrules.core.deposit.PointSystem.TRANSACTION;

import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.Term;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many points, or cases of severe infringement, bring what; the lower ones of a system first.
 * Closure is not among them: its numbers are figures of the policy.
 */
enum Threshold {
  WARNING(2),
  RESTRICTION(6),
  FREEZE_12(12),
  FREEZE_24(24),
  FREEZE_36(36),
  FREEZE_EVERY_12(12),
  FIRST_SEVERE(1),
  SECOND_SEVERE(2),
  CLOSURE(0);

  private final int points;

  Threshold(int points) {
    this.points = points;
  }

  /** Returns the highest one that is crossed upwards; null if none is. */
  static @Nullable Threshold crossed(PointSystem system, int before, int after) {
    Threshold highest = null;
    for (Threshold one : values()) {
      if (one.isOf(system) && one.isCrossed(before, after)) {
        highest = one;
      }
    }
    return highest;
  }

  private boolean isCrossed(int before, int after) {
    return this == FREEZE_EVERY_12
        ? before / points < after / points
        : before < points && points <= after;
  }

  private boolean isOf(PointSystem system) {
    return switch (this) {
      case WARNING, RESTRICTION -> system == INTELLECTUAL_PROPERTY;
      case FREEZE_12, FREEZE_24, FREEZE_36 ->
          system == INTELLECTUAL_PROPERTY || system == TRANSACTION;
      case FREEZE_EVERY_12 -> system == PRODUCT_INFORMATION;
      case FIRST_SEVERE, SECOND_SEVERE -> system == SEVERE_INTELLECTUAL_PROPERTY;
      case CLOSURE -> false;
    };
  }

  /** How long what it brings lasts; null where that has no length, or none is stated. */
  @Nullable Figure<Optional<Term>> length() {
    return switch (this) {
      case RESTRICTION -> MerchantPolicy.POINTS_RESTRICTION_6;
      case FREEZE_12 -> MerchantPolicy.POINTS_FREEZE_12;
      case FREEZE_24 -> MerchantPolicy.POINTS_FREEZE_24;
      case FREEZE_36 -> MerchantPolicy.POINTS_FREEZE_36;
      case FREEZE_EVERY_12 -> MerchantPolicy.POINTS_INFO_FREEZE;
      case WARNING, FIRST_SEVERE, SECOND_SEVERE, CLOSURE -> null;
    };
  }

  /** Whether it freezes the account. */
  boolean freezes() {
    return switch (this) {
      case FREEZE_12, FREEZE_24, FREEZE_36, FREEZE_EVERY_12, FIRST_SEVERE, SECOND_SEVERE -> true;
      case WARNING, RESTRICTION, CLOSURE -> false;
    };
  }

  /** Whether it raises the deposit, in a system that does so at all. */
  boolean raisesDeposit(PointSystem system) {
    return this == SECOND_SEVERE
        || (system == INTELLECTUAL_PROPERTY && (this == FREEZE_24 || this == FREEZE_36));
  }
}
