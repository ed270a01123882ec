package net.fortuna.ical4j.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A line of a calendar: as much of ical4j as the library uses, and as it writes that. */
public class Property {
  private final String name;
  private final String value;
  private String parameters = "";

  public Property(String name, String value) {
    this.name = name;
    this.value = value;
  }

  public final void add(String parameter) {
    parameters += ";" + parameter;
  }

  protected static String instant(Instant at) {
    String text = at.truncatedTo(ChronoUnit.SECONDS).toString();
    return text.charAt(0) + text.substring(1).replace("-", "").replace(":", "");
  }

  protected static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace(",", "\\,")
        .replace(";", "\\;");
  }

  @Override
  public final String toString() {
    return name + parameters + ":" + value + "\r\n";
  }
}
