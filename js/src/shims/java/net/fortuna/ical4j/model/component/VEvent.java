package net.fortuna.ical4j.model.component;

import net.fortuna.ical4j.model.Component;

public final class VEvent extends Component {
  public VEvent(boolean stamped) {
    super("VEVENT");
  }
}
