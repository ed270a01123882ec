package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.testkit.AskedCase;
import io.github.aliexpressrules.testkit.Evaluator;
import io.github.aliexpressrules.testkit.Law;
import io.github.aliexpressrules.testkit.generation.KnownFacts;
import io.github.aliexpressrules.testkit.generation.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What must be true of every question about every case, at every instant. */
class LawsTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant FAR_AHEAD = Instant.parse("2300-01-01T00:00:00Z");

  @Provide
  Arbitrary<ObjectNode> requests() {
    return Cases.any();
  }

  @Property
  void anAnswerIsEqualAnywhereInItsWindow(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : Requests.probes(request)) {
      Decision<?> decision = question.at(at);
      must(decision.window().contains(at), "lie in its own window", at);
      for (Instant inside : samples(decision.window())) {
        must(question.at(inside).equals(decision), "be equal at " + inside, at);
      }
    }
  }

  /** As soon as the case has begun: before that, nothing else is found. */
  @Property
  void aFindingHoldsAnywhereInItsWindow(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    Map<Finding, Set<Window>> seen = new HashMap<>();
    for (Instant at : Requests.probes(request)) {
      Decision<?> decision = question.at(at);
      for (int i = 0; i < decision.findings().size(); i++) {
        Finding finding = decision.findings().get(i);
        Window window = decision.findingWindows().get(i);
        must(window.contains(at), "lie in the window of " + finding, at);
        boolean isNew = seen.computeIfAbsent(finding, f -> new HashSet<>()).add(window);
        for (Instant inside : isNew ? samples(window) : List.<Instant>of()) {
          Decision<?> other = question.at(inside);
          boolean found = other.result().isEmpty() || other.findings().contains(finding);
          must(found, "find " + finding + " at " + inside, at);
        }
      }
    }
  }

  @Property
  void aTimelineCoversAllTimeAndNeighboursDiffer(@ForAll("requests") ObjectNode request) {
    List<? extends Decision<?>> segments = Cases.read(request).question().timeline().segments();
    assertThat(segments.get(0).window().from()).isEmpty();
    assertThat(segments.get(segments.size() - 1).window().until()).isEmpty();
    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).window().from())
          .isPresent()
          .isEqualTo(segments.get(i - 1).window().until());
      assertThat(segments.get(i).answer()).isNotEqualTo(segments.get(i - 1).answer());
    }
  }

  /** What differs only inside, such as whether a step is a cure, does not begin a new segment. */
  @Property
  void neighboursDifferInWhatIsTold(@ForAll("requests") ObjectNode request) {
    JsonNode told = MAPPER.readTree(JsonRules.timeline(Cases.read(request)));
    List<JsonNode> segments = new ArrayList<>();
    told.get("segments").forEach(segment -> segments.add(withoutTimes((ObjectNode) segment)));
    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i)).isNotEqualTo(segments.get(i - 1));
    }
  }

  private static JsonNode withoutTimes(ObjectNode segment) {
    segment.remove(List.of("from", "until", "rule", "cites", "milestone", "facts"));
    for (JsonNode finding : segment.get("findings")) {
      ((ObjectNode) finding).remove(List.of("validFrom", "validUntil"));
    }
    return segment;
  }

  @Property
  void theTimelineSaysWhatIsSaidAtAnInstant(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    Timeline<?> timeline = question.timeline();
    for (Instant at : Requests.probes(request)) {
      Decision<?> segment = timeline.at(at);
      Decision<?> exact = question.exactlyAt(at);
      must(question.at(at).answer().equals(segment.answer()), "say what the segment says", at);
      must(exact.answer().equals(segment.answer()), "say so exactly", at);
      must(exact.window().equals(segment.window()), "have the segment's window", at);
      must(
          exact.findingWindows().equals(segment.findingWindows()),
          "have the windows of the segment's findings",
          at);
    }
  }

  @Property
  void laterFactsDoNotChangeAnEarlierAnswer(@ForAll("requests") ObjectNode request) {
    Law.LATER_FACTS_CHANGE_NOTHING.check(Evaluator.rules(), AskedCase.of(request.toString()));
  }

  @Property
  void theCourseIsTheTimelineOfWhatIsKnown(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : some(Requests.probes(request))) {
      Question<?> known = Cases.read(KnownFacts.knownAt(request, at)).question();
      List<? extends Decision<?>> course = question.ifNobodyActs(at).segments();
      assertThat(course.get(0).window().from()).contains(at);
      if (known.at(at).notYetKnown().isEmpty()) {
        Timeline<?> expected = known.timeline().within(Window.of(at, null));
        assertThat(course).extracting(Decision::answer).isEqualTo(answers(expected));
        assertThat(course).extracting(Decision::window).isEqualTo(windows(expected));
      }
    }
  }

  @Property
  void thePathToYesIsTheFirstYesStepByStep(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : some(Requests.probes(request))) {
      Question<?> known = Cases.read(KnownFacts.knownAt(request, at)).question();
      if (known.at(at).notYetKnown().isEmpty()) {
        PathToYes<?> path = question.pathToYes(at);
        Optional<Instant> yes = firstYes(known, at);
        assertThat(path.reached().flatMap(d -> d.window().from())).isEqualTo(yes);
        if (yes.isPresent()) {
          assertThat(path.reached().orElseThrow().answer()).isEqualTo(known.at(yes.get()).answer());
          assertThat(path.obstacles()).isEmpty();
          assertThat(path.closedBy()).isEmpty();
        }
      }
    }
  }

  @Property
  void noStepMustBeTakenBeforeItIsPossible(@ForAll("requests") ObjectNode request) {
    for (Decision<?> segment : Cases.read(request).question().timeline().segments()) {
      for (Step step : segment.steps()) {
        if (step.from().isPresent() && step.by().isPresent()) {
          assertThat(step.by().get()).as(step.toString()).isAfter(step.from().get());
        }
      }
    }
  }

  @Property
  void whatIsNotYetKnownIsNamed(@ForAll("requests") ObjectNode request) {
    Question<?> question = Cases.read(request).question();
    for (Instant at : Requests.probes(request)) {
      assertThat(question.at(at).notYetKnown())
          .extracting(Fact::path)
          .containsExactlyInAnyOrderElementsOf(KnownFacts.factsAfter(request, at));
    }
  }

  /** As an assertion, but cheap enough for a million instants. */
  private static void must(boolean law, String what, Instant at) {
    if (!law) {
      throw new AssertionError("The answer at " + at + " must " + what + ".");
    }
  }

  private static Optional<Instant> firstYes(Question<?> question, Instant from) {
    Optional<Instant> next = Optional.of(from);
    while (next.isPresent()) {
      Decision<?> decision = question.at(next.get());
      if (decision.verdict() == Verdict.YES) {
        return next;
      }
      next = decision.window().until();
    }
    return Optional.empty();
  }

  private static List<Object> answers(Timeline<?> timeline) {
    return timeline.segments().stream().<Object>map(Decision::answer).toList();
  }

  private static List<Window> windows(Timeline<?> timeline) {
    return timeline.segments().stream().map(Decision::window).toList();
  }

  /** The first and last instants of a window, and one in the middle. */
  private static List<Instant> samples(Window window) {
    Instant first = window.from().orElse(LONG_AGO);
    Instant last = window.until().map(end -> end.minusNanos(1)).orElse(FAR_AHEAD);
    return last.isBefore(first)
        ? List.of(window.from().orElse(last))
        : List.of(first, last, first.plus(Duration.between(first, last).dividedBy(2)));
  }

  /** One instant in seven: the dearer laws look at fewer of them in each case. */
  private static List<Instant> some(List<Instant> probes) {
    return probes.stream().filter(at -> Math.floorMod(at.hashCode(), 7) == 0).toList();
  }
}
