package io.github.aliexpressrules.testkit.generation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random valid requests for every question, biased towards trouble: equal instants, facts at and
 * beside the ends of terms, absent facts, daylight saving, leap day, currencies with no and with
 * three decimals. They ask under the standard policy.
 */
public final class Requests {
  /** All seventeen, in the design's order. */
  public static final List<String> QUESTIONS =
      List.of(
          "buyer.cancellation",
          "buyer.dispute-window",
          "buyer.claim",
          "buyer.dispute",
          "buyer.offer",
          "buyer.conduct",
          "buyer.return",
          "buyer.express-refund",
          "buyer.refund-arrival",
          "buyer.recourse",
          "buyer.late-arrival",
          "buyer.cashback",
          "merchant.required-deposit",
          "merchant.balance",
          "merchant.refund",
          "merchant.freeze",
          "merchant.legal-dispute");

  /** Two more, of which the guides tell next to nothing. */
  public static final List<String> NEW_QUESTIONS =
      List.of("buyer.free-return", "merchant.standing");

  static final List<String> PAYMENT_METHODS =
      List.of(
          "VISA",
          "MASTERCARD",
          "MAESTRO",
          "WEBMONEY",
          "QIWI",
          "YANDEX_MONEY",
          "MOBILE",
          "ALIPAY",
          "BOLETO",
          "EBANX",
          "BANK_TRANSFER",
          "WESTERN_UNION",
          "TEF",
          "OTHER");
  static final List<String> NEW_PAYMENT_METHODS =
      List.of(
          "PAYPAL",
          "KLARNA",
          "GOOGLE_PAY",
          "APPLE_PAY",
          "IDEAL",
          "PIX",
          "BLIK",
          "MIR",
          "SBP",
          "GIFT_CARD",
          "BONUS_ACCOUNT");
  private static final List<String> REASONS =
      List.of(
          "NOT_RECEIVED",
          "LATE_DELIVERY",
          "NOT_AS_DESCRIBED",
          "PARTIAL_MISMATCH",
          "DEFECTIVE",
          "POOR_QUALITY",
          "COUNTERFEIT",
          "WRONG_ITEM",
          "DAMAGED_IN_TRANSIT",
          "WRONG_SIZE_OR_COLOUR",
          "CHANGE_OF_MIND");
  private static final List<String> NEW_REASONS =
      List.of(
          "NOT_RECEIVED",
          "PARTS_MISSING",
          "RETURNED_TO_SENDER",
          "HELD_BY_CUSTOMS",
          "WRONG_ADDRESS",
          "LATE_DELIVERY");
  private static final List<String> LEVELS =
      List.of("A0", "A1", "A2", "A3", "A4", "SILVER", "GOLD", "PLATINUM", "DIAMOND");
  private static final List<String> CONDITIONS =
      List.of(
          "CLOSE_DISPUTE_FIRST",
          "OFF_PLATFORM_PAYMENT",
          "RESHIP_AFTER_CLOSING",
          "CHANGE_REASON_TO_CHANGE_OF_MIND",
          "GOOD_REVIEW_FOR_REFUND");
  private static final List<String> ACTS =
      List.of(
          "CANCEL_AND_WAIT_FOR_PARCEL",
          "ACCEPT_SELLER_SOLUTION",
          "THREATEN_BAD_REVIEW",
          "ASK_OFF_PLATFORM_PAYMENT");
  private static final List<String> NEW_ACTS =
      List.of("ACCEPT_PLATFORM_PROPOSAL", "DECLARE_RETURN_NOT_MADE", "CHARGEBACK_DURING_DISPUTE");
  private static final List<String> SITUATIONS =
      List.of("DENIED", "OVERDUE", "LOST", "WINDOW_CLOSED", "CLOSED_BY_SELLER");
  private static final List<String> NEW_SITUATIONS =
      List.of("STUCK_IN_REVIEW", "RETURN_IMPOSSIBLE");
  private static final List<String> POINT_SYSTEMS =
      List.of(
          "INTELLECTUAL_PROPERTY",
          "SEVERE_INTELLECTUAL_PROPERTY",
          "TRANSACTION",
          "PRODUCT_INFORMATION");
  private static final ZoneId[] OFFSETS = {
    ZoneOffset.UTC, ZoneId.of("-08:00"), ZoneId.of("+05:30"), ZoneId.of("+14:00")
  };

