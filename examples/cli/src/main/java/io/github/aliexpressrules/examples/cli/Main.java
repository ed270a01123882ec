package io.github.aliexpressrules.examples.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Asks the rules from the command line. */
@Command(
    name = "aliexpress-rules",
    mixinStandardHelpOptions = true,
    version = "aliexpress-rules 0.1.0",
    description =
        "Answers questions about AliExpress orders and merchant deposits, and says why and until"
            + " when.",
    footer = {
      "",
      "A request is one JSON object, for example",
      "  {\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-04T12:00:00Z\",\"order\":{\"id\":\"81\",",
      "   \"price\":{\"amount\":30,\"currency\":\"USD\"},\"placedAt\":\"2025-03-01T10:00:00Z\"}}",
      "",
      "Exit status: 0 every line answered, 1 some lines in error, 2 could not run, or",
      "could not write; 141 nobody reads the output any more.",
      "Not affiliated with AliExpress; no legal advice."
    },
    subcommands = {
      Ask.class,
      Batch.class,
      TimelineCommand.class,
      OverlayCommand.class,
      ReadingsCommand.class,
      RulesCommand.class,
      PolicyCommand.class
    })
public final class Main {
  static final int ANSWERED = 0;
  static final int LINES_IN_ERROR = 1;
  static final int COULD_NOT_RUN = 2;

  /** A closed pipe; the status that a shell gives to a program that ends for it. */
  static final int NOBODY_READS = 141;

  private final Output output;

  Main(Output output) {
    this.output = output;
  }

  Output output() {
    return output;
  }

  /** Runs a command and ends the program with its exit status. */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {}); // never a stack trace
    int status = COULD_NOT_RUN;
    try {
      Writer out = writer(FileDescriptor.out);
      Writer errors = writer(FileDescriptor.err);
      status = run(new Output(out, errors, Output.isStandardOutputPipe()), args);
    } finally {
      System.exit(status);
    }
  }

  /** Not the standard streams of Java, which swallow what cannot be written. */
  private static Writer writer(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** Runs a command that prints to writers. */
  static int run(Writer out, Writer errors, String... args) {
    return run(new Output(out, errors, false), args);
  }

  /** Runs a command; shows no stack trace, whatever happens. */
  private static int run(Output output, String... args) {
    try {
      return output.ended(
          new CommandLine(new Main(output))
              .setOut(output.printer())
              .setErr(output.errors())
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setParameterExceptionHandler((misuse, words) -> misused(output, misuse))
              .setExecutionExceptionHandler((problem, command, parsed) -> output.failed(problem))
              .execute(args.length == 0 ? new String[] {"--help"} : args));
    } catch (Error problem) {
      return output.failed(problem);
    }
  }

  private static int misused(Output output, ParameterException misuse) {
    output.complain(String.valueOf(misuse.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(misuse, output.errors())) {
      misuse.getCommandLine().usage(output.errors());
    }
    return COULD_NOT_RUN;
  }
}
