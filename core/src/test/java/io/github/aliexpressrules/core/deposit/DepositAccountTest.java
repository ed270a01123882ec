package io.github.aliexpressrules.core.deposit;

import static io.github.aliexpressrules.core.Samples.account;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.deducted;
import static io.github.aliexpressrules.core.Samples.money;
import static io.github.aliexpressrules.core.Samples.paid;
import static io.github.aliexpressrules.core.Samples.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The deposit as a ledger. */
class DepositAccountTest {
  private static DepositEntry.Refunded named(String id, int day) {
    return new DepositEntry.Refunded(Optional.of(id), day(day), money("CNY 0.00"));
  }

  private static Refusal overdrawn(
      int index, int day, String amount, String left, DepositEntry... entries) {
    String component = "entries[" + index + "].amount";
    return Refusal.of(
        () -> account(entries),
        component,
        component
            + " must leave a balance of zero or more at "
            + day(day)
            + ", but was "
            + amount
            + ", which leaves "
            + left
            + ". Add the payment that came before it, or correct the amount.");
  }

  private static DepositAccount selling(Category... besides) {
    return account().withCategories(besides);
  }

  static Stream<Refusal> instants() {
    return Stream.concat(
        Refusal.outside(
            "depositIncreaseNoticedAt", at -> account().withDepositIncreaseNoticedAt(at)),
        Refusal.outside("closedAt", at -> account().withClosedAt(at)));
  }

  static Stream<Refusal> categories() {
    Category toys = new Category("TOYS");
    return Stream.of(
        Refusal.of(
            () -> selling(Category.CLOTHING, toys),
            "categories[0]",
            "categories[0] must differ from category, but was CLOTHING. Name there only what is"
                + " sold besides."),
        Refusal.of(
            () -> selling(toys, Category.CLOTHING),
            "categories[1]",
            "categories[1] must differ from category, but was CLOTHING. Name there only what is"
                + " sold besides."),
        Refusal.of(
            () -> selling(toys, Category.ELECTRONICS, toys),
            "categories[2]",
            "categories[2] must occur once in categories, but was TOYS. Leave the repeated one"
                + " out."));
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
        Refusal.of(
            () -> DepositAccount.builder().merchantId(" ").category(Category.CLOTHING).build(),
            "merchantId",
            "merchantId must not be blank, but was \" \". Give a text."),
        Refusal.of(
            () -> account(named("a", 0), named("b", 1), named("a", 2)),
            "entries[2].id",
            "entries[2].id must occur once in entries, but was a. Give each item its own id, or"
                + " leave the repeated item out."),
        Refusal.of(
            () -> account(paid(0, "CNY 5.00"), paid(1, "CNY 5.00"), paid(2, "USD 5.00")),
            "entries[2].amount",
            "entries[2].amount must be in CNY like entries[0].amount, but was USD 5.00. Give all"
                + " amounts of one case in one currency; nothing is converted."),
        // never below zero, at no instant
        overdrawn(0, 0, "CNY 0.01", "CNY -0.01", deducted(0, "CNY 0.01")),
        overdrawn(0, 0, "CNY 0.01", "CNY -0.01", refunded(0, "CNY 0.01")),
        overdrawn(1, 1, "CNY 5.01", "CNY -0.01", paid(0, "CNY 5.00"), deducted(1, "CNY 5.01")),
        // covered later only
        overdrawn(0, 0, "CNY 5.00", "CNY -5.00", deducted(0, "CNY 5.00"), paid(1, "CNY 100.00")),
        // written in another order than it happened
        overdrawn(
            0,
            3,
            "CNY 9.00",
            "CNY -4.00",
            refunded(3, "CNY 9.00"),
            paid(4, "CNY 100.00"),
            paid(1, "CNY 5.00")),
        // of one instant: what took the money out is named, not what was paid in
        overdrawn(0, 0, "CNY 9.00", "CNY -4.00", deducted(0, "CNY 9.00"), paid(0, "CNY 5.00")),
        overdrawn(
            1,
            0,
            "CNY 2.00",
            "CNY -1.00",
            deducted(0, "CNY 4.00"),
            refunded(0, "CNY 2.00"),
            paid(0, "CNY 5.00")),
        // the first instant of several
        overdrawn(
            1,
            1,
            "CNY 6.00",
            "CNY -1.00",
            paid(0, "CNY 5.00"),
            deducted(1, "CNY 6.00"),
            deducted(2, "CNY 6.00")));
  }

  @ParameterizedTest
  @MethodSource({"refusals", "instants", "categories"})
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @Test
  void pointsOfOneInstantMayBeAlike() {
    PenaltyPoints points = new PenaltyPoints(day(1), PointSystem.TRANSACTION, 2);
    assertThat(account().withPoints(points, points).points()).containsExactly(points, points);
  }

  @Test
  void anEmptyLedgerIsTaken() {
    assertThat(account().entries()).isEmpty();
  }

  @Test
  void itMayReachZeroAndGoOn() {
    assertThat(account(paid(0, "CNY 5.00"), deducted(1, "CNY 5.00"), paid(1, "CNY 0.00")).entries())
        .hasSize(3);
  }

  @Test
  void entriesOfOneInstantCountTogether() {
    List<DepositEntry> entries =
        List.of(deducted(0, "CNY 3.00"), refunded(0, "CNY 2.00"), paid(0, "CNY 5.00"));
    assertThat(account(entries.toArray(DepositEntry[]::new)).entries()).isEqualTo(entries);
  }

  @Test
  void theOrderOfWritingDoesNotMatter() {
    List<DepositEntry> entries =
        new ArrayList<>(
            List.of(
                paid(0, "CNY 5.00"),
                deducted(1, "CNY 4.00"),
                paid(2, "CNY 1.00"),
                refunded(3, "CNY 2.00")));
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(entries, new Random(seed));
      assertThat(account(entries.toArray(DepositEntry[]::new)).entries()).isEqualTo(entries);
    }
  }

  @Test
  void entriesWithoutANumberMayBeAlike() {
    assertThat(account(paid(0, "CNY 5.00"), paid(0, "CNY 5.00")).entries()).hasSize(2);
  }

  @Test
  void manyLargeEntriesAreSummedExactly() {
    DepositEntry[] entries = new DepositEntry[2000];
    for (int i = 0; i < 1000; i++) {
      entries[i] = paid(0, "CNY 999999999999.99");
      entries[1000 + i] = deducted(1, "CNY 999999999999.99");
    }
    assertThat(account(entries).entries()).hasSize(2000);
    entries[999] = paid(0, "CNY 999999999999.98");
    overdrawn(1999, 1, "CNY 999999999999.99", "CNY -0.01", entries).check();
  }

  @Test
  void changesAreSigned() {
    assertThat(paid(0, "CNY 5.00").change()).isEqualTo(money("CNY 5.00"));
    assertThat(deducted(0, "CNY 5.00").change()).isEqualTo(money("CNY -5.00"));
    assertThat(refunded(0, "CNY 5.00").change()).isEqualTo(money("CNY -5.00"));
  }

  @Test
  void theBuilderLeavesOutWhatIsNotGiven() {
    assertThat(account())
        .isEqualTo(
            new DepositAccount(
                "m7",
                Category.CLOTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }
}
