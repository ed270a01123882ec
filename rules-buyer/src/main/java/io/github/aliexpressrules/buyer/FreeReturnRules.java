package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.rulebook.Party.SELLER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** May the goods be sent back without a reason? */
final class FreeReturnRules {
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.free-return", "May the goods be sent back without a reason?")
          .titled("Send back without a reason");

  /**
   * What is asked about.
   *
   * @param order the order that the goods came with
   * @param goods in what state they are; null if that is not told
   */
  record Wanted(OrderCase order, @Nullable GoodsCondition goods) {
    private boolean isFit() {
      return goods == null || (!goods.washed() && !goods.damaged() && goods.originalPackaging());
    }
  }

  /** How long the buyer can withdraw by law; null if no text says that he can. */
  private static final Definition<OrderCase, Term> WITHDRAWAL =
      Definition.of(
          "withdrawal by law",
          (order, m) -> m.figure(BuyerPolicy.WITHDRAWAL_EU, order.placed()).orElse(null));

  private static boolean mayBeCovered(Wanted wanted, Moment m) {
    return FreeReturnDates.mayBeCovered(wanted.order(), m);
  }

  /** Whether the goods may go back by terms, by a guarantee, by law, or as is reported. */
  private static boolean mayGoBack(Wanted wanted, Moment m) {
    OrderCase order = wanted.order();
    Boolean terms = m.peekIfCovered(FreeReturnDates.TERMS_KNOWN, order);
    return !Boolean.FALSE.equals(terms)
        && (!guarantees(order).isEmpty()
            || m.ifCovered(WITHDRAWAL, order) != null
            || isReported(order, m));
  }

  private static boolean isReported(OrderCase order, Moment m) {
    Optional<Term> reported = m.ifCovered(REPORTED, order);
    return reported != null && reported.isPresent();
  }

  private static final Action LOOK_UP_PERIOD =
      Action.of(
              "buyer.step.look-up-free-return",
              BUYER,
              "Look at the order page: it shows whether and until when the goods can be sent back;"
                  + " ask for the return there before that day.",
              "O1:12, O1:16")
          .brief("Look at the order page: until when can you send the goods back?")
          .at("My orders > the order > Return/refunds");
  private static final Action WITHDRAW =
      Action.of(
              "buyer.step.withdraw-by-law",
              BUYER,
              "Tell the seller in messages on the platform, at once, that you withdraw from the purchase,"
                  + " and keep a copy: the time is short, and from when it runs is not told.",
              "O4:43, O4:76")
          .brief("Tell the seller now, in messages, that you withdraw from the purchase.");

  private static final Action CLAIM_AFTER_LOCAL_DELIVERY =
      Action.of(
              "buyer.step.claim-after-local-delivery",
              BUYER,
              "The goods came by local delivery, which one guide names as a reason to send goods back"
                  + " after delivery: open a dispute for a change of mind in time.",
              "S5:92")
          .brief("Open a dispute for a change of mind: the goods came by local delivery.");

  static final Rule GUARANTEED =
      Rule.of(
          "buyer.free-return.guaranteed",
          "Goods that are as described are taken back without a reason if they were sold with free"
              + " returns or with unconditional return. No guide says for how"
              + " long. Terms of free returns are known: {free-return-terms}. By law, in the EU, the"
              + " EEA and the United Kingdom: {withdrawal-eu}.",
          "S5:92, S5:93, S5:115");
  private static final Case WITH_FREE_RETURNS =
      GUARANTEED.satisfied(
          "with-free-returns",
          "The goods have free returns: they can be sent back without a reason.");
  private static final Case NO_PERIOD_TOLD =
      GUARANTEED
          .unknown(
              "no-period-told",
              "The goods can be sent back without a reason, since they have: {traits}. For how long,"
                  + " no source says.")
          .steps(LOOK_UP_PERIOD);
  private static final Case BY_LAW =
      GUARANTEED
          .unknown(
              "by-law",
              "The goods have no free returns. By law the buyer can withdraw within {term}; from when"
                  + " that is counted, the platform's contract does not say.")
          .steps(WITHDRAW);
  private static final Case ONLY_REPORTED =
      GUARANTEED
          .unknown(
              "only-reported",
              "The goods have no free returns, but reports tell of {term} for goods like these;"
                  + " whether they can be sent back, the order page shows.")
          .steps(LOOK_UP_PERIOD);
  private static final Case NOT_OFFERED =
      GUARANTEED
          .violated(
              "not-offered",
              "The goods have neither free returns nor unconditional return; as long as nothing is"
                  + " wrong with them, the seller need not take them back.")
          .steps(CLAIM_AFTER_LOCAL_DELIVERY, OrderSteps.RELY_ON_GOODWILL);

