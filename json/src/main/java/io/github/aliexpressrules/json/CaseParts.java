package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.util.Map;
import java.util.Optional;

/** The parts of a case as a request gives them, and the rules that it is asked under. */
final class CaseParts {
  private final Map<Member<?>, Object> parts;
  private final RuleSets rules;

  CaseParts(Map<Member<?>, Object> parts, RuleSets rules) {
    this.parts = parts;
    this.rules = rules;
  }

  /** The buyer's rules. */
  BuyerRules buyer() {
    return rules.buyer();
  }

  /** The merchant's rules. */
  MerchantRules merchant() {
    return rules.merchant();
  }

  /** A part that the question needs. */
  <T> T of(Member<T> member) {
    return find(member).orElseThrow();
  }

  /** A part that may be left out. */
  <T> Optional<T> find(Member<T> member) {
    return Optional.ofNullable(parts.get(member)).map(member::cast);
  }
}
