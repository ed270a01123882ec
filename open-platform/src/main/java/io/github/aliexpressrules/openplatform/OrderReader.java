package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one order. */
final class OrderReader {
  static final String[] CHILDREN = {
    "child_order_list",
    "product_list",
    "aeop_child_order_info",
    "ae_child_order_info",
    "aeop_tp_child_order_dto",
    "global_aeop_tp_child_order_dto",
    "aeop_order_product_dto",
    "order_product_dto"
  };
  static final String TRACKING = "My orders > the order > Track order";
  private static final String PAGE = "My orders > the order";

  private final Place place;
  private final List<Place> children;
  private final Optional<Instant> given;
  private final String status;
  private final List<Unknown> unknown = new ArrayList<>();
  private final List<PlatformAnswer> answers = new ArrayList<>();

  OrderReader(Place place, Optional<Instant> readAt) {
    this.place = place;
    this.children = place.member(CHILDREN[0], CHILDREN).items();
    this.given = readAt;
    this.status = place.member("order_status").code();
  }

  /** Reads the order; nothing but remarks if it says neither when it was placed nor a price. */
  Optional<ImportedOrder> read() {
    checkCodes(place);
    children.forEach(OrderReader::checkCodes);
    Optional<Stamp> placed = PacificClock.read(place, "gmt_create", "created_at");
    if (placed.isEmpty()) {
      place.remark(Kind.MISSING, "When the order was placed is not told, so it cannot be read.");
      return Optional.empty();
    }
    Optional<Lines> lines = Lines.read(place, children);
    if (lines.isEmpty()) {
      place.remark(Kind.MISSING, "No amount of the order is told, so it cannot be read.");
      return Optional.empty();
    }
    Draft draft =
        new Draft(
            Order.builder()
                .id(id())
                .price(lines.get().price())
                .placedAt(placed.get().take())
                .shippingCost(lines.get().shipping())
                .addAllLines(lines.get().lines())
                .build());
    add(draft, "paidAt", PacificClock.read(place, PAID));
    method().ifPresent(method -> draft.add(place, order -> order.withPaidWith(method)));
    country(draft);
    unknown.addAll(new Parcels(place, children, draft, status).read());
    Optional<Stamp> timer = PacificClock.read(place, "over_time_left");
    Optional<Instant> readAt = readAt(timer);
    timer(draft, timer.or(() -> left(readAt)));
    ended(draft);
    missing(draft.order());
    answers(draft.order());
    return Optional.of(
        new ImportedOrder(Optional.of(draft.order()), List.of(), unknown, answers, readAt));
  }

  private static final String[] PAID = {
    "gmt_pay_success", "gmt_pay_time", "order_paidtime_string", "paid_at"
  };

  private String id() {
    Place id = place.member("order_id", "id");
    if (!id.isThere()) {
      place.remark(
          Kind.MISSING, "The order's own number is not told; it is called \"order\" here.");
    }
    return id.text().orElse("order");
  }

  private void add(Draft draft, String fact, Optional<Stamp> stamp) {
    if (stamp.isPresent()) {
      Instant at = stamp.get().notBefore(draft.order().placedAt());
      draft.add(
          stamp.get().place(),
          order ->
              switch (fact) {
                case "paidAt" -> order.withPaidAt(at);
                case "receiptConfirmedAt" -> order.withReceiptConfirmedAt(at);
                default -> order.withCancelledAt(at);
              });
    }
  }

  private Optional<PaymentMethod> method() {
    Place code = place.member("payment_type", "pay_type");
    if (!code.isThere()) {
      return Optional.empty();
    }
    @Nullable PaymentMethod known = Codes.PAYMENTS.get(code.code());
    if (known != null || code.code().equals("mb")) {
      code.use();
      return Optional.of(known == null ? PaymentMethod.OTHER : known);
    }
    if (Codes.OTHER_PAYMENTS.contains(code.code())) {
      code.say(
          Kind.MISSING, "By which kind of card it was paid is not told by " + code.shown() + ".");
    } else {
      code.unknown("way of paying");
    }
    return Optional.empty();
  }

  private void country(Draft draft) {
    Place code = place.member("receipt_address").member("country", "country_code");
    if (!code.isThere()) {
      return;
    }
    String written = code.peek().orElse("");
    String country = written.equals("UK") ? "GB" : written;
    if (draft.add(code, order -> order.withBuyerCountry(country))) {
      code.use();
    }
  }

