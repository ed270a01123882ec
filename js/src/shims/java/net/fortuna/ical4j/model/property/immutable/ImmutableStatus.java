package net.fortuna.ical4j.model.property.immutable;

import net.fortuna.ical4j.model.Property;

public final class ImmutableStatus {
  public static final Property VEVENT_CANCELLED = new Property("STATUS", "CANCELLED");
  public static final Property VEVENT_CONFIRMED = new Property("STATUS", "CONFIRMED");

  private ImmutableStatus() {}
}
