package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that is made to be slow, large or ambiguous: refused soon, in words, and nothing breaks.
 */
class HostileInputTest {
  private static final JsonRules RULES = JsonRules.standard();

  private static String message(String request) {
    try {
      return RULES.read(request).toString();
    } catch (RequestException refused) {
      return refused.message();
    }
  }

  /** An exponent that a naive reader writes out takes it 20 seconds, and a gigabyte. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e30000000",
        "1e999999999",
        "1E+2147483647",
        "1e-2147483647",
        "1e2147483648",
        "1e99999999999999999999",
        "-1e30000000",
        "0e30000000",
        "0.0e-30000000"
      })
  @Timeout(2)
  void exponents(String amount) {
    assertThat(message(Example.replacing("30.00", amount)))
        .isEqualTo(
            "price must have an amount of at most 40 characters and digits, but was "
                + amount
                + ". Give the amount in the currency's main unit.");
    assertThat(message(Example.replacing("30.00", "\"" + amount + "\"")))
        .startsWith("price must have an amount of at most 40 characters and digits");
  }

  @Test
  @Timeout(2)
  void aMillionDigits() {
    assertThat(message(Example.replacing("30.00", "1".repeat(1_000_000))))
        .isEqualTo(
            "price must have an amount of at most 40 characters and digits, but was "
                + "1".repeat(60)
                + ".... Give the amount in the currency's main unit.");
  }

  @ParameterizedTest
  @CsvSource({"65", "10000", "100000"})
  @Timeout(2)
  void nesting(int levels) {
    String expected =
        "order must be nested at most 64 levels deep, but was nested deeper. No member of a request"
            + " needs more than six.";
    assertThat(message("{\"order\":" + "[".repeat(levels) + "]".repeat(levels) + "}"))
        .isEqualTo(expected);
    assertThat(message("{\"order\":" + "{\"order\":".repeat(levels))).isEqualTo(expected);
    assertThat(message("[".repeat(levels))).isEqualTo(expected.replaceFirst("order", "request"));
  }

  @Test
  void sixtyFourLevelsAreReadAndThenRefusedForWhatTheyAre() {
    assertThat(message("{\"order\":" + "[".repeat(63) + "]".repeat(63) + "}"))
        .startsWith("ask must be given");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":1", "{\"a\":1,", "{\"a\":\"\\", "{\"a\":\"\\u00", "{", "[", "\"", "-"})
  void cutOff(String line) {
    assertThat(message(line)).startsWith("request must be valid JSON, but was ");
  }

  @Test
  void nulBytes() {
    assertThat(message("\0\0\0"))
        .isEqualTo(
            "request must be valid JSON, but was broken at character 1: \"\\u0000\\u0000\\u0000\"."
                + " Check quotes, commas and brackets there.");
    assertThat(message(Example.replacing("\"81\"", "\"8\0001\"")))
        .startsWith("request must be valid JSON, but was broken at character ");
  }

  @Test
  void halfSurrogatePairsAreShownAsEscapes() {
    assertThat(message(Example.replacing("\"shippedAt\"", "\"\\udfff\":1,\"shippedAt\"")))
        .startsWith("\\udfff must be a known member of order, but was unknown.");
    assertThat(message("\ud800"))
        .startsWith("request must be valid JSON, but was broken at character 1: \"\\ud800\".");
  }

  @Test
  void longNamesAndValuesAreCut() {
    String name = "x".repeat(100_000);
    RequestException refusal = refusal("{\"" + name + "\":1}");
    assertThat(refusal.path()).isEqualTo("x".repeat(60) + "...");
    assertThat(refusal.message()).hasSizeLessThan(400);
    assertThat(refusal(Example.replacing("2025-03-10T00:00:00Z", name)).message())
        .hasSizeLessThan(200);
    assertThat(refusal(Example.replacing("buyer.dispute-window", name)).message())
        .hasSizeLessThan(700);
  }

  @Test
  void ofVeryManyMembersTheFirstAreNamed() {
    String members =
        IntStream.range(0, 100).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(","));
    assertThat(message(Example.replacing("\"amount\":30.00,\"currency\":\"USD\"", members)))
        .startsWith("price must be an amount and a currency, but was an object with m0, m1, m2,")
        .contains(" m58, m59 and 40 more. ");
  }

  private static RequestException refusal(String request) {
    try {
      throw new AssertionError(RULES.read(request));
    } catch (RequestException refused) {
      return refused;
    }
  }

  @Test
  @Timeout(5)
  void manyMembersOfOneHashAreReadSoon() {
    // "Aa" and "BB" have one hash, and so have all their combinations.
    String members =
        IntStream.range(0, 1 << 14)
            .mapToObj(HostileInputTest::colliding)
            .map(name -> "\"" + name + "\":1")
            .collect(Collectors.joining(","));
    assertThat(message("{" + members + "}")).startsWith("AaAaAa");
  }

  private static String colliding(int bits) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      name.append((bits >> i & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  @Test
  void aLineAsTextHasItsLimitToo() {
    String padded = Example.REQUEST + " ".repeat((1 << 20) - Example.REQUEST.length());
    assertThat(RULES.answer(padded)).isEqualTo(RULES.answer(Example.REQUEST));
    assertThat(message(padded + " "))
        .isEqualTo(
            "request must have at most 1048576 bytes, but was 1048577 bytes long. Write one"
                + " request a line, each with its own end.");
    assertThat(message("é".repeat(1 << 19) + "é"))
        .startsWith("request must have at most 1048576 bytes, but was 1048578 bytes long.");
  }

  /** A stream of one byte, a hundred million times. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(into, from, from + count, (byte) 'x');
      left -= count;
      return count;
    }
  }

  @Test
  @Timeout(20)
  void aLineOfAHundredMegabytesTakesTwoOfMemory() throws IOException {
    LineReader lines = new LineReader(new Endless(100_000_000));
    long before = allocated();
    Optional<LineReader.Line> line = lines.next();
    assertThat(allocated() - before).isLessThan(6_000_000);
    assertThat(RULES.reply(line.orElseThrow()))
        .isEqualTo(
            new Reply(
                "{\"id\":null,\"line\":1,\"error\":{\"path\":\"\",\"message\":\"request must have at"
                    + " most 1048576 bytes, but was 100000000 bytes long. Write one request a line,"
                    + " each with its own end.\"}}",
                true));
    assertThat(lines.next()).isEmpty();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void randomBytesNeverBreakAnything() throws IOException {
    Random random = new Random(42);
    byte[] start = Example.REQUEST.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = start.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      LineReader lines = new LineReader(new ByteArrayInputStream(bytes));
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        assertThat(RULES.reply(line.get()).json()).doesNotContain("\n");
      }
    }
  }
}
