package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Refunds.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Refunds.actions;
import static io.github.aliexpressrules.buyer.Refunds.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import org.junit.jupiter.api.Test;

/** S5:294. */
class CashbackTest {
  private static Decision<Cashback> after(CashbackEvent event) {
    return BuyerRules.standard().cashback(event).at(MON_2025_03_03);
  }

  @Test
  void aCancellationLosesIt() {
    Decision<Cashback> decision = after(CashbackEvent.CANCELLED);

    assertThat(decision.verdict()).isEqualTo(Verdict.NO);
    assertThat(decision.result()).contains(new Cashback(CashbackEffect.LOST));
    assertThat(words(decision, "buyer.cashback.cancelled"))
        .isEqualTo(
            "The order was cancelled; the portal's entry is set to zero at once, and the cashback"
                + " is lost.");
    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
  }

  @Test
  void afterADisputeItDependsOnThePortal() {
    Decision<Cashback> decision = after(CashbackEvent.DISPUTED);

    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(decision.result()).contains(new Cashback(CashbackEffect.DEPENDS_ON_PORTAL));
    assertThat(words(decision, "buyer.cashback.disputed"))
        .isEqualTo(
            "Whether the cashback survives a dispute depends on the portal's terms, which are not"
                + " given. Often it stays, since such changes are hard to track, but nobody"
                + " promises it.");
    assertThat(actions(decision)).containsExactly("ask-cashback-portal");
    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
  }
}
