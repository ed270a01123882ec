package io.github.aliexpressrules.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
  /** Code points that are written out here, so that this file itself stays plain. */
  private static String text(int... codePoints) {
    return new String(codePoints, 0, codePoints.length);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "NUL, 0, \\u0000",
    "BEL, 7, \\u0007",
    "a tab, 9, \\u0009",
    "a line feed, 10, \\u000a",
    "a carriage return, 13, \\u000d",
    "ESC, 27, \\u001b",
    "the last of C0, 31, \\u001f",
    "DEL, 127, \\u007f",
    "the first of C1, 128, \\u0080",
    "NEL, 133, \\u0085",
    "CSI, 155, \\u009b",
    "OSC, 157, \\u009d",
    "the last of C1, 159, \\u009f",
    "a soft hyphen, 173, \\u00ad",
    "the Arabic mark, 1564, \\u061c",
    "a space without width, 8203, \\u200b",
    "the left-to-right mark, 8206, \\u200e",
    "the right-to-left mark, 8207, \\u200f",
    "a line separator, 8232, \\u2028",
    "a paragraph separator, 8233, \\u2029",
    "an embedding, 8234, \\u202a",
    "an override, 8238, \\u202e",
    "an isolate, 8294, \\u2066",
    "the end of an isolate, 8297, \\u2069",
    "a byte order mark, 65279, \\ufeff",
    "half a pair, 55296, \\ud800",
    "the other half, 57343, \\udfff",
    "a tag, 917569, \\udb40\\udc41",
  })
  void whatActsOnWritingIsShownAsJsonEscapesIt(String name, int codePoint, String shown) {
    assertThat(Plain.text("a" + text(codePoint) + "b")).isEqualTo("a" + shown + "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "C:\\new\\u001b",
        "{\"id\":\"c1\"}",
        "Größe 42, 3 €",
        "Спор № 5 закрыт",
        "纠纷已关闭",
        "نزاع",
        "विवाद",
        "\uD83D\uDE00"
      })
  void writingStaysAsItIs(String writing) {
    assertThat(Plain.text(writing)).isSameAs(writing);
  }

  @Test
  void theJoinersOfPersianAndOfEmojiStay() {
    String joined = text('m', 0x200C, 0x1F469, 0x200D, 0x1F4BB);
    assertThat(Plain.text(joined)).isSameAs(joined);
  }

  @Test
  void whatStandsBetweenAndAroundIsKept() {
    assertThat(Plain.text(text(27, '[', '2', 'J', 0x1F600, 10, 10, 'x', 0x202E)))
        .isEqualTo("\\u001b[2J" + text(0x1F600) + "\\u000a\\u000ax\\u202e");
  }

  @Test
  void nothingButWritingIsLeftOfAnyCharacter() {
    String all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .mapToObj(Character::toString)
            .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
            .toString();
    String shown = Plain.text(all);
    assertThat(shown.codePoints().filter(PlainTest::actsOnWriting)).isEmpty();
    assertThat(Plain.text(shown)).isSameAs(shown);
  }

  private static boolean actsOnWriting(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || (Character.isIdentifierIgnorable(c) && c != 0x200C && c != 0x200D)
        || (Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
  }

  @Test
  void aMessageShowsWhatWasGivenPlain() {
    assertThat(
            new InvalidValueException(
                "category", "must be letters", "\"A" + text(27) + "[2J\"", "Write CLOTHING."))
        .hasMessage("category must be letters, but was \"A\\u001b[2J\". Write CLOTHING.");
  }
}
