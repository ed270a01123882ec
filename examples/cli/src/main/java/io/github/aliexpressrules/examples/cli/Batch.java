package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Answers a file of any size in constant memory, line by line. The result gets its final name only
 * when it is complete.
 */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Answers a file of requests, one a line, into another file, line by line.")
final class Batch implements Callable<Integer> {
  @Parameters(paramLabel = "IN", description = "The requests, or - for standard input.")
  private String in = "";

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description =
          "The file for the responses, not the one of the requests; replaced when the run is"
              + " complete.")
  private Path outFile = Path.of("");

  @Option(names = "--json", description = "Print the counts as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  Batch() {}

  private record Counts(long lines, long errors) {}

  @Override
  public Integer call() throws IOException {
    OutputTarget target = OutputTarget.of(outFile);
    target.mustNotBe(in);
    try (InputStream source = Input.open(in);
        PartialFile partial = new PartialFile(target)) {
      Counts counts = answer(source, partial);
      partial.complete();
      report(counts);
      return counts.errors() == 0 ? Main.ANSWERED : Main.LINES_IN_ERROR;
    }
  }

  private Counts answer(InputStream source, PartialFile partial) throws IOException {
    long lines = 0;
    long errors = 0;
    try (Progress progress = Progress.of(in)) {
      LineReader reader = new LineReader(source);
      for (Optional<LineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
        Told told = Told.of(line.get(), this::answer, Reply::json);
        partial.line(told.text());
        lines++;
        errors += told.isError() ? 1 : 0;
        progress.to(reader.bytesRead());
      }
    }
    return new Counts(lines, errors);
  }

  /** A response, or a blank line for a blank line. */
  private String answer(LineReader.Line line) {
    return JsonRules.isBlank(line) ? "" : JsonRules.response(Main.of(spec).rules().read(line));
  }

  private void report(Counts counts) throws IOException {
    Output out = Output.of(spec);
    if (json) {
      out.line("{\"lines\":" + counts.lines() + ",\"errors\":" + counts.errors() + "}");
    } else {
      PlainLanguage words = Main.of(spec).plain();
      String lines = Wording.lines(words, counts.lines());
      out.text(Wording.WRITTEN.in(words, lines, counts.errors(), outFile) + "\n");
    }
    if (counts.lines() == 0) {
      out.complain(Input.called(in) + ": is empty. Write one request a line.");
    }
  }

  /** A progress bar on a terminal; nothing elsewhere. */
  private record Progress(@Nullable ProgressBar bar) implements AutoCloseable {
    @SuppressWarnings(
        "SystemConsoleNull") // a terminal or not; a bar too many does no harm on JDK 22 to 24
    static Progress of(String name) throws IOException {
      if (System.console() == null
          || name.equals(Input.STANDARD)
          || !Files.isRegularFile(Path.of(name))) {
        return new Progress(null);
      }
      return new Progress(
          new ProgressBarBuilder()
              .setTaskName("answering")
              .setInitialMax(Files.size(Path.of(name)))
              .setUnit(" KiB", 1024)
              .build());
    }

    void to(long bytes) {
      if (bar != null) {
        bar.stepTo(bytes);
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
