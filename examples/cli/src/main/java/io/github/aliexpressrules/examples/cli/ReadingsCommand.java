package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.ZoneId;
import picocli.CommandLine.Command;

/** Asks a question as each source tells the rules. */
@Command(
    name = "readings",
    mixinStandardHelpOptions = true,
    description = "Shows what each source says to a request, and which dates are safe.")
final class ReadingsCommand extends RequestCommand {
  ReadingsCommand() {}

  @Override
  String told(Request request, Language words, ZoneId shown, Terminal terminal) {
    return head(request, words)
        + terminal.screen(words, shown).readings(request.readings(), request.at());
  }

  @Override
  String json(Request request) {
    return JsonRules.readings(request);
  }
}
