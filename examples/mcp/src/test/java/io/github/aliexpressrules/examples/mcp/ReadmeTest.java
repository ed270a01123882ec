package io.github.aliexpressrules.examples.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The exchange that the page shows, line by line: {@code >} is said, {@code <} is heard. */
class ReadmeTest {
  private static List<String> shown(String mark) throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  /** Three dots stand for what is left out. */
  private static Pattern pattern(String line) {
    return Pattern.compile(
        Arrays.stream(line.split(Pattern.quote("..."), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }

  @Test
  void isHadAsShown() throws Exception {
    List<String> heard = Assistant.answers(shown("> ").stream());
    List<String> lines = shown("< ");
    assertThat(heard).hasSameSizeAs(lines).hasSizeGreaterThan(3);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(heard.get(i)).matches(pattern(lines.get(i)));
    }
  }
}
