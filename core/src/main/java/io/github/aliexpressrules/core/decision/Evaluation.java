package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.NotInForceException;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Setting;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.UntoldException;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Said;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question at one instant after another. Each rule, milestone and the result has a slot
 * that keeps what was said and where it holds; a neighbouring instant costs only the slots whose
 * window has ended, since a rule is a function of the case and its comparisons alone.
 *
 * <p>Confined to one thread.
 */
final class Evaluation<R> {
  private static final int FEW_FINDINGS = 8;
  private static final Milestone[] NO_MILESTONES = {};

  private final Chapter<?, R> chapter;
  private final Object[] parts;
  private final List<Fact> facts;
  private final Policy<?> policy;
  private final @Nullable World world;
  private final Slate m;

  /** Null where there is one instant only: saves 270 bytes and three stores a slot. */
  private final @Nullable Kept kept;

  private @Nullable ItemRule @Nullable [] itemRules;
  private Conclusion[] findings = new Conclusion[FEW_FINDINGS];
  private int count;
  private Outcome weightiest = Outcome.NOTED;

  private long resultLow;
  private long resultHigh;
  private @Nullable R before;
  private List<R> possible = List.of();
  private Instant baseFrom = Instant.MIN;
  private Instant baseUntil = Instant.MAX;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MAX;

  private Evaluation(
      Chapter<?, R> chapter,
      Object subject,
      List<Fact> facts,
      Policy<?> policy,
      @Nullable Instant frozen,
      @Nullable World world,
      boolean once) {
    this.chapter = chapter;
    this.parts = parts(chapter, subject);
    this.facts = facts;
    this.policy = policy;
    this.world = world;
    this.m = new Slate(policy, frozen, world);
    this.kept = once ? null : new Kept(resultSlot() + 1);
  }

  /** What each slot has said, and where that holds. */
  private static final class Kept {
    final @Nullable Object[] said;

    /** From and until. */
    final @Nullable Instant[] windows;

    Kept(int slots) {
      this.said = new Object[slots];
      this.windows = new Instant[2 * slots];
    }
  }

  private int milestoneSlot(int place) {
    return chapter.entryArray().length + place;
  }

  private int resultSlot() {
    return milestoneSlot(chapter.dateArray().length);
  }

  /** For one instant. */
  static <R> Evaluation<R> once(
      Chapter<?, R> chapter, Object subject, List<Fact> facts, Policy<?> policy) {
    return new Evaluation<>(chapter, subject, facts, policy, null, null, true);
  }

  /** For one instant in one world; knows the facts of the instant, or (frozen) of another. */
  static <R> Evaluation<R> in(
      World world,
      Chapter<?, R> chapter,
      Object subject,
      List<Fact> facts,
      Policy<?> policy,
      @Nullable Instant frozen) {
    return new Evaluation<>(chapter, subject, facts, policy, frozen, world, true);
  }

  /** For one instant after another; knows the facts of each, or (frozen) those of another. */
  static <R> Evaluation<R> ofMany(
      Chapter<?, R> chapter,
      Object subject,
      List<Fact> facts,
      Policy<?> policy,
      @Nullable Instant frozen) {
    return new Evaluation<>(chapter, subject, facts, policy, frozen, null, false);
  }

  @SuppressWarnings("unchecked") // a chapter is asked about cases of its own type only
  private static <C> Object[] parts(Chapter<C, ?> chapter, Object subject) {
    return chapter.partsOf((C) subject);
  }

  /** Answers for an instant. */
  Decision<R> at(Instant now) {
    m.moveTo(now);
    try {
      from = Instant.MIN;
      until = Instant.MAX;
      int known = countKnown();
      Conclusion notBegun = notBegun(chapter);
      Answer<R> answer = notBegun == null ? answer() : answer(notBegun);
      return new Decision<>(chapter, policy, answer, from, until, facts, known);
    } finally {
      m.close();
    }
  }

  private Answer<R> answer(Conclusion notBegun) {
    Conclusion[] alone = {notBegun};
    return new Answer<>(notBegun.outcome().verdict(), before, alone, milestones(false), 0, 0, null);
  }