  private static Conclusion guaranteed(Wanted wanted, Moment m) {
    OrderCase order = wanted.order();
    if (m.the(FreeReturnDates.COVERED, order)) {
      return say(WITH_FREE_RETURNS);
    }
    Set<OrderTrait> traits = guarantees(order);
    if (!traits.isEmpty()) {
      return say(NO_PERIOD_TOLD, traits).advise(LOOK_UP_PERIOD);
    }
    Term withdrawal = m.of(WITHDRAWAL, order);
    if (withdrawal != null) {
      return say(BY_LAW, withdrawal).advise(WITHDRAW);
    }
    Optional<Term> reported = m.the(REPORTED, order);
    if (reported.isPresent()) {
      return say(ONLY_REPORTED, reported.get()).advise(LOOK_UP_PERIOD);
    }
    Conclusion notOffered = say(NOT_OFFERED);
    return (FreeReturnDates.has(OrderTrait.LOCAL_DELIVERY, order)
            ? notOffered.advise(CLAIM_AFTER_LOCAL_DELIVERY)
            : notOffered)
        .advise(OrderSteps.RELY_ON_GOODWILL);
  }

  /** The time that reports tell of, for goods for which no terms do. */
  private static final Definition<OrderCase, Optional<Term>> REPORTED =
      Definition.of("reported time to send the goods back", FreeReturnRules::reported);

  private static Optional<Term> reported(OrderCase order, Moment m) {
    Optional<Term> choice = m.figure(BuyerPolicy.FREE_RETURN_CHOICE_EU, order.placed());
    return choice.isPresent()
        ? choice
        : m.figure(BuyerPolicy.FREE_RETURN_KOREA, m.peekThe(FreeReturnDates.PAYMENT, order));
  }

  private static Set<OrderTrait> guarantees(OrderCase order) {
    Set<OrderTrait> traits = EnumSet.of(OrderTrait.UNCONDITIONAL_RETURN, OrderTrait.FREE_RETURNS);
    traits.retainAll(order.order().traits());
    return Require.enumSet("traits", OrderTrait.class, traits);
  }

  static final Rule RECEIVED =
      Rule.of(
          "buyer.free-return.received",
          "Goods can be sent back once they have come: reported as delivered, delivered, or confirmed"
              + " as received.",
          "O1:14, O1:16");
  private static final Case NOT_RECEIVED =
      RECEIVED
          .notYet(
              "not-received",
              "Nothing shows that the goods have come; before that there is nothing to send back.")
          .steps(OrderSteps.DELIVER);
  private static final Case NOT_RECEIVED_BUT_CANCELLED =
      RECEIVED.notYet(
          "cancelled",
          "The order was cancelled {cancelled} and nothing shows that the goods have come: its refund"
              + " follows from that; only goods that come all the same can be sent back.");
  private static final Case HAS_COME = RECEIVED.satisfied("has-come", "The goods came {received}.");

  private static Conclusion received(Wanted wanted, Moment m) {
    Fact received = FreeReturnDates.received(wanted.order(), m);
    if (received != null) {
      return say(HAS_COME, received.at());
    }
    Fact cancelled = wanted.order().cancelled(m);
    return cancelled == null
        ? say(NOT_RECEIVED).remedy(OrderSteps.DELIVER)
        : say(NOT_RECEIVED_BUT_CANCELLED, cancelled.at());
  }

  private static final Action LOOK_UP_SELLER =
      Action.of(
              "buyer.step.look-up-seller-country",
              BUYER,
              "Look on the product page where the seller is from, and add it to the order as"
                  + " sellerCountry; until then keep to the shortest period.",
              "O1:7, O1:13, O1:14, O1:15")
          .brief("Look up where the seller is, and add it; until then keep to the shortest time.");

