package io.github.aliexpressrules.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of UTF-8, in memory that does not grow with the stream or its lines. A line
 * ends at a line feed, with or without a carriage return before it.
 *
 * <p>A line of more than 1 MiB is passed over to its end, and a line that is not UTF-8 is not
 * guessed at: both come as lines that cannot be answered, so that numbers still correspond.
 *
 * <p>Confined to one thread. Does not close the stream.
 */
public final class LineReader {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int position;
  private int limit;
  private byte[] line = new byte[CHUNK];
  private int kept;
  private long length;
  private long number;
  private long bytes;

  /** Where the last line feed of the chunk stands; -1 if there is none. */
  private int lastEnd = -1;

  /** Reads from a stream. */
  public LineReader(InputStream in) {
    this.in = Objects.requireNonNull(in, "in");
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param text what stands in it; empty text if it cannot be read
   * @param problem why it cannot be read
   */
  public record Line(long number, String text, Optional<RequestException> problem) {
    /** Checks the parts. */
    public Line {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(problem, "problem");
    }
  }

  /**
   * Returns the next line; empty at the end of the stream.
   *
   * @throws IOException if the stream cannot be read
   */
  public Optional<Line> next() throws IOException {
    boolean ended = false;
    while (!ended) {
      if (position == limit && !fill()) {
        return length == 0 ? Optional.empty() : Optional.of(line());
      }
      ended = takeToEndOfLine();
    }
    return Optional.of(line());
  }

  /**
   * Returns whether the next line can be had without waiting for whoever writes it, as far as the
   * stream tells. What answers a pipe hands over what it has before it waits.
   */
  public boolean isReady() {
    try {
      while (position > lastEnd) {
        if (in.available() <= 0) {
          return false;
        }
        takeToEndOfLine();
        if (!fill()) {
          return true;
        }
      }
      return true;
    } catch (IOException untold) {
      return false;
    }
  }

  /** Returns how many bytes have been read from the stream so far. */
  public long bytesRead() {
    return bytes - (limit - position);
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(chunk, 0, CHUNK));
    bytes += limit;
    lastEnd = limit - 1;
    while (lastEnd >= 0 && chunk[lastEnd] != '\n') {
      lastEnd--;
    }
    return limit > 0;
  }

  /** Takes from the chunk up to the end of the line; returns whether that was there. */
  private boolean takeToEndOfLine() {
    int end = position;
    while (end < limit && chunk[end] != '\n') {
      end++;
    }
    keep(position, end - position);
    boolean ended = end < limit;
    position = ended ? end + 1 : end;
    return ended;
  }

  /** Keeps what still fits, and one byte more for the carriage return that may come last. */
  private void keep(int from, int count) {
    length += count;
    int wanted = (int) Math.min(count, JsonText.MOST_BYTES + 1L - kept);
    if (kept + wanted > line.length) {
      line = Arrays.copyOf(line, Math.min(JsonText.MOST_BYTES + 1, 2 * (kept + wanted)));
    }
    System.arraycopy(chunk, from, line, kept, wanted);
    kept += wanted;
  }

  private Line line() {
    number++;
    if (kept == length && kept > 0 && line[kept - 1] == '\r') {
      kept--;
      length--;
    }
    long whole = length;
    length = 0;
    if (whole > JsonText.MOST_BYTES) {
      kept = 0;
      return new Line(number, "", Optional.of(JsonText.tooLong(Path.REQUEST, whole)));
    }
    @Nullable String text = decoded();
    kept = 0;
    return text == null
        ? new Line(number, "", Optional.of(JsonText.notUtf8()))
        : new Line(number, text, Optional.empty());
  }

  private @Nullable String decoded() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, kept)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
