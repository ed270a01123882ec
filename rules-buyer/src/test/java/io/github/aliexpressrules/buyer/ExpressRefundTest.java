package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Refunds.actions;
import static io.github.aliexpressrules.buyer.Refunds.found;
import static io.github.aliexpressrules.buyer.Refunds.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.order.BuyerLevel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressRefundTest {
  private static final Instant SAT_2025_02_01 = Refunds.pacific("2025-02-01T12:00");

  private static Order order(Money price, Optional<BuyerLevel> level) {
    return Order.builder().id("81").price(price).placedAt(SAT_2025_02_01).buyerLevel(level).build();
  }

  private static Decision<ExpressRefund> ask(String amount, Optional<BuyerLevel> level) {
    Money money = Money.parse(amount);
    return BuyerRules.standard().order(order(money, level)).expressRefund(money).at(SAT_2025_02_01);
  }

  @ParameterizedTest(name = "{0}, {1}: {2} ({5})")
  @CsvSource(
      nullValues = "-",
      value = {
        "PLATINUM, EUR 24.99,  YES,          EUR 25.00,  below,          S4:27",
        "PLATINUM, EUR 25.00,  NO,           EUR 25.00,  not-below,      S4:27",
        "PLATINUM, EUR 25.01,  NO,           EUR 25.00,  not-below,      S4:27",
        "PLATINUM, USD 10.00,  UNDETERMINED, EUR 25.00,  other-currency, S4:27",
        "DIAMOND,  EUR 99.99,  YES,          EUR 100.00, within,         S4:27",
        "DIAMOND,  EUR 100.00, YES,          EUR 100.00, within,         S4:27",
        "DIAMOND,  EUR 100.01, NO,           EUR 100.00, above,          S4:27",
        "SILVER,   EUR 0.01,   NO,           -,          not-entitled,   S4:27",
        "GOLD,     EUR 0.01,   NO,           -,          not-entitled,   S4:27",
        "A0,       USD 0.01,   NO,           -,          not-entitled,   S5:231",
        "A1,       EUR 0.01,   NO,           -,          not-entitled,   S5:231",
        "A2,       USD 0.01,   NO,           -,          not-entitled,   S5:231",
        "A3,       USD 24.99,  YES,          USD 25.00,  within,         S5:232",
        "A3,       USD 25.00,  YES,          USD 25.00,  within,         S5:232",
        "A3,       USD 25.01,  NO,           USD 25.00,  above,          S5:232",
        "A4,       USD 99.99,  YES,          USD 100.00, within,         S5:233",
        "A4,       USD 100.00, YES,          USD 100.00, within,         S5:233",
        "A4,       USD 100.01, NO,           USD 100.00, above,          S5:233",
        "A4,       EUR 10.00,  UNDETERMINED, USD 100.00, other-currency, S5:233",
        "-,        USD 10.00,  UNDETERMINED, -,          no-level,       S5:229",
      })
  void theLevelsAndTheirLimits(
      BuyerLevel level, String amount, Verdict verdict, String limit, String name, String line) {
    Decision<ExpressRefund> decision = ask(amount, Optional.ofNullable(level));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.result().orElseThrow().limit())
        .isEqualTo(Optional.ofNullable(limit).map(Money::parse));
    assertThat(said(decision)).contains("buyer.express.level." + name);
    assertThat(ExpressRules.LEVEL.citations()).contains(Citation.parse(line));
  }

  @Test
  void itStillWaitsForTheSeller() {
    Decision<ExpressRefund> decision = ask("USD 25.00", Optional.of(BuyerLevel.A3));

    assertThat(found(decision, "buyer.express.level"))
        .isEqualTo("buyer.express.level.within amount=USD 25.00 level=A3 limit=USD 25.00");
    assertThat(found(decision, "buyer.express.seller-approves"))
        .isEqualTo("buyer.express.seller-approves.waits-for-seller");
    assertThat(actions(decision)).containsExactly("approve-express-refund");
    assertThat(actions(ask("USD 25.01", Optional.of(BuyerLevel.A3)))).isEmpty();
  }

  @Test
  void oneLineDeniesA3WhatTheNextOneGrants() {
    Decision<ExpressRefund> decision = ask("USD 25.00", Optional.of(BuyerLevel.A3));
    assertThat(BuyerPolicy.EXPRESS_A3.rivals())
        .singleElement()
        .satisfies(
            rival -> assertThat(rival.citations()).isEqualTo(Citation.listOf("S5:231", "S4:27")));
    assertThat(decision.verdict()).isEqualTo(Verdict.YES);

    BuyerPolicy none = BuyerPolicy.standard().with(BuyerPolicy.EXPRESS_A3, Optional.empty());
    assertThat(
            BuyerRules.under(none)
                .order(order(Refunds.usd("25.00"), Optional.of(BuyerLevel.A3)))
                .expressRefund(Refunds.usd("25.00"))
                .at(SAT_2025_02_01)
                .verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void anotherCurrencyIsNamedNotConverted() {
    assertThat(found(ask("USD 10.00", Optional.of(BuyerLevel.PLATINUM)), "buyer.express.level"))
        .isEqualTo(
            "buyer.express.level.other-currency level=PLATINUM limit=EUR 25.00 amount=USD 10.00"
                + " currency=EUR");
  }

  @Test
  void withoutAnOrderThereIsNothing() {
    Decision<ExpressRefund> decision =
        BuyerRules.standard()
            .order(order(Refunds.usd("10.00"), Optional.of(BuyerLevel.A4)))
            .expressRefund(Refunds.usd("10.00"))
            .at(SAT_2025_02_01.minusNanos(1));

    assertThat(decision.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(decision.result()).isEmpty();
  }

  @Test
  void theAmountMustBePossible() {
    OrderQuestions order =
        BuyerRules.standard().order(order(Refunds.usd("10.00"), Optional.empty()));

    assertThatThrownBy(() -> order.expressRefund(Money.parse("EUR 10.00")))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.component()).isEqualTo("amount"))
        .hasMessage(
            "amount must be in USD like order.price, but was EUR 10.00."
                + " Give all amounts of one case in one currency; nothing is converted.");
    assertThatThrownBy(() -> order.expressRefund(Refunds.usd("-0.01")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "amount must not be negative, but was USD -0.01. Give an amount of zero or more.");
  }

  @Test
  void aLimitBelowZeroIsNoPolicy() {
    assertThatThrownBy(
            () ->
                BuyerPolicy.standard()
                    .with(BuyerPolicy.EXPRESS_A4, Optional.of(Refunds.usd("-1.00"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "express-a4 must not be negative, but was USD -1.00. Give an amount of zero or more.");
  }
}
