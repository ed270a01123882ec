package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.Material;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * How the refund of a deposit stands.
 *
 * @param payable what comes back: the balance, where nothing stands in the way and the record is
 *     clean; else empty, since no source says what is kept back
 * @param inFull whether the record is clean, so that the whole balance comes back
 * @param missingMaterials what the application does not enclose yet, in the order of the enum
 * @param stage how far the application has got
 */
public record DepositRefund(
    Optional<Money> payable,
    boolean inFull,
    Set<Material> missingMaterials,
    DepositRefundStage stage) {
  /** Checks the parts. */
  public DepositRefund {
    Objects.requireNonNull(payable, "payable");
    missingMaterials = Require.enumSet("missingMaterials", Material.class, missingMaterials);
    Objects.requireNonNull(stage, "stage");
  }
}
