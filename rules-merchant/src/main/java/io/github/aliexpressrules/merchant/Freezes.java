package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.Freeze;
import java.util.List;

/**
 * What an account is frozen for.
 *
 * @param freezes the freezes that are active, the earliest first, with what is known of them
 * @param documentsOutstanding whether documents are still to be handed in for any of them
 * @param presumed whether points freeze the account, or may, without any record of that
 */
public record Freezes(List<Freeze> freezes, boolean documentsOutstanding, boolean presumed) {
  /** Checks the parts. */
  public Freezes {
    freezes = Require.list("freezes", freezes);
  }
}
