package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.testkit.generation.Requests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What must be true of every question as the sources tell it. */
class ReadingsLawsTest {
  @Provide
  Arbitrary<ObjectNode> requests() {
    return Cases.any();
  }

  @Property(tries = 60)
  void theSafeDateIsSafeUnderEveryReading(@ForAll("requests") ObjectNode request) {
    Readings<?> readings = Cases.read(request).readings();
    for (Instant at : some(Requests.probes(request))) {
      for (Readings.Band band : readings.bands(at)) {
        for (Reading reading : union(band.safeBy(), band.lastBy())) {
          assertThat(date(request, reading, at, band)).isPresent();
        }
        for (Reading reading : Reading.values()) {
          Optional<Milestone> own =
              date(request, reading, at, band).filter(m -> states(reading, m));
          own.ifPresent(milestone -> assertSafe(band, reading, milestone.at()));
        }
      }
    }
  }

  private static void assertSafe(Readings.Band band, Reading reading, Instant own) {
    if (isToBeMet(band.milestone())) {
      assertThat(band.safe()).isBeforeOrEqualTo(own);
      assertThat(band.last()).isAfterOrEqualTo(own);
    } else {
      assertThat(band.safe()).isAfterOrEqualTo(own);
      assertThat(band.last()).isBeforeOrEqualTo(own);
    }
    assertThat(band.safeBy().contains(reading)).isEqualTo(band.safe().equals(own));
    assertThat(band.lastBy().contains(reading)).isEqualTo(band.last().equals(own));
  }

  /** An end of the asking party's own time; else it waits for a beginning, or for others. */
  private static boolean isToBeMet(MilestoneKind kind) {
    Party whose = kind.actor();
    return !kind.isBeginning() && (whose == Party.BUYER || whose == Party.MERCHANT);
  }

  /** The milestone as a request under the reading tells it. */
  private static Optional<Milestone> date(
      ObjectNode request, Reading reading, Instant at, Readings.Band band) {
    return under(request, reading).at(at).milestones().stream()
        .filter(milestone -> milestone.kind() == band.milestone())
        .findFirst();
  }

  private static boolean states(Reading reading, Milestone milestone) {
    return milestone.figures().stream()
        .flatMap(Figure::lines)
        .anyMatch(line -> Reading.of(line) == reading);
  }

  private static Question<?> under(ObjectNode request, Reading reading) {
    return Cases.read(request.deepCopy().put("reading", reading.toString())).question();
  }

  @Property(tries = 60)
  void everyVoiceSaysWhatARequestUnderItsReadingIsAnswered(@ForAll("requests") ObjectNode request) {
    Readings<?> readings = Cases.read(request).readings();
    for (Reading reading : Reading.values()) {
      Question<?> told = under(request, reading);
      boolean speaks = readings.voices().containsKey(reading);
      assertThat(readings.silent().contains(reading)).isNotEqualTo(speaks);
      for (Instant at : some(Requests.probes(request))) {
        Decision<?> standard = readings.standard().at(at);
        if (speaks) {
          Readings.Agreement now = readings.agreement(at);
          assertThat(now.verdicts()).containsEntry(reading, told.at(at).verdict());
          assertThat(now.window().contains(at)).isTrue();
        } else {
          assertThat(told.at(at).verdict()).isEqualTo(standard.verdict());
          assertThat(told.at(at).result()).isEqualTo(standard.result());
        }
      }
    }
  }

  @Property(tries = 60)
  void agreementCoversAllTimeAndTheStrictestIsYesForNoLongerThanAny(
      @ForAll("requests") ObjectNode request) {
    Readings<?> readings = Cases.read(request).readings();
    List<Readings.Agreement> stretches = readings.agreement();
    assertThat(stretches.get(0).window().from()).isEmpty();
    assertThat(stretches.get(stretches.size() - 1).window().until()).isEmpty();
    for (int i = 1; i < stretches.size(); i++) {
      assertThat(stretches.get(i).window().from()).isEqualTo(stretches.get(i - 1).window().until());
      assertThat(stretches.get(i).verdicts()).isNotEqualTo(stretches.get(i - 1).verdicts());
      assertThat(stretches.get(i).isAgreed())
          .isEqualTo(Set.copyOf(stretches.get(i).verdicts().values()).size() <= 1);
    }
    boolean alwaysYes =
        stretches.stream()
            .anyMatch(stretch -> readings.strictest().stream().anyMatch(r -> isYes(stretch, r)));
    boolean everYes =
        stretches.stream()
            .anyMatch(stretch -> readings.mostLenient().stream().anyMatch(r -> isYes(stretch, r)));
    assertThat(everYes || !alwaysYes).isTrue();
    assertThat(readings.voices().keySet()).containsAll(readings.strictest());
    assertThat(readings.voices().keySet()).containsAll(readings.mostLenient());
    assertThat(readings.strictest().isEmpty()).isEqualTo(readings.voices().isEmpty());
  }

