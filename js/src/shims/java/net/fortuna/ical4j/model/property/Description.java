package net.fortuna.ical4j.model.property;

import net.fortuna.ical4j.model.Property;

public final class Description extends Property {
  public Description(String text) {
    super("DESCRIPTION", escaped(text));
  }
}