  /** When the payload was read: given, or what the two ways of telling one timer differ by. */
  private Optional<Instant> readAt(Optional<Stamp> timer) {
    Optional<Duration> left = leftTime();
    if (given.isPresent()) {
      return given;
    }
    if (timer.isEmpty() || left.isEmpty()) {
      return Optional.empty();
    }
    Instant at = timer.get().at().minus(left.get()).truncatedTo(ChronoUnit.SECONDS);
    leftPlace()
        .say(
            Kind.CONCLUDED,
            "The timer ends at "
                + timer.get().at()
                + " and had so much left: the payload was read at "
                + at
                + ".");
    return Optional.of(at);
  }

  private Place leftPlace() {
    return place.member("timeout_left_time");
  }

  private Optional<Duration> leftTime() {
    Place left = leftPlace();
    if (!left.isThere()) {
      return Optional.empty();
    }
    if (!left.peek().orElse("").matches("-?\\d{1,12}")) {
      left.say(Kind.UNREADABLE, "must be a number of milliseconds, but was " + left.shown() + ".");
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis(Long.parseLong(left.peek().orElse("0"))));
  }

  private Optional<Stamp> left(Optional<Instant> readAt) {
    return readAt.flatMap(
        at -> leftTime().map(left -> new Stamp(leftPlace(), at.plus(left), Optional.empty())));
  }

  /** The timer of the status, where the status says what it ends; and the days promised. */
  private void timer(Draft draft, Optional<Stamp> timer) {
    Optional<Instant> shipped =
        status.equals(Codes.PART_SHIPPED) ? Optional.empty() : lastShipped(draft.order());
    Optional<Integer> days = promisedDays(shipped.isPresent());
    Optional<Instant> counted =
        days.isPresent() && shipped.isPresent()
            ? Optional.of(shipped.get().plus(Duration.ofDays(days.get())))
            : Optional.empty();
    if (timer.isPresent() && status.equals(Codes.TO_ARRIVE)) {
      Instant ends = timer.get().take();
      draft.add(timer.get().place(), order -> order.withPromisedBy(ends));
      counted.ifPresent(
          at ->
              answers.add(
                  new PlatformAnswer.ArrivalTimer(
                      timer.get().place().path(), Optional.empty(), ends, at, days.get())));
      return;
    }
    counted.ifPresent(at -> draft.add(place, order -> order.withPromisedBy(at)));
    if (timer.isPresent() && (status.equals(Codes.TO_SHIP) || status.equals(Codes.PART_SHIPPED))) {
      draft.add(timer.get().place(), order -> order.withShipBy(timer.get().take()));
    }
  }

  private static Optional<Instant> lastShipped(Order order) {
    return order
        .shippedAt()
        .or(
            () ->
                order.parcels().stream().map(parcel -> parcel.shippedAt()).max(Instant::compareTo));
  }

  /** In how many days the goods were to come, where all child orders say the same. */
  private Optional<Integer> promisedDays(boolean isShipped) {
    Set<Integer> days = new TreeSet<>();
    List<Place> told = new ArrayList<>();
    for (Place child : children) {
      Place commit = child.member("freight_commit_day");
      commit.count().ifPresent(days::add);
      if (commit.isThere()) {
        told.add(commit);
      }
    }
    if (!isShipped) {
      told.forEach(
          commit ->
              commit.say(
                  Kind.NOT_HELD,
                  "The days promised count from the shipping of the last goods, which is not told."));
      return Optional.empty();
    }
    if (days.size() > 1) {
      told.forEach(
          commit ->
              commit.say(
                  Kind.NOT_HELD,
                  "The child orders were promised within different times, "
                      + days
                      + " days; an order"
                      + " has one promise only."));
    }
    return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
  }

  /** How the order ended. */
  private void ended(Draft draft) {
    Optional<Stamp> end = PacificClock.read(place, "gmt_trade_end", "finished_at");
    Set<String> reasons = new TreeSet<>();
    List<Place> all = new ArrayList<>(children);
    all.add(place);
    for (Place one : all) {
      Place reason = one.member("end_reason", "order_end_reason");
      if (reason.isThere()) {
        if (isKnownEnd(reason.code())) {
          reason.use();
          reasons.add(reason.code());
        } else {
          reason.unknown("end of an order");
        }
      }
    }
    if (reasons.size() > 1) {
      place.remark(
          Kind.MISSING,
          "The child orders ended in different ways, " + reasons + ", not told when.");
      unknown("order.lines[].cancelledAt", "The child orders ended in different ways.", PAGE);
    } else if (Codes.CONFIRMED.containsAll(reasons) && !reasons.isEmpty()) {
      happened(draft, "receiptConfirmedAt", end, "The goods were accepted, " + reasons + ".");
    } else if (Codes.CANCELLED.containsAll(reasons) && !reasons.isEmpty()) {
      happened(draft, "cancelledAt", end, "The order was cancelled, " + reasons + ".");
    } else if (reasons.isEmpty() && Codes.OVER.contains(status)) {
      unknown(
          "order.receiptConfirmedAt", "The order is over, but it is not told how it ended.", PAGE);
    }
  }

