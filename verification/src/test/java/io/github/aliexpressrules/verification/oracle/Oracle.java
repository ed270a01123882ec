package io.github.aliexpressrules.verification.oracle;

import io.github.aliexpressrules.testkit.generation.Facts;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Answers every question under the standard policy, straight from the sentences of the design: a
 * plain {@code now}, no windows, no sharing with the library. Slow and simple on purpose. The
 * request must be valid. Rules in force (section 12) are not known here, only those of the guides.
 */
public final class Oracle {
  private Oracle() {}

  /**
   * What is expected of the request's question at the given instant; its own {@code at} is ignored.
   */
  public static Expected answer(JsonNode request, Instant at) {
    String ask = Facts.text(request, "ask");
    return switch (ask) {
      case "buyer.cancellation" -> OracleOrder.cancellation(request, at);
      case "buyer.dispute-window" -> OracleOrder.disputeWindow(request, at);
      case "buyer.claim" -> OracleOrder.claim(request, at);
      case "buyer.return" -> OracleOrder.goodsReturn(request, at);
      case "buyer.dispute" -> OracleDispute.dispute(request, at);
      case "buyer.offer" -> OracleDispute.offer(request, at);
      case "buyer.conduct" -> OracleDispute.conduct(request, at);
      case "buyer.express-refund" -> OracleMoney.expressRefund(request, at);
      case "buyer.refund-arrival" -> OracleMoney.refundArrival(request, at);
      case "buyer.recourse" -> OracleMoney.recourse(request, at);
      case "buyer.late-arrival" -> OracleMoney.lateArrival(request, at);
      case "buyer.free-return" -> OracleOrder.freeReturn(request, at);
      case "buyer.cashback" -> OracleMoney.cashback(request, at);
      case "merchant.required-deposit" -> OracleMerchant.requiredDeposit(request, at);
      case "merchant.balance" -> OracleMerchant.balance(request, at);
      case "merchant.refund" -> OracleMerchant.refund(request, at);
      case "merchant.freeze" -> OracleMerchant.freeze(request, at);
      case "merchant.legal-dispute" -> OracleMerchant.legalDispute(request, at);
      case "merchant.standing" -> OracleMerchant.standing(request, at);
      default -> throw new IllegalArgumentException("no such question: " + ask);
    };
  }
}
