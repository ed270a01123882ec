package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program tells about itself and its contract. */
class HelpTest {
  @TempDir private Path folder;

  @Test
  void helpIsACommand() {
    assertThat(Run.of("help")).isEqualTo(Run.of("--help"));
    assertThat(Run.of("help", "ask").out()).isEqualTo(Run.of("ask", "--help").out());
    assertThat(Run.of("--help").out()).contains("questions", "schema", "serve", "completion");
  }

  @Test
  void everyQuestionIsListedWithItsMembers() {
    Run run = Run.of("questions");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).containsAll(JsonRules.questions());
    assertThat(run.out())
        .startsWith(
            """
            buyer.cancellation
              May the buyer cancel for a full refund?
              needs order
            buyer.dispute-window
              May a dispute be opened?
              needs order; may have dispute
            """);
  }

  @Test
  void questionsAsJson() {
    List<JsonNode> all =
        Run.of("questions", "--json").lines().stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(all)
        .extracting(one -> one.get("question").asString())
        .isEqualTo(JsonRules.questions());
    assertThat(all.get(1))
        .hasToString(
            "{\"question\":\"buyer.dispute-window\",\"asks\":\"May a dispute be opened?\","
                + "\"needs\":[\"order\"],\"mayHave\":[\"dispute\"]}");
  }

  static List<String> schemas() {
    return Schemas.names();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schemasArePrinted(String name) {
    assertThat(Run.of("schema", name)).isEqualTo(new Run(0, Schemas.of(name), ""));
  }

  @Test
  void anotherSchemaThereIsNot() {
    Run run = Run.of("schema", "none");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "aliexpress-rules: name must be one of request, response, timeline, overlay, readings,"
                + " but was \"none\". Choose one of these.\n");
  }

  /** In a shell: what it offers behind what was typed. */
  @ParameterizedTest
  @CsvSource({"'', serve", "se, serve", "'schema ', timeline", "'ask --r', --rules"})
  void aShellCompletes(String typed, String offered) throws Exception {
    Path script = Files.writeString(folder.resolve("script"), Run.of("completion").out());
    assumeTrue(Files.exists(Path.of("/bin/bash")), "no bash");
    String[] words = ("aliexpress-rules " + typed).split(" ", -1);
    Process bash = completing(script, words);
    assertThat(bash.inputReader().readLine().split(" ", -1)).contains(offered);
    assertThat(bash.waitFor()).isZero();
  }

  private static Process completing(Path script, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/bash",
                "-c",
                "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
                    + " COMP_LINE=\"$*\"; _complete_aliexpress-rules; echo ${COMPREPLY[@]}",
                script.toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
