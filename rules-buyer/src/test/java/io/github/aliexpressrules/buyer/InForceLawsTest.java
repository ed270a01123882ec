package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Answer;
import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Editions;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds of every answer by the rules in force, whenever the order was placed. */
class InForceLawsTest {
  private static final BuyerRules RULES = BuyerRules.inForce();

  /** Where one text follows another, and the ends of what was seen. */
  private static final List<String> EDGES =
      List.of(
          "2013-08-01",
          "2015-08-31",
          "2015-09-01",
          "2018-08-01",
          "2020-03-16",
          "2020-12-01",
          "2020-12-02",
          "2021-12-31",
          "2022-01-31",
          "2022-02-28",
          "2022-03-31",
          "2024-04-18",
          "2026-04-04",
          "2026-06-29",
          "2026-08-22");

  private static final List<String> COUNTRIES = List.of("US", "DE", "GB", "NO", "RU");

  /** A case: an order around an edge or of any day, and perhaps a dispute about it. */
  private record Drawn(Order order, Optional<Dispute> dispute) {
    static Drawn from(long seed) {
      Random random = new Random(seed);
      Instant placed =
          random.nextInt(3) > 0
              ? Cases.day(EDGES.get(random.nextInt(EDGES.size())))
                  .plus(Duration.ofHours(random.nextInt(24 * 80) - 24 * 60))
              : Cases.day("2012-01-01").plus(Duration.ofHours(random.nextInt(24 * 365 * 16)));
      Order order = Cases.placed(placed).build();
      if (random.nextBoolean()) {
        order = order.withBuyerCountry(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
      }
      if (random.nextInt(4) == 0) {
        order = order.withTraits(OrderTrait.LONGER_PROTECTION);
      }
      if (random.nextBoolean()) {
        order = order.withPromisedBy(placed.plus(days(random, 90)));
      }
      if (random.nextInt(3) == 0) {
        order = order.withProtectionEndsAt(placed.plus(days(random, 100)));
      }
      if (random.nextInt(4) == 0) {
        return new Drawn(
            order.withCancellationRequestedAt(placed.plus(days(random, 8))), Optional.empty());
      }
      Instant shipped = placed.plus(days(random, 10));
      order = order.withShippedAt(shipped);
      if (random.nextInt(3) == 0) {
        order = order.withTrackingStoppedAt(shipped.plus(days(random, 20)));
      } else if (random.nextBoolean()) {
        Instant delivered = shipped.plus(days(random, 40));
        order = order.withDeliveredAt(delivered);
        if (random.nextBoolean()) {
          order = order.withReceiptConfirmedAt(delivered.plus(days(random, 10)));
        }
      }
      return new Drawn(order, dispute(random, shipped.plus(days(random, 40))));
    }

    private static Optional<Dispute> dispute(Random random, Instant opened) {
      if (random.nextBoolean()) {
        return Optional.empty();
      }
      Claim claim =
          Claim.builder()
              .reason(random.nextBoolean() ? DisputeReason.DEFECTIVE : DisputeReason.NOT_RECEIVED)
              .amount(usd("40.00"))
              .returnGoods(false)
              .build();
      Instant answered = opened.plus(days(random, 12));
      Instant decided = answered.plus(days(random, 12));
      List<DisputeEvent> events =
          switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(Cases.refused(answered));
            case 2 -> List.of(Cases.countered(answered, "1.00"));
            default -> List.of(Cases.refused(answered), Cases.decided(decided, "10.00"));
          };
      return Optional.of(new Dispute(opened, claim, events));
    }

    private static Duration days(Random random, int most) {
      return Duration.ofHours(random.nextInt(24 * most) + 1);
    }

