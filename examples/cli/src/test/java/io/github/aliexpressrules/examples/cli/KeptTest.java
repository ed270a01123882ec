package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to be kept: pages and calendars. What they look like is tested in report. */
class KeptTest {
  @TempDir private Path folder;
  private Path out = Path.of("");
  private String claim = "";

  @BeforeEach
  void paths() throws IOException {
    out = folder.resolve("out");
    claim = Run.request("buyer.claim", "one-wrong-drive-of-three");
  }

  private Path file(String... requests) throws IOException {
    return Files.writeString(folder.resolve("requests.ndjson"), String.join("\n", requests));
  }

  private static String in(String tag, String request) {
    return request.replaceFirst("\\{", "{\"lang\":\"" + tag + "\",");
  }

  private String page(Object... args) throws IOException {
    assertThat(Run.of(args).err()).isEmpty();
    return Files.readString(out);
  }

  @Test
  void aPageIsWrittenWithItsFacts() throws IOException {
    assertThat(Run.of("report", file(claim), "-o", out))
        .isEqualTo(new Run(0, "1 line, 0 in error, written to " + out + "\n", ""));
    assertThat(Files.readString(out))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains(
            "<th scope=\"row\">Order price</th><td>USD\u00a0156.00</td>",
            "<th scope=\"row\">Claim reason</th><td>wrong item</td>",
            "<th scope=\"row\">Claim evidence</th><td>photo</td>");
  }

  @Test
  void aPageIsInTheLanguageThatItsRequestsWant() throws IOException {
    assertThat(page("report", file(in("ru", claim), in("ru", claim)), "-o", out))
        .contains(
            "<html lang=\"ru\">",
            "<th scope=\"row\">\u0417\u0430\u043a\u0430\u0437: \u0446\u0435\u043d\u0430</th>",
            "<td>\u0434\u0440\u0443\u0433\u043e\u0439 \u0442\u043e\u0432\u0430\u0440</td>")
        .doesNotContain("lang=\"en\"");
    assertThat(page("report", file(in("ru", claim), claim), "-o", out, "--lang", "es"))
        .contains("<html lang=\"es\">");
    assertThat(page("report", file(claim), "-o", out, "--lang", "zh"))
        .contains("<html lang=\"zh\">");
  }

  /** A language of one's own says what it is called, and what it lacks is told to be English. */
  @Test
  void wordsOfOnesOwnNameTheirLanguage() throws IOException {
    Path words =
        Files.writeString(
            folder.resolve("words"), "language.tag=nn\nreport.why=Kvifor\nglance.yes=Ja\n");
    assertThat(page("report", file(claim), "-o", out, "--words", words))
        .contains("<html lang=\"nn\">", ">Kvifor</h2>")
        .contains("<h2 id=\"case-1-time\"><span lang=\"en\">What holds when</span></h2>");
  }

  /** As of every command that asks: whatever the requests say, which need not say an instant. */
  @Test
  void theInstantAndTheRulesCanBeNamed() throws IOException {
    String timeless = claim.replaceFirst("\"at\":\"[^\"]*\",", "");
    assertThat(timeless).isNotEqualTo(claim);

    assertThat(page("report", file(timeless), "-o", out, "--at", "2025-05-01T12:00:00Z"))
        .contains("1 May 2025, 05:00");
    assertThat(page("report", file(claim), "-o", out, "--rules", "in-force"))
        .contains("which of the platform's texts held")
        .isNotEqualTo(page("report", file(claim), "-o", out, "--rules", "guides"));
    assertThat(page("calendar", file(claim), "-o", out, "--rules", "in-force"))
        .isNotEqualTo(page("calendar", file(claim), "-o", out));
    Run refused = Run.of("report", file(claim), "-o", out, "--rules", "guide");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith(
            "aliexpress-rules: --rules must be guides or in-force, but was \"guide\". Leave it out"
                + " for guides.\n");
  }

  @Test
  void aCalendarIsWritten() throws IOException {
    assertThat(Run.of("calendar", file(claim), "-o", out).status()).isZero();
    assertThat(Files.readString(out))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("BEGIN:VEVENT\r\n", "SUMMARY:one-wrong-drive-of-three: ")
        .endsWith("END:VCALENDAR\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "calendar"})
  void whatCannotBeReadIsToldAndTheRestIsWritten(String command) throws IOException {
    Run run = Run.of(command, file(claim, "nonsense"), "-o", out);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("2 lines, 1 in error, written to " + out + "\n");
    assertThat(run.err()).startsWith("aliexpress-rules: Line 2 cannot be answered: ");
    assertThat(out).exists();
    Run json = Run.of(command, file(claim, "nonsense"), "-o", out, "--json");
    assertThat(json.out()).isEqualTo("{\"lines\":2,\"errors\":1}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "calendar"})
  void withoutACaseNothingIsWritten(String command) throws IOException {
    Run run = Run.of(command, file("nonsense"), "-o", out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).endsWith(out + ": not written, since no case was read.\n");
    assertThat(out).doesNotExist();
    assertThat(Run.of(command, file(claim), "-o", file(claim)).status()).isEqualTo(2);
  }

  @Test
  void whatACaseContainsIsText() throws IOException {
    String evil = claim.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"<img src=x>\\\\u001b\"");
    assertThat(page("report", file(evil), "-o", out))
        .contains("&lt;img src=x&gt;")
        .doesNotContain("<img", "\u001b", "\ufdd0");
  }
}
