package net.fortuna.ical4j.model.property;

import java.time.Instant;
import net.fortuna.ical4j.model.Property;

public final class DtStamp extends Property {
  public DtStamp(Instant at) {
    super("DTSTAMP", instant(at));
  }
}
