package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal: where, and in which words. */
class RequestErrorsTest {
  private static final String MONEY = "Write for example {\"amount\":30.00,\"currency\":\"USD\"}.";
  private static final String INSTANT = "Write for example \"2025-02-27T10:00:00Z\".";
  private static final String ORDER_MEMBERS =
      "Known are id, price, shippingCost, lines, placedAt, paidAt, paidWith, shipBy,"
          + " cancellationRequestedAt, cancellationRefusedAt, shippedAt, promisedBy,"
          + " trackingStoppedAt, reportedDeliveredAt, returnedToSenderAt, deliveredAt,"
          + " receiptConfirmedAt, protectionEndsAt, cancelledAt, freeDeliveryUsedAt, parcels, traits,"
          + " buyerLevel, buyerCountry and sellerCountry.";
  private static final String TRAITS =
      "Choose one of ACCESSORY, UNCONDITIONAL_RETURN, LOCAL_DELIVERY, FREE_RETURNS, FAST_DELIVERY,"
          + " CHOICE, LONGER_PROTECTION, CUSTOM_MADE, PERISHABLE, HYGIENE, PHONE.";
  private static final String EVENTS =
      "Choose one of SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_ACCEPTED,"
          + " BUYER_AMENDED, BUYER_CANCELLED, ESCALATED, PLATFORM_DECIDED, GOODS_RETURNED,"
          + " PLATFORM_PROPOSED, PROPOSAL_ACCEPTED, PROPOSAL_DECLINED, RETURN_SENT, RETURN_REFUSED.";

  private static Arguments refused(String what, String request, String path, String message) {
    return Arguments.argumentSet(what, request, path, message);
  }

  private static RequestException refusal(String request) {
    return catchThrowableOfType(RequestException.class, () -> JsonRules.standard().read(request));
  }

  static Stream<Arguments> noObject() {
    return Stream.of(
        refused(
            "array",
            "[1]",
            "",
            "request must be a JSON object, but was an array. Write one object a line."),
        refused(
            "number",
            "7",
            "",
            "request must be a JSON object, but was 7. Write one object a line."),
        refused(
            "text",
            "\"x\"",
            "",
            "request must be a JSON object, but was \"x\". Write one object a line."),
        refused(
            "null",
            "null",
            "",
            "request must be a JSON object, but was null. Write one object a line."),
        refused(
            "blank",
            " ",
            "",
            "request must be a JSON object, but was blank. Write one object a line."),
        refused(
            "word",
            "yes",
            "",
            "request must be valid JSON, but was broken at character 1: \"yes\". Check quotes,"
                + " commas and brackets there."),
        refused(
            "comma too many",
            "{\"id\":\"c1\",}",
            "",
            "request must be valid JSON, but was broken at character 12: \"}\". Check quotes,"
                + " commas and brackets there."),
        refused(
            "cut off",
            "{\"id\":\"c1\",\"at\":\"20",
            "",
            "request must be valid JSON, but was over too early. Close every brace, bracket and"
                + " quote."),
        refused(
            "single quotes",
            "{'id':'c1'}",
            "",
            "request must be valid JSON, but was broken at character 2: \"'id':'c1'}\". Check"
                + " quotes, commas and brackets there."),
        refused(
            "comment",
            "{} // all",
            "",
            "request must be valid JSON, but was broken at character 4: \"// all\". Check quotes,"
                + " commas and brackets there."),
        refused(
            "not a number",
            "{\"at\":NaN}",
            "",
            "request must be valid JSON, but was broken at character 10: \"}\". Check quotes,"
                + " commas and brackets there."),
        refused(
            "leading zero",
            "{\"at\":01}",
            "",
            "request must be valid JSON, but was broken at character 8: \"1}\". Check quotes,"
                + " commas and brackets there."),
        refused(
            "two objects",
            "{} {}",
            "",
            "request must end with its object, but was followed by \"{}\". Write one object a"
                + " line."));
  }

