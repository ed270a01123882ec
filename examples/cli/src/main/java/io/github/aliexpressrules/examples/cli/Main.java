package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.languages.Languages;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
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
    })
public final class Main {
  static final int ANSWERED = 0;
  static final int LINES_IN_ERROR = 1;
  static final int COULD_NOT_RUN = 2;

  /** A closed pipe; the status that a shell gives to a program that ends for it. */
  static final int NOBODY_READS = 141;

  private static final int MOST_PROBLEMS = 10;
  private static final List<String> NAMES =
      List.of(
          "ask",
          "batch",
          "serve",
          "timeline",
          "overlay",
          "readings",
          "report",
          "calendar",
          "vectors",
          "rules",
          "policy",
          "editions",
          "import",
          "calendars",
          "words",
          "questions",
          "schema",
          "completion");

  private final Output output;
  private Language language;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      scope = ScopeType.INHERIT,
      description =
          "Answer in a language: en, ru, es, pt, fr or zh. A request that names one (\"lang\") is"
              + " answered in that one; help and error messages are English.")
  private @Nullable String lang;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Answer in another language: FILE has a line key=template for each text, as \"words\""
              + " lists them (properties, UTF-8). What it lacks stays English, or as --lang has it; a"
              + " key that there is not, or another place in braces, is an error.")
  private @Nullable String words;

  private Main(Output output, Language language) {
    this.output = output;
    this.language = language;
  }

  static Main of(@Nullable CommandSpec spec) {
    return (Main) Objects.requireNonNull(spec, "spec").root().userObject();
  }

  Output output() {
    return output;
  }

  /** What is printed to. */
  Terminal terminal() {
    return output.terminal();
  }

  /** How answers are worded; for people, take {@link #plain}. */
  Language language() {
    return language;
  }

  /** The language, as it may be shown to people. */
  PlainLanguage plain() {
    return new PlainLanguage(language);
  }

  /** The questions, answered in the language. */
  JsonRules rules() {
    return JsonRules.standard().in(language);
  }

  /** Runs a command and ends the program with its exit status. */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {}); // never a stack trace
    CurrencyTable.use();
    int status = COULD_NOT_RUN;
    try {
      Writer out = writer(FileDescriptor.out);
      Writer errors = writer(FileDescriptor.err);
      Terminal terminal = Terminal.of(System.getenv(), Output.isStandardOutputTerminal());
      status =
          run(
              Language.ENGLISH,
              new Output(out, errors, Output.isStandardOutputPipe(), terminal),
              args);
    } finally {
      System.exit(status);
    }
  }

  /** Not the standard streams of Java, which swallow what cannot be written. */
  private static Writer writer(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** Runs a command in English that prints to writers. */
  static int run(Writer out, Writer errors, String... args) {
    return run(Language.ENGLISH, out, errors, args);
  }

  /**
   * Runs a command that prints to writers. It answers in a language, unless it is given another by
   * {@code --lang} or {@code --words}; help and error messages are English.
   *
   * <p>Example: {@code Main.run(polish, out, errors, "ask", "cases.ndjson")}.
   *
   * @return the exit status: 0 every line answered, 1 some lines in error, 2 could not run
   */
  public static int run(Language language, Writer out, Writer errors, String... args) {
    return run(
        Objects.requireNonNull(language, "language"),
        new Output(out, errors, false, Terminal.PLAIN),
        args);
  }

  /** Runs a command in English on what is said to be a terminal. */
  static int run(Terminal terminal, Writer out, Writer errors, String... args) {
    return run(Language.ENGLISH, new Output(out, errors, false, terminal), args);
  }

  /** Runs a command; shows no stack trace, whatever happens. */
  private static int run(Language language, Output output, String... args) {
    try {
      Main main = new Main(output, language);
      Ask plain = Ask.plain(main, args);
      return output.ended(plain == null ? byPicocli(main, args) : main.run(plain));
    } catch (Error problem) {
      return output.failed(problem);
    }
  }

  private int run(Ask ask) {
    try {
      int status = takeWords();
      return status == ANSWERED ? ask.call() : status;
    } catch (Exception problem) {
      return output.failed(problem);
    }
  }

  private static int byPicocli(Main main, String... args) {
    Output output = main.output();
    return commands(main, args)
        .setOut(output.printer())
        .setErr(output.errors())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(main::inItsWords)
        .setParameterExceptionHandler((misuse, words) -> misused(output, misuse))
        .setExecutionExceptionHandler((problem, command, parsed) -> output.failed(problem))
        .execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  /**
   * The command that comes first alone, since looking into all of them takes longer than an answer;
   * else all of them, so that help and suggestions know them.
   */
  private static CommandLine commands(Main main, String... args) {
    Class<?> named = args.length == 0 ? null : command(args[0]);
    return named == null ? all(main) : reading(new CommandLine(main).addSubcommand(named));
  }

  /** All commands, for those that tell about them. */
  static CommandLine all(Main main) {
    CommandLine all = new CommandLine(main);
    NAMES.forEach(name -> all.addSubcommand(command(name)));
    return reading(all.addSubcommand(new CommandLine.HelpCommand()));
  }

  /** Commands that know how options are written. */
  private static CommandLine reading(CommandLine commands) {
    return commands
        .registerConverter(When.class, When::of)
        .registerConverter(LocalDate.class, EditionsCommand::day)
        .registerConverter(ZoneId.class, Zones::of);
  }

  /** The command of a name; null if there is none. No other one is loaded. */
  private static @Nullable Class<?> command(String name) {
    return switch (name) {
      case "ask" -> Ask.class;
      case "batch" -> Batch.class;
      case "serve" -> Serve.class;
      case "timeline" -> TimelineCommand.class;
      case "overlay" -> OverlayCommand.class;
      case "readings" -> ReadingsCommand.class;
      case "report" -> ReportCommand.class;
      case "calendar" -> CalendarCommand.class;
      case "vectors" -> VectorsCommand.class;
      case "rules" -> RulesCommand.class;
      case "policy" -> PolicyCommand.class;
      case "editions" -> EditionsCommand.class;
      case "import" -> ImportCommand.class;
      case "calendars" -> CalendarsCommand.class;
      case "words" -> WordsCommand.class;
      case "questions" -> QuestionsCommand.class;
      case "schema" -> SchemaCommand.class;
      case "completion" -> CompletionCommand.class;
      default -> null;
    };
  }

  /** Says in which words to answer, as {@code --lang} and {@code --words} do. */
  void speak(@Nullable String tag, @Nullable String file) {
    lang = tag;
    words = file;
  }

  /** Runs the command that was named, if the words are in order that it shall use. */
  private int inItsWords(ParseResult parsed) {
    int status = takeWords();
    return status == ANSWERED ? new RunLast().execute(parsed) : status;
  }

  /** Takes the words that are asked for; {@link #ANSWERED} if they are in order. */
  private int takeWords() {
    if (lang != null) {
      try {
        language = Languages.standard().of(lang);
      } catch (InvalidValueException unknown) {
        output.complain("--" + unknown.getMessage());
        return COULD_NOT_RUN;
      }
    }
    if (words != null) {
      try {
        WordsFile file = WordsFile.read(words);
        if (!file.problems().isEmpty()) {
          return refused(words, file.problems());
        }
        language = file.over(language);
      } catch (IOException unreadable) {
        return output.failed(unreadable);
      }
    }
    return ANSWERED;
  }

  private int refused(String name, List<String> problems) {
    problems.stream()
        .limit(MOST_PROBLEMS)
        .forEach(problem -> output.complain(Input.called(name) + ": " + problem));
    if (problems.size() > MOST_PROBLEMS) {
      output.complain(
          Input.called(name) + ": " + (problems.size() - MOST_PROBLEMS) + " more are in error.");
    }
    return COULD_NOT_RUN;
  }

  private static int misused(Output output, ParameterException misuse) {
    output.complain(String.valueOf(misuse.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(misuse, output.errors())) {
      misuse.getCommandLine().usage(output.errors());
    }
    return COULD_NOT_RUN;
  }
}
