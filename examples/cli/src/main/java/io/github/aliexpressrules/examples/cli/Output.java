package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.validation.Plain;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What commands print to. What cannot be written is an error, and is not forgotten; what is told to
 * people acts on no terminal, whatever it was made of.
 */
final class Output {
  private final Remembering out;
  private final PrintWriter errors;
  private final boolean isPipe;

  /**
   * Prints to two writers.
   *
   * @param isPipe whether the first is a pipe, which cannot be written to only because nobody reads
   */
  Output(Writer out, Writer errors, boolean isPipe) {
    this.out = new Remembering(out);
    this.errors = new PrintWriter(errors, true);
    this.isPipe = isPipe;
  }

  static Output of(@Nullable CommandSpec spec) {
    return Main.of(spec).output();
  }

  /** Whether standard output is a pipe, as far as the system tells. */
  static boolean isStandardOutputPipe() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException otherSystem) {
      return false;
    }
  }

  /** Prints JSON, which is plain already, and ends the line. Written when this returns. */
  void line(String json) throws IOException {
    out.write(json);
    out.write('\n');
    out.flush();
  }

  /** Prints JSON that is bytes already: whole lines at a time. Written when a call returns. */
  OutputStream lines() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(new String(bytes, from, count, StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  /** Prints lines of JSON, each with its end. Written when this returns. */
  void lines(String json) throws IOException {
    out.write(json);
    out.flush();
  }

  /** Prints lines for people. Written when this returns. */
  void text(String lines) throws IOException {
    int from = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
      out.write(Plain.text(lines.substring(from, end)));
      out.write('\n');
      from = end + 1;
    }
    out.write(Plain.text(lines.substring(from)));
    out.flush();
  }

  /** Says in one line why something was not done. */
  void complain(String why) {
    errors.println("aliexpress-rules: " + Plain.text(why));
  }

  /** Says something that is no answer, where answers do not go. */
  void remark(String line) {
    errors.println(Plain.text(line));
  }

  /** For the help, which is ours from beginning to end. */
  PrintWriter printer() {
    return new PrintWriter(out);
  }

  PrintWriter errors() {
    return errors;
  }

  /** Ends a command that broke off; what could not be written is told by {@link #ended}. */
  int failed(Throwable problem) {
    @Nullable Throwable cause = problem instanceof ExecutionException ? problem.getCause() : null;
    if (problem != out.failure) {
      complain(Input.reason(cause == null ? problem : cause));
    }
    return Main.COULD_NOT_RUN;
  }

  /** Returns the status with which the program ends: that of the command, if all was written. */
  int ended(int status) {
    try {
      out.flush();
    } catch (IOException remembered) {
      // told below
    }
    IOException failure = out.failure;
    if (failure == null) {
      return status;
    }
    if (isPipe || Input.reason(failure).toLowerCase(Locale.ROOT).contains("pipe")) {
      return Main.NOBODY_READS;
    }
    complain(
        "standard output: cannot be written ("
            + Input.reason(failure)
            + "). Make room, or write to another place.");
    return Main.COULD_NOT_RUN;
  }

  /** A writer that knows later what went wrong, whoever asked it to write. */
  private static final class Remembering extends FilterWriter {
    private @Nullable IOException failure;

    Remembering(Writer out) {
      super(out);
    }

    private interface Writing {
      void run() throws IOException;
    }

    private void remember(Writing writing) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        writing.run();
      } catch (IOException problem) {
        failure = problem;
        throw problem;
      }
    }

    @Override
    public void write(int c) throws IOException {
      remember(() -> out.write(c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      remember(() -> out.write(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      remember(() -> out.write(text, from, length));
    }

    @Override
    public void flush() throws IOException {
      remember(out::flush);
    }
  }
}
