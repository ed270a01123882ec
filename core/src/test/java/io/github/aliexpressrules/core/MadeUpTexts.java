package io.github.aliexpressrules.core;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.BindsOn;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.Scope;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Binding;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Definition;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Made-up rules whose figures have dates: what a window is by two texts, and what none tells. */
public final class MadeUpTexts {
  public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  public static final Edition FIRST = Edition.startsBetween("first", null, "2024-12-01");
  public static final Edition SECOND = Edition.startsBetween("second", "2025-02-01", "2025-06-01");
  private static final Edition UNSEEN = Edition.undated("undated");

  /** Five days or ten: the second text begins while the case runs, or does not. */
  public static final Figure<Term> OPENS =
      Figure.of("opens", Term.calendarDays(10), "S5:111")
          .in(Dated.of(FIRST, "O6:4", Term.calendarDays(5)).seen("2024-12-01", "2025-01-31"))
          .in(Dated.of(SECOND, "O6:18", Term.calendarDays(10)).seen("2025-06-01", "2025-12-31"));

  /** One of two terms, by a text that leaves both possible. */
  public static final Figure<Term> CLOSES =
      Figure.of("closes", Term.calendarDays(15), "S5:97")
          .in(
              Dated.of(FIRST, "O6:6", Term.calendarDays(20))
                  .or(Term.calendarDays(30))
                  .seen("2024-12-01", "2025-12-31"));

  /** Seen once; what came after is open. */
  public static final Figure<Optional<Term>> ANSWERS =
      Figure.optional("answers", Term.class, Optional.of(Term.calendarDays(5)), "S5:183")
          .emptyIs("never")
          .in(
              Dated.of(FIRST, "O6:24", Optional.of(Term.calendarDays(5)))
                  .seen("2024-12-01", "2024-12-31")
                  .thenOpen());

  public static final Figure<Boolean> STRICT = Figure.of("strict", false, "S5:187");
  public static final Figure<Term> UNTOLD = Figure.of("untold", Term.calendarDays(3), "S4:41");
  public static final Scope ABROAD =
      Scope.of("abroad", String.class, where -> Optional.of(where.equals("abroad")));
  public static final Figure<Term> LOCAL =
      Figure.of("local", Term.calendarDays(2), "S4:39")
          .in(Dated.of(UNSEEN, "O6:40", Term.calendarDays(2)))
          .in(
              Dated.of(FIRST, "O6:41", Term.calendarDays(4))
                  .seen("2024-12-01", "2025-12-31")
                  .binds(BindsOn.ORDER_PLACED)
                  .in(ABROAD));

  /** The figures as the texts have them. */
  public static final class Texts extends Policy<Texts> {
    Texts(Changes changes) {
      super(
          List.of(OPENS, CLOSES, ANSWERS, STRICT, UNTOLD, LOCAL),
          BusinessCalendar.weekends(ZONE),
          changes);
    }

    @Override
    protected Texts copy(BusinessCalendar calendar, Changes changes) {
      return new Texts(changes);
    }
  }

  public static final Texts POLICY = new Texts(Changes.none());

  public static final Rule OPEN =
      Rule.of("buyer.made-up.opens", "It opens after {opens}.", "S5:111");
  public static final Case EARLY = OPEN.notYet("early", "It opens {opens}.");
  public static final Case SINCE = OPEN.satisfied("since", "It is open since {opens}.");
  public static final Case NEVER = OPEN.violated("never", "It never opens.");
  public static final Rule CLOSE = Rule.of("buyer.made-up.closes", "It closes.", "S5:97");
  public static final Case BEFORE = CLOSE.satisfied("before", "It closes {closes}.");
  public static final Case OVER = CLOSE.expired("over", "It closed {closes}.");
  public static final Rule ANSWER = Rule.of("buyer.made-up.answers", "Somebody answers.", "S5:183");
  public static final Case DUE = ANSWER.satisfied("due", "Due {due}.");
  public static final Rule LAST = Rule.of("buyer.made-up.last", "Last seen.", "O6:3");
  public static final Case LAST_SEEN = LAST.noted("last-seen", "Last seen: {figures}.");
  public static final Case OWN = LAST.noted("own", "Own: {figures}.");
  public static final Action ASK = Action.of("buyer.step.ask", Party.BUYER, "Ask.", "S5:111");
  public static final Action TRY = Action.of("buyer.step.try", Party.BUYER, "Try.", "S5:111");
  public static final Action AGAIN = Action.of("buyer.step.again", Party.BUYER, "Again.", "S5:97");
  public static final Binding.Remarks REMARKS = new Binding.Remarks(LAST_SEEN, OWN, ASK);
  public static final Fact SHIPPED = new Fact("order.shippedAt", day(0));
  public static final QuestionKind KIND = QuestionKind.of("buyer.made-up", "May I?");

  private static final Definition<String, Deadline> OPENING =
      Definition.of("opening", (of, m) -> m.after(SHIPPED, OPENS));
  public static final Definition<String, Deadline> CLOSING =
      Definition.of("closing", (of, m) -> m.after(SHIPPED, CLOSES));
  public static final Definition<String, Deadline> ANSWERING =
      Definition.of(
          "answering",
          (of, m) ->
              m.figure(ANSWERS, SHIPPED)
                  .map(term -> Deadline.after(SHIPPED, term, m.calendar()))
                  .orElse(null));

  /** It opens and it closes. */
  public static Chapter<String, NoResult> window() {
    return Chapter.<String, NoResult>on(KIND)
        .rule(
            OPEN,
            (of, m) -> {
              Deadline opens = m.the(OPENING, of);
              return say(m.isBefore(opens.at()) ? EARLY : SINCE, opens.at());
            })
        .rule(
            CLOSE,
            (of, m) -> {
              Deadline closes = m.the(CLOSING, of);
              return say(m.isBefore(closes.at()) ? BEFORE : OVER, closes.at());
            })
        .milestone(
            MilestoneKind.of("opens-at", Party.BUYER, OPEN, "It is open.").beginning(), OPENING)
        .milestone(MilestoneKind.of("closes-at", Party.BUYER, CLOSE, "It is closed."), CLOSING)
        .inDoubt(TRY, AGAIN)
        .result((of, m, said) -> NoResult.INSTANCE);
  }

  /** Somebody answers, within a time that was seen once; what came after is open. */
  public static Chapter<String, NoResult> answering() {
    return Chapter.<String, NoResult>on(KIND)
        .rule(ANSWER, (of, m) -> say(DUE, m.the(ANSWERING, of).at()))
        .milestone(MilestoneKind.of("due", Party.SELLER, ANSWER, "It is due."), ANSWERING)
        .result((of, m, said) -> NoResult.INSTANCE);
  }

  /** A question in force about an order placed the day before it was shipped. */
  public static Question<NoResult> ask(
      Chapter<String, NoResult> chapter, Policy<?> policy, @Nullable String where) {
    Binding binding = new Binding(day(-1), where, null, REMARKS);
    return Question.of(chapter, "case", List.of(SHIPPED), policy, binding);
  }

  private MadeUpTexts() {}
}
