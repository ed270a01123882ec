package net.fortuna.ical4j.model.property.immutable;

import net.fortuna.ical4j.model.Property;

public final class ImmutableTransp {
  public static final Property TRANSPARENT = new Property("TRANSP", "TRANSPARENT");

  private ImmutableTransp() {}
}
