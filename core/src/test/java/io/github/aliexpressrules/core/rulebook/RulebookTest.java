package io.github.aliexpressrules.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.policy.BindsOn;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.Scope;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulebookTest {
  private static final Figure<Term> OPENS =
      Figure.of("opens", Term.calendarDays(10), "S5:111")
          .called("the wait before a dispute")
          .rival(Term.calendarDays(5), "S4:39")
          .in(
              Dated.of(
                      Edition.startsBetween("O6:4", null, "2013-08-01"),
                      "O6:4",
                      Term.calendarDays(5))
                  .seen("2013-08-01", "2015-08-31")
                  .thenOpen())
          .in(
              Dated.of(
                      Edition.startsBetween("O6:18", "2015-09-01", null),
                      "O6:18, O6:21",
                      Term.calendarDays(10))
                  .or(Term.calendarDays(15))
                  .binds(BindsOn.ORDER_PLACED)
                  .assumed()
                  .in(Scope.of("everybody", Object.class, any -> Optional.of(true))))
          .in(Dated.unstated(Edition.undated("O6:25"), "O6:25"));
  private static final Figure<Boolean> OURS =
      Figure.of("ours", true)
          .meaning("yes", true, "it is our choice")
          .meaning("no", false, "it is a source's choice");
  private static final Rule SHARED =
      Rule.of("buyer.shared.rule", "A dispute opens after {opens}.", "S5:111, S4:21");
  private static final Rule OWN = Rule.of("buyer.own.rule", "A sentence.", "S4:41");
  private static final Case OPEN = SHARED.satisfied("open", "It opened on {opened}.");
  private static final Action ASK =
      Action.of("buyer.step.ask", Party.BUYER, "Ask.", "S4:19").at("Orders > Ask");
  private static final MilestoneKind AT =
      MilestoneKind.of("opens-at", Party.BUYER, SHARED, "It can be opened.");
  private static final Rulebook BOOK =
      Rulebook.of("Sample")
          .question(
              QuestionKind.of("buyer.first", "May I?"),
              Catalogue.of(SHARED).milestones(AT).actions(ASK))
          .question(QuestionKind.of("buyer.second", "And then?"), Catalogue.of(OWN, SHARED));

  /** A policy with a few figures. */
  private static final class Sample extends Policy<Sample> {
    private final List<Figure<?>> figures;

    Sample(List<Figure<?>> figures, BusinessCalendar calendar, Changes changed) {
      super(figures, calendar, changed);
      this.figures = figures;
    }

    @Override
    protected Sample copy(BusinessCalendar calendar, Changes changed) {
      return new Sample(figures, calendar, changed);
    }
  }

  private static final Sample STANDARD =
      new Sample(List.of(OPENS, OURS), BusinessCalendar.weekends(ZoneId.of("UTC")), Changes.none());

  /** Whoever translates what is listed has translated the whole book. */
  @Test
  void allThatIsSaidHasAKey() {
    Rule rule = Rule.of("buyer.told.rule", "It is told.", "S4:41");
    Case said = rule.satisfied("said", "So it is.").headline(Tone.GOOD, "Told");
    Action look =
        Action.of("buyer.step.look", Party.BUYER, "Look long.", "S4:19").brief("Look.").at("Top");
    MilestoneKind ends =
        MilestoneKind.of("ends", Party.BUYER, rule, "It is over.").titled("the end");
    Figure<Integer> doubted =
        Figure.of("doubted", 3, "S4:21").called("a number in doubt").uncertain("S4:21", "smudged");
    Rulebook book =
        Rulebook.of("Told")
            .question(
                QuestionKind.of("buyer.told", "Is it told?").titled("Telling"),
                Catalogue.of(rule).milestones(ends).actions(look));
    assertThat(said.rule()).isSameAs(rule);
    assertThat(
            book.texts(
                new Sample(
                    List.of(doubted, OURS),
                    BusinessCalendar.weekends(ZoneId.of("UTC")),
                    Changes.none())))
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("buyer.told.asks", "Is it told?"),
                Map.entry("buyer.told.title", "Telling"),
                Map.entry("buyer.told.rule", "It is told."),
                Map.entry("buyer.told.rule.said", "So it is."),
                Map.entry("buyer.told.rule.said.headline", "Told"),
                Map.entry("buyer.told.rule.ends", "It is over."),
                Map.entry("buyer.told.rule.ends.title", "the end"),
                Map.entry("buyer.step.look", "Look long."),
                Map.entry("buyer.step.look.brief", "Look."),
                Map.entry("buyer.step.look.where", "Top"),
                Map.entry("figure.doubted.title", "a number in doubt"),
                Map.entry("figure.doubted.S4:21", "smudged"),
                Map.entry("figure.ours.yes", "it is our choice"),
                Map.entry("figure.ours.no", "it is a source's choice"),
                Map.entry("word.party.buyer", "buyer")))
        .hasSize(22);
  }

  @Test
  void thePageHasQuestionsRulesStepsMilestonesAndFigures() {
    assertThat(OPEN.rule()).isSameAs(SHARED);
    assertThat(BOOK.markdown(STANDARD, "Head."))
        .isEqualTo(
            """
            # Sample

            Head.

            ## Questions

            | id | question |
            |---|---|
            | `buyer.first` | May I? |
            | `buyer.second` | And then? |

            ## Rules

            ### `buyer.shared.rule`

            A dispute opens after 10 calendar days.

            - Sources: S5:111, S4:21
            - Questions: `buyer.first`, `buyer.second`
            - Figure `opens`, the wait before a dispute: 10 calendar days (S5:111); elsewhere: 5 calendar days (S4:39)

            | outcome | case | explanation | steps |
            |---|---|---|---|
            | SATISFIED | open | It opened on {opened}. |  |

            ### `buyer.own.rule`

            A sentence.

            - Sources: S4:41
            - Questions: `buyer.second`

            | outcome | case | explanation | steps |
            |---|---|---|---|

            ## Steps

            | id | who | where | what | sources |
            |---|---|---|---|---|
            | `buyer.step.ask` | BUYER | Orders > Ask | Ask. | S4:19 |

            ## Milestones

            | name | whom | what happens then | rule |
            |---|---|---|---|
            | `opens-at` | BUYER | It can be opened. | `buyer.shared.rule` |

            ## Figures

            | name | what it is | value |
            |---|---|---|
            | `opens` | the wait before a dispute | 10 calendar days (S5:111); elsewhere: 5 calendar days (S4:39) |
            | `ours` | whether it is our choice | yes |

            ## Figures in force

            What the platform's dated texts say, the older ones first.

            | name | value | seen | begins | binds | for | after that |
            |---|---|---|---|---|---|---|
            | `opens` | 5 calendar days (O6:4) | 2013-08-01 to 2015-08-31 | at the latest 2013-08-01T07:00:00Z | UNKNOWN |  | open |
            | `opens` | 10 calendar days or 15 calendar days (O6:18, O6:21) | on no known day | 2015-08-31T16:00:00Z, or never | ORDER_PLACED | everybody | never sure |
            | `opens` | not readable (O6:25) | on no known day | not known | UNKNOWN |  | open |
            | `ours` | no dated text |  |  |  |  |  |

            ## The guides and the texts

            On which days texts of the platform were seen that say what a guide says.

            | guide | figure | value | seen in texts |
            |---|---|---|---|
            | S4 | `opens` | 5 calendar days | 2013-08-01 to 2015-08-31 (O6:4) |
            | S5b | `opens` | 10 calendar days | on no known day (O6:18, O6:21) |
            """);
  }

  @Test
  void anotherPolicyShowsItsValuesWithTheirLines() {
    assertThat(BOOK.markdown(STANDARD.with(OPENS, Term.calendarDays(5)), "Head."))
        .contains("A dispute opens after 5 calendar days.")
        .contains(
            "| `opens` | the wait before a dispute | 5 calendar days (S4:39); elsewhere: 10 calendar"
                + " days (S5:111) |");
    assertThat(BOOK.markdown(STANDARD.with(OPENS, Term.calendarDays(6)), "Head."))
        .contains(
            "| `opens` | the wait before a dispute | 6 calendar days; elsewhere: 10 calendar days"
                + " (S5:111), 5 calendar days (S4:39) |");
  }

  /** A source that corrects itself further down takes the last that it says. */
  @Test
  void aRivalThatNoReadingTakesSaysWhatItsSourceGoesOnToSay() {
    Figure<Term> corrected =
        Figure.of("corrected", Term.calendarDays(10), "S5:111")
            .rival(Term.calendarDays(5), "S4:19")
            .rival(Term.calendarDays(7), "S4:39", "S3:11")
            .rival(Term.calendarDays(10), "S4:41");
    Rule rule = Rule.of("buyer.corrected.rule", "It opens after {corrected}.", "S4:41");
    Rulebook book =
        Rulebook.of("Corrected")
            .question(QuestionKind.of("buyer.corrected", "May I?"), Catalogue.of(rule));
    assertThat(
            book.markdown(
                new Sample(
                    List.of(corrected), BusinessCalendar.weekends(ZoneOffset.UTC), Changes.none()),
                "Head."))
        .contains(
            "| `corrected` | corrected | 10 calendar days (S5:111, S4:41); elsewhere: 5 calendar days (S4:19)"
                + " [no reading: S4 goes on to say 10 calendar days], 7 calendar days (S4:39,"
                + " S3:11) |");
  }

  @Test
  void aRuleKnowsItsQuestionsAndIsListedOnce() {
    assertThat(BOOK.questions()).containsExactly("buyer.first", "buyer.second");
    assertThat(BOOK.questions(OWN)).containsExactly("buyer.second");
    assertThat(BOOK.questions(SHARED)).containsExactly("buyer.first", "buyer.second");
    assertThat(BOOK.catalogue().rules()).containsExactly(SHARED, OWN);
  }
}
