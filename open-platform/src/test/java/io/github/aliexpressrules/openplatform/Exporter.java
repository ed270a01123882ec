package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes values as the platform would have returned them, in one of its many shapes. Knows nothing
 * of the reader: its names, codes and clocks are its own.
 */
final class Exporter {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OLD =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSSxx", Locale.ROOT);
  private static final Map<PaymentMethod, String> PAYMENTS =
      Map.of(
          PaymentMethod.VISA, "cybs101",
          PaymentMethod.MASTERCARD, "wp102",
          PaymentMethod.PAYPAL, "pp101",
          PaymentMethod.BANK_TRANSFER, "tt101",
          PaymentMethod.QIWI, "qw101",
          PaymentMethod.OTHER, "mb");
  static final Map<DisputeReason, String> REASONS =
      Map.of(
          DisputeReason.NOT_RECEIVED, "Not received",
          DisputeReason.POOR_QUALITY, "Quality problem",
          DisputeReason.WRONG_ITEM, "Wrong item",
          DisputeReason.HELD_BY_CUSTOMS, "Customs problem");

  private final JsonMapper mapper = new JsonMapper();
  private final Random random;
  private final boolean camel;
  private final boolean detail;

  Exporter(Random random) {
    this.random = random;
    this.camel = random.nextBoolean();
    this.detail = random.nextBoolean();
  }

  static List<PaymentMethod> payments() {
    return PAYMENTS.keySet().stream().sorted().toList();
  }

  /** An order and its dispute in one payload. */
  JsonNode payload(Order order, Optional<Dispute> dispute) {
    ObjectNode written = order(order);
    JsonNode answer =
        random.nextBoolean()
            ? written
            : wrapped("aliexpress_solution_order_get_response", wrapped("result", written));
    if (dispute.isEmpty()) {
      return answer;
    }
    String about = order.lines().isEmpty() ? order.id() : order.lines().get(0).id();
    ObjectNode issue = dispute(dispute.get(), order.id(), about);
    ArrayNode both = mapper.createArrayNode();
    JsonNode second =
        wrapped("aliexpress_issue_detail_get_response", wrapped("resultObject", issue));
    return random.nextBoolean() ? both.add(answer).add(second) : both.add(second).add(answer);
  }

  private ObjectNode wrapped(String name, JsonNode inner) {
    ObjectNode outer = mapper.createObjectNode();
    outer.set(name(name), inner);
    return outer;
  }

