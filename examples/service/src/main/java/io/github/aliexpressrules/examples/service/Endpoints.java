package io.github.aliexpressrules.examples.service;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.json.Schemas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be asked over HTTP. Bodies of answers, and of errors of requests, are the library's own
 * bytes; a request may stand on several lines.
 */
@RestController
final class Endpoints {
  private static final JsonRules RULES = JsonRules.standard();

  /** Answered by whoever asks whether the service is well. */
  private static final String WELL =
      "{\"ask\":\"buyer.cashback\",\"at\":\"2025-03-01T10:00:00Z\",\"event\":\"CANCELLED\"}";

  private final Limits limits;
  private final Answers answers;
  private final Batches batches;
  private final String openApi = OpenApi.document();

  Endpoints(Limits limits, Answers answers, Batches batches) {
    this.limits = limits;
    this.answers = answers;
    this.batches = batches;
  }

  @PostMapping("/answer")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    tell(request, response, line -> RULES.reply(1, line));
  }

  @PostMapping("/timeline")
  void timeline(HttpServletRequest request, HttpServletResponse response) throws IOException {
    tell(request, response, line -> RULES.reply(1, line, JsonRules::timeline));
  }

  @PostMapping("/readings")
  void readings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    tell(request, response, line -> RULES.reply(1, line, JsonRules::readings));
  }

  private void tell(
      HttpServletRequest request, HttpServletResponse response, Function<String, Reply> teller)
      throws IOException {
    String body = body(request);
    Reply reply = answers.of(() -> teller.apply(body.isBlank() ? "{}" : body));
    write(response, reply.isError() ? HttpStatus.BAD_REQUEST : HttpStatus.OK, reply.json());
  }

  private String body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limits.requestBytes()) {
      throw Problem.tooLarge("request", limits.requestBytes());
    }
    long began = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] bytes = new byte[1 << 13];
    InputStream in = request.getInputStream();
    try {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        body.write(bytes, 0, read);
        if (body.size() > limits.requestBytes()) {
          throw Problem.tooLarge("request", limits.requestBytes());
        }
        if (System.nanoTime() - began > limits.bodyWithin().toNanos()) {
          throw Problem.tooSlow();
        }
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body.toByteArray()))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "request must be text in UTF-8, but was malformed. Send it in that encoding.");
    } catch (IOException broken) {
      if (Problem.isSilence(broken)) {
        throw Problem.tooSlow();
      }
      throw broken;
    }
  }

  @PostMapping("/batch")
  void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
    batches.answer(request, response);
  }

  @GetMapping("/rules")
  void rules(@RequestParam(defaultValue = "") String id, HttpServletResponse response)
      throws IOException {
    try {
      write(response, HttpStatus.OK, JsonRules.rules(id));
    } catch (RequestException none) {
      write(response, HttpStatus.NOT_FOUND, JsonRules.refusal(1, none).json());
    }
  }

  @GetMapping("/schema")
  void schema(HttpServletResponse response) throws IOException {
    schema("request", response);
  }

  @GetMapping("/schema/{name}")
  void schema(@PathVariable String name, HttpServletResponse response) throws IOException {
    if (!Schemas.names().contains(name)) {
      throw new Problem(
          HttpStatus.NOT_FOUND,
          "schema must be one of "
              + String.join(", ", Schemas.names())
              + ", but was another. Choose one of these.");
    }
    write(response, HttpStatus.OK, Schemas.of(name));
  }

  @GetMapping("/openapi.json")
  void openApi(HttpServletResponse response) throws IOException {
    write(response, HttpStatus.OK, openApi);
  }

  /** Well is who answers. */
  @GetMapping("/health")
  void health(HttpServletResponse response) throws IOException {
    boolean well = !answers.of(() -> RULES.reply(1, WELL)).isError();
    write(
        response,
        well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
        "{\"status\":\"" + (well ? "UP" : "DOWN") + "\"}");
  }

  static void write(HttpServletResponse response, HttpStatus status, String json)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
