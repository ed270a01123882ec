package net.fortuna.ical4j.model.component;

import net.fortuna.ical4j.model.Component;

public final class VAlarm extends Component {
  public VAlarm() {
    super("VALARM");
  }
}
