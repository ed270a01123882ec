package net.fortuna.ical4j.model.property;

import java.time.Duration;
import net.fortuna.ical4j.model.Property;

public final class Trigger extends Property {
  public Trigger(Duration before) {
    super("TRIGGER", written(before));
  }

  /** Whole days, hours or nothing, before: all that the library asks for. */
  private static String written(Duration before) {
    long hours = -before.toHours();
    return hours == 0 ? "PT0S" : hours % 24 == 0 ? "-P" + hours / 24 + "D" : "-PT" + hours + "H";
  }
}
