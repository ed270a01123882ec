package io.github.aliexpressrules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.languages.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as text; how they look is {@link BrowserTest}'s. */
class ReportTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static String page(Language language) {
    return Report.in(language, ZONE).of(Specimens.list());
  }

  @Test
  void theSameCasesAreTheSamePage() {
    assertThat(page(Language.ENGLISH)).isEqualTo(page(Language.ENGLISH));
  }

  @Test
  void aPageNeedsNothingButItself() {
    assertThat(page(Language.ENGLISH))
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("http://", "https://", "<link", "<img ", "@import", "<script src")
        .contains("default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "es", "pt", "fr", "zh"})
  void aPageSaysInWhichLanguageItIs(String tag) {
    String page = page(Languages.standard().of(tag));
    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"" + tag + "\">");
    assertThat(page.substring(page.indexOf("<body"))).doesNotContain(" lang=");
  }

  /** What a language lacks is told in English, and as English. */
  @Test
  void whatIsEnglishInAnotherLanguageIsToldAsSuch() {
    Language some =
        (key, english) ->
            switch (key) {
              case "language.tag" -> "nn";
              case "report.decides" -> "Kva som avgjer";
              case "glance.sources-say" -> "{answer} seier {readings}";
              default -> english;
            };
    String page = Report.in(some, ZONE).of(List.of(Specimens.all().get("sound")));
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"nn\">")
        .contains(
            "<h3>Kva som avgjer</h3>",
            "<span lang=\"en\">What holds when</span></h2>",
            "<title>one-wrong-drive-of-three: Yes, until Wed 29 Jun 2016, 12:00 (in 12 days).</title>",
            "aria-label=\"The same as a table\"",
            "</span> seier S4, S5a, S5b, S5e",
            "<tspan lang=\"en\">")
        .doesNotContain("\ufdd0", "\ufdd1", "<span lang=\"en\"></span>");
    assertThat(page.replaceAll("</?t?span( lang=\"en\")?>", ""))
        .as("the same page without saying so")
        .isEqualTo(
            Report.in((key, english) -> english, ZONE)
                .of(List.of(Specimens.all().get("sound")))
                .replaceAll("</?t?span>", "")
                .replace("<html lang=\"en\">", "<html lang=\"nn\">")
                .replace("What decides", "Kva som avgjer")
                .replaceAll("(no longer|not known) by ", "$1 seier "));
  }

  @Test
  void partsOfMarkedTextAreToldApart() {
    assertThat(English.marked("{id}, until {date}.")).isEqualTo("{id}\ufdd0, until \ufdd1{date}.");
    assertThat(English.marked("Yes")).isEqualTo("\ufdd0Yes\ufdd1");
    assertThat(English.parts("1 \ufdd0two\ufdd1 3"))
        .containsExactly(
            new English.Part("1 ", false),
            new English.Part("two", true),
            new English.Part(" 3", false));
    assertThat(English.lines(List.of("a \ufdd0b", "c", "d\ufdd1 e")))
        .containsExactly("a \ufdd0b\ufdd1", "\ufdd0c\ufdd1", "\ufdd0d\ufdd1 e");
    assertThat(English.plain("1 \ufdd0two\ufdd1 3")).isEqualTo("1 two 3");
    assertThat(English.parts("\ufdd0two\ufdd1\ufdd0three\ufdd1"))
        .containsExactly(new English.Part("two", true), new English.Part("three", true));
    assertThat(English.parts("")).isEmpty();
    assertThat(English.capitalized("\ufdd0two\ufdd1")).isEqualTo("\ufdd0Two\ufdd1");
    assertThat(English.capitalized("two")).isEqualTo("Two");
  }

  /** A file of words can come from anybody. */
  @Test
  void aTextDoesNotLeaveItsAttribute() {
    Language evil = (key, english) -> key.equals("language.tag") ? english : "\" onload=\"x";
    assertThat(Report.in(evil, ZONE).of(List.of(Specimens.all().get("claim"))))
        .contains("&#34; onload=&#34;x")
        .doesNotContainPattern("<[a-z][^<>]*\" onload=\"x");
  }

  @Test
  void answerNextStepReasonsAndFactsAreThere() {
    String page = Report.in(Language.ENGLISH, ZONE).of(List.of(Specimens.all().get("sound")));
    assertThat(page)
        .contains(
            "Yes, until Wed 29 Jun 2016, 12:00 (in 12 days).",
            "Write to the seller, stay friendly, look for a compromise.",
            "Sources S5b:97, S4:21; otherwise S5e:313, S5a:40, S3:11",
            "<time datetime=\"2016-06-29T19:00:00Z\">",
            "Price of the goods");
  }

  /** Where the platform's texts leave it open is drawn, told in the table, and compared. */
  @Test
  void whatThePlatformsTextsLeaveOpenIsShown() {
    String page = Report.in(Language.ENGLISH, ZONE).of(List.of(Specimens.gap()));
    assertThat(words(page))
        .contains(
            "Fri 17 Feb 2017, 04:00 the platform's texts leave it open Not known",
            "Tue 25 Apr 2017, 01:00 the platform's texts give one answer No longer",
            "What the platform's texts leave open",
            "More than one text may hold, and the answer is not the same by each of them.",
            "The wait from shipping to opening a dispute is 5 calendar days"
                + " 1 August 2013 to 31 August 2015 (O6:4)"
                + " Yes Fri 17 Feb 2017, 04:00: a dispute can be opened",
            "The wait from shipping to opening a dispute is 10 calendar days"
                + " 1 December 2021 to 31 March 2022 (O6:18, O6:20)"
                + " Not yet Wed 22 Feb 2017, 04:00: a dispute can be opened"
                + " Mon 10 Apr 2017, 01:00: a dispute can be opened",
            "a dispute can be opened Mon 10 Apr 2017, 01:00 Fri 17 Feb 2017, 04:00",
            "the time to open a dispute ends Tue 7 Mar 2017, 04:00 Tue 25 Apr 2017, 01:00")
        .doesNotContain(
            "The longest delivery time", "The sources are not compared", "dispute-opens");
    assertThat(page.split("class=\"t-differ\"", -1)).hasSizeGreaterThan(3);
    assertThat(page.split("The platform's texts leave it open<", -1)).hasSize(3);
  }

  /** What is read of a page, spaces made one. */
  private static String words(String page) {
    return page.substring(page.indexOf("<body"))
        .replaceAll("(?s)<svg.*?</svg>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ");
  }

  @Test
  void whatTheTextsSettleIsSaidToBeSettled() {
    String page =
        Report.in(Language.ENGLISH, ZONE)
            .of(List.of(Specimens.casebook("buyer.free-return", "fr-e10-runs")));
    assertThat(page)
        .contains("By all texts that may hold, the answer is the same.")
        .doesNotContain("t-differ\"", "What may hold");
  }

  /** No text at all is no list of them. */
  @Test
  void whereNoTextSaysAnythingThatIsSaid() {
    String page =
        Report.in(Language.ENGLISH, ZONE)
            .of(List.of(Specimens.inForce("buyer.refund-arrival", "bank-transfer-overdue")));
    assertThat(words(page))
        .contains(
            "What the platform's texts leave open",
            "No dated text of the platform says what holds here.",
            "Mon 3 Mar 2025, 10:00 the approval of the refund")
        .doesNotContain("What may hold");
  }

  @Test
  void everyTextOfItsOwnIsListed() {
    Set<String> asked = new HashSet<>();
    Language listening =
        (key, english) -> {
          if (key.startsWith("report.") || key.startsWith("calendar.")) {
            asked.add(key);
            assertThat(Report.texts()).containsEntry(key, english);
          }
          return english;
        };
    page(listening);
    Report.in(listening, ZONE).of(List.of(Specimens.all().get("claim")));
    Report.in(listening, ZONE)
        .of(
            List.of(
                Specimens.casebook("buyer.free-return", "fr-e10-runs"),
                Specimens.inForce("buyer.refund-arrival", "bank-transfer-overdue"),
                Specimens.inForce("buyer.refund-arrival", "card-completed-and-overdue"),
                Specimens.inForce(
                    "buyer.dispute-window", "clock-runs-from-dispatch-not-from-placing")));
    Agenda.in(listening, ZONE).of(Specimens.list());
    assertThat(Report.texts().keySet())
        .filteredOn(key -> !asked.contains(key))
        .containsExactly("report.no-sources");
  }

  @Test
  void aPageHasACase() {
    assertThatThrownBy(() -> Report.in(Language.ENGLISH, ZONE).of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cases must not be empty, but were []. Give at least one.");
  }

  /** Spans fill their length, whatever they are. */
  @Test
  void spansLieSideBySide() {
    List<Instant> cuts =
        List.of(
            Instant.parse("2025-01-01T00:00:00Z"),
            Instant.parse("2025-01-01T00:00:01Z"),
            Instant.parse("2026-01-01T00:00:00Z"));
    Spans spans = new Spans(cuts, 960, 40, 100, 90);
    assertThat(spans.count()).isEqualTo(4);
    assertThat(spans.start(0)).isZero();
    for (int i = 0; i < 3; i++) {
      assertThat(spans.start(i) + spans.size(i)).isEqualTo(spans.start(i + 1));
      assertThat(spans.size(i)).isPositive();
    }
    assertThat(spans.length()).isBetween(955, 960);
    assertThat(spans.place(cuts.get(2))).isBetween(spans.start(3), spans.length());
    assertThat(new Spans(List.of(), 960, 40, 100, 90).length()).isEqualTo(960);
  }

  /** What is left beside the least sizes is shared by the root of each span's time. */
  @Test
  void aSpanFourTimesAsLongIsTwiceAsWide() {
    Instant start = Instant.parse("2025-01-01T00:00:00Z");
    Spans spans =
        new Spans(List.of(start, start.plusSeconds(100), start.plusSeconds(500)), 400, 10, 30, 30);
    assertThat(List.of(spans.size(0), spans.size(1), spans.size(2), spans.size(3)))
        .containsExactly(10, 30 + 100, 30 + 200, 30);
    Spans same = new Spans(List.of(start, start, start), 400, 10, 30, 30);
    assertThat(List.of(same.start(1), same.start(2), same.start(3))).containsExactly(10, 190, 370);
  }
}
