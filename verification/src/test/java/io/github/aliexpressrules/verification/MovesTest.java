package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.aliexpressrules.buyer.Hazard;
import io.github.aliexpressrules.buyer.PlannedAct;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.testkit.generation.KnownFacts;
import io.github.aliexpressrules.testkit.generation.Requests;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step that stands for an event of the dispute, or for an act, can be taken: the case in which it
 * was taken is a case that the library accepts, and nobody is sent into a danger.
 */
class MovesTest {
  private static final Instant FACTS_FROM = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant FACTS_UNTIL = Instant.parse("2200-01-01T00:00:00Z");

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Cases.any();
  }

  @Property
  void everyMoveThatIsAdvisedCanBeMade(@ForAll("requests") ObjectNode request) {
    for (Instant at : Requests.probes(request)) {
      if (!at.isBefore(FACTS_FROM) && at.isBefore(FACTS_UNTIL)) {
        moves(request, at);
      }
    }
  }

  @Test
  void everyMoveOfTheRulebookIsMadeSomewhereInTheCasebook() {
    Set<Enum<?>> made = new HashSet<>();
    Casebook.requests()
        .forEach(
            request ->
                Stream.concat(
                        Stream.of(Facts.requiredInstant(request, "at")),
                        Cases.read(request).question().timeline().segments().stream()
                            .flatMap(segment -> segment.window().from().stream()))
                    .forEach(at -> made.addAll(moves(request, at))));
    assertThat(made)
        .isEqualTo(
            Set.of(
                DisputeEventType.SELLER_ACCEPTED,
                DisputeEventType.BUYER_AMENDED,
                DisputeEventType.BUYER_CANCELLED,
                DisputeEventType.ESCALATED,
                DisputeEventType.PLATFORM_DECIDED,
                DisputeEventType.PLATFORM_PROPOSED,
                DisputeEventType.PROPOSAL_ACCEPTED,
                DisputeEventType.PROPOSAL_DECLINED,
                DisputeEventType.RETURN_SENT,
                PlannedAct.PUBLIC_COMPLAINT));
  }

  /** Makes every move that an answer advises; returns them. */
  private static Set<Enum<?>> moves(ObjectNode request, Instant at) {
    Set<Enum<?>> made = new HashSet<>();
    ObjectNode known = KnownFacts.knownAt(request, at);
    Decision<?> answer = Cases.read(known).question().at(at);
    for (Step step : answer.steps()) {
      if (step.move().isPresent() && step.window().contains(at)) {
        Enum<?> move = step.move().get();
        if (move instanceof PlannedAct act) {
          isSafe(act, at);
          made.add(move);
        } else if (known.has("dispute")) {
          ObjectNode after = known.deepCopy();
          after.withObject("dispute").withArrayProperty("events").add(event(move, step, known, at));
          assertThatCode(() -> Cases.read(after).question().at(at))
              .as("%s at %s, as %s", step, at, answer)
              .doesNotThrowAnyException();
          made.add(move);
        }
      }
    }
    return made;
  }

  private static void isSafe(PlannedAct act, Instant at) {
    String request = "{\"ask\":\"buyer.conduct\",\"at\":\"" + at + "\",\"act\":\"" + act + "\"}";
    Decision<?> answer = JsonRules.standard().read(request).question().at(at);
    assertThat(answer.findings().stream().map(Finding::how))
        .allMatch(how -> how.dangers(Hazard.class).equals(EnumSet.noneOf(Hazard.class)));
  }

  /** The event that a step is, with the least that it needs. */
  private static ObjectNode event(Enum<?> move, Step step, ObjectNode known, Instant at) {
    ObjectNode event = known.objectNode().put("type", move.name()).put("at", at.toString());
    JsonNode claim = known.get("dispute").get("claim");
    switch ((DisputeEventType) move) {
      case BUYER_AMENDED -> event.set("claim", claim);
      case PLATFORM_DECIDED, SELLER_COUNTERED, PLATFORM_PROPOSED ->
          event
              .putObject("solution")
              .put("returnGoods", false)
              .put("channel", "PLATFORM")
              .set("refund", claim.get("amount"));
      case PROPOSAL_ACCEPTED, PROPOSAL_DECLINED -> event.put("by", step.actor().name());
      case RETURN_SENT -> event.put("own", true);
      default -> assertThat(List.of(Party.values())).contains(step.actor());
    }
    return event;
  }
}
