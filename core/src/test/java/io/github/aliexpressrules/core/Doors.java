package io.github.aliexpressrules.core;

import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A made-up topic, written as a topic is: a door that opens some time after it was built. */
public final class Doors {
  private static final Instant MAR_1 = Instant.parse("2025-03-01T12:00:00Z");

  private static final Action KNOCK =
      Action.of("buyer.step.knock", Party.SELLER, "Knock.", "S4:21").at("House > Door");

  public static final Rule OPENS =
      Rule.of("buyer.sample.opens", "It opens after {opens}.", "S5:111");
  private static final Case EARLY =
      OPENS.notYet("early", "It opens {opens}, {term} after {event}.").steps(KNOCK);
  private static final Case OPEN = OPENS.satisfied("open", "It is open.");

  private static Conclusion opens(House house, Moment m) {
    Deadline at = m.of(OPENING, house);
    return m.isBefore(at.at())
        ? say(EARLY, at.at(), at.term(), at.event()).adviseWithin(at.at(), null, KNOCK)
        : say(OPEN);
  }

  private static final Rule REMARK = Rule.of("buyer.sample.remark", "Mind the step.", "S4:21");
  private static final Case MIND = REMARK.noted("mind", "Mind the step.");

  private static Conclusion remark(House house, Moment m) {
    return say(MIND);
  }

  public static final MilestoneKind OPENS_AT =
      MilestoneKind.of("opens-at", Party.BUYER, OPENS, "The door opens.").beginning();

  private static final Definition<House, Deadline> OPENING =
      Definition.of(
          "opening",
          (house, m) -> Deadline.after(house.built(), m.figure(SmallPolicy.OPENS), m.calendar()));

  private Doors() {}

  /** The case. */
  private record House(Fact built) {}

  /** The result. */
  public record Door(Money fee, Optional<Instant> opens, List<Party> guests) {}

  private static Chapter<House, Door> chapter(String id) {
    return Chapter.<House, Door>on(QuestionKind.of(id, "Is the door open?"));
  }

  /** Asks whether the door is open. */
  public static Question<Door> ask(String id, SmallPolicy policy) {
    Fact built = new Fact("order.placedAt", MAR_1);
    Door door = new Door(Money.parse("USD 1.00"), Optional.of(MAR_1), List.of(Party.BUYER));
    return Question.of(
        chapter(id)
            .rule(OPENS, Doors::opens)
            .rule(REMARK, Doors::remark)
            .milestone(OPENS_AT, OPENING)
            .result((house, m, said) -> door),
        new House(built),
        List.of(built),
        policy);
  }

  /** Asks about a door of which only the fee is known. */
  public static Question<Door> fee(String fee) {
    return Question.of(
        chapter("buyer.sample")
            .rule(REMARK, Doors::remark)
            .result((house, m, said) -> new Door(Money.parse(fee), Optional.empty(), List.of())),
        new House(new Fact("order.placedAt", MAR_1)),
        List.of(),
        SmallPolicy.standard());
  }
}
