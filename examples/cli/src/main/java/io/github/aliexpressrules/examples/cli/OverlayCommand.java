package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.decision.Overlay;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.OverlayDrawing;
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
    return OverlayDrawing.of(Overlay.of(request.everyQuestion()), words, shown);
  }

  @Override
  String json(Request request) {
    return JsonRules.overlay(request);
  }
}
