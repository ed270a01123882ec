package io.github.aliexpressrules.examples.mcp;

import io.github.aliexpressrules.core.validation.Plain;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Serves one assistant, as long as its messages come. */
public final class Main {
  /** Of what it reads as numbers none is a double; of arguments it reads none at all. */
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String INSTRUCTIONS =
      "Answers questions about AliExpress orders, disputes, refunds and merchant deposits from"
          + " written rules: with dates, reasons and the lines of the sources. Ask \"ask\" and tell"
          + " people what it says, with its dates and citations; where the verdict is UNDETERMINED"
          + " say so, and name what is missing. Never fill in a fact that nobody told. An error"
          + " says what to write instead. Not affiliated with AliExpress; no legal advice.";

  /** How long a message may wait for the handshake that must come before it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Main() {}

  /**
   * Serves standard input and output. Nothing is written to the output that is no message, and to
   * standard error only why it cannot begin.
   *
   * @param args the tools to offer; all of them if none is named
   */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {}); // never a stack trace
    List<SyncToolSpecification> tools = Tools.all();
    List<String> names = tools.stream().map(tool -> tool.tool().name()).toList();
    for (String named : args) {
      if (!names.contains(named)) {
        System.err.println(
            "tool must be one of "
                + String.join(", ", names)
                + ", but was \""
                + Plain.text(named)
                + "\". Leave it out for all.");
        System.exit(2);
      }
    }
    List<String> offered = args.length == 0 ? names : List.of(args);
    try {
      serve(
          tools.stream().filter(tool -> offered.contains(tool.tool().name())).toList(),
          new FileInputStream(FileDescriptor.in),
          new FileOutputStream(FileDescriptor.out));
    } catch (IOException | UncheckedIOException nobodyIsThere) {
      System.exit(1);
    }
    System.exit(0);
  }

  /**
   * Serves until the input ends and all that came is answered.
   *
   * @throws IOException if the input cannot be read
   * @throws UncheckedIOException if the output cannot be written
   */
  private static void serve(List<SyncToolSpecification> tools, InputStream in, OutputStream out)
      throws IOException {
    LineTransport transport = new LineTransport(JSON, out);
    McpSyncServer server =
        McpServer.sync(transport)
            .serverInfo("aliexpress-rules", version())
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .jsonMapper(new JacksonMcpJsonMapper(JSON))
            .jsonSchemaValidator(new Unchecked())
            .validateToolInputs(false)
            .immediateExecution(true)
            .requestTimeout(PATIENCE)
            .tools(tools)
            .build();
    transport.serve(in);
    server.close();
  }

  private static String version() {
    return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "0");
  }

  /** Requests are checked by the library; that answers are as their schema says, by its tests. */
  private static final class Unchecked implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
      return ValidationResponse.asValid("");
    }
  }
}
