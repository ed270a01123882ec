package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.report.Report;
import io.github.aliexpressrules.report.ReportedCase;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;

/** Tells cases as an HTML page. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one page for the cases of a file: HTML that needs nothing but itself, on a screen, a"
          + " phone or paper; with an index if there are several."
    })
final class ReportCommand extends KeptCommand {
  ReportCommand() {}

  @Override
  String kept(List<ReportedCase> cases, Language language, ZoneId shown) {
    return Report.in(language, shown).of(cases);
  }
}
