package net.fortuna.ical4j.model.property;

import java.time.Instant;
import net.fortuna.ical4j.model.Property;

public final class DtStart<T> extends Property {
  public DtStart(Instant at) {
    super("DTSTART", instant(at));
  }
}
