package io.github.aliexpressrules.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.languages.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages and calendars, kept as they were when they were last looked at: a change of drawing, words
 * or order shows as lines of a page. {@code -Dpages=write} writes them anew; read their diff, and
 * look at them in a browser.
 */
class KeptPagesTest {
  private static final Path PAGES = Path.of("src", "test", "pages");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static Stream<Arguments> pages() {
    return Stream.of(
        page("guides", "en", LOS_ANGELES, shown("claim", "dispute", "refund")),
        page("merchant", "en", SHANGHAI, shown("merchant", "hostile")),
        page(
            "ahead-and-apart",
            "en",
            LOS_ANGELES,
            List.of(
                Specimens.inForce("merchant.standing", "points-by-the-guides"),
                Specimens.casebook("buyer.recourse", "lost"))),
        page("russian", "ru", LOS_ANGELES, shown("review")),
        page("chinese", "zh", SHANGHAI, shown("sound")),
        page(
            "in-force",
            "en",
            LOS_ANGELES,
            List.of(
                Specimens.gap(),
                Specimens.casebook("buyer.free-return", "fr-e10-runs"),
                Specimens.inForce("buyer.refund-arrival", "bank-transfer-overdue"),
                Specimens.inForce("buyer.refund-arrival", "card-completed-and-overdue"),
                Specimens.inForce(
                    "buyer.dispute-window", "clock-runs-from-dispatch-not-from-placing"))),
        page(
            "asked-early-and-late",
            "en",
            LOS_ANGELES,
            List.of(
                asked("1999-01-01T00:00:00Z"),
                asked("2025-03-09T09:59:59.999999999Z"),
                asked("2099-12-31T23:59:59Z"))),
        page("alone", "en", LOS_ANGELES, List.of(withoutSources())));
  }

  private static Arguments page(String name, String tag, ZoneId zone, List<ReportedCase> cases) {
    return Arguments.of(name, Languages.standard().of(tag), zone, cases);
  }

  private static List<ReportedCase> shown(String... names) {
    return Stream.of(names).map(name -> Specimens.all().get(name)).toList();
  }

  private static ReportedCase asked(String at) {
    ReportedCase one = Specimens.all().get("claim");
    return new ReportedCase(
        "asked " + at,
        one.question(),
        one.readings(),
        one.others(),
        Instant.parse(at),
        one.facts());
  }

  private static ReportedCase withoutSources() {
    ReportedCase one = Specimens.all().get("refund");
    return new ReportedCase(
        one.id(), one.question(), Optional.empty(), List.of(), one.at(), one.facts());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageIsAsItWasLookedAt(String name, Language words, ZoneId zone, List<ReportedCase> cases)
      throws IOException {
    kept(name + ".html", Report.in(words, zone).of(cases));
  }

  /** A calendar's lines end as its format wants it; the kept file's as any text's. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aCalendarIsAsItWasReadIn(String name, Language words, ZoneId zone, List<ReportedCase> cases)
      throws IOException {
    String calendar = Agenda.in(words, zone).of(cases);
    assertThat(calendar.split("\r\n", -1)).noneMatch(line -> line.contains("\n"));
    kept(name + ".ics", calendar.lines().collect(Collectors.joining("\n", "", "\n")));
  }

  private static void kept(String name, String now) throws IOException {
    Path kept = PAGES.resolve(name);
    if (Objects.equals(System.getProperty("pages"), "write")) {
      Files.createDirectories(PAGES);
      Files.writeString(kept, now);
    }
    assertThat(Files.readString(kept)).isEqualTo(now);
  }
}
