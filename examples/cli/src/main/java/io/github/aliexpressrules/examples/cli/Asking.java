package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.RequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For which instant, and by which rules, a command asks requests. */
final class Asking {
  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Ask for this instant, whatever the requests say, which need not say one then: now, or"
              + " for example 2025-03-10T12:00:00Z.")
  private @Nullable When at;

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      description = "Ask by these rules, whatever the requests say: guides or in-force.")
  private @Nullable String rules;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  Asking() {}

  /** Returns what answers requests; asked again, {@code now} is another instant. */
  JsonRules rules() {
    JsonRules answering = by(rules, spec);
    return at == null ? answering : answering.at(at.instant());
  }

  /** Returns what answers by the rules that an option names, if it does. */
  static JsonRules by(@Nullable String named, @Nullable CommandSpec command) {
    JsonRules answering = Main.of(command).rules();
    if (named == null) {
      return answering;
    }
    try {
      return answering.by(named);
    } catch (RequestException unknown) {
      throw Misuse.of(command, "--" + unknown.message());
    }
  }
}
