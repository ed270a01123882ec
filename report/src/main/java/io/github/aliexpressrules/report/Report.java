package io.github.aliexpressrules.report;

import gg.jte.output.StringOutput;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cases told as one HTML page that needs nothing but itself: no network, and no script to be read.
 * Several cases have an index. What cases contain is shown as text, whatever it is. The page says
 * in which language it is, and which of its texts are in English since the language lacks them.
 *
 * <p>Example: {@code Report.in(Language.ENGLISH, zone).of(List.of(one))}.
 */
public final class Report {
  private static final String ENGLISH = "en";

  private final Language language;
  private final String tag;
  private final ZoneId zone;

  private Report(Language language, ZoneId zone) {
    this.tag = language.say(Phrase.LANGUAGE, ZoneOffset.UTC);
    this.language = tag.equals(ENGLISH) ? language : new MarkingLanguage(language);
    this.zone = zone;
  }

  /**
   * Makes pages in a language, with dates in a zone.
   *
   * @param language the words; its tag is its text {@link Phrase#LANGUAGE}
   * @param zone the zone, which the page names
   */
  public static Report in(Language language, ZoneId zone) {
    return new Report(
        Objects.requireNonNull(language, "language"), Objects.requireNonNull(zone, "zone"));
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
    JtepageGenerated.render(new MarkedOutput(page), null, new Pages(language, tag, zone).of(cases));
    return page.toString();
  }

  /** Returns all texts of pages and calendars that are their own, by key, in English. */
  public static Map<String, String> texts() {
    return PageText.texts();
  }
}
