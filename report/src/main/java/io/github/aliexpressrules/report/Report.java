package io.github.aliexpressrules.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.aliexpressrules.core.rulebook.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cases told as one HTML page that needs nothing but itself: no network, and no script to be read.
 * Several cases have an index. What cases contain is shown as text, whatever it is.
 *
 * <p>Example: {@code Report.in(Language.ENGLISH, "en", zone).of(List.of(one))}.
 */
public final class Report {
  private final Language language;
  private final String tag;
  private final ZoneId zone;

  private Report(Language language, String tag, ZoneId zone) {
    this.language = language;
    this.tag = tag;
    this.zone = zone;
  }

  /**
   * Makes pages in a language, with dates in a zone.
   *
   * @param language the words
   * @param tag what the language is called, for example {@code en}
   * @param zone the zone, which the page names
   */
  public static Report in(Language language, String tag, ZoneId zone) {
    return new Report(
        Objects.requireNonNull(language, "language"),
        Objects.requireNonNull(tag, "tag"),
        Objects.requireNonNull(zone, "zone"));
  }

  /**
   * Returns the page of one case or more.
   *
   * @throws IllegalArgumentException if there is no case
   */
  @SuppressWarnings("NullAway") // no interceptor is meant to be null: jte's code, without marks
  public String of(List<ReportedCase> cases) {
    Objects.requireNonNull(cases, "cases");
    if (cases.isEmpty()) {
      throw new IllegalArgumentException(
          "cases must not be empty, but were []. Give at least one.");
    }
    StringOutput page = new StringOutput();
    JtepageGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, new Pages(language, tag, zone).of(cases));
    return page.toString();
  }

  /** Returns all texts of pages and calendars that are their own, by key, in English. */
  public static Map<String, String> texts() {
    return PageText.texts();
  }
}
