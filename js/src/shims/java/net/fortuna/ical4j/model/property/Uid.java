package net.fortuna.ical4j.model.property;

import net.fortuna.ical4j.model.Property;

public final class Uid extends Property {
  public Uid(String value) {
    super("UID", value);
  }
}
