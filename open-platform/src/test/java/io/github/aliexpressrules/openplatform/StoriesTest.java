package io.github.aliexpressrules.openplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each payload of {@code examples/payloads} from the payload to the answers. */
class StoriesTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static List<JsonNode> stories() throws IOException {
    return Files.readAllLines(Payloads.FOLDER.resolve("payloads.expected.ndjson")).stream()
        .map(MAPPER::readTree)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyPayloadHasItsStory() throws IOException {
    return stories().stream()
        .map(story -> dynamicTest(story.get("payload").asString(), () -> told(story)));
  }

  @Test
  void noPayloadIsWithoutAStory() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(Payloads.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".json")))
          .containsExactlyInAnyOrderElementsOf(
              stories().stream().map(story -> story.get("payload").asString()).toList());
    }
  }

  private static void told(JsonNode story) {
    Imported read =
        OpenPlatform.read(Payloads.named(story.get("payload").asString()), Optional.empty());
    assertThat(read.orders()).hasSize(1);
    ImportedOrder order = read.orders().get(0);
    assertThat(order.unknown()).extracting(Unknown::fact).isEqualTo(texts(story, "unknown"));
    assertThat(
            read.remarks().stream()
                .map(Remark::kind)
                .filter(kind -> kind != Kind.NOT_HELD)
                .map(Kind::name)
                .toList())
        .isEqualTo(texts(story, "said"));
    assertThat(Comparison.of(order))
        .extracting(
            one ->
                one.answer().getClass().getSimpleName() + " " + one.rules() + " " + one.relation())
        .isEqualTo(texts(story, "compared"));
    story.get("answers").forEach(expected -> answered(order, expected));
    if (story.get("answers").isEmpty()) {
      assertThat(Requests.of(order, Instant.EPOCH, Optional.empty())).isEmpty();
    }
  }

  private static List<String> texts(JsonNode story, String member) {
    List<String> texts = new ArrayList<>();
    story.get(member).forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static void answered(ImportedOrder order, JsonNode expected) {
    String ask = expected.get("ask").asString();
    Optional<String> line = Optional.ofNullable(expected.get("line")).map(JsonNode::asString);
    Instant at = Requests.lastKnown(order).orElseThrow();
    String request =
        Requests.of(order, at, Optional.of(expected.get("rules").asString())).stream()
            .filter(one -> one.ask().equals(ask) && one.line().equals(line))
            .map(Requests.Line::json)
            .findFirst()
            .orElseThrow(() -> new AssertionError(ask + " cannot be asked"));
    JsonNode answer = MAPPER.readTree(JsonRules.standard().answer(request));
    assertThat(answer.get("verdict").asString())
        .as(ask)
        .isEqualTo(expected.get("verdict").asString());
    if (expected.has("milestones")) {
      for (Map.Entry<String, JsonNode> milestone : expected.get("milestones").properties()) {
        assertThat(milestones(answer)).contains(milestone.getKey() + " " + milestone.getValue());
      }
    }
    if (expected.has("result")) {
      for (Map.Entry<String, JsonNode> member : expected.get("result").properties()) {
        assertThat(answer.get("result").get(member.getKey())).isEqualTo(member.getValue());
      }
    }
  }

  private static List<String> milestones(JsonNode answer) {
    List<String> all = new ArrayList<>();
    answer
        .get("milestones")
        .forEach(one -> all.add(one.get("name").asString() + " " + one.get("at")));
    return all;
  }
}
