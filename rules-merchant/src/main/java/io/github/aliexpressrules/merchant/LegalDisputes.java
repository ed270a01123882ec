package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import java.util.List;

/**
 * What legal disputes a merchant is involved in.
 *
 * @param open those that are not closed, the earliest first
 */
public record LegalDisputes(List<MerchantDispute> open) {
  /** Checks the parts. */
  public LegalDisputes {
    open = Require.list("open", open);
  }
}
