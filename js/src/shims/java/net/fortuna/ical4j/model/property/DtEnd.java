package net.fortuna.ical4j.model.property;

import java.time.Instant;
import net.fortuna.ical4j.model.Property;

public final class DtEnd<T> extends Property {
  public DtEnd(Instant at) {
    super("DTEND", instant(at));
  }
}
