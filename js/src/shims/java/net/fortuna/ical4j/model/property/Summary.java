package net.fortuna.ical4j.model.property;

import net.fortuna.ical4j.model.Property;

public final class Summary extends Property {
  public Summary(String text) {
    super("SUMMARY", escaped(text));
  }
}
