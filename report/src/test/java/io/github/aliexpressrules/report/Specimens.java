package io.github.aliexpressrules.report;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cases of the casebook, and a hostile one. */
final class Specimens {
  static final String EVIL =
      "<script>document.title='x'</script>\"'><img src=x onerror=alert(1)>&amp;{{7*7}}";
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");

  private Specimens() {}

  static Map<String, ReportedCase> all() {
    Map<String, ReportedCase> all = new LinkedHashMap<>();
    all.put("claim", casebook("buyer.claim", "two-days-too-early"));
    all.put("sound", casebook("buyer.claim", "one-wrong-drive-of-three"));
    all.put("dispute", casebook("buyer.dispute", "seller-silent-day-four"));
    all.put("review", casebook("buyer.dispute", "claim-edited-under-review"));
    all.put("refund", casebook("buyer.refund-arrival", "card-completed-and-overdue"));
    all.put("merchant", casebook("merchant.refund", "violation-and-freeze"));
    all.put("gap", gap());
    all.put("hostile", hostile());
    return all;
  }

  static ReportedCase casebook(String question, String id) {
    return casebook(question, id, line -> line);
  }

  /** A case of the casebook, asked about by the rules in force. */
  static ReportedCase inForce(String question, String id) {
    return casebook(question, id, line -> line.replaceFirst("\\{", "{\"rules\":\"in-force\","));
  }

  private static ReportedCase casebook(String question, String id, UnaryOperator<String> asked) {
    try {
      String line =
          Files.readAllLines(CASEBOOK.resolve(question + ".ndjson")).stream()
              .filter(one -> one.contains("\"id\":\"" + id + "\""))
              .findFirst()
              .orElseThrow();
      return of(asked.apply(line), id, Map.of("Price of the goods", "USD\u00a019.30"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An order between two of the platform's texts, asked about by the rules in force. */
  static ReportedCase gap() {
    return of(
        "{\"ask\":\"buyer.dispute-window\",\"rules\":\"in-force\",\"at\":\"2017-02-19T12:00:00Z\","
            + "\"order\":{\"id\":\"8100001\",\"price\":{\"amount\":30.00,\"currency\":\"USD\"},"
            + "\"placedAt\":\"2017-02-10T10:00:00Z\",\"shippedAt\":\"2017-02-12T12:00:00Z\","
            + "\"promisedBy\":\"2017-04-10T08:00:00Z\"}}",
        "shipped-between-two-texts",
        Map.of("Price of the goods", "USD\u00a030.00"));
  }

  static ReportedCase hostile() {
    String evil = EVIL.replace("\"", "\\\"");
    return of(
        "{\"ask\":\"merchant.refund\",\"at\":\"2025-03-10T00:00:00Z\",\"deposit\":{\"merchantId\":"
            + "\"m\",\"category\":\"CLOTHING\",\"freezes\":[{\"from\":\"2025-02-01T00:00:00Z\","
            + "\"reason\":\""
            + evil
            + "\"}],\"violations\":[{\"at\":\"2025-02-01T00:00:00Z\",\"what\":\""
            + evil
            + "\"}]},\"application\":{}}",
        EVIL,
        Map.of(EVIL, EVIL + "w".repeat(300)));
  }

  private static ReportedCase of(String line, String id, Map<String, String> facts) {
    Request request = JsonRules.standard().read(line);
    return new ReportedCase(
        id,
        request.question(),
        request.rules().isPresent() ? Optional.empty() : Optional.of(request.readings()),
        request.everyQuestion(),
        request.at(),
        facts);
  }

  static List<ReportedCase> list() {
    return List.copyOf(all().values());
  }
}
