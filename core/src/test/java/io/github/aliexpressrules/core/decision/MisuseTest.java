package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.decision.MadeUp.CALL;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_NOTED;
import static io.github.aliexpressrules.core.decision.MadeUp.FIRST_NOT_YET;
import static io.github.aliexpressrules.core.decision.MadeUp.POLICY;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND;
import static io.github.aliexpressrules.core.decision.MadeUp.SECOND_HOLDS;
import static io.github.aliexpressrules.core.decision.MadeUp.WRITE;
import static io.github.aliexpressrules.core.decision.MadeUp.applied;
import static io.github.aliexpressrules.core.decision.MadeUp.question;
import static io.github.aliexpressrules.core.decision.MadeUp.questionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.policy.SmallPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who write rules can do wrong, and what they are told. */
class MisuseTest {
  private static final String KEPT = "a rule kept its Moment after the evaluation had ended";
  private static final String OTHER = "a rule used what another evaluation had derived";
  private static final String NESTED = "a rule used the sheet that it is applied to";

  private static void assertWrong(String message, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(IllegalStateException.class).hasMessage(message);
  }

  static Stream<Consumer<Moment>> uses() {
    return Stream.of(
        m -> m.isBefore(day(1)),
        m -> m.isAtOrAfter(day(1)),
        m -> m.knows(day(1)),
        m -> m.known(Optional.of(day(1))),
        m -> m.known(Optional.empty()),
        m -> m.figure(SmallPolicy.OPENS),
        Moment::calendar);
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aMomentThatWasKeptRefusesEveryUse(Consumer<Moment> use) {
    List<Moment> kept = new ArrayList<>();
    Question<NoResult> question =
        question(
            sheet -> {
              sheet.derive(m -> kept.add(m));
              sheet.value(m -> kept.add(m));
              sheet.apply(
                  FIRST,
                  m -> {
                    use.accept(m);
                    kept.add(m);
                    return FIRST_HOLDS.with();
                  });
              // already over within the same evaluation
              kept.forEach(m -> assertWrong(KEPT, () -> use.accept(m)));
              return null;
            });
    question.at(day(0));
    question.ifNobodyActs(day(0));
    assertThat(kept).hasSizeGreaterThanOrEqualTo(6);
    kept.forEach(m -> assertWrong(KEPT, () -> use.accept(m)));
  }

  @Test
  void aMomentIsClosedAlsoWhereARuleFails() {
    List<Moment> kept = new ArrayList<>();
    Question<NoResult> question =
        question(
            applied(
                FIRST,
                m -> {
                  kept.add(m);
                  throw new UnsupportedOperationException("rule");
                }));
    assertThatThrownBy(() -> question.at(day(0)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("rule");
    assertWrong(KEPT, () -> kept.get(0).isBefore(day(1)));
  }

  @Test
  void aSheetThatWasKeptRefusesItsUse() {
    List<Sheet> kept = new ArrayList<>();
    Question<NoResult> question =
        question(
            sheet -> {
              kept.add(sheet);
              return null;
            });
    Decision<NoResult> decision = question.at(day(0));
    Sheet sheet = kept.get(0);
    assertWrong(KEPT, () -> sheet.apply(FIRST, m -> FIRST_HOLDS.with()));
    assertWrong(KEPT, () -> sheet.derive(m -> 1));
    assertWrong(KEPT, () -> sheet.value(m -> 1));
    assertWrong(KEPT, () -> sheet.begun(day(1), FIRST_HOLDS));
    assertThat(decision.findings()).isEmpty();
  }

  @Test
  void whatAnotherEvaluationDerivedIsRefused() {
    List<Derived<Optional<Deadline>>> kept = new ArrayList<>();
    Question<NoResult> question =
        question(
            sheet -> {
              kept.add(sheet.derive(m -> Optional.empty()));
              sheet.apply(
                  FIRST,
                  m -> {
                    m.of(kept.get(0));
                    return FIRST_HOLDS.with();
                  });
              return null;
            });
    // premise: what this one derived can be taken
    assertThat(question.at(day(0)).findings()).hasSize(1);
    assertWrong(OTHER, () -> question.at(day(0)));
    assertWrong(
        OTHER,
        () ->
            question(
                    sheet -> {
                      sheet.milestone(MadeUp.OPENING, kept.get(0));
                      return null;
                    })
                .at(day(0)));
    assertWrong(
        OTHER, () -> questionOf(sheet -> sheet.value(m -> m.ifCovered(kept.get(0)))).at(day(0)));
  }

  static Stream<Consumer<Sheet>> writes() {
    return Stream.of(
        sheet -> sheet.derive(m -> 1),
        sheet -> sheet.value(m -> 1),
        sheet -> sheet.apply(SECOND, m -> SECOND_HOLDS.with()),
        sheet -> sheet.applyIf(SECOND, m -> Optional.empty()),
        sheet -> sheet.begun(day(1), FIRST_HOLDS));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aRuleDoesNotWriteOnTheSheet(Consumer<Sheet> write) {
    assertWrong(
        NESTED,
        () ->
            question(
                    sheet -> {
                      sheet.apply(
                          FIRST,
                          m -> {
                            write.accept(sheet);
                            return FIRST_HOLDS.with();
                          });
                      return null;
                    })
                .at(day(0)));
    assertWrong(
        NESTED,
        () ->
            question(
                    sheet -> {
                      sheet.derive(
                          m -> {
                            write.accept(sheet);
                            return 1;
                          });
                      return null;
                    })
                .at(day(0)));
  }

  @Test
  void aRuleConcludesAsItself() {
    assertWrong(
        "buyer.made-up.first concluded as buyer.made-up.second.holds",
        () -> question(applied(FIRST, m -> SECOND_HOLDS.with())).at(day(0)));
  }

  @Test
  void templatesAreGivenAValueForEachPlace() {
    assertThatThrownBy(() -> FIRST_NOT_YET.with())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.made-up.first.not-yet must be given [then], but was given 0 values. Give one"
                + " for each place.");
    assertThatThrownBy(() -> FIRST_HOLDS.with(day(1), day(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.made-up.first.holds must be given [], but was given 2 values. Give one for each"
                + " place.");
    assertThatThrownBy(() -> FIRST_HOLDS.with().then(WRITE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.step.write must be given [whom], but was given 0 values. Give one for each"
                + " place.");
    assertThatThrownBy(() -> FIRST_NOT_YET.with((Object) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("then");
    assertThatThrownBy(() -> new Finding(FIRST_NOT_YET, List.of(), List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.made-up.first.not-yet must be given [then], but was given 0 values. Give one"
                + " for each place.");
    assertThatThrownBy(
            () -> new Step(WRITE, List.of(), Optional.empty(), Optional.empty(), FIRST, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.step.write must be given [whom], but was given 0 values. Give one for each"
                + " place.");
  }

  @Test
  void whatIsChangedAfterwardsDoesNotChangeAFinding() {
    Rule rule = Rule.of("buyer.made-up.copies", "It copies.", "S4:1");
    Saying copies = rule.when(Outcome.NOTED, "copies", "{list} {set} {map}");
    List<Party> list = new ArrayList<>(List.of(Party.BUYER));
    Set<Party> set = EnumSet.of(Party.SELLER, Party.BANK);
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
    Decision<NoResult> decision =
        question(applied(rule, m -> copies.with(list, set, map))).at(day(0));
    list.clear();
    set.clear();
    map.clear();
    Finding finding = decision.findings().get(0);
    assertThat(finding.facts())
        .containsExactly(
            Map.entry("list", List.of(Party.BUYER)),
            Map.entry("set", Set.of(Party.SELLER, Party.BANK)),
            Map.entry("map", Map.of("a", 1)));
    assertThat(finding.explanation(ZoneOffset.UTC)).isEqualTo("buyer seller, bank a: 1");
  }

  @Test
  void aStepThatNobodyCanTakeIsNone() {
    assertThatThrownBy(
            () -> new Step(CALL, List.of(), Optional.of(day(3)), Optional.of(day(3)), FIRST, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "by must be after from 2025-03-06T12:00:00Z, but was 2025-03-06T12:00:00Z. Leave the"
                + " step out.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "buyer",
        "buyer.made-up",
        "seller.made-up.first",
        "buyer.made-up.First",
        "buyer.made-up.first.more",
        "buyer..first",
        "buyer.made-up.first-",
        "buyer.made up.first"
      })
  void aRulesIdIsModuleTopicAndName(String id) {
    assertThatThrownBy(() -> Rule.of(id, "It rules.", "S4:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must be module.topic.name, but was \""
                + id
                + "\". Write for example buyer.cancellation.in-time.");
  }

  @Test
  void aRuleCitesALine() {
    assertThatThrownBy(() -> Rule.of("buyer.made-up.uncited", "It rules."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "citations of buyer.made-up.uncited must be one line at least, but were []. Cite the"
                + " lines that state it.");
    assertThatThrownBy(() -> Rule.of("buyer.made-up.miscited", "It rules.", "S9:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "citation must name a source and a line, but was \"S9:1\". Write for example S4:21.");
  }

  @Test
  void aRuleHasEachCaseOnce() {
    Rule rule = Rule.of("buyer.made-up.twice", "It rules.", "S4:1");
    Saying once = rule.when(Outcome.NOTED, "case", "Once.");
    assertThatThrownBy(() -> rule.when(Outcome.SATISFIED, "case", "Twice."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "name must occur once in buyer.made-up.twice, but was twice case. Name each case.");
    assertThat(rule.sayings()).containsExactly(once);
  }

  @Test
  void aSentenceNamesFiguresOfThePolicy() {
    Rule rule = Rule.of("buyer.made-up.figures", "Within {opens}, before {shuts}.", "S4:1");
    String message =
        "sentence of buyer.made-up.figures must name figures of the policy, but was given {shuts}."
            + " Name one of figures().";
    assertWrong(message, () -> rule.sentence(POLICY));
    assertWrong(message, () -> rule.figures(POLICY));

    Rule right = Rule.of("buyer.made-up.right", "From {opens} to {closes} ({opens}).", "S4:1");
    assertThat(right.sentence(POLICY))
        .isEqualTo("From 10 calendar days to 15 calendar days (10 calendar days).");
    assertThat(right.figures(POLICY)).containsExactly(SmallPolicy.OPENS, SmallPolicy.CLOSES);
    assertThat(right.topic()).isEqualTo("buyer.made-up");
    assertThat(right).hasToString("buyer.made-up.right");
  }

  @Test
  void aMilestonesWordsHaveNoPlaces() {
    assertThatThrownBy(() -> MilestoneKind.of("opening", Party.BUYER, FIRST, "It opens on {day}."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "onPassing must have no places, but was \"It opens on {day}.\". Nothing of the case is"
                + " filled in; say it in general.");
  }

  @Test
  void aCatalogueListsEachIdOnce() {
    Rule twin = Rule.of("buyer.made-up.first", "Another one.", "S4:1");
    assertThatThrownBy(() -> Catalogue.of(FIRST, SECOND, twin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must be listed once, but was twice buyer.made-up.first. Rename one of the two.");
    Action twinAction = Action.of("buyer.step.call", Party.SELLER, "Call.", "S4:1");
    assertThatThrownBy(() -> Catalogue.of(FIRST).actions(CALL, twinAction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must be listed once, but was twice buyer.step.call. Rename one of the two.");
    MilestoneKind twinKind = MilestoneKind.of("opening", Party.BANK, SECOND, "Another one.");
    assertThatThrownBy(() -> Catalogue.of(FIRST).milestones(MadeUp.OPENING, twinKind))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be listed once, but was twice opening. Rename one of the two.");
    Catalogue one = Catalogue.of(FIRST);
    assertThatThrownBy(() -> Catalogue.join(List.of(one, Catalogue.of(twin))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must be listed once, but was twice buyer.made-up.first. Rename one of the two.");
  }

  @Test
  void aJoinedCatalogueListsWhatIsSharedWhereItComesFirst() {
    Catalogue joined =
        Catalogue.join(
            List.of(
                Catalogue.of(SECOND, FIRST).milestones(MadeUp.CLOSING).actions(CALL),
                Catalogue.of(MadeUp.THIRD, FIRST)
                    .milestones(MadeUp.OPENING, MadeUp.CLOSING)
                    .actions(CALL, WRITE)));
    assertThat(joined.rules()).containsExactly(SECOND, FIRST, MadeUp.THIRD);
    assertThat(joined.milestones()).containsExactly(MadeUp.CLOSING, MadeUp.OPENING);
    assertThat(joined.actions()).containsExactly(CALL, WRITE);
    assertThat(joined.rule("buyer.made-up.first")).contains(FIRST);
    assertThat(joined.rule("buyer.made-up.fourth")).isEmpty();
  }

  @Test
  void theWordsOfARulebookCanBeRead() {
    assertThat(FIRST_NOTED.rule()).isSameAs(FIRST);
    assertThat(FIRST_NOTED.key()).isEqualTo("buyer.made-up.first.noted");
    assertThat(FIRST_NOTED.english()).isEqualTo("Take note.");
    assertThat(FIRST_NOTED).hasToString("buyer.made-up.first.noted");
    assertThat(FIRST_NOTED.with().outcome()).isEqualTo(Outcome.NOTED);
    assertThat(WRITE.english()).isEqualTo("Write to {whom}.");
    assertThat(WRITE.id()).isEqualTo("buyer.step.write");
    assertThat(WRITE).hasToString("buyer.step.write");
    assertThat(WRITE.citations()).hasToString("[S4:2]");
    assertThat(MadeUp.OPENING).hasToString("opening");
  }
}
