package io.github.aliexpressrules.core.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's deposit as a ledger, and what is on record about the merchant. Entries, freezes,
 * violations and disputes may be listed in any order, which means nothing: accounts that list the
 * same are equal. The balance at an instant is the sum of the entries booked by then.
 *
 * @param merchantId the merchant's number
 * @param category what the merchant sells
 * @param entries the movements
 * @param freezes freezes of the account, also past ones
 * @param violations breaches of the rules, also those put right
 * @param disputes disputes, complaints and legal disputes, also closed ones
 * @param transactionVolumeMet whether the transaction volume that the platform requires was reached
 * @param categories what he sells besides
 * @param points penalty points, also lapsed ones
 * @param depositIncreaseNoticedAt when the platform told him that the deposit was increased
 * @param closedAt when the platform closed the account
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DepositAccount(
    String merchantId,
    Category category,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<DepositEntry> entries,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Freeze> freezes,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Violation> violations,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<MerchantDispute> disputes,
    Optional<Boolean> transactionVolumeMet,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Category> categories,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<PenaltyPoints> points,
    Optional<Instant> depositIncreaseNoticedAt,
    Optional<Instant> closedAt)
    implements WithDepositAccount {
  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the number is blank, an entry's id occurs twice, two entries
   *     are in different currencies, the balance is negative at some instant, a category is named
   *     twice, or an instant lies outside [2000-01-01, 2200-01-01)
   */
  public DepositAccount {
    Require.text("merchantId", merchantId);
    Objects.requireNonNull(category, "category");
    entries = Require.list("entries", entries);
    freezes = Require.list("freezes", freezes);
    violations = Require.list("violations", violations);
    disputes = Require.list("disputes", disputes);
    Objects.requireNonNull(transactionVolumeMet, "transactionVolumeMet");
    categories = Require.list("categories", categories);
    checkCategories(category, categories);
    points = Require.list("points", points);
    Require.fact("depositIncreaseNoticedAt", depositIncreaseNoticedAt);
    Require.fact("closedAt", closedAt);
    Require.unique("entries", entries, "id", DepositEntry::id);
    for (int i = 1; i < entries.size(); i++) {
      Require.sameCurrency(
          "entries[" + i + "].amount",
          entries.get(i).amount(),
          "entries[0].amount",
          entries.get(0).amount());
    }
    checkNeverNegative(entries);
  }

  private static void checkCategories(Category first, List<Category> further) {
    Require.uniqueItems("categories", further);
    int again = further.indexOf(first);
    if (again >= 0) {
      throw new InvalidValueException(
          "categories[" + again + "]",
          "must differ from category",
          first,
          "Name there only what is sold besides.");
    }
  }

  /**
   * Returns a builder that asks for the required parts first, in this order: {@code merchantId},
   * {@code category}. Every other part is optional: what is not given is absent, a list or set
   * empty.
   */
  public static DepositAccountBuilderStages.BuildStart builder() {
    return DepositAccountBuilderStages.start();
  }

  /** Equal if the same is listed, each item as often, in whatever order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DepositAccount that
            && merchantId.equals(that.merchantId)
            && category.equals(that.category)
            && transactionVolumeMet.equals(that.transactionVolumeMet)
            && depositIncreaseNoticedAt.equals(that.depositIncreaseNoticedAt)
            && closedAt.equals(that.closedAt)
            && listSame(categories, that.categories)
            && listSame(points, that.points)
            && listSame(entries, that.entries)
            && listSame(freezes, that.freezes)
            && listSame(violations, that.violations)
            && listSame(disputes, that.disputes));
  }

  @Override
  public int hashCode() {
    int hash = Objects.hash(merchantId, category, transactionVolumeMet);
    for (List<?> items : List.of(entries, freezes, violations, disputes, categories, points)) {
      hash = 31 * hash + items.stream().mapToInt(Object::hashCode).sum();
    }
    return hash;
  }

  /** Where both are listed in one order, which is common, nothing is counted. */
  private static boolean listSame(List<?> some, List<?> others) {
    return some.size() == others.size()
        && (some.equals(others) || count(some).equals(count(others)));
  }

  private static Map<Object, Integer> count(List<?> items) {
    Map<Object, Integer> counts = new HashMap<>();
    items.forEach(item -> counts.merge(item, 1, Integer::sum));
    return counts;
  }

  /**
   * Entries of one instant count together: only what stands at the end of it is a balance. What is
   * refused is the last one of them that takes money out.
   */
  private static void checkNeverNegative(List<DepositEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Integer[] inTime = new Integer[entries.size()];
    Arrays.setAll(inTime, i -> i);
    Arrays.sort(inTime, Comparator.comparing(i -> entries.get(i).at()));
    Money balance = Money.zero(entries.get(0).amount().getCurrencyUnit());
    int taken = 0;
    for (int i = 0; i < inTime.length; i++) {
      DepositEntry entry = entries.get(inTime[i]);
      Money change = entry.change();
      balance = balance.plus(change);
      taken = change.isNegative() ? inTime[i] : taken;
      boolean stands =
          i + 1 == inTime.length || !entries.get(inTime[i + 1]).at().equals(entry.at());
      if (stands && balance.isNegative()) {
        throw negative("entries[" + taken + "].amount", entries.get(taken), balance);
      }
    }
  }

  private static InvalidValueException negative(
      String component, DepositEntry entry, Money balance) {
    return new InvalidValueException(
        component,
        "must leave a balance of zero or more at " + entry.at(),
        entry.amount() + ", which leaves " + balance,
        "Add the payment that came before it, or correct the amount.");
  }
}
