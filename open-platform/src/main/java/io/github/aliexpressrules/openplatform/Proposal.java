package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A solution of the platform's lists: what a party or the platform proposed, or claims.
 *
 * @param place where it stands
 * @param owner whose it is: buyer, seller or platform
 * @param refund what the buyer would get
 * @param returnGoods whether the goods would go back
 * @param created when it was made
 * @param modified when it was last changed, if it was
 * @param status its state, in small letters
 * @param reachedType how it was agreed or decided; empty if it was not
 * @param reached when it was agreed or decided
 * @param isDefault whether it is the one shown first
 */
record Proposal(
    Place place,
    String owner,
    Money refund,
    boolean returnGoods,
    Instant created,
    Optional<Instant> modified,
    String status,
    String reachedType,
    Optional<Instant> reached,
    boolean isDefault) {
  static final String BUYER = "buyer";
  static final String SELLER = "seller";
  static final String PLATFORM = "platform";

  /** What belongs together is written within so many seconds. */
  private static final Duration TOGETHER = Duration.ofSeconds(60);

  private static final Set<String> STATES =
      Set.of(
          "wait_buyer_and_seller_accept",
          "wait_buyer_accept",
          "wait_seller_accept",
          "reached",
          "buyer_refused",
          "seller_accept_and_buyer_refused",
          "reach_cancle",
          "perform");
  private static final Set<String> REACHED_BY =
      Set.of("negotiation_consensus", "platform_arbitrate", "seller_reponse_timeout");

  /**
   * As production systems rank what is in force: reached, then waiting for the buyer, then for the
   * seller; the default first; the platform's before the seller's before the buyer's.
   */
  static final Comparator<Proposal> IN_FORCE =
      Comparator.<Proposal>comparingInt(one -> one.rank())
          .thenComparing(one -> !one.isDefault())
          .thenComparingInt(one -> List.of(PLATFORM, SELLER, BUYER).indexOf(one.owner()));

  private int rank() {
    return isReached()
        ? 0
        : status.contains("wait_buyer") ? 1 : status.contains("wait_seller") ? 2 : 3;
  }

  boolean isReached() {
    return status.equals("reached") || status.equals("perform");
  }

  /** When it came to be agreed or decided. */
  Optional<Instant> settled() {
    return reached.or(() -> isReached() ? modified : Optional.empty());
  }

  Solution solution() {
    return new Solution(refund, returnGoods, SolutionChannel.PLATFORM, Optional.empty());
  }

  /** Whether it was made, or last changed, together with something else. */
  boolean isOf(Instant at) {
    return isNear(created, at) || modified.filter(changed -> isNear(changed, at)).isPresent();
  }

  static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOGETHER) <= 0;
  }

  /** Reads one; a remark if it cannot be. */
  static Optional<Proposal> read(Place place, String list, Optional<CurrencyUnit> currency) {
    String owner = owner(place, list);
    Optional<Money> refund = refund(place, currency);
    Optional<Boolean> back = returnGoods(place);
    Optional<Stamp> created = PacificClock.read(place, "gmt_create");
    if (refund.isEmpty() || back.isEmpty() || created.isEmpty()) {
      place.remark(
          Kind.MISSING,
          "A solution needs an amount in the order's currency, a type and a time, so this one is"
              + " left out.");
      return Optional.empty();
    }
    Instant made = created.get().take();
    Optional<Instant> modified =
        PacificClock.read(place, "gmt_modified").map(stamp -> stamp.notBefore(made));
    return Optional.of(
        new Proposal(
            place,
            owner,
            refund.get(),
            back.get(),
            made,
            modified,
            known(place.member("status"), STATES, "state of a solution"),
            known(place.member("reached_type"), REACHED_BY, "way to agree"),
            PacificClock.read(place, "reached_time", accepted(owner))
                .map(stamp -> stamp.notBefore(made)),
            place.member("is_default").flag().orElse(false)));
  }

  /** Whoever did not make it accepts it. */
  private static String accepted(String owner) {
    return owner.equals(BUYER) ? "seller_accept_time" : "buyer_accept_time";
  }

  private static String owner(Place place, String list) {
    String named = known(place.member("solution_owner"), Set.of(BUYER, SELLER, PLATFORM), "owner");
    return named.isEmpty() ? list : named;
  }

  private static String known(Place code, Set<String> all, String what) {
    if (!code.isThere()) {
      return "";
    }
    if (all.contains(code.code())) {
      code.use();
      return code.code();
    }
    code.unknown(what);
    return "";
  }

  private static Optional<Boolean> returnGoods(Place place) {
    Place type = place.member("solution_type");
    return switch (known(type, Set.of("refund", "return_and_refund"), "type of solution")) {
      case "refund" -> Optional.of(false);
      case "return_and_refund" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  /**
   * The amount in the order's currency; without an order, the platform's own, not the local one.
   */
  private static Optional<Money> refund(Place place, Optional<CurrencyUnit> currency) {
    for (String name : List.of("refund_money_post", "refund_money")) {
      Place amount = place.member(name);
      if (amount.isThere()) {
        Place code = place.member(name + "_currency");
        boolean fits =
            currency.isEmpty()
                || !code.isThere()
                || code.peek().equals(Optional.of(currency.get().getCode()))
                || amount.node().isObject();
        Optional<Money> money = fits ? Amounts.read(place, name) : Optional.empty();
        if (money.isPresent()
            && (currency.isEmpty() || money.get().getCurrencyUnit().equals(currency.get()))) {
          return money;
        }
      }
    }
    return Optional.empty();
  }
}
