package io.github.aliexpressrules.examples.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** That a command was called in a way that it cannot be; told with the command's help. */
final class Misuse {
  private Misuse() {}

  /** Returns what is to be thrown. Not by its own type, which a plain answer then need not load. */
  static RuntimeException of(@Nullable CommandSpec command, String message) {
    return new ParameterException(
        Objects.requireNonNull(command, "command").commandLine(), message);
  }
}
