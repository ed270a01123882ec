package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.ZoneId;
import picocli.CommandLine.Command;

/** Lays the answers to all questions about a case over each other. */
@Command(
    name = "overlay",
    mixinStandardHelpOptions = true,
    description =
        "Shows what can be done about each case, and when: every question that it allows.")
final class OverlayCommand extends RequestCommand {
  OverlayCommand() {}

  @Override
  String told(Request request, Language words, ZoneId shown, Terminal terminal) {
    AtAGlance screen = terminal.screen(words, shown);
    if (request.lines().isEmpty()) {
      return head(request, words) + screen.overlay(request.everyQuestion(), request.at());
    }
    StringBuilder each = new StringBuilder(head(request, words));
    for (String line : request.lines()) {
      each.append(each.toString().endsWith(".\n") ? "\n" : "")
          .append(Wording.ORDER_LINE.in(words, Plain.text(line)))
          .append('\n')
          .append(screen.overlay(request.line(line).everyQuestion(), request.at()));
    }
    return each.toString();
  }

  @Override
  String json(Request request) {
    return JsonRules.overlay(request);
  }
}
