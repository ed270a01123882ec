package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For which instant and by which rules is said to a command, whatever the requests say. */
class AskingTest {
  private static final String LATER = "2025-03-20T00:00:00Z";

  @TempDir private Path folder;
  private String request = "";
  private Path file = Path.of("");
  private Path withoutAt = Path.of("");

  @BeforeEach
  void files() throws IOException {
    request = Run.request("buyer.cancellation", "at-placing");
    file = Files.writeString(folder.resolve("request"), request);
    withoutAt =
        Files.writeString(
            folder.resolve("without"), request.replaceFirst("\"at\":\"[^\"]*\",", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "timeline", "overlay", "readings"})
  void theInstantOfTheCommandCountsAndNotThatOfTheRequest(String command) throws IOException {
    Path later =
        Files.writeString(
            folder.resolve("later"),
            request.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"" + LATER + "\""));
    for (String json : List.of("--json", "--zone=UTC")) {
      Run expected = Run.of(command, json, later);
      assertThat(expected.status()).isZero();
      assertThat(Run.of(command, json, "--at", LATER, file)).isEqualTo(expected);
      assertThat(Run.of(command, json, "--at", "2025-03-20T01:00:00+01:00", withoutAt))
          .isEqualTo(expected);
    }
  }

  @Test
  void nowIsTheSecondAtWhichTheCommandRuns() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    JsonNode answer = JsonMapper.shared().readTree(Run.of("ask", "--json", "--at=now", file).out());
    assertThat(Instant.parse(answer.get("at").asString())).isBetween(before, Instant.now());
  }

  @Test
  void withoutTheOptionRequestsMustSayIt() {
    assertThat(Run.of("ask", withoutAt).out())
        .startsWith("Line 1 (at-placing) cannot be answered, because of at:\n  at must be given,");
  }

  @Test
  void theRulesOfTheCommandCountAndNotThoseOfTheRequest() throws IOException {
    Path inForce =
        Files.writeString(
            folder.resolve("in-force"), request.replaceFirst("\\{", "{\"rules\":\"in-force\","));
    Run expected = Run.of("ask", "--json", inForce);
    assertThat(expected.out()).contains("\"rules\":\"in-force\"");
    assertThat(Run.of("ask", "--json", "--rules", "in-force", file)).isEqualTo(expected);
    assertThat(Run.of("ask", "--rules", "guides", inForce)).isEqualTo(Run.of("ask", file));
    assertThat(Run.of("readings", "--rules", "in-force", file).status()).isEqualTo(1);
  }

  @Test
  void aBatchIsAskedSoToo() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Run.of("batch", withoutAt, "-o", out, "--at", LATER, "--rules", "in-force").status())
        .isZero();
    assertThat(Files.readString(out))
        .isEqualTo(
            JsonRules.standard().at(Instant.parse(LATER)).by("in-force").answer(request) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask FILE",
        "timeline FILE",
        "overlay FILE",
        "readings FILE",
        "serve",
        "batch FILE -o -",
        "import FILE"
      })
  void whatIsNoInstantOrNoRulesIsRefused(String command) {
    assertRefused(
        command + " --at 2025-03-03",
        "Invalid value for option '--at': it must be an instant with Z or an offset, but was"
            + " \"2025-03-03\". By the platform's clocks that day lasts from"
            + " \"2025-03-03T08:00:00Z\" until just before \"2025-03-04T08:00:00Z\"; where the time"
            + " is not known, ask with both. For this moment write now.");
    assertRefused(
        command + " --at yesterday",
        "Invalid value for option '--at': it must be an instant with Z or an offset, but was"
            + " \"yesterday\". Write for example \"2025-02-27T10:00:00Z\". For this moment write"
            + " now.");
    assertRefused(
        command + " --rules forced",
        "--rules must be guides or in-force, but was \"forced\". Leave it out for guides.");
  }

  @ParameterizedTest
  @CsvSource({
    "Berlin, Europe/Berlin",
    "new york, America/New_York",
    "Atlantis, Europe/Berlin",
  })
  void whatIsNoZoneIsRefused(String written, String named) {
    String message =
        "Invalid value for option '--zone': it must be a time zone, but was \""
            + written
            + "\". Write for example "
            + named
            + ", or an offset such as +01:00.";
    for (String command : List.of("ask", "import")) {
      Run run = Run.of(command, file, "--zone", written);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).startsWith("aliexpress-rules: " + message + "\nUsage: ");
    }
  }

  private void assertRefused(String command, String message) {
    Run run = Run.of((Object[]) command.replace("FILE", file.toString()).split(" ", -1));
    assertThat(run.status()).as(command).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("aliexpress-rules: " + message + "\nUsage: ");
  }
}
