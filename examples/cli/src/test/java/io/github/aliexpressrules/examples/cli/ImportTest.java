package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the platform's own payloads to answers with one command. */
class ImportTest {
  private static final Path PAYLOADS = Path.of("..", "payloads");

  private static Path payload(String name) {
    return PAYLOADS.resolve(name);
  }

  @Test
  void showsWhatWasReadAndWhatWasNot() {
    Run run = Run.of("import", payload("platform-proposes.json"));
    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .contains(
            "Order 8190000000001501",
            "  promised by         2 August 2025, 20:00 Los Angeles time",
            "  line 8190000000001511 USD 50.00, 1 piece",
            "Dispute 70000000000015 about line 8190000000001511",
            "  claimed             POOR_QUALITY, USD 50.00",
            "  PLATFORM_PROPOSED   14 July 2025, 01:00 Los Angeles time: USD 30.00",
            "  PROPOSAL_ACCEPTED   14 July 2025, 20:00 Los Angeles time by SELLER",
            "Not told, so it cannot be asked",
            "The platform's own answers",
            "How it was read",
            "Without a place in the model",
            "  what the seller pays or gets; no rule of the buyer asks for it: has_request_loan");
    assertThat(run.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void asksEverythingThatThePayloadIsEnoughFor() {
    Run run = Run.of("import", payload("one-parcel.json"), "--ask", "--zone", "Europe/Paris");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "  buyer.dispute-window      |...|..|......|====",
            "\nOn 20 March 2024, 15:00 Paris time\n",
            "\n"
                + "  buyer.dispute-window yes: A dispute can be opened since 9 March 2024, 08:15:30"
                + " Paris",
            "\n  DIFFERS, line 8190000000000111: The platform says that a dispute cannot be opened",
            "\n(19 members have no place in the model; without --ask they are listed.)\n");
  }

  @Test
  void saysWhatIsMissingInPlaceOfAnAnswer() {
    Run run = Run.of("import", payload("dropship-old.json"), "--ask");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            Order order

            Not told, so it cannot be asked
              order.shippedAt: The order was shipped, or is past it, but the payload does not tell when. Look it
                up: My orders > the order > Track order. Without it no buyer.cancellation, buyer.dispute-window,
                buyer.claim, buyer.free-return.
            """);
  }

  @Test
  void requestsAreThoseOfTheContract(@TempDir Path folder) throws IOException {
    Path requests = folder.resolve("requests.ndjson");
    Run run =
        Run.of(
            "import",
            payload("negotiated.json"),
            "--json",
            "--rules",
            "in-force",
            "--at",
            "2025-05-10T00:00:00Z");
    Files.writeString(requests, run.out());
    assertThat(run.lines())
        .hasSize(4)
        .allMatch(line -> line.contains("\"at\":\"2025-05-10T00:00:00Z\""))
        .allMatch(line -> line.endsWith(",\"rules\":\"in-force\"}"));
    assertThat(run.err())
        .isEqualTo(
            "aliexpress-rules: line 1: 1 facts are missing, 0 remarks, 61 members without a place;"
                + " import without --json lists them.\n");
    Run answers =
        Run.of(
            "import",
            payload("negotiated.json"),
            "--json",
            "--ask",
            "--rules",
            "in-force",
            "--at",
            "2025-05-10T00:00:00Z");
    assertThat(Run.of("ask", requests, "--json").out()).isEqualTo(answers.out());
  }

  @Test
  void aBadLineStopsNothing() {
    Run run = Run.of("import", payload("stream.ndjson"), "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(10);
    assertThat(run.lines().get(3))
        .isEqualTo(
            "{\"id\":null,\"line\":2,\"error\":{\"path\":\"\",\"message\":\"payload must be JSON,"
                + " but is not from line 1, column 17 on. Give the answer of the API as it"
                + " came.\"}}");
    assertThat(Run.of("import", payload("stream.ndjson")).out())
        .contains(
            "Line 2 cannot be answered:\n"
                + "  payload must be JSON, but is not from line 1, column 17 on.");
  }

  @Test
  void aFolderIsReadWhole() {
    Run run = Run.of("import", PAYLOADS, "--ask", "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines().stream().filter(line -> line.contains("\"error\":{"))).hasSize(1);
  }

  @Test
  void otherRulesAreRefused() {
    Run run = Run.of("import", payload("coupon.json"), "--rules", "mine");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "aliexpress-rules: --rules must be guides or in-force, but was \"mine\". Leave it out"
                + " for guides.\n");
  }

  @Test
  void emptyInputIsSaid(@TempDir Path folder) throws IOException {
    Path empty = Files.write(folder.resolve("empty.json"), List.of());
    assertThat(Run.of("import", empty).err())
        .isEqualTo("aliexpress-rules: " + empty + ": is empty. Write one request a line.\n");
  }

  @Test
  void calendarsAreListedAndNamedInAnswers(@TempDir Path folder) throws IOException {
    assertThat(Run.of("calendars").lines())
        .contains("US, 2010-01-01 to 2030-12-31, but SATURDAY, SUNDAY")
        .contains("SA, 2014-01-01 to 2030-12-31, but FRIDAY, SATURDAY");
    assertThat(Run.of("calendars", "US+AE", "--json").out())
        .isEqualTo(
            "{\"calendar\":\"US+AE\",\"from\":\"2022-01-01\",\"until\":\"2030-12-31\",\"weekend\":"
                + "[\"SATURDAY\",\"SUNDAY\"]}\n");
    Run unknown = Run.of("calendars", "UK");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("and GB for UK.");
    Path request =
        Files.writeString(
            folder.resolve("request.json"),
            "{\"ask\":\"buyer.refund-arrival\",\"at\":\"2025-12-24T00:00:00Z\",\"calendar\":\"US+CN\","
                + "\"refund\":{\"amount\":{\"amount\":10,\"currency\":\"USD\"},\"channel\":{\"method\":"
                + "\"VISA\",\"state\":\"ACTIVE\",\"returnToAlipay\":false},\"approvedAt\":"
                + "\"2025-12-23T20:00:00Z\",\"origin\":\"DISPUTE\"}}");
    assertThat(Run.of("ask", request).out())
        .startsWith("Business days of US+CN, known from 2010-01-01 to 2030-12-31\n");
  }
}
