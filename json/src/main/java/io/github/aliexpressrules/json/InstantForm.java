package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.time.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An instant: ISO-8601 with Z or an offset. */
record InstantForm() implements Form {
  private static final int LONGEST = 60;

  /** Where the platform counts a buyer's days. */
  private static final ZoneId PLATFORM = ZoneId.of("America/Los_Angeles");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The form that nearly all have, {@code 0000-00-00T00:00:00Z}; a digit where a zero stands. */
  private static final String COMMON = "0000-00-00T00:00:00Z";

  /** The first and last years that an Instant knows are beyond those of a local date. */
  private static final String BEYOND_DATES = "[+-]1000000000-.*Z";

  @Override
  public Object read(Json json, Path path) {
    if (json instanceof Json.Str text && text.text().length() <= LONGEST) {
      Instant common = common(text.text());
      if (common != null) {
        return common;
      }
      try {
        return parse(text.text());
      } catch (DateTimeException otherForm) {
        throw refuse(json, path);
      }
    }
    throw refuse(json, path);
  }

  /** Reads the common form, digit by digit; null if it is another one, or no instant. */
  private static @Nullable Instant common(String text) {
    if (text.length() != COMMON.length()) {
      return null;
    }
    for (int i = 0; i < COMMON.length(); i++) {
      char c = text.charAt(i);
      boolean fits = COMMON.charAt(i) == '0' ? c >= '0' && c <= '9' : c == COMMON.charAt(i);
      if (!fits) {
        return null;
      }
    }
    int year = 100 * two(text, 0) + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    if (!CivilDate.exists(year, month, day) || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    return Instant.ofEpochSecond(
        CivilDate.epochDay(year, month, day) * Utf8.SECONDS_A_DAY
            + hour * 3600L
            + minute * 60L
            + second);
  }

  private static int two(String text, int at) {
    return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
  }

  private static Instant parse(String text) {
    return Pattern.matches(BEYOND_DATES, text)
        ? Instant.parse(text)
        : Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
  }

  private RequestException refuse(Json json, Path path) {
    String remedy = json instanceof Json.Str text ? ofDay(text.text()) : remedy();
    return path.refuse("must be an instant with Z or an offset", json.shown(), remedy);
  }

  /** Whoever has only a date is told what that is, and is not left to reckon. */
  private String ofDay(String text) {
    if (!DAY.matcher(text).matches()) {
      return remedy();
    }
    try {
      Window day = Window.ofDay(LocalDate.parse(text), PLATFORM);
      return "By the platform's clocks that day lasts from \"%s\" until just before \"%s\"; where the time is not known, ask with both."
          .formatted(day.from().orElseThrow(), day.until().orElseThrow());
    } catch (DateTimeException noSuchDay) {
      return remedy();
    }
  }

  @Override
  public String remedy() {
    return "Write for example \"2025-02-27T10:00:00Z\".";
  }
}
