package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerPolicy;
import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.merchant.MerchantPolicy;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever translates what is listed has translated all that is said. */
class ListedTextsTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");

  private static Map<String, String> listed() {
    Map<String, String> listed = new HashMap<>(Phrase.texts());
    listed.putAll(BuyerRules.rulebook().texts(BuyerPolicy.standard()));
    listed.putAll(MerchantRules.rulebook().texts(MerchantPolicy.standard()));
    return listed;
  }

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
      }
    }
    return asked;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  @Test
  void everyTextThatIsAskedForIsListed() throws IOException {
    Map<String, String> listed = listed();
    assertThat(asked().entrySet())
        .isNotEmpty()
        .filteredOn(text -> !text.getValue().equals(listed.get(text.getKey())))
        .isEmpty();
  }
}
