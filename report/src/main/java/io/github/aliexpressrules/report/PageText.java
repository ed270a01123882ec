package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.rulebook.Language;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The English of pages and calendars that is their own, by keys as those of the library are. */
enum PageText {
  SKIP("report.skip", "Skip to the answer"),
  TITLE("report.title", "{id}: {answer}"),
  TITLE_OF_MANY("report.title-of-many", "{count} cases"),
  NOT_AFFILIATED("report.not-affiliated", "Not affiliated with AliExpress, and no legal advice."),
  FIVE_GUIDES(
      "report.five-guides",
      "The rules come from public guides and the platform's own texts, which disagree in places."),
  ZONE("report.zone", "All times are {place}."),
  ASKED("report.asked", "Asked for {date}, {place}"),
  ASKED_HERE("report.asked-here", "Asked: {date}"),
  NEXT("report.next", "What to do next"),
  NOTHING("report.nothing", "Nothing for you to do."),
  OVER_TIME("report.over-time", "What holds when"),
  AS_TABLE("report.as-table", "The same as a table"),
  FROM("report.from", "From"),
  WHAT("report.what", "What happens"),
  IN_ORDER("report.in-order", "What to do, in order"),
  IDLE("report.idle", "If nobody does anything"),
  STAYS("report.stays", "It stays so; no date is known."),
  DATES("report.dates", "Dates"),
  WHY("report.why", "Why"),
  DECIDES("report.decides", "What decides"),
  GOOD_TO_KNOW("report.good-to-know", "Good to know"),
  RULE("report.rule", "The rule"),
  SOURCES("report.sources", "What the sources say differently"),
  NO_SOURCES("report.no-sources", "The sources are not compared here."),
  WHO_SAYS("report.who-says", "Who says what"),
  DATE("report.date", "Date"),
  SAFE("report.safe", "Safe"),
  LAST("report.last", "At the other end"),
  DATE_BY("report.date-by", "{date} ({readings})"),
  SILENT("report.silent", "{readings} say nothing about it."),
  FACTS("report.facts", "What this rests on"),
  IF_WRONG("report.if-wrong", "If one of these is wrong, the answer may be wrong."),
  CITED("report.cited", "Sources {lines}"),
  CITED_OTHERWISE("report.cited-otherwise", "Sources {lines}; otherwise {others}"),
  LINE("report.line", "{source}, line {number}"),
  STATES("report.states", "states this"),
  STATES_OTHERWISE("report.states-otherwise", "says otherwise"),
  CAPTION("report.caption", "Short spans are drawn wider than they are; each change has its date."),
  ALWAYS("report.always", "Always {answer}: {question}."),
  DESCRIBED("report.described", "{question}: {answer} Asked for {date}."),
  DIFFER("report.differ", "Sources differ"),
  LEFT_OPEN("report.left-open", "The platform's texts leave it open"),
  LEFT_OPEN_AGAIN("report.left-open-again", "the platform's texts leave it open"),
  SETTLED_AGAIN("report.settled-again", "the platform's texts give one answer"),
  TEXTS("report.texts", "What the platform's texts leave open"),
  TEXTS_SETTLE("report.texts-settle", "By all texts that may hold, the answer is the same."),
  TEXTS_DIFFER(
      "report.texts-differ",
      "More than one text may hold, and the answer is not the same by each of them."),
  NO_TEXT("report.no-text", "No dated text of the platform says what holds here."),
  MAY_HOLD("report.may-hold", "What may hold"),
  SEEN("report.seen", "Its text was seen"),
  SEEN_FROM_TO("report.seen-from-to", "{first} to {last}"),
  SEEN_ON("report.seen-on", "on {day}"),
  SEEN_NEVER("report.seen-never", "on no known day"),
  SEEN_BY("report.seen-by", "{seen} ({lines})"),
  FOLLOWS("report.follows", "What follows then"),
  UNSEEN("report.unseen", "{figure}: a value that nobody has seen"),
  BECOMES("report.becomes", "{question}: {answer}"),
  CALENDAR_NAME("calendar.name", "Dates of your orders"),
  EVENT("calendar.event", "{id}: {what}"),
  EVENT_CANCELLED("calendar.moot", "{id}: {what} (no longer matters)");

  private final String key;
  private final String english;

  PageText(String key, String english) {
    this.key = key;
    this.english = english;
  }

  /** All of them by key. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PageText one : values()) {
      texts.put(one.key, one.english);
    }
    return texts;
  }

  /** These words in a language. */
  String in(Language language, Object... values) {
    return language.say(key, english, ZoneOffset.UTC, values);
  }
}