  private static boolean isYes(Readings.Agreement stretch, Reading reading) {
    return stretch.verdicts().get(reading) == Verdict.YES;
  }

  /** A source that has no line on a date is not credited with it. */
  @Test
  void whoStatesNothingAboutADateIsNotCreditedWithIt() {
    Readings<?> readings =
        JsonRules.standard()
            .read(
                """
                {"id":"c1","ask":"buyer.dispute-window","at":"2025-03-10T00:00:00Z","order":{"id":"81",\
                "price":{"amount":30.00,"currency":"USD"},"placedAt":"2025-02-27T10:00:00Z",\
                "shippedAt":"2025-03-01T07:15:30Z"}}
                """)
            .readings();
    assertThat(readings.bands(Instant.parse("2025-03-10T00:00:00Z")))
        .extracting(Readings.Band::safeBy)
        .containsExactly(Set.of(Reading.S5B));
    assertThat(readings.voices().keySet())
        .containsExactly(Reading.S3, Reading.S4, Reading.S5A, Reading.S5B, Reading.S5E);
  }

  /**
   * S4:97 and S5:17 bring in the platform where S5:183 ends the dispute; S5e says nothing on it.
   */
  @Test
  void whoSpeaksOfASilentSeller() {
    String opened =
        """
        {"ask":"buyer.dispute","at":"2025-06-07T16:30:00Z","order":{"id":"1",\
        "price":{"amount":60.00,"currency":"USD"},"placedAt":"2025-05-05T19:00:00Z"},\
        "dispute":{"openedAt":"2025-06-02T16:30:00Z","claim":{"reason":"DEFECTIVE",\
        "amount":{"amount":60.00,"currency":"USD"},"returnGoods":false,"evidence":["PHOTO"]},\
        "events":[]}}\
        """;
    Readings.Agreement now =
        JsonRules.standard()
            .read(opened)
            .readings()
            .agreement(Instant.parse("2025-06-07T16:30:00Z"));
    assertThat(now.verdicts())
        .isEqualTo(
            Map.of(
                Reading.S4, Verdict.YES,
                Reading.S5A, Verdict.YES,
                Reading.S5B, Verdict.YES,
                Reading.S5C, Verdict.NO_LONGER));
    assertThat(now.isAgreed()).isFalse();
  }

  /**
   * S5:308 sets the amount to zero at a refusal, S5:187 does not. No finding rests on that once the
   * platform has decided; the amount claimed, which is shown, still does.
   */
  @Test
  void whoTellsTheResultOtherwiseSpeaks() {
    String decided =
        """
        {"ask":"buyer.dispute","at":"2025-06-20T16:30:00Z","order":{"id":"1",\
        "price":{"amount":60.00,"currency":"USD"},"placedAt":"2025-05-05T19:00:00Z"},\
        "dispute":{"openedAt":"2025-06-02T16:30:00Z","claim":{"reason":"DEFECTIVE",\
        "amount":{"amount":25.01,"currency":"USD"},"returnGoods":false,"evidence":["PHOTO"]},\
        "events":[{"type":"SELLER_REFUSED","at":"2025-06-03T16:30:00Z"},\
        {"type":"ESCALATED","at":"2025-06-04T16:30:00Z"},\
        {"type":"PLATFORM_DECIDED","at":"2025-06-10T16:30:00Z",\
        "solution":{"refund":{"amount":10.00,"currency":"USD"},"returnGoods":false,\
        "channel":"PLATFORM"}}]}}\
        """;
    Readings<?> readings = JsonRules.standard().read(decided).readings();
    assertThat(readings.voices()).containsKey(Reading.S5E);
    Instant at = Instant.parse("2025-06-20T16:30:00Z");
    assertThat(readings.at(at).get(Reading.S5E).result())
        .isNotEqualTo(readings.standard().at(at).result());
  }

  private static Set<Reading> union(Set<Reading> one, Set<Reading> two) {
    Set<Reading> both = new TreeSet<>(one);
    both.addAll(two);
    return both;
  }

  private static List<Instant> some(List<Instant> probes) {
    return probes.stream().filter(at -> Math.floorMod(at.hashCode(), 11) == 0).toList();
  }
}
