package io.github.aliexpressrules.examples.mcp;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages over two streams, one a line, answered in the order in which they come. It is in the
 * place of the SDK's own transport, which drops what is under way when the input ends, ends at a
 * line that is no message, and gives tools their arguments as doubles.
 *
 * <p>A line of more than 1 MiB, or one that is no message, is answered with an error and stays
 * alone with it.
 */
final class LineTransport implements McpServerTransportProvider, McpServerTransport {
  /** The argument of every tool: all arguments, as they were written. */
  static final String WRITTEN = "written";

  private static final String ONE_A_LINE = "Write one message of JSON-RPC 2.0 a line.";

  private final JsonMapper json;
  private final McpJsonMapper mapper;
  private final OutputStream out;
  private @Nullable McpServerSession session;
  private @Nullable IOException gone;

  LineTransport(JsonMapper json, OutputStream out) {
    this.json = json;
    this.mapper = new JacksonMcpJsonMapper(json);
    this.out = out;
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(this);
  }

  /** Reads messages to the end of the input, and waits for the answers that are still to come. */
  void serve(InputStream in) throws IOException {
    List<CompletableFuture<Void>> underWay = new ArrayList<>();
    LineReader lines = new LineReader(in);
    for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!JsonRules.isBlank(line.get())) {
        underWay.add(handle(line.get()));
        underWay.removeIf(CompletableFuture::isDone);
      }
      mustBeRead();
    }
    CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
    mustBeRead();
  }

  private CompletableFuture<Void> handle(LineReader.Line line) {
    try {
      if (line.problem().isPresent()) {
        refuse(null, ErrorCodes.INVALID_REQUEST, line.problem().get().message());
      } else {
        return handle(McpSchema.deserializeJsonRpcMessage(mapper, line.text()), line.text());
      }
    } catch (IOException | JacksonException broken) {
      refuse(
          null,
          ErrorCodes.PARSE_ERROR,
          "message must be valid JSON, but was broken. " + ONE_A_LINE);
    } catch (IllegalArgumentException other) {
      refuse(
          null,
          ErrorCodes.INVALID_REQUEST,
          "message must be a request, a notification or a response, but was none. " + ONE_A_LINE);
    }
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> handle(JSONRPCMessage message, String line) {
    JSONRPCMessage handled = message;
    if (message instanceof JSONRPCRequest request
        && McpSchema.METHOD_TOOLS_CALL.equals(request.method())) {
      if (!(request.params() instanceof Map<?, ?> params)
          || !(params.get("name") instanceof String)) {
        refuse(
            request.id(),
            ErrorCodes.INVALID_PARAMS,
            "params must be an object with the name of a tool, but was none. Choose one of "
                + "those that tools/list lists.");
        return CompletableFuture.completedFuture(null);
      }
      Map<Object, Object> written = new LinkedHashMap<>(params);
      written.put("arguments", Map.of(WRITTEN, arguments(line)));
      handled = new JSONRPCRequest(request.jsonrpc(), request.method(), request.id(), written);
    }
    return Objects.requireNonNull(session, "session")
        .handle(handled)
        .onErrorComplete() // the session has told it
        .toFuture();
  }

  /** All arguments of a call as they were written, with every digit. */
  private String arguments(String line) {
    try (JsonParser parser = json.createParser(line)) {
      parser.nextToken();
      if (!enter(parser, "params") || !enter(parser, "arguments")) {
        return "{}";
      }
      int from = (int) parser.currentTokenLocation().getCharOffset();
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        return "{}";
      }
      parser.skipChildren();
      parser.finishToken();
      return line.substring(from, (int) parser.currentLocation().getCharOffset());
    }
  }

  /** Goes to the value of an object's member; returns whether it has one. */
  private static boolean enter(JsonParser parser, String member) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = parser.currentName().equals(member);
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  /** Answers what the SDK cannot be asked, or would not answer well. */
  private void refuse(@Nullable Object id, int code, String message) {
    ObjectNode answer = json.createObjectNode();
    answer.put("jsonrpc", McpSchema.JSONRPC_VERSION).putPOJO("id", id);
    answer.putObject("error").put("code", code).put("message", message);
    write(answer.toString());
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return Mono.fromRunnable(
        () -> {
          try {
            write(mapper.writeValueAsString(message));
          } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
          }
        });
  }

  private synchronized void write(String message) {
    try {
      out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException closed) {
      gone = closed;
    }
  }

  /** Whoever no longer reads need not be answered. */
  private synchronized void mustBeRead() {
    if (gone != null) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return mapper.convertValue(data, type);
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return Objects.requireNonNull(session, "session").sendNotification(method, params);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public void close() {}
}
