package io.github.aliexpressrules.js;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.languages.Languages;
import io.github.aliexpressrules.report.Agenda;
import io.github.aliexpressrules.report.Report;
import io.github.aliexpressrules.report.ReportedCase;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What is told of one request in files that people keep, and of the rules. It is what the command
 * line writes as well, and the same here and on a JVM.
 */
final class Told {
  private final JsonRules rules;
  private final Languages languages;

  Told(JsonRules rules, Languages languages) {
    this.rules = rules.knowing(languages);
    this.languages = languages;
  }

  /** The questions, in the languages that are known. */
  JsonRules rules() {
    return rules;
  }

  /** All rules. */
  String catalogue(String lang) {
    return JsonRules.rules("", languages.of(lang));
  }

  /**
   * A case as a page.
   *
   * @param zone the id of the zone to show dates in; empty for the question's own
   */
  String report(String request, String zone) {
    return kept(
        request,
        zone,
        (read, one) -> Report.in(read.language(), zone(read, zone)).of(List.of(one)));
  }

  /** A case's dates as a calendar. */
  String calendar(String request, String zone) {
    return kept(
        request,
        zone,
        (read, one) -> Agenda.in(read.language(), zone(read, zone)).of(List.of(one)));
  }

  private String kept(String line, String zone, BiFunction<Request, ReportedCase, String> teller) {
    try {
      Request request = rules.read(line);
      return teller.apply(
          request,
          new ReportedCase(
              request.id().orElse(request.ask()),
              request.question(),
              request.readingsIfAny(),
              request.everyQuestion(),
              request.at(),
              JsonRules.facts(line, request.language(), zone(request, zone))));
    } catch (RequestException refused) {
      return JsonRules.refusal(1, refused).json();
    }
  }

  private static ZoneId zone(Request request, String zone) {
    try {
      return zone.isEmpty() ? request.question().zone() : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "zone must be the id of a time zone, but was \""
              + zone
              + "\". Write one as"
              + " America/Los_Angeles.",
          unknown);
    }
  }
}