  private final Tape tape;
  private final String currency;

  /** With what section 11 of the design adds. */
  private final boolean real;

  /** The line that is asked about; null for the whole order. */
  private @Nullable JsonNode line;

  private Requests(Tape tape, String currency, boolean real) {
    this.tape = tape;
    this.currency = currency;
    this.real = real;
  }

  /** Requests for any question. */
  public static Arbitrary<ObjectNode> any() {
    return Arbitraries.of(QUESTIONS).flatMap(Requests::asking);
  }

  /** Requests for one question. */
  public static Arbitrary<ObjectNode> asking(String question) {
    return Tape.tapes().map(tape -> request(known(question), tape, false));
  }

  /**
   * Requests for one question, half of them as before, half with what section 11 of the design
   * adds: lines and parcels, the carrier's word, the dispute's wider table, new names.
   */
  public static Arbitrary<ObjectNode> withRealOrders(String question) {
    return Tape.tapes().map(tape -> request(known(question), tape, tape.chance(50)));
  }

  private static String known(String question) {
    if (!QUESTIONS.contains(question) && !NEW_QUESTIONS.contains(question)) {
      throw new IllegalArgumentException("no such question: " + question);
    }
    return question;
  }

  /**
   * The instants worth asking at: each one in the request, each shifted by every term, just before,
   * at and just after; and the two ends of time. In order, without duplicates.
   */
  public static List<Instant> probes(ObjectNode request) {
    return Probes.of(request);
  }

  /** A request for one question. */
  public static ObjectNode of(String question, Tape tape) {
    return request(known(question), tape, tape.chance(50));
  }

  private static ObjectNode request(String question, Tape tape, boolean real) {
    boolean merchant = question.startsWith("merchant.");
    String currency =
        merchant
            ? tape.pick("CNY", "CNY", "CNY", "CNY", "USD", "JPY")
            : tape.pick("USD", "EUR", "JPY", "KWD", "USD", "EUR", "BRL", "CNY");
    ObjectNode request = object();
    request.put("id", "r1");
    request.put("ask", question);
    new Requests(tape, currency, real).ask(request, question);
    if (tape.isHostile() && !request.has("situation") && tape.chance(5)) {
      // Known to the contract, needed by another question: ignored.
      request.put("situation", tape.pick(SITUATIONS));
    }
    // The instant asked at: one that matters. It is drawn last, from the facts alone.
    List<Instant> moments =
        Probes.of(request).stream()
            .filter(t -> t.isAfter(Instant.EPOCH) && t.isBefore(Instant.MAX))
            .toList();
    Instant at = moments.isEmpty() ? tape.origin() : tape.pick(moments);
    request.put("at", at.toString());
    return request;
  }

  private void ask(ObjectNode request, String question) {
    fill(request, question);
    if (line != null && request.has("order")) {
      request.put("line", Facts.text(line, "id"));
    }
  }

