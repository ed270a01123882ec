package io.github.aliexpressrules.examples.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Zones by their names. */
final class Zones {
  private Zones() {}

  /** Reads the name of a zone, or an offset. */
  static ZoneId of(String written) {
    try {
      return ZoneId.of(written);
    } catch (DateTimeException unknown) {
      throw new TypeConversionException(
          "it must be a time zone, but was \""
              + written
              + "\". Write for example "
              + similar(written)
              + ", or an offset such as +01:00.");
    }
  }

  /** Whoever names only the city is told the whole name. */
  private static String similar(String written) {
    String city = "/" + written.toLowerCase(Locale.ROOT).replace(' ', '_');
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).endsWith(city))
        .sorted()
        .findFirst()
        .orElse("Europe/Berlin");
  }
}
