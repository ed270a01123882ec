package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which terms goods can be sent back without a reason, and until when. */
final class FreeReturnDates {
  /**
   * Where goods are from, as far as the terms tell that apart.
   *
   * @param term how long goods from there can be sent back
   * @param byFirstTerms whether that is told by the terms of 2019
   */
  record Origin(Figure<Optional<Term>> term, Figure<Boolean> byFirstTerms) {
    static final Origin CHINA =
        new Origin(BuyerPolicy.FREE_RETURN_CHINA, BuyerPolicy.FREE_RETURN_CHINA_BY_FIRST_TERMS);
    static final Origin UNION =
        new Origin(BuyerPolicy.FREE_RETURN_EU, BuyerPolicy.FREE_RETURN_EU_BY_FIRST_TERMS);
    static final Origin BRAZIL =
        new Origin(BuyerPolicy.FREE_RETURN_BRAZIL, BuyerPolicy.FREE_RETURN_BRAZIL_BY_FIRST_TERMS);
    static final Origin ELSEWHERE =
        new Origin(BuyerPolicy.FREE_RETURN_OTHER, BuyerPolicy.FREE_RETURN_OTHER_BY_FIRST_TERMS);
    static final List<Origin> ALL = List.of(ELSEWHERE, CHINA, UNION, BRAZIL);

    static Origin of(String country) {
      if (country.equals("CN")) {
        return CHINA;
      }
      if (country.equals("BR")) {
        return BRAZIL;
      }
      return Texts.isInUnion(country) ? UNION : ELSEWHERE;
    }

    /**
     * What starts the time by the terms of today; null if it has not happened. It also dates which
     * terms hold.
     */
    @Nullable Fact clock(OrderCase order, Moment m) {
      return equals(CHINA) ? m.peekThe(PAYMENT, order) : m.known(order.confirmed());
    }

    Optional<Term> term(OrderCase order, Moment m) {
      return m.figure(term, clock(order, m));
    }

    boolean isByFirstTerms(OrderCase order, Moment m) {
      boolean first = m.figure(byFirstTerms, clock(order, m));
      m.restOn(term); // which is of the same text
      return first;
    }
  }

  static boolean has(OrderTrait trait, OrderCase order) {
    return order.order().traits().contains(trait);
  }

  static boolean isInProgramme(OrderCase order) {
    return has(OrderTrait.FREE_RETURNS, order);
  }

  /** Whether terms of free returns are known to hold where the buyer is. */
  static final Definition<OrderCase, Boolean> TERMS_KNOWN =
      Definition.of(
          "terms known",
          (order, m) -> m.figure(BuyerPolicy.FREE_RETURN_TERMS, order.placed()).orElse(false));

  /** Whether they are, and the goods have free returns. */
  static final Definition<OrderCase, Boolean> COVERED =
      Definition.of("covered", (order, m) -> isInProgramme(order) && m.the(TERMS_KNOWN, order));

  /** Whether there are terms for the goods, or may be. */
  static boolean mayBeCovered(OrderCase order, Moment m) {
    return !Boolean.FALSE.equals(m.peekIfCovered(COVERED, order));
  }

  /** When the order was placed and paid: the later of the two. */
  static final Definition<OrderCase, Fact> PAYMENT =
      Definition.of("payment", FreeReturnDates::payment);

  static Fact payment(OrderCase order, Moment m) {
    Fact placed = order.placed();
    Fact paid = m.known(Fact.orNull("order.paidAt", order.order().paidAt()));
    if (paid != null && paid.at().equals(placed.at())) {
      return placed;
    }
    boolean later = m.figure(BuyerPolicy.FREE_RETURN_FROM_PAYMENT, placed);
    return later && paid != null ? paid : placed;
  }

  /** Where the goods are from; null where that is not given, and the terms hang on it. */
  static final Definition<OrderCase, Origin> ORIGIN =
      Definition.of("origin", FreeReturnDates::origin);

  static @Nullable Origin origin(OrderCase order, Moment m) {
    Optional<String> country = order.order().sellerCountry();
    if (country.isPresent()) {
      return Origin.of(country.get());
    }
    for (Origin one : Origin.ALL) {
      if (!one.isByFirstTerms(order, m)) {
        return null;
      }
    }
    return Origin.ELSEWHERE; // the terms of 2019 are the same for all of them
  }

  /** What the time to send goods back is counted from; null as long as that has not happened. */
  static @Nullable Fact start(Origin origin, OrderCase order, Moment m) {
    if (origin.isByFirstTerms(order, m)) {
      return m.of(OrderRules.ARRIVAL, order);
    }
    return origin.equals(Origin.CHINA) ? m.the(PAYMENT, order) : m.known(order.confirmed());
  }

  /** Until when the goods can be sent back; null without a period, or before it has begun. */
  static final Definition<OrderCase, Deadline> END =
      Definition.of("end of free returns", FreeReturnDates::end);

  static @Nullable Deadline end(OrderCase order, Moment m) {
    Origin origin = mayBeCovered(order, m) ? m.of(ORIGIN, order) : null;
    Optional<Term> term = origin == null ? Optional.empty() : origin.term(order, m);
    Fact start = origin == null || term.isEmpty() ? null : start(origin, order, m);
    return start == null ? null : Deadline.after(start, term.get(), m.calendar());
  }

  /** Since when the goods have been in the buyer's hands, by anybody's word. */
  static @Nullable Fact received(OrderCase order, Moment m) {
    boolean onItsWayBack = order.returned(m) != null && order.delivered(m) == null;
    return onItsWayBack ? null : m.of(OrderRules.ARRIVAL, order);
  }

  private FreeReturnDates() {}
}