  private void fill(ObjectNode request, String question) {
    switch (question) {
      case "buyer.cancellation", "buyer.free-return" -> request.set("order", order());
      case "buyer.dispute-window" -> {
        ObjectNode order = order();
        request.set("order", order);
        if (tape.chance(40)) {
          request.set("dispute", dispute(order));
        }
      }
      case "buyer.claim" -> {
        ObjectNode order = order();
        request.set("order", order);
        request.set("claim", claim(order));
      }
      case "buyer.dispute" -> orderAndDispute(request);
      case "buyer.offer" -> {
        orderAndDispute(request);
        ObjectNode offer = solution((ObjectNode) request.get("order"));
        returnBy(offer, Facts.requiredInstant(request.get("dispute"), "openedAt"), null);
        request.set("offer", offer);
        put(request, "conditions", tape.some(CONDITIONS, 12));
      }
      case "buyer.conduct" -> {
        request.put("act", tape.pick(newName() ? NEW_ACTS : ACTS));
        if (tape.chance(75)) {
          ObjectNode order = order();
          request.set("order", order);
          if (tape.chance(80)) {
            request.set("dispute", dispute(order));
          }
        } else if (tape.chance(60)) {
          request.set("dispute", dispute(plainOrder()));
        }
      }
      case "buyer.return" -> {
        request.set("order", order());
        request.set("goods", goods());
      }
      case "buyer.express-refund" -> {
        ObjectNode order = order();
        if (tape.chance(60)) {
          // A level whose limit is in the order's currency, where there is one.
          order.put(
              "buyerLevel",
              currency.equals("EUR") ? tape.pick("PLATINUM", "DIAMOND") : tape.pick("A3", "A4"));
        }
        request.set("order", order);
        request.set("amount", money(expressMinor()));
      }
      case "buyer.refund-arrival" -> request.set("refund", refund(List.of(tape.origin())));
      case "buyer.recourse" -> {
        request.put("situation", tape.pick(newName() ? NEW_SITUATIONS : SITUATIONS));
        ObjectNode order = order();
        if (tape.chance(60)) {
          request.set("order", order);
        }
        if (tape.chance(50)) {
          request.set("refund", refund(instants(order)));
        }
        if (real && request.has("order") && tape.chance(40)) {
          request.set("dispute", dispute(order));
        }
      }
      case "buyer.late-arrival" -> {
        ObjectNode order = order();
        request.set("order", order);
        request.set("refund", refund(instants(order)));
      }
      case "buyer.cashback" -> request.put("event", tape.pick("CANCELLED", "DISPUTED"));
      case "merchant.required-deposit" -> request.put("category", category());
      case "merchant.refund" -> {
        request.set("deposit", deposit());
        request.set("application", application());
      }
      case "merchant.freeze", "merchant.legal-dispute", "merchant.standing" ->
          request.set("deposit", real ? penalised(deposit()) : deposit());
      default -> request.set("deposit", deposit());
    }
  }

  private boolean newName() {
    return real && tape.chance(50);
  }

  private void orderAndDispute(ObjectNode request) {
    ObjectNode order = order();
    request.set("order", order);
    request.set("dispute", dispute(order));
  }

  // --- orders -------------------------------------------------------------------------------

  /** Of a real one with lines, mostly one of them is asked about. */
  private ObjectNode order() {
    ObjectNode order = plainOrder();
    if (real) {
      new RealOrders(tape, this).widen(order);
      List<JsonNode> lines = Facts.items(order, "lines");
      line = !lines.isEmpty() && tape.chance(65) ? tape.pick(lines) : null;
    }
    return order;
  }

  private ObjectNode plainOrder() {
    Instant placed = tape.origin().plusSeconds(tape.chance(30) ? tape.below(86_400) : 0);
    Instant shipped = tape.chance(80) ? tape.after(placed) : null;
    Instant delivered =
        (shipped != null && tape.chance(60)) || tape.chance(5)
            ? tape.after(shipped == null ? placed : shipped)
            : null;
    Instant scheduled = tape.chance(65) ? tape.after(placed, facts(placed, shipped)) : null;
    Instant floor = latest(placed, shipped, delivered);
    Instant confirmed =
        (delivered != null && tape.chance(45)) || tape.chance(5)
            ? tape.after(floor, facts(placed, delivered, scheduled))
            : null;
    Instant promised =
        tape.chance(50) ? tape.after(placed, facts(placed, shipped, delivered)) : null;
    boolean gone = shipped != null || delivered != null || confirmed != null;

    ObjectNode order = object();
    order.put("id", "81");
    order.set("price", money(priceMinor()));
    if (tape.chance(40)) {
      order.set("shippingCost", money(tape.pick(0, 1, 499, 2_000)));
    }
    put(order, "placedAt", placed);
    if (tape.chance(20)) {
      order.put("paidWith", tape.pick(PAYMENT_METHODS));
    }
    put(order, "shippedAt", shipped);
    put(order, "promisedBy", promised);
    put(order, "deliveredAt", delivered);
    put(order, "receiptConfirmedAt", confirmed);
    put(order, "protectionEndsAt", scheduled);
    if (!gone && tape.chance(35)) {
      put(order, "cancelledAt", tape.after(placed));
    }
    List<String> traits =
        tape.some(List.of("ACCESSORY", "UNCONDITIONAL_RETURN", "LOCAL_DELIVERY"), 20);
    if (!traits.isEmpty() || tape.chance(50)) {
      put(order, "traits", traits);
    }
    if (tape.chance(75)) {
      order.put("buyerLevel", tape.pick(LEVELS));
    }
    return order;
  }

