package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that was read in any world, and what rests on it. */
final class Choices {
  static final FigureSet NO_FIGURES = new FigureSet(0, 0);

  private final Policy<?> policy;
  private final List<World.Choice> all;
  private final Function<Candidate, Verdict> verdict;

  /** The figures that have different values in different worlds. */
  private FigureSet unsure = NO_FIGURES;

  /** The figures of which it is not known which value held. */
  private FigureSet guessed = NO_FIGURES;

  /** Whether a value is taken to hold on after it was last seen, or is the policy's own. */
  private boolean remarkable;

  /** What was read of some figures; the same for all that rests on these. */
  private final List<Used> used = new ArrayList<>(2);

  /**
   * What was read in a world.
   *
   * @param all the list that it is kept in; what other worlds read is added to it
   * @param verdict what a value brings, the same each time
   */
  Choices(Policy<?> policy, List<World.Choice> all, Function<Candidate, Verdict> verdict) {
    this.policy = policy;
    this.all = all;
    this.verdict = verdict;
    for (int i = 0; i < all.size(); i++) {
      note(all.get(i), i);
    }
  }

  /** Adds what another world read, unless it is known. */
  void add(World.Choice choice) {
    for (World.Choice known : all) {
      if (World.isSame(known, choice)) {
        return;
      }
    }
    note(choice, all.size());
    all.add(choice);
  }

  private void note(World.Choice choice, int before) {
    if (isUnlike(choice, before)) {
      unsure = unsure.or(only(choice.figure()));
    }
    if (choice.open() || (choice.basis() != null && choice.basis().isOpen())) {
      guessed = guessed.or(only(choice.figure()));
    }
    remarkable |= choice.lastSeen() || choice.basis() == null;
  }

  /** Whether one of those before it has another value of its figure. */
  private boolean isUnlike(World.Choice choice, int before) {
    for (int i = 0; i < before; i++) {
      World.Choice known = all.get(i);
      if (known.figure() == choice.figure()
          && known.value() != null
          && choice.value() != null
          && !known.value().equals(choice.value())) {
        return true;
      }
    }
    return false;
  }

  static FigureSet only(Figure<?> figure) {
    return new FigureSet(FigureSet.low(figure), FigureSet.high(figure));
  }

  FigureSet guessed() {
    return guessed;
  }

  /** Whether any value is taken to hold on after it was last seen, or is the policy's own. */
  boolean areRemarkable() {
    return remarkable;
  }

  /** What was read of some figures. */
  List<World.Choice> of(FigureSet figures) {
    List<World.Choice> read = new ArrayList<>();
    for (World.Choice choice : all) {
      if (figures.contains(choice.figure())) {
        read.add(choice);
      }
    }
    return read;
  }

  /**
   * What tells a value that was last seen: that of the figure which it is taken together with,
   * where the same text has both.
   */
  World.Choice main(World.Choice choice) {
    Figure<?> main = choice.figure().main();
    for (World.Choice other : all) {
      if (other.figure() == main && other.lastSeen() && isOfOneText(other, choice)) {
        return other;
      }
    }
    return choice;
  }

  private static boolean isOfOneText(World.Choice one, World.Choice other) {
    return one.said() != null
        && other.said() != null
        && one.said().edition().equals(other.said().edition());
  }

  /** Whether it is one of several values. */
  boolean isUnsure(World.Choice choice) {
    return choice.value() != null && unsure.contains(choice.figure());
  }

  /** Whether it is one of several values, and not just taken from the same text as another one. */
  private boolean differs(World.Choice choice) {
    Figure<?> main = choice.figure().main();
    return isUnsure(choice) && (main == choice.figure() || !unsure.contains(main));
  }

  private boolean isOneOfSeveral(World.Choice choice) {
    return (choice.value() != null && choice.open()) || differs(choice);
  }

