package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.decision.TimelineDrawing;
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

/** Shows the answers over all time. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = "Shows how the answer to each request changes over all time.")
final class TimelineCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The file, a folder of such files, or - for standard input.")
  private String file = "";

  @Option(names = "--json", description = "Print the timelines as JSON, one a line.")
  private boolean json;

  @Option(names = "--zone", description = "The zone to show dates in.")
  private @Nullable ZoneId zone;

  @Spec private @Nullable CommandSpec spec;

  TimelineCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    int status = Main.ANSWERED;
    for (LineReader.Line line : Input.requests(file)) {
      Reply reply = JsonRules.standard().reply(line);
      if (reply.isError()) {
        status = Main.LINES_IN_ERROR;
        out.println(json ? reply.json() : Output.error(reply));
      } else if (json) {
        out.println(reply.json().isEmpty() ? "" : JsonRules.standard().timeline(line.text()));
      } else if (!reply.json().isEmpty()) {
        out.println(drawn(JsonRules.standard().read(line.text())));
      }
    }
    out.flush();
    return status;
  }

  private String drawn(Request request) {
    ZoneId shown = Optional.ofNullable(zone).orElse(request.question().policy().calendar().zone());
    return request.ask()
        + request.id().map(id -> ", case " + id).orElse("")
        + "\n"
        + TimelineDrawing.of(request.question().timeline(), shown);
  }
}