  private Answer<R> answer() {
    Conclusion[] all = findings();
    Milestone[] milestones = milestones(true);
    R result = result(all);
    return new Answer<>(weightiest.verdict(), result, all, milestones, resultLow, resultHigh, null);
  }

  /** By halving, so that only the neighbouring facts narrow the answer. */
  private int countKnown() {
    m.begin(Instant.MIN, Instant.MAX);
    int low = 0;
    for (int high = facts.size(); low < high; ) {
      int middle = (low + high) >>> 1;
      if (m.knows(facts.get(middle).at())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    narrow(m.from(), m.until());
    return low;
  }

  /** What is said before the case begins; whatever is said afterwards depends on that as well. */
  @SuppressWarnings("unchecked") // a chapter is asked about cases of its own type only
  private <C> @Nullable Conclusion notBegun(Chapter<C, R> of) {
    m.begin(Instant.MIN, Instant.MAX);
    Case notBegun = null;
    List<Chapter.Beginning<C>> beginnings = of.beginnings();
    for (int i = 0; i < beginnings.size() && notBegun == null; i++) {
      Chapter.Beginning<C> beginning = beginnings.get(i);
      Instant first = beginning.fact().of((C) parts[0]);
      if (first != null && !m.knows(first)) {
        notBegun = beginning.before();
        before = (R) beginning.result();
      }
    }
    baseFrom = m.from();
    baseUntil = m.until();
    narrow(baseFrom, baseUntil);
    return notBegun == null ? null : sealed(notBegun.rule(), Conclusion.say(notBegun));
  }

  /** What all rules say, in their order. */
  private Conclusion[] findings() {
    count = 0;
    weightiest = Outcome.NOTED;
    Chapter.Entry[] entries = chapter.entryArray();
    @Nullable Conclusion @Nullable [] decided =
        world != null && world.sparesRemarks() ? decided(world, entries) : null;
    for (int i = 0; i < entries.length; i++) {
      Chapter.Entry entry = entries[i];
      // About items; items() itself is not asked: its class, seldom loaded, would keep it from
      // being
      // inlined, 20 ns.
      if (entry.code() == null) {
        runItems(i, entry);
      } else {
        Conclusion says =
            decided != null && !entry.rule().isRemark()
                ? decided[i]
                : isKept(i) ? this.<Conclusion>kept(i) : run(i, entry);
        if (says != null) {
          put(says);
        }
      }
    }
    return Arrays.copyOf(findings, count);
  }

  /**
   * What the rules say that can decide; they come first where nothing is guessed for the others.
   */
  private @Nullable Conclusion[] decided(World in, Chapter.Entry[] entries) {
    @Nullable Conclusion[] decided = new Conclusion[entries.length];
    for (int i = 0; i < entries.length; i++) {
      if (!entries[i].rule().isRemark()) {
        if (entries[i].code() == null) {
          runItems(i, entries[i]);
        } else {
          decided[i] = run(i, entries[i]);
        }
      }
    }
    for (Chapter.Dated date : chapter.dateArray()) {
      if (date.at() != null && !date.kind().rule().isRemark()) {
        m.begin(baseFrom, baseUntil);
        m.ifCovered(date.at(), parts[date.part()]); // kept for its milestone
      }
    }
    count = 0;
    in.spare();
    return decided;
  }

  private @Nullable Conclusion run(int i, Chapter.Entry entry) {
    m.begin(baseFrom, baseUntil);
    Conclusion says;
    try {
      says = entry.says(parts, m);
    } catch (UntoldException untold) {
      says = untold(entry.rule(), untold);
    }
    Conclusion finding = says == null ? null : sealed(entry.rule(), says);
    note(i, finding);
    return finding;
  }

  private void runItems(int i, Chapter.Entry entry) {
    if (itemRules == null) {
      itemRules = new ItemRule[chapter.entryArray().length];
    }
    ItemRule rule = itemRules[i];
    if (rule == null) {
      rule = new ItemRule(entry, parts, this);
      itemRules[i] = rule;
    }
    rule.update();
    rule.tell(this);
    meet(rule.from(), rule.until());
  }

  /** Adds a finding to what is said. */
  void put(Conclusion finding) {
    if (count == findings.length) {
      findings = Arrays.copyOf(findings, 2 * count);
    }
    findings[count++] = finding;
    Outcome outcome = finding.how().outcome();
    if (outcome.compareTo(weightiest) < 0) {
      weightiest = outcome;
    }
  }

  /** What is said where something cannot be told that a rule needs. */
  Conclusion untold(Rule rule, UntoldException untold) {
    if (untold instanceof OutsideCalendarException uncovered) {
      return Conclusion.say(
          rule.outsideCalendar(),
          uncovered.coversFrom(),
          uncovered.coversUntilInclusive(),
          uncovered.date());
    }
    if (untold instanceof NotInForceException nothing) {
      Figure<?> figure = policy.figure(nothing.figure()).orElseThrow();
      m.restOn(figure); // also where a rule only looked whether something holds
      return notInForce(rule, figure, nothing.isTooMany());
    }
    throw untold;
  }

  private static Conclusion notInForce(Rule rule, Figure<?> figure, boolean tooMany) {
    if (tooMany) {
      return Conclusion.say(rule.tooManyTexts(rule.isRemark()), figure);
    }
    List<Object> byGuides = figure.byGuides();
    return byGuides.isEmpty()
        ? Conclusion.say(rule.notTold(rule.isRemark()), figure)
        : Conclusion.say(rule.notInForce(rule.isRemark()), Setting.any(figure, byGuides));
  }

  /** The conclusion as a finding, which rests on the comparisons and figures that were read. */
  Conclusion sealed(Rule rule, Conclusion says) {
    if (says.rule() != rule) {
      throw new IllegalStateException(rule + " concluded as " + says.how());
    }
    return says.seal(m.low(), m.high(), policy, m.from(), m.until());
  }

  /** Those of schedules are told also before the case begins. */
  private Milestone[] milestones(boolean begun) {
    Chapter.Dated[] dates = chapter.dateArray();
    Milestone[] there = new Milestone[dates.length];
    int told = 0;
    for (int i = 0; i < dates.length; i++) {
      int slot = milestoneSlot(i);
      if (dates[i].each() != null) {
        Milestone[] more = begun ? milestones(slot, dates[i]) : NO_MILESTONES;
        there = Arrays.copyOf(there, there.length + more.length);
        System.arraycopy(more, 0, there, told, more.length);
        told += more.length;
      } else if (begun || dates[i].scheduled()) {
        Milestone one = isKept(slot) ? this.<Milestone>kept(slot) : milestone(slot, dates[i]);
        if (one != null) {
          there[told++] = one;
        }
      }
    }
    return told == there.length ? there : Arrays.copyOf(there, told);
  }

  /** One of each item. */
  private Milestone[] milestones(int slot, Chapter.Dated date) {
    Milestone[] known = isKept(slot) ? this.<Milestone[]>kept(slot) : null;
    if (known != null) {
      return known;
    }
    m.begin(baseFrom, baseUntil);
    Object of = parts[date.part()];
    Milestone[] all =
        m.all(Objects.requireNonNull(date.each(), "each"), of).stream()
            .map(deadline -> milestone(date, (Deadline) deadline, of))
            .toArray(Milestone[]::new);
    note(slot, all);
    return all;
  }

  private @Nullable Milestone milestone(int slot, Chapter.Dated date) {
    m.begin(baseFrom, baseUntil);
    Object of = parts[date.part()];
    Deadline deadline = m.ifCovered(Objects.requireNonNull(date.at(), "at"), of);
    Milestone milestone = deadline == null ? null : milestone(date, deadline, of);
    note(slot, milestone);
    return milestone;
  }

  private Milestone milestone(Chapter.Dated date, Deadline deadline, Object of) {
    long low = m.low();
    long high = m.high();
    Party silent = date.kind().isBeginning() ? null : date.kind().actor();
    if (date.silent() != null) {
      silent = m.peekIfCovered(date.silent(), of);
    }
    return new Milestone(date.kind(), deadline, low, high, policy, silent);
  }

  private @Nullable R result(Conclusion[] all) {
    int slot = resultSlot();
    if (isKept(slot)) {
      return this.<R>kept(slot);
    }
    m.begin(baseFrom, baseUntil);
    R result = null;
    try {
      result = resultOf(chapter, new AllSaid(all));
    } catch (UntoldException untold) {
      m.narrow(from, until); // only as long as a rule says so
      if (world != null) {
        possible = possibleOf(chapter, new AllSaid(all));
      } else if (!isOutside(all)) {
        throw untold;
      }
    }
    resultLow = m.low();
    resultHigh = m.high();
    note(slot, result);
    return result;
  }

  @SuppressWarnings("unchecked") // a chapter is asked about cases of its own type only
  private <C> R resultOf(Chapter<C, R> of, Said said) {
    return of.result().of((C) parts[0], m, said);
  }

  @SuppressWarnings("unchecked") // a chapter is asked about cases of its own type only
  private <C> List<R> possibleOf(Chapter<C, R> of, Said said) {
    return of.result().possible((C) parts[0], m, said);
  }

  /** What the result may be in a world in which it cannot be told. */
  List<R> possible() {
    return possible;
  }

  /** Whether a rule has said that the business calendar does not reach far enough. */
  private static boolean isOutside(Conclusion[] all) {
    for (Finding finding : all) {
      if (finding.how() == finding.rule().outsideCalendar()) {
        return true;
      }
    }
    return false;
  }

  Slate moment() {
    return m;
  }

  Instant baseFrom() {
    return baseFrom;
  }

  Instant baseUntil() {
    return baseUntil;
  }

  Policy<?> policy() {
    return policy;
  }

  /**
   * Whether what a slot says has been kept and holds now; then the answer depends on it as well.
   */
  private boolean isKept(int slot) {
    if (kept == null) {
      return false;
    }
    Instant start = kept.windows[2 * slot];
    Instant end = kept.windows[2 * slot + 1];
    if (start == null || end == null || !isNow(start, end)) {
      return false;
    }
    meet(start, end);
    return true;
  }

  /** The base holds now; most slots hold as long. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isNow(Instant start, Instant end) {
    return (start == baseFrom && end == baseUntil) || m.isIn(start, end);
  }

  // put there by note(); asked for only where isKept()
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private <S> @Nullable S kept(int slot) {
    return kept == null ? null : (S) kept.said[slot];
  }

  private void note(int slot, @Nullable Object said) {
    Instant start = m.from();
    Instant end = m.until();
    if (kept != null) {
      kept.said[slot] = said;
      kept.windows[2 * slot] = start;
      kept.windows[2 * slot + 1] = end;
    }
    meet(start, end);
  }

  /**
   * The answer depends on what holds there. What holds as long as the case has begun, as with most
   * rules, narrows nothing more: to see that first saves 15 ns a claim.
   */
  @SuppressWarnings("ReferenceEquality")
  private void meet(Instant start, Instant end) {
    if (start != baseFrom || end != baseUntil) {
      narrow(start, end);
    }
  }

  private void narrow(Instant start, Instant end) {
    from = Decision.later(from, start);
    until = Decision.earlier(until, end);
  }

  /** What has been said, for the result; whoever looks depends on the whole answer so far. */
  private final class AllSaid implements Said {
    private final Conclusion[] findings;

    AllSaid(Conclusion[] findings) {
      this.findings = findings;
    }

    private Conclusion[] all() {
      m.narrow(from, until);
      return findings;
    }

    @Override
    public Verdict verdict() {
      all();
      return weightiest.verdict();
    }

    @Override
    public List<Step> steps() {
      return Answer.steps(all());
    }

    @Override
    public <E extends Enum<E>> Set<E> dangers(Class<E> kind) {
      Set<E> dangers = EnumSet.noneOf(kind);
      for (Finding finding : all()) {
        dangers.addAll(finding.how().dangers(kind));
      }
      return dangers;
    }
  }
}
