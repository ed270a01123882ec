package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of both rulebooks, under the standard policies. */
final class RuleList {
  private RuleList() {}

  static String of(String which, Language language) {
    Predicate<Rule> chosen = chosen(which);
    String rules =
        Stream.concat(
                BuyerRules.catalogue().rules().stream()
                    .filter(chosen)
                    .map(rule -> written(rule, BuyerRules.standard().policy(), language)),
                MerchantRules.catalogue().rules().stream()
                    .filter(chosen)
                    .map(rule -> written(rule, MerchantRules.standard().policy(), language)))
            .collect(Collectors.joining(","));
    if (rules.isEmpty()) {
      throw Path.REQUEST
          .member("id")
          .refuse(
              "must be a rule's id, its beginning, or a line that a rule cites",
              Excerpt.quoted(which),
              "Leave it out for all rules.");
    }
    return "{\"rules\":[" + rules + "]}";
  }

  private static Predicate<Rule> chosen(String which) {
    if (!which.contains(":")) {
      return rule -> rule.id().startsWith(which);
    }
    try {
      List<Citation> cited = Citation.listOf(which);
      return rule -> cited.stream().anyMatch(rule.citations()::contains);
    } catch (InvalidValueException none) {
      return rule -> false;
    }
  }

  static String written(Rule rule, Policy<?> policy, Language language) {
    return JsonOut.object(
        json -> {
          json.text("id", rule.id());
          json.text("sentence", rule.sentence(language, policy));
          json.texts("cites", rule.citations());
          json.texts("figures", rule.figures(policy).stream().map(Figure::name).toList());
        });
  }
}
