package net.fortuna.ical4j.model.property.immutable;

import net.fortuna.ical4j.model.Property;

public final class ImmutableVersion {
  public static final Property VERSION_2_0 = new Property("VERSION", "2.0");

  private ImmutableVersion() {}
}
