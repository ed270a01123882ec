package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command that was run, with what it printed. */
record Run(int status, String out, String err) {
  private static final Path CASEBOOK = Path.of("..", "casebook");

  static Run of(Object... args) {
    return in(Language.ENGLISH, args);
  }

  /** Runs a command in a language. */
  static Run in(Language language, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    int status = Main.run(language, new PrintWriter(out), new PrintWriter(err), words);
    return new Run(status, out.toString(), err.toString());
  }

  /** The lines that were printed. */
  List<String> lines() {
    return out.lines().toList();
  }

  /** A file of the casebook. */
  static Path casebook(String question) {
    return CASEBOOK.resolve(question + ".ndjson");
  }

  /** The requests of a file or folder that the guides answer, which alone have readings. */
  static Path guides(Path requests, Path to) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(requests)) {
      for (Path file : files.filter(Run::isRequests).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    lines.removeIf(line -> line.contains("\"rules\":\"in-force\""));
    return Files.write(to, lines);
  }

  private static boolean isRequests(Path file) {
    String name = file.toString();
    return name.endsWith(".ndjson") && !name.endsWith(".expected.ndjson");
  }

  /** The request of the casebook with the id. */
  static String request(String question, String id) throws IOException {
    return Files.readAllLines(casebook(question)).stream()
        .filter(line -> line.startsWith("{\"id\":\"" + id + "\""))
        .findFirst()
        .orElseThrow();
  }
}
