package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.ZoneId;
import picocli.CommandLine.Command;

/** Shows the answers over all time. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = "Shows how the answer to each request changes over all time, and why.")
final class TimelineCommand extends RequestCommand {
  TimelineCommand() {}

  @Override
  String told(Request request, Language words, ZoneId shown, Terminal terminal) {
    AtAGlance screen = terminal.screen(words, shown);
    return head(request, words)
        + request
            .readingsIfAny()
            .map(readings -> screen.timeline(readings, request.at()))
            .orElseGet(() -> screen.timeline(request.question(), request.at()));
  }

  @Override
  String json(Request request) {
    return JsonRules.timeline(request);
  }
}
