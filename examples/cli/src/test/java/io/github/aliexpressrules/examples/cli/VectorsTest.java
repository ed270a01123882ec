package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors written and checked, also against the answers of another program. */
class VectorsTest {
  private static final Path CASE = Path.of("..", "cases", "wrong-drives.json");

  @TempDir private Path folder;

  private Path vectors() throws IOException {
    return Files.writeString(folder.resolve("v.ndjson"), Run.of("vectors", CASE).out());
  }

  private Path answers(Path vectors) throws IOException {
    String requests =
        Files.readAllLines(vectors).stream()
            .map(line -> line.substring("{\"request\":".length(), line.indexOf(",\"response\":{")))
            .collect(Collectors.joining("\n"));
    Path asked = Files.writeString(folder.resolve("r.ndjson"), requests);
    return Files.writeString(folder.resolve("a.ndjson"), Run.of("ask", "--json", asked).out());
  }

  @Test
  void threeForEachChange() throws IOException {
    assertThat(Run.of("vectors", CASE).lines())
        .hasSize(3 * 4)
        .allMatch(line -> line.startsWith("{\"request\":{\"id\":\"wrong-drives#"))
        .allMatch(line -> line.contains(",\"response\":{\"id\":\"wrong-drives#"));
    assertThat(Run.of("vectors", "--millis", CASE).out())
        .contains("\"at\":\"2016-06-14T18:59:59.999Z\"", "\"at\":\"2016-06-14T19:00:00.001Z\"");
  }

  @Test
  void ownAnswersAreRight() throws IOException {
    Run run = Run.of("vectors", "check", vectors());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("0 of 12 cases differ.\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void anotherProgramIsChecked() throws IOException {
    Path vectors = vectors();
    Path answers = answers(vectors);
    Run right = Run.of("vectors", "check", vectors, "--answers", answers);
    assertThat(right.out()).isEqualTo("0 of 12 cases differ.\n");
    assertThat(right.status()).isZero();

    List<String> lines = Files.readAllLines(answers);
    lines.set(10, lines.get(10).replace("\"verdict\":\"NO_LONGER\"", "\"verdict\":\"YES\""));
    Files.write(answers, lines);
    Run wrong = Run.of("vectors", "check", vectors, "--answers", answers);
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.lines())
        .startsWith(
            "Line 11, wrong-drives#4-at: buyer.dispute-window at 2016-06-29T19:00:00Z",
            "  verdict: expected \"NO_LONGER\", was \"YES\"")
        .endsWith("1 of 12 cases differ.");
    assertThat(Run.of("vectors", "check", "--json", vectors, "--answers", answers).out())
        .startsWith("{\"line\":11,\"request\":{\"id\":\"wrong-drives#4-at\"")
        .endsWith(
            "\"differences\":[{\"path\":\"verdict\",\"expected\":\"\\\"NO_LONGER\\\"\","
                + "\"actual\":\"\\\"YES\\\"\"}]}\n");
  }

  /** A program that stopped in the middle has not answered rightly. */
  @Test
  void missingAnswersDiffer() throws IOException {
    Path vectors = vectors();
    Path answers = answers(vectors);
    Files.write(answers, Files.readAllLines(answers).subList(0, 11));
    Run run = Run.of("vectors", "check", vectors, "--answers", answers);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("  : expected a response, was nothing\n");
  }

  @Test
  void answersTooManyAreAnError() throws IOException {
    Path vectors = vectors();
    Path answers = answers(vectors);
    Files.writeString(answers, Files.readString(answers) + "{}\n");
    Run run = Run.of("vectors", "check", vectors, "--answers", answers);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "aliexpress-rules: "
                + answers
                + ": has more lines than there are vectors. Answer each request on a line of its"
                + " own.\n");
  }

  @Test
  void whatIsWrongWithALineStaysWithIt() throws IOException {
    Path file = folder.resolve("f.ndjson");
    Files.write(
        file, List.of("{\"ask\":\"nonsense\"}", "", Files.readString(CASE).replace("\n", " ")));
    Run made = Run.of("vectors", file);
    assertThat(made.status()).isEqualTo(1);
    assertThat(made.lines()).hasSize(12);
    assertThat(made.err())
        .startsWith("aliexpress-rules: Line 1 cannot be answered, because of ask:");

    Path vectors = folder.resolve("v.ndjson");
    Files.writeString(vectors, "{\"request\":{}}\n\n" + made.out());
    Run checked = Run.of("vectors", "check", vectors);
    assertThat(checked.status()).isEqualTo(1);
    assertThat(checked.out()).isEqualTo("0 of 12 cases differ.\n");
    assertThat(checked.err()).contains("response must be a JSON object, but was missing.");
  }

  @Test
  void nothingToDoIsSaid() throws IOException {
    Run none = Run.of("vectors");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("Missing required parameter: 'FILE', or the command 'check'");
    Path empty = Files.writeString(folder.resolve("empty"), "");
    assertThat(Run.of("vectors", "check", empty).err())
        .isEqualTo(
            "aliexpress-rules: there are no vectors. Write one a line, as \"vectors\" does.\n");
    assertThat(Run.of("vectors", "check", empty).status()).isEqualTo(1);
  }
}
