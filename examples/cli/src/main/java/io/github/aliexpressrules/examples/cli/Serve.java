package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Reply;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers another program, as long as it asks. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Answers requests from standard input as they come, one a line: each answer, or error, is"
            + " one line of JSON and written before the next request is waited for. Ends with the"
            + " input.")
final class Serve implements Callable<Integer> {
  @Mixin private final Asking asking = new Asking();

  @Option(names = "--json", description = "Changes nothing: answers are JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  Serve() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    asking.rules(); // refuses what is wrong before it waits
    LineReader lines = new LineReader(Input.open(Input.STANDARD));
    int status = Main.ANSWERED;
    for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (JsonRules.isBlank(line.get())) {
        out.line("");
      } else {
        Told told =
            Told.of(line.get(), read -> JsonRules.response(asking.rules().read(read)), Reply::json);
        out.line(told.text());
        status = told.isError() ? Main.LINES_IN_ERROR : status;
      }
    }
    return status;
  }
}
