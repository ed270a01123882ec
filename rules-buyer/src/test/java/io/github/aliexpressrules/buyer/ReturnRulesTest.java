package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.SAT_2025_03_01;
import static io.github.aliexpressrules.buyer.Cases.THU_2025_03_20;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.fortyDollarsForTheGoods;
import static io.github.aliexpressrules.buyer.Cases.justAfter;
import static io.github.aliexpressrules.buyer.Cases.justBefore;
import static io.github.aliexpressrules.core.rulebook.Verdict.NO;
import static io.github.aliexpressrules.core.rulebook.Verdict.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.telling.Explanation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Are the goods fit to be sent back, and who pays? */
class ReturnRulesTest extends TopicTables {
  ReturnRulesTest() {
    super(ReturnRules.CHAPTER, "buyer.return");
  }

  private static final GoodsCondition AS_THEY_CAME = new GoodsCondition(false, false, true);
  private static final GoodsCondition WORN_OUT = new GoodsCondition(true, true, false);

  private static Question<ReturnAssessment> fit(Order order, GoodsCondition goods) {
    return BuyerRules.standard().order(order).returnOf(goods);
  }

  private static Decision<ReturnAssessment> fit(GoodsCondition goods) {
    return fit(arrived().build(), goods).at(THU_2025_03_20);
  }

  /** S4:29, every combination: unwashed, undamaged, in the original packaging. */
  @ParameterizedTest(name = "S4:29 washed {0}, damaged {1}, original packaging {2}: {3}")
  @CsvSource({
    "false, false, true,  YES",
    "false, false, false, NO",
    "false, true,  true,  NO",
    "false, true,  false, NO",
    "true,  false, true,  NO",
    "true,  false, false, NO",
    "true,  true,  true,  NO",
    "true,  true,  false, NO"
  })
  void goodsAreFitAsTheyCame(boolean washed, boolean damaged, boolean packaging, Verdict verdict) {
    Decision<ReturnAssessment> decision = fit(new GoodsCondition(washed, damaged, packaging));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(Rows.said(decision))
        .containsExactly(
            "buyer.return.unwashed." + (washed ? "was-washed" : "is-unwashed"),
            "buyer.return.undamaged." + (damaged ? "was-damaged" : "is-undamaged"),
            "buyer.return.packaging." + (packaging ? "in-packaging" : "without-packaging"),
            "buyer.return.postage.buyer-pays");
    assertThat(Rows.advice(decision).contains("buyer.step.send-fit-goods"))
        .isEqualTo(verdict == YES);
    assertThat(Rows.advice(decision).contains("buyer.step.agree-on-postage"))
        .as("nobody settles the postage of what is not sent")
        .isEqualTo(verdict == YES);
    assertThat(Rows.advice(decision).contains("buyer.step.claim-damage")).isEqualTo(damaged);
    assertThat(Rows.advice(decision).contains("buyer.step.put-into-packaging"))
        .isEqualTo(!packaging);
  }

  /** S4:107: the buyer pays; for goods that can be returned for any reason no source says. */
  @ParameterizedTest
  @EnumSource(OrderTrait.class)
  void whoPaysThePostage(OrderTrait trait) {
    Order order = arrived().addTraits(trait).build();

    assertThat(fit(order, AS_THEY_CAME).at(THU_2025_03_20).result().orElseThrow().postagePaidBy())
        .isEqualTo(
            trait == OrderTrait.UNCONDITIONAL_RETURN || trait == OrderTrait.LOCAL_DELIVERY
                ? Optional.empty()
                : Optional.of(Party.BUYER));
  }

  /** A claim for the return of the same goods names the same payer. */
  @ParameterizedTest
  @EnumSource(OrderTrait.class)
  void theClaimTellsTheSamePayer(OrderTrait trait) {
    Order order = arrived().addTraits(trait).build();

    assertThat(payers(fit(order, AS_THEY_CAME).at(THU_2025_03_20)))
        .isEqualTo(
            payers(
                BuyerRules.standard()
                    .order(order)
                    .claim(fortyDollarsForTheGoods())
                    .at(THU_2025_03_20)));
  }

