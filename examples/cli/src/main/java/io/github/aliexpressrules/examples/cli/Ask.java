package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.core.telling.Glance;
import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

  /**
   * The command as most call it, {@code ask FILE} with {@code --json}, {@code --lang TAG} and
   * {@code --words FILE} before the file or without, made at once: picocli takes longer to look at
   * a command than the rules to answer. Null for any other call, which is picocli's: also for files
   * that it reads arguments from.
   */
  static @Nullable Ask plain(Main main, String... args) {
    int file = args.length - 1;
    if (file < 1
        || !args[0].equals("ask")
        || !(args[file].equals(Input.STANDARD) || isPlainName(args[file]))) {
      return null;
    }
    Map<String, String> given = new HashMap<>();
    for (int i = 1; i < file; i++) {
      String option = args[i];
      boolean isAlone = option.equals("--json");
      boolean hasValue = isOfLanguage(option) && i + 1 < file && isPlainName(args[i + 1]);
      if (!isAlone && !hasValue) {
        return null;
      }
      i += hasValue ? 1 : 0;
      if (given.put(option, args[i]) != null) {
        return null;
      }
    }
    main.speak(given.get("--lang"), given.get("--words"));
    Ask ask = new Ask();
    ask.prepare(main, args[file], given.containsKey("--json"));
    return ask;
  }

  private static boolean isOfLanguage(String option) {
    return option.equals("--lang") || option.equals("--words");
  }

  private static boolean isPlainName(String name) {
    return !name.isEmpty() && name.charAt(0) != '-' && name.charAt(0) != '@';
  }

  /** How much is told. */
  static final class Length {
    @Option(names = "--verbose", description = "Tell all reasons, dates and steps, with the rules.")
    private boolean verbose;

    @Option(
        names = "--brief",
        description = "Tell one line a case; with tabs, where it is no terminal.")
    private boolean brief;
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
        request
            .readingsIfAny()
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
