package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by hand is what Jackson reads, and nothing is that Jackson refuses. */
class PlainJsonTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final String ODD = "{}[]\",:\\ 019aeE+-.tfn\t\r\n\u0000\u001f\u007f\u2028é\ud83d";

  private static Json.@Nullable Obj byJackson(String text) {
    try {
      return JsonText.parseByJackson(text);
    } catch (RequestException refused) {
      return null;
    }
  }

  @Test
  void theLinesOfTheCasebookArePlain() throws IOException {
    assertThat(casebook())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            line -> assertThat(PlainJson.parse(line)).isNotNull().isEqualTo(byJackson(line)));
  }

  @Test
  void aDamagedLineIsReadAsJacksonReadsItOrLeftToIt() throws IOException {
    List<String> lines = casebook();
    SplittableRandom random = new SplittableRandom(16);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String line = lines.get(random.nextInt(lines.size()));
      int at = random.nextInt(line.length());
      String odd = String.valueOf(ODD.charAt(random.nextInt(ODD.length())));
      String damaged =
          line.substring(0, at) + odd + line.substring(at + random.nextInt(2), line.length());
      Json.Obj plain = PlainJson.parse(damaged);
      if (plain != null) {
        read++;
        assertThat(plain).as(damaged).isEqualTo(byJackson(damaged));
      }
    }
    assertThat(read).isBetween(2_000, 18_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " {\t\"a\" :\r\n-0.50e+10 , \"a\":[ ] , \"b\":[true,false,null,{\"\":\"\"}]} ",
        "{\"a\":0}",
        "{\"a\":-0}",
        "{\"a\":1E5}",
        "{\"a\":12345678901234567890.0}"
      })
  void plainTextsAreReadByHand(String text) {
    assertThat(PlainJson.parse(text)).isNotNull().isEqualTo(byJackson(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "[]",
        "null",
        "{",
        "{]",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":01}",
        "{\"a\":-}",
        "{\"a\":.5}",
        "{\"a\":1.}",
        "{\"a\":1e}",
        "{\"a\":+1}",
        "{\"a\":truex}",
        "{\"a\":tru}",
        "{\"a\":nul",
        "{\"a\":NaN}",
        "{\"a\":[1,]}",
        "{\"a\":[,1]}",
        "{\"a\":[1 2]}",
        "{\"a\":'b'}",
        "{a:1}",
        "{} {}",
        "{}\u0000",
        "{\"a\":\"\u0001\"}",
        "{\"a\":1}x",
        "\ufeff{}",
        "{\"a\":\"b",
        "{\"a\":\"\\q\"}"
      })
  void whatJacksonRefusesIsLeftToIt(String text) {
    assertThat(PlainJson.parse(text)).isNull();
    assertThat(byJackson(text)).isNull();
  }

  private static List<String> casebook() throws IOException {
    try (Stream<Path> files = Files.list(CASEBOOK)) {
      return files
          .filter(file -> file.toString().endsWith(".ndjson"))
          .sorted()
          .flatMap(PlainJsonTest::lines)
          .filter(line -> line.startsWith("{"))
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