  static final Rule IN_TIME =
      Rule.of(
          "buyer.free-return.in-time",
          "With free returns, goods can be sent back for a time that hangs on where the seller is"
              + " from. Mainland China: {free-return-china} from placing and paying (from payment,"
              + " if that came later: {free-return-from-payment}); the EU: {free-return-eu} from the"
              + " confirmation of receipt; Brazil: {free-return-brazil} from it; elsewhere:"
              + " {free-return-other}. By the terms of 2019 it was counted from receipt (do they"
              + " hold? {free-return-china-by-first-terms}, {free-return-eu-by-first-terms},"
              + " {free-return-brazil-by-first-terms}, {free-return-other-by-first-terms}).",
          "O1:12");
  private static final Case UNTIL =
      IN_TIME
          .satisfied(
              "until",
              "The goods can be sent back without a reason before {until}, {term} after {event}.")
          .steps(OrderSteps.ASK_FOR_RETURN);
  private static final Case NOT_BEGUN =
      IN_TIME
          .noted(
              "not-begun",
              "The {term} in which the goods can be sent back begin when their receipt is confirmed,"
                  + " by the buyer or by the system; that has not happened.")
          .steps(OrderSteps.ASK_FOR_RETURN);
  private static final Case OVER =
      IN_TIME
          .expired(
              "over",
              "The goods could be sent back without a reason before {until}, {term} after {event}.")
          .steps(OrderSteps.RELY_ON_GOODWILL);
  private static final Case ONLY_ORDER_PAGE =
      IN_TIME
          .unknown(
              "only-order-page",
              "For a seller from {country} the terms name no number of days; what the order page"
                  + " shows counts.")
          .steps(LOOK_UP_PERIOD);
  private static final Case SELLER_UNKNOWN =
      IN_TIME
          .unknown(
              "seller-unknown",
              "The time hangs on where the seller is from, which is not given (order.sellerCountry)."
                  + " Mainland China: {china} after {payment}, the placing and the payment. The EU:"
                  + " {union} after the confirmation of receipt. Brazil: {brazil} after it."
                  + " Elsewhere: what the order page shows.")
          .steps(LOOK_UP_SELLER, LOOK_UP_PERIOD);

  private static @Nullable Conclusion inTime(Wanted wanted, Moment m) {
    OrderCase order = wanted.order();
    Deadline end = m.of(FreeReturnDates.END, order);
    if (end != null) {
      return m.isBefore(end.at())
          ? ask(say(UNTIL, end.at(), end.term(), end.event()), end, wanted, m)
          : say(OVER, end.at(), end.term(), end.event()).advise(OrderSteps.RELY_ON_GOODWILL);
    }
    FreeReturnDates.Origin origin = m.of(FreeReturnDates.ORIGIN, order);
    if (origin == null) {
      return sellerUnknown(order, m);
    }
    Optional<Term> term = origin.term(order, m);
    if (term.isEmpty()) {
      return say(ONLY_ORDER_PAGE, order.order().sellerCountry()).advise(LOOK_UP_PERIOD);
    }
    return origin.isByFirstTerms(order, m)
        ? null // from receipt on; that it did not come yet is said elsewhere
        : ask(say(NOT_BEGUN, term.get()), null, wanted, m);
  }

  private static Conclusion sellerUnknown(OrderCase order, Moment m) {
    return say(
            SELLER_UNKNOWN,
            FreeReturnDates.Origin.CHINA.term(order, m),
            m.the(FreeReturnDates.PAYMENT, order).at(),
            FreeReturnDates.Origin.UNION.term(order, m),
            FreeReturnDates.Origin.BRAZIL.term(order, m))
        .advise(LOOK_UP_SELLER)
        .advise(LOOK_UP_PERIOD);
  }

  private static Conclusion ask(
      Conclusion inTime, @Nullable Deadline end, Wanted wanted, Moment m) {
    return isPossible(wanted, m)
        ? inTime.adviseBy(end == null ? null : end.at(), OrderSteps.ASK_FOR_RETURN)
        : inTime;
  }