    Stream<Question<?>> questions() {
      OrderQuestions asked = RULES.order(order);
      List<Question<?>> questions = new ArrayList<>();
      questions.add(asked.cancellation());
      questions.add(asked.disputeWindow());
      questions.add(asked.claim(Cases.claim(DisputeReason.NOT_RECEIVED, "40.00")));
      dispute.ifPresent(
          one -> {
            questions.add(asked.disputeWindow(one));
            questions.add(asked.dispute(one).status());
            questions.add(
                asked
                    .dispute(one)
                    .offer(Cases.refund("1.00"), EnumSet.allOf(OfferCondition.class)));
            questions.add(
                RULES.conduct(
                    PlannedAct.ACCEPT_SELLER_SOLUTION, Optional.of(order), Optional.of(one)));
            questions.add(asked.recourse(Situation.LOST, dispute, Optional.empty()));
          });
      return questions.stream();
    }
  }

  /**
   * All time once: no gap, neighbours differ, and inside a segment every answer is the segment's,
   * whatever instant is asked about.
   */
  @Property(tries = 60)
  void timelinesAreSoundAndHaveNoGaps(@ForAll long seed) {
    Drawn drawn = Drawn.from(seed);
    drawn
        .questions()
        .forEach(
            question -> {
              Timeline<?> timeline = question.timeline();
              assertThat(timeline.window()).isEqualTo(Window.of(null, null));
              Instant last = null;
              for (Decision<?> segment : timeline.segments()) {
                assertThat(segment.window().from().orElse(null)).isEqualTo(last);
                last = segment.window().until().orElse(null);
                for (Instant inside : inside(segment.window())) {
                  Decision<?> there = question.at(inside);
                  assertThat(there.answer())
                      .as("%s at %s of %s", question.id(), inside, drawn)
                      .isEqualTo(segment.answer());
                  assertThat(there.window().contains(inside)).isTrue();
                }
              }
              assertThat(last).isNull();
              for (Change<?> change : timeline.changes()) {
                assertThat(change.before().answer())
                    .as("%s at %s of %s", question.id(), change.at(), drawn)
                    .isNotEqualTo(change.after().answer());
              }
            });
  }

  /** The first instant of a window, the last, and some between. */
  private static Set<Instant> inside(Window window) {
    Instant from = window.from().orElse(window.until().orElse(Instant.EPOCH).minusSeconds(86_400));
    Instant until = window.until().orElse(from.plus(Duration.ofDays(400)));
    Duration third = Duration.between(from, until).dividedBy(3);
    return Set.copyOf(
        Set.of(from).equals(Set.of(until.minusNanos(1)))
            ? Set.of(from)
            : new java.util.TreeSet<>(
                List.of(from, from.plus(third), until.minus(third), until.minusNanos(1))));
  }

  /** What is told has a line of the guides or of the platform's texts. */
  @Property(tries = 60)
  void noFindingIsWithoutALine(@ForAll long seed) {
    Drawn.from(seed)
        .questions()
        .flatMap(question -> question.timeline().segments().stream())
        .forEach(
            answer -> {
              for (Finding finding : answer.findings()) {
                assertThat(finding.citations())
                    .as("%s", finding)
                    .isNotEmpty()
                    .allMatch(line -> line.toString().matches("[OS][1-6]:[0-9]+"));
                assertThat(finding.ground()).isPresent();
                if (isOfNoText(finding)) {
                  assertThat(finding.ground().orElseThrow().basis().isOpen())
                      .as("%s", finding)
                      .isTrue();
                }
              }
            });
  }

  /** Whether it says that no text tells a figure: then nothing is sure, nor assumed. */
  private static boolean isOfNoText(Finding finding) {
    Rule rule = finding.rule();
    Case how = finding.how();
    return how == rule.notInForce(rule.isRemark())
        || how == rule.notTold(rule.isRemark())
        || how == rule.tooManyTexts(rule.isRemark());
  }

