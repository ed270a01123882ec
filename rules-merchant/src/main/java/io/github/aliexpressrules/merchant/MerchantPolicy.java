package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  /** Where the platform's rules for merchants count and show dates. */
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  /**
   * What deposit each category requires, sorted by the category's name; a category that is not
   * listed is unknown, not free. Zero means that none is required.
   */
  public static final Figure<Map<Category, Money>> REQUIRED_DEPOSITS =
      Figure.of(
              "required-deposits",
              sorted(Map.of(Category.CLOTHING, Money.of(YUAN, new BigDecimal(8000)))),
              "S2:6")
          .called("the deposit that a category requires");

  /** The currency in which the balance of a deposit without entries is zero. */
  public static final Figure<CurrencyUnit> DEPOSIT_CURRENCY =
      Figure.of("deposit-currency", YUAN, "S2:6")
          .called("the currency of the deposit")
          .in(Texts.sellerRules("O2:27", YUAN));

  /** Whether the deposit comes back only to a merchant who asked to leave the platform. */
  public static final Figure<Boolean> REFUND_NEEDS_EXIT =
      Figure.of("refund-needs-exit", true, "S2:9")
          .meaning("yes", true, "the deposit comes back only to a merchant who asked to leave")
          .meaning("no", false, "the deposit comes back also to a merchant who stays")
          .rival(false, "S1:17");

  /** Whether the required transaction volume must be reached before the deposit comes back. */
  public static final Figure<Boolean> REFUND_NEEDS_VOLUME =
      Figure.of("refund-needs-volume", true, "S1:13")
          .meaning(
              "yes", true, "the deposit comes back only once the transaction volume is reached")
          .meaning("no", false, "the deposit comes back whatever the transaction volume is")
          .rival(false, "S2:9");

  /** Whether a violation that was put right still keeps the deposit from coming back in full. */
  public static final Figure<Boolean> CORRECTED_VIOLATION_COUNTS =
      Figure.of("corrected-violation-counts", true, "S2:9")
          .meaning(
              "yes",
              true,
              "a violation that was put right still keeps the deposit from coming back in full")
          .meaning(
              "no",
              false,
              "a violation that was put right does not keep the deposit from coming back in full")
          .rival(false, "S1:13");

  /** Whether a legal dispute that is closed still keeps the deposit from coming back in full. */
  public static final Figure<Boolean> CLOSED_LEGAL_DISPUTE_COUNTS =
      Figure.of("closed-legal-dispute-counts", true, "S2:9")
          .meaning(
              "yes",
              true,
              "a legal dispute that is closed still keeps the deposit from coming back in full")
          .meaning(
              "no",
              false,
              "a legal dispute that is closed does not keep the deposit from coming back in full")
          .rival(false, "S1:15");

  /**
   * What the deposit must reach, as a whole, once the platform has given notice of an increase;
   * empty if nothing tells.
   */
  public static final Figure<Optional<Money>> DEPOSIT_INCREASE_MINIMUM =
      Figure.optional("deposit-increase-minimum", Money.class, Optional.<Money>empty())
          .called("the least deposit after a notice of an increase")
          .in(Texts.sellerRules("O2:27", Optional.of(Money.of(YUAN, new BigDecimal(30_000)))));

  /** How long after the notice the increased deposit can be paid; empty if nothing tells. */
  public static final Figure<Optional<Term>> DEPOSIT_INCREASE_WITHIN =
      days("deposit-increase-within", 14, "O2:27").called("the time to pay an increased deposit");

  /** How long each deduction of points counts; empty if nothing tells. */
  public static final Figure<Optional<Term>> POINTS_ROLLING =
      days("points-rolling", 365, "O2:79, O2:80")
          .called("the time for which a deduction of points counts");

  /** How long 6 points of prohibited sales bar operations on goods; empty if nothing tells. */
  public static final Figure<Optional<Term>> POINTS_RESTRICTION_6 =
      days("points-restriction-6", 3, "O2:89")
          .called("the time for which 6 points restrict operations on goods");

  /** How long 12 points of prohibited sales or of transactions freeze; empty if nothing tells. */
  public static final Figure<Optional<Term>> POINTS_FREEZE_12 =
      days("points-freeze-12", 7, "O2:90, O2:94").called("the freeze at 12 points");

  /** How long 24 points of prohibited sales or of transactions freeze; empty if nothing tells. */
  public static final Figure<Optional<Term>> POINTS_FREEZE_24 =
      days("points-freeze-24", 14, "O2:91, O2:95").called("the freeze at 24 points");

  /** How long 36 points of prohibited sales or of transactions freeze; empty if nothing tells. */
  public static final Figure<Optional<Term>> POINTS_FREEZE_36 =
      days("points-freeze-36", 30, "O2:92, O2:96").called("the freeze at 36 points");

  /** How long each 12 points for information about goods freeze; empty if nothing tells. */
  public static final Figure<Optional<Term>> POINTS_INFO_FREEZE =
      days("points-info-freeze", 7, "O2:77, O2:98")
          .called("the freeze at each 12 points for information about goods");

  /** How many points of prohibited sales, or of transactions, close; empty if nothing tells. */
  public static final Figure<Optional<Integer>> POINTS_CLOSURE =
      Figure.optional("points-closure", Integer.class, Optional.<Integer>empty())
          .called("the number of points that closes the account")
          .in(Texts.sellerRules("O2:70, O2:75, O2:93, O2:97", Optional.of(48)));

  /** How many severe infringements close the account; empty if nothing tells. */
  public static final Figure<Optional<Integer>> SEVERE_CLOSURE =
      Figure.optional("severe-closure", Integer.class, Optional.<Integer>empty())
          .called("the number of severe infringements that closes the account")
          .in(Texts.sellerRules("O2:72, O2:87", Optional.of(3)));

  /**
   * Whether the points of several systems are added up for a confiscation. Two places of one text
   * disagree.
   */
  public static final Figure<Boolean> POINTS_ADDED_UP =
      Figure.of("points-added-up", false)
          .meaning("yes", true, "the points of several systems are added up")
          .meaning("no", false, "the points of each system count by themselves")
          .in(Texts.sellerRules("O2:68, O2:117", false).or(true));

  /** How long the money stays frozen after a closure, in days; empty if nothing tells. */
  public static final Figure<Optional<Term>> ACCOUNT_CLOSURE_FREEZE =
      days("account-closure-freeze", 180, "O2:31")
          .called("the freeze of the money after a closure");

  /**
   * Whether it is six calendar months instead, on the calendar of Shanghai. Two places of one text
   * disagree.
   */
  public static final Figure<Boolean> ACCOUNT_CLOSURE_FREEZE_SIX_MONTHS =
      Figure.of("account-closure-freeze-six-months", false)
          .meaning("yes", true, "the freeze of the money after a closure is six calendar months")
          .meaning("no", false, "the freeze of the money after a closure is counted in days")
          .in(Texts.sellerRules("O2:31, O2:101", false).or(true));

  /**
   * Whether a freeze or a closure on record is a penalty, whatever brought it; empty if nothing
   * tells.
   */
  public static final Figure<Optional<Boolean>> RECORD_IS_PENALTY =
      Figure.optional("record-is-penalty", Boolean.class, Optional.<Boolean>empty())
          .meaning("yes", Optional.of(true), "a freeze or a closure on record is a penalty")
          .meaning("no", Optional.of(false), "a freeze or a closure on record is no penalty")
          .in(
              Dated.of(Texts.MEASURES, "O2:29, O2:31", Optional.of(true))
                  .seen("2025-08-18", "2026-08-22"));

  /**
   * Whether the platform may keep the whole deposit of an account that is closed or has the points
   * for it; empty if nothing tells.
   */
  public static final Figure<Optional<Boolean>> CONFISCATION =
      Figure.optional("confiscation", Boolean.class, Optional.<Boolean>empty())
          .meaning(
              "yes",
              Optional.of(true),
              "the platform may keep the whole deposit of a closed account")
          .meaning(
              "no",
              Optional.of(false),
              "the platform may not keep the whole deposit of a closed account")
          .in(Texts.sellerRules("O2:117", Optional.of(true)));

  private static final List<Figure<?>> FIGURES =
      List.of(
          REQUIRED_DEPOSITS,
          DEPOSIT_CURRENCY,
          REFUND_NEEDS_EXIT,
          REFUND_NEEDS_VOLUME,
          CORRECTED_VIOLATION_COUNTS,
          CLOSED_LEGAL_DISPUTE_COUNTS,
          DEPOSIT_INCREASE_MINIMUM,
          DEPOSIT_INCREASE_WITHIN,
          POINTS_ROLLING,
          POINTS_RESTRICTION_6,
          POINTS_FREEZE_12,
          POINTS_FREEZE_24,
          POINTS_FREEZE_36,
          POINTS_INFO_FREEZE,
          POINTS_CLOSURE,
          SEVERE_CLOSURE,
          POINTS_ADDED_UP,
          ACCOUNT_CLOSURE_FREEZE,
          ACCOUNT_CLOSURE_FREEZE_SIX_MONTHS,
          RECORD_IS_PENALTY,
          CONFISCATION);

  private static final MerchantPolicy STANDARD =
      new MerchantPolicy(
          BusinessCalendar.weekends(ZoneId.of("America/Los_Angeles")), Changes.none());

  private MerchantPolicy(BusinessCalendar calendar, Changes changes) {
    super(FIGURES, calendar, changes.mapping(REQUIRED_DEPOSITS, MerchantPolicy::sorted));
    get(REQUIRED_DEPOSITS)
        .forEach((category, deposit) -> Require.amount(memberOf(category), deposit));
    get(DEPOSIT_INCREASE_MINIMUM)
        .ifPresent(least -> Require.amount(DEPOSIT_INCREASE_MINIMUM.name(), least));
    requirePositive(POINTS_CLOSURE);
    requirePositive(SEVERE_CLOSURE);
  }

  private void requirePositive(Figure<Optional<Integer>> figure) {
    Optional<Integer> count = get(figure);
    if (count.isPresent() && count.get() < 1) {
      throw new InvalidValueException(
          figure.name(),
          "must be one or more",
          count.get(),
          "Leave it none where nothing closes the account.");
    }
  }

  /** Days of the seller rules; no guide has any. */
  private static Figure<Optional<Term>> days(String name, int days, String cites) {
    return Figure.optional(name, Term.class, Optional.<Term>empty())
        .in(Texts.sellerRules(cites, Optional.of(Term.calendarDays(days))));
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

  /** Returns the zone of the platform's rules for merchants, {@code Asia/Shanghai}. */
  @Override
  public ZoneId zone() {
    return SHANGHAI;
  }

  @Override
  protected MerchantPolicy copy(BusinessCalendar calendar, Changes changes) {
    return new MerchantPolicy(calendar, changes);
  }

  private static String memberOf(Category category) {
    return REQUIRED_DEPOSITS.name() + "." + category;
  }

  /** A caller keeps the map that he gave; the policy has a copy of its own. */
  private static Map<Category, Money> sorted(Map<Category, Money> table) {
    SortedMap<Category, Money> copy = new TreeMap<>(Comparator.comparing(Category::name));
    table.forEach((category, deposit) -> copy.put(category, Objects.requireNonNull(deposit)));
    return Collections.unmodifiableMap(copy);
  }
}
