package io.github.aliexpressrules.core.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  /**
   * Letters of China, Japan and Korea are wide, and so are pictures; marks on a letter are none.
   */
  @ParameterizedTest
  @CsvSource({
    "USD 30.00,           9",
    "\u0441\u043f\u043e\u0440, 4",
    "\u7ea0\u7eb7,         4",
    "\u3002,               2",
    "\uff08\uff09,         4",
    "\u201c\u201d,         2",
    "\ud55c\uad6d,         4",
    "\u304b\u306a,         4",
    "\uff76\uff85,         2",
    "\ud83d\udce6,         2",
    "\ud840\udc00,         2",
    "e\u0301,              1",
    "a\u200db,             2",
    "\u20ac,               1",
  })
  void takesColumns(String text, int columns) {
    assertThat(Columns.width(text)).isEqualTo(columns);
  }

  /** The blocks of wide letters, and what stands before and after each. */
  @ParameterizedTest
  @CsvSource({
    "1100, 115f", "2e80, 303e", "3040, a4cf", "ac00, d7a3", "f900, faff", "fe30, fe6f",
    "ff00, ff60", "ffe0, ffe6", "1f300, 1f64f", "1f680, 1f6ff", "1f900, 1f9ff", "20000, 3fffd",
  })
  void blocksOfWideLettersBeginAndEnd(String first, String last) {
    int from = Integer.parseInt(first, 16);
    int until = Integer.parseInt(last, 16);
    assertThat(List.of(Columns.width(from), Columns.width(until))).containsOnly(2);
    assertThat(List.of(Columns.width(from - 1), Columns.width(until + 1))).doesNotContain(2);
  }

  /** A mark on a letter takes no column, nor does one that sets off a part of a line. */
  @Test
  void marksTakeNoColumn() {
    assertThat(List.of(Columns.width(0x300), Columns.width(0xfdd0), Columns.width(0xfdef)))
        .containsOnly(0);
    assertThat(List.of(Columns.width(0x2ff), Columns.width(0xfdcf), Columns.width(0xfdf0)))
        .containsOnly(1);
  }

  @Test
  void linesEndAtSpacesAndBetweenWideLetters() {
    assertThat(Columns.pieces("the seller \u53ef\u4ee5 refuse"))
        .containsExactly("the", " seller", " \u53ef", "\u4ee5", " refuse");
    assertThat(Columns.pieces("\u7528AliExpress\u4ed8"))
        .containsExactly("\u7528", "AliExpress", "\u4ed8");
    assertThat(Columns.pieces("")).isEmpty();
    assertThat(Columns.pieces(" a b")).containsExactly(" a", " b");
    assertThat(Columns.pieces("\u5356\u300a\u5356\u3001\u5356"))
        .containsExactly("\u5356", "\u300a\u5356\u3001", "\u5356");
  }

  /** What closes stays with what is before it, what opens with what follows. */
  @Test
  void punctuationStaysWhereItBelongs() {
    assertThat(Columns.pieces("\u7ea0\u7eb7\uff08\u5356\u5bb6\uff09\u3002"))
        .containsExactly("\u7ea0", "\u7eb7", "\uff08\u5356", "\u5bb6\uff09\u3002");
    assertThat(Columns.pieces("\u8bf4\u201c\u662f\u201d\uff0c\u53ef"))
        .containsExactly("\u8bf4", "\u201c\u662f\u201d\uff0c", "\u53ef");
  }

  /** Dates and amounts hold together: 2020\u5e742\u67083\u65e512:00. */
  @Test
  void digitsHoldToTheirUnits() {
    assertThat(Columns.pieces("\u57282020\u5e742\u67083\u65e512:00\u524d"))
        .containsExactly("\u57282020\u5e742\u67083\u65e512:00\u524d");
    assertThat(Columns.pieces("\u524d\uff0c3\u65e5\uff0815"))
        .containsExactly("\u524d\uff0c", "3\u65e5", "\uff0815");
  }

  @Test
  void textIsSetInLines() {
    assertThat(Columns.lines("one two three", 7, 5)).containsExactly("one two", "three");
    assertThat(Columns.lines("unbreakable", 4, 4)).containsExactly("unbreakable");
    assertThat(Columns.lines("\u60a8\u53ef\u4ee5\u53d6\u6d88\u3002", 6, 4))
        .containsExactly("\u60a8\u53ef\u4ee5", "\u53d6", "\u6d88\u3002");
    assertThat(Columns.lines("", 9, 9)).containsExactly("");
  }

  @Test
  void whatIsTooLongIsCut() {
    assertThat(Columns.cut("\u60a8\u53ef\u4ee5", 5)).isEqualTo("\u60a8\u53ef~");
    assertThat(Columns.cut("\u60a8\u53ef\u4ee5", 4)).isEqualTo("\u60a8~");
    assertThat(Columns.cut("abc", 3)).isEqualTo("abc");
    assertThat(Columns.padded("\u60a8", 4)).isEqualTo("\u60a8  ");
  }

  /** Whatever is written: nothing is lost, no line is too long that could be parted. */
  @Test
  void anyTextFits() {
    Random random = new Random(19);
    String letters = "ab1 .,(\u60a8\u53ef\u3002\uff08\u201c\u201d\u0301\ud83d\udce6";
    int[] points = letters.codePoints().toArray();
    for (int i = 0; i < 2000; i++) {
      String text =
          IntStream.range(0, random.nextInt(60))
              .map(letter -> points[random.nextInt(points.length)])
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      List<String> pieces = Columns.pieces(text);
      assertThat(String.join("", pieces)).isEqualTo(text);
      int longest = pieces.stream().mapToInt(Columns::width).max().orElse(0);
      List<String> lines = Columns.lines(text, 20, 20);
      assertThat(lines).allMatch(line -> Columns.width(line) <= Math.max(20, longest));
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
      assertThat(pieces.stream().skip(1))
          .noneMatch(piece -> piece.startsWith("\u3002") || piece.startsWith("\u201d"));
    }
  }
}
