package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.MadeUp;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.ManyFigures;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.writing.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A made-up case with made-up rules: trees over facts, schedules, business days, figures, items,
 * and words that rest on each other. {@link MadeUpQuestion} writes them as a chapter, {@link
 * PlainAnswer} evaluates them without one.
 *
 * @param facts when something happened; the first ones may be what the case begins with
 * @param beginnings how many of them
 * @param items when the items of every list happened
 * @param words what each word means
 * @param lists what an item of each list is
 * @param rules in reading order
 * @param dates the milestones
 * @param result what is asked for
 */
record MadeUpCase(
    List<Optional<Instant>> facts,
    int beginnings,
    List<Optional<Instant>> items,
    List<Tree> words,
    List<Tree> lists,
    List<MadeUpRule> rules,
    List<MadeUpDate> dates,
    MadeUpResult result) {
  static final ManyFigures POLICY = ManyFigures.on(new MadeUp.March());
  static final Instant START = Instant.parse("2025-03-24T00:00:00Z");

  /** What is said before the case begins. */
  static final Case NOT_BEGUN = MadeUp.SECOND_NOT_YET;

  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  /** The number of a tree that says that there is nothing to say. */
  static final int SILENT = OUTCOMES.size();

  /** The cases of each rule, by their numbers. */
  static final List<List<Case>> CASES = List.of(cases("a"), cases("b"), cases("c"), cases("d"));

  static final List<MilestoneKind> KINDS =
      List.of(kind("a-at", 0), kind("b-at", 1).beginning(), kind("c-at", 2));

  private static List<Case> cases(String name) {
    Rule rule = Rule.of("buyer.laws." + name, "A made-up rule.", "S4:39");
    List<Case> cases = new ArrayList<>();
    for (Outcome outcome : OUTCOMES) {
      String key = outcome.name().toLowerCase(Locale.ROOT);
      cases.add(rule.when(outcome, key, "{item} {number}", null).steps(MadeUp.CALL));
    }
    return cases;
  }

  private static MilestoneKind kind(String name, int rule) {
    return MilestoneKind.of(name, Party.BUYER, CASES.get(rule).get(0).rule(), "It passes.");
  }

  /**
   * A rule.
   *
   * @param condition when it applies: where the number is even
   * @param code which of its cases it is
   * @param list the list of whose items it speaks; empty if of the case
   * @param ofPart whether it speaks of the case's part
   */
  record MadeUpRule(Optional<Tree> condition, Tree code, Optional<Integer> list, boolean ofPart) {}

  /**
   * A milestone, dated by a word.
   *
   * @param silent the word that tells who is silent
   * @param ofPart whether it is one of the case's part
   */
  record MadeUpDate(int word, Optional<Integer> silent, boolean ofPart) {}

  /**
   * The result.
   *
   * @param looks whether it is made of what was said, too
   */
  record MadeUpResult(Tree tree, boolean looks) {
    int of(int number, Verdict verdict, int steps) {
      return looks ? 1_000 * number + 100 * (1 + verdict.name().length()) + steps : number;
    }
  }

  /**
   * Whatever words are about: the case, its part, or an item of them. For each of them, instants
   * lie elsewhere. The same object whenever asked, as words need it.
   */
  static final class Thing {
    final int id;
    final Instant at;
    final List<Thing> items = new ArrayList<>();
    private final Duration shift;
    private final @Nullable Thing owner;
    private final @Nullable Thing part;

    Thing(int id, Instant at, Duration shift, @Nullable Thing owner, @Nullable Thing part) {
      this.id = id;
      this.at = at;
      this.shift = shift;
      this.owner = owner;
      this.part = part;
    }

    Thing part() {
      return Objects.requireNonNull(part);
    }

    Instant later(Instant instant) {
      return instant.plus(shift);
    }

    Thing asked(Tree.Whom whom) {
      return switch (whom) {
        case THIS -> this;
        case OWNER -> owner == null ? this : owner;
        case PART -> part == null ? this : part;
      };
    }

    /** Whose lists it can see: an item has none of its own. */
    Thing lister() {
      return owner == null ? this : owner;
    }
  }

  /** The case as one thing, with all that belongs to it. */
  Thing thing() {
    Thing part = owning(-2, Duration.ofHours(31), null);
    return owning(-1, Duration.ZERO, part);
  }

  private Thing owning(int id, Duration shift, @Nullable Thing part) {
    Thing owner = new Thing(id, START, shift, null, part);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).isPresent()) {
        Instant at = items.get(i).get();
        Duration later = shift.plus(Duration.between(START, at));
        owner.items.add(new Thing(i, at, later, owner, null));
      }
    }
    return owner;
  }

  /** All that happened, in the order of time. */
  List<Fact> dated() {
    List<Fact> dated = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      String path = "fact-" + i;
      facts.get(i).ifPresent(at -> dated.add(new Fact(path, at)));
    }
    for (int i = 0; i < items.size(); i++) {
      int place = i;
      items.get(i).ifPresent(at -> dated.add(Fact.ofItem("items", place, "", at)));
    }
    return Facts.sorted(dated);
  }

  /** The same case without what happens after an instant. */
  MadeUpCase upTo(Instant known) {
    return new MadeUpCase(
        upTo(known, facts), beginnings, upTo(known, items), words, lists, rules, dates, result);
  }

  private static List<Optional<Instant>> upTo(Instant known, List<Optional<Instant>> instants) {
    return instants.stream().map(at -> at.filter(instant -> !instant.isAfter(known))).toList();
  }

  /** Whether all that it begins with is known at an instant. */
  boolean isBegun(Instant known) {
    return facts.subList(0, beginnings).stream()
        .noneMatch(first -> first.isPresent() && first.get().isAfter(known));
  }

  /** The instant for a number, for dates. */
  static Instant instant(int number) {
    return START.plus(Duration.ofDays(number));
  }

  /** Who is silent, by a number. */
  static @Nullable Party party(int number) {
    return number == 0 ? null : Party.values()[number % 5];
  }
}
