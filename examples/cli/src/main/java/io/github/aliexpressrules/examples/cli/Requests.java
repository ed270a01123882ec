package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a command is given: those of a file, of standard input, or of the files of a
 * folder, one after the other and never all at once.
 */
final class Requests implements AutoCloseable {
  private final String name;
  private final boolean isFolder;
  private final Deque<String> files;
  private String file = "";
  private @Nullable InputStream in;
  private @Nullable RequestReader reader;
  private boolean isEmpty = true;

  private Requests(String name, boolean isFolder, List<String> files) {
    this.name = name;
    this.isFolder = isFolder;
    this.files = new ArrayDeque<>(files);
  }

  /**
   * Finds the requests under a name. Of a folder: those of all its files named {@code .ndjson} or
   * {@code .json}, in the order of their names, but for expectations.
   */
  static Requests of(String name) throws IOException {
    boolean isFolder = !name.equals(Input.STANDARD) && Files.isDirectory(Path.of(name));
    return new Requests(name, isFolder, isFolder ? filesOf(Path.of(name)) : List.of(name));
  }

  private static List<String> filesOf(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Requests::isOfRequests).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new FileSystemException(
          folder
              + ": is a folder without requests. Name a file, or a folder of files named .ndjson"
              + " or .json.");
    }
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (!Files.isReadable(file)) {
        throw new AccessDeniedException(file.toString());
      }
    }
    return files.stream().map(Path::toString).toList();
  }

  private static boolean isOfRequests(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    return (name.endsWith(".ndjson") || name.endsWith(".json"))
        && !name.endsWith(".expected.ndjson")
        && !Files.isDirectory(file);
  }

  /** Returns the next request or blank line; empty after the last one of the last file. */
  Optional<LineReader.Line> next() throws IOException {
    while (true) {
      Optional<LineReader.Line> line = reader == null ? Optional.empty() : reader.next();
      if (line.isPresent()) {
        isEmpty = false;
        return line;
      }
      close();
      if (files.isEmpty()) {
        return Optional.empty();
      }
      file = files.remove();
      in = Input.open(file);
      reader = new RequestReader(in);
    }
  }

  /** Returns the name of the file that the last line came from, if there are several. */
  String file() {
    return isFolder ? Objects.requireNonNull(Path.of(file).getFileName()).toString() : "";
  }

  /** Says so if there was nothing at all to be read. */
  void complainIfEmpty(Output out) {
    if (isEmpty) {
      out.complain(Input.called(name) + ": is empty. Write one request a line.");
    }
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
    in = null;
    reader = null;
  }
}
