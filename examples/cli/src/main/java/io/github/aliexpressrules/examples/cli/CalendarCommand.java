package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.report.Agenda;
import io.github.aliexpressrules.report.ReportedCase;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;

/** Tells the dates of cases as a calendar. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the dates and steps of the cases of a file as a calendar (iCalendar), with alarms.",
      "Events keep their ids: import a later file, and they are updated, or cancelled when moot."
    })
final class CalendarCommand extends KeptCommand {
  CalendarCommand() {}

  @Override
  String kept(List<ReportedCase> cases, Language language, ZoneId shown) {
    System.setProperty("slf4j.internal.verbosity", "ERROR"); // else it says that nobody listens
    return Agenda.in(language, shown).of(cases);
  }
}
