package net.fortuna.ical4j.model.property.immutable;

import net.fortuna.ical4j.model.Property;

public final class ImmutableAction {
  public static final Property DISPLAY = new Property("ACTION", "DISPLAY");

  private ImmutableAction() {}
}
