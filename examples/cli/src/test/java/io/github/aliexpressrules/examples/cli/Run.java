package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    for (Path file : requests(requests)) {
      lines.addAll(Files.readAllLines(file));
    }
    lines.removeIf(line -> line.contains("\"rules\":\"in-force\""));
    return Files.write(to, lines);
  }

  /** The first and every so-manieth line after it of each file of requests, in a folder. */
  static Path each(int nth, Path requests, Path folder) throws IOException {
    for (Path file : requests(requests)) {
      List<String> all = Files.readAllLines(file);
      List<String> some =
          IntStream.range(0, all.size()).filter(i -> i % nth == 0).mapToObj(all::get).toList();
      Files.write(folder.resolve(file.getFileName()), some);
    }
    return folder;
  }

  private static List<Path> requests(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Run::isRequests).sorted().toList();
    }
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
