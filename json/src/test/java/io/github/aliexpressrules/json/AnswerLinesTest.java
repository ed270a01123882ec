package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerLinesTest {
  private static final JsonRules RULES = JsonRules.standard();

  private static LineReader.Line line(String text) {
    return new LineReader.Line(3, text, Optional.empty());
  }

  @Test
  void theBytesAreThoseOfTheTexts() throws IOException {
    String request = Example.replacing("\"81\"", "\"8é1\"");
    String broken = Example.replacing("30.00", "30.001");
    AnswerLines answers = new AnswerLines(RULES);
    assertThat(answers.add(line(request))).isTrue();
    assertThat(answers.add(line(broken))).isFalse();
    assertThat(answers.add(line(" "))).isTrue();
    answers.add(new Reply("{}", true));
    String expected = RULES.answer(3, request) + "\n" + RULES.answer(3, broken) + "\n\n{}\n";
    assertThat(answers.size()).isEqualTo(expected.getBytes(StandardCharsets.UTF_8).length);
    assertThat(written(answers)).isEqualTo(expected);
    assertThat(answers.size()).isZero();
    assertThat(answers.add(line(request))).isTrue();
    assertThat(written(answers)).isEqualTo(RULES.answer(3, request) + "\n");
  }

  private static String written(AnswerLines answers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    answers.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLineThatCannotBeReadIsAnErrorInItsPlace() throws IOException {
    LineReader lines = new LineReader(new ByteArrayInputStream(new byte[] {'{', (byte) 0xFF}));
    AnswerLines answers = new AnswerLines(RULES);
    assertThat(answers.add(lines.next().orElseThrow())).isFalse();
    assertThat(written(answers)).startsWith("{\"id\":null,\"line\":1,\"error\":").endsWith("}\n");
  }

  /** A language that breaks off in the middle of an answer. */
  @Test
  void ofAnAnswerThatBreaksOffNothingIsAdded() throws IOException {
    AnswerLines answers =
        new AnswerLines(
            RULES.in(
                (key, english) -> {
                  throw new IllegalStateException("no words");
                }));
    answers.add(new Reply("before", false));
    String request = Example.replacing("\"81\"", "\"82\"");
    assertThatThrownBy(() -> answers.add(line(request))).hasMessage("no words");
    assertThat(written(answers)).isEqualTo("before\n");
  }
}
