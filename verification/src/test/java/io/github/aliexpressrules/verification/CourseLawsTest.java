package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.DisputeForecast;
import io.github.aliexpressrules.buyer.DisputeStatus;
import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Inaction;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Slack;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.testkit.generation.KnownFacts;
import io.github.aliexpressrules.testkit.generation.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

/** What must be true of what happens by itself, and of how long things stay as they are. */
class CourseLawsTest {
  private static final Instant FAR_AHEAD = Instant.parse("2300-01-01T00:00:00Z");

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Cases.any();
  }

  @Provide
  Arbitrary<ObjectNode> disputes() {
    return Requests.asking("buyer.dispute").map(request -> request.retain(JsonRules.members()));
  }

  @Property
  void whatHappensByItselfIsWhatIsSaidStepByStep(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : some(Requests.probes(request))) {
      Question<?> known = Cases.read(KnownFacts.knownAt(request, at)).question();
      if (known.at(at).notYetKnown().isEmpty()) {
        Inaction<?> inaction = question.inaction(at);
        List<Instant> instants = new ArrayList<>(List.of(at));
        inaction.events().forEach(event -> instants.add(event.at()));
        assertThat(instants).isSorted().doesNotHaveDuplicates();
        for (Inaction.Event<?> event : inaction.events()) {
          Decision<?> before = known.at(event.at().minusNanos(1));
          assertThat(event.change().before().answer()).isEqualTo(before.answer());
          assertThat(event.change().after().answer()).isEqualTo(known.at(event.at()).answer());
          assertThat(event.change().after().answer()).isNotEqualTo(before.answer());
        }
        Instant late = at.isAfter(FAR_AHEAD) ? at : FAR_AHEAD;
        assertThat(inaction.end().answer()).isEqualTo(known.at(late).answer());
      }
    }
  }

  @Property
  void everyTimerThatADisputeForecastsHappensByItself(@ForAll("disputes") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : some(Requests.probes(request))) {
      List<? extends Inaction.Event<?>> events = question.inaction(at).events();
      for (DisputeForecast forecast : forecast(question.at(at))) {
        assertThat(events)
            .as("%s from %s: %s", forecast, at, events)
            .anyMatch(
                event ->
                    event.at().equals(forecast.at())
                        && event.silentParty().filter(forecast.silentParty()::equals).isPresent()
                        && event.rule().filter(forecast.rule()::equals).isPresent());
      }
    }
  }

  @Property
  void aFindingStaysAsLongAsItsSlackSays(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : some(Requests.probes(request))) {
      Question<?> known = Cases.read(KnownFacts.knownAt(request, at)).question();
      if (known.at(at).notYetKnown().isEmpty()) {
        List<Slack> slack = question.slack(at);
        assertThat(slack).extracting(Slack::finding).isEqualTo(known.at(at).findings());
        List<Instant> turns =
            known.ifNobodyActs(at).segments().stream()
                .map(segment -> segment.window().from().orElseThrow())
                .toList();
        for (Slack one : slack) {
          Instant flips = one.flipsAt().orElse(Instant.MAX);
          assertThat(one.left()).isEqualTo(one.flipsAt().map(end -> Duration.between(at, end)));
          assertThat(turns)
              .filteredOn(turn -> turn.isBefore(flips))
              .allMatch(turn -> saysTheSame(known.at(turn), one.finding()));
          if (one.flipsAt().isPresent()) {
            Decision<?> then = known.at(flips);
            assertThat(saysTheSame(known.at(flips.minusNanos(1)), one.finding())).isTrue();
            assertThat(saysTheSame(then, one.finding())).isFalse();
            assertThat(one.then())
                .isEqualTo(then.finding(one.finding().rule().id()).map(Finding::outcome));
          }
        }
      }
    }
  }

  @Property
  void aMarginHoldsWhereTheFindingIsSatisfied(@ForAll("requests") ObjectNode request) {
    for (Decision<?> segment : Cases.read(request).question().timeline().segments()) {
      for (Finding finding : segment.findings()) {
        finding
            .margin()
            .ifPresent(
                margin ->
                    assertThat(margin.holds())
                        .as("%s of %s", margin, finding)
                        .isEqualTo(finding.outcome() == Outcome.SATISFIED));
      }
    }
  }

  @Property
  void theNextChangeIsTheTimelinesNext(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    var timeline = question.timeline();
    for (Instant at : some(Requests.probes(request))) {
      assertThat(question.next(at).map(CourseLawsTest::plain))
          .isEqualTo(timeline.next(at).map(CourseLawsTest::plain));
    }
  }

  private static List<Object> plain(Change<?> change) {
    return List.of(change.at(), change.before().answer(), change.after().answer());
  }

  private static List<DisputeForecast> forecast(Decision<?> decision) {
    return decision.result().map(status -> ((DisputeStatus) status).forecast()).orElse(List.of());
  }

  private static boolean saysTheSame(Decision<?> decision, Finding finding) {
    return decision.findings().stream()
        .anyMatch(f -> f.rule() == finding.rule() && f.outcome() == finding.outcome());
  }

  /** One instant in seventeen. */
  private static List<Instant> some(List<Instant> probes) {
    return probes.stream().filter(at -> Math.floorMod(at.hashCode(), 17) == 0).toList();
  }
}
