package io.github.aliexpressrules.benchmarks.peers;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What the ten rules mean, one predicate for each. Contestants whose conditions are Java may call
 * these; the others say them in their own language and are checked against them.
 */
final class Spec {
  static final Duration CANCEL_WINDOW = Duration.ofDays(7);
  static final Duration LEAST_WAIT = Duration.ofDays(10);
  static final Duration DISPUTE_TAIL = Duration.ofDays(15);
  static final Duration LONGEST_PROMISE = Duration.ofDays(60);
  static final Duration SELLER_ANSWERS = Duration.ofDays(5);
  static final Duration ESCALATION = Duration.ofDays(7);
  static final BigDecimal PLATINUM_BELOW = new BigDecimal("25");
  static final BigDecimal DIAMOND_UP_TO = new BigDecimal("100");

  private Spec() {}

  /** Decides a case by the meaning of the rules. */
  static Ruling decide(RefundCase refund) {
    FiredRules fired = new FiredRules();
    for (RefundRule rule : RefundRule.values()) {
      if (fires(rule, refund)) {
        fired.fire(rule);
      }
    }
    return fired.ruling();
  }

  static boolean fires(RefundRule rule, RefundCase refund) {
    return switch (rule) {
      case CANCEL_WINDOW -> cancelWindow(refund);
      case TOO_EARLY -> tooEarly(refund);
      case TOO_LATE -> tooLate(refund);
      case NOT_YET_PROMISED -> notYetPromised(refund);
      case AMOUNT_RANGE -> amountRange(refund);
      case ACCESSORY_IN_FULL -> accessoryInFull(refund);
      case EVIDENCE_MISSING -> evidenceMissing(refund);
      case SELLER_OVERDUE -> sellerOverdue(refund);
      case ESCALATION -> escalation(refund);
      case EXPRESS -> express(refund);
    };
  }

  /** Not shipped, and at most 7 days since it was placed. */
  static boolean cancelWindow(RefundCase refund) {
    Purchase purchase = refund.purchase();
    return purchase.shippedAt() == null
        && !refund.now().isAfter(purchase.placedAt().plus(CANCEL_WINDOW));
  }

  /** Not delivered, and not shipped or shipped less than 10 days ago. */
  static boolean tooEarly(RefundCase refund) {
    Instant shipped = refund.purchase().shippedAt();
    return refund.purchase().deliveredAt() == null
        && (shipped == null || refund.now().isBefore(shipped.plus(LEAST_WAIT)));
  }

  /** More than 15 days after the later of delivery, if any, and the protection's end. */
  static boolean tooLate(RefundCase refund) {
    Instant delivered = refund.purchase().deliveredAt();
    Instant last = refund.purchase().protectionEndsAt();
    if (delivered != null && delivered.isAfter(last)) {
      last = delivered;
    }
    return refund.now().isAfter(last.plus(DISPUTE_TAIL));
  }

  /** Never arrived, but the promised date, at most 60 days after placing, has not passed. */
  static boolean notYetPromised(RefundCase refund) {
    if (refund.complaint().reason() != Reason.NEVER_ARRIVED) {
      return false;
    }
    Instant promised = refund.purchase().placedAt().plus(LONGEST_PROMISE);
    if (refund.purchase().promisedAt().isBefore(promised)) {
      promised = refund.purchase().promisedAt();
    }
    return !refund.now().isAfter(promised);
  }

  /** The amount is nothing, or more than the price. */
  static boolean amountRange(RefundCase refund) {
    BigDecimal amount = refund.complaint().amount();
    return amount.signum() <= 0 || amount.compareTo(refund.purchase().price()) > 0;
  }

  /** The whole price of an accessory. */
  static boolean accessoryInFull(RefundCase refund) {
    return refund.purchase().category() == Category.ACCESSORIES
        && refund.complaint().amount().compareTo(refund.purchase().price()) >= 0;
  }

  /** Delivered, about the goods, and no evidence. */
  static boolean evidenceMissing(RefundCase refund) {
    return refund.purchase().deliveredAt() != null
        && refund.complaint().reason().isAboutTheGoods()
        && refund.complaint().evidence() < 1;
  }

  /** More than 5 days since the dispute was opened. */
  static boolean sellerOverdue(RefundCase refund) {
    Instant opened = refund.complaint().openedAt();
    return opened != null && refund.now().isAfter(opened.plus(SELLER_ANSWERS));
  }

  /** At least 7 days since the dispute was opened. */
  static boolean escalation(RefundCase refund) {
    Instant opened = refund.complaint().openedAt();
    return opened != null && !refund.now().isBefore(opened.plus(ESCALATION));
  }

  /** A platinum member below 25, a diamond member up to 100. */
  static boolean express(RefundCase refund) {
    BigDecimal amount = refund.complaint().amount();
    return switch (refund.purchase().member()) {
      case PLATINUM -> amount.compareTo(PLATINUM_BELOW) < 0;
      case DIAMOND -> amount.compareTo(DIAMOND_UP_TO) <= 0;
      case SILVER, GOLD -> false;
    };
  }
}