  /** Nobody is left without a step; and where several texts may hold, they are named. */
  @Property(tries = 60)
  void whatIsUndeterminedHasCandidatesAndAFirstStep(@ForAll long seed) {
    Drawn drawn = Drawn.from(seed);
    drawn
        .questions()
        .flatMap(question -> question.timeline().segments().stream())
        .filter(answer -> answer.verdict() == Verdict.UNDETERMINED)
        .forEach(
            answer -> {
              Answer.InForce<?> inForce = answer.answer().inForce().orElseThrow();
              assertThat(answer.steps()).as("%s of %s", answer, drawn).isNotEmpty();
              if (inForce.basis() == Basis.CANDIDATES) {
                assertThat(
                        answer.findings().stream()
                            .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
                            .flatMap(finding -> finding.ground().stream())
                            .filter(ground -> ground.basis() == Basis.CANDIDATES)
                            .map(Ground::candidates))
                    .as("%s of %s", answer, drawn)
                    .isNotEmpty()
                    .noneMatch(List::isEmpty);
                assertThat(answer.steps().get(0).action().isFirst() || isAsked(answer))
                    .as("%s of %s", answer.steps(), drawn)
                    .isTrue();
              }
            });
  }

  private static boolean isAsked(Decision<?> answer) {
    return Rows.advice(answer).contains("buyer.step.ask-which-holds");
  }

  /** The kinds of answers that these laws are tried on. */
  @Test
  void thePremise() {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    Set<Basis> bases = EnumSet.noneOf(Basis.class);
    for (long seed = 0; seed < 60; seed++) {
      Drawn.from(seed)
          .questions()
          .flatMap(question -> question.timeline().segments().stream())
          .forEach(
              answer -> {
                verdicts.add(answer.verdict());
                bases.add(answer.answer().inForce().orElseThrow().basis());
              });
    }
    assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
    assertThat(bases).containsExactlyInAnyOrder(Basis.values());
  }

  /**
   * On every day a value is sure only if a text that states it was seen then; else the answer that
   * rests on it says that it is not.
   */
  @Test
  void aValueIsSureOnlyOnDaysOnWhichItsTextWasSeen() {
    int sure = 0;
    int unsure = 0;
    for (LocalDate day = LocalDate.of(2012, 1, 1);
        day.isBefore(LocalDate.of(2029, 1, 1));
        day = day.plusDays(1)) {
      for (Editions.OnDay known : Editions.on(day, BuyerPolicy.standard())) {
        LocalDate on = day;
        if (known.basis() == Basis.DETERMINED) {
          sure++;
          assertThat(known.open()).as("%s on %s", known, day).isFalse();
          assertThat(known.told())
              .as("%s on %s", known, day)
              .singleElement()
              .satisfies(told -> assertThat(isSeen(told, on)).isTrue());
        } else {
          unsure++;
          assertThat(known.basis() == Basis.NONE || !known.told().isEmpty())
              .as("%s on %s", known, day)
              .isTrue();
        }
      }
    }
    assertThat(sure).isGreaterThan(10_000);
    assertThat(unsure).isGreaterThan(10_000);
  }

  private static boolean isSeen(Editions.Told told, LocalDate day) {
    Dated<?> text = told.text().orElseThrow();
    return !day.isBefore(text.from().orElseThrow())
        && !day.isAfter(text.until().orElseThrow())
        && text.values().contains(told.value())
        && !text.isWeak();
  }

  /** What is told on a day comes from texts that may have begun by then, and is their word. */
  @Test
  void whatIsToldOnADayIsTheWordOfATextThatMayHaveBegun() {
    for (LocalDate day = LocalDate.of(2012, 1, 1);
        day.isBefore(LocalDate.of(2029, 1, 1));
        day = day.plusDays(1)) {
      Instant noon = Instant.parse(day + "T12:00:00Z");
      for (Editions.OnDay known : Editions.on(day, BuyerPolicy.standard())) {
        for (Editions.Told told : known.told()) {
          told.text()
              .ifPresent(
                  text -> {
                    assertThat(text.values().contains(told.value())).isTrue();
                    assertThat(text.edition().earliest())
                        .as("%s at %s", known, noon)
                        .isBeforeOrEqualTo(
                            noon.plus(Duration.ofDays(100))); // a term that is running by then
                  });
          if (told.text().isEmpty()) {
            assertThat(known.basis()).isIn(Basis.CANDIDATES, Basis.NONE);
          }
        }
      }
    }
  }
}