  private String name(String snake) {
    if (!camel) {
      return snake;
    }
    StringBuilder name = new StringBuilder();
    for (String part : snake.split("_", -1)) {
      name.append(
          name.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return name.toString();
  }

  private void text(ObjectNode object, String name, String value) {
    object.put(name(name), value);
  }

  private void time(ObjectNode object, String name, Instant at) {
    LocalDateTime wall = at.atZone(PacificClock.ZONE).toLocalDateTime();
    boolean twice = PacificClock.ZONE.getRules().getValidOffsets(wall).size() > 1;
    switch (random.nextInt(twice ? 3 : 6)) {
      case 0 -> object.put(name(name), at.toEpochMilli());
      case 1 -> {
        text(object, name, WALL.format(wall));
        object.put(name(name + "_ms"), "" + at.toEpochMilli());
      }
      case 2 -> text(object, name, OLD.format(at.atZone(PacificClock.ZONE)));
      case 3 -> text(object, name, at.atOffset(ZoneOffset.ofHours(8)).toString());
      default -> text(object, name, WALL.format(wall));
    }
  }

  private void money(ObjectNode object, String name, Money amount) {
    ObjectNode money = mapper.createObjectNode();
    String code = amount.getCurrencyUnit().getCode();
    int form = random.nextInt(3);
    if (form != 1) {
      text(money, "amount", amount.getAmount().toPlainString());
    }
    if (form != 0) {
      money.put("cent", amount.getAmountMinorLong());
      if (random.nextBoolean() || amount.getCurrencyUnit().getDecimalPlaces() != 2) {
        money.put(name("cent_factor"), (long) Math.pow(10, amount.getScale()));
      }
      money.set("currency", mapper.createObjectNode().put(name("currency_code"), code));
    }
    if (form != 1 || random.nextBoolean()) {
      text(money, "currency_code", code);
    }
    object.set(name(name), money);
  }

  private void list(ObjectNode object, String name, String item, List<ObjectNode> items) {
    ArrayNode array = mapper.createArrayNode();
    array.addAll(items);
    switch (random.nextInt(items.size() == 1 ? 3 : 2)) {
      case 0 -> object.set(name(name), array);
      case 1 -> object.set(name(name), mapper.createObjectNode().set(name(item), array));
      default -> object.set(name(name), items.get(0));
    }
  }

  private ObjectNode order(Order order) {
    ObjectNode all = mapper.createObjectNode();
    text(all, detail ? "id" : "order_id", order.id());
    boolean over = order.receiptConfirmedAt().isPresent() || order.cancelledAt().isPresent();
    boolean shipped = order.shippedAt().isPresent() || !order.parcels().isEmpty();
    text(
        all,
        "order_status",
        over ? "FINISH" : shipped ? "WAIT_BUYER_ACCEPT_GOODS" : "WAIT_SELLER_SEND_GOODS");
    time(all, "gmt_create", order.placedAt());
    money(all, "pay_amount", order.shippingCost().map(order.price()::plus).orElse(order.price()));
    order.shippingCost().ifPresent(cost -> money(all, "logistics_amount", cost));
    order.paidAt().ifPresent(at -> time(all, detail ? "gmt_pay_success" : "gmt_pay_time", at));
    order.paidWith().ifPresent(method -> text(all, "payment_type", PAYMENTS.get(method)));
    order.shippedAt().ifPresent(at -> time(all, "gmt_send_goods_time", at));
    order.shipBy().or(order::promisedBy).ifPresent(at -> time(all, "over_time_left", at));
    order
        .receiptConfirmedAt()
        .ifPresent(
            at -> {
              time(all, "gmt_trade_end", at);
              text(all, "end_reason", "buyer_accept_goods");
            });
    order
        .cancelledAt()
        .ifPresent(
            at -> {
              time(all, "gmt_trade_end", at);
              text(all, "end_reason", "cancel_order_close_trade");
            });
    order
        .buyerCountry()
        .ifPresent(
            country ->
                all.set(
                    name("receipt_address"),
                    mapper.createObjectNode().put("country", country.replace("GB", "UK"))));
    if (!order.lines().isEmpty()) {
      list(
          all,
          detail ? "child_order_list" : "product_list",
          "aeop_tp_child_order_dto",
          order.lines().stream().map(line -> child(order, line)).toList());
    }
    if (!order.parcels().isEmpty()) {
      list(
          all,
          detail ? "logistic_info_list" : "logistics_info_list",
          "aeop_tp_logistics_info_dto",
          order.parcels().stream().map(this::parcel).toList());
    }
    return all;
  }

  private ObjectNode child(Order order, OrderLine line) {
    ObjectNode child = mapper.createObjectNode();
    text(child, detail ? "id" : "child_id", line.id());
    line.quantity().ifPresent(count -> child.put(name("product_count"), count));
    money(child, "total_product_amount", line.price());
    order.parcels().stream()
        .filter(parcel -> parcel.lines().contains(line.id()))
        .forEach(parcel -> time(child, "send_goods_time", parcel.shippedAt()));
    return child;
  }

  private ObjectNode parcel(Parcel parcel) {
    ObjectNode all = mapper.createObjectNode();
    text(all, "ship_order_id", parcel.id());
    time(all, "gmt_send", parcel.shippedAt());
    text(
        all,
        "receive_status",
        parcel.reportedDeliveredAt().isPresent() ? "received" : "not_received");
    parcel.reportedDeliveredAt().ifPresent(at -> time(all, "gmt_received", at));
    return all;
  }

  private ObjectNode dispute(Dispute dispute, String order, String line) {
    ObjectNode all = mapper.createObjectNode();
    text(all, "id", "60");
    text(all, "parent_order_id", order);
    text(all, "order_id", line);
    text(all, "issue_reason", REASONS.get(dispute.claim().reason()));
    time(all, "gmt_create", dispute.openedAt());
    text(all, "reverse_detail_status", "return_success");
    List<DisputeEvent> events = dispute.events();
    ArrayNode entries = mapper.createArrayNode();
    ObjectNode opening = entry("initiate", "buyer", dispute.openedAt());
    opening.put(name("has_buyer_video"), dispute.claim().evidence().contains(Evidence.VIDEO));
    entries.add(opening);
    ArrayNode buyers = mapper.createArrayNode().add(solution(dispute.claim(), dispute.openedAt()));
    ArrayNode sellers = mapper.createArrayNode();
    ArrayNode platforms = mapper.createArrayNode();
    for (DisputeEvent event : events) {
      entries.add(entry(event));
      if (event instanceof DisputeEvent.SellerRefused) {
        Money nothing = Money.zero(dispute.claim().amount().getCurrencyUnit());
        sellers.add(solution("seller", Solution.refund(nothing), event.at(), "buyer_refused"));
      } else if (event instanceof DisputeEvent.SellerCountered countered) {
        sellers.add(solution("seller", countered.solution(), event.at(), "wait_buyer_accept"));
      } else if (event instanceof DisputeEvent.BuyerAmended amended) {
        buyers.add(solution(amended.claim(), event.at()));
      } else if (event instanceof DisputeEvent.PlatformProposed proposed) {
        platforms.add(
            solution("platform", proposed.solution(), event.at(), "wait_buyer_and_seller_accept"));
      } else if (event instanceof DisputeEvent.PlatformDecided decided) {
        platforms.add(solution("platform", decided.solution(), event.at(), "reached"));
      }
    }
    all.set(name("buyer_solution_list"), buyers);
    all.set(
        name("seller_solution_list"), mapper.createObjectNode().set("solution_api_dto", sellers));
    all.set(name("platform_solution_list"), platforms);
    if (random.nextBoolean()) {
      ArrayNode turned = mapper.createArrayNode();
      for (int i = entries.size() - 1; i >= 0; i--) {
        turned.add(entries.get(i));
      }
      entries = turned;
    }
    all.set(
        name("process_dto_list"), mapper.createObjectNode().set("api_issue_process_dto", entries));
    return all;
  }

  private ObjectNode entry(DisputeEvent event) {
    return switch (event.type()) {
      case SELLER_ACCEPTED -> entry("seller_accept", "seller", event.at());
      case SELLER_REFUSED, SELLER_COUNTERED ->
          entry(
              random.nextBoolean() ? "seller_create_solution" : "seller_modify_solution",
              "seller",
              event.at());
      case BUYER_ACCEPTED -> entry("buyer_accept", "buyer", event.at());
      case BUYER_AMENDED -> entry("buyer_modify_solution", "buyer", event.at());
      case BUYER_CANCELLED -> entry("cancel", "buyer", event.at());
      case ESCALATED -> entry("buyer_initiate_arbitration", "buyer", event.at());
      case PLATFORM_DECIDED -> entry("platform_force_reach", "platform", event.at());
      case PLATFORM_PROPOSED -> entry("platform_give_solution", "waiter", event.at());
      case PROPOSAL_ACCEPTED ->
          ((DisputeEvent.ProposalAccepted) event).by() == Party.BUYER
              ? entry("buyer_accept", "buyer", event.at())
              : entry("seller_accept", "seller", event.at());
      case PROPOSAL_DECLINED -> entry("buyer_refuse", "buyer", event.at());
      case GOODS_RETURNED -> entry("perform_solution", "system", event.at());
      case RETURN_SENT, RETURN_REFUSED ->
          throw new IllegalArgumentException("The platform has no action for " + event.type());
    };
  }

  private ObjectNode entry(String action, String by, Instant at) {
    ObjectNode entry = mapper.createObjectNode();
    text(entry, "action_type", action);
    text(entry, "submit_member_type", by);
    time(entry, "gmt_create", at);
    return entry;
  }

  private ObjectNode solution(Claim claim, Instant at) {
    return solution(
        "buyer",
        Solution.refund(claim.amount()).withReturnGoods(claim.returnGoods()),
        at,
        "wait_seller_accept");
  }

  private ObjectNode solution(String owner, Solution solution, Instant at, String status) {
    ObjectNode all = mapper.createObjectNode();
    text(all, "solution_owner", owner);
    text(all, "solution_type", solution.returnGoods() ? "return_and_refund" : "refund");
    text(all, "status", status);
    time(all, "gmt_create", at);
    String amount = solution.refund().getAmount().toPlainString();
    boolean local = random.nextBoolean();
    text(all, local ? "refund_money" : "refund_money_post", amount);
    text(
        all,
        (local ? "refund_money" : "refund_money_post") + "_currency",
        solution.refund().getCurrencyUnit().getCode());
    if (random.nextBoolean()) {
      text(all, local ? "refund_money_post" : "refund_money", "407.47");
      text(all, (local ? "refund_money_post" : "refund_money") + "_currency", "BRL");
    }
    return all;
  }
}
