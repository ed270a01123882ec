package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.json.RequestException;
import java.io.IOException;
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
        Output.of(spec)
            .text(
                policies.figures().stream()
                    .map(figure -> line(figure, policies) + "\n")
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
      int changed = policies.differences(Policies.standard()).size();
      Output.of(spec)
          .text(
              Plain.text(file) + ": in order; " + changed + " figures differ from the standard.\n");
      return Main.ANSWERED;
    } catch (RequestException refused) {
      return refused(refused);
    }
  }

  @Command(
      name = "diff",
      description = "Shows the figures that differ between two policies, and what follows from it.")
  int diff(
      @Parameters(index = "0", paramLabel = "FILE", description = "A policy file.") String first,
      @Parameters(
              index = "1",
              arity = "0..1",
              paramLabel = "FILE",
              description = "Another one; the standard if left out.")
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
      Policies one = Policies.read(Input.text(first));
      Policies two = second == null ? Policies.standard() : Policies.read(Input.text(second));
      PolicyDiff diff = new PolicyDiff(one, two, Output.of(spec), json);
      return cases == null ? diff.witnesses() : diff.over(cases);
    } catch (RequestException refused) {
      return refused(refused);
    }
  }

  private int refused(RequestException refused) {
    Output.of(spec)
        .complain((refused.path().isEmpty() ? "" : refused.path() + ": ") + refused.message());
    return Main.LINES_IN_ERROR;
  }

  /** A figure with its value, the lines that state it, and those that say otherwise. */
  static String line(Figure<?> figure, Policies policies) {
    List<Citation> others = policies.contested(figure);
    return figure.name()
        + " = "
        + PlainLanguage.ENGLISH.value(policies.get(figure), policies.buyer().calendar().zone())
        + "  ["
        + cites(policies.citations(figure))
        + (others.isEmpty() ? "" : "; otherwise: " + cites(others))
        + "]";
  }

  private static String cites(List<Citation> citations) {
    return citations.isEmpty()
        ? "no source"
        : citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
  }
}
