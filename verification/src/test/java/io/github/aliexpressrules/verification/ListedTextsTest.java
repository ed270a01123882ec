package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever translates what is listed has translated all that is said. */
class ListedTextsTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");

  /** All texts that are asked for while the casebook is answered and told. */
  private static Map<String, String> asked() throws IOException {
    Map<String, String> asked = new TreeMap<>();
    Language listening =
        (key, english) -> {
          asked.put(key, english);
          return english;
        };
    JsonRules rules = JsonRules.standard().in(listening);
    for (String question : JsonRules.questions()) {
      for (String line : lines(CASEBOOK.resolve(question + ".ndjson"))) {
        Request request = rules.read(line);
        assertThat(JsonRules.response(request)).isNotEmpty();
        Explanation words = Explanation.in(listening, request.question().zone());
        assertThat(words.of(request.question(), request.at())).isNotEmpty();
        AtAGlance screen = AtAGlance.in(listening, request.question().zone());
        assertThat(screen.of(request.question(), request.at())).isNotEmpty();
        assertThat(screen.timeline(request.question(), request.at())).isNotEmpty();
      }
    }
    return asked;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  @Test
  void everyTextThatIsAskedForIsListed() throws IOException {
    Map<String, String> listed = JsonRules.texts();
    assertThat(asked().entrySet())
        .isNotEmpty()
        .filteredOn(text -> !text.getValue().equals(listed.get(text.getKey())))
        .isEmpty();
  }

  /** So a file of keys and templates is a language: no text is lost or refused on the way. */
  @Test
  void everyListedTextIsAnOrdinaryTemplate() {
    Map<String, String> listed = JsonRules.texts();
    assertThat(Language.problems(listed, listed)).isEmpty();
    assertThat(listed.values()).isNotEmpty().allMatch(text -> text.equals(text.strip()));
  }
}
