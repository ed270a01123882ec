package io.github.aliexpressrules.core.deposit;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.deducted;
import static io.github.aliexpressrules.core.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts are equal if they list the same, each item as often, in whatever order. */
class EqualAccountsTest {
  private static final List<DepositEntry> ENTRIES =
      List.of(paid(0, "CNY 8000.00"), paid(1, "CNY 10.00"), deducted(2, "CNY 1200.00"));
  private static final List<Freeze> FREEZES =
      List.of(
          new Freeze(day(3), "identity check", Optional.empty(), Optional.of(day(9))),
          new Freeze(day(3), "identity check", Optional.of(day(4)), Optional.of(day(9))));
  private static final List<Violation> VIOLATIONS =
      List.of(
          new Violation(day(5), "copied pictures", Optional.empty()),
          new Violation(day(5), "late parcels", Optional.of(day(6))));
  private static final List<MerchantDispute> DISPUTES =
      List.of(
          new MerchantDispute(MerchantDisputeKind.LEGAL, day(7), Optional.empty()),
          new MerchantDispute(MerchantDisputeKind.DISPUTE, day(7), Optional.empty()));

  private static final List<Category> CATEGORIES =
      List.of(Category.ELECTRONICS, new Category("TOYS"));
  private static final List<PenaltyPoints> POINTS =
      List.of(
          new PenaltyPoints(day(5), PointSystem.TRANSACTION, 12),
          new PenaltyPoints(day(5), PointSystem.PRODUCT_INFORMATION, 2));

  private static final DepositAccount ACCOUNT = account(ENTRIES, FREEZES, VIOLATIONS, DISPUTES);

  private static DepositAccount account(
      List<DepositEntry> entries,
      List<Freeze> freezes,
      List<Violation> violations,
      List<MerchantDispute> disputes) {
    return DepositAccount.builder()
        .merchantId("m-1")
        .category(Category.CLOTHING)
        .addAllEntries(entries)
        .addAllFreezes(freezes)
        .addAllViolations(violations)
        .addAllDisputes(disputes)
        .transactionVolumeMet(true)
        .addAllCategories(CATEGORIES)
        .addAllPoints(POINTS)
        .depositIncreaseNoticedAt(day(8))
        .closedAt(day(9))
        .build();
  }

  private static <T> List<T> reversed(List<T> items) {
    List<T> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return reversed;
  }

  private static <T> List<T> with(List<T> items, T more) {
    List<T> all = new ArrayList<>(items);
    all.add(more);
    return all;
  }

  @Test
  void anotherOrderIsTheSameAccount() {
    DepositAccount other =
        account(reversed(ENTRIES), reversed(FREEZES), reversed(VIOLATIONS), reversed(DISPUTES));

    assertThat(other).isEqualTo(ACCOUNT).hasSameHashCodeAs(ACCOUNT);
  }

  @Test
  void eachListKeepsTheOrderThatItWasGiven() {
    DepositAccount other =
        account(reversed(ENTRIES), reversed(FREEZES), reversed(VIOLATIONS), reversed(DISPUTES));

    assertThat(other.entries()).isEqualTo(reversed(ENTRIES));
    assertThat(other.freezes()).isEqualTo(reversed(FREEZES));
    assertThat(other.violations()).isEqualTo(reversed(VIOLATIONS));
    assertThat(other.disputes()).isEqualTo(reversed(DISPUTES));
  }

  @Test
  void anotherItemIsAnotherAccount() {
    assertThat(account(with(ENTRIES, paid(3, "CNY 1.00")), FREEZES, VIOLATIONS, DISPUTES))
        .isNotEqualTo(ACCOUNT);
    assertThat(account(ENTRIES, FREEZES.subList(0, 1), VIOLATIONS, DISPUTES)).isNotEqualTo(ACCOUNT);
    assertThat(account(ENTRIES, FREEZES, VIOLATIONS.subList(1, 2), DISPUTES)).isNotEqualTo(ACCOUNT);
    assertThat(account(ENTRIES, FREEZES, VIOLATIONS, List.of())).isNotEqualTo(ACCOUNT);
  }

  @Test
  void howOftenAnItemIsListedCounts() {
    Violation one = VIOLATIONS.get(0);
    Violation other = VIOLATIONS.get(1);

    assertThat(account(ENTRIES, FREEZES, List.of(one, one, other), DISPUTES))
        .isNotEqualTo(account(ENTRIES, FREEZES, List.of(one, other, other), DISPUTES))
        .isEqualTo(account(ENTRIES, FREEZES, List.of(one, other, one), DISPUTES));
  }

  @Test
  void whoseAccountItIsAndWhatIsKnownOfItCountAsWell() {
    assertThat(
            List.of(
                ACCOUNT.withMerchantId("m-2"),
                ACCOUNT.withCategory(new Category("SHOES")),
                ACCOUNT.withTransactionVolumeMet(Optional.empty()),
                ACCOUNT.withCategories(CATEGORIES.subList(0, 1)),
                ACCOUNT.withPoints(POINTS.subList(1, 2)),
                ACCOUNT.withPoints(with(POINTS, POINTS.get(0))),
                ACCOUNT.withDepositIncreaseNoticedAt(Optional.empty()),
                ACCOUNT.withClosedAt(day(10))))
        .doesNotContain(ACCOUNT)
        .doesNotHaveDuplicates();
  }

  @Test
  void furtherCategoriesAndPointsInAnotherOrderAreTheSame() {
    DepositAccount other =
        ACCOUNT.withCategories(reversed(CATEGORIES)).withPoints(reversed(POINTS));

    assertThat(other).isEqualTo(ACCOUNT).hasSameHashCodeAs(ACCOUNT);
    assertThat(other.categories()).isEqualTo(reversed(CATEGORIES));
    assertThat(other.points()).isEqualTo(reversed(POINTS));
  }
}
