package io.github.aliexpressrules.examples.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as it was built, in a process of its own, on a free port. */
final class Service implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on port (\\d+)");

  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final int port;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();

  private Service(Process process) throws IOException {
    this.process = process;
    BufferedReader out = process.inputReader();
    this.port = port(out);
    Thread reading = new Thread(() -> out.lines().forEach(log::add));
    reading.setDaemon(true);
    reading.start();
  }

  private static int port(BufferedReader out) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("not started: " + said);
  }

  static Service start(String... args) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "aliexpress-rules-service.jar").toString(),
                "--server.port=0"));
    words.addAll(Arrays.asList(args));
    return new Service(new ProcessBuilder(words).redirectErrorStream(true).start());
  }

  int port() {
    return port;
  }

  Process process() {
    return process;
  }

  /** What was logged after it had started. */
  List<String> log() {
    return List.copyOf(log);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return client.send(
        to(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
