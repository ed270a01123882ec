package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.BindsOn;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.Scope;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the platform's texts may have followed each other: when each began whose start
 * is known only as a span, which of two binds a case on both sides of it, which end of a list
 * holds, whether a case lies in a scope that its facts leave open. Nothing is guessed before a rule
 * asks for a figure that depends on it, and what was guessed is kept: as bounds on the text's first
 * instant, so that other figures follow from it.
 *
 * <p>{@link #next} goes on to the world that differs in the latest guess; the worlds so found are
 * all that there are.
 */
final class World {
  private final Policy<?> policy;

  /** When the order was placed; null where there is none. */
  private final @Nullable Instant orderPlaced;

  /** What scopes are asked of; null if there is nothing. */
  private final @Nullable Object facts;

  /** From when on the texts are not for the case; null for never. */
  private final @Nullable Instant apart;

  private final Guessing guessing;

  /** Whether what decides has been read, and nothing more is guessed. */
  private boolean spared;

  private final List<Guess> path = new ArrayList<>();
  private int depth;

  // Mostly nothing is guessed.
  private Map<Object, Integer> guessed = Map.of();

  /** What is known of the texts' first instants by what was guessed. */
  private Map<Edition, Start> starts = Map.of();

  /** What was chosen for all that was read: so few that looking through them is quickest. */
  private List<Choice> choices = new ArrayList<>();

  /** The figures that have, in this world, a value that nobody has seen. */
  private Set<Figure<?>> unseen = Set.of();

  /** Whether all of it has that may have; null as long as nothing has asked. */
  private @Nullable Boolean allUnseen;

  /** For what a value is guessed: for less where that makes too many worlds. */
  enum Guessing {
    /** For all that is read. */
    EVERYTHING,
    /** Not for what remarks alone read. */
    WHAT_DECIDES,
    /** For nothing: there is one world. */
    NOTHING;

    Guessing less() {
      return this == EVERYTHING ? WHAT_DECIDES : NOTHING;
    }
  }

  /** The first world of a case. */
  World(
      Policy<?> policy,
      @Nullable Instant orderPlaced,
      @Nullable Object facts,
      @Nullable Instant apart,
      Guessing guessing) {
    this.policy = policy;
    this.orderPlaced = orderPlaced;
    this.facts = facts;
    this.apart = apart;
    this.guessing = guessing;
  }

  /** In place of a case's facts: that it lies in one scope, or none, and in no other. */
  record InScope(@Nullable Scope of) {}

  /** An option that was taken, of several. */
  private static final class Guess {
    final int options;
    int taken;

    Guess(int options) {
      this.options = options;
    }
  }

  /**
   * A figure that is read for the clock that an event starts; null if it has not started.
   *
   * @param toTell whether it only is told, so that a value that nobody has seen would decide
   *     nothing
   */
  record Read(Figure<?> figure, @Nullable Instant clock, boolean toTell) {
    boolean is(Figure<?> other, @Nullable Instant of, boolean told) {
      return figure == other && toTell == told && Objects.equals(clock, of);
    }
  }

  /** A list of a text that leaves several values possible, or a switch that no text tells. */
  private record Ends(Read read, Object of) {}

  /** Whether a figure has a value that nobody has seen. */
  private record Unseen(Read read) {}

  /** Whether all figures have that may have. */
  private enum All {
    UNSEEN
  }

  /** What is known of the first instant of a text: bounds, both inclusive. */
  private static final class Start {
    Instant first;
    Instant last;

    /** Whether it has begun by the moment asked about, or certainly not. */
    boolean byNow;

    boolean afterNow;

    Start(Edition edition) {
      this.first = edition.earliest();
      this.last = edition.latest();
    }
  }

  /**
   * The value of a figure in this world.
   *
   * @param read what was read
   * @param value the value; null if no text says anything
   * @param said the text that says it; null where none does
   * @param alike the texts one of which says it; with several, all say the same
   * @param basis how sure it is; null for a figure of the case's own policy
   * @param open whether another value may hold that nobody has seen
   * @param lastSeen whether it is assumed to go on after it was last seen
   * @param spared whether nothing was guessed for it, since remarks alone need it
   * @param from from when on the choice is the same
   * @param until until when
   */
  record Choice(
      Read read,
      @Nullable Object value,
      @Nullable Dated<?> said,
      List<Edition> alike,
      @Nullable Basis basis,
      boolean open,
      boolean lastSeen,
      boolean spared,
      Instant from,
      Instant until) {
    static Choice of(
        Read read,
        @Nullable Object value,
        @Nullable Basis basis,
        @Nullable Dated<?> said,
        List<Edition> alike) {
      return new Choice(
          read, value, said, alike, basis, false, false, false, Instant.MIN, Instant.MAX);
    }

    Figure<?> figure() {
      return read.figure();
    }

    private Choice in(Instant start, Instant end) {
      return start.equals(from) && end.equals(until)
          ? this
          : new Choice(read, value, said, alike, basis, open, lastSeen, spared, start, end);
    }

    private Choice leaving(boolean opened) {
      boolean holdsOn = lastSeen && !opened;
      return opened == open && holdsOn == lastSeen
          ? this
          : new Choice(read, value, said, alike, basis, opened, holdsOn, spared, from, until);
    }

    private Choice seenBefore(boolean seen) {
      return seen == lastSeen
          ? this
          : new Choice(read, value, said, alike, basis, open, seen, spared, from, until);
    }
  }

  /** Goes on to the next world; false if there is none. */
  boolean next() {
    while (!path.isEmpty() && last().taken + 1 == last().options) {
      path.remove(path.size() - 1);
    }
    if (path.isEmpty()) {
      return false;
    }
    last().taken++;
    depth = 0;
    guessed = Map.of();
    starts = Map.of();
    choices = new ArrayList<>();
    unseen = Set.of();
    allUnseen = null;
    spared = false;
    return true;
  }

  private Guess last() {
    return path.get(path.size() - 1);
  }

  /** What was chosen for all that was read in this world; the next world has a list of its own. */
  List<Choice> choices() {
    return choices;
  }

  /** Whether a figure was read. */
  boolean hasRead(Figure<?> figure) {
    for (Choice choice : choices) {
      if (choice.figure() == figure) {
        return true;
      }
    }
    return false;
  }

  /** The figures that have a value in this world that nobody has seen. */
  Set<Figure<?>> unseen() {
    return unseen;
  }

  /** Whether remarks come last, since nothing is guessed for them. */
  boolean sparesRemarks() {
    return guessing == Guessing.WHAT_DECIDES;
  }

  /** From now on nothing is guessed: all that decides has been read. */
  void spare() {
    spared = true;
  }

  /** Whether there are too many worlds for another guess. */
  boolean isTooMany() {
    return spared || guessing == Guessing.NOTHING;
  }

  /**
   * The value of a figure in this world.
   *
   * @param clock when its clock starts; null if it has not
   * @param toTell whether it only is told
   * @param m the moment, whose window is the choice's own afterwards
   */
  Choice choice(Figure<?> figure, @Nullable Instant clock, boolean toTell, Slate m) {
    for (int i = 0; i < choices.size(); i++) {
      Choice known = choices.get(i);
      if (known.read().is(figure, clock, toTell)) {
        m.narrow(known.from(), known.until());
        return known;
      }
    }
    Read read = new Read(figure, clock, toTell);
    Choice chosen = choose(read, m).in(m.from(), m.until());
    choices.add(chosen);
    return chosen;
  }

  private Choice choose(Read read, Slate m) {
    Figure<?> figure = read.figure();
    Optional<Object> own = policy.changes().own(figure);
    if (own.isPresent()) {
      return Choice.of(read, own.get(), null, null, List.of());
    }
    if (figure.dated().isEmpty()) {
      return untold(read);
    }
    if (apart != null && !m.isBefore(apart)) {
      return nothing(read);
    }
    if (figure.main() == figure || policy.changes().own(figure.main()).isPresent()) {
      return new Telling(read, m, figure.dated()).choose(); // a policy's own value is of no text
    }
    Choice together = choice(figure.main(), read.clock(), read.toTell(), m);
    if (together.value() == null) {
      return Choice.of(read, null, together.basis(), null, List.of()).leaving(together.open());
    }
    List<Dated<?>> rows = List.of();
    for (int i = 0; i < figure.dated().size(); i++) {
      Dated<?> row = figure.dated().get(i);
      if (together.alike().contains(row.edition())) {
        rows = and(rows, row);
      }
    }
    return rows.isEmpty()
        ? nothing(read)
        : new Telling(read, m, rows).choose(false, together.basis());
  }

  private static List<Dated<?>> and(List<Dated<?>> some, Dated<?> one) {
    if (some.isEmpty()) {
      return List.of(one);
    }
    List<Dated<?>> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  /** A switch that no text tells is tried both ways; of a term or an amount nothing is known. */
  private Choice untold(Read read) {
    Figure<?> figure = read.figure();
    if (!(figure.standard() instanceof Boolean standard) || isTooMany()) {
      return nothing(read);
    }
    boolean asStandard = guess(figure, 2) == 0;
    boolean value = asStandard ? standard : !standard;
    return Choice.of(read, value, Basis.CANDIDATES, null, List.of());
  }

  private Choice nothing(Read read) {
    return new Choice(
        read, null, null, List.of(), Basis.NONE, false, false, spared, Instant.MIN, Instant.MAX);
  }

  /** One of the values that a text leaves possible. */
  private @Nullable Object end(Read read, Dated<?> said) {
    int size = said.values().size();
    return size == 0 ? null : said.values().get(size == 1 ? 0 : guess(new Ends(read, said), size));
  }

  /** Takes the option of this path, and keeps to it. */
  private int guess(Object what, int options) {
    Integer before = guessed.get(what);
    if (before != null) {
      return before;
    }
    if (depth == path.size()) {
      path.add(new Guess(options));
    }
    int taken = path.get(depth++).taken;
    guessed = guessed.isEmpty() ? new HashMap<>() : guessed;
    guessed.put(what, taken);
    return taken;
  }

  /** What is known of a text's first instant by what was guessed; null if nothing. */
  private @Nullable Start start(Edition edition) {
    return starts.get(edition);
  }

  /** The first instant at which a text may have begun. */
  private Instant earliest(Edition edition) {
    @Nullable Start known = start(edition);
    return known == null ? edition.earliest() : known.first;
  }

  /** What is known of a text's first instant, to be narrowed by a guess. */
  private Start narrowed(Edition edition) {
    starts = starts.isEmpty() ? new HashMap<>() : starts;
    return starts.computeIfAbsent(edition, Start::new);
  }

  /** What the texts say of one figure to one case: the kernel's reading of spans. */
  private final class Telling {
    private final Read read;
    private final Slate m;

    /** When the order was placed; the clock's start where there is none; null for now. */
    private final @Nullable Instant placed;

    /** When the clock starts; null for now, since it has not. */
    private final @Nullable Instant clock;

    /** Those for the case; few, and walked often. */
    private final List<? extends Dated<?>> rows;

    /** Whether a scope is left open, and there are too many worlds to guess it. */
    private boolean isLost;

    Telling(Read read, Slate m, List<? extends Dated<?>> all) {
      this.read = read;
      this.m = m;
      this.clock = read.clock();
      this.placed = orderPlaced == null ? clock : orderPlaced;
      if (hasNoScope(all)) {
        this.rows = all;
        return;
      }
      List<Dated<?>> some = new ArrayList<>(all.size());
      this.rows = some;
      for (int i = 0; i < all.size(); i++) {
        if (isFor(all.get(i))) { // looks at those that are kept so far
          some.add(all.get(i));
        }
      }
    }

    private static boolean hasNoScope(List<? extends Dated<?>> all) {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).scope().isPresent()) {
          return false;
        }
      }
      return true;
    }

    /** Whether a text is for the case; guessed where its facts leave that open. */
    private boolean isFor(Dated<?> row) {
      Optional<Scope> scope = row.scope();
      if (scope.isEmpty()) {
        return true;
      }
      if (facts instanceof InScope one) {
        return one.of() == scope.get();
      }
      Optional<Boolean> holds = scope.get().holds(facts);
      if (holds.isPresent()) {
        return holds.get();
      }
      if (!mayHaveBegun(row)) {
        return false;
      }
      boolean lost = isTooMany() && !guessed.containsKey(scope.get());
      isLost |= lost;
      return lost || guess(scope.get(), 2) == 0;
    }

    Choice choose() {
      return choose(mayNoneHaveBegun(0), Basis.DETERMINED);
    }

    /**
     * Chooses.
     *
     * @param before whether none of the texts may have begun yet
     * @param atBest how sure it is at most; that of the figure that it is taken together with
     */
    Choice choose(boolean before, @Nullable Basis atBest) {
      List<Dated<?>> possible = possible();
      if (isLost) {
        return nothing(read);
      }
      if (possible.isEmpty()) {
        return isTakenNotToHaveBegun() ? unseenHere() : nothing(read);
      }
      boolean open = read.figure().main() == read.figure() && (before || isAnyOpen(possible));
      if (open && read.figure().standard() instanceof Boolean) {
        return either(possible, atBest);
      }
      if (open && !read.toTell()) {
        if (isTooMany()) {
          return nothing(read).leaving(true);
        }
        if (before ? !hasBegunHere(possible) : isUnseenHere()) {
          return unseenHere();
        }
      }
      return choose(possible, atBest).leaving(open);
    }

    /** The texts that may bind the case; mostly one. */
    private List<Dated<?>> possible() {
      List<Dated<?>> possible = List.of();
      for (int i = 0; i < rows.size(); i++) {
        if (isPossible(i)) {
          possible = and(possible, rows.get(i));
        }
      }
      return possible;
    }

    private Choice unseenHere() {
      unseen = unseen.isEmpty() ? new LinkedHashSet<>() : unseen;
      unseen.add(read.figure());
      return Choice.of(read, null, Basis.CANDIDATES, null, List.of()).leaving(true);
    }

    /** Whether the first text that is known had begun; what follows from that is kept. */
    private boolean hasBegunHere(List<Dated<?>> possible) {
      boolean begun = guess(new Unseen(read), 2) == 0;
      if (begun) {
        keepBegun(possible.get(0));
      } else {
        possible.forEach(this::keepNotBegun);
      }
      return begun;
    }

    /** Whether a text that may have begun is taken, in this world, not to have. */
    private boolean isTakenNotToHaveBegun() {
      for (int i = 0; i < rows.size(); i++) {
        Edition edition = rows.get(i).edition();
        @Nullable Instant end = lastBinding(rows.get(i));
        if (end != null && earliest(edition).isAfter(end) && !end.isBefore(edition.earliest())) {
          return true;
        }
      }
      return false;
    }

    /** Of a switch the value that nobody has seen is known: it is the other one. */
    private Choice either(List<Dated<?>> possible, @Nullable Basis atBest) {
      Choice seen = choose(possible, atBest);
      if (!(seen.value() instanceof Boolean value) || isTooMany()) {
        return nothing(read);
      }
      return guess(new Unseen(read), 2) == 0
          ? Choice.of(read, value, Basis.CANDIDATES, seen.said(), seen.alike())
          : Choice.of(read, !value, Basis.CANDIDATES, null, List.of());
    }

    /** None, one, or all that may have such a value: any other combination says no more. */
    private boolean isUnseenHere() {
      if (allUnseen == null) {
        allUnseen = guess(All.UNSEEN, 2) == 1;
      }
      return allUnseen || (unseen.isEmpty() && guess(new Unseen(read), 2) == 1);
    }

    private Choice choose(List<Dated<?>> possible, @Nullable Basis atBest) {
      if (isOneValue(possible)) {
        boolean sure = isSeen(possible) && !isAnyNeverSure(possible);
        Basis basis = sure ? Basis.DETERMINED : Basis.ASSUMED;
        return told(surest(possible), possible, atBest == null ? basis : basis.weaker(atBest));
      }
      if (isTooMany()) {
        return nothing(read);
      }
      List<List<Dated<?>>> different = alike(possible);
      List<Dated<?>> same = different.get(guess(read, different.size()));
      keep(same.get(0), same.get(same.size() - 1));
      return told(surest(same), same, Basis.CANDIDATES);
    }

    private static boolean isOneValue(List<Dated<?>> possible) {
      List<?> values = possible.get(0).values();
      for (int i = 1; i < possible.size(); i++) {
        if (!possible.get(i).values().equals(values)) {
          return false;
        }
      }
      return true;
    }

    private boolean isAnyOpen(List<Dated<?>> possible) {
      for (int i = 0; i < possible.size(); i++) {
        if (isOpen(possible.get(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean isAnyNeverSure(List<Dated<?>> possible) {
      for (int i = 0; i < possible.size(); i++) {
        if (possible.get(i).isWeak() || isOpen(possible.get(i))) {
          return true;
        }
      }
      return false;
    }

    /** Those that follow each other and say the same, together: which of them holds is no guess. */
    private List<List<Dated<?>>> alike(List<Dated<?>> possible) {
      List<List<Dated<?>>> different = new ArrayList<>();
      @Nullable Dated<?> before = null;
      for (Dated<?> row : possible) {
        if (before == null || !continues(before, row)) {
          different.add(new ArrayList<>());
        }
        different.get(different.size() - 1).add(row);
        before = row;
      }
      return different;
    }

    private boolean continues(Dated<?> before, Dated<?> row) {
      return rows.indexOf(row) == rows.indexOf(before) + 1
          && row.values().equals(before.values())
          && row.bindsOn() == before.bindsOn();
    }

    private Choice told(Dated<?> row, List<Dated<?>> alike, Basis sure) {
      int several = row.values().size();
      if (several > 1 && isTooMany()) {
        return nothing(read);
      }
      @Nullable Object value = end(read, row);
      Basis basis = several > 1 ? Basis.CANDIDATES : sure;
      return Choice.of(
              read,
              value,
              value == null && sure != Basis.CANDIDATES ? Basis.NONE : basis,
              row,
              editions(alike))
          .seenBefore(basis == Basis.ASSUMED && isOver(row));
    }

    private static List<Edition> editions(List<Dated<?>> alike) {
      if (alike.size() == 1) {
        return List.of(alike.get(0).edition());
      }
      Edition[] editions = new Edition[alike.size()];
      for (int i = 0; i < editions.length; i++) {
        editions[i] = alike.get(i).edition();
      }
      return Arrays.asList(editions);
    }

    /** Of several texts that say the same, one that was seen on the days that count. */
    private Dated<?> surest(List<Dated<?>> same) {
      int last = same.size() - 1;
      for (int i = 0; i < last; i++) {
        if (isSeen(List.of(same.get(i)))) {
          return same.get(i);
        }
      }
      return same.get(last);
    }

    /** Whether a text may bind the case: it had begun, and no later one had. */
    private boolean isPossible(int row) {
      return mayHaveBegun(rows.get(row)) && mayNoneHaveBegun(row + 1);
    }

    private boolean mayNoneHaveBegun(int first) {
      for (int i = first; i < rows.size(); i++) {
        if (!mayNotHaveBegun(rows.get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean mayHaveBegun(Dated<?> row) {
      @Nullable Start start = start(row.edition());
      boolean untilItsEnd = clock != null && row.bindsOn() != BindsOn.ORDER_PLACED;
      if (start == null && untilItsEnd && !isTooEarly(clock, row)) {
        return true; // mostly so, and the clock's end, which is later, need not be reckoned
      }
      @Nullable Instant end = lastBinding(row);
      return !isTooEarly(end, row)
          && (start == null || !start.afterNow || (end != null && m.isBefore(end)));
    }

    /** Whether an instant is before any at which a text may have begun. */
    private boolean isTooEarly(@Nullable Instant day, Dated<?> row) {
      return isBefore(day, earliest(row.edition()))
          || (row.edition().earliest().equals(Instant.MIN)
              && isBefore(day, lastSightingBefore(row)));
    }

    /** A text of which no earliest day is known begins after those before it were last seen. */
    private Instant lastSightingBefore(Dated<?> row) {
      Instant last = Instant.MIN;
      for (int i = 0; i < rows.size() && rows.get(i) != row; i++) {
        last = Decision.later(last, rows.get(i).seenUntil());
      }
      return last;
    }

    private boolean mayNotHaveBegun(Dated<?> row) {
      @Nullable Start start = start(row.edition());
      @Nullable Instant begin = firstBinding(row);
      if (!isBefore(begin, start == null ? row.edition().latest() : start.last)) {
        return false;
      }
      return start == null || !start.byNow || (begin != null && !m.isBefore(begin.plusNanos(1)));
    }

    /** Keeps what follows from the texts that were taken for when they and the later ones began. */
    private void keep(Dated<?> first, Dated<?> last) {
      keepBegun(first);
      for (Dated<?> later : rows.subList(rows.indexOf(last) + 1, rows.size())) {
        keepNotBegun(later);
      }
    }

    private void keepNotBegun(Dated<?> row) {
      Start not = narrowed(row.edition());
      @Nullable Instant begin = firstBinding(row);
      if (begin == null) {
        not.afterNow = true;
      } else if (!begin.isBefore(not.first)) {
        not.first = begin.plusNanos(1);
      }
    }

    private void keepBegun(Dated<?> row) {
      Start start = narrowed(row.edition());
      @Nullable Instant end = lastBinding(row);
      if (end == null) {
        start.byNow = true;
      } else {
        start.last = Decision.earlier(start.last, end);
      }
    }

    /** The last instant at which a text that begins can still bind the case. */
    private @Nullable Instant lastBinding(Dated<?> row) {
      if (row.bindsOn() == BindsOn.ORDER_PLACED) {
        return placed;
      }
      if (clock == null) {
        return null;
      }
      Instant end = Decision.later(longest(row, clock), longestOfMain(row, clock));
      return end.equals(clock) ? clock : end.minusNanos(1); // at its end it is over
    }

    /** By what the same text says, to the same cases, of the figure that is taken with this one. */
    private Instant longestOfMain(Dated<?> row, Instant from) {
      Instant last = from;
      if (read.figure().main() != read.figure()) {
        List<? extends Dated<?>> all = read.figure().main().dated();
        for (int i = 0; i < all.size(); i++) {
          Dated<?> one = all.get(i);
          if (one.edition() == row.edition() && one.scope().equals(row.scope())) {
            last = Decision.later(last, longest(one, from));
          }
        }
      }
      return last;
    }

    /** The first instant at which a text that has begun binds the case for certain. */
    private @Nullable Instant firstBinding(Dated<?> row) {
      return row.bindsOn() == BindsOn.EVENT ? clock : placed;
    }

    /** The latest end that a text gives a clock. */
    private Instant longest(Dated<?> row, Instant from) {
      Instant last = from;
      List<?> values = row.values();
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        Object plain = value instanceof Optional<?> some ? some.orElse(null) : value;
        if (plain instanceof Term term) {
          last = Decision.later(last, term.after(from, policy.calendar()));
        } else if (plain instanceof TermRange range) {
          last = Decision.later(last, range.latest(from, policy.calendar()));
        } else if (plain == null) {
          last = Decision.later(last, row.emptyEnd(facts).orElse(last));
        }
      }
      return last;
    }

    /**
     * Whether on each of the days that count, that of the placing and that of the clock's start,
     * one of several texts that say the same was seen.
     */
    private boolean isSeen(List<Dated<?>> same) {
      BindsOn binds = same.get(0).bindsOn();
      return (binds == BindsOn.EVENT || isAnySeen(same, placed))
          && (binds == BindsOn.ORDER_PLACED || isAnySeen(same, clock));
    }

    private boolean isAnySeen(List<Dated<?>> same, @Nullable Instant day) {
      for (int i = 0; i < same.size(); i++) {
        if (isSeen(same.get(i), day)) {
          return true;
        }
      }
      return false;
    }

    private boolean isSeen(Dated<?> row, @Nullable Instant day) {
      return !isBefore(day, row.seenFrom()) && isBefore(day, row.seenUntil());
    }

    /** Whether any of the days that count is after the last on which a text was seen. */
    private boolean isAfterSighting(Dated<?> row) {
      return (row.bindsOn() != BindsOn.EVENT && !isBefore(placed, row.seenUntil()))
          || (row.bindsOn() != BindsOn.ORDER_PLACED && !isBefore(clock, row.seenUntil()));
    }

    private boolean isOver(Dated<?> row) {
      return row.until().isPresent() && isAfterSighting(row);
    }

    private boolean isOpen(Dated<?> row) {
      return row.after() == Dated.After.OPEN && isAfterSighting(row);
    }

    /** Now, if no day is given: compared, and the window narrowed by that. */
    private boolean isBefore(@Nullable Instant day, Instant instant) {
      if (day != null) {
        return day.isBefore(instant);
      }
      return instant.equals(Instant.MAX) || (!instant.equals(Instant.MIN) && m.isBefore(instant));
    }
  }

  /** Whether the same text's value was chosen for the same read. */
  static boolean isSame(Choice one, Choice other) {
    return one.said() == other.said()
        && Objects.equals(one.value(), other.value())
        && one.read().equals(other.read());
  }
}
