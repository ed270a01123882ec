package io.github.aliexpressrules.json;

/** A request that can be answered, and variations of it. */
final class Example {
  static final String ORDER =
      """
      {"id":"81","price":{"amount":30.00,"currency":"USD"},"placedAt":"2025-02-27T10:00:00Z",\
      "shippedAt":"2025-03-01T07:15:30Z"}""";

  static final String REQUEST = withOrder(ORDER);

  private Example() {}

  /** The request with another order. */
  static String withOrder(String order) {
    return with("\"order\":" + order);
  }

  /** The request with other members than the order. */
  static String with(String members) {
    return """
    {"id":"c1","ask":"buyer.dispute-window","at":"2025-03-10T00:00:00Z",%s}"""
        .replace("%s", members);
  }

  /** The request with the order and another member. */
  static String and(String member) {
    return with("\"order\":" + ORDER + "," + member);
  }

  /** The request with a part of its text replaced. */
  static String replacing(String part, String by) {
    if (!REQUEST.contains(part)) {
      throw new IllegalArgumentException("part must occur in the request, but was " + part);
    }
    return REQUEST.replace(part, by);
  }
}
