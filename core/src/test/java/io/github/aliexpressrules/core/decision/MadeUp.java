package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.rulebook.Outcome.EXPIRED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.NOT_YET;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Outcome.VIOLATED;

import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Small made-up rules, and the words of tests about them. */
final class MadeUp {
  static final Rule FIRST = rule("first");
  static final Rule SECOND = rule("second");
  static final Rule THIRD = rule("third");

  static final Saying FIRST_HOLDS = FIRST.when(SATISFIED, "holds", "It holds.");
  static final Saying FIRST_NOT_YET = FIRST.when(NOT_YET, "not-yet", "Not before {then}.");
  static final Saying FIRST_EXPIRED = FIRST.when(EXPIRED, "expired", "It was over {then}.");
  static final Saying FIRST_UNKNOWN = FIRST.when(UNKNOWN, "unknown", "Nobody knows.");
  static final Saying FIRST_VIOLATED = FIRST.when(VIOLATED, "violated", "It fails.");
  static final Saying FIRST_NOTED = FIRST.when(NOTED, "noted", "Take note.");

  static final Saying SECOND_HOLDS = SECOND.when(SATISFIED, "holds", "It holds.");
  static final Saying SECOND_NOT_YET = SECOND.when(NOT_YET, "not-yet", "Not yet.");
  static final Saying SECOND_EXPIRED = SECOND.when(EXPIRED, "expired", "It is over.");
  static final Saying SECOND_UNKNOWN = SECOND.when(UNKNOWN, "unknown", "Nobody knows.");
  static final Saying SECOND_VIOLATED = SECOND.when(VIOLATED, "violated", "It fails.");
  static final Saying SECOND_NOTED = SECOND.when(NOTED, "noted", "Take note.");

  static final Saying THIRD_HOLDS = THIRD.when(SATISFIED, "holds", "It holds.");
  static final Saying THIRD_NOTED = THIRD.when(NOTED, "noted", "Take note.");

  static final Action CALL = Action.of("buyer.step.call", Party.BUYER, "Call.", "S4:1");
  static final Action WRITE =
      Action.of("buyer.step.write", Party.BUYER, "Write to {whom}.", "S4:2").at("Menu > Write");

  static final MilestoneKind OPENING = MilestoneKind.of("opening", Party.BUYER, FIRST, "It opens.");
  static final MilestoneKind CLOSING =
      MilestoneKind.of("closing", Party.SELLER, SECOND, "It closes.");

  static final QuestionKind KIND = QuestionKind.of("buyer.made-up", "Is it so?");

  static final SmallPolicy POLICY = SmallPolicy.standard();

  private MadeUp() {}

  private static Rule rule(String name) {
    return Rule.of("buyer.made-up." + name, "A made-up rule.", "S4:21");
  }

  /** Weekends of March 2025 in UTC, and no further. */
  record March() implements BusinessCalendar {
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

  /** A question without a result, on the standard policy. */
  static Question<NoResult> question(Function<Sheet, Void> rules, Instant... facts) {
    return questionOf(
        sheet -> {
          rules.apply(sheet);
          return Optional.of(new NoResult());
        },
        facts);
  }

  /** A question with a result, on the standard policy; its facts are called fact-0, fact-1. */
  static <T> Question<T> questionOf(Function<Sheet, Optional<T>> asks, Instant... facts) {
    return Question.of(KIND, POLICY, facts(facts), asks);
  }

  static List<Fact> facts(Instant... instants) {
    List<Fact> facts = new ArrayList<>();
    for (Instant instant : instants) {
      facts.add(new Fact("fact-" + facts.size(), instant));
    }
    return facts;
  }

  /** FIRST, which holds from one instant until another. */
  static Conclusion holdsBetween(Moment m, Instant from, Instant until) {
    if (m.isBefore(from)) {
      return FIRST_NOT_YET.with(from);
    }
    return m.isBefore(until) ? FIRST_HOLDS.with() : FIRST_EXPIRED.with(until);
  }

  /** Rules one after the other. */
  @SafeVarargs
  static Function<Sheet, Void> rules(Function<Sheet, Void>... rules) {
    return sheet -> {
      for (Function<Sheet, Void> rule : rules) {
        rule.apply(sheet);
      }
      return null;
    };
  }

  static Function<Sheet, Void> applied(Rule rule, Function<Moment, Conclusion> says) {
    return sheet -> {
      sheet.apply(rule, says);
      return null;
    };
  }
}
