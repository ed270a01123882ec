package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.core.telling.Glance;
import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers the requests of a file, told in words. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = {
      "Answers the requests of a file (one JSON object, or one a line), told in words.",
      "Signs: = yes   . not yet, or another's turn   x no   ? not known   - good to know"
    })
final class Ask extends RequestCommand {
  @ArgGroup private Length length = new Length();

  Ask() {}

  /** How much is told. */
  static final class Length {
    @Option(names = "--verbose", description = "Tell all reasons, dates and steps, with the rules.")
    private boolean verbose;

    @Option(
        names = "--brief",
        description = "Tell one line a case; with tabs, where it is no terminal.")
    private boolean brief;
  }

  /**
   * The command as most call it, {@code ask FILE} or {@code ask --json FILE}, made at once: picocli
   * takes longer to look at a command than the rules to answer. Null for any other call, which is
   * picocli's: also for files that it reads arguments from.
   */
  static @Nullable Ask plain(Main main, String... args) {
    int file = args.length - 1;
    boolean json = args.length == 3 && args[1].equals("--json");
    if (!(args.length == 2 || json)
        || !args[0].equals("ask")
        || !(args[file].equals(Input.STANDARD) || isPlainName(args[file]))) {
      return null;
    }
    Ask ask = new Ask();
    ask.prepare(main, args[file], json);
    return ask;
  }

  private static boolean isPlainName(String name) {
    return !name.isEmpty() && name.charAt(0) != '-' && name.charAt(0) != '@';
  }

  @Override
  boolean isOneLine() {
    return length.brief;
  }

  @Override
  String told(Request request, Language words, ZoneId shown, Terminal terminal) {
    if (length.verbose) {
      return head(request, words)
          + Explanation.in(words, shown).of(request.question(), request.at());
    }
    AtAGlance screen = terminal.screen(words, shown);
    if (length.brief) {
      Glance glance = Glance.of(request.question(), request.at(), words, shown);
      String id = request.id().orElse(request.ask());
      return terminal.isTerminal()
          ? screen.brief(glance, id)
          : String.join("\t", List.of(Plain.text(id), glance.word(), glance.when())) + "\n";
    }
    Glance glance =
        readings(request)
            .map(readings -> Glance.of(readings, request.at(), words, shown))
            .orElseGet(() -> Glance.of(request.question(), request.at(), words, shown));
    return calendar(request, words)
        + request
            .id()
            .map(id -> screen.of(glance, request.at(), id))
            .orElseGet(() -> screen.of(glance, request.at()));
  }

  @Override
  String ending(Language words, ZoneId shown, Terminal terminal) {
    return length.brief && terminal.isTerminal() ? terminal.screen(words, shown).each() : "";
  }

  @Override
  String json(Request request) {
    return JsonRules.response(request);
  }
}