  /** Whether nothing but the time can stand in the way. */
  private static boolean isPossible(Wanted wanted, Moment m) {
    return wanted.isFit()
        && FreeReturnDates.received(wanted.order(), m) != null
        && !m.peekThe(EXCLUDED, wanted.order());
  }

  static final Rule INTACT =
      Rule.of(
          "buyer.free-return.intact",
          "Goods that are sent back without a reason must be complete, unused and undamaged; to open"
              + " and try them is allowed.",
          "O1:25, O1:26, O1:27, O1:28, O6:50, S4:29");
  private static final Case STATE_NOT_GIVEN =
      INTACT.noted(
          "state-not-given",
          "In what state the goods are is not given. They must be complete, unused and undamaged, in"
              + " their full packaging; to open and try them is allowed.");
  private static final Case IS_INTACT =
      INTACT.satisfied("is-intact", "The goods are unused and undamaged.");
  private static final Case WAS_USED =
      INTACT.violated(
          "was-used",
          "The goods were washed; with traces of use they are not taken back without a reason.");
  private static final Case WAS_DAMAGED =
      INTACT
          .violated(
              "was-damaged", "The goods are damaged; they are not taken back without a reason.")
          .steps(OrderSteps.CLAIM_DAMAGE);

  private static Conclusion intact(Wanted wanted, Moment m) {
    GoodsCondition goods = wanted.goods();
    if (goods == null) {
      return say(STATE_NOT_GIVEN);
    }
    if (goods.damaged()) {
      return say(WAS_DAMAGED).advise(OrderSteps.CLAIM_DAMAGE);
    }
    return say(goods.washed() ? WAS_USED : IS_INTACT);
  }

  static final Rule PACKED =
      Rule.of(
          "buyer.free-return.packed",
          "Goods that are sent back without a reason come with their full packaging; what transport"
              + " and unpacking do to it does not matter.",
          "O1:30, O1:33, O1:34, S4:29");
  private static final Case IN_PACKAGING =
      PACKED.satisfied("in-packaging", "The goods are in their packaging.");
  private static final Case WITHOUT_PACKAGING =
      PACKED
          .violated(
              "without-packaging",
              "The goods are not in their packaging; without it they are not taken back without a"
                  + " reason.")
          .steps(OrderSteps.PUT_INTO_PACKAGING);

  private static @Nullable Conclusion packed(Wanted wanted, Moment m) {
    GoodsCondition goods = wanted.goods();
    if (goods == null) {
      return null;
    }
    return goods.originalPackaging()
        ? say(IN_PACKAGING)
        : say(WITHOUT_PACKAGING).remedy(OrderSteps.PUT_INTO_PACKAGING);
  }

  private static final Set<OrderTrait> EXCLUDED_KINDS =
      EnumSet.of(
          OrderTrait.CUSTOM_MADE, OrderTrait.PERISHABLE, OrderTrait.HYGIENE, OrderTrait.PHONE);

  static final Rule NOT_EXCLUDED =
      Rule.of(
          "buyer.free-return.not-excluded",
          "The terms of 2019 excluded goods that cost more than {free-return-limit}, telephones,"
              + " underwear, food, and goods made to order.",
          "O6:47");
  private static final Case OF_NO_EXCLUDED_KIND =
      NOT_EXCLUDED.satisfied(
          "included",
          "The goods cost {price}, not more than {limit}, and are of no kind that the terms of 2019"
              + " excluded.",
          Bound.atMost("price", "limit"));
  private static final Case OF_EXCLUDED_KIND =
      NOT_EXCLUDED
          .violated("kind", "The terms of 2019 excluded goods of this kind: {kinds}.")
          .steps(OrderSteps.RELY_ON_GOODWILL);
  private static final Case ABOVE_LIMIT =
      NOT_EXCLUDED
          .violated(
              "above-limit",
              "The goods cost {price}; the terms of 2019 excluded what costs more than {limit}.",
              Bound.atMost("price", "limit"))
          .steps(OrderSteps.RELY_ON_GOODWILL);
  private static final Case OTHER_CURRENCY =
      NOT_EXCLUDED
          .unknown(
              "other-currency",
              "The terms of 2019 excluded what costs more than {limit}; whether {price} is more,"
                  + " cannot be told without the price in that currency.")
          .steps(LOOK_UP_PERIOD);

