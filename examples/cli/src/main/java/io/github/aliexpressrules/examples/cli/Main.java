package io.github.aliexpressrules.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Asks the rules from the command line. */
@Command(
    name = "aliexpress-rules",
    mixinStandardHelpOptions = true,
    version = "aliexpress-rules 0.1.0",
    description =
        "Answers questions about AliExpress orders and merchant deposits, and says why and until when.",
    footer = {
      "",
      "A request is one JSON object, for example",
      "  {\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-04T12:00:00Z\",\"order\":{\"id\":\"81\",",
      "   \"price\":{\"amount\":30,\"currency\":\"USD\"},\"placedAt\":\"2025-03-01T10:00:00Z\"}}",
      "",
      "Exit status: 0 every line answered, 1 some lines in error, 2 could not run.",
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

  Main() {}

  /** Runs a command and ends the program with its exit status. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs a command; shows no stack trace, whatever happens. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              command.getErr().println("aliexpress-rules: " + Input.reason(problem));
              return COULD_NOT_RUN;
            })
        .execute(args.length == 0 ? new String[] {"--help"} : args);
  }
}
