package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.LineReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command reads: a file, or standard input for {@code -}. */
final class Input {
  static final String STANDARD = "-";

  private Input() {}

  static InputStream open(String name) throws IOException {
    return name.equals(STANDARD)
        ? System.in
        : new BufferedInputStream(Files.newInputStream(Path.of(name)));
  }

  /** Returns a whole small file as text. */
  static String text(String name) throws IOException {
    return Files.readString(Path.of(name));
  }

  /**
   * The requests of a file: one object over several lines, or one object a line. Of a folder: those
   * of all its files named {@code .ndjson}, in the order of their names, but for expectations.
   */
  static List<LineReader.Line> requests(String name) throws IOException {
    if (name.equals(STANDARD) || !Files.isDirectory(Path.of(name))) {
      return requestsOfFile(name);
    }
    List<LineReader.Line> lines = new ArrayList<>();
    for (Path file : requestFiles(Path.of(name))) {
      lines.addAll(requestsOfFile(file.toString()));
    }
    return lines;
  }

  private static List<Path> requestFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".ndjson"))
          .filter(file -> !file.toString().endsWith(".expected.ndjson"))
          .sorted()
          .toList();
    }
  }

  private static List<LineReader.Line> requestsOfFile(String name) throws IOException {
    List<LineReader.Line> lines = new ArrayList<>();
    try (InputStream in = open(name)) {
      LineReader reader = new LineReader(in);
      for (Optional<LineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
    }
    boolean oneOverSeveralLines =
        lines.size() > 1
            && lines.get(0).text().strip().equals("{")
            && lines.stream().allMatch(line -> line.problem().isEmpty());
    if (oneOverSeveralLines) {
      String whole = String.join(" ", lines.stream().map(LineReader.Line::text).toList());
      return List.of(new LineReader.Line(1, whole, Optional.empty()));
    }
    return lines;
  }

  /** Why a file could not be read or written, in one line. */
  static String reason(Throwable problem) {
    if (problem instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder. Check the name.";
    }
    if (problem instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission.";
    }
    if (problem instanceof CharacterCodingException) {
      return "the file is not UTF-8. Save it as UTF-8.";
    }
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }
}
