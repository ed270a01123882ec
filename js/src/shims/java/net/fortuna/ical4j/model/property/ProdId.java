package net.fortuna.ical4j.model.property;

import net.fortuna.ical4j.model.Property;

public final class ProdId extends Property {
  public ProdId(String value) {
    super("PRODID", value);
  }
}
