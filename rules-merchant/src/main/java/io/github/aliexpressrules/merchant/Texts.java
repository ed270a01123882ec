package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;

/** The platform's dated texts about merchants: when each began. */
final class Texts {
  /** The seller rules on violations and penalties; both known revisions have the same words. */
  static final Edition SELLER_RULES = Edition.startsBetween("O2:3", null, "2025-08-18");

  /** What a measure is: of which day the text is does not matter where a record shows one. */
  static final Edition MEASURES = Edition.undated("O2:14");

  /** Returns what the seller rules say of a figure. */
  static <T> Dated<T> sellerRules(String cites, T value) {
    return Dated.of(SELLER_RULES, cites, value).seen("2025-08-18", "2026-08-22");
  }

  private Texts() {}
}
