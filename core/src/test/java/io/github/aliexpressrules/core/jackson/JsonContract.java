package io.github.aliexpressrules.core.jackson;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aliexpressrules.core.Samples;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the value types in every supported Jackson, by the annotations alone: as good as
 * the mapper is set up, without switches of ours.
 */
abstract class JsonContract {
  private static final String ORDER =
      "{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
          + "\"placedAt\":\"2025-03-03T12:00:00Z\"}";
  private static final String LINE =
      "{\"id\":\"A\",\"price\":{\"amount\":12.00,\"currency\":\"USD\"},\"quantity\":3,"
          + "\"traits\":[\"FREE_RETURNS\",\"PHONE\"],\"cancelledAt\":\"2025-03-04T12:00:00Z\"}";
  private static final String CLAIM =
      "{\"reason\":\"DEFECTIVE\",\"amount\":{\"amount\":10.00,\"currency\":\"USD\"},"
          + "\"returnGoods\":false}";

  abstract String write(Object value) throws Exception;

  abstract <T> T read(String json, Class<T> type) throws Exception;

  /** The same text with its members in another order counts as the same. */
  abstract boolean same(String json, String other) throws Exception;

  static Stream<Object> values() {
    return Stream.concat(
        Samples.all().stream(),
        Stream.of(
            Samples.simpleOrder(),
            Samples.bareOrder(),
            Samples.bareLine("A", "USD 1.00"),
            Samples.bareParcel("P"),
            Samples.bareClaim(),
            Dispute.opened(day(0), Samples.bareClaim()),
            Solution.refund(money("JPY 1000")),
            Samples.bareRefund(),
            Samples.account(),
            DepositRefundApplication.builder().build(),
            Category.CLOTHING,
            Term.businessDays(7),
            TermRange.businessDays(3, 15),
            TermRange.within(Term.hours(48)),
            Citation.parse("S4:21"),
            Reading.S5B));
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenIsReadAgain(Object value) throws Exception {
    String json = write(value);
    Object read = read(json, value.getClass());
    assertThat(read).isEqualTo(value);
    assertThat(write(read)).isEqualTo(json);
  }

  /** Each type with every part, a line each, as every Jackson writes it to the letter. */
  @Test
  void eachTypeIsWrittenAsTheFileHasIt() throws Exception {
    List<String> lines;
    try (InputStream file = JsonContract.class.getResourceAsStream("/values.ndjson")) {
      lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<Record> values = Samples.all();
    assertThat(lines).hasSameSizeAs(values);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(write(values.get(i))).isEqualTo(lines.get(i));
      assertThat(read(lines.get(i), values.get(i).getClass())).isEqualTo(values.get(i));
    }
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(Samples.bareOrder(), ORDER),
        Arguments.of(
            Samples.simpleOrder(),
            "{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
                + "\"shippingCost\":{\"amount\":2.50,\"currency\":\"USD\"},"
                + "\"placedAt\":\"2025-03-03T12:00:00Z\",\"paidWith\":\"VISA\","
                + "\"shippedAt\":\"2025-03-04T12:00:00Z\",\"promisedBy\":\"2025-04-12T12:00:00Z\","
                + "\"deliveredAt\":\"2025-03-23T12:00:00Z\","
                + "\"receiptConfirmedAt\":\"2025-03-24T12:00:00Z\","
                + "\"protectionEndsAt\":\"2025-05-02T12:00:00Z\","
                + "\"cancelledAt\":\"2025-03-25T12:00:00Z\","
                + "\"traits\":[\"ACCESSORY\",\"LOCAL_DELIVERY\"],\"buyerLevel\":\"A3\"}"),
        Arguments.of(
            Samples.fullOrder(),
            "{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
                + "\"shippingCost\":{\"amount\":2.50,\"currency\":\"USD\"},\"lines\":["
                + LINE
                + ",{\"id\":\"B\",\"price\":{\"amount\":18.00,\"currency\":\"USD\"}}],"
                + "\"placedAt\":\"2025-03-03T12:00:00Z\",\"paidAt\":\"2025-03-03T12:00:00Z\","
                + "\"paidWith\":\"VISA\",\"shipBy\":\"2025-03-06T12:00:00Z\","
                + "\"cancellationRequestedAt\":\"2025-03-03T12:00:00Z\","
                + "\"cancellationRefusedAt\":\"2025-03-04T12:00:00Z\","
                + "\"shippedAt\":\"2025-03-04T12:00:00Z\",\"promisedBy\":\"2025-04-12T12:00:00Z\","
                + "\"trackingStoppedAt\":\"2025-03-08T12:00:00Z\","
                + "\"reportedDeliveredAt\":\"2025-03-22T12:00:00Z\","
                + "\"returnedToSenderAt\":\"2025-03-13T12:00:00Z\","
                + "\"deliveredAt\":\"2025-03-23T12:00:00Z\","
                + "\"receiptConfirmedAt\":\"2025-03-24T12:00:00Z\","
                + "\"protectionEndsAt\":\"2025-05-02T12:00:00Z\","
                + "\"cancelledAt\":\"2025-03-25T12:00:00Z\","
                + "\"freeDeliveryUsedAt\":\"2025-03-26T12:00:00Z\","
                + "\"traits\":[\"ACCESSORY\",\"LOCAL_DELIVERY\"],\"buyerLevel\":\"A3\","
                + "\"buyerCountry\":\"PL\",\"sellerCountry\":\"CN\"}"),
        Arguments.of(
            Samples.orderInParcels(),
            "{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},\"lines\":["
                + LINE
                + ",{\"id\":\"B\",\"price\":{\"amount\":18.00,\"currency\":\"USD\"}}],"
                + "\"placedAt\":\"2025-03-03T12:00:00Z\",\"parcels\":[{\"id\":\"P1\","
                + "\"lines\":[\"A\"],\"shippedAt\":\"2025-03-05T12:00:00Z\","
                + "\"reportedDeliveredAt\":\"2025-03-12T12:00:00Z\","
                + "\"returnedToSenderAt\":\"2025-03-13T12:00:00Z\","
                + "\"deliveredAt\":\"2025-03-23T12:00:00Z\"},"
                + "{\"id\":\"P2\",\"lines\":[],\"shippedAt\":\"2025-03-06T12:00:00Z\"}]}"),
        Arguments.of(Samples.fullLine(), LINE),
        Arguments.of(Samples.bareClaim(), CLAIM),
        Arguments.of(
            Samples.bareClaim().withQuantity(2),
            CLAIM.replace("\"returnGoods\":false", "\"returnGoods\":false,\"quantity\":2")),
        Arguments.of(
            Samples.fullSolution(),
            "{\"refund\":{\"amount\":4.00,\"currency\":\"USD\"},\"returnGoods\":true,"
                + "\"channel\":\"OFF_PLATFORM\",\"comment\":\"by transfer\","
                + "\"returnBy\":\"2025-04-22T12:00:00Z\"}"),
        Arguments.of(
            new DisputeEvent.ProposalAccepted(day(0), Party.SELLER),
            "{\"type\":\"PROPOSAL_ACCEPTED\",\"at\":\"2025-03-03T12:00:00Z\",\"by\":\"SELLER\"}"),
        Arguments.of(
            new DisputeEvent.ReturnSent(day(0), true),
            "{\"type\":\"RETURN_SENT\",\"at\":\"2025-03-03T12:00:00Z\",\"own\":true}"),
        Arguments.of(
            new PenaltyPoints(day(0), PointSystem.TRANSACTION, 12),
            "{\"at\":\"2025-03-03T12:00:00Z\",\"system\":\"TRANSACTION\",\"points\":12}"),
        Arguments.of(
            new GoodsCondition(false, true, false),
            "{\"washed\":false,\"damaged\":true,\"originalPackaging\":false}"),
        Arguments.of(
            new Dispute(
                day(0), Samples.bareClaim(), List.of(new DisputeEvent.SellerRefused(day(1)))),
            "{\"openedAt\":\"2025-03-03T12:00:00Z\",\"claim\":"
                + CLAIM
                + ",\"events\":[{\"type\":\"SELLER_REFUSED\",\"at\":\"2025-03-04T12:00:00Z\"}]}"),
        Arguments.of(
            Samples.bareRefund(),
            "{\"amount\":{\"amount\":10.00,\"currency\":\"USD\"},\"channel\":{\"method\":\"QIWI\","
                + "\"state\":\"ACTIVE\",\"returnToAlipay\":false},"
                + "\"approvedAt\":\"2025-04-02T12:00:00Z\",\"origin\":\"EXPRESS\"}"),
        Arguments.of(
            new DepositEntry.Paid(
                Optional.of("e1"), day(0), money("CNY 5.00"), TopUpMethod.CREDIT_CARD),
            "{\"type\":\"PAID\",\"id\":\"e1\",\"at\":\"2025-03-03T12:00:00Z\","
                + "\"amount\":{\"amount\":5.00,\"currency\":\"CNY\"},\"method\":\"CREDIT_CARD\"}"),
        Arguments.of(
            Samples.deducted(0, "CNY 5.00"),
            "{\"type\":\"DEDUCTED\",\"at\":\"2025-03-03T12:00:00Z\","
                + "\"amount\":{\"amount\":5.00,\"currency\":\"CNY\"},"
                + "\"reason\":\"late shipping\"}"),
        Arguments.of(
            Samples.refunded(0, "CNY 5.00"),
            "{\"type\":\"REFUNDED\",\"at\":\"2025-03-03T12:00:00Z\","
                + "\"amount\":{\"amount\":5.00,\"currency\":\"CNY\"}}"),
        Arguments.of(Term.businessDays(1), "\"1 business day\""),
        Arguments.of(TermRange.within(Term.hours(48)), "\"within 48 hours\""),
        Arguments.of(Citation.parse("S4:21"), "\"S4:21\""),
        Arguments.of(Reading.S5B, "\"S5b\""),
        Arguments.of(Category.CLOTHING, "\"CLOTHING\""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsAbsentIsAbsentInJson(Object value, String json) throws Exception {
    String written = write(value).replace("\"traits\":[],", "").replace(",\"traits\":[]", "");
    written = written.replace(",\"evidence\":[]", "").replace("\"evidence\":[],", "");
    assertThat(same(written, json)).as("%s", written).isTrue();
    assertThat(read(json, value.getClass())).isEqualTo(value);
  }

  /** To the letter: who reads what was written before sees nothing new. */
  @Test
  void whatHasNoNewMembersIsWrittenAsBefore() throws Exception {
    assertThat(write(Samples.bareOrder()))
        .isEqualTo(
            "{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
                + "\"placedAt\":\"2025-03-03T12:00:00Z\",\"traits\":[]}");
    assertThat(write(Samples.simpleOrder()))
        .isEqualTo(
            "{\"id\":\"81\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
                + "\"shippingCost\":{\"amount\":2.50,\"currency\":\"USD\"},"
                + "\"placedAt\":\"2025-03-03T12:00:00Z\",\"paidWith\":\"VISA\","
                + "\"shippedAt\":\"2025-03-04T12:00:00Z\",\"promisedBy\":\"2025-04-12T12:00:00Z\","
                + "\"deliveredAt\":\"2025-03-23T12:00:00Z\","
                + "\"receiptConfirmedAt\":\"2025-03-24T12:00:00Z\","
                + "\"protectionEndsAt\":\"2025-05-02T12:00:00Z\","
                + "\"cancelledAt\":\"2025-03-25T12:00:00Z\","
                + "\"traits\":[\"ACCESSORY\",\"LOCAL_DELIVERY\"],\"buyerLevel\":\"A3\"}");
    assertThat(write(Samples.account()))
        .isEqualTo(
            "{\"merchantId\":\"m7\",\"category\":\"CLOTHING\",\"entries\":[],\"freezes\":[],"
                + "\"violations\":[],\"disputes\":[]}");
    assertThat(write(Dispute.opened(day(0), Samples.bareClaim())))
        .isEqualTo(
            "{\"openedAt\":\"2025-03-03T12:00:00Z\",\"claim\":{\"reason\":\"DEFECTIVE\","
                + "\"amount\":{\"amount\":10.00,\"currency\":\"USD\"},\"returnGoods\":false,"
                + "\"evidence\":[]},\"events\":[]}");
    assertThat(write(Solution.refund(money("USD 1.00"))))
        .isEqualTo(
            "{\"refund\":{\"amount\":1.00,\"currency\":\"USD\"},\"returnGoods\":false,"
                + "\"channel\":\"PLATFORM\"}");
  }

  @Test
  void setsAndListsMayBeLeftOutOrNull() throws Exception {
    assertThat(read(ORDER, Order.class).traits()).isEmpty();
    assertThat(read(ORDER.replace("\"id\"", "\"traits\":null,\"id\""), Order.class).traits())
        .isEmpty();
    Order order =
        read(ORDER.replace("\"id\"", "\"lines\":null,\"parcels\":null,\"id\""), Order.class);
    assertThat(order).isEqualTo(Samples.bareOrder());
    assertThat(read("{\"id\":\"P2\",\"shippedAt\":\"2025-03-06T12:00:00Z\"}", Parcel.class).lines())
        .isEmpty();
    assertThat(read(CLAIM, Claim.class).evidence()).isEmpty();
    assertThat(
            read("{\"openedAt\":\"2025-03-03T12:00:00Z\",\"claim\":" + CLAIM + "}", Dispute.class)
                .events())
        .isEmpty();
    DepositAccount account =
        read(
            "{\"merchantId\":\"m7\",\"category\":\"CLOTHING\",\"freezes\":null}",
            DepositAccount.class);
    assertThat(account).isEqualTo(Samples.account());
    assertThat(read("{}", DepositRefundApplication.class))
        .isEqualTo(DepositRefundApplication.builder().build());
  }

  @Test
  void optionalMembersMayBeNull() throws Exception {
    assertThat(
            read(
                ORDER.replace("\"id\"", "\"shippedAt\":null,\"paidWith\":null,\"id\""),
                Order.class))
        .isEqualTo(Samples.bareOrder());
  }

  @Test
  void setsAreReadInTheOrderOfTheEnum() throws Exception {
    Set<?> traits =
        read(
                ORDER.replace(
                    "\"id\"",
                    "\"traits\":[\"LOCAL_DELIVERY\",\"ACCESSORY\",\"LOCAL_DELIVERY\"],\"id\""),
                Order.class)
            .traits();
    assertThat(traits).hasToString("[ACCESSORY, LOCAL_DELIVERY]");
  }

  @ParameterizedTest
  @CsvSource({
    "washed, '{\"damaged\":false,\"originalPackaging\":true}'",
    "damaged, '{\"washed\":false,\"originalPackaging\":true}'",
    "originalPackaging, '{\"washed\":false,\"damaged\":false}'"
  })
  void aMissingConditionOfTheGoodsIsRefused(String member, String json) {
    assertMissing(member, json, GoodsCondition.class);
  }

  private void assertMissing(String member, String json, Class<?> type) {
    assertThatThrownBy(() -> read(json, type))
        .hasMessageStartingWith("Missing required creator property '" + member + "'");
  }

  @Test
  void otherMissingBooleansAreRefused() {
    assertMissing("returnGoods", CLAIM.replace(",\"returnGoods\":false", ""), Claim.class);
    assertMissing(
        "returnGoods",
        "{\"refund\":{\"amount\":1,\"currency\":\"USD\"},\"channel\":\"PLATFORM\"}",
        Solution.class);
    assertMissing(
        "own", "{\"type\":\"RETURN_SENT\",\"at\":\"2025-03-03T12:00:00Z\"}", DisputeEvent.class);
    assertMissing(
        "returnToAlipay", "{\"method\":\"VISA\",\"state\":\"ACTIVE\"}", RefundChannel.class);
  }

  @Test
  void aNullIsNoBoolean() {
    for (String member : List.of("washed", "damaged", "originalPackaging")) {
      String json =
          "{\"washed\":true,\"damaged\":true,\"originalPackaging\":true}"
              .replace("\"" + member + "\":true", "\"" + member + "\":null");
      assertThat(catchThrowable(() -> read(json, GoodsCondition.class)))
          .as(json)
          .isNotNull()
          .hasMessageContaining(member);
    }
    assertThat(catchThrowable(() -> read(CLAIM.replace("false", "null"), Claim.class)))
        .isNotNull()
        .hasMessageContaining("returnGoods");
    assertThat(
            catchThrowable(
                () ->
                    read(
                        "{\"method\":\"VISA\",\"state\":\"ACTIVE\",\"returnToAlipay\":null}",
                        RefundChannel.class)))
        .isNotNull()
        .hasMessageContaining("returnToAlipay");
  }

  @ParameterizedTest
  @CsvSource({
    "SELLER_ACCEPTED, SellerAccepted",
    "SELLER_REFUSED, SellerRefused",
    "SELLER_COUNTERED, SellerCountered",
    "BUYER_ACCEPTED, BuyerAccepted",
    "BUYER_AMENDED, BuyerAmended",
    "BUYER_CANCELLED, BuyerCancelled",
    "ESCALATED, Escalated",
    "PLATFORM_DECIDED, PlatformDecided",
    "GOODS_RETURNED, GoodsReturned",
    "PLATFORM_PROPOSED, PlatformProposed",
    "PROPOSAL_ACCEPTED, ProposalAccepted",
    "PROPOSAL_DECLINED, ProposalDeclined",
    "RETURN_SENT, ReturnSent",
    "RETURN_REFUSED, ReturnRefused"
  })
  void anEventIsReadByItsType(String type, String record) throws Exception {
    DisputeEvent event =
        read(
            "{\"type\":\""
                + type
                + "\",\"at\":\"2025-03-03T12:00:00Z\",\"claim\":"
                + (type.equals("BUYER_AMENDED") ? CLAIM : "null")
                + ",\"by\":\"BUYER\",\"own\":false,\"solution\":"
                + write(Samples.fullSolution())
                + "}",
            DisputeEvent.class);
    assertThat(event.getClass().getSimpleName()).isEqualTo(record);
    assertThat(event.type()).hasToString(type);
    assertThat(read(write(event), DisputeEvent.class)).isEqualTo(event);
  }

  @Test
  void anUnknownTypeIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    "{\"type\":\"SELLER_SLEPT\",\"at\":\"2025-03-03T12:00:00Z\"}",
                    DisputeEvent.class))
        .hasMessageContaining("SELLER_SLEPT");
    assertThatThrownBy(() -> read("{\"at\":\"2025-03-03T12:00:00Z\"}", DepositEntry.class))
        .hasMessageContaining("'type'");
  }

  @Test
  void aMissingRequiredMemberIsNamed() {
    assertThat(rootOf(() -> read(ORDER.replace("\"id\":\"81\",", ""), Order.class)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("id");
    assertThat(rootOf(() -> read("{\"id\":\"81\"}", Order.class)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("price");
    assertThat(rootOf(() -> read("{\"approvedAt\":\"2025-03-03T12:00:00Z\"}", Refund.class)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("amount");
  }

  @Test
  void aRefusalKeepsItsComponent() {
    Throwable refused = rootOf(() -> read(ORDER.replace("30.00", "-1.00"), Order.class));
    assertThat(refused)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "price must not be negative, but was USD -1.00. Give an amount of zero or more.");
    assertThat(((InvalidValueException) refused).component()).isEqualTo("price");
  }

  private static Throwable rootOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    Throwable thrown = catchThrowable(act);
    assertThat(thrown).isNotNull();
    while (thrown.getCause() != null) {
      thrown = thrown.getCause();
    }
    return thrown;
  }

  @Test
  void anInstantMayHaveAnOffset() throws Exception {
    assertThat(read(ORDER.replace("12:00:00Z", "14:00:00+02:00"), Order.class).placedAt())
        .isEqualTo(day(0));
  }
}
