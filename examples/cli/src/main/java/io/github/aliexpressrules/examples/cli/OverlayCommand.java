package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.decision.Overlay;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.OverlayDrawing;
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
  String told(Request request, Language words, ZoneId shown) {
    if (request.lines().isEmpty()) {
      return drawn(request, words, shown);
    }
    StringBuilder each = new StringBuilder();
    for (String line : request.lines()) {
      each.append(each.isEmpty() ? "" : "\n")
          .append(Wording.ORDER_LINE.in(words, Plain.text(line)));
      each.append('\n').append(drawn(request.line(line), words, shown));
    }
    return each.toString();
  }

  private static String drawn(Request request, Language words, ZoneId shown) {
    return OverlayDrawing.of(Overlay.of(request.everyQuestion()), words, shown);
  }

  @Override
  String json(Request request) {
    return JsonRules.overlay(request);
  }
}
