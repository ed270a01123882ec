package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.Schemas;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON contract as JSON Schema. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema (2020-12) of requests, or of what is answered to them.")
final class SchemaCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "Of what: ${COMPLETION-CANDIDATES}.")
  private String name = "";

  @Spec private @Nullable CommandSpec spec;

  SchemaCommand() {}

  /** What there are schemas of. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Schemas.names().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    String schema;
    try {
      schema = Schemas.of(name);
    } catch (IllegalArgumentException unknown) {
      throw Misuse.of(spec, String.valueOf(unknown.getMessage()));
    }
    Output.of(spec).line(schema.stripTrailing());
    return Main.ANSWERED;
  }
}
