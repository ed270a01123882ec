package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The requests of a stream, in memory that does not grow with it: one object a line, or one over
 * several lines that begin with one where its first brace stays open.
 *
 * <p>An object that is never closed ends before the next line that is a request of its own, or else
 * begins an object at its left edge: what is wrong with one request takes no other with it.
 */
final class RequestReader {
  private static final int MOST_CHARS = 1 << 20;
  private static final int MOST_LEVELS = 64;

  private final LineReader lines;
  private final Deque<LineReader.Line> pending = new ArrayDeque<>();

  RequestReader(InputStream in) {
    this.lines = new LineReader(in);
  }

  /**
   * Returns the next request or blank line, with the number of its first line; empty at the end.
   */
  Optional<LineReader.Line> next() throws IOException {
    Optional<LineReader.Line> line = take();
    return line.isPresent() && levels(line.get()) > 0 ? Optional.of(object(line.get())) : line;
  }

  private Optional<LineReader.Line> take() throws IOException {
    return pending.isEmpty() ? lines.next() : Optional.of(pending.remove());
  }

  /** An object that begins in a line and does not end there. */
  private LineReader.Line object(LineReader.Line first) throws IOException {
    List<LineReader.Line> read = new ArrayList<>(List.of(first));
    int levels = levels(first);
    int length = first.text().length();
    while (levels > 0 && levels <= MOST_LEVELS && length <= MOST_CHARS) {
      Optional<LineReader.Line> next = take();
      if (next.isEmpty()) {
        break;
      }
      read.add(next.get());
      if (isRequest(next.get()) || next.get().problem().isPresent()) {
        break;
      }
      levels += levels(next.get());
      length += next.get().text().length();
    }
    int end = levels <= 0 ? read.size() : brokenOff(read);
    List<LineReader.Line> later = read.subList(end, read.size());
    for (int i = later.size() - 1; i >= 0; i--) {
      pending.addFirst(later.get(i));
    }
    String whole =
        read.subList(0, end).stream().map(LineReader.Line::text).collect(Collectors.joining(" "));
    return new LineReader.Line(first.number(), whole, Optional.empty());
  }

  /** Where an object ends that is not closed. */
  private static int brokenOff(List<LineReader.Line> read) {
    for (int i = 1; i < read.size(); i++) {
      if (read.get(i).text().startsWith("{") || read.get(i).problem().isPresent()) {
        return i;
      }
    }
    return read.size();
  }

  /** Whether a line is a whole request, as it stands in a file with one a line. */
  private static boolean isRequest(LineReader.Line line) {
    return line.text().startsWith("{") && line.text().contains("\"ask\"") && levels(line) == 0;
  }

  /** How many braces and brackets a line opens more than it closes; none if it breaks a string. */
  private static int levels(LineReader.Line line) {
    int levels = 0;
    boolean quoted = false;
    String text = line.text();
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> quoted = !quoted;
        case '\\' -> i++;
        case '{', '[' -> levels += quoted ? 0 : 1;
        case '}', ']' -> levels -= quoted ? 0 : 1;
        default -> {}
      }
    }
    return quoted ? 0 : levels;
  }
}
