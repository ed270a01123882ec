package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * A language in which what it has only in English is marked, as {@link English} tells. Whatever it
 * says its own way, it says so here too.
 */
final class MarkingLanguage implements Language {
  private final Language words;

  /** The language's texts, marked, and its forms beside a number. */
  private final Language texts =
      new Language() {
        @Override
        public String template(String key, String english) {
          return words.template(key, English.marked(english));
        }

        @Override
        public Plural plural(long number) {
          return words.plural(number);
        }
      };

  MarkingLanguage(Language words) {
    this.words = words;
  }

  /** What the language says; marked if it says that by its texts. */
  private String said(Function<Language, String> says) {
    String own = says.apply(words);
    String marked = says.apply(texts);
    return English.plain(marked).equals(own) ? marked : own;
  }

  @Override
  public String template(String key, String english) {
    return texts.template(key, english);
  }

  @Override
  public Plural plural(long number) {
    return texts.plural(number);
  }

  @Override
  public String value(Object value, ZoneId zone) {
    return said(language -> language.value(value, zone));
  }

  @Override
  public String list(List<String> parts) {
    return words.list(parts);
  }

  @Override
  public String event(String path) {
    return said(language -> language.event(path));
  }

  @Override
  public String word(Enum<?> constant) {
    return said(language -> language.word(constant));
  }

  @Override
  public String member(Class<?> result, String member) {
    return said(language -> language.member(result, member));
  }

  @Override
  public String instant(Instant instant, ZoneId zone) {
    return said(language -> language.instant(instant, zone));
  }

  @Override
  public String local(Instant instant, ZoneId zone) {
    return said(language -> language.local(instant, zone));
  }

  @Override
  public String brief(Instant instant, ZoneId zone) {
    return said(language -> language.brief(instant, zone));
  }

  @Override
  public String briefInYear(Instant instant, ZoneId zone) {
    return said(language -> language.briefInYear(instant, zone));
  }

  @Override
  public String day(Instant instant, ZoneId zone) {
    return said(language -> language.day(instant, zone));
  }

  @Override
  public String date(LocalDate day) {
    return said(language -> language.date(day));
  }

  @Override
  public String dayAlone(LocalDate day) {
    return said(language -> language.dayAlone(day));
  }

  @Override
  public String counted(Phrase one, Phrase other, long number) {
    return said(language -> language.counted(one, other, number));
  }

  @Override
  public String place(ZoneId zone) {
    return said(language -> language.place(zone));
  }

  @Override
  public String term(Term term) {
    return said(language -> language.term(term));
  }

  @Override
  public String range(TermRange range) {
    return said(language -> language.range(range));
  }

  @Override
  public String duration(Duration time) {
    return said(language -> language.duration(time));
  }
}
