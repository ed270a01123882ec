package io.github.aliexpressrules.openplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of members one by one. */
class ReadingTest {
  private static final String PLACED = "'gmt_create':'2025-01-01 00:00:00'";

  private static Imported order(String members) {
    return Payloads.order(PLACED + "," + members);
  }

  private static Imported withStatus(String status, String members) {
    return Payloads.read(
        "{'order_id':1,'order_status':'"
            + status
            + "','pay_amount':{'amount':'30.00','currency_code':'USD'},"
            + PLACED
            + (members.isEmpty() ? "" : "," + members)
            + "}");
  }

  private static List<String> unknown(Imported read) {
    return read.orders().get(0).unknown().stream()
        .map(one -> one.fact() + ": " + one.why())
        .toList();
  }

  @Test
  void nothingIsSaidOfWhatIsEmpty() {
    assertThat(
            order("'gmt_send_goods_time':'2025-01-02 00:00:00','memo':'','x':null,'y':{},'z':[{}]")
                .remarks())
        .isEmpty();
  }

  @Test
  void whatHasNoPlaceIsListedOnceWithItsReason() {
    Imported read =
        order(
            "'gmt_send_goods_time':'2025-01-02 00:00:00','buyer_info':{'a':1,'b':[2]},'what':'x'");
    assertThat(Payloads.remarks(read, Kind.NOT_HELD))
        .containsExactly(
            "buyer_info: who somebody is or lives; no rule asks for it",
            "what: no place for it is known");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'payment_type':'zz101' | payment_type: \"zz101\" is no known way of paying; nothing is made"
            + " of it.",
        "'order_status':'LOST' | order_status: \"LOST\" is no known status of an order; nothing is"
            + " made of it.",
        "'frozen_status':'HALF' | frozen_status: \"HALF\" is no known frozen status; nothing is made"
            + " of it.",
        "'end_reason':'tired' | end_reason: \"tired\" is no known end of an order; nothing is made"
            + " of it.",
      })
  void anUnknownCodeIsSaidWithItsPath(String member, String remark) {
    Imported read =
        Payloads.read(
            "{'order_id':1,'pay_amount':{'amount':'30.00','currency_code':'USD'},"
                + PLACED
                + ","
                + member
                + "}");
    assertThat(Payloads.remarks(read, Kind.UNKNOWN_VALUE)).containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource({"migs101, VISA", "WP102, MASTERCARD", "mb, OTHER", "qw101, QIWI", "ebanx101, BOLETO"})
  void waysOfPaying(String code, PaymentMethod method) {
    assertThat(Payloads.only(order("'payment_type':'" + code + "'")).paidWith()).contains(method);
  }

  @Test
  void aCardOfUnknownKindStaysUnknown() {
    Imported read = order("'payment_type':'migs'");
    assertThat(Payloads.only(read).paidWith()).isEmpty();
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly(
            "payment_type: By which kind of card it was paid is not told by \"migs\".");
  }

  @Test
  void aCountryThatIsNoneIsLeftOut() {
    Imported read = order("'receipt_address':{'country':'XX'}");
    assertThat(Payloads.only(read).buyerCountry()).isEmpty();
    assertThat(read.remarks(Kind.CONTRADICTION))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.path()).isEqualTo("receipt_address.country");
              assertThat(remark.text()).startsWith("Left out: buyerCountry must ");
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "WAIT_BUYER_ACCEPT_GOODS | | order.shippedAt: The order was shipped, or is past it, but the"
            + " payload does not tell when.",
        "IN_FROZEN | 'logistics_status':'SELLER_SEND_GOODS' | order.shippedAt: The order was"
            + " shipped, or is past it, but the payload does not tell when.",
        "IN_CANCEL | | order.cancellationRequestedAt: The buyer has asked to cancel, but the payload"
            + " does not tell when.",
        "FINISH | 'gmt_send_goods_time':'2025-01-02 00:00:00' | order.receiptConfirmedAt: The order"
            + " is over, but it is not told how it ended.",
        "FINISH | 'end_reason':'risk_reject_closed' | order.cancelledAt: The order was cancelled,"
            + " [risk_reject_closed].",
        "FINISH | 'gmt_send_goods_time':'2025-01-02 00:00:00','end_reason':'buyer_accept_goods',"
            + "'gmt_trade_end':'2025-01-01 12:00:00' | order.receiptConfirmedAt: The goods were"
            + " accepted, [buyer_accept_goods]. The time given for it contradicts the rest.",
        "WAIT_BUYER_ACCEPT_GOODS | 'gmt_send_goods_time':'2025-01-02 00:00:00',"
            + "'logistics_status':'BUYER_ACCEPT_GOODS' | order.receiptConfirmedAt: The buyer has"
            + " accepted the goods, not told when.",
        "IN_ISSUE | 'gmt_send_goods_time':'2025-01-02 00:00:00' | dispute: There is or was a"
            + " dispute, which is not in the payload.",
        "WAIT_BUYER_ACCEPT_GOODS | 'logistic_info_list':[{'gmt_send':'2025-01-02 00:00:00',"
            + "'receive_status':'received'}] | order.parcels[].reportedDeliveredAt: A parcel was"
            + " received, but the payload does not tell when.",
        "WAIT_BUYER_ACCEPT_GOODS | 'logistic_info_list':[{'gmt_send':'2025-01-02 00:00:00'},"
            + "{'gmt_send':'soon'}] | order.parcels[].shippedAt: The payload does not tell of every"
            + " parcel when it was sent.",
        "FINISH | 'product_list':[{'end_reason':'buyer_accept_goods'},"
            + "{'end_reason':'risk_reject_closed'}],'gmt_send_goods_time':'2025-01-02 00:00:00' |"
            + " order.lines[].cancelledAt: The child orders ended in different ways.",
      })
  void whatMustHaveHappenedButIsNotToldIsUnknown(String status, String members, String fact) {
    assertThat(unknown(withStatus(status, members == null ? "" : members))).containsExactly(fact);
  }

  @Test
  void aFactThatIsUnknownForbidsTheQuestionsThatNeedIt() {
    ImportedOrder order = withStatus("IN_CANCEL", "").orders().get(0);
    assertThat(Requests.of(order, Instant.parse("2025-01-02T00:00:00Z"), Optional.empty()))
        .extracting(Requests.Line::ask)
        .containsExactly("buyer.dispute-window", "buyer.free-return");
    assertThat(order.obstacles("buyer.cancellation", Optional.of("any"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "WAIT_SELLER_SEND_GOODS, 2025-01-09T08:00:00Z,",
    "WAIT_BUYER_ACCEPT_GOODS,, 2025-01-09T08:00:00Z",
    "IN_ISSUE,,",
    "IN_FROZEN,,",
    "PLACE_ORDER_SUCCESS,,"
  })
  void theTimerIsUsedOnlyWhereTheStatusSaysWhatItEnds(
      String status, Instant shipBy, Instant promisedBy) {
    Imported read =
        withStatus(
            status,
            "'over_time_left':'2025-01-09 00:00:00'"
                + (status.startsWith("WAIT_B") || status.startsWith("IN_")
                    ? ",'gmt_send_goods_time':'2025-01-02 00:00:00'"
                    : ""));
    assertThat(Payloads.only(read).shipBy()).isEqualTo(Optional.ofNullable(shipBy));
    assertThat(Payloads.only(read).promisedBy()).isEqualTo(Optional.ofNullable(promisedBy));
    assertThat(Payloads.only(read).protectionEndsAt()).isEmpty();
    assertThat(Payloads.remarks(read, Kind.NOT_HELD))
        .isEqualTo(
            shipBy == null && promisedBy == null
                ? List.of(
                    "over_time_left: when the present status ends; this status does not say what"
                        + " ends with it")
                : List.of());
  }

  @Test
  void whatIsLeftOfATimerTellsItWhenTheReadingIsKnown() {
    Imported read =
        OpenPlatform.read(
            "{\"order_id\":1,\"order_status\":\"WAIT_SELLER_SEND_GOODS\",\"pay_amount\":{\"amount\":"
                + "\"30.00\",\"currency_code\":\"USD\"},\"gmt_create\":\"2025-01-01 00:00:00\","
                + "\"timeout_left_time\":3600000}",
            Optional.of(Instant.parse("2025-01-05T00:00:00Z")));
    assertThat(Payloads.only(read).shipBy()).contains(Instant.parse("2025-01-05T01:00:00Z"));
  }

  @Test
  void anExtendedPromiseIsTold() {
    ImportedOrder order =
        order(
                "'gmt_send_goods_time':'2025-01-02 00:00:00','over_time_left':'2025-02-11 00:00:00',"
                    + "'product_list':{'freight_commit_day':'30','can_submit_issue':true,"
                    + "'total_product_amount':{'amount':'30.00','currency_code':'USD'}}")
            .orders()
            .get(0);
    assertThat(Comparison.of(order))
        .extracting(Comparison::relation, Comparison::story)
        .first()
        .isEqualTo(
            org.assertj.core.groups.Tuple.tuple(
                Comparison.Relation.AGREES,
                "30 days of 24 hours after the last shipping end at 1 February 2025, 00:00 Los"
                    + " Angeles time; the platform's timer ends at 11 February 2025, 00:00 Los"
                    + " Angeles time, 10 days later: it was extended."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{'a':1,'a':2}", "{} {}", "nothing"})
  void whatIsNoJsonIsRefused(String json) {
    if (json.isEmpty()) {
      assertThat(Payloads.read(json).orders()).isEmpty();
      return;
    }
    assertThatThrownBy(() -> Payloads.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "payload must be JSON, but is not from line \\d+, column \\d+ on\\. Give the answer of"
                + " the API as it came\\.");
  }

  @Test
  void whatHoldsNoOrderIsSaid() {
    assertThat(Payloads.remarks(Payloads.read("{'error_code':7}"), Kind.MISSING))
        .containsExactly(": There is neither an order nor a dispute in it.");
  }

  private static String solution(String status, String at, String amount, String more) {
    return String.format(
        java.util.Locale.ROOT,
        "{'solution_type':'refund','status':'%s','gmt_create':'%s','refund_money':'%s',"
            + "'refund_money_currency':'USD'%s}",
        status,
        at,
        amount,
        more);
  }

  private static Imported issue(String members) {
    return Payloads.read(
        "[{'order_id':1,'order_status':'IN_ISSUE','gmt_send_goods_time':'2025-01-02 00:00:00',"
            + "'pay_amount':{'amount':'30.00','currency_code':'USD'},"
            + PLACED
            + "},{'id':5,'parent_order_id':1,'order_id':1,'gmt_create':'2025-01-20 00:00:00',"
            + members
            + "}]");
  }

  private static final String CLAIM =
      "'buyer_solution_list':["
          + solution("wait_seller_accept", "2025-01-20 00:00:01", "20.00", "")
          + "]";

  private static List<DisputeEventType> events(Imported read) {
    return read.orders().get(0).disputes().get(0).dispute().events().stream()
        .map(DisputeEvent::type)
        .toList();
  }

  private static String process(String... actions) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < actions.length; i++) {
      all.append(i == 0 ? "" : ",")
          .append("{'action_type':'")
          .append(actions[i])
          .append("','submit_member_type':'buyer','gmt_create':'2025-01-2")
          .append(i)
          .append(" 00:00:00'}");
    }
    return "'process_dto_list':{'api_issue_process_dto':[" + all + "]}";
  }

  @Test
  void solutionsAloneTellADispute() {
    Imported read =
        issue(
            "'issue_reason':'Quality problem','issue_status':'finish',"
                + CLAIM
                + ",'seller_solution_list':["
                + solution("buyer_refused", "2025-01-21 00:00:00", "0.00", "")
                + ","
                + solution(
                    "reached",
                    "2025-01-22 00:00:00",
                    "12.00",
                    ",'reached_type':'negotiation_consensus','reached_time':'2025-01-23 00:00:00'")
                + "],'platform_solution_list':["
                + solution("wait_buyer_accept", "2025-01-22 12:00:00", "15.00", "")
                + "]");
    assertThat(events(read))
        .containsExactly(
            DisputeEventType.SELLER_REFUSED,
            DisputeEventType.SELLER_COUNTERED,
            DisputeEventType.ESCALATED,
            DisputeEventType.PLATFORM_PROPOSED,
            DisputeEventType.BUYER_ACCEPTED);
    assertThat(Payloads.remarks(read, Kind.CONCLUDED))
        .containsExactly(
            "[1].platform_solution_list[0].gmt_create: The platform proposes in a review that nobody"
                + " is on record to have asked for; it is taken to have begun then.");
  }

  @Test
  void theLastOpeningCounts() {
    Imported read =
        issue(
            "'issue_reason_id':115,"
                + CLAIM
                + ","
                + process("initiate", "cancel", "initiate")
                    .replace("'buyer_solution_list'", "'x'"));
    assertThat(read.orders().get(0).disputes()).isEmpty();
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly("[1]: The dispute does not tell what is claimed, so it cannot be read.");
    assertThat(Payloads.remarks(read, Kind.CONCLUDED))
        .containsExactly(
            "[1].gmt_create: The dispute was made at 2025-01-20T08:00:00Z and opened again at"
                + " 2025-01-22T08:00:00Z, from which its clocks run.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "shout | UNKNOWN_VALUE | \"shout\" is no known action in a dispute; nothing is made of it. |"
            + " true",
        "buyer_accept | CONTRADICTION | Left out: events[0] must be possible in phase"
            + " AWAITING_SELLER, but was BUYER_ACCEPTED. Possible are [SELLER_ACCEPTED,"
            + " SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED, BUYER_CANCELLED, ESCALATED,"
            + " PLATFORM_DECIDED]. | true",
        "seller_create_solution | MISSING | What the seller proposed at 2025-01-21T08:00:00Z is not"
            + " told, so it is left out. | true",
        "buyer_refuse | NOT_HELD | The buyer refused the seller's offer, which is no event of its"
            + " own: the dispute goes on. | false",
        "buyer_delete_solution | NOT_HELD | A solution was taken back; the others stand without it."
            + " | false",
        "fpl_authenticate | NOT_HELD | The goods were examined; what was found is not told. | false",
        "perform_solution | NOT_HELD | What was agreed was carried out at 2025-01-21T08:00:00Z. |"
            + " false",
      })
  void whatIsNoEventIsSaid(String action, Kind kind, String text, boolean isLost) {
    Imported read = issue("'issue_reason_id':115," + CLAIM + "," + process("initiate", action));
    assertThat(Payloads.remarks(read, kind))
        .contains("[1].process_dto_list.api_issue_process_dto[1].action_type: " + text);
    assertThat(unknown(read))
        .isEqualTo(
            isLost
                ? List.of("dispute.events: Something that happened could not be read.")
                : List.of());
  }

  @Test
  void aStateThatNoEventLeadsToIsSaid() {
    Imported read =
        issue("'issue_reason_id':115,'issue_status':'finish'," + CLAIM + "," + process("initiate"));
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly(
            "[1].issue_status: By what happened the dispute would be in phase AWAITING_SELLER, but"
                + " the platform says \"finish\": something that happened is not told.");
    assertThat(unknown(read))
        .containsExactly(
            "dispute.events: The platform says \"finish\", which no event that is told leads to.");
  }

  @Test
  void aReturnUnderWayIsUnknown() {
    Imported read =
        issue(
            "'issue_reason':'Wrong item','issue_status':'processing','buyer_return_no':'x',"
                + CLAIM.replace("'refund','status'", "'return_and_refund','status'")
                + ","
                + process("initiate", "seller_accept"));
    assertThat(unknown(read))
        .containsExactly(
            "dispute.events: The goods were sent back, but the payload does not tell when.");
  }

  @Test
  void theWarrantyIsSaid() {
    Imported read =
        issue(
            "'issue_reason_id':115,'after_sale_warranty':true,"
                + CLAIM
                + ","
                + process("initiate"));
    assertThat(Payloads.remarks(read, Kind.CONCLUDED))
        .containsExactly(
            "[1]: The dispute is under the after-sale warranty (after_sale_warranty): the platform"
                + " pays, and no clock of the seller runs. The value types have no place for it, so"
                + " what is said of the seller's time does not hold.");
  }

  @Test
  void anAmendedFirstClaimIsSaid() {
    Imported read =
        issue(
            "'issue_reason_id':115,"
                + CLAIM.replace("'status'", "'gmt_modified':'2025-01-21 00:00:00','status'")
                + ","
                + process("initiate", "buyer_modify_solution"));
    assertThat(events(read)).containsExactly(DisputeEventType.BUYER_AMENDED);
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly(
            "[1].process_dto_list.api_issue_process_dto[1].action_type: What was claimed before this"
                + " change is not told; its last amount is taken from the opening on.");
  }

  @Test
  void aDisputeWithoutAKnownReasonIsReadByWhatWasReceived() {
    Imported read =
        issue(
            "'issue_reason':'zzz',"
                + CLAIM
                + ","
                + process("initiate")
                    .replace("'gmt_create'", "'receive_goods':false,'gmt_create'"));
    assertThat(read.orders().get(0).disputes().get(0).dispute().claim().reason())
        .isEqualTo(DisputeReason.NOT_RECEIVED);
    Imported none = issue("'issue_reason':'zzz'," + CLAIM + "," + process("initiate"));
    assertThat(none.orders().get(0).disputes()).isEmpty();
    assertThat(unknown(none))
        .containsExactly(
            "dispute: A dispute is on record, but the payload does not tell for what reason.");
  }

  @Test
  void aDisputeOlderThanItsOrderIsNone() {
    Imported read =
        issue("'issue_reason_id':115," + CLAIM + "," + process("initiate").replace("2025", "2024"));
    assertThat(Payloads.remarks(read, Kind.CONTRADICTION))
        .containsExactly(
            "[1]: The dispute was opened at 2024-01-20T08:00:00Z, before its order was placed.");
  }

  @Test
  void aDisputeAloneHasNoOrder() {
    Imported read =
        Payloads.read(
            "{'id':5,'order_id':1,'issue_reason_id':115,'gmt_create':'2025-01-20 00:00:00',"
                + CLAIM
                + "}");
    assertThat(read.orders().get(0).order()).isEmpty();
    assertThat(read.orders().get(0).disputes()).hasSize(1);
    assertThat(Requests.of(read.orders().get(0), Instant.EPOCH, Optional.empty())).isEmpty();
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly(
            ": The order of this dispute is not in the payload; put both into one array to ask about"
                + " them.");
  }

  @Test
  void timesOutIsToldAsADecision() {
    Imported read =
        issue(
            "'issue_reason_id':115,'issue_status':'SELLER_RESPONSE_ISSUE_TIMEOUT',"
                + CLAIM.replace(
                    "'wait_seller_accept'",
                    "'reached','reached_type':'seller_reponse_timeout','reached_time':"
                        + "'2025-01-25 00:00:00'"));
    assertThat(events(read)).containsExactly(DisputeEventType.PLATFORM_DECIDED);
    assertThat(read.orders().get(0).unknown()).isEmpty();
  }
}
