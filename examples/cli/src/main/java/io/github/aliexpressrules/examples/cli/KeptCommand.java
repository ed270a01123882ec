package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.report.ReportedCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that tells the cases of a file in another file, which people keep. */
abstract class KeptCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The file, a folder of such files, or - for standard input.")
  private String in = "";

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "The file to be written; replaced when it is complete.")
  private Path outFile = Path.of("");

  @Mixin private final Asking asking = new Asking();

  @Option(names = "--zone", description = "The zone to show dates in; the platform's if left out.")
  private @Nullable ZoneId zone;

  @Option(names = "--json", description = "Print the counts as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  /** What is written of the cases. */
  abstract String kept(List<ReportedCase> cases, Language language, ZoneId shown);

  @Override
  public Integer call() throws IOException {
    OutputTarget target = OutputTarget.of(outFile);
    target.mustNotBe(in);
    JsonRules rules = asking.rules();
    List<Read> cases = new ArrayList<>();
    int errors = 0;
    try (Requests requests = Requests.of(in)) {
      for (Optional<LineReader.Line> line = requests.next();
          line.isPresent();
          line = requests.next()) {
        if (JsonRules.isBlank(line.get())) {
          continue;
        }
        String file = requests.file();
        Told told =
            Told.of(
                line.get(),
                read -> {
                  cases.add(reported(rules.read(read), read.text(), cases.size()));
                  return "";
                },
                reply -> Told.refusal(reply, file));
        if (told.isError()) {
          errors++;
          Output.of(spec).complain(told.text().strip().replaceAll("\\s*\\n\\s*", " "));
        }
      }
      requests.complainIfEmpty(Output.of(spec));
    }
    if (cases.isEmpty()) {
      throw new FileSystemException(outFile + ": not written, since no case was read.");
    }
    Language words = language(cases);
    ZoneId shown = Objects.requireNonNullElse(zone, cases.get(0).one().question().zone());
    write(target, kept(cases.stream().map(read -> read.in(words, zone)).toList(), words, shown));
    told(cases.size() + errors, errors);
    return errors == 0 ? Main.ANSWERED : Main.LINES_IN_ERROR;
  }

  /**
   * A case that was read.
   *
   * @param one the case, still without its facts
   * @param text the request
   * @param language in which the request wants to be answered
   */
  private record Read(ReportedCase one, String text, Language language) {
    ReportedCase in(Language words, @Nullable ZoneId shown) {
      return new ReportedCase(
          one.id(),
          one.question(),
          one.readings(),
          one.others(),
          one.at(),
          JsonRules.facts(text, words, Objects.requireNonNullElse(shown, one.question().zone())));
    }
  }

  private static Read reported(Request request, String text, int before) {
    ReportedCase one =
        new ReportedCase(
            Plain.text(request.id().orElse(request.ask() + " " + (before + 1))),
            request.question(),
            request.readingsIfAny(),
            request.everyQuestion(),
            request.at(),
            Map.of());
    return new Read(one, text, request.language());
  }

  /** The language that all requests want; the program's where they want several. */
  private Language language(List<Read> cases) {
    List<Language> wanted = cases.stream().map(Read::language).distinct().toList();
    return new PlainLanguage(wanted.size() == 1 ? wanted.get(0) : Main.of(spec).language());
  }

  private static void write(OutputTarget target, String text) throws IOException {
    try (PartialFile partial = new PartialFile(target)) {
      partial.bytes().write(text.getBytes(StandardCharsets.UTF_8));
      partial.complete();
    }
  }

  private void told(int lines, int errors) throws IOException {
    Output out = Output.of(spec);
    if (json) {
      out.line("{\"lines\":" + lines + ",\"errors\":" + errors + "}");
    } else {
      PlainLanguage words = Main.of(spec).plain();
      out.text(Wording.WRITTEN.in(words, Wording.lines(words, lines), errors, outFile) + "\n");
    }
  }
}
