package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.holidays.HolidayCalendar;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Request;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that tells something about each request of a file, to people or as JSON. */
abstract class RequestCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, folders of such files, or - for standard input; one after the other.")
  private List<String> files = List.of();

  @Mixin private final Asking asking = new Asking();

  @Option(names = "--json", description = "Print as JSON, one line a request.")
  private boolean json;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "The zone to show dates in, for example Europe/Berlin; the platform's if left out.")
  private @Nullable ZoneId zone;

  @Spec private @Nullable CommandSpec spec;

  private JsonRules rules = JsonRules.standard();

  /** The program, where the command was made without picocli. */
  private @Nullable Main program;

  /** Makes the command as {@code FILE} and {@code --json} do. */
  void prepare(Main main, String name, boolean asJson) {
    program = main;
    files = List.of(name);
    json = asJson;
  }

  private Main main() {
    return program == null ? Main.of(spec) : program;
  }

  private @Nullable ZoneId lastShown;
  private @Nullable Language lastWords;

  /** What is told to people, in a language; lines end with a line feed. */
  abstract String told(Request request, Language words, ZoneId shown, Terminal terminal);

  /** What stands below all that was told. */
  String ending(Language words, ZoneId shown, Terminal terminal) {
    return "";
  }

  /** Whether each request is told on one line. */
  boolean isOneLine() {
    return false;
  }

  /** The same as JSON, on one line. */
  abstract String json(Request request);

  @Override
  public Integer call() throws IOException {
    Output out = main().output();
    rules = program == null ? asking.rules() : program.rules();
    try (Requests requests = Requests.of(files)) {
      int status = Main.ANSWERED;
      boolean first = true;
      for (Optional<LineReader.Line> line = requests.next();
          line.isPresent();
          line = requests.next()) {
        boolean blank = JsonRules.isBlank(line.get());
        if (!blank) {
          out.text(json || first || isOneLine() ? "" : between());
          Told told = told(line.get(), requests.file());
          print(told.text(), out);
          first = false;
          status = told.isError() ? Main.LINES_IN_ERROR : status;
        } else if (json) {
          out.line("");
        }
      }
      requests.complainIfEmpty(out);
      if (!json && lastShown != null && lastWords != null) {
        out.styled(ending(lastWords, lastShown, terminal()));
      }
      return status;
    }
  }

  private void print(String told, Output out) throws IOException {
    if (json) {
      out.line(told);
    } else {
      out.styled(told);
    }
  }

  /** A line as wide as the screen. */
  private String between() {
    return "\n" + "-".repeat(terminal().columns()) + "\n\n";
  }

  private Terminal terminal() {
    return main().terminal();
  }

  private Told told(LineReader.Line line, String file) {
    return Told.of(
        line,
        read -> json ? json(request(read)) : inWords(request(read)),
        reply -> json ? reply.json() : Told.refusal(reply, file));
  }

  private Request request(LineReader.Line line) {
    return rules.read(line);
  }

  private String inWords(Request request) {
    ZoneId shown = zone(request);
    lastShown = shown;
    lastWords = new PlainLanguage(request.language());
    return told(request, lastWords, shown, terminal());
  }

  /** The zone that was asked for, else the question's; lines under each other have the first's. */
  private ZoneId zone(Request request) {
    if (zone != null) {
      return zone;
    }
    return isOneLine() && lastShown != null ? lastShown : request.question().zone();
  }

  /** Which case it is, and on which calendar its days are counted. */
  static String head(Request request, Language words) {
    return request.id().map(id -> Wording.CASE.in(words, id) + "\n").orElse("")
        + calendar(request, words);
  }

  /** The calendar on which days are counted, if it is a country's. */
  static String calendar(Request request, Language words) {
    return request.question().policy().calendar() instanceof HolidayCalendar calendar
        ? Wording.CALENDAR.in(
                words, calendar.name(), calendar.coversFrom(), calendar.coversUntilInclusive())
            + "\n"
        : "";
  }
}
