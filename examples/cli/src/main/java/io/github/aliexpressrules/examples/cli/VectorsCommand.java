package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.BoundaryVector;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes boundary vectors, and checks answers against them. */
@Command(
    name = "vectors",
    mixinStandardHelpOptions = true,
    description =
        "Writes what a port of the rules can be checked with: for every change of each request's"
            + " timeline the request just before, at and just after it, with the response.")
final class VectorsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The requests: a file, a folder of such files, or - for standard input.")
  private @Nullable String file;

  @Option(
      names = "--millis",
      description = "One millisecond before and after, for coarse clocks, instead of a nanosecond.")
  private boolean millis;

  @Spec private @Nullable CommandSpec spec;

  VectorsCommand() {}

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw Misuse.of(spec, "Missing required parameter: 'FILE', or the command 'check'");
    }
    Output out = Output.of(spec);
    JsonRules rules = Main.of(spec).rules();
    ChronoUnit tick = millis ? ChronoUnit.MILLIS : ChronoUnit.NANOS;
    int status = Main.ANSWERED;
    try (Requests requests = Requests.of(file)) {
      for (Optional<LineReader.Line> line = requests.next();
          line.isPresent();
          line = requests.next()) {
        if (JsonRules.isBlank(line.get())) {
          continue;
        }
        Told told = told(line.get(), rules, tick, requests.file());
        if (told.isError()) {
          out.complain(told.text().strip());
          status = Main.LINES_IN_ERROR;
        } else {
          out.lines(told.text());
        }
      }
      requests.complainIfEmpty(out);
    }
    return status;
  }

  private static Told told(LineReader.Line line, JsonRules rules, ChronoUnit tick, String file) {
    return Told.of(
        line,
        read -> {
          StringBuilder vectors = new StringBuilder();
          BoundaryVector.of(rules, read, tick)
              .forEach(vector -> vectors.append(vector.json()).append('\n'));
          return vectors.toString();
        },
        reply -> Told.refusal(reply, file));
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Checks the answers of this program against vectors, or with --answers those of another"
              + " one. Texts are not compared. Exit status 1 on a difference.")
  int check(
      @Parameters(paramLabel = "FILE", description = "Vectors, one a line; - for standard input.")
          String vectors,
      @Option(
              names = "--answers",
              paramLabel = "FILE",
              description =
                  "The responses of another program to the requests of the vectors, one a line, in"
                      + " the same order.")
          @Nullable String answers,
      @Option(names = "--json", description = "Print the differences as JSON, one line a vector.")
          boolean json)
      throws IOException {
    Main main = Main.of(spec);
    VectorCheck check = new VectorCheck(main.output(), main.plain(), json);
    try (InputStream in = Input.open(vectors)) {
      LineReader lines = new LineReader(in);
      if (answers == null) {
        return check.of(lines, ofThis(main.rules()));
      }
      try (InputStream given = Input.open(answers)) {
        return check.of(lines, ofAnother(new LineReader(given), answers));
      }
    }
  }

  private static VectorCheck.Answers ofThis(JsonRules rules) {
    return (number, request) ->
        request.isEmpty() ? Optional.empty() : Optional.of(rules.answer(request));
  }

  private static VectorCheck.Answers ofAnother(LineReader answers, String name) {
    return new VectorCheck.Answers() {
      @Override
      public Optional<String> to(long number, String request) throws IOException {
        Optional<LineReader.Line> line = answers.next();
        Optional<RequestException> problem = line.flatMap(LineReader.Line::problem);
        if (problem.isPresent()) {
          throw new IOException(
              Input.called(name) + ": line " + number + ": " + problem.get().message());
        }
        return line.map(LineReader.Line::text);
      }

      @Override
      public Optional<String> complaint() throws IOException {
        return answers
            .next()
            .map(
                more ->
                    Input.called(name)
                        + ": has more lines than there are vectors. Answer each request on a line"
                        + " of its own.");
      }
    };
  }
}
