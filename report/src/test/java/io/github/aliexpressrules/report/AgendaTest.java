package io.github.aliexpressrules.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.github.aliexpressrules.core.rulebook.Language;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

/** Calendars, read back by the library that wrote them and by another one. */
class AgendaTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static String calendar(List<ReportedCase> cases) {
    return Agenda.in(Language.ENGLISH, ZONE).of(cases);
  }

  private static ReportedCase at(ReportedCase one, String at) {
    return new ReportedCase(
        one.id(), one.question(), one.readings(), one.others(), Instant.parse(at), one.facts());
  }

  private static Map<String, VEvent> events(String calendar) {
    ICalendar read = Biweekly.parse(calendar).first();
    Map<String, VEvent> events = new LinkedHashMap<>();
    for (VEvent event : read.getEvents()) {
      assertThat(events.put(event.getUid().getValue(), event)).as("ids differ").isNull();
    }
    return events;
  }

  private static VEvent titled(String calendar, String title) {
    return events(calendar).values().stream()
        .filter(event -> event.getSummary().getValue().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(title + " in " + calendar));
  }

  @Test
  void bothLibrariesReadTheSameEventsAndFindNoFault() throws IOException, ParserException {
    String calendar = calendar(Specimens.list());
    assertThat(calendar.lines()).allMatch(line -> line.length() <= 75);
    net.fortuna.ical4j.model.Calendar own = new CalendarBuilder().build(new StringReader(calendar));
    assertThat(own.validate().hasErrors()).isFalse();
    List<CalendarComponent> components = own.getComponents(Component.VEVENT);
    assertThat(components).hasSameSizeAs(events(calendar).values()).hasSizeGreaterThan(10);
    ICalendar other = Biweekly.parse(calendar).first();
    assertThat(other.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
  }

  @Test
  void anEndIsOverByItsInstantAndHasTwoAlarms() {
    String calendar = calendar(List.of(Specimens.all().get("sound")));
    VEvent end = titled(calendar, "one-wrong-drive-of-three: the time to open a dispute ends");
    assertThat(end.getDateEnd().getValue().toInstant()).isEqualTo("2016-06-29T19:00:00Z");
    assertThat(end.getDateStart().getValue().toInstant()).isEqualTo("2016-06-29T18:45:00Z");
    assertThat(end.getStatus().isConfirmed()).isTrue();
    assertThat(end.getAlarms())
        .extracting(alarm -> Duration.ofMillis(alarm.getTrigger().getDuration().toMillis()))
        .containsExactly(Duration.ofDays(-1), Duration.ofHours(-1));
  }

  @Test
  void aStepThatHasADateIsAnEventWithItsPlace() {
    String calendar = calendar(List.of(Specimens.all().get("sound")));
    VEvent step =
        titled(
            calendar,
            "one-wrong-drive-of-three: Open the dispute: reason, amount, photos. Keep a"
                + " screenshot.");
    assertThat(step.getLocation().getValue()).isEqualTo("My orders > the order > Open dispute");
    assertThat(step.getDescription().getValue()).startsWith("Open the dispute: choose the reason");
  }

  /** A later calendar of the same case updates the events of the earlier one. */
  @Test
  void eventsKeepTheirIdsAndGrowInSequence() {
    ReportedCase one = Specimens.all().get("claim");
    Map<String, VEvent> early = events(calendar(List.of(at(one, "2019-11-10T20:00:00Z"))));
    Map<String, VEvent> late = events(calendar(List.of(at(one, "2019-11-12T20:00:00Z"))));
    assertThat(late.keySet()).containsExactlyElementsOf(early.keySet());
    late.forEach(
        (id, event) ->
            assertThat(event.getSequence().getValue())
                .isGreaterThan(early.get(id).getSequence().getValue()));
    assertThat(calendar(List.of(one))).isEqualTo(calendar(List.of(one)));
  }

  /** What an earlier calendar told, and what no longer matters, is cancelled. */
  @Test
  void whatIsMootIsCancelled() {
    ReportedCase agreed = Specimens.casebook("buyer.dispute", "heavy-part-agreed-against-return");
    VEvent moot =
        titled(
            calendar(List.of(agreed)),
            "heavy-part-agreed-against-return: the seller's time to answer ends (no longer"
                + " matters)");
    assertThat(moot.getStatus().isCancelled()).isTrue();
    assertThat(moot.getAlarms()).isEmpty();
  }

  @Test
  void hostileTextStaysText() {
    String calendar = calendar(List.of(Specimens.hostile()));
    assertThat(events(calendar).values())
        .allSatisfy(
            event -> assertThat(event.getSummary().getValue()).startsWith(Specimens.EVIL + ": "));
  }
}
