package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Words;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How all that is said is worded. English stands beside each rule and in {@link Phrase}; another
 * language gives its own template for a key. What a template cannot say, such as the forms of a
 * number or the order of a date's parts, is a method of its own, which a language may write anew.
 *
 * <p>Example: {@code (key, english) -> bundle.getOrDefault(key, english)}; the keys of the bundle
 * are those of {@link Phrase#texts} and {@link Rulebook#texts}, and {@link #problems} reads it
 * over.
 */
@FunctionalInterface
public interface Language {
  /** The language in which the rules are written. */
  Language ENGLISH = (key, english) -> english;

  /**
   * Returns the template for a key.
   *
   * @param key for example {@code buyer.cancellation.in-time.too-late}
   * @param english the English template; its {@code {names}} are the places that may be used
   */
  String template(String key, String english);

  /**
   * Returns a phrase with values filled in.
   *
   * @param phrase the phrase
   * @param zone the zone in which instants are shown
   * @param values what fills the places, in the order of the English template
   * @throws IllegalArgumentException if there are more or fewer values than places
   */
  default String say(Phrase phrase, ZoneId zone, Object... values) {
    Objects.requireNonNull(phrase, "phrase");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(values, "values");
    return phrase.words().say(this, zone, values);
  }

  /**
   * Returns words that a program of its own has, with values filled in as into a phrase.
   *
   * @param key their key, for example {@code cli.case}; none of the library's
   * @param english the English template
   * @param zone the zone in which instants are shown
   * @param values what fills the places, in the order of the English template
   * @throws IllegalArgumentException if there are more or fewer values than places
   */
  default String say(String key, String english, ZoneId zone, Object... values) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(english, "english");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(values, "values");
    return new Template(key, english).say(this, zone, values);
  }

  /**
   * Reads another language's templates over, before they are used.
   *
   * @param templates the templates by key; those that are missing stay English; of a text that goes
   *     with a number, {@code unit.hours.other} for example, also those of forms that English
   *     lacks, such as {@code unit.hours.few}
   * @param texts all keys with the English templates
   * @return what is wrong, a sentence each, in the order of the templates: a key that there is not;
   *     a template that is blank, is no plain text on one line, or has braces around anything but
   *     the places of the English one
   */
  static List<String> problems(Map<String, String> templates, Map<String, String> texts) {
    Objects.requireNonNull(templates, "templates");
    Objects.requireNonNull(texts, "texts");
    List<String> problems = new ArrayList<>();
    templates.forEach(
        (key, own) -> {
          String english = texts.getOrDefault(key, Plural.other(key, texts));
          (english == null
                  ? Optional.of(Template.noKey(key))
                  : new Template(key, english).problem(own))
              .ifPresent(problems::add);
        });
    return problems;
  }

  /** Returns a value as it reads in a sentence; instants in the given zone. */
  default String value(Object value, ZoneId zone) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(zone, "zone");
    if (value instanceof Instant instant) {
      return instant(instant, zone);
    }
    if (value instanceof Fact fact) {
      return say(Phrase.FACT, zone, event(fact.event()), fact.at());
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? value(optional.get(), zone) : say(Phrase.NONE, zone);
    }
    if (value instanceof Collection<?> many) {
      return many.isEmpty()
          ? say(Phrase.NONE, zone)
          : list(many.stream().map(one -> value(one, zone)).toList());
    }
    if (value instanceof Map<?, ?> map) {
      return list(
          map.entrySet().stream()
              .map(entry -> say(Phrase.ENTRY, zone, entry.getKey(), entry.getValue()))
              .toList());
    }
    if (value instanceof Finding finding) {
      return finding.explanation(this, zone);
    }
    if (value instanceof Alternatives alternatives) {
      return String.join(" ", alternatives.each().stream().map(one -> told(one, zone)).toList());
    }
    if (value instanceof Setting setting) {
      String told = told(setting, zone);
      return setting
          .lastSeen()
          .map(day -> say(Phrase.FIGURE_SEEN, zone, told, dayAlone(day)))
          .orElse(told);
    }
    if (value instanceof Figure<?> figure) {
      return figure
          .meaning(figure.isOptional() ? Optional.of(true) : true)
          .map(yes -> say(Phrase.WHETHER, zone, text(yes)))
          .orElseGet(() -> text(figure.title()));
    }
    if (value instanceof Boolean yes) {
      return say(yes ? Phrase.YES : Phrase.NO, zone);
    }
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    return text(value);
  }

  private String told(Alternatives.Alternative one, ZoneId zone) {
    String figures =
        joined(Phrase.BOTH, one.figures().stream().map(each -> value(each, zone)).toList());
    return one.finding().isPresent()
        ? say(Phrase.ALTERNATIVE, zone, figures, one.finding().get())
        : say(Phrase.ALTERNATIVE_SILENT, zone, figures);
  }

  /** What a figure is: values that have words of their own, and one sentence for the others. */
  private String told(Setting setting, ZoneId zone) {
    Figure<?> figure = setting.figure();
    List<String> clauses = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Object value : setting.values()) {
      figure
          .meaning(value)
          .ifPresentOrElse(
              words -> clauses.add(text(words)), () -> plain.add(value(figure.shown(value), zone)));
    }
    if (!plain.isEmpty()) {
      clauses.add(say(Phrase.FIGURE_IS, zone, figure, joined(Phrase.EITHER, plain)));
    }
    return joined(Phrase.EITHER, clauses);
  }

  private String joined(Phrase pair, List<String> parts) {
    String joined = parts.isEmpty() ? "" : parts.get(0);
    for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
      joined = pair.words().fill(this, joined, part);
    }
    return joined;
  }

  /** Returns a value that reads the same in every zone. */
  private String text(Object value) {
    if (value instanceof Duration time) {
      return duration(time);
    }
    if (value instanceof Term term) {
      return term(term);
    }
    if (value instanceof TermRange range) {
      return range(range);
    }
    return value instanceof Words words ? template(words.key(), words.english()) : value.toString();
  }

  /** Returns several things beside each other, for example {@code visa, tef}. */
  default String list(List<String> parts) {
    Objects.requireNonNull(parts, "parts");
    return String.join(Phrase.LIST.words().fill(this, "", ""), parts);
  }

  /**
   * Returns an event in words, for example "the end of buyer protection"; else its path.
   *
   * @param path what {@link Fact#event} tells
   */
  default String event(String path) {
    Objects.requireNonNull(path, "path");
    int item = path.indexOf('[');
    String name = item < 0 ? path : path.substring(0, item);
    return Phrase.ofEvent(name).map(phrase -> phrase.words().fill(this)).orElse(path);
  }

  /** Returns a constant in words, for example {@code bank transfer}. */
  default String word(Enum<?> constant) {
    Objects.requireNonNull(constant, "constant");
    return NamedInCode.isWord(constant)
        ? template(NamedInCode.key(constant), NamedInCode.english(constant))
        : constant.toString();
  }

  /**
   * Returns what a member of a result is called, for example {@code max refund}; in English its
   * name's words.
   *
   * @param result the result's type
   * @param member the member's name in the code
   */
  default String member(Class<?> result, String member) {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(member, "member");
    return template(NamedInCode.key(result, member), NamedInCode.english(member));
  }

  /** Returns an instant in words, for example {@code 11 March 2025, 00:15:30 Los Angeles time}. */
  default String instant(Instant instant, ZoneId zone) {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(zone, "zone");
    return Phrase.INSTANT.words().fill(this, local(instant, zone), place(zone));
  }

  /** Returns date and time on a zone's clocks, for example {@code 11 March 2025, 00:15}. */
  default String local(Instant instant, ZoneId zone) {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(zone, "zone");
    WallClock shown = WallClock.of(instant, zone);
    return shown(Phrase.LOCAL, shown, Phrase.of(shown.local().getMonth()));
  }

  private String shown(Phrase layout, WallClock shown, Phrase month) {
    return layout
        .words()
        .fill(
            this,
            day(shown.local().getDayOfMonth()),
            month.words().fill(this),
            shown.year(),
            shown.clock());
  }

  private String day(int ofMonth) {
    return ofMonth == 1 ? Phrase.FIRST_DAY.words().fill(this) : String.valueOf(ofMonth);
  }

  /**
   * Returns date and time where they stand beside others, for example {@code 3 Feb 2020, 09:30}.
   */
  default String brief(Instant instant, ZoneId zone) {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(zone, "zone");
    WallClock shown = WallClock.of(instant, zone);
    return shown(Phrase.BRIEF_DATE, shown, Phrase.brief(shown.local().getMonth()));
  }

  /** Returns the same without the year, where that is told beside it. */
  default String briefInYear(Instant instant, ZoneId zone) {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(zone, "zone");
    WallClock shown = WallClock.of(instant, zone);
    return Phrase.BRIEF_IN_YEAR
        .words()
        .fill(
            this,
            day(shown.local().getDayOfMonth()),
            Phrase.brief(shown.local().getMonth()).words().fill(this),
            shown.clock());
  }

  /**
   * Returns date and time with the day of the week, for example {@code Mon 3 Feb 2020, 09:30}: for
   * dates by which people act.
   */
  default String day(Instant instant, ZoneId zone) {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(zone, "zone");
    WallClock shown = WallClock.of(instant, zone);
    return Phrase.DAY_TIME
        .words()
        .fill(this, date(shown.local().toLocalDate(), shown.year()), shown.clock());
  }

  /** Returns a day with the day of the week, for example {@code Mon 3 Feb 2020}. */
  default String date(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return date(day, String.valueOf(day.getYear()));
  }

  /** Returns a day, for example {@code 31 March 2022}. */
  default String dayAlone(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return Phrase.DAY_ALONE
        .words()
        .fill(
            this,
            day(day.getDayOfMonth()),
            Phrase.of(day.getMonth()).words().fill(this),
            String.valueOf(day.getYear()));
  }

  private String date(LocalDate day, String year) {
    return Phrase.WEEKDAY_DATE
        .words()
        .fill(
            this,
            Phrase.of(day.getDayOfWeek()).words().fill(this),
            day(day.getDayOfMonth()),
            Phrase.brief(day.getMonth()).words().fill(this),
            year);
  }

  /** Returns whose time a zone has, for example {@code Los Angeles time}. */
  default String place(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    String id = zone.getId();
    int slash = id.lastIndexOf('/');
    if (slash < 0) {
      return id.equals("Z") ? "UTC" : id;
    }
    String city = id.substring(slash + 1);
    return Phrase.PLACE
        .words()
        .fill(
            this,
            Phrase.ofCity(city)
                .map(phrase -> phrase.words().fill(this))
                .orElse(city.replace('_', ' ')));
  }

  /** Returns a term in words, for example {@code 15 calendar days}. */
  default String term(Term term) {
    Objects.requireNonNull(term, "term");
    return switch (term.unit()) {
      case HOURS -> count(Phrase.HOUR, Phrase.HOURS, term.amount());
      case CALENDAR_DAYS -> count(Phrase.CALENDAR_DAY, Phrase.CALENDAR_DAYS, term.amount());
      case BUSINESS_DAYS -> count(Phrase.BUSINESS_DAY, Phrase.BUSINESS_DAYS, term.amount());
    };
  }

  /** Returns a range of terms in words, for example {@code 3 to 15 business days}. */
  default String range(TermRange range) {
    Objects.requireNonNull(range, "range");
    String longest = term(range.longest());
    return range
        .shortest()
        .map(term -> Phrase.RANGE.words().fill(this, String.valueOf(term.amount()), longest))
        .orElseGet(() -> Phrase.WITHIN.words().fill(this, longest));
  }

  /**
   * Returns a stretch of real time in words, in its two largest units and rounded down, for example
   * {@code 6 days 23 hours}. To be read, not to be compared.
   */
  default String duration(Duration time) {
    Objects.requireNonNull(time, "time");
    if (time.toDays() > 0) {
      String days = count(Phrase.DAY, Phrase.DAYS, time.toDays());
      return and(days, Phrase.HOUR, Phrase.HOURS, (int) (time.toHours() % 24));
    }
    if (time.toHours() > 0) {
      String hours = count(Phrase.HOUR, Phrase.HOURS, time.toHours());
      return and(hours, Phrase.MINUTE, Phrase.MINUTES, (int) (time.toMinutes() % 60));
    }
    return time.toMinutes() > 0
        ? count(Phrase.MINUTE, Phrase.MINUTES, time.toMinutes())
        : Phrase.LESS_THAN_A_MINUTE.words().fill(this);
  }

  private String and(String larger, Phrase one, Phrase other, int smaller) {
    return smaller == 0
        ? larger
        : Phrase.TWO_UNITS.words().fill(this, larger, count(one, other, smaller));
  }

  /** Forms that words take beside a number. */
  enum Plural {
    /** Beside nothing at all. */
    ZERO,
    /** Beside one, as in "1 day". */
    ONE,
    /** Beside a pair. */
    TWO,
    /** Beside a few. */
    FEW,
    /** Beside many. */
    MANY,
    /** Beside any other number, as in "2 days". */
    OTHER;

    /** What ends the key of a text in this form: {@code few}. */
    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a text says beside any other number; null if it is none that goes with a number. */
    static @Nullable String other(String key, Map<String, String> texts) {
      int end = key.lastIndexOf('.') + 1;
      String stem = key.substring(0, end);
      boolean isForm = false;
      for (Plural form : values()) {
        isForm |= key.substring(end).equals(form.ending());
      }
      return isForm && texts.containsKey(stem + ONE.ending())
          ? texts.get(stem + OTHER.ending())
          : null;
    }
  }

  /**
   * Returns the form that a unit takes beside a number. Its name ends the key of the unit, for
   * example {@code unit.hours.one}; for a form that English lacks, such as {@code unit.hours.few},
   * the English one is that of {@code other}.
   */
  default Plural plural(long number) {
    return number == 1 ? Plural.ONE : Plural.OTHER;
  }

  /**
   * Returns words beside a number.
   *
   * @param one the words beside one, whose key ends in {@code one}
   * @param other the words beside any other number, whose key ends in {@code other}
   * @param number how many
   */
  default String counted(Phrase one, Phrase other, long number) {
    return count(
        Objects.requireNonNull(one, "one"), Objects.requireNonNull(other, "other"), number);
  }

  private String count(Phrase one, Phrase other, long number) {
    Template words =
        switch (plural(number)) {
          case ONE -> one.words();
          case OTHER -> other.words();
          case ZERO, TWO, FEW, MANY -> other.words().inForm(plural(number));
        };
    return words.fill(this, String.valueOf(number));
  }
}
