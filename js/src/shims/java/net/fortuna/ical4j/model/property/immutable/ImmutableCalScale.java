package net.fortuna.ical4j.model.property.immutable;

import net.fortuna.ical4j.model.Property;

public final class ImmutableCalScale {
  public static final Property GREGORIAN = new Property("CALSCALE", "GREGORIAN");

  private ImmutableCalScale() {}
}
