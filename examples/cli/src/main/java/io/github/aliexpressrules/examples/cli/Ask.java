package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.ZoneId;
import picocli.CommandLine.Command;

/** Answers the requests of a file, told in words. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Answers the requests of a file (one JSON object, or one a line), told in words.")
final class Ask extends RequestCommand {
  Ask() {}

  @Override
  String told(Request request, Language words, ZoneId shown) {
    return Explanation.in(words, shown).of(request.question(), request.at());
  }

  @Override
  String json(Request request) {
    return JsonRules.response(request);
  }
}
