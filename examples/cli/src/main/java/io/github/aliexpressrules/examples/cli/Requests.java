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
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a command is given: those of files, of standard input, or of the files of
 * folders, one after the other and never all at once.
 */
final class Requests implements AutoCloseable {
  /** Those of whose requests none was read yet. */
  private final Set<String> empty;

  private final Deque<Source> sources;
  private String name = "";
  private String file = "";
  private @Nullable InputStream in;
  private @Nullable RequestReader reader;

  private Requests(List<String> names, List<Source> sources) {
    this.empty = new LinkedHashSet<>(names);
    this.sources = new ArrayDeque<>(sources);
  }

  /**
   * What is read under a name.
   *
   * @param name as it was named: a file or folder
   * @param file the file
   * @param shown what the file is called where several are read; empty if there is but one
   */
  private record Source(String name, String file, String shown) {}

  /** Finds the requests under a name, as {@link #of(List)} does. */
  static Requests of(String name) throws IOException {
    return of(List.of(name));
  }

  /**
   * Finds the requests under some names. Of a folder: those of all its files named {@code .ndjson}
   * or {@code .json}, in the order of their names, but for expectations. All files must be there
   * before the first one is read.
   */
  static Requests of(List<String> names) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(Input.STANDARD) && Files.isDirectory(Path.of(name))) {
        for (Path file : filesOf(Path.of(name))) {
          Path shown = names.size() == 1 ? Objects.requireNonNull(file.getFileName()) : file;
          sources.add(new Source(name, file.toString(), shown.toString()));
        }
      } else {
        sources.add(new Source(name, name, names.size() == 1 ? "" : Input.called(name)));
      }
    }
    for (Source source : sources) {
      if (!source.file().equals(Input.STANDARD)) {
        mustBeReadable(Path.of(source.file()));
      }
    }
    return new Requests(names, sources);
  }

  private static void mustBeReadable(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isReadable(file)) {
      throw new AccessDeniedException(file.toString());
    }
  }

  private static List<Path> filesOf(Path folder) throws IOException {
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
    return files;
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
        empty.remove(name);
        return line;
      }
      close();
      if (sources.isEmpty()) {
        return Optional.empty();
      }
      Source source = sources.remove();
      name = source.name();
      file = source.shown();
      in = Input.open(source.file());
      reader = new RequestReader(in);
    }
  }

  /** Returns the name of the file that the last line came from, if there are several. */
  String file() {
    return file;
  }

  /** Says so where there was nothing at all to be read. */
  void complainIfEmpty(Output out) {
    empty.forEach(one -> out.complain(Input.called(one) + ": is empty. Write one request a line."));
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
