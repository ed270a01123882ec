package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Oracle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Answers every question under the rules in force, straight from section 12 of the design and the
 * dated figures: all worlds are tried and joined. Slow and simple on purpose. The request must be
 * valid.
 */
final class InForceOracle {
  private static final Map<String, Question> QUESTIONS =
      Map.ofEntries(
          entry("buyer.dispute-window", WindowInForce::joint, WindowInForce.DOUBTS),
          entry("buyer.cancellation", CancellationInForce::joint, CancellationInForce.DOUBTS),
          entry("buyer.free-return", FreeReturnInForce::joint, FreeReturnInForce.DOUBTS),
          entry("buyer.dispute", DisputeInForce::joint, DisputeInForce.DOUBTS),
          entry("buyer.claim", ClaimInForce::joint, ClaimInForce.DOUBTS),
          entry("buyer.offer", OfferInForce::offer, OfferInForce.OFFER),
          entry("buyer.conduct", OfferInForce::conduct, OfferInForce.CONDUCT),
          entry("buyer.refund-arrival", MoneyInForce::arrival, MoneyInForce.ARRIVAL),
          entry("buyer.express-refund", MoneyInForce::express, MoneyInForce.EXPRESS),
          entry("buyer.recourse", MoneyInForce::recourse, MoneyInForce.RECOURSE),
          entry("buyer.return", MoneyInForce::goodsReturn, Set.of()),
          entry("merchant.standing", MerchantInForce::standing, MerchantInForce.STANDING),
          entry("merchant.freeze", MerchantInForce::freeze, MerchantInForce.FREEZE),
          entry("merchant.refund", MerchantInForce::refund, MerchantInForce.REFUND),
          entry("merchant.balance", MerchantInForce::balance, MerchantInForce.BALANCE),
          entry(
              "merchant.required-deposit",
              MerchantInForce::requiredDeposit,
              MerchantInForce.BALANCE));

  private static final Question AS_UNDER_GUIDES =
      new Question(InForceOracle::asUnderGuides, Set.of());

  private static Map.Entry<String, Question> entry(
      String ask, Question.Evaluator evaluator, Set<Doubt> doubts) {
    return Map.entry(ask, new Question(evaluator, doubts));
  }

  private InForceOracle() {}

  /** Of the request's question at the given instant; its own {@code at} is ignored. */
  static InForceExpected answer(JsonNode request, Instant at) {
    return question(request).answer(request, at);
  }

  /** Everything in which the response to the same request at an instant differs. */
  static List<String> differences(JsonNode request, Instant at, JsonNode response) {
    return question(request).differences(request, at, response);
  }

  private static Question question(JsonNode request) {
    return QUESTIONS.getOrDefault(Facts.text(request, "ask"), AS_UNDER_GUIDES);
  }

  /** What no dated figure touches is decided as under the guides, assumed. */
  private static Joint asUnderGuides(JsonNode request, Instant at, Set<Doubt> doubts) {
    Expected guides = Oracle.answer(request, at);
    return Joint.of(new World(true, guides.verdict(), Map.of()))
        .basis(Set.of(Basis.DETERMINED, Basis.ASSUMED));
  }
}