  /**
   * Whether no text tells it in one world, and one does in another; or that was not guessed for a
   * remark, and what decides has a value.
   */
  private boolean isToldElsewhere(World.Choice choice) {
    if (choice.basis() != Basis.NONE) {
      return false;
    }
    for (World.Choice other : all) {
      boolean same =
          choice.spared() ? other.figure() == choice.figure() : other.read().equals(choice.read());
      if (same && other.value() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * What rests on some figures. How sure that is, is known at once; its lines and values are told
   * when something asks for them.
   */
  final class Used {
    private final FigureSet figures;

    /** Null if none of the figures was read. */
    private final @Nullable Basis basis;

    // Told when first asked for, then kept: several findings rest on the same figures.
    private @Nullable List<Citation> lines;
    private @Nullable List<Citation> contested;
    private @Nullable List<Candidate> candidates;

    private Used(FigureSet figures) {
      this.figures = figures;
      this.basis = weakest();
    }

    private @Nullable Basis weakest() {
      @Nullable Basis weakest = null;
      for (int i = 0; i < all.size(); i++) {
        World.Choice choice = all.get(i);
        if (figures.contains(choice.figure())) {
          Basis before = weakest == null ? Basis.DETERMINED : weakest;
          Basis sure =
              isOneOfSeveral(choice) || isToldElsewhere(choice) ? Basis.CANDIDATES : choice.basis();
          weakest = sure == null ? before : before.weaker(sure);
        }
      }
      return weakest;
    }

    boolean isNothing() {
      return basis == null;
    }

    Basis basis() {
      return Objects.requireNonNull(basis);
    }

    /** What a rule's finding rests on. */
    Ground.Lines lines(Rule rule) {
      List<Candidate> known = candidates;
      if (known == null) {
        known = List.copyOf(candidates(of(figures)));
        candidates = known;
      }
      return new Ground.Lines(citations(rule), contested(), known);
    }

    /** What a rule's milestone rests on: each value with the instants that it gives. */
    Ground.Lines lines(Rule rule, Function<Candidate, Collection<Instant>> at) {
      List<World.Choice> read = of(figures);
      List<Candidate> dated = new ArrayList<>();
      for (Candidate one : told(read)) {
        at.apply(one).forEach(date -> dated.add(one.giving(verdict.apply(one)).at(date)));
      }
      if (dated.size() > 1) {
        dated.sort(
            Comparator.comparing((Candidate one) -> one.at().orElse(Instant.MAX))
                .thenComparing(one -> policy.figures().indexOf(one.figure())));
      }
      unseen(read).forEach(figure -> dated.add(Candidate.unseen(figure)));
      return new Ground.Lines(citations(rule), contested(), dated);
    }

    /** The lines of the texts in force, then those of a rule that say nothing else. */
    private List<Citation> citations(Rule rule) {
      List<Citation> known = lines;
      if (known == null) {
        known = List.copyOf(Choices.lines(of(figures)));
        lines = known;
      }
      if (known.isEmpty()) {
        return known;
      }
      List<Citation> both = known;
      for (Citation line : rule.citations()) {
        if (!contested().contains(line) && !both.contains(line)) {
          both = both == known ? new ArrayList<>(known) : both;
          both.add(line);
        }
      }
      return both;
    }

    private List<Citation> contested() {
      List<Citation> known = contested;
      if (known == null) {
        known = List.copyOf(Choices.contested(of(figures)));
        contested = known;
      }
      return known;
    }
  }

  /** What rests on some figures; an answer has few different sets of them. */
  Used used(FigureSet figures) {
    for (int i = 0; i < used.size(); i++) {
      if (used.get(i).figures.equals(figures)) {
        return used.get(i);
      }
    }
    Used added = new Used(figures);
    used.add(added);
    return added;
  }

  private static List<Citation> lines(List<World.Choice> used) {
    List<Citation> lines = new ArrayList<>();
    for (World.Choice choice : used) {
      if (choice.said() != null) {
        addAllOnce(choice.said().citations(), lines);
      } else if (choice.value() != null) {
        addAllOnce(choice.figure().linesFor(choice.value()), lines);
      }
    }
    return lines;
  }

  private static void addAllOnce(List<Citation> more, List<Citation> lines) {
    for (Citation line : more) {
      addOnce(line, lines);
    }
  }

  private static void addOnce(Citation line, List<Citation> lines) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  /** The lines of the guides that give a figure another value than any that may hold. */
  private static List<Citation> contested(List<World.Choice> used) {
    List<Citation> lines = new ArrayList<>();
    for (World.Choice choice : used) {
      Figure<?> figure = choice.figure();
      if (figure.rivals().isEmpty() && figure.standard().equals(choice.value())) {
        continue; // no guide says otherwise
      }
      List<Citation> agreeing = new ArrayList<>();
      for (World.Choice other : used) {
        if (other.figure() == figure && other.value() != null) {
          agreeing.addAll(figure.linesFor(other.value()));
        }
      }
      addOthers(figure.citations(), agreeing, lines);
      for (Figure.Rival<?> rival : figure.rivals()) {
        addOthers(rival.citations(), agreeing, lines);
      }
    }
    return lines;
  }

  private static void addOthers(
      List<Citation> more, List<Citation> agreeing, List<Citation> lines) {
    for (Citation line : more) {
      if (!agreeing.contains(line)) {
        addOnce(line, lines);
      }
    }
  }

  private List<Candidate> candidates(List<World.Choice> used) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate one : told(used)) {
      all.add(one.giving(verdict.apply(one)));
    }
    unseen(used).forEach(figure -> all.add(Candidate.unseen(figure)));
    if (all.size() > 1) {
      all.sort(Comparator.comparingInt(one -> policy.figures().indexOf(one.figure())));
    }
    return all;
  }

  /** Each value once, with all texts that say it. */
  private List<Candidate> told(List<World.Choice> used) {
    List<Candidate> all = new ArrayList<>();
    for (World.Choice choice : used) {
      if (isOneOfSeveral(choice)) {
        Candidate one = candidate(choice);
        int same = 0;
        while (same < all.size() && !all.get(same).isSameValue(one)) {
          same++;
        }
        if (same == all.size()) {
          all.add(one);
        } else {
          all.set(same, all.get(same).and(one));
        }
      }
    }
    return all;
  }

  /** The figures that may have a value that nobody has seen. */
  private static List<Figure<?>> unseen(List<World.Choice> used) {
    List<Figure<?>> unseen = new ArrayList<>(0);
    for (World.Choice choice : used) {
      Figure<?> figure = choice.figure();
      if (choice.open() && figure.main() == figure && !unseen.contains(figure)) {
        unseen.add(figure);
      }
    }
    return unseen;
  }

  private static Candidate candidate(World.Choice choice) {
    Object value = Objects.requireNonNull(choice.value());
    Dated<?> said = choice.said();
    return said == null
        ? Candidate.eitherWay(choice.figure(), value)
        : Candidate.of(choice.figure(), value, said);
  }
}
