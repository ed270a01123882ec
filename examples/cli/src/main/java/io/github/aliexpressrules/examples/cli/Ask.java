package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Answers the requests of a file, told in words. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Answers the requests of a file (one JSON object, or one a line), told in words.")
final class Ask extends RequestCommand {
  Ask() {}

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
  String told(Request request, Language words, ZoneId shown) {
    return Explanation.in(words, shown).of(request.question(), request.at());
  }

  @Override
  String json(Request request) {
    return JsonRules.response(request);
  }
}
