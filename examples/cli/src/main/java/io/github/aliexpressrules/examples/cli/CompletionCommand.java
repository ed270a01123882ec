package io.github.aliexpressrules.examples.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script for bash and zsh that completes commands and options. To use it:",
      "  source <(aliexpress-rules completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  CompletionCommand() {}

  @Override
  public Integer call() throws IOException {
    Main main = Main.of(spec);
    main.output().line(AutoComplete.bash("aliexpress-rules", Main.all(main)).stripTrailing());
    return Main.ANSWERED;
  }
}