  /** All instants of an order that later facts may be counted from. */
  private List<Instant> instants(ObjectNode order) {
    if (real) {
      return List.copyOf(Probes.instants(order));
    }
    return Stream.of(
            "placedAt",
            "shippedAt",
            "promisedBy",
            "deliveredAt",
            "receiptConfirmedAt",
            "protectionEndsAt")
        .map(name -> Facts.instant(order, name))
        .filter(Objects::nonNull)
        .toList();
  }

  private long priceMinor() {
    return tape.isHostile()
        ? tape.pick(3_000L, 1L, 2L, 2_500L, 10_000L, 99_999L, 123_456_789L, 0L)
        : tape.pick(3_000L, 1_299L, 499L, 2_500L, 15_600L, 10_000L, 8_950L, 99_999L);
  }

  /** At and beside 25 and 100 units of the currency. */
  private long expressMinor() {
    long unit = 1;
    for (int i = 0; i < Amount.decimals(currency); i++) {
      unit *= 10;
    }
    return tape.pick(25L, 100L, 1L, 0L, 60L) * unit + tape.pick(0L, 1L, unit > 1 ? 99L : 1L);
  }

  private ObjectNode goods() {
    ObjectNode goods = object();
    goods.put("washed", tape.chance(25));
    goods.put("damaged", tape.chance(25));
    goods.put("originalPackaging", !tape.chance(25));
    return goods;
  }

  // --- claims and disputes ------------------------------------------------------------------

  private ObjectNode claim(ObjectNode order) {
    ObjectNode claim = object();
    claim.put("reason", tape.pick(newName() ? NEW_REASONS : REASONS));
    if (line != null && tape.chance(50)) {
      claim.put("quantity", 1 + tape.below(units(line)));
    }
    claim.set("amount", money(shareMinor(order, claim)));
    claim.put("returnGoods", tape.chance(real ? 45 : 30));
    put(
        claim,
        "evidence",
        tape.some(
            List.of(
                "PHOTO",
                "VIDEO",
                "UNBOXING_VIDEO",
                "CORRESPONDENCE",
                "TRACKING",
                "PAYMENT_PROOF",
                "ORDER_CONFIRMATION",
                "ITEM_DESCRIPTION",
                "RECEIPT"),
            30));
    if (tape.chance(20)) {
      claim.put("explanation", "it does not switch on");
    }
    return claim;
  }

  private ObjectNode solution(ObjectNode order) {
    ObjectNode solution = object();
    solution.set("refund", money(shareMinor(order, solution)));
    solution.put("returnGoods", tape.chance(real ? 50 : 25));
    solution.put("channel", tape.chance(12) ? "OFF_PLATFORM" : "PLATFORM");
    if (tape.chance(20)) {
      solution.put("comment", "full refund later");
    }
    return solution;
  }

  private static int units(JsonNode line) {
    return Facts.has(line, "quantity") ? Facts.number(line, "quantity") : 1;
  }

  /** The price of what it is about, beside it, a part of it, nothing. */
  private long shareMinor(ObjectNode order, ObjectNode about) {
    Amount all = Facts.money(line == null ? order : line, "price");
    if (line != null && Facts.has(about, "quantity")) {
      all = all.share(Facts.number(about, "quantity"), units(line));
    }
    long price = all.value().unscaledValue().longValueExact();
    long share =
        switch (tape.below(7)) {
          case 0, 1 -> price;
          case 2 -> price - 1;
          case 3 -> price / 2;
          case 4 -> 0;
          case 5 -> 1;
          default -> price + 1;
        };
    return Math.max(0, share);
  }

