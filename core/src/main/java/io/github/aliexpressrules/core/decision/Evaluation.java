package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Said;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final Milestone[] NO_MILESTONES = {};

  private final Chapter<?, R> chapter;
  private final Object subject;
  private final List<Fact> facts;
  private final Policy<?> policy;
  private final Slate m;

  private final @Nullable Conclusion[] found;
  private final @Nullable ItemRule[] itemRules;
  private final @Nullable Milestone[] told;

  /** From and until of each slot: rules first, then milestones, then the result. */
  private final @Nullable Instant[] windows;

  private final boolean[] outside;
  private Finding[] findings = {};
  private Instant[] findingWindows = {};
  private Outcome weightiest = Outcome.NOTED;
  private @Nullable R result;
  private Instant baseFrom = Instant.MIN;
  private Instant baseUntil = Instant.MAX;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MAX;

  Evaluation(
      Chapter<?, R> chapter,
      Object subject,
      List<Fact> facts,
      Policy<?> policy,
      @Nullable Instant frozen) {
    this.chapter = chapter;
    this.subject = subject;
    this.facts = facts;
    this.policy = policy;
    this.m = new Slate(policy, frozen);
    int rules = chapter.entries().size();
    int dates = chapter.dates().size();
    this.found = new Conclusion[rules];
    this.itemRules = new ItemRule[rules];
    this.told = new Milestone[dates];
    this.windows = new Instant[2 * (rules + dates + 1)];
    this.outside = new boolean[rules];
  }

  /** Answers for an instant. */
  Decision<R> at(Instant now) {
    m.moveTo(now);
    try {
      from = Instant.MIN;
      until = Instant.MAX;
      int known = countKnown();
      @Nullable Conclusion notBegun = notBegun();
      if (notBegun != null) {
        return new Decision<>(
            new Answer<>(
                notBegun.outcome().verdict(), null, new Finding[] {notBegun}, NO_MILESTONES),
            from,
            until,
            new Instant[] {baseFrom, baseUntil},
            facts,
            known);
      }
      runRules();
      gather();
      runMilestones();
      runResult();
      return new Decision<>(
          new Answer<>(weightiest.verdict(), result, findings, milestones()),
          from,
          until,
          findingWindows,
          facts,
          known);
    } finally {
      m.close();
    }
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
    meet(m.from(), m.until());
    return low;
  }

  /** What is said before the case begins; whatever is said afterwards depends on that as well. */
  private @Nullable Conclusion notBegun() {
    m.begin(Instant.MIN, Instant.MAX);
    @Nullable Conclusion before = null;
    List<Chapter.Beginning<?>> beginnings = chapter.beginnings();
    for (int i = 0; i < beginnings.size() && before == null; i++) {
      @Nullable Instant first = beginnings.get(i).of(subject);
      if (first != null && !m.knows(first)) {
        before = Conclusion.say(beginnings.get(i).before()).seal(0, 0, policy);
      }
    }
    baseFrom = m.from();
    baseUntil = m.until();
    meet(baseFrom, baseUntil);
    return before;
  }

  private void runRules() {
    List<Chapter.Entry<?>> entries = chapter.entries();
    for (int i = 0; i < found.length; i++) {
      Chapter.Entry<?> entry = entries.get(i);
      if (entry.items() != null) {
        runItems(i, entry);
      } else if (!holds(i)) {
        run(i, entry);
      }
      meetSlot(i);
    }
  }

  private void run(int i, Chapter.Entry<?> entry) {
    m.begin(baseFrom, baseUntil);
    outside[i] = false;
    @Nullable Conclusion says;
    try {
      says = entry.says(subject, m);
    } catch (OutsideCalendarException uncovered) {
      outside[i] = true;
      says = outsideCalendar(entry, uncovered);
    }
    found[i] = says == null ? null : sealed(entry, says);
    note(i);
  }

  private void runItems(int i, Chapter.Entry<?> entry) {
    ItemRule rule = itemRules[i];
    if (rule == null) {
      rule = new ItemRule(entry, this);
      itemRules[i] = rule;
    }
    rule.update();
    windows[2 * i] = rule.from();
    windows[2 * i + 1] = rule.until();
  }

  static Conclusion outsideCalendar(Chapter.Entry<?> entry, OutsideCalendarException uncovered) {
    return Conclusion.say(
        entry.rule().outsideCalendar(),
        uncovered.coversFrom(),
        uncovered.coversUntilInclusive(),
        uncovered.date());
  }

  /** The conclusion as a finding, which rests on the figures that were read. */
  Conclusion sealed(Chapter.Entry<?> entry, Conclusion says) {
    if (says.rule() != entry.rule()) {
      throw new IllegalStateException(entry.rule() + " concluded as " + says.how());
    }
    return says.seal(m.low(), m.high(), policy);
  }

  private void runMilestones() {
    for (int i = 0; i < told.length; i++) {
      int slot = found.length + i;
      if (!holds(slot)) {
        m.begin(baseFrom, baseUntil);
        told[i] = milestone(chapter.dates().get(i));
        note(slot);
      }
      meetSlot(slot);
    }
  }

  private <C> @Nullable Milestone milestone(Chapter.Dated<C> date) {
    C of = date.of(subject);
    @Nullable Deadline deadline = m.ifCovered(date.at(), of);
    if (deadline == null) {
      return null;
    }
    long low = m.low();
    long high = m.high();
    @Nullable Party silent = date.kind().isBeginning() ? null : date.kind().actor();
    if (date.silent() != null) {
      silent = m.peek(date.silent(), of);
    }
    return new Milestone(date.kind(), deadline, low, high, policy, silent);
  }

  private void runResult() {
    int slot = found.length + told.length;
    if (!holds(slot)) {
      m.begin(baseFrom, baseUntil);
      try {
        result = resultOf(chapter);
      } catch (OutsideCalendarException uncovered) {
        if (!isOutside()) {
          throw uncovered;
        }
        result = null;
      }
      note(slot);
    }
    meetSlot(slot);
  }

  @SuppressWarnings("unchecked") // a chapter is asked about cases of its own type only
  private <C> R resultOf(Chapter<C, R> of) {
    return of.result().of((C) subject, m, new AllSaid());
  }

  /** Whether a rule has said that the business calendar does not reach far enough. */
  private boolean isOutside() {
    for (int i = 0; i < outside.length; i++) {
      ItemRule rule = itemRules[i];
      if (outside[i] || (rule != null && rule.isOutside())) {
        return true;
      }
    }
    return false;
  }

  /** The findings of all rules, in their order, with their windows. */
  private void gather() {
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      ItemRule rule = itemRules[i];
      count += rule != null ? rule.count() : found[i] == null ? 0 : 1;
    }
    findings = new Finding[count];
    findingWindows = new Instant[2 * count];
    weightiest = Outcome.NOTED;
    int next = 0;
    for (int i = 0; i < found.length; i++) {
      ItemRule rule = itemRules[i];
      Conclusion one = found[i];
      if (rule != null) {
        next = rule.tell(this, next);
      } else if (one != null) {
        next = put(next, one, windows[2 * i], windows[2 * i + 1]);
      }
    }
  }

  /** Puts a finding and its window at a place; returns the next place. */
  int put(int place, Finding finding, @Nullable Instant start, @Nullable Instant end) {
    findings[place] = finding;
    findingWindows[2 * place] = Objects.requireNonNull(start);
    findingWindows[2 * place + 1] = Objects.requireNonNull(end);
    if (finding.outcome().compareTo(weightiest) < 0) {
      weightiest = finding.outcome();
    }
    return place + 1;
  }

  private Milestone[] milestones() {
    int count = 0;
    for (@Nullable Milestone milestone : told) {
      count += milestone == null ? 0 : 1;
    }
    Milestone[] there = new Milestone[count];
    int next = 0;
    for (@Nullable Milestone milestone : told) {
      if (milestone != null) {
        there[next++] = milestone;
      }
    }
    return there;
  }

  Slate moment() {
    return m;
  }

  Object subject() {
    return subject;
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

  private boolean holds(int slot) {
    Instant start = windows[2 * slot];
    Instant end = windows[2 * slot + 1];
    return start != null && end != null && m.isIn(start, end);
  }

  private void note(int slot) {
    windows[2 * slot] = m.from();
    windows[2 * slot + 1] = m.until();
  }

  private void meetSlot(int slot) {
    meet(
        Objects.requireNonNull(windows[2 * slot]), Objects.requireNonNull(windows[2 * slot + 1]));
  }

  private void meet(Instant start, Instant end) {
    if (start.compareTo(from) > 0) {
      from = start;
    }
    if (end.compareTo(until) < 0) {
      until = end;
    }
  }

  /** What has been said, for the result; whoever looks depends on the whole answer so far. */
  private final class AllSaid implements Said {
    private Finding[] all() {
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
      List<Step> steps = new ArrayList<>();
      for (Finding finding : all()) {
        steps.addAll(finding.steps());
      }
      return steps;
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
