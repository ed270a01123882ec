package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.decision.MadeUpCase.MadeUpDate;
import io.github.aliexpressrules.core.decision.MadeUpCase.MadeUpResult;
import io.github.aliexpressrules.core.decision.MadeUpCase.MadeUpRule;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Reads choices from a list of small numbers, so that random numbers make a case; zero is the
 * simplest choice, and what a tape says when it is read to its end.
 */
final class Tape {
  private static final int SIZE = 400;
  private static final int[] LENGTHS = {0, 1, 2, 5, 12, 45, 70};
  private static final int[] FIGURES = {0, 1, 62, 63, 64, 127};

  private final List<Integer> numbers;
  private int read;
  private int facts;

  /** How many words and lists can be seen, and from which place on they may fail. */
  private record Sight(int words, int lists, boolean mayFail) {
    Sight unfailing() {
      return new Sight(words, lists, false);
    }
  }

  private final List<Boolean> failingLists = new ArrayList<>();

  private Tape(List<Integer> numbers) {
    this.numbers = numbers;
  }

  /** Cases that are made of random tapes. */
  static Arbitrary<MadeUpCase> cases() {
    return Arbitraries.integers()
        .between(0, 9_999)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofSize(SIZE)
        .withoutEdgeCases()
        .map(numbers -> new Tape(numbers).madeUpCase());
  }

  private int below(int bound) {
    return read < numbers.size() ? numbers.get(read++) * bound / 10_000 : 0;
  }

  private boolean oneIn(int bound) {
    return below(bound) == 1;
  }

  private Instant instant() {
    Instant instant = MadeUpCase.START.plusSeconds(21_600L * below(48));
    return oneIn(4) ? instant.plusNanos(below(3) - 1L) : instant;
  }

  private MadeUpCase madeUpCase() {
    facts = 1 + below(4);
    List<Optional<Instant>> instants = instants(facts);
    List<Tree> words = new ArrayList<>();
    List<Tree> lists = new ArrayList<>();
    int defined = below(5);
    for (int i = 0; i < defined; i++) {
      words.add(tree(3, new Sight(words.size(), lists.size(), true)));
      if (i % 2 == 0) {
        boolean mayFail = oneIn(2);
        lists.add(tree(3, new Sight(words.size(), lists.size(), mayFail)));
        failingLists.add(mayFail);
      }
    }
    List<Optional<Instant>> items = instants(lists.isEmpty() ? 0 : LENGTHS[below(LENGTHS.length)]);
    Sight all = new Sight(words.size(), lists.size(), true);
    List<MadeUpRule> rules = new ArrayList<>();
    for (int i = 1 + below(4); i > 0; i--) {
      rules.add(rule(all));
    }
    List<MadeUpDate> dates = new ArrayList<>();
    for (int i = words.isEmpty() ? 0 : below(4); i > 0; i--) {
      dates.add(date(words.size()));
    }
    return new MadeUpCase(
        instants,
        below(Math.min(3, facts + 1)),
        items,
        words,
        lists,
        rules,
        dates,
        result(rules, all));
  }

  private List<Optional<Instant>> instants(int count) {
    List<Optional<Instant>> instants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      instants.add(oneIn(6) ? Optional.empty() : Optional.of(instant()));
    }
    return instants;
  }

  private MadeUpRule rule(Sight all) {
    Optional<Integer> list =
        all.lists() > 0 && oneIn(2) ? Optional.of(below(all.lists())) : Optional.empty();
    Optional<Tree> condition = oneIn(3) ? Optional.of(tree(3, all)) : Optional.empty();
    return new MadeUpRule(condition, tree(4, all), list, oneIn(4));
  }

  private MadeUpDate date(int words) {
    Optional<Integer> silent = oneIn(2) ? Optional.of(below(words)) : Optional.empty();
    return new MadeUpDate(below(words), silent, oneIn(4));
  }

  /** It may fail where a rule that always sees the same has failed before. */
  private MadeUpResult result(List<MadeUpRule> rules, Sight all) {
    MadeUpRule last = rules.get(rules.size() - 1);
    boolean same = last.list().isEmpty() && last.condition().isEmpty() && !last.ofPart();
    Tree tree = same && oneIn(3) ? last.code() : tree(3, all.unfailing());
    return new MadeUpResult(tree, oneIn(2));
  }

  private Tree tree(int depth, Sight sight) {
    int choice = depth == 0 ? 0 : below(14);
    if (choice <= 1) {
      return new Tree.Leaf(below(MadeUpCase.SILENT + 1));
    }
    if (choice == 2) {
      return new Tree.Reads(FIGURES[below(FIGURES.length)], tree(depth - 1, sight));
    }
    Tree one = tree(depth - 1, sight);
    Tree other = tree(depth - 1, sight);
    return switch (choice) {
      case 3 -> new Tree.Knows(below(facts), one, other);
      case 4 -> new Tree.Within(below(facts), term(sight), one, other);
      case 5, 6, 7 -> take(sight, one, other);
      case 8, 9 -> looks(sight, one, other);
      case 10 -> new Tree.Odd(one, other);
      default -> new Tree.Before(instant(), one, other);
    };
  }

  private Term term(Sight sight) {
    return sight.mayFail() ? Term.businessDays(below(6)) : Term.calendarDays(below(6));
  }

  private Tree take(Sight sight, Tree one, Tree other) {
    if (sight.words() == 0) {
      return new Tree.Before(instant(), one, other);
    }
    Tree.Way[] ways = Tree.Way.values();
    Tree.Way way = ways[sight.mayFail() ? below(4) : 2 + below(2)];
    return new Tree.Take(below(sight.words()), way, Tree.Whom.values()[below(3)], one, other);
  }

  private Tree looks(Sight sight, Tree one, Tree other) {
    int list = below(Math.max(1, sight.lists()));
    if (sight.lists() == 0 || (!sight.mayFail() && failingLists.get(list))) {
      return new Tree.Before(instant(), one, other);
    }
    return switch (below(3)) {
      case 0 -> new Tree.Sum(list, one, other);
      case 1 -> new Tree.None(list, one, other);
      default -> new Tree.First(list, one, other);
    };
  }
}
