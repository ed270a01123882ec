package io.github.aliexpressrules.examples.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Speaks with the jar as it was built, in a process of its own, by raw lines. */
final class Assistant implements AutoCloseable {
  static final Path ROOT = Path.of("..", "..");

  static final List<String> HANDSHAKE =
      List.of(
          "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
              + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}",
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private Assistant(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  static Process start(String... args) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "aliexpress-rules-mcp.jar").toString()));
    words.addAll(Arrays.asList(args));
    return new ProcessBuilder(words).start();
  }

  /** An assistant that has shaken hands. */
  static Assistant ready() throws IOException {
    Assistant assistant = new Assistant(start());
    assistant.say(HANDSHAKE.get(0));
    assertThat(assistant.hear()).contains("\"protocolVersion\":\"2025-11-25\"");
    assistant.say(HANDSHAKE.get(1));
    return assistant;
  }

  /** Says all of it, ends the input at once, and returns what was answered until the end. */
  static List<String> answers(Stream<String> lines) throws Exception {
    try (Assistant assistant = new Assistant(start())) {
      Thread saying =
          new Thread(
              () -> {
                try (Writer in = assistant.in) {
                  for (String line : (Iterable<String>) lines::iterator) {
                    in.write(line + "\n");
                  }
                } catch (IOException unread) {
                  throw new AssertionError(unread);
                }
              });
      saying.start();
      List<String> heard = assistant.out.lines().toList();
      saying.join();
      assertThat(assistant.process.waitFor()).isZero();
      assertThat(assistant.process.errorReader().lines()).isEmpty();
      return heard;
    }
  }

  static String call(Object id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + "}}";
  }

  void say(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  String hear() throws IOException {
    return out.readLine();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
