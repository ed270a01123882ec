package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The casebook's requests asked by the rules in force: what these leave open, and what then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasebookInForceTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("buyer.cancellation", "0 of 50"),
          Map.entry("buyer.cashback", "3 of 6"),
          Map.entry("buyer.claim", "29 of 108"),
          Map.entry("buyer.conduct", "7 of 43"),
          Map.entry("buyer.dispute", "13 of 93"),
          Map.entry("buyer.dispute-window", "31 of 84"),
          Map.entry("buyer.express-refund", "24 of 25"),
          Map.entry("buyer.free-return", "0 of 2"),
          Map.entry("buyer.late-arrival", "0 of 13"),
          Map.entry("buyer.offer", "29 of 44"),
          Map.entry("buyer.recourse", "2 of 29"),
          Map.entry("buyer.refund-arrival", "130 of 141"),
          Map.entry("buyer.return", "0 of 15"),
          Map.entry("merchant.balance", "25 of 25"),
          Map.entry("merchant.freeze", "0 of 12"),
          Map.entry("merchant.legal-dispute", "0 of 10"),
          Map.entry("merchant.refund", "16 of 242"),
          Map.entry("merchant.required-deposit", "6 of 6"),
          Map.entry("merchant.standing", "0 of 3"));

  private final List<Both> all = new ArrayList<>();

  /**
   * A case's two answers.
   *
   * @param request the request in force
   * @param inForce its answer
   * @param guides the answer by the guides
   */
  private record Both(ObjectNode request, JsonNode inForce, JsonNode guides) {
    String ask() {
      return request.get("ask").stringValue();
    }

    boolean isOpen() {
      return inForce.get("verdict").stringValue().equals("UNDETERMINED");
    }

    /** What is not known by both is a fact that is missing, not a text. */
    boolean isOpenByGuides() {
      return guides.get("verdict").stringValue().equals("UNDETERMINED");
    }

    Stream<JsonNode> candidates() {
      return inForce
          .get("findings")
          .valueStream()
          .flatMap(one -> one.get("candidates").valueStream());
    }

    Stream<String> unknownFor() {
      return inForce
          .get("findings")
          .valueStream()
          .filter(one -> one.get("outcome").stringValue().equals("UNKNOWN"))
          .map(one -> one.get("basis").stringValue());
    }
  }

  @BeforeAll
  void ask() {
    Casebook.requests()
        .filter(request -> !request.has("reading"))
        .forEach(
            request -> {
              JsonNode guides = answer(request);
              request.put("rules", "in-force");
              all.add(new Both(request, answer(request), guides));
            });
  }

  private static JsonNode answer(ObjectNode json) {
    Request request = JsonRules.standard().read(json.toString());
    return MAPPER.readTree(JsonRules.response(request.at(request.at())));
  }

  /** How much the texts leave open of what the guides answer: if this changes, say why. */
  @Test
  void soManyAnswersAreOpen() {
    Map<String, String> open = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparing(Both::ask))
        .map(Both::ask)
        .distinct()
        .forEach(ask -> open.put(ask, count(ask)));
    assertThat(open).isEqualTo(OPEN);
  }

  private String count(String ask) {
    List<Both> asked = all.stream().filter(one -> one.ask().equals(ask)).toList();
    return asked.stream().filter(Both::isOpen).count() + " of " + asked.size();
  }

  @Test
  void whoeverIsLeftInDoubtHasAFirstStep() {
    assertThat(all).filteredOn(Both::isOpen).allMatch(one -> !one.inForce().get("steps").isEmpty());
  }

  /**
   * Either candidates tell what each would bring, or no text says anything, or a fact is missing.
   */
  @Test
  void doubtSaysWhereItComesFrom() {
    assertThat(all)
        .filteredOn(Both::isOpen)
        .allMatch(
            one ->
                one.candidates().findAny().isPresent()
                    || one.unknownFor().anyMatch("NONE"::equals)
                    || one.isOpenByGuides());
    assertThat(all)
        .flatExtracting(one -> one.candidates().toList())
        .allMatch(one -> one.get("value").isNull() || !one.get("verdict").isNull());
  }

  /** What it would be if the last known values still hold is one of what the candidates bring. */
  @Test
  void whatIsLikelyIsWhatACandidateBrings() {
    assertThat(all)
        .filteredOn(one -> one.isOpen() && one.inForce().hasNonNull("likely"))
        .isNotEmpty()
        .allMatch(
            one ->
                one.candidates()
                    .filter(candidate -> !candidate.get("verdict").isNull())
                    .anyMatch(
                        candidate -> candidate.get("verdict").equals(one.inForce().get("likely"))));
  }

  /** Whatever decides, and whatever is dated, has a line of the platform's texts or of a guide. */
  @Test
  void nothingIsSaidWithoutALine() {
    assertThat(all)
        .flatExtracting(one -> one.inForce().get("findings").valueStream().toList())
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.get("cites").valueStream().map(JsonNode::stringValue))
                    .as("%s", finding)
                    .isNotEmpty()
                    .allMatch(line -> line.matches("[OS][1-6]:[0-9]+")));
    assertThat(all)
        .flatExtracting(one -> one.candidates().toList())
        .filteredOn(candidate -> !candidate.get("value").isNull())
        .isNotEmpty()
        .allMatch(candidate -> !candidate.get("cites").isEmpty() || isSwitch(candidate));
  }

  /** A switch that no text tells is tried both ways; one of them may have no line of a guide. */
  private static boolean isSwitch(JsonNode candidate) {
    return Set.of("yes", "no").contains(candidate.get("value").asString());
  }

  /** A first step in doubt may be taken at once, and is not yet too late. */
  @Test
  void theFirstStepInDoubtIsPossibleNow() {
    assertThat(all)
        .filteredOn(Both::isOpen)
        .allSatisfy(
            one -> {
              JsonNode first = one.inForce().get("steps").get(0);
              Instant at = Instant.parse(one.request().get("at").stringValue());
              assertThat(first.get("by").isNull() || at.isBefore(by(first)))
                  .as("%s of %s", first, one.request())
                  .isTrue();
            });
  }

  private static Instant by(JsonNode step) {
    return Instant.parse(step.get("by").stringValue());
  }
}