  /** A history that the table allows, timers ignored. */
  private ObjectNode dispute(ObjectNode order) {
    List<Instant> facts = instants(order);
    Instant opened = tape.after(Facts.requiredInstant(order, "placedAt"), facts);
    ObjectNode dispute = object();
    put(dispute, "openedAt", opened);
    ObjectNode claim = claim(order);
    dispute.set("claim", claim);
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    History history = new History(Facts.flag(claim, "returnGoods"), real);
    Instant last = opened;
    Instant firstAnswer = null;
    Instant returnBy = null;
    int length = tape.below(real ? 12 : 8);
    for (int i = 0; i < length && !history.moves().isEmpty(); i++) {
      List<String> moves = history.moves();
      boolean goOn = moves.size() > 3 && i < length - 1 && tape.chance(75);
      String type = tape.pick(goOn ? moves.subList(0, 3) : moves);
      last =
          tape.chance(50)
              ? last.plusSeconds(tape.below(10_000) * 30L)
              : tape.after(last, facts(opened, last, firstAnswer, returnBy));
      if (type.startsWith("SELLER") && firstAnswer == null) {
        firstAnswer = last;
      }
      ObjectNode event = object();
      event.put("type", type);
      put(event, "at", last);
      boolean asksGoods = false;
      boolean pays = false;
      switch (type) {
        case "SELLER_COUNTERED", "PLATFORM_DECIDED", "PLATFORM_PROPOSED" -> {
          ObjectNode solution = solution(order);
          if (type.startsWith("PLATFORM")) {
            solution.put("channel", "PLATFORM");
          }
          event.set("solution", solution);
          asksGoods = Facts.flag(solution, "returnGoods");
          pays = Facts.money(solution, "refund").isAboveZero();
          if (!pays && type.startsWith("PLATFORM")) {
            // Whether the platform can ask for goods and pay nothing is left open; it does not
            // here.
            solution.put("returnGoods", false);
            asksGoods = false;
          }
          returnBy = returnBy(solution, last, returnBy);
        }
        case "BUYER_AMENDED" -> {
          ObjectNode amended = claim(order);
          event.set("claim", amended);
          asksGoods = Facts.flag(amended, "returnGoods");
        }
        case "PROPOSAL_ACCEPTED", "PROPOSAL_DECLINED" -> {
          String by = tape.pick(history.undecided());
          event.put("by", by);
          history.answer(type, by);
        }
        case "RETURN_SENT" -> event.put("own", tape.chance(50));
        default -> {
          // The others carry nothing.
        }
      }
      if (!type.equals("PROPOSAL_ACCEPTED") && !type.equals("PROPOSAL_DECLINED")) {
        history.record(type, asksGoods, pays);
      }
      if (type.equals("PLATFORM_DECIDED") && real && tape.chance(30)) {
        put(dispute, "decisionReceivedAt", tape.after(last));
      }
      events.add(event);
    }
    if (!events.isEmpty() || tape.chance(50)) {
      dispute.set("events", events);
    }
    return dispute;
  }

  /** Sometimes a solution says until when to send the goods; later facts may count from it. */
  private @Nullable Instant returnBy(ObjectNode solution, Instant event, @Nullable Instant before) {
    if (!real || !Facts.flag(solution, "returnGoods") || !tape.chance(80)) {
      return before;
    }
    Instant returnBy = tape.after(event);
    put(solution, "returnBy", returnBy);
    return returnBy;
  }

  // --- refunds ------------------------------------------------------------------------------

