package io.github.aliexpressrules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.rulebook.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages as text; how they look is {@link BrowserTest}'s. */
class ReportTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static String page(Language language) {
    return Report.in(language, "en", ZONE).of(Specimens.list());
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

  @Test
  void answerNextStepReasonsAndFactsAreThere() {
    String page = Report.in(Language.ENGLISH, "en", ZONE).of(List.of(Specimens.all().get("sound")));
    assertThat(page)
        .contains(
            "Yes, until Wed 29 Jun 2016, 12:00 (in 12 days).",
            "Write to the seller, stay friendly, look for a compromise.",
            "Sources S5b:97, S4:21; otherwise S5e:313, S5a:40, S3:11",
            "<time datetime=\"2016-06-29T19:00:00Z\">",
            "Price of the goods");
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
    Report.in(listening, "en", ZONE).of(List.of(Specimens.all().get("claim")));
    Agenda.in(listening, ZONE).of(Specimens.list());
    assertThat(Report.texts().keySet())
        .filteredOn(key -> !asked.contains(key))
        .containsExactly("report.no-sources");
  }

  @Test
  void aPageHasACase() {
    assertThatThrownBy(() -> Report.in(Language.ENGLISH, "en", ZONE).of(List.of()))
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
}
