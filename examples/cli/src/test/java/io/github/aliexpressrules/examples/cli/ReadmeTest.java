package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README and the pages of docs show of the command line is what it prints. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final String PROMPT = "$ aliexpress-rules ";

  private static final List<String> PAGES =
      List.of("README.md", "docs/command-line.md", "docs/disagreement.md", "docs/sources.md");

  /** A command of a page, and what it says that it prints. */
  private record Shown(String command, String printed) {}

  private static List<Shown> shown() throws IOException {
    List<Shown> all = new ArrayList<>();
    for (String page : PAGES) {
      all.addAll(shown(Files.readString(ROOT.resolve(page))));
    }
    return all;
  }

  private static List<Shown> shown(String page) {
    List<Shown> all = new ArrayList<>();
    String[] blocks = page.split("```", -1);
    for (int i = 1; i < blocks.length; i += 2) {
      String block = blocks[i].substring(blocks[i].indexOf('\n') + 1);
      if (block.startsWith(PROMPT)) {
        int end = block.indexOf('\n');
        all.add(new Shown(block.substring(PROMPT.length(), end), block.substring(end + 1)));
      }
    }
    return all;
  }

  /** A landing page, not a manual. */
  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void thePagesShowTimelineOverlayReadingsAndAPolicyDifference() throws IOException {
    assertThat(shown())
        .extracting(one -> one.command().split(" ", -1)[0])
        .containsExactly(
            "timeline",
            "timeline",
            "ask",
            "overlay",
            "overlay",
            "readings",
            "policy",
            "policy",
            "rules");
  }

  @TestFactory
  Stream<DynamicTest> everyCommandPrintsWhatThePagesShow() throws IOException {
    return shown().stream()
        .map(
            one ->
                dynamicTest(
                    one.command(),
                    () -> {
                      Object[] args =
                          Arrays.stream(one.command().split(" ", -1))
                              .map(word -> word.contains("/") ? ROOT.resolve(word) : word)
                              .toArray();
                      assertThat(Run.of(args).out()).isEqualTo(one.printed());
                    }));
  }
}
