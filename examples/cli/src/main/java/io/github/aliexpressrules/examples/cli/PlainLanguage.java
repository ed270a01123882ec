package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.validation.Plain;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A language in which the texts of a case are shown plain, so that a line break in one of them
 * forges no line. Whatever the language says its own way, it says so here too.
 *
 * @param words the language
 */
record PlainLanguage(Language words) implements Language {
  @Override
  public String template(String key, String english) {
    return words.template(key, english);
  }

  @Override
  public String say(Phrase phrase, ZoneId zone, Object... values) {
    return Plain.text(words.say(phrase, zone, values));
  }

  @Override
  public String say(String key, String english, ZoneId zone, Object... values) {
    return Plain.text(words.say(key, english, zone, values));
  }

  @Override
  public String value(Object value, ZoneId zone) {
    return Plain.text(words.value(value, zone));
  }

  @Override
  public String list(List<String> parts) {
    return words.list(parts);
  }

  @Override
  public String event(String path) {
    return words.event(path);
  }

  @Override
  public String word(Enum<?> constant) {
    return words.word(constant);
  }

  @Override
  public String member(Class<?> result, String member) {
    return words.member(result, member);
  }

  @Override
  public String instant(Instant instant, ZoneId zone) {
    return words.instant(instant, zone);
  }

  @Override
  public String local(Instant instant, ZoneId zone) {
    return words.local(instant, zone);
  }

  @Override
  public String brief(Instant instant, ZoneId zone) {
    return words.brief(instant, zone);
  }

  @Override
  public String briefInYear(Instant instant, ZoneId zone) {
    return words.briefInYear(instant, zone);
  }

  @Override
  public String day(Instant instant, ZoneId zone) {
    return words.day(instant, zone);
  }

  @Override
  public String date(LocalDate day) {
    return words.date(day);
  }

  @Override
  public String counted(Phrase one, Phrase other, long number) {
    return words.counted(one, other, number);
  }

  @Override
  public String place(ZoneId zone) {
    return words.place(zone);
  }

  @Override
  public String term(Term term) {
    return words.term(term);
  }

  @Override
  public String range(TermRange range) {
    return words.range(range);
  }

  @Override
  public String duration(Duration time) {
    return words.duration(time);
  }

  @Override
  public Plural plural(long number) {
    return words.plural(number);
  }
}
