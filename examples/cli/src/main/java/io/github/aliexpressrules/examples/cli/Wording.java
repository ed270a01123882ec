package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Language.Plural;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.report.Report;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The English of the command line's answers, by keys as those of the library are. Help and error
 * messages are English in every language.
 */
enum Wording {
  CASE("cli.case", "Case {id}"),
  CASE_ASKED("cli.case-asked", "Case {id}, {question}"),
  ORDER_LINE("cli.order-line", "Line {id}"),
  CALENDAR("cli.calendar", "Business days of {name}, known from {first} to {last}"),

  // Rules and figures.
  FIGURE("cli.figure", "figure {name} = {value}"),
  FIGURE_CONTESTED("cli.figure-contested", "figure {name} = {value}, told otherwise by {lines}"),
  NO_SOURCE("cli.no-source", "no source"),
  IN_ORDER("cli.in-order", "{file}: in order; {count} figures differ from the standard."),

  // A citation followed.
  LINE_OF_PART("cli.line-of-part", "{line}, in part {reading}"),
  TRANSLATED("cli.translated", "{about}; translated into English"),
  NO_DATE("cli.no-date", "its date is not known"),
  NO_ADDRESS("cli.no-address", "its address is not known"),
  STATES("cli.states", "What the line states, in our own words"),
  STATED("cli.stated", "{words} [{statement}]"),
  STATED_SEEN("cli.stated-seen", "{words} [{statement}; seen {first} to {last}]"),
  UNKNOWN_DAY("cli.unknown-day", "an unknown day"),
  CITED_BY("cli.cited-by", "Rules that cite it"),
  FIGURES_STATED("cli.figures-stated", "Figures that it states, with their standard values"),
  FIGURES_OTHERWISE("cli.figures-otherwise", "Figures of which it says something else"),
  NOTHING_TAKEN("cli.nothing-taken", "No statement was taken from this line."),

  // What dated texts say on a day.
  IN_FORCE("cli.in-force", "{name}, {what} = {values}  [{basis}]"),
  IN_FORCE_OPEN("cli.in-force-open", "{name}, {what} = {values}; or another value  [{basis}]"),
  NOTHING_IN_FORCE("cli.nothing-in-force", "{name}, {what}: no dated text says  [{basis}]"),
  TOLD_BY("cli.told-by", "{value} ({lines}; {seen})"),
  FOR_WHOM("cli.for-whom", "for {whom}"),
  SEEN("cli.seen", "seen {first} to {last}"),
  NEVER_DATED("cli.never-dated", "seen on no known day"),
  ON_DAY("cli.on-day", "on {day}: {told}"),

  // Two policies beside each other.
  WEEKDAYS("cli.weekdays", "Monday to Friday, no holidays"),
  INSTEAD("cli.instead", "instead of {figure}"),
  TOGETHER("cli.together", "(Together with the rest of the other policy.)"),
  SMALLEST_CASE("cli.smallest-case", "The smallest case that shows it:"),
  NO_DIFFERENCE(
      "cli.no-difference",
      "No difference in verdicts, results, dates or remarks, in {count} cases."),
  CASE_DIFFERS("cli.differ.one", "{count} of {all} case differs."),
  CASES_DIFFER("cli.differ.other", "{count} of {all} cases differ."),

  // Answers beside vectors.
  VECTOR("cli.vector", "Line {number}, {id}: {question} at {instant}"),
  VECTOR_DIFFERS("cli.vector-differs", "{path}: expected {expected}, was {actual}"),
  MORE("cli.vector-more", "and {count} more"),

  // What was written.
  WRITTEN("cli.written", "{lines}, {errors} in error, written to {file}"),
  ANSWERED("cli.answered", "{lines}, {errors} in error"),
  LINE("cli.lines.one", "{count} line"),
  LINES("cli.lines.other", "{count} lines");

  private final String key;
  private final String english;

  Wording(String key, String english) {
    this.key = key;
    this.english = english;
  }

  /** Everything that answers are made of, by key: the library's texts and these. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>(JsonRules.texts());
    texts.putAll(Report.texts());
    for (Wording one : values()) {
      texts.put(one.key, one.english);
    }
    return texts;
  }

  /** These words in a language; no value is an instant. */
  String in(Language language, Object... values) {
    return language.say(key, english, ZoneOffset.UTC, values);
  }

  /** How many of all cases differ. */
  static String differing(Language language, long count, long all) {
    return beside(all, CASE_DIFFERS, CASES_DIFFER, language, count, all);
  }

  /** A number of lines. */
  static String lines(Language language, long count) {
    return beside(count, LINE, LINES, language, count);
  }

  /** The form of a text that goes with a number; the language may have more of them. */
  private static String beside(
      long number, Wording one, Wording other, Language language, Object... values) {
    Plural form = language.plural(number);
    String stem = other.key.substring(0, other.key.lastIndexOf('.') + 1);
    return language.say(
        stem + form.name().toLowerCase(Locale.ROOT),
        form == Plural.ONE ? one.english : other.english,
        ZoneOffset.UTC,
        values);
  }
}
