package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every answer of these rules, tried on a library of cases. What holds of the answers
 * of any rules is tried in the core and, with random requests, in the module verification.
 */
class LawsTest {
  private static final List<Decision<?>> ANSWERS = answers(Library.STANDARD);

  private static List<Decision<?>> answers(List<Timeline<?>> timelines) {
    return timelines.stream()
        .<Decision<?>>flatMap(timeline -> timeline.segments().stream())
        .toList();
  }

  /** Hundreds of cases, thousands of answers, of every verdict. */
  @Test
  void thePremise() {
    assertThat(Library.CASES).hasSizeGreaterThan(400);
    assertThat(ANSWERS).hasSizeGreaterThan(2_000);
    assertThat(ANSWERS).extracting(Decision::verdict).contains(Verdict.values());
  }

  /** Who is sent to open a dispute can open it between the step's dates. */
  @Test
  void aDisputeCanBeOpenedWhenAStepSaysSo() {
    Set<String> opening =
        Set.of(
            "buyer.step.open-dispute",
            "buyer.step.open-in-time-add-evidence",
            "buyer.step.open-before-promise-ends");
    int seen = 0;
    for (Decision<?> answer : ANSWERS) {
      for (Step step : answer.steps()) {
        if (opening.contains(step.action().id())) {
          assertThat(step.from().orElseThrow())
              .isAfterOrEqualTo(answer.milestone("dispute-opens").orElseThrow());
          assertThat(step.by())
              .isEqualTo(step.by().filter(by -> isLeftOpen(answer) || !isAfterClosing(by, answer)));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
  }

  /** Where nobody knows whether it has closed, it may be tried beyond the milestone. */
  private static boolean isLeftOpen(Decision<?> answer) {
    return answer.finding("buyer.dispute.closes").orElseThrow().outcome() == Outcome.UNKNOWN;
  }

  private static boolean isAfterClosing(Instant by, Decision<?> answer) {
    return answer.milestone("dispute-closes").filter(by::isAfter).isPresent();
  }

  /** A step that is a move of the dispute is given only where the table allows the move. */
  @Test
  void aStepIsAMoveThatIsPossible() {
    Map<String, DisputeEventType> moves =
        Map.of(
            "buyer.step.escalate", DisputeEventType.ESCALATED,
            "buyer.step.reenter-amount", DisputeEventType.BUYER_AMENDED,
            "buyer.step.seller-answers", DisputeEventType.SELLER_REFUSED,
            "buyer.step.send-goods-back", DisputeEventType.RETURN_SENT,
            "buyer.step.accept-proposal", DisputeEventType.PROPOSAL_ACCEPTED,
            "buyer.step.decline-proposal", DisputeEventType.PROPOSAL_DECLINED,
            "buyer.step.send-back-at-once", DisputeEventType.RETURN_SENT);
    Set<String> seen = new TreeSet<>();
    for (Decision<?> answer : ANSWERS) {
      answer
          .result()
          .filter(DisputeStatus.class::isInstance)
          .map(DisputeStatus.class::cast)
          .ifPresent(
              status ->
                  Rows.advice(answer).stream()
                      .filter(moves::containsKey)
                      .forEach(
                          step -> {
                            assertThat(status.moves()).contains(moves.get(step));
                            seen.add(step);
                          }));
    }
    assertThat(seen).isEqualTo(moves.keySet());
  }

  /**
   * Whoever takes a step that is a move of the dispute, between the step's dates and whatever was
   * asked, has a dispute that the library accepts.
   */
  @Test
  void takingAStepThatIsAMoveGivesADisputeThatIsAccepted() {
    Set<DisputeEventType> taken = EnumSet.noneOf(DisputeEventType.class);
    for (Dispute dispute : Library.disputes()) {
      for (Question<?> question : Library.about(dispute)) {
        for (Decision<?> answer : question.timeline().segments()) {
          Instant at =
              answer
                  .window()
                  .from()
                  .filter(dispute.openedAt()::isBefore)
                  .orElse(dispute.openedAt());
          List<DisputeEvent> known = known(dispute, at);
          boolean opened = answer.window().contains(at);
          for (Step step : opened ? answer.steps() : List.<Step>of()) {
            Optional<DisputeEventType> move =
                step.move()
                    .filter(DisputeEventType.class::isInstance)
                    .map(DisputeEventType.class::cast);
            if (move.isPresent()) {
              List<DisputeEvent> then = new ArrayList<>(known);
              then.add(event(move.get(), step.from().filter(at::isBefore).orElse(at)));
              assertThatCode(() -> new Dispute(dispute.openedAt(), dispute.claim(), then))
                  .as("%s at %s of %s", step, at, dispute)
                  .doesNotThrowAnyException();
              taken.add(move.get());
            }
          }
        }
      }
    }
    assertThat(taken)
        .isEqualTo(
            EnumSet.of(
                DisputeEventType.SELLER_ACCEPTED,
                DisputeEventType.BUYER_AMENDED,
                DisputeEventType.BUYER_CANCELLED,
                DisputeEventType.ESCALATED,
                DisputeEventType.PLATFORM_DECIDED,
                DisputeEventType.PLATFORM_PROPOSED,
                DisputeEventType.PROPOSAL_ACCEPTED,
                DisputeEventType.PROPOSAL_DECLINED,
                DisputeEventType.RETURN_SENT));
  }

  private static List<DisputeEvent> known(Dispute dispute, Instant at) {
    return dispute.events().stream().filter(event -> !event.at().isAfter(at)).toList();
  }

  private static DisputeEvent event(DisputeEventType type, Instant at) {
    return switch (type) {
      case SELLER_ACCEPTED -> Cases.accepted(at);
      case SELLER_REFUSED -> Cases.refused(at);
      case SELLER_COUNTERED -> Cases.countered(at, "1.00");
      case BUYER_ACCEPTED -> Cases.buyerAccepted(at);
      case BUYER_AMENDED -> Cases.amended(at, "1.00");
      case BUYER_CANCELLED -> Cases.withdrawn(at);
      case ESCALATED -> Cases.escalated(at);
      case PLATFORM_DECIDED -> Cases.decided(at, "1.00");
      case GOODS_RETURNED -> Cases.returned(at);
      case PLATFORM_PROPOSED -> Cases.proposed(at, "1.00");
      case PROPOSAL_ACCEPTED -> Cases.proposalAccepted(at, Party.BUYER);
      case PROPOSAL_DECLINED -> Cases.proposalDeclined(at, Party.BUYER);
      case RETURN_SENT -> Cases.sent(at);
      case RETURN_REFUSED -> Cases.returnRefused(at);
    };
  }

  /** What is VIOLATED and can be cured has a step; what cannot is listed here. */
  @Test
  void whatIsViolatedHasACure() {
    Set<String> incurable = Set.of("buyer.return.unwashed.was-washed");
    Set<String> seen = new TreeSet<>();
    for (Decision<?> answer : ANSWERS) {
      for (Finding finding : answer.findings()) {
        if (finding.outcome() == Outcome.VIOLATED
            && answer.steps().stream().noneMatch(step -> step.changes() == finding.rule())) {
          seen.add(finding.how().key());
        }
      }
    }
    assertThat(incurable).containsAll(seen);
  }

  /** Within a topic the findings stand in the order of their question's chapter, each rule once. */
  @Test
  void theFindingsStandInTheOrderOfTheirChapter() {
    Set<String> topics = TopicsTest.rules().stream().map(Rule::topic).collect(Collectors.toSet());
    for (int i = 0; i < Library.CASES.size(); i++) {
      List<Rule> chapter =
          CHAPTERS.get(Library.CASES.get(i).under(BuyerPolicy.standard()).id()).catalogue().rules();
      for (Decision<?> answer : Library.STANDARD.get(i).segments()) {
        for (String topic : topics) {
          assertThat(
                  answer.findings().stream()
                      .map(Finding::rule)
                      .filter(rule -> rule.topic().equals(topic))
                      .map(chapter::indexOf)
                      .toList())
              .isSorted()
              .doesNotHaveDuplicates()
              .doesNotContain(-1);
        }
      }
    }
  }

  private static final Map<String, Chapter<?, ?>> CHAPTERS =
      Stream.<Chapter<?, ?>>of(
              CancellationRules.CHAPTER,
              DisputeWindowRules.CHAPTER,
              ClaimRules.CHAPTER,
              DisputeRules.CHAPTER,
              OfferRules.CHAPTER,
              ConductRules.CHAPTER,
              ReturnRules.CHAPTER)
          .collect(Collectors.toMap(chapter -> chapter.question().id(), chapter -> chapter));

  /**
   * A finding changes with no other figure than those that its rule's sentence names or that it
   * shows as told differently (a line that the rule cites itself is not shown twice). Where it is
   * not there any more, another finding beside it shows the figure. Of figures that no two guides
   * give differently there is nothing to show; what only the rules in force give, their findings
   * name.
   */
  @Test
  void aFindingRestsOnlyOnTheFiguresThatAreShown() {
    int changed = 0;
    for (BuyerPolicyTest.Effect effect : BuyerPolicyTest.ofTheGuides()) {
      List<Timeline<?>> bases = effect.before();
      List<Timeline<?>> others = Library.timelines(effect.policy());
      for (int i = 0; i < others.size(); i++) {
        Timeline<?> standard = bases.get(i);
        for (Instant at : Library.probes(standard, others.get(i))) {
          List<Finding> findings = standard.at(at).findings();
          List<Finding> after = others.get(i).at(at).findings();
          for (Finding finding : findings) {
            if (after.stream().noneMatch(then -> isSame(finding, then))) {
              boolean gone = after.stream().noneMatch(then -> then.rule() == finding.rule());
              assertThat(
                      restsOn(finding, effect.figure())
                          || (gone && findings.stream().anyMatch(f -> restsOn(f, effect.figure()))))
                  .as("%s of %s at %s rests on %s", finding, Library.CASES.get(i), at, effect)
                  .isTrue();
              changed++;
            }
          }
        }
      }
    }
    assertThat(changed).isGreaterThan(1_000);
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.how() == other.how() && one.values().equals(other.values());
  }

  private static boolean restsOn(Finding finding, Figure<?> figure) {
    Set<Citation> shown = new LinkedHashSet<>(finding.contested());
    shown.addAll(finding.rule().citations());
    return finding.rule().figures(BuyerPolicy.standard()).contains(figure)
        || figure.rivals().stream()
            .flatMap(rival -> rival.citations().stream())
            .anyMatch(shown::contains);
  }

  /** The library, or a row in force, brings every case about and every step listed for it. */
  @Test
  void theLibraryLeavesNothingOut() {
    Set<Case> notFound = cases();
    Set<String> notGiven =
        Rows.listedSteps(TopicsTest.rules()).collect(Collectors.toCollection(TreeSet::new));
    for (BuyerPolicy policy :
        List.of(
            BuyerPolicy.standard(),
            BuyerPolicy.standard().with(BuyerPolicy.CANCEL_WITHIN, Optional.empty()),
            BuyerPolicy.standard()
                .with(BuyerPolicy.REOPEN_WITHIN, Optional.of(Term.calendarDays(14))),
            BuyerPolicy.standard()
                .with(BuyerPolicy.DISPUTE_CLOSES_AT_LATEST, Optional.of(Term.calendarDays(30))),
            BuyerPolicy.standard().with(BuyerPolicy.CHANGE_OF_MIND_COUNTS, true),
            BuyerPolicy.standard().with(BuyerPolicy.DISPUTE_WAITS_IN_TRANSIT, true),
            BuyerPolicy.standard()
                .with(BuyerPolicy.DISPUTE_OPENS, Optional.of(Term.calendarDays(0))),
            BuyerPolicy.standard().with(BuyerPolicy.DISPUTE_OPENS, Optional.empty()))) {
      for (Decision<?> answer : answers(Library.timelines(policy))) {
        answer.findings().forEach(finding -> notFound.remove(finding.how()));
        Rows.givenSteps(answer).forEach(notGiven::remove);
      }
    }
    for (BuyerPolicy policy :
        List.of(
            BuyerPolicy.standard(),
            BuyerPolicy.standard().with(BuyerPolicy.CANCELLATION_BY_LAW_ONLY, true))) {
      for (Decision<?> answer :
          Stream.concat(
                  answers(Library.inForce(policy)).stream(),
                  DatedCases.cases().stream()
                      .flatMap(one -> one.under(policy).timeline().segments().stream()))
              .toList()) {
        answer.findings().forEach(finding -> notFound.remove(finding.how()));
        Rows.givenSteps(answer).forEach(notGiven::remove);
      }
    }

    TopicsTest.answers()
        .filter(answer -> answer.answer().inForce().isPresent())
        .forEach(
            answer -> {
              answer.findings().forEach(finding -> notFound.remove(finding.how()));
              Rows.givenSteps(answer).forEach(notGiven::remove);
            });
    assertThat(notFound).isEmpty();
    assertThat(notGiven).isEmpty();
  }

  private static Set<Case> cases() {
    return TopicsTest.rules().stream()
        .flatMap(rule -> rule.cases().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
