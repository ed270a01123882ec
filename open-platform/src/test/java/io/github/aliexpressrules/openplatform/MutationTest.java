package io.github.aliexpressrules.openplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.aliexpressrules.json.JsonRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payloads that nobody would send: whatever comes, nothing breaks and nothing is dropped unsaid.
 */
class MutationTest {
  private static final String GARBAGE = "0123456789-:. x\u00e9";
  private static final List<JsonNode> PAYLOADS = Payloads.all();
  private static final List<JsonNode> VALUES =
      List.of(
          Leaves.text("2024-11-03 01:30:00"),
          Leaves.text("2024-03-10 02:30:00"),
          Leaves.text("19990101000000000-0800"),
          Leaves.text("9".repeat(300)),
          Leaves.text("\u202e\u0007\n"),
          Leaves.text("reached"),
          Leaves.text("buyer"),
          Leaves.text("FINISH"),
          Leaves.text("0.00"),
          Leaves.text("-5"),
          JsonNodeFactory.instance.numberNode(-1),
          JsonNodeFactory.instance.numberNode(0),
          JsonNodeFactory.instance.numberNode(Long.MAX_VALUE),
          JsonNodeFactory.instance.numberNode(1730626200000L),
          JsonNodeFactory.instance.numberNode(new java.math.BigDecimal("1e-30000000")),
          JsonNodeFactory.instance.numberNode(Double.NaN),
          JsonNodeFactory.instance.booleanNode(true),
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode());

  @Property(tries = 2_500, shrinking = ShrinkingMode.OFF)
  void whatWasReadCanBeAskedAndWhatWasNotIsListed(@ForAll Random random) {
    JsonNode payload = PAYLOADS.get(random.nextInt(PAYLOADS.size())).deepCopy();
    for (int i = random.nextInt(5); i >= 0; i--) {
      mutate(payload, random);
    }
    Optional<Instant> at =
        random.nextInt(3) == 0
            ? Optional.of(Instant.parse("2025-07-15T16:00:00Z"))
            : Optional.empty();

    Imported read = OpenPlatform.read(payload, at);

    for (ImportedOrder order : read.orders()) {
      Instant asked = Requests.lastKnown(order).orElse(Instant.EPOCH);
      List<Requests.Line> requests = Requests.of(order, asked, Optional.empty());
      if (!requests.isEmpty() && random.nextInt(4) == 0) {
        String request = requests.get(random.nextInt(requests.size())).json();
        assertThat(JsonRules.standard().answer(request)).as(request).doesNotContain("\"error\":{");
      }
      if (random.nextInt(200) == 0) {
        assertThat(Comparison.of(order)).doesNotContainNull();
      }
    }
    List<Leaves.Spot> leaves = Leaves.leaves(payload);
    if (!leaves.isEmpty()) {
      isListedOrMatters(payload, leaves.get(random.nextInt(leaves.size())), read, at);
    }
  }

  /** A leaf that no remark covers went into a value: with another one there something differs. */
  private static void isListedOrMatters(
      JsonNode payload, Leaves.Spot leaf, Imported read, Optional<Instant> at) {
    boolean listed =
        read.remarks().stream()
            .map(Remark::path)
            .anyMatch(path -> !path.isEmpty() && covers(path, leaf.path()));
    boolean nothing = read.remarks().stream().anyMatch(remark -> remark.path().isEmpty());
    if (listed) {
      return;
    }
    JsonNode before = leaf.value();
    leaf.set(Leaves.text("~#~"));
    Imported other = OpenPlatform.read(payload, at);
    leaf.set(before);
    if (other.equals(read) && !(nothing && read.orders().isEmpty())) {
      fail("Neither listed nor of any consequence: " + leaf.path() + " of " + payload);
    }
  }

  private static boolean covers(String path, String leaf) {
    return leaf.equals(path) || leaf.startsWith(path + ".") || leaf.startsWith(path + "[");
  }

  private static void mutate(JsonNode payload, Random random) {
    List<Leaves.Spot> spots = Leaves.all(payload);
    if (spots.isEmpty()) {
      return;
    }
    Leaves.Spot spot = spots.get(random.nextInt(spots.size()));
    Leaves.Spot other = spots.get(random.nextInt(spots.size()));
    switch (random.nextInt(8)) {
      case 0 -> spot.remove();
      case 1, 2 -> spot.set(VALUES.get(random.nextInt(VALUES.size())));
      case 3 -> spot.set(other.value().deepCopy());
      case 4 ->
          spot.set(
              JsonNodeFactory.instance.arrayNode().add(spot.value()).add(other.value().deepCopy()));
      case 5 -> spot.set(JsonNodeFactory.instance.objectNode().set("wrapped", spot.value()));
      case 6 -> {
        if (spot.value() instanceof ArrayNode array && !array.isEmpty()) {
          array.add(array.get(random.nextInt(array.size())).deepCopy());
        } else if (spot.value().isString()) {
          spot.set(Leaves.text(garbled(spot.value().asString(), random)));
        }
      }
      default -> {
        if (spot.holder() instanceof ObjectNode object) {
          object.set(spot.name() + random.nextInt(3), object.remove(spot.name()));
        }
      }
    }
  }

  private static String garbled(String text, Random random) {
    int place = random.nextInt(text.length() + 1);
    return text.substring(0, place)
        + GARBAGE.charAt(random.nextInt(GARBAGE.length()))
        + (place < text.length() ? text.substring(place + 1) : "");
  }
}
