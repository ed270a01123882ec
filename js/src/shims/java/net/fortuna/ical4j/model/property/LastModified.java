package net.fortuna.ical4j.model.property;

import java.time.Instant;
import net.fortuna.ical4j.model.Property;

public final class LastModified extends Property {
  public LastModified(Instant at) {
    super("LAST-MODIFIED", instant(at));
  }
}
