package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.buyer.ClaimAssessment;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.time.Instant;
import java.util.List;

/**
 * How the library is asked: the only class here that knows its questions and answers. Each method
 * builds its question anew, as a caller does who has a case in his hands.
 */
final class Ours {
  private static final JsonRules LINES = JsonRules.standard();
  private static final BuyerRules RULES = BuyerRules.standard();
  private static final BuyerRules IN_FORCE = BuyerRules.inForce();

  private Ours() {}

  private static Question<ClaimAssessment> question(BuyerCase asked) {
    return RULES.order(asked.order()).claim(asked.claim());
  }

  static Decision<?> claim(BuyerCase asked) {
    return question(asked).at(asked.now());
  }

  /** The claim, and all that it says is read: what an answer puts off is paid for here. */
  static Object claimRead(BuyerCase asked) {
    Decision<?> decision = claim(asked);
    int read = decision.findingWindows().size() + decision.notYetKnown().size();
    for (var finding : decision.findings()) {
      read += finding.values().size() + finding.contested().size() + finding.steps().size();
    }
    return read + decision.milestones().size() + decision.steps().size();
  }

  static Decision<?> cancellation(BuyerCase asked) {
    return RULES.order(asked.order()).cancellation().at(asked.now());
  }

  static Decision<?> disputeWindow(BuyerCase asked) {
    return RULES.order(asked.order()).disputeWindow().at(asked.now());
  }

  static Decision<?> disputeWindowInForce(Order order, Instant at) {
    return IN_FORCE.order(order).disputeWindow().at(at);
  }

  static Decision<?> expressRefund(BuyerCase asked) {
    return RULES.order(asked.order()).expressRefund(asked.claim().amount()).at(asked.now());
  }

  static Decision<?> dispute(BuyerCase asked, Dispute dispute) {
    return RULES.order(asked.order()).dispute(dispute).status().at(asked.now());
  }

  /** What the peers' ten rules are about, in the library's questions. */
  static Object composite(BuyerCase asked) {
    return new Object[] {
      cancellation(asked),
      claim(asked),
      asked.dispute().isPresent() ? dispute(asked, asked.dispute().get()) : null,
      expressRefund(asked)
    };
  }

  static Timeline<?> timeline(BuyerCase asked) {
    return question(asked).timeline();
  }

  /** The longest window in which the answer holds, and what ends it. */
  static Object exactAndNext(BuyerCase asked) {
    return question(asked).exact(asked.now());
  }

  /** What every source says, and where they agree. */
  static Object readings(BuyerCase asked) {
    return RULES.readings(told -> told.order(asked.order()).claim(asked.claim())).agreement();
  }

  /** The value, the question and the answer. */
  static Object disputeOf(Order order, List<DisputeEvent> events) {
    Dispute dispute = new Dispute(Histories.OPENED, Histories.CLAIM, events);
    return RULES.order(order).dispute(dispute).status().at(Histories.LAST);
  }

  /** The value, the question and the answer. */
  static Object depositOf(List<DepositEntry> entries) {
    DepositAccount account =
        DepositAccount.builder()
            .merchantId("M-81")
            .category(Category.CLOTHING)
            .addAllEntries(entries)
            .build();
    return MerchantRules.standard().deposit(account).balance().at(Histories.LAST);
  }

  /** A line of JSON. */
  static Object answer(String line) {
    return LINES.answer(line);
  }
}
