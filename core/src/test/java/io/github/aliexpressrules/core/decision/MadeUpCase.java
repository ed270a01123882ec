package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A made-up case with made-up rules: decision trees over facts, schedules, business days, and
 * values that are derived from each other. The same trees are evaluated by the kernel, through a
 * {@link Moment}, and plainly, with an instant in hand.
 */
record MadeUpCase(
    List<Optional<Instant>> facts,
    boolean begins,
    List<Node> derived,
    Optional<Node> early,
    List<Node> rules,
    List<Integer> milestones,
    Node result) {
  static final SmallPolicy POLICY = SmallPolicy.on(new MadeUp.March());
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  /** The number that says that a rule does not apply. */
  static final int SILENT = OUTCOMES.size();

  private static final List<List<Saying>> SAYINGS =
      List.of(sayings("a"), sayings("b"), sayings("c"), sayings("d"));
  private static final List<MilestoneKind> KINDS =
      SAYINGS.stream()
          .map(sayings -> sayings.get(0).rule())
          .map(rule -> MilestoneKind.of(rule.id() + "-at", Party.BUYER, rule, "It passes."))
          .toList();

  /** What a tree can see. */
  interface Eye {
    boolean isBefore(Instant instant);

    boolean knows(int fact);

    int take(int derived);

    OptionalInt takeIfCovered(int derived);

    int early();

    <T> T figure(Figure<T> figure);

    Optional<Instant> fact(int fact);

    BusinessCalendar calendar();
  }

  /** A tree whose leaves are small numbers. */
  sealed interface Node {
    int eval(Eye eye);
  }

  record Leaf(int number) implements Node {
    @Override
    public int eval(Eye eye) {
      return number;
    }
  }

  record Before(Instant instant, Node yes, Node no) implements Node {
    @Override
    public int eval(Eye eye) {
      return (eye.isBefore(instant) ? yes : no).eval(eye);
    }
  }

  record Knows(int fact, Node yes, Node no) implements Node {
    @Override
    public int eval(Eye eye) {
      return (eye.knows(fact) ? yes : no).eval(eye);
    }
  }

  /**
   * Whether a term after a fact is over, if the fact is known; business days may not be covered.
   */
  record Within(int fact, Term term, Node yes, Node no) implements Node {
    @Override
    public int eval(Eye eye) {
      boolean within =
          eye.knows(fact) && eye.isBefore(term.after(eye.fact(fact).orElseThrow(), eye.calendar()));
      return (within ? yes : no).eval(eye);
    }
  }

  record Take(int derived, Node even, Node odd) implements Node {
    @Override
    public int eval(Eye eye) {
      return (eye.take(derived) % 2 == 0 ? even : odd).eval(eye);
    }
  }

  record TakeIfCovered(int derived, Node even, Node odd) implements Node {
    @Override
    public int eval(Eye eye) {
      return (eye.takeIfCovered(derived).orElse(1) % 2 == 0 ? even : odd).eval(eye);
    }
  }

  /** Uses the plain value that the sheet gave for the result. */
  record Early(Node even, Node odd) implements Node {
    @Override
    public int eval(Eye eye) {
      return (eye.early() % 2 == 0 ? even : odd).eval(eye);
    }
  }

  record Reads(Node next) implements Node {
    @Override
    public int eval(Eye eye) {
      return eye.figure(SmallPolicy.OPENS).amount() > 0 ? next.eval(eye) : 0;
    }
  }

  private static List<Saying> sayings(String name) {
    Rule rule = Rule.of("buyer.laws." + name, "A made-up rule.", "S4:39");
    List<Saying> sayings = new ArrayList<>();
    for (Outcome outcome : OUTCOMES) {
      sayings.add(rule.when(outcome, outcome.name().toLowerCase(Locale.ROOT), "{number}"));
    }
    return sayings;
  }

  /** The kernel's answers. */
  Question<Integer> question() {
    FactList known = new FactList();
    for (int i = 0; i < facts.size(); i++) {
      known.add("fact-" + i, facts.get(i));
    }
    return Question.of(
        QuestionKind.of("buyer.laws", "Is it so?"), POLICY, known.list(), this::answer);
  }

  private Optional<Integer> answer(Sheet sheet) {
    if (begins
        && (facts.get(0).isEmpty() || !sheet.begun(facts.get(0).get(), MadeUp.SECOND_NOT_YET))) {
      return Optional.empty();
    }
    List<Derived<Integer>> values = new ArrayList<>();
    for (Node node : derived) {
      values.add(sheet.derive(m -> node.eval(new MomentEye(m, values, 0, this))));
    }
    int half = rules.size() / 2;
    for (int i = 0; i < half; i++) {
      apply(sheet, i, values, 0);
    }
    int earlier =
        early.map(node -> sheet.value(m -> node.eval(new MomentEye(m, values, 0, this)))).orElse(0);
    for (int i = half; i < rules.size(); i++) {
      apply(sheet, i, values, earlier);
    }
    for (int i = 0; i < milestones.size(); i++) {
      Derived<Integer> value = values.get(milestones.get(i));
      sheet.milestone(KINDS.get(i), sheet.derive(m -> deadline(m.of(value))));
    }
    return Optional.of(sheet.value(m -> result.eval(new MomentEye(m, values, earlier, this))));
  }

  private void apply(Sheet sheet, int index, List<Derived<Integer>> values, int earlier) {
    List<Saying> sayings = SAYINGS.get(index);
    sheet.applyIf(
        sayings.get(0).rule(),
        m -> {
          int number = rules.get(index).eval(new MomentEye(m, values, earlier, this));
          if (number == SILENT) {
            return Optional.empty();
          }
          Conclusion conclusion = sayings.get(number).with(number);
          return Optional.of(number % 2 == 0 ? conclusion.then(MadeUp.CALL) : conclusion);
        });
  }

  private static Optional<Deadline> deadline(int number) {
    return number == 0
        ? Optional.empty()
        : Optional.of(Deadline.at(new Fact("n", Instant.ofEpochSecond(1_700_000_000L + number))));
  }

  private record MomentEye(Moment moment, List<Derived<Integer>> values, int earlier, MadeUpCase of)
      implements Eye {
    @Override
    public boolean isBefore(Instant instant) {
      return moment.isBefore(instant);
    }

    @Override
    public boolean knows(int fact) {
      return moment.known(fact(fact)).isPresent();
    }

    @Override
    public int take(int derived) {
      return moment.of(values.get(derived));
    }

    @Override
    public OptionalInt takeIfCovered(int derived) {
      return moment
          .ifCovered(values.get(derived))
          .map(OptionalInt::of)
          .orElseGet(OptionalInt::empty);
    }

    @Override
    public int early() {
      return earlier;
    }

    @Override
    public <T> T figure(Figure<T> figure) {
      return moment.figure(figure);
    }

    @Override
    public Optional<Instant> fact(int fact) {
      return of.facts().get(fact);
    }

    @Override
    public BusinessCalendar calendar() {
      return moment.calendar();
    }
  }

  /** What the plain evaluation expects: nothing in it knows a moment or a window. */
  record Expected(
      Verdict verdict, Optional<Integer> result, List<Outcome> outcomes, List<Boolean> contested) {}

  /** The answer for an instant, from the facts known at another. */
  Expected plainly(Instant now, Instant known) {
    if (begins && facts.get(0).filter(first -> !first.isAfter(known)).isEmpty()) {
      boolean absent = facts.get(0).isEmpty();
      return absent
          ? new Expected(Verdict.YES, Optional.empty(), List.of(), List.of())
          : new Expected(
              Verdict.NOT_YET, Optional.empty(), List.of(Outcome.NOT_YET), List.of(false));
    }
    PlainEye start = PlainEye.of(now, known, 0, this);
    int earlier = early.map(node -> node.eval(start)).orElse(0);
    List<Outcome> outcomes = new ArrayList<>();
    List<Boolean> contested = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      int before = i < rules.size() / 2 ? 0 : earlier;
      PlainEye eye = PlainEye.of(now, known, before, this);
      int number = numberOf(rules.get(i), eye);
      if (number != SILENT) {
        outcomes.add(OUTCOMES.get(number));
        contested.add(eye.read().get());
      }
    }
    Verdict verdict =
        outcomes.stream().sorted().findFirst().map(Outcome::verdict).orElse(Verdict.YES);
    return new Expected(
        verdict, resultOf(PlainEye.of(now, known, earlier, this)), outcomes, contested);
  }

  private static int numberOf(Node rule, Eye eye) {
    try {
      return rule.eval(eye);
    } catch (OutsideCalendarException outside) {
      return OUTCOMES.indexOf(Outcome.UNKNOWN);
    }
  }

  private Optional<Integer> resultOf(Eye eye) {
    try {
      return Optional.of(result.eval(eye));
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  private record PlainEye(
      Instant now, Instant known, int earlier, MadeUpCase of, AtomicBoolean read) implements Eye {
    static PlainEye of(Instant now, Instant known, int earlier, MadeUpCase of) {
      return new PlainEye(now, known, earlier, of, new AtomicBoolean());
    }

    @Override
    public boolean isBefore(Instant instant) {
      return now.isBefore(instant);
    }

    @Override
    public boolean knows(int fact) {
      return fact(fact).isPresent() && !fact(fact).get().isAfter(known);
    }

    @Override
    public int take(int derived) {
      return of.derived().get(derived).eval(new PlainEye(now, known, 0, of, read));
    }

    @Override
    public OptionalInt takeIfCovered(int derived) {
      try {
        return OptionalInt.of(take(derived));
      } catch (OutsideCalendarException outside) {
        return OptionalInt.empty();
      }
    }

    @Override
    public int early() {
      return earlier;
    }

    @Override
    public <T> T figure(Figure<T> figure) {
      read.set(true);
      return POLICY.get(figure);
    }

    @Override
    public Optional<Instant> fact(int fact) {
      return of.facts().get(fact);
    }

    @Override
    public BusinessCalendar calendar() {
      return POLICY.calendar();
    }
  }

  /** The same case without what happens after an instant. */
  MadeUpCase upTo(Instant known) {
    List<Optional<Instant>> earlier =
        facts.stream().map(fact -> fact.filter(instant -> !instant.isAfter(known))).toList();
    return new MadeUpCase(earlier, begins, derived, early, rules, milestones, result);
  }
}
