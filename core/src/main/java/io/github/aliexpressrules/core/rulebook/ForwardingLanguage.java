package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A language that says as another one does, but for what it says its own way. Sentences and values
 * are put together here, from parts that the other one words: what is overridden shows in them.
 *
 * <p>Example: a language whose {@link #instant} is short tells sentences with short dates.
 */
public interface ForwardingLanguage extends Language {
  /** Returns the other language. */
  Language words();

  @Override
  default String template(String key, String english) {
    return words().template(key, english);
  }

  @Override
  default String list(List<String> parts) {
    return words().list(parts);
  }

  @Override
  default String event(String path) {
    return words().event(path);
  }

  @Override
  default String word(Enum<?> constant) {
    return words().word(constant);
  }

  @Override
  default String member(Class<?> result, String member) {
    return words().member(result, member);
  }

  @Override
  default String instant(Instant instant, ZoneId zone) {
    return words().instant(instant, zone);
  }

  @Override
  default String local(Instant instant, ZoneId zone) {
    return words().local(instant, zone);
  }

  @Override
  default String brief(Instant instant, ZoneId zone) {
    return words().brief(instant, zone);
  }

  @Override
  default String briefInYear(Instant instant, ZoneId zone) {
    return words().briefInYear(instant, zone);
  }

  @Override
  default String day(Instant instant, ZoneId zone) {
    return words().day(instant, zone);
  }

  @Override
  default String date(LocalDate day) {
    return words().date(day);
  }

  @Override
  default String dayAlone(LocalDate day) {
    return words().dayAlone(day);
  }

  @Override
  default String counted(Phrase one, Phrase other, long number) {
    return words().counted(one, other, number);
  }

  @Override
  default String place(ZoneId zone) {
    return words().place(zone);
  }

  @Override
  default String term(Term term) {
    return words().term(term);
  }

  @Override
  default String range(TermRange range) {
    return words().range(range);
  }

  @Override
  default String duration(Duration time) {
    return words().duration(time);
  }

  @Override
  default Plural plural(long number) {
    return words().plural(number);
  }
}
