package io.github.aliexpressrules.verification;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.testkit.generation.Requests;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.node.ObjectNode;

/** Random cases as requests. */
final class Cases {
  private Cases() {}

  /**
   * Requests for every question that the registry knows, half of them about orders with lines,
   * parcels and what the carrier says.
   */
  static Arbitrary<ObjectNode> any() {
    return Arbitraries.of(JsonRules.questions()).flatMap(Requests::withRealOrders);
  }

  /** The request's question. */
  static Request read(ObjectNode request) {
    return JsonRules.standard().read(request.toString());
  }
}
