package net.fortuna.ical4j.model.property;

import net.fortuna.ical4j.model.Property;

public final class Sequence extends Property {
  public Sequence(int number) {
    super("SEQUENCE", String.valueOf(number));
  }
}
