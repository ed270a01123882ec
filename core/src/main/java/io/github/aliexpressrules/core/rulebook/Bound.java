package io.github.aliexpressrules.core.rulebook;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A limit on an amount, as one of a rule's sayings states it: which of its places is compared with
 * which.
 *
 * <p>Example: {@code AMOUNT.when(SATISFIED, "within-price", "The claim of {amount} is at most
 * {price}.", Bound.atMost("amount", "price"))}.
 *
 * @param side on which side of the limit the amount must lie
 * @param amount the place of the amount in the saying's words
 * @param limit the place of the limit
 */
public record Bound(Side side, String amount, String limit) {
  /** On which side of a limit an amount must lie. */
  public enum Side {
    /** At the limit or under it. */
    AT_MOST,
    /** Under the limit, not at it. */
    BELOW,
    /** At the limit or over it. */
    AT_LEAST
  }

  /** Checks the parts. */
  public Bound {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(limit, "limit");
  }

  /** Returns a limit that may be reached, but not passed. */
  public static Bound atMost(String amount, String limit) {
    return new Bound(Side.AT_MOST, amount, limit);
  }

  /** Returns a limit that must not be reached. */
  public static Bound below(String amount, String limit) {
    return new Bound(Side.BELOW, amount, limit);
  }

  /** Returns a limit that must be reached. */
  public static Bound atLeast(String amount, String limit) {
    return new Bound(Side.AT_LEAST, amount, limit);
  }

  /** The comparison in one case, by the values of the saying's places. */
  Margin in(List<String> names, List<Object> values) {
    return new Margin(side, money(amount, names, values), money(limit, names, values));
  }

  private static Money money(String place, List<String> names, List<Object> values) {
    return (Money) values.get(names.indexOf(place));
  }
}