  private static @Nullable Conclusion notExcluded(Wanted wanted, Moment m) {
    OrderCase order = wanted.order();
    m.the(BY_FIRST_TERMS, order);
    Set<OrderTrait> kinds = excludedKinds(order);
    if (!kinds.isEmpty()) {
      return say(OF_EXCLUDED_KIND, kinds).advise(OrderSteps.RELY_ON_GOODWILL);
    }
    Money price = order.order().price();
    Optional<Money> limit = m.figure(BuyerPolicy.FREE_RETURN_LIMIT, order.placed());
    if (limit.isEmpty()) {
      return null;
    }
    if (!price.isSameCurrency(limit.get())) {
      return say(OTHER_CURRENCY, limit.get(), price).advise(LOOK_UP_PERIOD);
    }
    return price.isGreaterThan(limit.get())
        ? say(ABOVE_LIMIT, price, limit.get()).advise(OrderSteps.RELY_ON_GOODWILL)
        : say(OF_NO_EXCLUDED_KIND, price, limit.get());
  }

  /** Whether the terms of 2019 hold. */
  private static final Definition<OrderCase, Boolean> BY_FIRST_TERMS =
      Definition.of("terms of 2019", FreeReturnRules::isByFirstTerms);

  private static boolean isByFirstTerms(OrderCase order, Moment m) {
    FreeReturnDates.Origin origin =
        FreeReturnDates.mayBeCovered(order, m) ? m.of(FreeReturnDates.ORIGIN, order) : null;
    return origin != null && origin.isByFirstTerms(order, m);
  }

  private static boolean isByFirstTerms(Wanted wanted, Moment m) {
    return Boolean.TRUE.equals(m.peekIfCovered(BY_FIRST_TERMS, wanted.order()));
  }

  private static Set<OrderTrait> excludedKinds(OrderCase order) {
    Set<OrderTrait> kinds =
        order.order().traits().stream()
            .filter(EXCLUDED_KINDS::contains)
            .collect(Collectors.toSet());
    return Require.enumSet("kinds", OrderTrait.class, kinds);
  }

  /** Whether the terms exclude the goods, as far as that can be told. */
  private static final Definition<OrderCase, Boolean> EXCLUDED =
      Definition.of("excluded", FreeReturnRules::isExcluded);

  private static boolean isExcluded(OrderCase order, Moment m) {
    if (!m.the(BY_FIRST_TERMS, order)) {
      return false;
    }
    Money price = order.order().price();
    return !excludedKinds(order).isEmpty()
        || m.figure(BuyerPolicy.FREE_RETURN_LIMIT, order.placed())
            .filter(limit -> price.isSameCurrency(limit) && price.isGreaterThan(limit))
            .isPresent();
  }

  /** Whether goods in whatever state can be sent back without a reason now. */
  static final Definition<OrderCase, Boolean> RUNNING =
      Definition.of("free returns running", FreeReturnRules::isRunning);

  private static boolean isRunning(OrderCase order, Moment m) {
    if (!m.the(FreeReturnDates.COVERED, order)
        || FreeReturnDates.received(order, m) == null
        || m.the(EXCLUDED, order)) {
      return false;
    }
    Deadline end = m.of(FreeReturnDates.END, order);
    if (end != null) {
      return m.isBefore(end.at());
    }
    FreeReturnDates.Origin origin = m.of(FreeReturnDates.ORIGIN, order);
    return origin != null && origin.term(order, m).isPresent(); // it has not begun
  }

  /** When the order's last free label was used; null as long as there is one. */
  private static final Definition<OrderCase, Instant> LABEL_GONE =
      Definition.of("free label used", FreeReturnRules::labelGone);

  private static @Nullable Instant labelGone(OrderCase order, Moment m) {
    return m.known(order.order().freeDeliveryUsedAt())
        .filter(
            used ->
                m.figure(BuyerPolicy.FREE_DELIVERY_PER_ORDER, order.placed())
                    .filter(often -> often <= 1)
                    .isPresent())
        .orElse(null);
  }

