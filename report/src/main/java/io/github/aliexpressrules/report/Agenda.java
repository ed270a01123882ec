package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.telling.Glance;
import io.github.aliexpressrules.core.telling.ReadersDates;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The dates of cases as a calendar (RFC 5545): an event for each milestone and for each step that
 * has a date, with an alarm for what is one's own to do. An event keeps its id, made of the case
 * and of what it is, so that a calendar that is made later updates it; what no longer matters is
 * cancelled.
 *
 * <p>Example: {@code Agenda.in(Language.ENGLISH, zone).of(List.of(one))}.
 */
public final class Agenda {
  private static final Duration LENGTH = Duration.ofMinutes(15);
  private static final Duration DAY_BEFORE = Duration.ofDays(-1);
  private static final Duration HOUR_BEFORE = Duration.ofHours(-1);

  private final Language language;
  private final ZoneId zone;

  private Agenda(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /**
   * Makes calendars in a language.
   *
   * @param zone in which dates inside sentences are shown; the events themselves are instants
   */
  public static Agenda in(Language language, ZoneId zone) {
    return new Agenda(
        Objects.requireNonNull(language, "language"), Objects.requireNonNull(zone, "zone"));
  }

  /** Returns the calendar of some cases. */
  public String of(List<ReportedCase> cases) {
    Objects.requireNonNull(cases, "cases");
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//aliexpress-rules//aliexpress-rules//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", PageText.CALENDAR_NAME.in(language)));
    for (ReportedCase one : cases) {
      new Events(one).all().forEach(calendar::add);
    }
    return folded(calendar);
  }

  /** The text of a calendar, in lines of at most 75 octets. */
  private static String folded(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException neverOfAString) {
      throw new UncheckedIOException(neverOfAString);
    }
    return text.toString();
  }

  /** The events of one case. */
  private final class Events {
    private final ReportedCase one;
    private final Glance glance;
    private final Set<Instant> changes = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<VEvent> events = new ArrayList<>();

    Events(ReportedCase one) {
      this.one = one;
      this.glance = Glance.of(one.question(), one.at(), language, zone);
      one.question().ifNobodyActs(one.at()).changes().stream()
          .map(Change::at)
          .forEach(changes::add);
    }

    List<VEvent> all() {
      for (Milestone milestone : glance.decision().milestones()) {
        add(milestone);
      }
      for (MilestoneKind kind : one.question().catalogue().milestones()) {
        cancelled(kind);
      }
      glance.next().ifPresent(this::add);
      glance.doings().forEach(this::add);
      return events;
    }

    /** A milestone; moot where the answer no longer changes at it. */
    private void add(Milestone milestone) {
      boolean isMoot = milestone.at().isAfter(one.at()) && !changes.contains(milestone.at());
      VEvent event =
          event(
              "milestone " + milestone.name(),
              milestone.at(),
              milestone.kind().title(language),
              milestone.kind().onPassing(language),
              milestone.kind().isToBeMet(),
              isMoot);
      if (!isMoot && milestone.kind().isToBeMet()) {
        alarm(event, milestone.kind().title(language), DAY_BEFORE);
      }
      if (!isMoot) {
        alarm(event, milestone.kind().title(language), HOUR_BEFORE);
      }
    }

    /** A milestone that the case has no more: an earlier calendar may have it. */
    private void cancelled(MilestoneKind kind) {
      String what = "milestone " + kind.name();
      if (!ids.contains(id(what))) {
        event(what, one.at(), kind.title(language), kind.onPassing(language), false, true);
      }
    }

    /** A step that has a date: by when it must be done, else from when on it can be. */
    private void add(Glance.Doing doing) {
      Step step = doing.step();
      Instant date = step.by().or(step::from).orElse(null);
      if (date == null || date.isBefore(one.at()) || !isOwn(step)) {
        return;
      }
      String what =
          "step "
              + step.action().id()
              + (ids.contains(id("step " + step.action().id())) ? " " + ids.size() : "");
      VEvent event =
          event(
              what,
              date,
              doing.text(),
              step.text(ReadersDates.in(language, zone), zone),
              step.by().isPresent(),
              false);
      doing.where().ifPresent(path -> event.add(new Location(path)));
      alarm(event, doing.text(), step.by().isPresent() ? DAY_BEFORE : Duration.ZERO);
    }

    private static boolean isOwn(Step step) {
      return step.actor() == Party.BUYER || step.actor() == Party.MERCHANT;
    }

    /**
     * An event that begins at an instant, or is over by it: an end at midnight is no event of the
     * day that begins then.
     */
    private VEvent event(
        String what, Instant at, String title, String description, boolean isEnd, boolean isMoot) {
      Instant start = isEnd ? at.minus(LENGTH) : at;
      VEvent event = new VEvent(false);
      PageText summary = isMoot ? PageText.EVENT_CANCELLED : PageText.EVENT;
      ids.add(id(what));
      event.add(new Uid(id(what)));
      event.add(new DtStamp(one.at()));
      event.add(new LastModified(one.at()));
      event.add(new Sequence(sequence(one.at())));
      event.add(new DtStart<>(start));
      event.add(new DtEnd<>(start.plus(LENGTH)));
      event.add(new Summary(summary.in(language, one.id(), title)));
      event.add(new Description(description));
      event.add(isMoot ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
      event.add(ImmutableTransp.TRANSPARENT);
      events.add(event);
      return event;
    }

    /** The same for the same case and thing, whenever it is made. */
    private String id(String what) {
      String name = one.id() + "\n" + one.question().id() + "\n" + what;
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
              .toString()
              .toLowerCase(Locale.ROOT)
          + "@aliexpress-rules";
    }

    private void alarm(VEvent event, String words, Duration before) {
      VAlarm alarm = new VAlarm();
      Trigger trigger = new Trigger(before);
      trigger.add(Related.START);
      alarm.add(trigger);
      alarm.add(ImmutableAction.DISPLAY);
      alarm.add(new Description(words));
      event.add(alarm);
    }
  }

  /** Grows with the instant asked for: minutes since 2000, so that later calendars win. */
  private static int sequence(Instant at) {
    long minutes = Duration.between(FIRST, at).toMinutes();
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, minutes));
  }

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
}