  static Stream<Arguments> members() {
    return Stream.of(
        refused(
            "unknown in the request",
            Example.and("\"ordr\":{}"),
            "ordr",
            "ordr must be a known member of request, but was unknown. Known are "
                + WordList.listed(RequestReader.KNOWN)
                + "."),
        refused(
            "unknown in the order",
            Example.replacing("shippedAt", "shipedAt"),
            "order.shipedAt",
            "shipedAt must be a known member of order, but was unknown. " + ORDER_MEMBERS),
        refused(
            "unknown though null",
            Example.replacing("\"2025-03-01T07:15:30Z\"", "null").replace("shippedAt", "shiped"),
            "order.shiped",
            "shiped must be a known member of order, but was unknown. " + ORDER_MEMBERS),
        refused(
            "twice in the request",
            Example.and("\"at\":\"2025-03-11T00:00:00Z\""),
            "at",
            "at must be given once, but was given twice. Leave one of the two out."),
        refused(
            "twice in the order",
            Example.replacing("\"id\":\"81\"", "\"id\":\"81\",\"id\":\"82\""),
            "order.id",
            "id must be given once, but was given twice. Leave one of the two out."),
        refused(
            "missing in the request",
            "{\"ask\":\"buyer.cancellation\",\"order\":" + Example.ORDER + "}",
            "at",
            "at must be given, but was missing. " + INSTANT),
        refused(
            "missing for the question",
            "{\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-10T00:00:00Z\"}",
            "order",
            "order must be given for buyer.cancellation, but was missing. Give an object with id,"
                + " price and placedAt."),
        refused(
            "null for the question",
            "{\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-10T00:00:00Z\",\"order\":null}",
            "order",
            "order must be given for buyer.cancellation, but was missing. Give an object with id,"
                + " price and placedAt."),
        refused(
            "missing in the order",
            Example.replacing("\"price\":{\"amount\":30.00,\"currency\":\"USD\"},", ""),
            "order.price",
            "price must be given, but was missing. " + MONEY),
        refused(
            "missing flag",
            Example.and("\"goods\":{\"washed\":false,\"damaged\":false}"),
            "goods.originalPackaging",
            "originalPackaging must be given, but was missing. Write true or false, without"
                + " quotes."),
        refused(
            "missing name",
            Example.and(
                "\"claim\":{\"amount\":{\"amount\":1,\"currency\":\"USD\"},\"returnGoods\":true}"),
            "claim.reason",
            "reason must be given, but was missing. Choose one of NOT_RECEIVED, LATE_DELIVERY,"
                + " NOT_AS_DESCRIBED, PARTIAL_MISMATCH, DEFECTIVE, POOR_QUALITY, COUNTERFEIT,"
                + " WRONG_ITEM, DAMAGED_IN_TRANSIT, WRONG_SIZE_OR_COLOUR, CHANGE_OF_MIND,"
                + " PARTS_MISSING, RETURNED_TO_SENDER, HELD_BY_CUSTOMS, WRONG_ADDRESS."),
        refused(
            "object expected",
            Example.withOrder("\"81\""),
            "order",
            "order must be an object, but was \"81\". Give an object with id, price and placedAt."),
        refused(
            "no question",
            Example.replacing("\"ask\":\"buyer.dispute-window\",", ""),
            "ask",
            "ask must be given, but was missing. Choose one of "
                + String.join(", ", JsonRules.questions())
                + "."),
        refused(
            "unknown question",
            Example.replacing("dispute-window", "window"),
            "ask",
            "ask must be one of the questions, but was \"buyer.window\". Choose one of "
                + String.join(", ", JsonRules.questions())
                + "."),
        refused(
            "id as number",
            Example.replacing("\"c1\"", "5"),
            "id",
            "id must be a string, but was 5. Give a text in quotes."));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        refused(
            "instant without offset",
            Example.replacing("2025-03-10T00:00:00Z", "2025-03-10T00:00:00"),
            "at",
            "at must be an instant with Z or an offset, but was \"2025-03-10T00:00:00\". "
                + INSTANT),
        refused(
            "instant as date",
            Example.replacing("2025-02-27T10:00:00Z", "2025-02-27"),
            "order.placedAt",
            "placedAt must be an instant with Z or an offset, but was \"2025-02-27\". By the"
                + " platform's clocks that day lasts from \"2025-02-27T08:00:00Z\" until just before"
                + " \"2025-02-28T08:00:00Z\"; where the time is not known, ask with both."),
        refused(
            "a date on which the clocks change",
            Example.replacing("2025-02-27T10:00:00Z", "2025-03-09"),
            "order.placedAt",
            "placedAt must be an instant with Z or an offset, but was \"2025-03-09\". By the"
                + " platform's clocks that day lasts from \"2025-03-09T08:00:00Z\" until just before"
                + " \"2025-03-10T07:00:00Z\"; where the time is not known, ask with both."),
        refused(
            "a date that does not exist",
            Example.replacing("2025-02-27T10:00:00Z", "2025-02-30"),
            "order.placedAt",
            "placedAt must be an instant with Z or an offset, but was \"2025-02-30\". " + INSTANT),
        refused(
            "a day that does not exist",
            Example.replacing("2025-02-27T10", "2025-02-30T10"),
            "order.placedAt",
            "placedAt must be an instant with Z or an offset, but was \"2025-02-30T10:00:00Z\". "
                + INSTANT),
        refused(
            "empty instant",
            Example.replacing("2025-03-01T07:15:30Z", ""),
            "order.shippedAt",
            "shippedAt must be an instant with Z or an offset, but was \"\". " + INSTANT),
        refused(
            "instant as number",
            Example.replacing("\"2025-03-01T07:15:30Z\"", "1740813330"),
            "order.shippedAt",
            "shippedAt must be an instant with Z or an offset, but was 1740813330. " + INSTANT),
        refused(
            "name as number",
            Example.replacing("\"shippedAt\"", "\"traits\":[0],\"shippedAt\""),
            "order.traits[0]",
            "traits[0] must be one of the known names, but was 0. " + TRAITS),
        refused(
            "name in small letters",
            Example.replacing(
                "\"shippedAt\"", "\"traits\":[\"ACCESSORY\",\"accessory\"],\"shippedAt\""),
            "order.traits[1]",
            "traits[1] must be one of the known names, but was \"accessory\". " + TRAITS),
        refused(
            "list expected",
            Example.replacing("\"shippedAt\"", "\"traits\":\"ACCESSORY\",\"shippedAt\""),
            "order.traits",
            "traits must be an array, but was \"ACCESSORY\". Write the items in brackets, or []"
                + " for none."),
        refused(
            "flag in quotes",
            Example.and(
                "\"goods\":{\"washed\":\"false\",\"damaged\":false,\"originalPackaging\":true}"),
            "goods.washed",
            "washed must be true or false, but was \"false\". Write true or false, without"
                + " quotes."),
        refused(
            "half a surrogate pair",
            Example.replacing("\"81\"", "\"8\\ud800\""),
            "order.id",
            "id must be well-formed Unicode, but was \"8\\ud800\". Write both halves of a"
                + " surrogate pair, or neither."),
        refused(
            "an open name",
            Example.and("\"category\":\"clothing\""),
            "category",
            "category must be capital letters, digits and underscores, but was \"clothing\". Write"
                + " for example CLOTHING or ELECTRONICS."),
        refused(
            "an open name as number",
            Example.and("\"category\":1"),
            "category",
            "category must be a string, but was 1. Give a text in quotes."),
        refused(
            "the value's own check",
            Example.replacing("2025-03-01T07:15:30Z", "2025-02-01T07:15:30Z"),
            "order.shippedAt",
            "shippedAt must not be before placedAt 2025-02-27T10:00:00Z, but was"
                + " 2025-02-01T07:15:30Z. Check which of the two instants was recorded wrongly."));
  }

  static Stream<Arguments> money() {
    return Stream.of(
        refused(
            "bare number",
            Example.replacing("{\"amount\":30.00,\"currency\":\"USD\"}", "30.00"),
            "order.price",
            "price must be an amount and a currency, but was 30.00. " + MONEY),
        refused(
            "no currency",
            Example.replacing(",\"currency\":\"USD\"", ""),
            "order.price",
            "price must be an amount and a currency, but was an object with amount. " + MONEY),
        refused(
            "a member too many",
            Example.replacing("\"USD\"", "\"USD\",\"tax\":1"),
            "order.price",
            "price must be an amount and a currency, but was an object with amount, currency and"
                + " tax. "
                + MONEY),
        refused(
            "amount twice",
            Example.replacing("\"amount\":30.00", "\"amount\":30.00,\"amount\":31.00"),
            "order.price",
            "price must be an amount and a currency, but was given amount twice. " + MONEY),
        refused(
            "unknown currency",
            Example.replacing("USD", "US$"),
            "order.price",
            "price must be in a known currency, but was \"US$\". Write its ISO code, for example"
                + " \"USD\"."),
        refused(
            "no currency of payment",
            Example.replacing("USD", "XXX"),
            "order.price",
            "price must be in a known currency, but was \"XXX\". Write its ISO code, for example"
                + " \"USD\"."),
        refused(
            "a decimal too many",
            Example.replacing("30.00", "30.005"),
            "order.price",
            "price must have at most 2 decimals in USD, but was 30.005. Give the amount as it was"
                + " paid."),
        refused(
            "no decimals in yen",
            Example.replacing("30.00", "\"30.5\"").replace("USD", "JPY"),
            "order.price",
            "price must have at most 0 decimals in JPY, but was 30.5. Give the amount as it was"
                + " paid."),
        refused(
            "comma",
            Example.replacing("30.00", "\"30,00\""),
            "order.price",
            "price must have a decimal number as amount, but was \"30,00\". Write for example"
                + " 30.00, or \"30.00\" in quotes."),
        refused(
            "a trillion",
            Example.replacing("30.00", "1e12"),
            "order.price",
            "price must be below 1000000000000, but was USD 1000000000000.00. Give the amount in"
                + " the currency's main unit."),
        refused(
            "a large exponent",
            Example.replacing("30.00", "1e30000000"),
            "order.price",
            "price must have an amount of at most 40 characters and digits, but was 1e30000000."
                + " Give the amount in the currency's main unit."),
        refused(
            "a larger exponent",
            Example.replacing("30.00", "\"1e999999999\""),
            "order.price",
            "price must have an amount of at most 40 characters and digits, but was"
                + " \"1e999999999\". Give the amount in the currency's main unit."),
        refused(
            "41 digits",
            Example.replacing("30.00", "0." + "1".repeat(39)),
            "order.price",
            "price must have an amount of at most 40 characters and digits, but was 0."
                + "1".repeat(39)
                + ". Give the amount in the currency's main unit."));
  }

  private static final String CLAIM =
      "{\"reason\":\"DEFECTIVE\",\"amount\":{\"amount\":10.00,\"currency\":\"USD\"},"
          + "\"returnGoods\":false}";

  static Stream<Arguments> disputes() {
    return Stream.of(
        refused(
            "event of no kind",
            dispute("{\"at\":\"2025-03-15T00:00:00Z\"}"),
            "dispute.events[0].type",
            "type must be given, but was missing. " + EVENTS),
        refused(
            "event of an unknown kind",
            dispute("{\"type\":\"REFUSED\",\"at\":\"2025-03-15T00:00:00Z\"}"),
            "dispute.events[0].type",
            "type must be one of the known names, but was \"REFUSED\". " + EVENTS),
        refused(
            "no event",
            dispute("\"SELLER_REFUSED\""),
            "dispute.events[0]",
            "events[0] must be an object, but was \"SELLER_REFUSED\". Give an object with type and"
                + " the members that belong to it."),
        refused(
            "a member of another kind",
            dispute(
                "{\"type\":\"SELLER_REFUSED\",\"at\":\"2025-03-15T00:00:00Z\",\"claim\":"
                    + CLAIM
                    + "}"),
            "dispute.events[0].claim",
            "claim must be a known member of events[0], but was unknown. Known are type and at."),
        refused(
            "an impossible event",
            dispute(
                "{\"type\":\"ESCALATED\",\"at\":\"2025-03-15T00:00:00Z\"},"
                    + "{\"type\":\"ESCALATED\",\"at\":\"2025-03-16T00:00:00Z\"}"),
            "dispute.events[1]",
            "events[1] must be possible in phase PLATFORM_REVIEW, but was ESCALATED. Possible are"
                + " [SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED, BUYER_CANCELLED,"
                + " PLATFORM_DECIDED, PLATFORM_PROPOSED]."),
        refused(
            "parts that contradict each other: time",
            dispute("").replace("2025-03-14T00:00:00Z", "2025-02-14T00:00:00Z"),
            "dispute.openedAt",
            "dispute.openedAt must not be before order.placedAt 2025-02-27T10:00:00Z, but was"
                + " 2025-02-14T00:00:00Z. Check which of the two instants was recorded wrongly."),
        refused(
            "parts that contradict each other: currency",
            dispute("")
                .replace(
                    "\"amount\":10.00,\"currency\":\"USD\"",
                    "\"amount\":10.00,\"currency\":\"EUR\""),
            "dispute.claim.amount",
            "dispute.claim.amount must be in USD like order.price, but was EUR 10.00. Give all"
                + " amounts of one case in one currency; nothing is converted."),
        refused(
            "a ledger in two currencies",
            Example.and(
                "\"deposit\":{\"merchantId\":\"m\",\"category\":\"TOYS\",\"entries\":["
                    + entry("USD")
                    + ","
                    + entry("CNY")
                    + "]}"),
            "deposit.entries[1].amount",
            "entries[1].amount must be in USD like entries[0].amount, but was CNY 1.00. Give all"
                + " amounts of one case in one currency; nothing is converted."));
  }

  private static final String LINED =
      Example.REQUEST.replace(
          "\"placedAt\"",
          "\"lines\":[{\"id\":\"A\",\"price\":{\"amount\":12.00,\"currency\":\"USD\"},"
              + "\"quantity\":3},{\"id\":\"B\","
              + "\"price\":{\"amount\":18.00,\"currency\":\"USD\"}}],\"placedAt\"");

  private static String lined(String member) {
    return LINED.substring(0, LINED.length() - 1) + "," + member + "}";
  }

  private static String counting(String quantity) {
    return lined(
        "\"line\":\"A\",\"claim\":"
            + CLAIM.replace("\"returnGoods\"", "\"quantity\":" + quantity + ",\"returnGoods\""));
  }

  static Stream<Arguments> lines() {
    String choose = " Choose one of [A, B].";
    return Stream.of(
        refused(
            "an unknown line",
            lined("\"line\":\"C\""),
            "line",
            "line must be the id of a line of the order, but was \"C\"." + choose),
        refused(
            "an order without lines",
            Example.and("\"line\":\"A\""),
            "line",
            "line must be the id of a line of the order, but was \"A\". The order has no lines;"
                + " leave it out."),
        refused(
            "no order",
            "{\"ask\":\"buyer.cashback\",\"at\":\"2025-03-10T00:00:00Z\",\"event\":\"CANCELLED\","
                + "\"line\":\"A\"}",
            "line",
            "line must come with the order that it is a line of, but was \"A\". Give the order, or"
                + " leave it out."),
        refused(
            "a line as number",
            lined("\"line\":1"),
            "line",
            "line must be a string, but was 1. Give a text in quotes."),
        refused(
            "prices that do not add up",
            LINED.replace("18.00", "18.01"),
            "order.lines",
            "lines must have prices that add up to the price of USD 30.00, but was USD 30.01. Give"
                + " each line the price of all its units, without shipping."),
        refused(
            "a parcel with an unknown line",
            LINED.replace(
                "\"shippedAt\":\"2025-03-01T07:15:30Z\"",
                "\"parcels\":[{\"id\":\"P\",\"shippedAt\":\"2025-03-01T07:15:30Z\"},"
                    + "{\"id\":\"Q\",\"shippedAt\":\"2025-03-01T07:15:30Z\",\"lines\":[\"C\"]}]"),
            "order.parcels[1].lines[0]",
            "parcels[1].lines[0] must be the id of a line of the order, but was \"C\"." + choose),
        refused(
            "the order's own fact beside parcels",
            LINED.replace(
                "\"shippedAt\"",
                "\"parcels\":[{\"id\":\"P\",\"shippedAt\":\"2025-03-01T07:15:30Z\"}],"
                    + "\"shippedAt\""),
            "order.shippedAt",
            "shippedAt must be left out beside parcels, but was 2025-03-01T07:15:30Z. It is read off"
                + " the parcels; give it there."),
        refused(
            "a country in small letters",
            LINED.replace("\"placedAt\"", "\"buyerCountry\":\"uk\",\"placedAt\""),
            "order.buyerCountry",
            "buyerCountry must be an assigned country code of ISO 3166 alpha-2, but was \"uk\"."
                + " Write GB."),
        refused(
            "more units than the line has",
            counting("4").replace("buyer.dispute-window", "buyer.claim"),
            "claim.quantity",
            "claim.quantity must be at most 3, the units of line A, but was 4. Give the number of"
                + " units that the claim is about."),
        refused(
            "units without a line",
            counting("1")
                .replace("\"line\":\"A\",", "")
                .replace("buyer.dispute-window", "buyer.claim"),
            "claim.quantity",
            "claim.quantity must come with the line that it counts, but was 1. Ask about a line of"
                + " the order, or leave it out."),
        refused(
            "no unit",
            counting("0"),
            "claim.quantity",
            "quantity must be one or more, but was 0. Leave it out for all units."),
        refused(
            "units of an amended claim",
            dispute(
                "{\"type\":\"BUYER_AMENDED\",\"at\":\"2025-03-15T00:00:00Z\",\"claim\":"
                    + CLAIM.replace("\"returnGoods\"", "\"quantity\":1,\"returnGoods\"")
                    + "}"),
            "dispute.events[0].claim.quantity",
            "dispute.events[0].claim.quantity must come with the line that it counts, but was 1. Ask"
                + " about a line of the order, or leave it out."));
  }

  static Stream<Arguments> wholeNumbers() {
    return Stream.of(
            "1.5",
            "\"2\"",
            "true",
            "1e30000000",
            "1e-30000000",
            "1e99999999999",
            "2147483648",
            "1" + "0".repeat(45))
        .map(
            written ->
                refused(
                    written,
                    counting(written),
                    "claim.quantity",
                    "quantity must be a whole number of at most 2147483647, but was "
                        + written
                        + ". Write a whole number, without quotes."));
  }

  static Stream<Arguments> answers() {
    String at = "\"at\":\"2025-03-15T00:00:00Z\"";
    String escalated = "{\"type\":\"ESCALATED\"," + at + "},";
    String proposed =
        escalated
            + "{\"type\":\"PLATFORM_PROPOSED\","
            + at
            + ",\"solution\":{\"refund\":{\"amount\":4.00,\"currency\":\"USD\"},"
            + "\"returnGoods\":true,\"channel\":\"PLATFORM\"}},";
    String accepted = "{\"type\":\"PROPOSAL_ACCEPTED\"," + at + ",\"by\":\"BUYER\"}";
    return Stream.of(
        refused(
            "an answer by nobody",
            dispute(proposed + accepted.replace(",\"by\":\"BUYER\"", "")),
            "dispute.events[2].by",
            "by must be given, but was missing. Choose one of BUYER, SELLER, PLATFORM, MERCHANT,"
                + " BANK."),
        refused(
            "an answer by the platform",
            dispute(proposed + accepted.replace("BUYER", "PLATFORM")),
            "dispute.events[2].by",
            "by must be BUYER or SELLER, but was PLATFORM. Only the parties answer a proposal."),
        refused(
            "the same party twice",
            dispute(proposed + accepted + "," + accepted),
            "dispute.events[3].by",
            "events[3].by must not be the party that has accepted the proposal already, but was"
                + " BUYER. Once the other party accepts it too, it is agreed."),
        refused(
            "nothing proposed",
            dispute(escalated + accepted),
            "dispute.events[1]",
            "events[1] must be possible in phase PLATFORM_REVIEW, but was PROPOSAL_ACCEPTED. Possible"
                + " are [SELLER_ACCEPTED, SELLER_REFUSED, SELLER_COUNTERED, BUYER_AMENDED,"
                + " BUYER_CANCELLED, PLATFORM_DECIDED, PLATFORM_PROPOSED]."),
        refused(
            "sent nobody knows how",
            dispute("{\"type\":\"RETURN_SENT\"," + at + "}"),
            "dispute.events[0].own",
            "own must be given, but was missing. Write true or false, without quotes."),
        refused(
            "a day before the solution",
            dispute(
                proposed.replace("\"channel\"", "\"returnBy\":\"2025-03-14T23:59:59Z\",\"channel\"")
                    + accepted),
            "dispute.events[1].solution.returnBy",
            "events[1].solution.returnBy must not be before 2025-03-15T00:00:00Z, when the solution"
                + " was made, but was 2025-03-14T23:59:59Z. Give the last day for sending the goods"
                + " back."),
        refused(
            "a day for sending nothing",
            dispute(
                proposed.replace(
                        "true,\"channel\"",
                        "false,\"returnBy\":\"2025-03-20T00:00:00Z\",\"channel\"")
                    + accepted),
            "dispute.events[1].solution.returnBy",
            "returnBy must be left out where nothing is to be sent back, but was"
                + " 2025-03-20T00:00:00Z. Set returnGoods, or leave it out."));
  }

  private static String entry(String currency) {
    return "{\"type\":\"PAID\",\"at\":\"2025-03-15T00:00:00Z\",\"amount\":{\"amount\":1,"
        + "\"currency\":\""
        + currency
        + "\"},\"method\":\"OTHER\"}";
  }

  private static String dispute(String events) {
    return Example.and(
        "\"dispute\":{\"openedAt\":\"2025-03-14T00:00:00Z\",\"claim\":"
            + CLAIM
            + ",\"events\":["
            + events
            + "]}");
  }

  @ParameterizedTest
  @MethodSource({
    "noObject",
    "members",
    "values",
    "money",
    "disputes",
    "lines",
    "wholeNumbers",
    "answers"
  })
  void isRefused(String request, String path, String message) {
    RequestException refusal = refusal(request);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.path()).isEqualTo(path);
  }

  @Test
  void theIdIsToldAsFarAsItCouldBeRead() {
    assertThat(refusal(Example.replacing("30.00", "-1")).id()).contains("c1");
    assertThat(refusal("{\"id\":\"c1\",\"ask\":").id()).contains("c1");
    assertThat(refusal("{\"ask\":,\"id\":\"c1\"}").id()).isEmpty();
    assertThat(refusal(Example.replacing("\"c1\"", "5")).id()).isEmpty();
    assertThat(refusal(Example.replacing("c1", "c\\ud800")).id()).isEmpty();
    assertThat(refusal(Example.replacing("\"c1\"", "\"c1\",\"id\":\"c2\"")).id()).contains("c1");
  }
}
