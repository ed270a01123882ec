package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Refunds.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Refunds.actions;
import static io.github.aliexpressrules.buyer.Refunds.found;
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
    assertThat(found(decision, "buyer.cashback.cancelled"))
        .isEqualTo("buyer.cashback.cancelled.lost");
    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
  }

  @Test
  void afterADisputeItDependsOnThePortal() {
    Decision<Cashback> decision = after(CashbackEvent.DISPUTED);

    assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(decision.result()).contains(new Cashback(CashbackEffect.DEPENDS_ON_PORTAL));
    assertThat(found(decision, "buyer.cashback.disputed"))
        .isEqualTo("buyer.cashback.disputed.portal-decides");
    assertThat(actions(decision)).containsExactly("ask-cashback-portal");
    assertThat(decision.window()).isEqualTo(Window.ALWAYS);
  }
}