  private static boolean isKnownEnd(String reason) {
    return Codes.CONFIRMED.contains(reason)
        || Codes.CANCELLED.contains(reason)
        || Codes.DISPUTED.contains(reason);
  }

  private void happened(Draft draft, String fact, Optional<Stamp> end, String why) {
    if (end.isEmpty()) {
      unknown("order." + fact, why, PAGE);
    } else {
      Order before = draft.order();
      add(draft, fact, end);
      if (draft.order().equals(before)) {
        unknown("order." + fact, why + " The time given for it contradicts the rest.", PAGE);
      }
    }
  }

  /** What must have happened by the status, but is not told. */
  private void missing(Order order) {
    boolean cancelled = order.cancelledAt().isPresent() || isUnknown("order.cancelledAt");
    boolean shipped = order.shippedAt().isPresent() || !order.parcels().isEmpty();
    String carried = place.member("logistics_status").code();
    boolean said =
        carried.startsWith("seller_send")
            || carried.equals("buyer_accept_goods")
            || status.equals(Codes.PART_SHIPPED)
            || (Codes.LATER.contains(status)
                && !cancelled
                && !Set.of("wait_seller_send_goods", "no_logistics").contains(carried));
    if (said && !shipped) {
      unknown(
          "order.shippedAt",
          "The order was shipped, or is past it, but the payload does not tell when.",
          TRACKING);
    }
    if (carried.equals("buyer_accept_goods")
        && order.receiptConfirmedAt().isEmpty()
        && !isUnknown("order.receiptConfirmedAt")) {
      unknown("order.receiptConfirmedAt", "The buyer has accepted the goods, not told when.", PAGE);
    }
    if (status.equals(Codes.CANCELLING)) {
      unknown.add(
          new Unknown(
              "order.cancellationRequestedAt",
              Optional.empty(),
              "The buyer has asked to cancel, but the payload does not tell when.",
              PAGE,
              List.of("buyer.cancellation")));
    }
    if (Codes.UNPAID.contains(status)
        || Codes.UNPAID.contains(place.member("fund_status").code())) {
      place.remark(Kind.CONCLUDED, "Nothing was paid yet: the price is what is to be paid.");
    }
  }

  private boolean isUnknown(String fact) {
    return unknown.stream().anyMatch(one -> one.fact().equals(fact));
  }

  private void unknown(String fact, String why, String lookUp) {
    unknown.add(new Unknown(fact, Optional.empty(), why, lookUp, Unknown.OF_THE_ORDER));
  }

  /** What the platform itself says may be done. */
  private void answers(Order order) {
    List<OrderLine> lines = order.lines();
    for (int i = 0; i < children.size(); i++) {
      Optional<String> line = lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(i).id());
      answer(children.get(i), line);
    }
    answer(place, Optional.empty());
  }

  private void answer(Place about, Optional<String> line) {
    Place can = about.member("can_submit_issue", "can_open_dispute", "can_submit_dispute");
    can.flag()
        .ifPresent(yes -> answers.add(new PlatformAnswer.CanOpenDispute(can.path(), line, yes)));
  }

  /** Codes that say no more than the facts do are only looked at whether they are known. */
  private static void checkCodes(Place about) {
    for (String name : new String[] {"order_status", "son_order_status", "show_status"}) {
      Place code = about.member(name);
      if (code.isThere()) {
        if (Codes.isOrderStatus(code.code())) {
          code.use();
        } else {
          code.unknown("status of an order");
        }
      }
    }
    Codes.ASIDE.forEach(
        (name, known) -> {
          Place code = about.member(name);
          if (code.isThere()) {
            if (known.contains(code.code())) {
              code.use();
            } else {
              code.unknown(name.replace('_', ' '));
            }
          }
        });
  }
}
