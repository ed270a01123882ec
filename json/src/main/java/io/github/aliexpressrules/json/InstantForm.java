package io.github.aliexpressrules.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** An instant: ISO-8601 with Z or an offset. */
record InstantForm() implements Form {
  private static final int LONGEST = 60;

  /** The first and last years that an Instant knows are beyond those of a local date. */
  private static final Pattern BEYOND_DATES = Pattern.compile("[+-]1000000000-.*Z");

  @Override
  public Object read(Json json, Path path) {
    if (json instanceof Json.Str text && text.text().length() <= LONGEST) {
      try {
        return parse(text.text());
      } catch (DateTimeException otherForm) {
        throw refuse(json, path);
      }
    }
    throw refuse(json, path);
  }

  private static Instant parse(String text) {
    return BEYOND_DATES.matcher(text).matches()
        ? Instant.parse(text)
        : Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
  }

  private RequestException refuse(Json json, Path path) {
    return path.refuse("must be an instant with Z or an offset", json.shown(), remedy());
  }

  @Override
  public String remedy() {
    return "Write for example \"2025-02-27T10:00:00Z\".";
  }
}
