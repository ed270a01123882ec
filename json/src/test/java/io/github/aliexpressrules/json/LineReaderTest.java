package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static List<LineReader.Line> lines(byte[] bytes) throws IOException {
    return lines(new ByteArrayInputStream(bytes));
  }

  private static List<LineReader.Line> lines(InputStream in) throws IOException {
    LineReader reader = new LineReader(in);
    List<LineReader.Line> lines = new ArrayList<>();
    for (Optional<LineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<String> texts(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8)).stream()
        .map(LineReader.Line::text)
        .toList();
  }

  @Test
  void linesEndAtALineFeedWithOrWithoutCarriageReturn() throws IOException {
    assertThat(texts("a\nb\r\n\n\r\nc")).containsExactly("a", "b", "", "", "c");
    assertThat(texts("a\rb\n")).containsExactly("a\rb");
    assertThat(texts("a\r\r\n")).containsExactly("a\r");
    assertThat(texts("a\r")).containsExactly("a");
  }

  @Test
  void aFinalLineFeedEndsTheLastLineAndBeginsNone() throws IOException {
    assertThat(texts("a\n")).containsExactly("a");
    assertThat(texts("\n")).containsExactly("");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void linesAreNumberedFromOne() throws IOException {
    assertThat(lines("a\n\nb".getBytes(StandardCharsets.UTF_8)))
        .extracting(LineReader.Line::number)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void textIsUtf8() throws IOException {
    assertThat(texts("ключ 鍵 🔑\n")).containsExactly("ключ 鍵 🔑");
  }

  @Test
  void malformedTextIsALineThatCannotBeAnswered() throws IOException {
    List<LineReader.Line> lines = lines(new byte[] {'a', (byte) 0xC3, '\n', 'b', '\n'});
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).text()).isEmpty();
    assertThat(lines.get(0).problem().orElseThrow())
        .hasMessage(
            "request must be text in UTF-8, but was malformed. Save the file in that encoding.");
    assertThat(lines.get(1).text()).isEqualTo("b");
    assertThat(lines.get(1).problem()).isEmpty();
    // Overlong forms and encoded surrogates are malformed too.
    assertThat(lines(new byte[] {(byte) 0xC0, (byte) 0x80}).get(0).problem()).isPresent();
    assertThat(lines(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}).get(0).problem())
        .isPresent();
  }

  @Test
  void aLineOfOneMebibyteIsReadAndALongerOnePassedOver() throws IOException {
    int most = 1 << 20;
    String text = "x".repeat(most) + "\r\n" + "y".repeat(most + 1) + "\n" + "z\n";
    List<LineReader.Line> lines = lines(text.getBytes(StandardCharsets.UTF_8));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).text()).hasSize(most);
    assertThat(lines.get(1).problem().orElseThrow())
        .hasMessage(
            "request must have at most 1048576 bytes, but was 1048577 bytes long. Write one"
                + " request a line, each with its own end.");
    assertThat(lines.get(2).text()).isEqualTo("z");
  }

  @Test
  void linesAreTheSameHoweverTheStreamIsCut() throws IOException {
    byte[] bytes = "ab\r\n\nключ\r\nend".getBytes(StandardCharsets.UTF_8);
    InputStream oneByOne =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
          }
        };
    assertThat(lines(oneByOne)).isEqualTo(lines(bytes));
  }

  /** Gives what was written so far, in the pieces in which it was written. */
  private static final class Pipe extends InputStream {
    private final Deque<byte[]> written = new ArrayDeque<>();
    private int waited;

    void write(String text) {
      written.add(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int available() {
      return written.isEmpty() ? 0 : written.peek().length;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("lines are read in chunks");
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (written.isEmpty()) {
        waited++;
        return -1;
      }
      byte[] piece = written.remove();
      System.arraycopy(piece, 0, into, from, piece.length);
      return piece.length;
    }
  }

  @Test
  void aLineIsReadyWhenAllOfItIsThere() throws IOException {
    Pipe pipe = new Pipe();
    LineReader reader = new LineReader(pipe);
    assertThat(reader.isReady()).isFalse();
    pipe.write("a\nb\r\nc");
    pipe.write("c");
    for (String line : List.of("a", "b")) {
      assertThat(reader.isReady()).isTrue();
      assertThat(reader.next().orElseThrow().text()).isEqualTo(line);
    }
    assertThat(reader.isReady()).isFalse();
    assertThat(reader.isReady()).isFalse();
    pipe.write("c\n");
    assertThat(reader.isReady()).isTrue();
    assertThat(pipe.waited).isZero();
    assertThat(reader.next()).contains(new LineReader.Line(3, "ccc", Optional.empty()));
    assertThat(reader.bytesRead()).isEqualTo(9);
    pipe.write("d");
    assertThat(reader.isReady()).isFalse();
    assertThat(pipe.waited).isZero();
    assertThat(reader.next()).contains(new LineReader.Line(4, "d", Optional.empty()));
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void aStreamThatCannotTellIsNotReady() {
    InputStream untold =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int available() throws IOException {
            throw new IOException("Illegal seek");
          }
        };
    assertThat(new LineReader(untold).isReady()).isFalse();
  }

  @Test
  void whatWasReadIsCounted() throws IOException {
    LineReader reader =
        new LineReader(new ByteArrayInputStream("ab\ncd".getBytes(StandardCharsets.UTF_8)));
    assertThat(reader.bytesRead()).isZero();
    reader.next();
    assertThat(reader.bytesRead()).isEqualTo(3);
    reader.next();
    assertThat(reader.bytesRead()).isEqualTo(5);
  }
}
