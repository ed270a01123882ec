package net.fortuna.ical4j.model.property;

import net.fortuna.ical4j.model.Property;

public final class XProperty extends Property {
  public XProperty(String name, String value) {
    super(name, value);
  }
}
