package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;

import io.github.aliexpressrules.core.rulebook.Action;

/** What can be done where a matter is fought out, in several topics. */
final class LegalSteps {
  static final Action KEEP_EVIDENCE =
      Action.of(
              "merchant.step.keep-evidence",
              MERCHANT,
              "Keep all evidence that belongs to the matter.",
              "S1:15, S1:17")
          .brief("Keep all evidence.");
  static final Action CONSULT_LAWYER =
      Action.of(
              "merchant.step.consult-lawyer",
              MERCHANT,
              "Where nothing else helps, consult a professional lawyer.",
              "S1:16, S1:17")
          .brief("Nothing helps? Consult a lawyer.");

  private LegalSteps() {}
}