  /**
   * Who pays for sending goods with free returns back: the seller as long as they can be sent back
   * without a reason and the free label is unused. Null where there are no such terms.
   */
  static final Definition<OrderCase, Party> PAYER =
      Definition.of("payer of the return", FreeReturnRules::payer);

  private static @Nullable Party payer(OrderCase order, Moment m) {
    if (!m.the(FreeReturnDates.COVERED, order)) {
      return null;
    }
    Deadline end = m.of(FreeReturnDates.END, order);
    boolean over = end != null && m.isAtOrAfter(end.at());
    return over || m.the(EXCLUDED, order) || m.of(LABEL_GONE, order) != null ? BUYER : SELLER;
  }

  private static final Action SEND_YOURSELF =
      Action.of(
              "buyer.step.send-free-return-yourself",
              BUYER,
              "Ask for the return, send the goods by a tracked shipment of your own, and enter its"
                  + " number on the returns page at once: until the warehouse has them, their loss is"
                  + " your risk.",
              "O1:18, O1:19, O1:20")
          .brief("Ask for the return, send the goods with tracking, and enter the number.")
          .at("My orders > the order > Return/refunds");

  static final Rule LABEL =
      Rule.of(
          "buyer.free-return.label",
          "With free returns, sending back costs the buyer nothing this many times an order:"
              + " {free-delivery-per-order}. After that, or without the label, he pays.",
          "O1:9, O1:10, O1:11, O1:43");
  private static final Case FREE_LABEL =
      LABEL.noted(
          "free-label",
          "Nothing shows that the order's free label was used: sending back is free, once for the"
              + " order, with the carrier that the seller names.");
  private static final Case LABEL_USED =
      LABEL
          .noted(
              "label-used",
              "The order's free label was used {used}: goods can still be sent back, but at the"
                  + " buyer's cost.")
          .steps(SEND_YOURSELF);

  private static @Nullable Conclusion label(Wanted wanted, Moment m) {
    OrderCase order = wanted.order();
    Instant used = m.of(LABEL_GONE, order);
    if (used == null) {
      return m.of(PAYER, order) == SELLER ? say(FREE_LABEL) : null;
    }
    Conclusion atOwnCost = say(LABEL_USED, used);
    return isPossible(wanted, m) ? atOwnCost.advise(SEND_YOURSELF) : atOwnCost;
  }

  static final Rule ORDER_PAGE =
      Rule.of(
          "buyer.free-return.order-page",
          "The order page shows how long goods can be sent back, and the terms claim to rank above"
              + " what is shown elsewhere; which of the two holds where they differ, is not said.",
          "O1:12, O1:104");
  private static final Case MAY_DIFFER =
      ORDER_PAGE.noted(
          "may-differ",
          "The order page may show another time for sending the goods back than the terms; the"
              + " earlier day is the safe one.");

  static final Rule SITE =
      Rule.of(
          "buyer.free-return.site",
          "The terms do not hold in every country; they were seen on the platform's sites for the"
              + " United States, Ireland, the United Kingdom and Australia.",
          "O1:115");
  private static final Case TAKEN_AS_US =
      SITE.noted(
          "taken-as-us",
          "Where the buyer is is not given (order.buyerCountry); taken as the United States.");

  static final Rule BY_REPORT =
      Rule.of(
          "buyer.free-return.by-report",
          "Reports tell of longer times: for most Choice goods in the EU {free-return-choice-eu}, in"
              + " Korea {free-return-korea} from payment.",
          "O6:53, O6:102");
  private static final Case CHOICE_REPORTED =
      BY_REPORT
          .noted(
              "choice",
              "A report of the platform tells of {term} for most Choice goods in the EU; from when"
                  + " they run, it does not say.")
          .steps(LOOK_UP_PERIOD);
  private static final Case KOREA_REPORTED =
      BY_REPORT
          .noted(
              "korea",
              "A newspaper tells of {term} from payment for buyers in Korea, until {until}.")
          .steps(LOOK_UP_PERIOD);