  private ObjectNode refund(List<Instant> facts) {
    Instant approved = tape.after(facts.get(0), facts);
    Instant completed = tape.chance(60) ? tape.after(approved) : null;
    Instant arrived =
        (completed != null && tape.chance(60)) || tape.chance(5)
            ? tape.after(latest(approved, completed), facts(approved, completed))
            : null;
    ObjectNode channel = object();
    channel.put("method", tape.pick(newName() ? NEW_PAYMENT_METHODS : PAYMENT_METHODS));
    channel.put("state", tape.pick("ACTIVE", "ACTIVE", "BLOCKED", "EXPIRED", "ACCOUNT_CLOSED"));
    channel.put("returnToAlipay", tape.chance(20));
    if (tape.chance(40)) {
      channel.put("walletRegistered", tape.chance(50));
    }
    ObjectNode refund = object();
    refund.set("amount", money(tape.pick(3_000L, 1L, 99_999L)));
    refund.set("channel", channel);
    put(refund, "approvedAt", approved);
    refund.put(
        "origin", tape.pick("DISPUTE", "DISPUTE", "CANCELLATION", "SELLER_SILENT", "EXPRESS"));
    put(refund, "completedAt", completed);
    put(refund, "arrivedAt", arrived);
    return refund;
  }

  // --- deposits -----------------------------------------------------------------------------

  private String category() {
    return tape.pick("CLOTHING", "CLOTHING", "CLOTHING", "ELECTRONICS", "TOYS");
  }

  private ObjectNode deposit() {
    Instant start = tape.origin();
    ObjectNode deposit = object();
    deposit.put("merchantId", "m-7");
    deposit.put("category", category());
    deposit.set("entries", entries(start));
    int trouble = tape.chance(65) ? 1 : 0;
    ArrayNode freezes = JsonNodeFactory.instance.arrayNode();
    for (int i = tape.chance(55 * trouble) ? 1 + tape.below(2) : 0; i > 0; i--) {
      freezes.add(freeze(start));
    }
    ArrayNode violations = JsonNodeFactory.instance.arrayNode();
    for (int i = tape.chance(40 * trouble) ? 1 + tape.below(2) : 0; i > 0; i--) {
      violations.add(violation(start));
    }
    ArrayNode disputes = JsonNodeFactory.instance.arrayNode();
    for (int i = tape.chance(55 * trouble) ? 1 + tape.below(3) : 0; i > 0; i--) {
      disputes.add(merchantDispute(start));
    }
    boolean leaveOutEmpty = tape.chance(50);
    setUnlessLeftOut(deposit, "freezes", freezes, leaveOutEmpty);
    setUnlessLeftOut(deposit, "violations", violations, leaveOutEmpty);
    setUnlessLeftOut(deposit, "disputes", disputes, leaveOutEmpty);
    if (!tape.chance(20)) {
      deposit.put("transactionVolumeMet", !tape.chance(20 * trouble));
    }
    return deposit;
  }

  private static void setUnlessLeftOut(
      ObjectNode parent, String name, ArrayNode items, boolean leaveOutEmpty) {
    if (!items.isEmpty() || !leaveOutEmpty) {
      parent.set(name, items);
    }
  }

