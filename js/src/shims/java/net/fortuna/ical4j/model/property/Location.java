package net.fortuna.ical4j.model.property;

import net.fortuna.ical4j.model.Property;

public final class Location extends Property {
  public Location(String text) {
    super("LOCATION", escaped(text));
  }
}
