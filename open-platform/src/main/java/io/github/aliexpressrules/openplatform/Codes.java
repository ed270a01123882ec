package io.github.aliexpressrules.openplatform;

import static java.util.Map.entry;

import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.order.PaymentMethod;
import java.util.Map;
import java.util.Set;

/** The platform's codes, in small letters, and what they are here. */
final class Codes {
  /** Cards whose code does not say of which kind are none of these. */
  static final Map<String, PaymentMethod> PAYMENTS =
      Map.ofEntries(
          entry("migs101", PaymentMethod.VISA),
          entry("migs102", PaymentMethod.MASTERCARD),
          entry("wp101", PaymentMethod.VISA),
          entry("wp102", PaymentMethod.MASTERCARD),
          entry("cybs101", PaymentMethod.VISA),
          entry("cybs102", PaymentMethod.MASTERCARD),
          entry("pp101", PaymentMethod.PAYPAL),
          entry("tt101", PaymentMethod.BANK_TRANSFER),
          entry("wu101", PaymentMethod.WESTERN_UNION),
          entry("qw101", PaymentMethod.QIWI),
          entry("wm101", PaymentMethod.WEBMONEY),
          entry("ebanx101", PaymentMethod.BOLETO));

  /** Ways that are known, but are none of those of which a rule tells a period, or are several. */
  static final Set<String> OTHER_PAYMENTS = Set.of("mb", "migs", "mixedcard");

  /** By the number that the platform gives a reason. */
  static final Map<String, DisputeReason> REASON_IDS = Map.of("115", DisputeReason.NOT_RECEIVED);

  /** By the words that the platform shows for a reason. */
  static final Map<String, DisputeReason> REASONS =
      Map.ofEntries(
          entry("not received", DisputeReason.NOT_RECEIVED),
          entry("item not received", DisputeReason.NOT_RECEIVED),
          entry("product not received", DisputeReason.NOT_RECEIVED),
          entry("goods not received", DisputeReason.NOT_RECEIVED),
          entry("customs problem", DisputeReason.HELD_BY_CUSTOMS),
          entry("customs problems", DisputeReason.HELD_BY_CUSTOMS),
          entry("package returned to sender", DisputeReason.RETURNED_TO_SENDER),
          entry("wrong address", DisputeReason.WRONG_ADDRESS),
          entry("product not as described", DisputeReason.NOT_AS_DESCRIBED),
          entry("item not as described", DisputeReason.NOT_AS_DESCRIBED),
          entry("quality problem", DisputeReason.POOR_QUALITY),
          entry("quality problems", DisputeReason.POOR_QUALITY),
          entry("poor quality", DisputeReason.POOR_QUALITY),
          entry("low quality", DisputeReason.POOR_QUALITY),
          entry("defective", DisputeReason.DEFECTIVE),
          entry("product doesn't work", DisputeReason.DEFECTIVE),
          entry("damaged goods", DisputeReason.DAMAGED_IN_TRANSIT),
          entry("damaged in transit", DisputeReason.DAMAGED_IN_TRANSIT),
          entry("counterfeit", DisputeReason.COUNTERFEIT),
          entry("counterfeit goods", DisputeReason.COUNTERFEIT),
          entry("wrong item", DisputeReason.WRONG_ITEM),
          entry("wrong product", DisputeReason.WRONG_ITEM),
          entry("wrong product received", DisputeReason.WRONG_ITEM),
          entry("wrong size or color", DisputeReason.WRONG_SIZE_OR_COLOUR),
          entry("shortage", DisputeReason.PARTS_MISSING),
          entry("quantity shortage", DisputeReason.PARTS_MISSING),
          entry("parts missing", DisputeReason.PARTS_MISSING),
          entry("late delivery", DisputeReason.LATE_DELIVERY),
          entry("personal reasons", DisputeReason.CHANGE_OF_MIND),
          entry("no longer needed", DisputeReason.CHANGE_OF_MIND));

  /** An order that has not been shipped. */
  static final Set<String> UNSHIPPED =
      Set.of(
          "place_order_success",
          "risk_control",
          "risk_control_hold",
          "in_cancel",
          "wait_seller_send_goods",
          "wait_seller_examine_money",
          "wait_group_success",
          "in_presell_promotion");

  /** An order of which a part has been shipped. */
  static final String PART_SHIPPED = "seller_part_send_goods";

  static final String TO_SHIP = "wait_seller_send_goods";
  static final String TO_ARRIVE = "wait_buyer_accept_goods";
  static final String CANCELLING = "in_cancel";

  /** An order that has been shipped, or is over; the second are not told apart by it. */
  static final Set<String> LATER =
      Set.of(
          TO_ARRIVE,
          "fund_processing",
          "payment_processing",
          "in_issue",
          "in_frozen",
          "finish",
          "archive");

  /** An order that is over. */
  static final Set<String> OVER = Set.of("finish", "archive");

  /** An order of which nothing was paid yet. */
  static final Set<String> UNPAID = Set.of("place_order_success", "not_pay");

  /** Ends of an order that were confirmations of its receipt. */
  static final Set<String> CONFIRMED = Set.of("buyer_accept_goods", "buyer_accept_goods_timeout");

  /** Ends of an order that were cancellations. */
  static final Set<String> CANCELLED =
      Set.of(
          "buyer_pay_timeout",
          "buyer_cancel_notpay_order",
          "buyer_cancel_order_in_risk",
          "risk_reject_closed",
          "cancel_order_close_trade",
          "seller_send_goods_timeout");

  /** Ends of an order that the events of its dispute tell. */
  static final Set<String> DISPUTED =
      Set.of("seller_accept_issue_no_goods_return", "seller_response_issue_timeout");

  /** Codes of members that tell nothing beyond what facts of the order tell. */
  static final Map<String, Set<String>> ASIDE =
      Map.of(
          "issue_status", Set.of("no_issue", "in_issue", "end_issue"),
          "frozen_status", Set.of("no_frozen", "in_frozen"),
          "fund_status", Set.of("not_pay", "pay_success", "wait_seller_check"),
          "logistics_status",
              Set.of(
                  "wait_seller_send_goods",
                  "seller_send_part_goods",
                  "seller_send_goods",
                  "buyer_accept_goods",
                  "no_logistics"));

  private Codes() {}

  static boolean isOrderStatus(String code) {
    return UNSHIPPED.contains(code) || code.equals(PART_SHIPPED) || LATER.contains(code);
  }
}
