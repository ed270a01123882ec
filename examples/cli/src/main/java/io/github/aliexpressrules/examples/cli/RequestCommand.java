package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.json.RequestException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that tells something about each request of a file, to people or as JSON. */
abstract class RequestCommand implements Callable<Integer> {
  private static final String BETWEEN = "\n" + "-".repeat(100) + "\n\n";

  @Parameters(
      paramLabel = "FILE",
      description = "The file, a folder of such files, or - for standard input.")
  private String file = "";

  @Option(names = "--json", description = "Print as JSON, one line a request.")
  private boolean json;

  @Option(names = "--zone", description = "The zone to show dates in; the platform's if left out.")
  private @Nullable ZoneId zone;

  @Spec private @Nullable CommandSpec spec;

  /** What is told to people; lines end with a line feed. */
  abstract String told(Request request, ZoneId shown);

  /** The same as JSON, on one line. */
  abstract String json(Request request);

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    int status = Main.ANSWERED;
    boolean first = true;
    for (LineReader.Line line : Input.requests(file)) {
      if (JsonRules.isBlank(line)) {
        out.print(json ? "\n" : "");
        continue;
      }
      out.print(json || first ? "" : BETWEEN);
      first = false;
      try {
        Request request = JsonRules.standard().read(line);
        out.print(json ? json(request) + "\n" : head(request) + told(request, zone(request)));
      } catch (RequestException refused) {
        out.print(Output.refusal(line, refused, json));
        status = Main.LINES_IN_ERROR;
      }
    }
    out.flush();
    return status;
  }

  private static String head(Request request) {
    return request.id().map(id -> "Case " + id + "\n").orElse("");
  }

  private ZoneId zone(Request request) {
    return Optional.ofNullable(zone).orElse(request.question().zone());
  }
}
