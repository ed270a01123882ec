package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The figures and switches that the merchant's rules need, each with the lines that state it and
 * the values that other lines state instead. Change one with {@link #with}; the rest stays.
 *
 * <p>The table of required deposits is open: the sources state one figure, for clothing, and {@link
 * #withRequiredDeposit} adds what a merchant knows of another category.
 *
 * <p>Example: {@code MerchantPolicy.standard().withRequiredDeposit(Category.ELECTRONICS,
 * Money.parse("CNY 20000"))}.
 */
public final class MerchantPolicy extends Policy<MerchantPolicy> {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  /**
   * What deposit each category requires, sorted by the category's name; a category that is not
   * listed is unknown, not free. Zero means that none is required.
   */
  public static final Figure<Map<Category, Money>> REQUIRED_DEPOSITS =
      Figure.of(
          "required-deposits",
          sorted(Map.of(Category.CLOTHING, Money.of(YUAN, new BigDecimal(8000)))),
          "S2:6");

  /** The currency in which the balance of a deposit without entries is zero. */
  public static final Figure<CurrencyUnit> DEPOSIT_CURRENCY =
      Figure.of("deposit-currency", YUAN, "S2:6");

  /** Whether the deposit comes back only to a merchant who asked to leave the platform. */
  public static final Figure<Boolean> REFUND_NEEDS_EXIT =
      Figure.of("refund-needs-exit", true, "S2:9").rival(false, "S1:17");

  /** Whether the required transaction volume must be reached before the deposit comes back. */
  public static final Figure<Boolean> REFUND_NEEDS_VOLUME =
      Figure.of("refund-needs-volume", true, "S1:13").rival(false, "S2:9");

  /** Whether a violation that was put right still keeps the deposit from coming back in full. */
  public static final Figure<Boolean> CORRECTED_VIOLATION_COUNTS =
      Figure.of("corrected-violation-counts", true, "S2:9").rival(false, "S1:13");

  /** Whether a legal dispute that is closed still keeps the deposit from coming back in full. */
  public static final Figure<Boolean> CLOSED_LEGAL_DISPUTE_COUNTS =
      Figure.of("closed-legal-dispute-counts", true, "S2:9").rival(false, "S1:15");

  private static final List<Figure<?>> FIGURES =
      List.of(
          REQUIRED_DEPOSITS,
          DEPOSIT_CURRENCY,
          REFUND_NEEDS_EXIT,
          REFUND_NEEDS_VOLUME,
          CORRECTED_VIOLATION_COUNTS,
          CLOSED_LEGAL_DISPUTE_COUNTS);

  private static final MerchantPolicy STANDARD =
      new MerchantPolicy(
          BusinessCalendar.weekends(ZoneId.of("America/Los_Angeles")), Changes.none());

  private MerchantPolicy(BusinessCalendar calendar, Changes changes) {
    super(FIGURES, calendar, changes.mapping(REQUIRED_DEPOSITS, MerchantPolicy::sorted));
    get(REQUIRED_DEPOSITS)
        .forEach((category, deposit) -> Require.amount(memberOf(category), deposit));
  }

  /** Returns the standard reading of the sources. */
  public static MerchantPolicy standard() {
    return STANDARD;
  }

  /**
   * Returns this policy with the deposit that a category requires; the other categories stay.
   *
   * @param category what the merchant sells
   * @param deposit how much must be deposited, in the currency in which deposits of this category
   *     are kept
   * @throws InvalidValueException if the deposit is negative, or 1e12 or more
   */
  public MerchantPolicy withRequiredDeposit(Category category, Money deposit) {
    Map<Category, Money> table = new HashMap<>(get(REQUIRED_DEPOSITS));
    table.put(
        Objects.requireNonNull(category, "category"), Objects.requireNonNull(deposit, "deposit"));
    return with(REQUIRED_DEPOSITS, table);
  }

  @Override
  protected MerchantPolicy copy(BusinessCalendar calendar, Changes changes) {
    return new MerchantPolicy(calendar, changes);
  }

  private static String memberOf(Category category) {
    return REQUIRED_DEPOSITS.name() + "." + category;
  }

  /** A caller keeps the map that he gave; the policy has a copy of its own. */
  private static SortedMap<Category, Money> sorted(Map<Category, Money> table) {
    SortedMap<Category, Money> copy = new TreeMap<>(Comparator.comparing(Category::name));
    table.forEach((category, deposit) -> copy.put(category, Objects.requireNonNull(deposit)));
    return Collections.unmodifiableSortedMap(copy);
  }
}
