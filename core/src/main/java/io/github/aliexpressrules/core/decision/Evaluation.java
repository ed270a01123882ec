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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
  private final Chapter<?, R> chapter;
  private final Object[] parts;
  private final List<Fact> facts;
  private final Policy<?> policy;
  private final Slate m;

  private final Chapter.Entry[] entries;
  private final Chapter.Dated[] dates;
  private final @Nullable Conclusion[] found;
  private final @Nullable Milestone[] told;
  private @Nullable ItemRule @Nullable [] itemRules;

  /** From and until of each slot: rules first, then milestones, then the result. */
  private final Instant[] windows;

  private Finding[] findings = {};
  private Instant[] findingWindows = {};
  private Outcome weightiest = Outcome.NOTED;
  private @Nullable R result;
  private long resultLow;
  private long resultHigh;
  private @Nullable R before;
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
    this.parts = parts(chapter, subject);
    this.facts = facts;
    this.policy = policy;
    this.m = new Slate(policy, frozen);
    this.entries = chapter.entryArray();
    this.dates = chapter.dateArray();
    this.found = new Conclusion[entries.length];
    this.told = new Milestone[dates.length];
    this.windows = new Instant[2 * (found.length + told.length + 1)];
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
      if (notBegun != null) {
        runMilestones(false);
        return new Decision<>(
            chapter,
            new Answer<>(
                notBegun.outcome().verdict(),
                before,
                new Finding[] {notBegun},
                milestones(false),
                0,
                0),
            from,
            until,
            new Instant[] {baseFrom, baseUntil},
            facts,
            known);
      }
      runRules();
      gather();
      runMilestones(true);
      runResult();
      return new Decision<>(
          chapter,
          new Answer<>(
              weightiest.verdict(), result, findings, milestones(true), resultLow, resultHigh),
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
  @SuppressWarnings("unchecked") // a chapter is asked about cases of its own type only
  private <C> @Nullable Conclusion notBegun(Chapter<C, R> of) {
    m.begin(Instant.MIN, Instant.MAX);
    Conclusion notBegun = null;
    List<Chapter.Beginning<C>> beginnings = of.beginnings();
    for (int i = 0; i < beginnings.size() && notBegun == null; i++) {
      Chapter.Beginning<C> beginning = beginnings.get(i);
      Instant first = beginning.fact().of((C) parts[0]);
      if (first != null && !m.knows(first)) {
        notBegun = Conclusion.say(beginning.before()).seal(0, 0, policy);
        before = (R) beginning.result();
      }
    }
    baseFrom = m.from();
    baseUntil = m.until();
    meet(baseFrom, baseUntil);
    return notBegun;
  }

  private void runRules() {
    for (int i = 0; i < found.length; i++) {
      if (holds(i)) {
        meetSlot(i);
      } else {
        run(i, entries[i]);
      }
    }
  }

  private void run(int i, Chapter.Entry entry) {
    if (entry.items() != null) {
      runItems(i, entry);
      return;
    }
    m.begin(baseFrom, baseUntil);
    Conclusion says;
    try {
      says = entry.says(parts, m);
    } catch (OutsideCalendarException uncovered) {
      says = outsideCalendar(entry, uncovered);
    }
    found[i] = says == null ? null : sealed(entry, says);
    note(i);
  }

  private void runItems(int i, Chapter.Entry entry) {
    if (itemRules == null) {
      itemRules = new ItemRule[found.length];
    }
    ItemRule rule = itemRules[i];
    if (rule == null) {
      rule = new ItemRule(entry, parts, this);
      itemRules[i] = rule;
    }
    rule.update();
    meet(rule.from(), rule.until());
  }

  static Conclusion outsideCalendar(Chapter.Entry entry, OutsideCalendarException uncovered) {
    return Conclusion.say(
        entry.rule().outsideCalendar(),
        uncovered.coversFrom(),
        uncovered.coversUntilInclusive(),
        uncovered.date());
  }

  /** The conclusion as a finding, which rests on the figures that were read. */
  Conclusion sealed(Chapter.Entry entry, Conclusion says) {
    if (says.rule() != entry.rule()) {
      throw new IllegalStateException(entry.rule() + " concluded as " + says.how());
    }
    return says.seal(m.low(), m.high(), policy);
  }

  /** Those of schedules are told also before the case begins. */
  private void runMilestones(boolean begun) {
    for (int i = 0; i < told.length; i++) {
      int slot = found.length + i;
      if (!begun && !dates[i].scheduled()) {
        continue;
      }
      if (holds(slot)) {
        meetSlot(slot);
      } else {
        m.begin(baseFrom, baseUntil);
        told[i] = milestone(dates[i]);
        note(slot);
      }
    }
  }

  private @Nullable Milestone milestone(Chapter.Dated date) {
    Object of = parts[date.part()];
    Deadline deadline = m.ifCovered(date.at(), of);
    if (deadline == null) {
      return null;
    }
    long low = m.low();
    long high = m.high();
    Party silent = date.kind().isBeginning() ? null : date.kind().actor();
    if (date.silent() != null) {
      silent = m.peekIfCovered(date.silent(), of);
    }
    return new Milestone(date.kind(), deadline, low, high, policy, silent);
  }

  private void runResult() {
    int slot = found.length + told.length;
    if (holds(slot)) {
      meetSlot(slot);
    } else {
      m.begin(baseFrom, baseUntil);
      try {
        result = resultOf(chapter);
      } catch (OutsideCalendarException uncovered) {
        m.narrow(from, until); // only as long as a rule says so
        if (!isOutside()) {
          throw uncovered;
        }
        result = null;
      }
      resultLow = m.low();
      resultHigh = m.high();
      note(slot);
    }
  }

  @SuppressWarnings("unchecked") // a chapter is asked about cases of its own type only
  private <C> R resultOf(Chapter<C, R> of) {
    return of.result().of((C) parts[0], m, new AllSaid());
  }

  /** Whether a rule has said that the business calendar does not reach far enough. */
  private boolean isOutside() {
    for (Finding finding : findings) {
      if (finding.how() == finding.rule().outsideCalendar()) {
        return true;
      }
    }
    return false;
  }

  /** The findings of all rules, in their order, with their windows. */
  private void gather() {
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      count += found[i] != null ? 1 : itemRules == null ? 0 : counted(itemRules[i]);
    }
    findings = new Finding[count];
    findingWindows = new Instant[2 * count];
    weightiest = Outcome.NOTED;
    int next = 0;
    for (int i = 0; i < found.length; i++) {
      Conclusion one = found[i];
      if (one != null) {
        next = put(next, one, windows[2 * i], windows[2 * i + 1]);
      } else if (itemRules != null && itemRules[i] != null) {
        next = itemRules[i].tell(this, next);
      }
    }
  }

  private static int counted(@Nullable ItemRule rule) {
    return rule == null ? 0 : rule.count();
  }

  /** Puts a finding and its window at a place; returns the next place. */
  int put(int place, Conclusion finding, Instant start, Instant end) {
    findings[place] = finding;
    findingWindows[2 * place] = start;
    findingWindows[2 * place + 1] = end;
    Outcome outcome = finding.how().outcome();
    if (outcome.compareTo(weightiest) < 0) {
      weightiest = outcome;
    }
    return place + 1;
  }

  private Milestone[] milestones(boolean begun) {
    Milestone[] there = new Milestone[told.length];
    int count = 0;
    for (int i = 0; i < told.length; i++) {
      Milestone milestone = told[i];
      if (milestone != null && (begun || dates[i].scheduled())) {
        there[count++] = milestone;
      }
    }
    return count == there.length ? there : Arrays.copyOf(there, count);
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

  /** Whether a slot has been filled and what it says holds now. */
  @SuppressWarnings("NullAway") // an array of windows begins with nulls: slots not filled yet
  private boolean holds(int slot) {
    Instant start = windows[2 * slot];
    return start != null && m.isIn(start, windows[2 * slot + 1]);
  }

  private void note(int slot) {
    Instant start = m.from();
    Instant end = m.until();
    windows[2 * slot] = start;
    windows[2 * slot + 1] = end;
    meet(start, end);
  }

  private void meetSlot(int slot) {
    meet(windows[2 * slot], windows[2 * slot + 1]);
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
