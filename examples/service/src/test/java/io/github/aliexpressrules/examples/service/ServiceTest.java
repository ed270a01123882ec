package io.github.aliexpressrules.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Schemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked over HTTP is answered by the library's own bytes, and what is not by one form. */
@Timeout(300)
class ServiceTest {
  private static final JsonRules RULES = JsonRules.standard();
  private static final JsonMapper JSON = JsonMapper.shared();

  static final String REQUEST =
      "{\"id\":\"c1\",\"ask\":\"buyer.cancellation\",\"at\":\"2025-03-04T12:00:00Z\",\"order\":{"
          + "\"id\":\"secret-81\",\"price\":{\"amount\":30.10,\"currency\":\"USD\"},"
          + "\"placedAt\":\"2025-03-01T10:00:00Z\"}}";

  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    service = Service.start("--limits.batches=1", "--server.tomcat.connection-timeout=1500ms");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static String error(String message) {
    return "{\"id\":null,\"line\":1,\"error\":{\"path\":\"\",\"message\":\"" + message + "\"}}";
  }

  private static void assertTells(HttpResponse<String> response, int status, String body) {
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
  }

  static List<String> casebook() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "casebook"))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".ndjson") && !file.toString().contains(".expected.")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines;
  }

  @Test
  void everyCaseIsAnsweredAsByTheLibrary() throws Exception {
    List<String> lines = casebook();
    assertThat(lines).hasSizeGreaterThan(800);
    for (String line : lines) {
      if (!line.isBlank()) {
        String answer = RULES.answer(line);
        assertTells(
            service.post("/answer", line), answer.contains("\"error\":{") ? 400 : 200, answer);
      }
    }
  }

  @Test
  void aRequestMayStandOnSeveralLinesAndIsToldOverTime() throws Exception {
    String pretty = JSON.readTree(REQUEST).toPrettyString();
    assertTells(service.post("/answer", pretty), 200, RULES.answer(pretty));
    assertTells(service.post("/timeline", REQUEST), 200, RULES.timeline(REQUEST));
    assertTells(service.post("/readings", REQUEST), 200, RULES.readings(REQUEST));
    for (String path : List.of("/answer", "/timeline", "/readings")) {
      assertTells(service.post(path, "{\"ask\":3}"), 400, RULES.answer("{\"ask\":3}"));
      assertTells(service.post(path, " "), 400, RULES.answer("{}"));
    }
  }

  @Test
  void aBatchIsAnsweredLineByLine() throws Exception {
    List<String> lines = new ArrayList<>(casebook());
    lines.add(3, "");
    lines.add("[]");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      expected.add(RULES.answer(i + 1, lines.get(i)));
    }
    HttpResponse<String> response = service.post("/batch", String.join("\n", lines));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).contains("application/x-ndjson");
    assertThat(response.body()).isEqualTo(String.join("\n", expected) + "\n");
  }

  /** What has come is answered while the rest is still to come; a second batch finds no place. */
  @Test
  void aBatchIsAnsweredAsItComes() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
      chunk(out, REQUEST + "\n");
      InputStream in = socket.getInputStream();
      readTo(in, RULES.answer(REQUEST) + "\n");
      assertTells(
          service.post("/batch", REQUEST),
          503,
          error("batch must be one of at most 1 under way, but was not. Send it again later."));
      chunk(out, "{}\n");
      readTo(in, RULES.answer(2, "{}") + "\n");
      // and whoever then says nothing is told so
      readTo(
          in,
          error("request must have come in time, but has not. Send it again, at once.")
                  .replace("\"line\":1", "\"line\":3")
              + "\n");
    }
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  private static void readTo(InputStream in, String text) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(text) < 0) {
      int one = in.read();
      assertThat(one).as("after %s", read).isNotNegative();
      read.append((char) one);
    }
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    String most = "request must have at most 1048576 bytes, but has more. Send it in parts.";
    byte[] large = "x".repeat((1 << 20) + 1).getBytes(UTF_8);
    assertTells(
        service.client.send(
            service.to("/answer").POST(BodyPublishers.ofByteArray(large)).build(),
            BodyHandlers.ofString()),
        413,
        error(most));
    // of a length that is not told before
    assertTells(
        service.client.send(
            service
                .to("/answer")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build(),
            BodyHandlers.ofString()),
        413,
        error(most));
  }

  @Test
  void whatDoesNotComeIsNotWaitedFor() throws Exception {
    String answer = raw("POST /answer HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"ask\"");
    assertThat(answer)
        .startsWith("HTTP/1.1 408 ")
        .contains("Connection: close")
        .endsWith(error("request must have come in time, but has not. Send it again, at once."));
  }

  @Test
  void whatIsNoRequestIsToldInTheSameForm() throws Exception {
    String none =
        "request must be one of those of /openapi.json, but was none (REASON). Look there for paths"
            + " and methods.";
    assertTells(service.get("/nothing"), 404, error(none.replace("REASON", "Not Found")));
    HttpResponse<String> wrong = service.get("/answer");
    assertTells(wrong, 405, error(none.replace("REASON", "Method Not Allowed")));
    assertThat(wrong.headers().firstValue("allow")).contains("POST");
    for (String broken :
        List.of(
            "GET /a[b HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n")) {
      assertThat(raw(broken))
          .startsWith("HTTP/1.1 400 ")
          .endsWith(error(none.replace("REASON", "Bad Request")));
    }
    assertTells(
        service.client.send(
            service.to("/answer").POST(BodyPublishers.ofByteArray(new byte[] {-1})).build(),
            BodyHandlers.ofString()),
        400,
        error("request must be text in UTF-8, but was malformed. Send it in that encoding."));
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void rulesSchemasAndHealthAreTold() throws Exception {
    assertTells(service.get("/rules"), 200, JsonRules.rules(""));
    assertTells(service.get("/rules?id=S4:29"), 200, JsonRules.rules("S4:29"));
    HttpResponse<String> none = service.get("/rules?id=x");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("\"path\":\"id\"");
    assertTells(service.get("/schema"), 200, Schemas.of("request"));
    for (String name : Schemas.names()) {
      assertTells(service.get("/schema/" + name), 200, Schemas.of(name));
    }
    assertThat(service.get("/schema/x").statusCode()).isEqualTo(404);
    assertTells(service.get("/health"), 200, "{\"status\":\"UP\"}");
  }

  /** Each schema of the document takes and refuses what the contract's does. */
  @Test
  void theOpenApiDocumentIsTheContract() throws Exception {
    String text = service.get("/openapi.json").body();
    JsonNode document = JSON.readTree(text);
    assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
    for (JsonNode ref : document.findValues("$ref")) {
      assertThat(document.at(ref.asString().substring(1)).isMissingNode())
          .as(ref.asString())
          .isFalse();
    }
    TreeSet<String> paths = new TreeSet<>();
    document.get("paths").propertyNames().forEach(paths::add);
    assertThat(paths)
        .containsExactly(
            "/answer",
            "/batch",
            "/health",
            "/openapi.json",
            "/readings",
            "/rules",
            "/schema",
            "/schema/{name}",
            "/timeline");
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemas(Map.of("https://x.example/openapi", text)));
    assertThat(of(registry, "Request").validate(JSON.readTree(REQUEST))).isEmpty();
    assertThat(of(registry, "Request").validate(JSON.readTree("{\"ask\":\"x\"}"))).isNotEmpty();
    assertThat(of(registry, "Response").validate(JSON.readTree(RULES.answer(REQUEST)))).isEmpty();
    assertThat(of(registry, "Response").validate(JSON.readTree(RULES.answer("{}")))).isEmpty();
    assertThat(of(registry, "Response").validate(JSON.readTree("{}"))).isNotEmpty();
    assertThat(of(registry, "Timeline").validate(JSON.readTree(RULES.timeline(REQUEST)))).isEmpty();
    assertThat(of(registry, "Readings").validate(JSON.readTree(RULES.readings(REQUEST)))).isEmpty();
    assertThat(of(registry, "response.Error").validate(JSON.readTree(error("x")))).isEmpty();
  }

  private static Schema of(SchemaRegistry registry, String name) {
    return registry.getSchema(
        SchemaLocation.of("https://x.example/openapi#/components/schemas/" + name));
  }

  @Test
  void theLogHoldsNothingOfACase() throws Exception {
    service.post("/answer", REQUEST);
    service.post("/answer", REQUEST.replace("30.10", "30.105"));
    service.post("/batch", REQUEST);
    raw("GET /secret[81 HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(service.log()).isEmpty();
  }
}
