package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.TemplateParts;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Language#ENGLISH} says, as bytes: what is always the same is encoded once, and what
 * is filled in most often, dates and amounts, is written without a text in between. All else is as
 * the language has it.
 */
final class EnglishWords {
  private static final Pieces INSTANT = Pieces.of(Phrase.INSTANT.parts());
  private static final Pieces LOCAL = Pieces.of(Phrase.LOCAL.parts());
  private static final Pieces FACT = Pieces.of(Phrase.FACT.parts());
  private static final byte[][] MONTHS =
      Arrays.stream(Month.values())
          .map(month -> Utf8.encoded(Phrase.of(month).english()))
          .toArray(byte[][]::new);

  /** 3 January 1000: a year of four digits, whatever the zone. */
  private static final long FIRST_SECOND = -30_610_051_200L;

  /** 29 December 9999. */
  private static final long LAST_SECOND = 253_402_041_600L;

  private static final byte[] BETWEEN = Utf8.encoded(Language.ENGLISH.list(List.of("", "")));

  /** As many as there are constants in our enums. */
  private static final Map<Enum<?>, byte[]> WORDS = new ConcurrentHashMap<>();

  /** Terms below this are encoded once. */
  private static final int COMMON_TERMS = 100;

  private static final Map<Term, byte[]> TERMS = new ConcurrentHashMap<>();

  private static final Map<ZoneId, Clock> CLOCKS = new ConcurrentHashMap<>();

  private final Utf8 out;
  private final ZoneId zone;
  private final Clock clock;

  EnglishWords(Utf8 out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
    this.clock = CLOCKS.computeIfAbsent(zone, Clock::new);
  }

  /** A zone's offsets, and whose time it has. */
  private static final class Clock {
    private static final int KEPT = 256;

    /** Some 24 days in seconds. */
    private static final int SHIFT = 21;

    private final ZoneRules rules;
    private final byte[] place;
    private final @Nullable Stretch[] stretches = new Stretch[KEPT];

    Clock(ZoneId zone) {
      this.rules = zone.getRules();
      this.place = Utf8.encoded(Language.ENGLISH.place(zone));
    }

    /** What the zone's clocks show, as if it were UTC. */
    long local(long second) {
      int slot = (int) (second >> SHIFT) & KEPT - 1;
      Stretch stretch = stretches[slot];
      if (stretch == null || second < stretch.from || second >= stretch.until) {
        stretch = Stretch.around(second, rules);
        stretches[slot] = stretch;
      }
      return second + stretch.offset;
    }
  }

  /** Real time in which a zone's clocks are not changed; asking the zone each time costs more. */
  private record Stretch(long from, long until, int offset) {
    static Stretch around(long second, ZoneRules rules) {
      Instant instant = Instant.ofEpochSecond(second);
      ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
      ZoneOffsetTransition after = rules.nextTransition(instant);
      return new Stretch(
          before == null ? Long.MIN_VALUE : before.toEpochSecond(),
          after == null ? Long.MAX_VALUE : after.toEpochSecond(),
          rules.getOffset(instant).getTotalSeconds());
    }
  }

  /** A template, its texts encoded. */
  static final class Pieces {
    private final byte[][] texts;
    private final int[] places;

    private Pieces(byte[][] texts, int[] places) {
      this.texts = texts;
      this.places = places;
    }

    static Pieces of(TemplateParts parts) {
      return new Pieces(
          parts.texts().stream().map(Utf8::encoded).toArray(byte[][]::new),
          parts.places().stream().mapToInt(place -> place).toArray());
    }
  }

  /** A template with its values. */
  void say(Pieces template, List<Object> values) {
    for (int i = 0; i < template.places.length; i++) {
      out.raw(template.texts[i]);
      value(values.get(template.places[i]));
    }
    out.raw(template.texts[template.places.length]);
  }

  private void value(Object value) {
    if (value instanceof Instant instant) {
      instant(instant);
    } else if (value instanceof Money money) {
      out.raw(money.getCurrencyUnit().getCode());
      out.raw(' ');
      out.raw(money.getAmount().toString());
    } else if (value instanceof Fact fact) {
      fact(fact);
    } else if (value instanceof Term term) {
      term(term);
    } else if (value instanceof String text) {
      out.text(text);
    } else if (value instanceof Enum<?> constant) {
      out.raw(WORDS.computeIfAbsent(constant, EnglishWords::word));
    } else if (value instanceof Collection<?> many && !many.isEmpty()) {
      list(many);
    } else {
      out.text(Language.ENGLISH.value(value, zone));
    }
  }

  private void list(Collection<?> many) {
    boolean first = true;
    for (Object one : many) {
      if (!first) {
        out.raw(BETWEEN);
      }
      first = false;
      value(one);
    }
  }

  private static byte[] word(Enum<?> constant) {
    return Utf8.encoded(Language.ENGLISH.word(constant));
  }

  private void term(Term term) {
    if (term.amount() >= COMMON_TERMS) {
      out.text(Language.ENGLISH.term(term));
      return;
    }
    out.raw(TERMS.computeIfAbsent(term, known -> Utf8.encoded(Language.ENGLISH.term(known))));
  }

  private void fact(Fact fact) {
    for (int i = 0; i < FACT.places.length; i++) {
      out.raw(FACT.texts[i]);
      if (FACT.places[i] == 0) {
        out.text(Language.ENGLISH.event(fact.event()));
      } else {
        instant(fact.at());
      }
    }
    out.raw(FACT.texts[FACT.places.length]);
  }

  private void instant(Instant instant) {
    long second = instant.getEpochSecond();
    if (instant.getNano() != 0 || second < FIRST_SECOND || second > LAST_SECOND) {
      out.text(Language.ENGLISH.instant(instant, zone));
      return;
    }
    long local = clock.local(second);
    for (int i = 0; i < INSTANT.places.length; i++) {
      out.raw(INSTANT.texts[i]);
      if (INSTANT.places[i] == 0) {
        local(local);
      } else {
        out.raw(clock.place);
      }
    }
    out.raw(INSTANT.texts[INSTANT.places.length]);
  }

  private void local(long second) {
    int day = (int) Math.floorDiv(second, Utf8.SECONDS_A_DAY);
    int ofDay = (int) (second - (long) day * Utf8.SECONDS_A_DAY);
    long date = CivilDate.of(day);
    for (int i = 0; i < LOCAL.places.length; i++) {
      out.raw(LOCAL.texts[i]);
      switch (LOCAL.places[i]) {
        case 0 -> out.number(CivilDate.day(date));
        case 1 -> out.raw(MONTHS[CivilDate.month(date) - 1]);
        case 2 -> {
          out.two(CivilDate.year(date) / 100);
          out.two(CivilDate.year(date) % 100);
        }
        default -> clock(ofDay);
      }
    }
    out.raw(LOCAL.texts[LOCAL.places.length]);
  }

  private void clock(int ofDay) {
    out.two(ofDay / 3600);
    out.raw(':');
    out.two(ofDay / 60 % 60);
    if (ofDay % 60 != 0) {
      out.raw(':');
      out.two(ofDay % 60);
    }
  }
}
