package io.github.aliexpressrules.openplatform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a member of a payload went into no value, by its name. */
final class Unheld {
  private static final String WHO = "who somebody is or lives; no rule asks for it";
  private static final String GOODS = "which goods they are; no rule asks for it";
  private static final String NUMBER = "a number or mark of the platform's; no rule asks for it";
  private static final String FEES =
      "what the seller pays or gets; no rule of the buyer asks for it";
  private static final String PRICE =
      "another price than the one that was taken; what was paid counts";
  private static final String CARRIER = "which carrier or parcel number; no rule asks for it";
  private static final String WORDS = "words or pictures of the parties; a person reads those";
  private static final String TIMER =
      "when the present status ends; this status does not say what ends with it";
  private static final String REFUND =
      "a refund: by which way it comes, and when it was approved, is not told";
  private static final String CHANGED =
      "when something was last changed; nothing is counted from it";
  private static final String ENVELOPE = "about the answer of the platform, not about the order";
  private static final String UNTOLD = "no place for it is known";

  private static final Map<String, String> WHY = why();

  private Unheld() {}

  private static Map<String, String> why() {
    Map<String, String> why = new LinkedHashMap<>();
    put(
        why,
        WHO,
        "buyer_login_id",
        "buyer_loginid",
        "buyerloginid",
        "buyer_signer_fullname",
        "buyer_signer_first_name",
        "buyer_signer_last_name",
        "buyer_info",
        "receipt_address",
        "seller_login_id",
        "seller_loginid",
        "seller_operator_login_id",
        "seller_signer_fullname",
        "seller_operator_aliidloginid",
        "seller_operator_aliid",
        "store_info",
        "contact_person",
        "detail_address",
        "address",
        "address2",
        "city",
        "province",
        "zip",
        "mobile_no",
        "phone_country",
        "phone_number",
        "phone_area",
        "oaid",
        "country_name",
        "buyer_ali_id");
    put(
        why,
        GOODS,
        "product_id",
        "product_name",
        "product_img_url",
        "product_snap_url",
        "product_attributes",
        "product_standard",
        "product_unit",
        "product_url",
        "sku_id",
        "sku_code",
        "sku_attr",
        "lot_num",
        "money_back3x",
        "snapshot_id",
        "buyer_memo");
    put(
        why,
        NUMBER,
        "id",
        "issue_id",
        "order_id",
        "parent_order_id",
        "child_id",
        "biz_type",
        "order_detail_url",
        "issue_mode",
        "send_goods_operator",
        "phone",
        "is_phone",
        "oper_id");
    put(
        why,
        FEES,
        "escrow_fee",
        "escrow_fee_rate",
        "afflicate_fee_rate",
        "loan_amount",
        "loan_info",
        "has_request_loan",
        "logisitcs_escrow_fee_rate",
        "escrow_fee_amount",
        "pay_amount_by_settlement_cur",
        "settlement_currency");
    put(
        why,
        PRICE,
        "order_amount",
        "init_oder_amount",
        "init_order_amount",
        "init_order_amt",
        "total_product_amount",
        "product_unit_price",
        "product_price",
        "product_price_currency",
        "sale_fee",
        "sale_discount_fee",
        "user_order_amount",
        "refund_money",
        "refund_money_currency",
        "refund_money_post",
        "refund_money_post_currency",
        "refund_money_max_local",
        "refund_money_max_local_currency",
        "actual_shipping_fee",
        "shipping_fee",
        "logistics_amount",
        "actual_tax_fee",
        "cent_factor",
        "currency",
        "symbol",
        "default_fraction_digits",
        "currency_code");
    put(
        why,
        CARRIER,
        "logistics_no",
        "logistics_service",
        "logistics_service_name",
        "logistics_type",
        "logistics_type_code",
        "have_tracking_info",
        "recv_status_desc",
        "buyer_return_logistics_company",
        "buyer_return_no",
        "buyer_return_logistics_lp_no",
        "logistic_info_list",
        "logistics_info_list",
        "goods_prepare_time",
        "delivery_time");
    put(
        why,
        WORDS,
        "content",
        "attachments",
        "memo",
        "order_msg_list",
        "opr_log_dtos",
        "opr_log_dto_list",
        "has_seller_video",
        "has_buyer_video",
        "receive_goods",
        "reason_chinese",
        "issue_reason",
        "reason_english",
        "end_reason_desc");
    put(
        why,
        TIMER,
        "over_time_left",
        "timeout_left_time",
        "left_send_good_day",
        "left_send_good_hour",
        "left_send_good_min",
        "pay_timeout_second",
        "days_until_buyer_protection_start",
        "days_until_buyer_protection_end");
    put(
        why,
        REFUND,
        "refund_info",
        "refund_cash_amt",
        "refund_coupon_amt",
        "refund_reason",
        "refund_time",
        "refund_status",
        "issue_info",
        "reverse_order_id",
        "reverse_order_line_id");
    put(why, CHANGED, "gmt_update", "gmt_modified", "gmt_trade_end", "updated_at");
    put(
        why,
        ENVELOPE,
        "request_id",
        "result_success",
        "success",
        "error_code",
        "error_message",
        "error_desc",
        "total_count",
        "total_item",
        "total_page",
        "page_size",
        "current_page",
        "rsp_code",
        "rsp_msg",
        "code",
        "msg",
        "sub_code",
        "sub_msg",
        "_trace_id_");
    put(
        why,
        "who bears the postage of a return; the rules tell it by their own figures",
        "logistics_fee_amount",
        "logistics_fee_amount_currency",
        "logistics_fee_bear_role");
    return why;
  }

  private static void put(Map<String, String> all, String why, String... names) {
    List.of(names).forEach(name -> all.put(name, why));
  }

  static String why(String name) {
    return WHY.getOrDefault(name, UNTOLD);
  }
}