  /** Whether the payer is not said. */
  private static boolean payers(Decision<?> decision) {
    return Rows.said(decision).stream().anyMatch(key -> key.endsWith(".payer-not-said"));
  }

  /** Goods that came damaged can be claimed for, so that is not the end. */
  @Test
  void damageIsToldWithWhatCanBeDoneAboutIt() {
    assertThat(
            Explanation.in(Cases.LOS_ANGELES)
                .of(fit(arrived().build(), new GoodsCondition(false, true, true)), THU_2025_03_20))
        .contains("It cannot become yes any more, because of buyer.return.undamaged. What can be")
        .doesNotContain("Nobody can");
  }

  @Test
  void onlyTheTraitsThatMatterAreNamed() {
    Order order =
        arrived().addTraits(OrderTrait.ACCESSORY, OrderTrait.UNCONDITIONAL_RETURN).build();

    new Told(
            "buyer.return.postage.payer-not-said",
            fit(order, AS_THEY_CAME).at(THU_2025_03_20),
            "traits=[UNCONDITIONAL_RETURN]")
        .holds();
  }

  @Test
  void beforeTheOrderIsPlacedNothingElseIsSaid() {
    Question<ReturnAssessment> question = fit(arrived().build(), WORN_OUT);

    assertThat(question.at(justBefore(SAT_2025_03_01)).verdict()).isEqualTo(NOT_YET);
    assertThat(Rows.said(question.at(justBefore(SAT_2025_03_01))))
        .containsExactly("buyer.order.placed.not-placed");
    assertThat(question.at(justBefore(SAT_2025_03_01)).result()).isEmpty();
    assertThat(question.at(justBefore(SAT_2025_03_01)).steps()).isEmpty();
    assertThat(question.at(SAT_2025_03_01).verdict()).isEqualTo(NO);
    assertThat(question.at(justAfter(SAT_2025_03_01)).verdict()).isEqualTo(NO);
  }

  @Override
  List<Told> cases() {
    Order anyReason = arrived().addTraits(OrderTrait.LOCAL_DELIVERY).build();
    return List.of(
        new Told("buyer.return.unwashed.is-unwashed", fit(AS_THEY_CAME)),
        new Told("buyer.return.unwashed.was-washed", fit(WORN_OUT)),
        new Told("buyer.return.undamaged.is-undamaged", fit(AS_THEY_CAME)),
        new Told("buyer.return.undamaged.was-damaged", fit(WORN_OUT)),
        new Told("buyer.return.packaging.in-packaging", fit(AS_THEY_CAME)),
        new Told("buyer.return.packaging.without-packaging", fit(WORN_OUT)),
        new Told(
            "buyer.return.postage.seller-pays",
            BuyerRules.inForce()
                .order(FreeReturnRulesTest.FROM_CHINA)
                .returnOf(AS_THEY_CAME)
                .at(FreeReturnRulesTest.IN_JUNE)),
        new Told("buyer.return.postage.buyer-pays", fit(AS_THEY_CAME)),
        new Told(
            "buyer.return.postage.payer-not-said",
            fit(anyReason, AS_THEY_CAME).at(THU_2025_03_20),
            "traits=[LOCAL_DELIVERY]"));
  }

  @Override
  List<Advised> steps() {
    return List.of(
        new Advised(
            "buyer.step.claim-damage",
            fit(WORN_OUT),
            "BUYER",
            ".. to ..",
            "buyer.return.undamaged"),
        new Advised(
            "buyer.step.agree-on-postage",
            fit(AS_THEY_CAME),
            "BUYER",
            ".. to ..",
            "buyer.return.postage"),
        new Advised(
            "buyer.step.send-fit-goods",
            fit(AS_THEY_CAME),
            "BUYER",
            ".. to ..",
            "buyer.return.postage"),
        new Advised(
            "buyer.step.put-into-packaging",
            fit(WORN_OUT),
            "BUYER",
            ".. to ..",
            "buyer.return.packaging"));
  }
}
