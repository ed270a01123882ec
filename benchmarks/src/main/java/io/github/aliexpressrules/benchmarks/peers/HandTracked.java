package io.github.aliexpressrules.benchmarks.peers;

import static io.github.aliexpressrules.benchmarks.peers.RefundRule.ACCESSORY_IN_FULL;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.AMOUNT_RANGE;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.CANCEL_WINDOW;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.ESCALATION;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.EVIDENCE_MISSING;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.EXPRESS;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.NOT_YET_PROMISED;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.SELLER_OVERDUE;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.TOO_EARLY;
import static io.github.aliexpressrules.benchmarks.peers.RefundRule.TOO_LATE;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The floor: what a careful programmer writes who needs these ten rules and no library. It tells
 * what the library tells: a finding for each rule, from when until when it holds, and the
 * deadlines.
 */
public final class HandTracked implements Contestant {
  @Override
  public String name() {
    return "hand-tracked";
  }

  @Override
  public Object decide(RefundCase refund) {
    return explained(refund);
  }

  @Override
  public Ruling ruling(RefundCase refund) {
    return explained(refund).ruling();
  }

  private static Explained explained(RefundCase refund) {
    Tracker tracker = new Tracker(refund.now());
    time(tracker, refund.purchase());
    promise(tracker, refund.purchase(), refund.complaint());
    amount(tracker, refund.purchase(), refund.complaint().amount());
    evidence(tracker, refund.purchase(), refund.complaint());
    dispute(tracker, refund.complaint().openedAt());
    express(tracker, refund.purchase().member(), refund.complaint().amount());
    return tracker.explained();
  }

  private static void time(Tracker tracker, Purchase purchase) {
    Instant shipped = purchase.shippedAt();
    Instant delivered = purchase.deliveredAt();
    if (tracker.knows(shipped)) {
      tracker.skip(CANCEL_WINDOW);
    } else {
      tracker.before(CANCEL_WINDOW, "cancel-by", purchase.placedAt().plus(Spec.CANCEL_WINDOW));
    }
    if (tracker.knows(delivered)) {
      tracker.skip(TOO_EARLY);
    } else if (shipped == null || !tracker.knows(shipped)) {
      tracker.check(TOO_EARLY, true, null);
    } else {
      tracker.before(TOO_EARLY, "dispute-opens", shipped.plus(Spec.LEAST_WAIT));
    }
    Instant last = purchase.protectionEndsAt();
    if (delivered != null && tracker.knows(delivered) && delivered.isAfter(last)) {
      last = delivered;
    }
    tracker.from(TOO_LATE, "dispute-closes", last.plus(Spec.DISPUTE_TAIL).plusNanos(1));
  }

  private static void promise(Tracker tracker, Purchase purchase, Complaint complaint) {
    if (complaint.reason() != Reason.NEVER_ARRIVED) {
      tracker.skip(NOT_YET_PROMISED);
      return;
    }
    Instant promised = purchase.placedAt().plus(Spec.LONGEST_PROMISE);
    if (purchase.promisedAt().isBefore(promised)) {
      promised = purchase.promisedAt();
    }
    tracker.before(NOT_YET_PROMISED, "promised", promised.plusNanos(1));
  }

  private static void amount(Tracker tracker, Purchase purchase, BigDecimal amount) {
    BigDecimal price = purchase.price();
    int toPrice = amount.compareTo(price);
    tracker.check(AMOUNT_RANGE, amount.signum() <= 0 || toPrice > 0, price);
    if (purchase.category() == Category.ACCESSORIES) {
      tracker.check(ACCESSORY_IN_FULL, toPrice >= 0, price);
    } else {
      tracker.skip(ACCESSORY_IN_FULL);
    }
  }

  private static void evidence(Tracker tracker, Purchase purchase, Complaint complaint) {
    if (tracker.knows(purchase.deliveredAt()) && complaint.reason().isAboutTheGoods()) {
      tracker.check(EVIDENCE_MISSING, complaint.evidence() < 1, null);
    } else {
      tracker.skip(EVIDENCE_MISSING);
    }
  }

  private static void dispute(Tracker tracker, @Nullable Instant opened) {
    if (opened != null && tracker.knows(opened)) {
      Instant answered = opened.plus(Spec.SELLER_ANSWERS).plusNanos(1);
      tracker.from(SELLER_OVERDUE, "seller-answers-by", answered);
      tracker.from(ESCALATION, "platform-steps-in", opened.plus(Spec.ESCALATION));
    } else {
      tracker.skip(SELLER_OVERDUE);
      tracker.skip(ESCALATION);
    }
  }

  private static void express(Tracker tracker, Member member, BigDecimal amount) {
    switch (member) {
      case PLATINUM ->
          tracker.check(EXPRESS, amount.compareTo(Spec.PLATINUM_BELOW) < 0, Spec.PLATINUM_BELOW);
      case DIAMOND ->
          tracker.check(EXPRESS, amount.compareTo(Spec.DIAMOND_UP_TO) <= 0, Spec.DIAMOND_UP_TO);
      case SILVER, GOLD -> tracker.skip(EXPRESS);
    }
  }
}
