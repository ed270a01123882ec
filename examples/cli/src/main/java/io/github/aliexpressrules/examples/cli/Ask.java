package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.decision.Explanation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers the requests of a file, told in words. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Answers the requests of a file (one JSON object, or one a line), told in words.")
final class Ask implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The file, a folder of such files, or - for standard input.")
  private String file = "";

  @Option(names = "--json", description = "Print the responses as JSON, one a line.")
  private boolean json;

  @Option(names = "--zone", description = "The zone to show dates in; the platform's if left out.")
  private @Nullable ZoneId zone;

  @Spec private @Nullable CommandSpec spec;

  Ask() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    int status = Main.ANSWERED;
    boolean first = true;
    for (LineReader.Line line : Input.requests(file)) {
      Reply reply = JsonRules.standard().reply(line);
      if (reply.isError()) {
        status = Main.LINES_IN_ERROR;
      }
      if (json) {
        out.println(reply.json());
      } else if (!reply.json().isEmpty()) {
        out.print(first ? "" : "\n" + "-".repeat(100) + "\n\n");
        out.print(reply.isError() ? Output.error(reply) : told(line));
        first = false;
      }
    }
    out.flush();
    return status;
  }

  private String told(LineReader.Line line) {
    Request request = JsonRules.standard().read(line.text());
    ZoneId shown = Optional.ofNullable(zone).orElse(request.question().policy().calendar().zone());
    String head = request.id().map(id -> "Case " + id + "\n").orElse("");
    return head + Explanation.in(shown).of(request.question(), request.at());
  }
}
