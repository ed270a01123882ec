package io.github.aliexpressrules.examples.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar tells of everything in it under which licence it stands. */
class ThirdPartyTest {
  private static final Path FOLDER = Path.of("src/main/resources/META-INF/third-party");

  /** Written by the build. */
  private static final Path JARS = Path.of("target", "runtime-class-path");

  private static String list() throws IOException {
    return Files.readString(FOLDER.resolve("README.txt"));
  }

  @Test
  void allThatGoesIntoTheJarIsListed() throws IOException {
    assumeTrue(Files.exists(JARS), "run by Maven");
    TreeSet<String> jars = new TreeSet<>();
    for (String jar : Files.readString(JARS).strip().split(File.pathSeparator, -1)) {
      // A jar is named after its version; classes of this build stand in folders, or are ours.
      Matcher named =
          Pattern.compile("(.*)-\\d[^/]*\\.jar").matcher(Path.of(jar).getFileName() + "");
      if (named.matches() && !named.group(1).startsWith("aliexpress-rules")) {
        jars.add(named.group(1));
      }
    }
    List<String> listed =
        list()
            .lines()
            .skip(1)
            .filter(line -> line.matches("[a-z].*"))
            .map(ThirdPartyTest::name)
            .toList();
    assertThat(listed).containsExactlyElementsOf(jars);
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  @Test
  void everyTextThatIsNamedIsThereAndNoOther() throws IOException {
    TreeSet<String> named = new TreeSet<>(List.of("README.txt"));
    Matcher names = Pattern.compile("(?<![/\\w-])[\\w-]+\\.txt").matcher(list());
    while (names.find()) {
      named.add(names.group());
    }
    assertThat(Arrays.stream(FOLDER.toFile().list()).sorted()).containsExactlyElementsOf(named);
  }
}