  private static @Nullable Conclusion byReport(Wanted wanted, Moment m) {
    OrderCase order = wanted.order();
    Optional<Term> choice = m.figure(BuyerPolicy.FREE_RETURN_CHOICE_EU, order.placed());
    if (choice.isPresent()) {
      return say(CHOICE_REPORTED, choice.get()).advise(LOOK_UP_PERIOD);
    }
    Fact paid = m.the(FreeReturnDates.PAYMENT, order);
    Optional<Term> korea = m.figure(BuyerPolicy.FREE_RETURN_KOREA, paid);
    return korea
        .map(term -> say(KOREA_REPORTED, term, term.after(paid.at(), m.calendar())))
        .map(reported -> reported.advise(LOOK_UP_PERIOD))
        .orElse(null);
  }

  static final Rule RIGHTS_BY_LAW =
      Rule.of(
          "buyer.free-return.rights-by-law",
          "Whatever the terms of free returns say, a consumer in the EU, the EEA or the United"
              + " Kingdom keeps the rights by law: to withdraw within {withdrawal-eu}, and goods that"
              + " conform for two years at least.",
          "O4:43, O4:44");
  private static final Case RIGHTS_REMAIN =
      RIGHTS_BY_LAW.noted(
          "rights-remain",
          "The rights by law remain beside this: to withdraw within {term}, and goods that conform"
              + " for two years at least.");

  private static @Nullable Conclusion rightsByLaw(Wanted wanted, Moment m) {
    Term withdrawal = m.of(WITHDRAWAL, wanted.order());
    return withdrawal == null ? null : say(RIGHTS_REMAIN, withdrawal);
  }

  private static final MilestoneKind FREE_RETURN_UNTIL =
      MilestoneKind.of(
              "free-return-until",
              BUYER,
              IN_TIME,
              "The goods can no longer be sent back without a reason.")
          .titled("the free return ends");

  private static final Action TRY_NOW =
      Action.of(
              "buyer.step.try-free-return",
              BUYER,
              "Ask for the return on the order page now: whether and until when it is offered there"
                  + " shows which terms hold, and nothing is lost if it is refused. Add to the order"
                  + " where buyer and seller are, if that is missing: the terms hang on it.",
              "O1:12, O1:16")
          .brief("Ask for the return on the order page now; nothing is lost if it is refused.")
          .at("My orders > the order > Return/refunds")
          .first();

  static final Chapter<Wanted, ReturnAssessment> CHAPTER =
      Chapter.<Wanted, ReturnAssessment>on(QUESTION)
          .from(wanted -> wanted.order().placed().at(), OrderRules.NOT_PLACED)
          .rule(GUARANTEED, FreeReturnRules::guaranteed)
          .rule(RECEIVED, FreeReturnRules::mayBeCovered, FreeReturnRules::received)
          .rule(IN_TIME, FreeReturnRules::mayBeCovered, FreeReturnRules::inTime)
          .rule(INTACT, FreeReturnRules::mayGoBack, FreeReturnRules::intact)
          .rule(PACKED, FreeReturnRules::mayGoBack, FreeReturnRules::packed)
          .rule(NOT_EXCLUDED, FreeReturnRules::isByFirstTerms, FreeReturnRules::notExcluded)
          .rule(LABEL, FreeReturnRules::mayBeCovered, FreeReturnRules::label)
          .rule(ORDER_PAGE, FreeReturnRules::mayBeCovered, (w, m) -> say(MAY_DIFFER))
          .rule(
              SITE,
              (w, m) -> mayBeCovered(w, m) && w.order().order().buyerCountry().isEmpty(),
              (w, m) -> say(TAKEN_AS_US))
          .rule(BY_REPORT, FreeReturnRules::byReport)
          .rule(RIGHTS_BY_LAW, FreeReturnRules::mayBeCovered, FreeReturnRules::rightsByLaw)
          .chapter(LineRules.RETURNS, Wanted::order)
          .milestone(FREE_RETURN_UNTIL, FreeReturnDates.END, Wanted::order)
          .inDoubt(TRY_NOW)
          .result(
              (wanted, m, said) ->
                  new ReturnAssessment(Optional.ofNullable(m.ifCovered(PAYER, wanted.order()))));

  private FreeReturnRules() {}
}
