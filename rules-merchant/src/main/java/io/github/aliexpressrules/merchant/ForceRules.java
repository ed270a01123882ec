package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Binding;
import java.util.List;

/** What is said of every question by the rules in force. */
final class ForceRules {
  static final Rule LAST_SEEN =
      Rule.of(
          "merchant.in-force.last-seen",
          "What a dated text of the platform says is taken to hold on after it was last seen, as"
              + " long as no later one is known that could say otherwise.",
          "O2:3");
  private static final Case HOLDS_ON =
      LAST_SEEN.noted(
          "holds-on",
          "Taken to hold on, though no text seen on the day that counts says it; last seen:"
              + " {figures}.");

  static final Rule OWN_FIGURES =
      Rule.of(
          "merchant.in-force.own-figures",
          "A figure that the request's own policy gives holds, whatever the texts say.",
          "O2:3");
  private static final Case BY_POLICY =
      OWN_FIGURES.noted("by-policy", "Given by the policy, not by any dated text: {figures}.");

  static final Action ASK_WHICH_HOLDS =
      Action.of(
              "merchant.step.ask-which-holds",
              MERCHANT,
              "Act as if the stricter text held: by the earlier date, with the larger deposit. Ask the"
                  + " platform which one it goes by, and keep the answer.",
              "S1:14, S1:15")
          .brief("Ask which text holds; till then keep to the earlier date, the larger deposit.")
          .last();

  static final Binding.Remarks REMARKS = new Binding.Remarks(HOLDS_ON, BY_POLICY, ASK_WHICH_HOLDS);

  /** What the rulebook lists of it. */
  static final Catalogue CATALOGUE =
      new Catalogue(List.of(LAST_SEEN, OWN_FIGURES), List.of(), List.of(ASK_WHICH_HOLDS));

  private ForceRules() {}
}
