package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.json.RequestException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, checks and compares policies. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Shows, checks and compares policies, which are JSON files of figures.")
final class PolicyCommand {
  @Spec private @Nullable CommandSpec spec;

  PolicyCommand() {}

  @Command(name = "show", description = "Shows all figures, of the standard or of a policy file.")
  int show(
      @Parameters(paramLabel = "FILE", arity = "0..1", description = "A policy file.")
          @Nullable String file,
      @Option(names = "--json", description = "Print what differs from the standard as JSON.")
          boolean json)
      throws IOException {
    try {
      Policies policies = file == null ? Policies.standard() : Policies.read(Input.text(file));
      if (json) {
        Output.of(spec).line(policies.json());
      } else {
        PlainLanguage words = Main.of(spec).plain();
        Output.of(spec)
            .text(
                calendar(policies, words)
                    + "\n"
                    + policies.figures().stream()
                        .map(figure -> line(figure, policies, words) + "\n")
                        .collect(Collectors.joining()));
      }
      return Main.ANSWERED;
    } catch (RequestException refused) {
      return refused(refused);
    }
  }

  @Command(name = "check", description = "Checks a policy file.")
  int check(@Parameters(paramLabel = "FILE", description = "A policy file.") String file)
      throws IOException {
    try {
      Policies policies = Policies.read(Input.text(file));
      int figures = policies.differences(Policies.standard()).size();
      int changed = policies.calendar().isPresent() ? figures + 1 : figures;
      Output.of(spec).text(Wording.IN_ORDER.in(Main.of(spec).plain(), file, changed) + "\n");
      return Main.ANSWERED;
    } catch (RequestException refused) {
      return refused(refused);
    }
  }

  @Command(
      name = "diff",
      description =
          "Shows the figures that differ between two policies, and what follows from it; between"
              + " two days, what the platform's dated texts say of them.")
  int diff(
      @Parameters(index = "0", paramLabel = "FILE", description = "A policy file, or a day.")
          String first,
      @Parameters(
              index = "1",
              arity = "0..1",
              paramLabel = "FILE",
              description = "Another one, or another day; the standard if left out.")
          @Nullable String second,
      @Option(
              names = "--cases",
              paramLabel = "FILE",
              description =
                  "Requests: when their answers differ, instead of a smallest case for each"
                      + " figure.")
          @Nullable String cases,
      @Option(names = "--json", description = "Print as JSON, one line a figure or case.")
          boolean json)
      throws IOException {
    try {
      if (isDay(first) && second != null && isDay(second)) {
        EditionsCommand.tell(Main.of(spec), LocalDate.parse(first), LocalDate.parse(second), json);
        return Main.ANSWERED;
      }
      Policies one = Policies.read(Input.text(first));
      Policies two = second == null ? Policies.standard() : Policies.read(Input.text(second));
      PolicyDiff diff = new PolicyDiff(one, two, Main.of(spec), json);
      return cases == null ? diff.witnesses() : diff.over(cases);
    } catch (RequestException refused) {
      return refused(refused);
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException file) {
      return false;
    }
  }

  private int refused(RequestException refused) {
    Output.of(spec)
        .complain((refused.path().isEmpty() ? "" : refused.path() + ": ") + refused.message());
    return Main.LINES_IN_ERROR;
  }

  /** The business calendar, as the figures are told. */
  static String calendar(Policies policies, Language words) {
    return "calendar = " + policies.calendar().orElseGet(() -> Wording.WEEKDAYS.in(words));
  }

  /** A figure with its value, the lines that state it, and those that say otherwise. */
  static String line(Figure<?> figure, Policies policies, Language words) {
    ZoneId zone = policies.buyer().calendar().zone();
    List<Citation> own = policies.citations(figure);
    List<Citation> others = policies.contested(figure);
    return figure.name()
        + " = "
        + words.value(policies.get(figure), zone)
        + "  ["
        + (own.isEmpty() ? Wording.NO_SOURCE.in(words) : words.value(own, zone))
        + (others.isEmpty() ? "" : "; " + words.say(Phrase.OTHERWISE, zone, others))
        + "]";
  }
}
