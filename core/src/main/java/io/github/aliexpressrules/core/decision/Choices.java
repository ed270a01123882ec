package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** All that was read in any world, each value of each figure once, and what rests on it. */
final class Choices {
  private final Policy<?> policy;
  private final List<World.Choice> all = new ArrayList<>();

  /** The figures that have different values in different worlds. */
  private FigureSet unsure = new FigureSet(0, 0);

  /** The figures of which it is not known which value held. */
  private FigureSet guessed = unsure;

  /** What was read of some figures; the same for all that rests on these. */
  private final List<Used> used = new ArrayList<>();

  Choices(Policy<?> policy) {
    this.policy = policy;
  }

  void add(World.Choice choice) {
    boolean differs = false;
    for (World.Choice known : all) {
      if (World.isSame(known, choice)) {
        return;
      }
      differs |=
          known.figure() == choice.figure()
              && known.value() != null
              && choice.value() != null
              && !known.value().equals(choice.value());
    }
    all.add(choice);
    boolean sure = choice.basis() == null || !choice.basis().isOpen();
    FigureSet figure = only(choice.figure());
    unsure = differs ? unsure.or(figure) : unsure;
    guessed = sure && !choice.open() ? guessed : guessed.or(figure);
  }

  static FigureSet only(Figure<?> figure) {
    return new FigureSet(FigureSet.low(figure), FigureSet.high(figure));
  }

  FigureSet guessed() {
    return guessed;
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
   * What was read of some figures.
   *
   * @param figures the figures
   * @param choices what was read
   * @param lines the lines of the texts in force
   * @param contested the lines of the guides that give another value than any that may hold
   * @param candidates the values that may have held, where there are several
   */
  record Used(
      FigureSet figures,
      List<World.Choice> choices,
      Basis basis,
      List<Citation> lines,
      List<Citation> contested,
      List<Candidate> candidates) {
    boolean isNothing() {
      return choices.isEmpty();
    }

    /** The lines of the texts in force, then those of a rule that say nothing else. */
    List<Citation> lines(Rule rule) {
      if (lines.isEmpty()) {
        return lines;
      }
      List<Citation> all = lines;
      for (Citation line : rule.citations()) {
        if (!contested.contains(line) && !all.contains(line)) {
          all = all == lines ? new ArrayList<>(lines) : all;
          all.add(line);
        }
      }
      return all;
    }
  }

  /**
   * What was read of some figures; of few different ones in an answer.
   *
   * @param verdict what a value brings, the same each time
   */
  Used used(FigureSet figures, Function<Candidate, Verdict> verdict) {
    for (Used known : used) {
      if (known.figures().equals(figures)) {
        return known;
      }
    }
    List<World.Choice> read = of(figures);
    Used added =
        new Used(
            figures,
            read,
            basis(read),
            List.copyOf(lines(read)),
            List.copyOf(contested(read)),
            List.copyOf(candidates(read, verdict)));
    used.add(added);
    return added;
  }

  private Basis basis(List<World.Choice> used) {
    Basis weakest = Basis.DETERMINED;
    for (World.Choice choice : used) {
      Basis sure = isOneOfSeveral(choice) ? Basis.CANDIDATES : choice.basis();
      weakest = sure == null ? weakest : weakest.weaker(sure);
    }
    return weakest;
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

  private List<Candidate> candidates(
      List<World.Choice> used, Function<Candidate, Verdict> verdict) {
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
  List<Candidate> told(List<World.Choice> used) {
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
  static List<Figure<?>> unseen(List<World.Choice> used) {
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
