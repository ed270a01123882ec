package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.MadeUp;
import io.github.aliexpressrules.core.decision.MadeUpCase.MadeUpDate;
import io.github.aliexpressrules.core.decision.MadeUpCase.MadeUpRule;
import io.github.aliexpressrules.core.decision.MadeUpCase.Thing;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.ManyFigures;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.writing.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A made-up case as those who write rules would write it: a chapter, with words and items. */
final class MadeUpQuestion {
  private static final QuestionKind KIND = QuestionKind.of("buyer.laws", "Is it so?");

  private final MadeUpCase madeUp;
  private final List<Definition<Thing, Integer>> words = new ArrayList<>();
  private final List<Items<Thing, Thing, Seen>> lists = new ArrayList<>();

  private MadeUpQuestion(MadeUpCase madeUp) {
    this.madeUp = madeUp;
    for (Tree tree : madeUp.words()) {
      words.add(Definition.of("word-" + words.size(), (of, m) -> tree.eval(new MomentEye(of, m))));
    }
    for (Tree tree : madeUp.lists()) {
      lists.add(Items.of("list-" + lists.size(), of -> of.items, (item, m) -> seen(tree, item, m)));
    }
  }

  /** What an item is. */
  record Seen(Thing item, int number) {}

  static Question<Integer> of(MadeUpCase madeUp) {
    return Question.of(chapter(madeUp), madeUp.thing(), madeUp.dated(), MadeUpCase.POLICY);
  }

  static Evaluation<Integer> evaluation(MadeUpCase madeUp) {
    return Evaluation.ofMany(
        chapter(madeUp), madeUp.thing(), madeUp.dated(), MadeUpCase.POLICY, null);
  }

  private static Chapter<Thing, Integer> chapter(MadeUpCase madeUp) {
    return new MadeUpQuestion(madeUp).chapter();
  }

  private Chapter<Thing, Integer> chapter() {
    Chapter<Thing, Integer> chapter = Chapter.on(KIND);
    for (Optional<Instant> first : madeUp.facts().subList(0, madeUp.beginnings())) {
      chapter = chapter.from(of -> first.orElse(null), MadeUpCase.NOT_BEGUN);
    }
    for (int i = 0; i < madeUp.rules().size(); i++) {
      Chapter<Thing, Object> rule = rule(madeUp.rules().get(i), MadeUpCase.CASES.get(i));
      chapter =
          madeUp.rules().get(i).ofPart()
              ? chapter.chapter(rule, Thing::part)
              : chapter.chapter(rule);
    }
    for (int i = 0; i < madeUp.dates().size(); i++) {
      chapter = dated(chapter, MadeUpCase.KINDS.get(i), madeUp.dates().get(i));
    }
    return chapter.result(this::result);
  }

  private Chapter<Thing, Object> rule(MadeUpRule rule, List<Case> cases) {
    Rule as = cases.get(0).rule();
    Chapter<Thing, Object> none = Chapter.on(KIND);
    Optional<Chapter.Condition<Thing>> condition =
        rule.condition().map(tree -> (of, m) -> tree.eval(new MomentEye(of, m)) % 2 == 0);
    if (rule.list().isPresent()) {
      Chapter<Thing, Object> each =
          none.forEach(
              as,
              lists.get(rule.list().get()),
              (of, seen, m) -> says(rule.code(), seen.item(), seen.number(), cases, m));
      return condition.map(when -> none.chapter(each, when)).orElse(each);
    }
    Chapter.Code<Thing> code = (of, m) -> says(rule.code(), of, 0, cases, m);
    return condition.map(when -> none.rule(as, when, code)).orElse(none.rule(as, code));
  }

  private @Nullable Conclusion says(Tree code, Thing of, int seen, List<Case> cases, Moment m) {
    int number = code.eval(new MomentEye(of, m));
    if (number == MadeUpCase.SILENT) {
      return null;
    }
    Conclusion conclusion = say(cases.get(number), of.id, 10 * seen + number);
    return number % 2 == 0
        ? conclusion.advise(MadeUp.CALL)
        : conclusion.remedyWithin(null, MadeUpCase.instant(seen), MadeUp.CALL);
  }

  private Chapter<Thing, Integer> dated(
      Chapter<Thing, Integer> chapter, MilestoneKind kind, MadeUpDate date) {
    Definition<Thing, @Nullable Deadline> at =
        Definition.of(
            "date",
            (of, m) -> {
              int number = m.of(words.get(date.word()), of);
              return number == 0
                  ? null
                  : Deadline.at(new Fact("of " + of.id, MadeUpCase.instant(number)));
            });
    if (date.ofPart()) {
      return chapter.milestone(kind, at, Thing::part);
    }
    return date.silent().isEmpty()
        ? chapter.milestone(kind, at)
        : chapter.milestone(kind, at, silent(words.get(date.silent().get())));
  }

  private static Definition<Thing, @Nullable Party> silent(Definition<Thing, Integer> word) {
    return Definition.of("silent", (of, m) -> MadeUpCase.party(m.of(word, of)));
  }

  private Integer result(Thing of, Moment m, Said said) {
    int number = madeUp.result().tree().eval(new MomentEye(of, m));
    return madeUp.result().looks()
        ? madeUp.result().of(number, said.verdict(), said.steps().size())
        : number;
  }

  private @Nullable Seen seen(Tree tree, Thing item, Moment m) {
    if (!m.knows(item.at)) {
      return null;
    }
    int number = tree.eval(new MomentEye(item, m));
    return number == MadeUpCase.SILENT ? null : new Seen(item, number);
  }

  /** Sees a thing at a moment. */
  private final class MomentEye implements Tree.Eye {
    private final Thing of;
    private final Moment m;

    MomentEye(Thing of, Moment m) {
      this.of = of;
      this.m = m;
    }

    @Override
    public boolean isBefore(Instant instant) {
      return m.isBefore(of.later(instant));
    }

    @Override
    public boolean knows(int fact) {
      return m.known(madeUp.facts().get(fact)).isPresent();
    }

    @Override
    public boolean isWithin(int fact, Term term) {
      Optional<Instant> known = m.known(madeUp.facts().get(fact));
      return known.isPresent() && m.isBefore(term.after(known.get(), m.calendar()));
    }

    @Override
    public OptionalInt take(int word, Tree.Way way, Tree.Whom whom) {
      Definition<Thing, Integer> taken = words.get(word);
      Thing asked = of.asked(whom);
      Integer value =
          switch (way) {
            case OF -> m.of(taken, asked);
            case PEEK -> m.peek(taken, asked);
            case IF_COVERED -> m.ifCovered(taken, asked);
            case PEEK_IF_COVERED -> m.peekIfCovered(taken, asked);
          };
      return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    public int sum(int list) {
      return m.all(lists.get(list), of.lister()).stream().mapToInt(Seen::number).sum();
    }

    @Override
    public boolean none(int list) {
      return m.none(lists.get(list), of.lister());
    }

    @Override
    public OptionalInt first(int list) {
      Seen first = m.first(lists.get(list), of.lister());
      return first == null ? OptionalInt.empty() : OptionalInt.of(first.number());
    }

    @Override
    public int figure(int figure) {
      return m.figure(ManyFigures.FIGURES.get(figure));
    }

    @Override
    public boolean isOdd() {
      return of.id % 2 != 0;
    }
  }
}
