package io.github.aliexpressrules.core.rulebook;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.FIRST_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.FIRST_NOTED;
import static io.github.aliexpressrules.core.MadeUp.KIND;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.MadeUp.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules with their cases, and the words that they are made of. */
class RuleTest {
  private enum Risk {
    MONEY,
    TIME
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
    for (String nothing : List.of("", " ")) {
      assertThatThrownBy(() -> Rule.of("buyer.made-up.uncited", "It rules.", nothing))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "citations of buyer.made-up.uncited must be one line at least, but were \"\". Cite"
                  + " the lines that state it.");
    }
    assertThatThrownBy(() -> Rule.of("buyer.made-up.miscited", "It rules.", "S9:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "citation must name a source and a line, but was \"S9:1\". Write for example S4:21.");
    assertThatThrownBy(() -> Rule.of("buyer.made-up.miscited", "It rules.", "S4:1,S4:2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "citation must name a source and a line, but was \"S4:1,S4:2\". Write for example"
                + " S4:21.");
  }

  @Test
  void aRuleAndAnActionMayCiteSeveralLines() {
    assertThat(Rule.of("buyer.made-up.cited", "It rules.", "S4:41, S4:39, S5:97").citations())
        .isEqualTo(Citation.listOf("S4:41", "S4:39", "S5:97"));
    assertThat(Action.of("buyer.step.x", Party.BUYER, "Do.", "S4:41, S4:39").citations())
        .isEqualTo(Citation.listOf("S4:41", "S4:39"));
  }

  @Test
  void aRuleHasEachCaseOnce() {
    Rule rule = Rule.of("buyer.made-up.twice", "It rules.", "S4:1");
    Case once = rule.noted("case", "Once.");
    assertThatThrownBy(() -> rule.satisfied("case", "Twice."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "name must occur once in buyer.made-up.twice, but was twice case. Name each case.");
    assertThat(rule.cases()).containsExactly(once);
  }

  @Test
  void casesStandInTheOrderInWhichTheyWereDefined() {
    Rule rule = Rule.of("buyer.made-up.cases", "It rules.", "S4:1");
    Bound bound = Bound.atMost("a", "b");
    List<Case> cases =
        List.of(
            rule.satisfied("1", "."),
            rule.satisfied("2", "{a} {b}", bound),
            rule.notYet("3", "."),
            rule.expired("4", "."),
            rule.violated("5", "."),
            rule.violated("6", "{a} {b}", bound),
            rule.unknown("7", "."),
            rule.noted("8", "."),
            rule.when(Outcome.NOTED, "9", "{a} {b}", bound));
    assertThat(rule.cases()).isEqualTo(cases);
    assertThat(cases)
        .extracting(how -> how + " " + how.outcome() + " " + how.bound().isPresent())
        .containsExactly(
            "buyer.made-up.cases.1 SATISFIED false",
            "buyer.made-up.cases.2 SATISFIED true",
            "buyer.made-up.cases.3 NOT_YET false",
            "buyer.made-up.cases.4 EXPIRED false",
            "buyer.made-up.cases.5 VIOLATED false",
            "buyer.made-up.cases.6 VIOLATED true",
            "buyer.made-up.cases.7 UNKNOWN false",
            "buyer.made-up.cases.8 NOTED false",
            "buyer.made-up.cases.9 NOTED true");
    assertThat(cases).allSatisfy(how -> assertThat(how.rule()).isSameAs(rule));
    assertThat(cases.get(1).names()).containsExactly("a", "b");
  }

  @Test
  void aCaseNamesItsStepsAndWhatItEndangers() {
    Rule rule = Rule.of("buyer.made-up.risky", "It rules.", "S4:1");
    Case risky =
        rule.noted("risky", "Mind.")
            .steps(CALL)
            .steps(WRITE, CALL)
            .endangers(Risk.TIME, Verdict.NO, Risk.MONEY);
    assertThat(risky.steps()).containsExactly(CALL, WRITE);
    assertThat(risky.allows(WRITE)).isTrue();
    assertThat(risky.allows(Action.of("buyer.step.call", Party.BUYER, "Call.", "S4:1"))).isFalse();
    assertThat(risky.dangers(Risk.class)).containsExactly(Risk.MONEY, Risk.TIME);
    assertThat(risky.dangers(Verdict.class)).containsExactly(Verdict.NO);
    Case plain = rule.noted("plain", "Mind.");
    assertThat(plain.steps()).isEmpty();
    assertThat(plain.allows(CALL)).isFalse();
    assertThat(plain.dangers(Risk.class)).isEmpty();
  }

  @Test
  void everyRuleCanSayThatACalendarEndsAndThatThereIsMore() {
    Rule rule = Rule.of("buyer.made-up.general", "It rules.", "S4:1");
    assertThat(rule.outsideCalendar().key()).isEqualTo("calendar.outside");
    assertThat(rule.outsideCalendar().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(rule.outsideCalendar().english()).isEqualTo(Phrase.OUTSIDE_CALENDAR.english());
    assertThat(rule.outsideCalendar().names()).containsExactly("from", "until", "date");
    for (Outcome outcome : Outcome.values()) {
      assertThat(rule.andMore(outcome).key()).isEqualTo("items.more");
      assertThat(rule.andMore(outcome).outcome()).isEqualTo(outcome);
      assertThat(rule.andMore(outcome).rule()).isSameAs(rule);
      assertThat(rule.andMore(outcome)).isSameAs(rule.andMore(outcome));
    }
    assertThat(found(rule.andMore(Outcome.VIOLATED), 7).explanation(ZoneOffset.UTC))
        .isEqualTo("The same is to be said of 7 more.");
    assertThat(rule.cases()).as("they are no cases of its own").isEmpty();
  }

  @Test
  void aSentenceNamesFiguresOfThePolicy() {
    Rule rule = Rule.of("buyer.made-up.figures", "Within {opens}, before {shuts}.", "S4:1");
    String message =
        "sentence of buyer.made-up.figures must name figures of the policy, but was given {shuts}."
            + " Name one of figures().";
    assertThatThrownBy(() -> rule.sentence(POLICY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> rule.figures(POLICY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);

    Rule right = Rule.of("buyer.made-up.right", "From {opens} to {closes} ({opens}).", "S4:1");
    assertThat(right.sentence(POLICY))
        .isEqualTo("From 10 calendar days to 15 calendar days (10 calendar days).");
    assertThat(right.figures(POLICY)).containsExactly(SmallPolicy.OPENS, SmallPolicy.CLOSES);
    assertThat(right.topic()).isEqualTo("buyer.made-up");
    assertThat(right).hasToString("buyer.made-up.right");
  }

  @Test
  void whatIsSaidInGeneralHasNoPlaces() {
    assertThatThrownBy(() -> MilestoneKind.of("opening", Party.BUYER, FIRST, "It opens on {day}."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "onPassing must have no places, but was \"It opens on {day}.\". Nothing of the case is"
                + " filled in; say it in general.");
    assertThatThrownBy(() -> QuestionKind.of("buyer.made-up", "Is it {so}?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "asks must have no places, but was \"Is it {so}?\". Nothing of the case is filled in;"
                + " say it in general.");
  }

  @Test
  void aLimitMustBeOneOfThePlacesOfTheWords() {
    Rule rule = Rule.of("buyer.made-up.limit", "A limit.", "S4:21");
    assertThatThrownBy(() -> rule.satisfied("x", "At most {b}.", Bound.atMost("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bound must compare places of buyer.made-up.limit.x, [b], but was a and b. Name two of"
                + " them.");
    assertThat(FIRST_HOLDS.bound()).isEmpty();
  }

  @Test
  void theWordsOfARulebookCanBeRead() {
    assertThat(FIRST_NOTED.rule()).isSameAs(FIRST);
    assertThat(FIRST_NOTED.key()).isEqualTo("buyer.made-up.first.noted");
    assertThat(FIRST_NOTED.english()).isEqualTo("Take note.");
    assertThat(FIRST_NOTED).hasToString("buyer.made-up.first.noted");
    assertThat(WRITE.english()).isEqualTo("Write to {whom}.");
    assertThat(WRITE.id()).isEqualTo("buyer.step.write");
    assertThat(WRITE).hasToString("buyer.step.write");
    assertThat(WRITE.citations()).hasToString("[S4:2]");
    assertThat(WRITE.actor()).isEqualTo(Party.BUYER);
    assertThat(WRITE.where()).contains("Menu > Write");
    assertThat(WRITE.move()).isEmpty();
    assertThat(WRITE.is(Risk.MONEY).move()).contains(Risk.MONEY);
    assertThat(WRITE.is(Risk.MONEY).where()).contains("Menu > Write");
    assertThat(OPENING).hasToString("opening");
    assertThat(OPENING.isBeginning()).isFalse();
    assertThat(OPENING.beginning().isBeginning()).isTrue();
    assertThat(KIND).hasToString("buyer.made-up");
    assertThat(KIND.asks(Language.ENGLISH)).isEqualTo("Is it so?");
  }

  /** What only dated texts tell is theirs to tell, and not none. */
  @Test
  void aFigureThatOnlyDatedTextsTellIsNotToldAsNone() {
    Edition edition = Edition.startsOn("O3:2", "2020-12-02");
    Figure<Optional<Term>> told =
        Figure.optional("told", Term.class, Optional.empty())
            .in(Dated.of(edition, "O3:15", Optional.of(Term.hours(72))));
    Figure<Optional<Term>> none =
        Figure.optional("none", Term.class, Optional.empty(), "S4:41")
            .in(Dated.of(edition, "O3:15", Optional.of(Term.hours(72))));
    Figure<Optional<Term>> untold = Figure.optional("untold", Term.class, Optional.empty());
    Rule rule = Rule.of("buyer.made-up.told", "{told}, {none}, {untold}.", "S4:41");
    assertThat(rule.sentence(Language.ENGLISH, new Few(List.of(told, none, untold))))
        .isEqualTo("(only dated texts say how long), none, none.");
    assertThat(Phrase.dated(Term.class)).isSameAs(Phrase.DATED_TERM);
    assertThat(Phrase.dated(TermRange.class)).isSameAs(Phrase.DATED_TERM);
    assertThat(Phrase.dated(Money.class)).isSameAs(Phrase.DATED_MONEY);
    assertThat(Phrase.dated(Integer.class)).isSameAs(Phrase.DATED_NUMBER);
    assertThat(Phrase.dated(Boolean.class)).isSameAs(Phrase.DATED_OTHER);
  }

  private static final class Few extends Policy<Few> {
    Few(List<Figure<?>> figures) {
      super(figures, POLICY.calendar(), Changes.none());
    }

    @Override
    protected Few copy(BusinessCalendar calendar, Changes changes) {
      return this;
    }
  }
}
