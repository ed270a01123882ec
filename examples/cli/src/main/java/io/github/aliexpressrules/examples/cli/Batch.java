package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Answers a file of any size in constant memory, line by line, on all cores. The result gets its
 * final name only when it is complete.
 */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description =
        "Answers a file of requests, one a line, into another file or a pipe, line by line.")
final class Batch implements Callable<Integer> {
  @Parameters(paramLabel = "IN", description = "The requests, or - for standard input.")
  private String in = "";

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description =
          "The file for the responses, not the one of the requests; replaced when the run is"
              + " complete. - for standard output: answers are written as they come, and the counts"
              + " go to standard error.")
  private Path outFile = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads answer lines, which stay in order; one a core if left out.")
  private @Nullable Integer threads;

  @Mixin private final Asking asking = new Asking();

  @Option(names = "--json", description = "Print the counts as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  Batch() {}

  @Override
  public Integer call() throws IOException {
    Answering counts = isStream() ? stream() : file();
    report(counts);
    return counts.errors() == 0 ? Main.ANSWERED : Main.LINES_IN_ERROR;
  }

  private boolean isStream() {
    return outFile.toString().equals(Input.STANDARD);
  }

  private Answering stream() throws IOException {
    Answering counts = new Answering(asking.rules(), threads(), bytes -> {});
    try (InputStream source = Input.open(in)) {
      counts.answer(new LineReader(source), Output.of(spec).lines());
    }
    return counts;
  }

  private Answering file() throws IOException {
    OutputTarget target = OutputTarget.of(outFile);
    target.mustNotBe(in);
    try (InputStream source = Input.open(in);
        PartialFile partial = new PartialFile(target)) {
      Answering counts;
      try (Progress progress = Progress.of(in)) {
        counts = new Answering(asking.rules(), threads(), progress::to);
        counts.answer(new LineReader(source), partial.bytes());
      }
      partial.complete();
      return counts;
    }
  }

  private int threads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1) {
      throw Misuse.of(
          spec,
          "--threads must be at least 1, but was " + threads + ". Leave it out for one a core.");
    }
    return threads;
  }

  private void report(Answering counts) throws IOException {
    Output out = Output.of(spec);
    if (isStream()) {
      out.remark(told(counts));
    } else if (json) {
      out.line(told(counts));
    } else {
      out.text(told(counts) + "\n");
    }
    if (counts.lines() == 0) {
      out.complain(Input.called(in) + ": is empty. Write one request a line.");
    }
  }

  private String told(Answering counts) {
    if (json) {
      return "{\"lines\":" + counts.lines() + ",\"errors\":" + counts.errors() + "}";
    }
    PlainLanguage words = Main.of(spec).plain();
    String lines = Wording.lines(words, counts.lines());
    return isStream()
        ? Wording.ANSWERED.in(words, lines, counts.errors())
        : Wording.WRITTEN.in(words, lines, counts.errors(), outFile);
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
