package net.fortuna.ical4j.model;

/** A calendar. */
public final class Calendar extends Component {
  public Calendar() {
    super("VCALENDAR");
  }
}
