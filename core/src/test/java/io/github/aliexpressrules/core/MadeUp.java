package io.github.aliexpressrules.core;

import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Small made-up rules, and the words of tests about them. */
public final class MadeUp {
  public static final Action CALL = Action.of("buyer.step.call", Party.BUYER, "Call.", "S4:1");
  public static final Action WRITE =
      Action.of("buyer.step.write", Party.BUYER, "Write to {whom}.", "S4:2").at("Menu > Write");

  public static final Rule FIRST = rule("first");
  public static final Rule SECOND = rule("second");
  public static final Rule THIRD = rule("third");

  public static final Case FIRST_HOLDS = FIRST.satisfied("holds", "It holds.").steps(CALL, WRITE);
  public static final Case FIRST_NOT_YET = FIRST.notYet("not-yet", "Not before {then}.");
  public static final Case FIRST_EXPIRED = FIRST.expired("expired", "It was over {then}.");
  public static final Case FIRST_UNKNOWN = FIRST.unknown("unknown", "Nobody knows.").steps(CALL);
  public static final Case FIRST_VIOLATED = FIRST.violated("violated", "It fails.");
  public static final Case FIRST_NOTED = FIRST.noted("noted", "Take note.");

  public static final Case SECOND_HOLDS = SECOND.satisfied("holds", "It holds.").steps(CALL);
  public static final Case SECOND_NOT_YET = SECOND.notYet("not-yet", "Not yet.");
  public static final Case SECOND_EXPIRED =
      SECOND.expired("expired", "It is over.").steps(CALL, WRITE);
  public static final Case SECOND_UNKNOWN = SECOND.unknown("unknown", "Nobody knows.");
  public static final Case SECOND_VIOLATED =
      SECOND.violated("violated", "It fails.").steps(CALL, WRITE);
  public static final Case SECOND_NOTED = SECOND.noted("noted", "Take note.");

  public static final Case THIRD_HOLDS = THIRD.satisfied("holds", "It holds.");
  public static final Case THIRD_NOTED = THIRD.noted("noted", "Take note.");

  public static final MilestoneKind OPENING =
      MilestoneKind.of("opening", Party.BUYER, FIRST, "It opens.");
  public static final MilestoneKind CLOSING =
      MilestoneKind.of("closing", Party.SELLER, SECOND, "It closes.");

  public static final QuestionKind KIND = QuestionKind.of("buyer.made-up", "Is it so?");

  public static final SmallPolicy POLICY = SmallPolicy.standard();

  private MadeUp() {}

  private static Rule rule(String name) {
    return Rule.of("buyer.made-up." + name, "A made-up rule.", "S4:21");
  }

  /** Weekends of March 2025 in UTC, and no further. */
  public record March() implements BusinessCalendar {
    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }

    @Override
    public LocalDate coversFrom() {
      return LocalDate.of(2025, 3, 1);
    }

    @Override
    public LocalDate coversUntilInclusive() {
      return LocalDate.of(2025, 3, 31);
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      return date.getDayOfWeek().getValue() < 6;
    }
  }

  /** A chapter without rules and without a result, about any case whatever. */
  public static Chapter<Object, NoResult> chapter() {
    return chapter((of, m, said) -> NoResult.INSTANCE);
  }

  /** A chapter with a result and without rules. */
  public static <T> Chapter<Object, T> chapter(Chapter.Result<Object, T> result) {
    return Chapter.<Object, T>on(KIND).result(result);
  }

  /** A question on the standard policy; its facts are called fact-0, fact-1. */
  public static <T> Question<T> question(Chapter<Object, T> chapter, Instant... facts) {
    return Question.of(chapter, new Object(), Facts.sorted(facts(facts)), POLICY);
  }

  /** Facts that are called fact-0, fact-1, in the order given. */
  public static List<Fact> facts(Instant... instants) {
    List<Fact> facts = new ArrayList<>();
    for (Instant instant : instants) {
      facts.add(new Fact("fact-" + facts.size(), instant));
    }
    return facts;
  }

  /** FIRST, which holds from one instant until another. */
  public static Conclusion holdsBetween(Moment m, Instant from, Instant until) {
    if (m.isBefore(from)) {
      return say(FIRST_NOT_YET, from);
    }
    return m.isBefore(until) ? say(FIRST_HOLDS) : say(FIRST_EXPIRED, until);
  }

  /** A finding without steps, which rests on no figure. */
  public static Conclusion found(Case how, Object... values) {
    return say(how, values).seal(0, 0, POLICY, Instant.MIN, Instant.MAX);
  }
}