  /** In time order; no entry takes more than there is. */
  private ArrayNode entries(Instant start) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    long required = Amount.of("8000", currency).value().unscaledValue().longValueExact();
    long balance = 0;
    Instant at = start;
    int count = tape.below(6);
    for (int i = 0; i < count; i++) {
      at = tape.after(at);
      ObjectNode entry = object();
      String type = balance == 0 ? "PAID" : tape.pick("PAID", "DEDUCTED", "REFUNDED");
      entry.put("type", type);
      if (tape.chance(70)) {
        entry.put("id", "e" + i);
      }
      put(entry, "at", at);
      long amount;
      if (type.equals("PAID")) {
        amount = tape.pick(required, required - 1, required + 1, 1L, required / 2, 123_456L);
        entry.put("method", tape.pick("CREDIT_CARD", "ALIPAY", "OTHER"));
      } else {
        long excess = balance > required ? balance - required : balance;
        amount = tape.pick(balance, 1L, excess, Math.max(1, balance / 2));
        if (type.equals("DEDUCTED")) {
          entry.put("reason", "late shipment");
        }
      }
      balance += type.equals("PAID") ? amount : -amount;
      entry.set("amount", money(amount));
      entries.add(entry);
    }
    return entries;
  }

  private ObjectNode freeze(Instant start) {
    Instant from = tape.after(start);
    ObjectNode freeze = object();
    put(freeze, "from", from);
    freeze.put("reason", "identity check");
    put(freeze, "documentsSubmittedAt", tape.chance(50) ? tape.after(from) : null);
    put(freeze, "liftedAt", tape.chance(50) ? tape.after(from) : null);
    return freeze;
  }

  private ObjectNode violation(Instant start) {
    Instant at = tape.after(start);
    ObjectNode violation = object();
    put(violation, "at", at);
    violation.put("what", "copied brand");
    put(violation, "correctedAt", tape.chance(60) ? tape.after(at) : null);
    return violation;
  }

  private ObjectNode merchantDispute(Instant start) {
    Instant opened = tape.after(start);
    ObjectNode dispute = object();
    dispute.put("kind", tape.pick("LEGAL", "DISPUTE", "COMPLAINT"));
    put(dispute, "openedAt", opened);
    put(dispute, "closedAt", tape.chance(60) ? tape.after(opened) : null);
    return dispute;
  }

  /** Of no matter under the guides, except to the question of standing. */
  private ObjectNode penalised(ObjectNode deposit) {
    Instant at = tape.origin();
    if (tape.chance(40)) {
      put(deposit, "categories", List.of("PHONES", "SHOES"));
    }
    ArrayNode points = JsonNodeFactory.instance.arrayNode();
    for (int i = tape.below(3); i > 0; i--) {
      at = tape.after(at);
      ObjectNode deduction = object();
      put(deduction, "at", at);
      deduction.put("system", tape.pick(POINT_SYSTEMS));
      deduction.put("points", tape.pick(6, 2, 12, 48));
      points.add(deduction);
    }
    setUnlessLeftOut(deposit, "points", points, true);
    put(deposit, "depositIncreaseNoticedAt", tape.chance(30) ? tape.after(at) : null);
    put(deposit, "closedAt", tape.chance(20) ? tape.after(at) : null);
    return deposit;
  }

  /** As far as it has come: exit requested, submitted, decided, paid. */
  private ObjectNode application() {
    Instant exit = tape.after(tape.origin());
    int reached = tape.below(10);
    ObjectNode application = object();
    Instant submitted = tape.after(exit);
    Instant decided = tape.after(submitted);
    boolean approved = !tape.chance(25);
    if (reached < 9) {
      put(application, "exitRequestedAt", exit);
    }
    if (reached < 8) {
      put(application, "submittedAt", submitted);
    }
    put(
        application,
        "materials",
        tape.some(List.of("BUSINESS_LICENCE", "BANK_ACCOUNT", "APPLICATION_FORM"), 95));
    if (reached < 7) {
      put(application, "decidedAt", decided);
      application.put("approved", approved);
    }
    if (reached >= 4 && reached < 7 && approved) {
      put(application, "paidAt", tape.after(decided));
    }
    return application;
  }

  // --- small parts --------------------------------------------------------------------------

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** As a number or as text, with the currency's decimals. */
  ObjectNode money(long minor) {
    BigDecimal amount = Amount.ofMinor(minor, currency).value();
    ObjectNode money = object();
    if (tape.isHostile() && tape.chance(15)) {
      money.put("amount", amount.toPlainString());
    } else {
      money.put("amount", amount);
    }
    money.put("currency", currency);
    return money;
  }

  /** Mostly with Z, sometimes with another offset; null is left out. */
  void put(ObjectNode parent, String name, @Nullable Instant instant) {
    if (instant != null) {
      boolean elsewhere = tape.isHostile() && tape.chance(10);
      ZoneId offset = elsewhere ? tape.pick(OFFSETS) : OFFSETS[0];
      parent.put(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(offset)));
    }
  }

  static void put(ObjectNode parent, String name, List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    parent.set(name, array);
  }

  /** Those that are there. */
  static List<Instant> facts(@Nullable Instant... instants) {
    return Stream.of(instants).filter(Objects::nonNull).toList();
  }

  static Instant latest(Instant first, @Nullable Instant... others) {
    Instant latest = first;
    for (Instant other : others) {
      if (other != null && other.isAfter(latest)) {
        latest = other;
      }
    }
    return latest;
  }
}
