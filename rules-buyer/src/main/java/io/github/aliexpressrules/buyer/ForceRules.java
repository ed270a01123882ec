package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Binding;
import java.time.Instant;
import java.util.List;

/** What is said of every question by the rules in force. */
final class ForceRules {
  static final Rule LAST_SEEN =
      Rule.of(
          "buyer.in-force.last-seen",
          "What a dated text of the platform says is taken to hold on after it was last seen, as"
              + " long as no later one is known that could say otherwise.",
          "O3:4, O5:2");
  private static final Case HOLDS_ON =
      LAST_SEEN.noted(
          "holds-on",
          "Taken to hold on, though no text seen on the day that counts says it; last seen:"
              + " {figures}.");

  static final Rule OWN_FIGURES =
      Rule.of(
          "buyer.in-force.own-figures",
          "A figure that the request's own policy gives holds, whatever the texts say.",
          "O1:12");
  private static final Case BY_POLICY =
      OWN_FIGURES.noted("by-policy", "Given by the policy, not by any dated text: {figures}.");

  static final Rule OWN_DOCUMENTS =
      Rule.of(
          "buyer.in-force.own-documents",
          "Buyers in Russia have documents of their own since 2022, of which no figure could be"
              + " read; the other texts are not for them.",
          "O6:87, O4:3");
  private static final Case RUSSIAN_DOCUMENTS =
      OWN_DOCUMENTS.noted(
          "russian-documents",
          "The platform's documents for buyers in Russia are others since {since}, and none of"
              + " their figures could be read: what the order's page and the site's own rules say"
              + " goes first.");

  /** In whichever zone the first day of 2022 is counted. */
  static final Binding.Apart RUSSIA =
      new Binding.Apart(Instant.parse("2021-12-31T16:00:00Z"), RUSSIAN_DOCUMENTS);

  static final Action ASK_WHICH_HOLDS =
      Action.of(
              "buyer.step.ask-which-holds",
              BUYER,
              "Act as if the stricter text held: by the earlier date, for the smaller amount. Ask the"
                  + " platform's support which one it goes by, and keep the answer.",
              "S4:73")
          .brief(
              "Ask support which text holds; till then keep to the earlier date, the smaller amount.")
          .last();

  static final Binding.Remarks REMARKS = new Binding.Remarks(HOLDS_ON, BY_POLICY, ASK_WHICH_HOLDS);

  /** What the rulebook lists of it. */
  static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(LAST_SEEN, OWN_FIGURES, OWN_DOCUMENTS), List.of(), List.of(ASK_WHICH_HOLDS));

  private ForceRules() {}
}
