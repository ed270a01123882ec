package io.github.aliexpressrules.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.MadeUpCase.MadeUpDate;
import io.github.aliexpressrules.core.decision.MadeUpCase.MadeUpRule;
import io.github.aliexpressrules.core.decision.MadeUpCase.Thing;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.ManyFigures;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a made-up case, compared part by part. Told from a decision, or evaluated
 * plainly, with an instant in hand: nothing in that knows a moment, a window or anything kept.
 */
record PlainAnswer(
    Verdict verdict, Optional<Integer> result, List<Told> findings, List<DatedTold> milestones) {

  /** A finding. */
  record Told(
      String key, Outcome outcome, List<Object> values, List<Integer> figures, List<String> steps) {
    private Told restingOn(List<Integer> more) {
      return new Told(key, outcome, values, more.containsAll(figures) ? more : figures, steps);
    }
  }

  /** A milestone. */
  record DatedTold(
      String name, String event, Instant at, Optional<Party> silent, List<Integer> figures) {
    private DatedTold restingOn(List<Integer> more) {
      return new DatedTold(name, event, at, silent, more.containsAll(figures) ? more : figures);
    }
  }

  /**
   * The same as a stretch says it, which rests on all that its answer rests on anywhere inside:
   * with the stretch's figures, if these are among them.
   */
  PlainAnswer inStretch(PlainAnswer stretch) {
    List<Told> found = new ArrayList<>(findings);
    for (int i = 0; i < Math.min(found.size(), stretch.findings.size()); i++) {
      found.set(i, found.get(i).restingOn(stretch.findings.get(i).figures()));
    }
    List<DatedTold> dates = new ArrayList<>(milestones);
    for (int i = 0; i < Math.min(dates.size(), stretch.milestones.size()); i++) {
      dates.set(i, dates.get(i).restingOn(stretch.milestones.get(i).figures()));
    }
    return new PlainAnswer(verdict, result, found, dates);
  }

  /** What a decision says. */
  static PlainAnswer of(Decision<Integer> decision) {
    return new PlainAnswer(
        decision.verdict(),
        decision.result(),
        decision.findings().stream().map(PlainAnswer::told).toList(),
        decision.milestones().stream().map(PlainAnswer::told).toList());
  }

  private static Told told(Finding finding) {
    return new Told(
        finding.how().key(),
        finding.outcome(),
        finding.values(),
        numbers(finding.figures()),
        finding.steps().stream().map(step -> step(step.isRemedy(), step.by())).toList());
  }

  private static DatedTold told(Milestone milestone) {
    return new DatedTold(
        milestone.name(),
        milestone.event().path(),
        milestone.at(),
        milestone.silent(),
        numbers(milestone.figures()));
  }

  private static List<Integer> numbers(List<Figure<?>> figures) {
    return figures.stream().map(ManyFigures.FIGURES::indexOf).toList();
  }

  private static String step(boolean remedy, Optional<Instant> by) {
    return (remedy ? "remedy by " : "advice by ") + by;
  }

  /** What is to be said of a case at an instant, from the facts known at another. */
  static PlainAnswer of(MadeUpCase madeUp, Instant now, Instant known) {
    return new Reader(madeUp, now, known).answer();
  }

  /** Somebody who evaluates a case at an instant, and notes the figures that are read. */
  private static final class Reader {
    private final MadeUpCase madeUp;
    private final Instant now;
    private final Instant known;
    private final List<Told> findings = new ArrayList<>();

    Reader(MadeUpCase madeUp, Instant now, Instant known) {
      this.madeUp = madeUp;
      this.now = now;
      this.known = known;
    }

    PlainAnswer answer() {
      if (!madeUp.isBegun(known)) {
        Case how = MadeUpCase.NOT_BEGUN;
        Told notBegun = new Told(how.key(), how.outcome(), List.of(), List.of(), List.of());
        return new PlainAnswer(Verdict.NOT_YET, Optional.empty(), List.of(notBegun), List.of());
      }
      Thing whole = madeUp.thing();
      for (int i = 0; i < madeUp.rules().size(); i++) {
        MadeUpRule rule = madeUp.rules().get(i);
        Thing of = rule.ofPart() ? whole.part() : whole;
        if (rule.list().isPresent()) {
          each(rule, of, MadeUpCase.CASES.get(i));
        } else {
          says(rule, of, of, 0, MadeUpCase.CASES.get(i), new BitSet()).ifPresent(findings::add);
        }
      }
      Verdict verdict =
          findings.stream().map(Told::outcome).sorted().findFirst().orElse(Outcome.NOTED).verdict();
      return new PlainAnswer(verdict, result(whole, verdict), findings, milestones(whole));
    }

    /** What a rule says of a case, or of an item. */
    private Optional<Told> says(
        MadeUpRule rule, Thing of, Thing item, int seen, List<Case> cases, BitSet read) {
      try {
        if (rule.condition().isPresent()
            && rule.condition().get().eval(new PlainEye(of, read)) % 2 != 0) {
          return Optional.empty();
        }
        int number = rule.code().eval(new PlainEye(item, read));
        if (number == MadeUpCase.SILENT) {
          return Optional.empty();
        }
        Case how = cases.get(number);
        return Optional.of(
            new Told(
                how.key(),
                how.outcome(),
                List.of(item.id, 10 * seen + number),
                list(read),
                List.of(
                    step(
                        number % 2 != 0,
                        Optional.of(MadeUpCase.instant(seen)).filter(by -> number % 2 != 0)))));
      } catch (OutsideCalendarException uncovered) {
        return Optional.of(uncovered(cases.get(0).rule(), uncovered, read));
      }
    }

    private static Told uncovered(Rule rule, OutsideCalendarException uncovered, BitSet read) {
      Case how = rule.outsideCalendar();
      return new Told(
          how.key(),
          how.outcome(),
          List.of(uncovered.coversFrom(), uncovered.coversUntilInclusive(), uncovered.date()),
          list(read),
          List.of());
    }

    /** What a rule says of each item: 20 of one case are told, the others are counted. */
    private void each(MadeUpRule rule, Thing of, List<Case> cases) {
      Map<String, List<Told>> byCase = new LinkedHashMap<>();
      BitSet readByAll = new BitSet();
      for (Look look : looks(rule.list().orElseThrow(), of)) {
        BitSet read = (BitSet) look.read().clone();
        Optional<Told> told;
        if (look.uncovered() != null) {
          told = Optional.of(uncovered(cases.get(0).rule(), look.uncovered(), read));
        } else {
          told =
              look.number().isPresent()
                  ? says(rule, of, look.item(), look.number().getAsInt(), cases, read)
                  : Optional.empty();
        }
        readByAll.or(read);
        told.ifPresent(
            finding -> {
              List<Told> same = byCase.computeIfAbsent(finding.key(), key -> new ArrayList<>());
              same.add(finding);
              if (same.size() <= 20) {
                findings.add(finding);
              }
            });
      }
      for (List<Told> same : byCase.values()) {
        if (same.size() > 20) {
          Outcome outcome = same.get(0).outcome();
          Case more = cases.get(0).rule().andMore(outcome);
          List<Object> rest = List.of(same.size() - 20);
          findings.add(new Told(more.key(), outcome, rest, list(readByAll), List.of()));
        }
      }
    }

    private Optional<Integer> result(Thing whole, Verdict verdict) {
      try {
        int number = madeUp.result().tree().eval(new PlainEye(whole, new BitSet()));
        int steps = findings.stream().mapToInt(told -> told.steps().size()).sum();
        return Optional.of(madeUp.result().of(number, verdict, steps));
      } catch (OutsideCalendarException uncovered) {
        assertThat(findings).anyMatch(told -> told.key().equals("calendar.outside"));
        return Optional.empty();
      }
    }

    private List<DatedTold> milestones(Thing whole) {
      List<DatedTold> milestones = new ArrayList<>();
      for (int i = 0; i < madeUp.dates().size(); i++) {
        MadeUpDate date = madeUp.dates().get(i);
        MilestoneKind kind = MadeUpCase.KINDS.get(i);
        Thing of = date.ofPart() ? whole.part() : whole;
        BitSet read = new BitSet();
        PlainEye eye = new PlainEye(of, read);
        int number = eye.take(date.word(), Tree.Way.IF_COVERED, Tree.Whom.THIS).orElse(0);
        if (number != 0) {
          milestones.add(
              new DatedTold(
                  kind.name(),
                  "of " + of.id,
                  MadeUpCase.instant(number),
                  silent(kind, date, eye),
                  list(read)));
        }
      }
      return milestones;
    }

    private static Optional<Party> silent(MilestoneKind kind, MadeUpDate date, PlainEye eye) {
      if (date.ofPart() || date.silent().isEmpty()) {
        return kind.isBeginning() ? Optional.empty() : Optional.of(kind.actor());
      }
      OptionalInt number = eye.take(date.silent().get(), Tree.Way.PEEK_IF_COVERED, Tree.Whom.THIS);
      return number.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(MadeUpCase.party(number.getAsInt()));
    }

    private static List<Integer> list(BitSet read) {
      return read.stream().boxed().toList();
    }

    /** How an item looks: a number if it is anything. */
    private record Look(
        Thing item,
        OptionalInt number,
        @Nullable OutsideCalendarException uncovered,
        BitSet read) {}

    private List<Look> looks(int list, Thing of) {
      List<Look> looks = new ArrayList<>();
      for (Thing item : of.items) {
        BitSet read = new BitSet();
        OptionalInt number = OptionalInt.empty();
        OutsideCalendarException failure = null;
        if (!item.at.isAfter(known)) {
          try {
            int seen = madeUp.lists().get(list).eval(new PlainEye(item, read));
            number = seen == MadeUpCase.SILENT ? OptionalInt.empty() : OptionalInt.of(seen);
          } catch (OutsideCalendarException uncovered) {
            failure = uncovered;
          }
        }
        looks.add(new Look(item, number, failure, read));
      }
      return looks;
    }

    /** Sees a thing at the instant. */
    private final class PlainEye implements Tree.Eye {
      private final Thing of;
      private final BitSet read;

      PlainEye(Thing of, BitSet read) {
        this.of = of;
        this.read = read;
      }

      @Override
      public boolean isBefore(Instant instant) {
        return now.isBefore(of.later(instant));
      }

      @Override
      public boolean knows(int fact) {
        return madeUp.facts().get(fact).filter(at -> !at.isAfter(known)).isPresent();
      }

      @Override
      public boolean isWithin(int fact, Term term) {
        return knows(fact)
            && now.isBefore(
                term.after(madeUp.facts().get(fact).orElseThrow(), MadeUpCase.POLICY.calendar()));
      }

      @Override
      public OptionalInt take(int word, Tree.Way way, Tree.Whom whom) {
        BitSet own = new BitSet();
        try {
          return OptionalInt.of(madeUp.words().get(word).eval(new PlainEye(of.asked(whom), own)));
        } catch (OutsideCalendarException uncovered) {
          if (way.mayFail()) {
            throw uncovered;
          }
          return OptionalInt.empty();
        } finally {
          if (way.rests()) {
            read.or(own);
          }
        }
      }

      @Override
      public int sum(int list) {
        return there(list).sum();
      }

      @Override
      public boolean none(int list) {
        return there(list).findFirst().isEmpty();
      }

      @Override
      public OptionalInt first(int list) {
        return there(list).findFirst();
      }

      /** What is there rests on all, and is uncovered if one is. */
      private IntStream there(int list) {
        List<Look> looks = looks(list, of.lister());
        looks.forEach(look -> read.or(look.read()));
        for (Look look : looks) {
          if (look.uncovered() != null) {
            throw look.uncovered();
          }
        }
        return looks.stream().map(Look::number).flatMapToInt(OptionalInt::stream);
      }

      @Override
      public int figure(int figure) {
        read.set(figure);
        return figure + 1;
      }

      @Override
      public boolean isOdd() {
        return of.id % 2 != 0;
      }
    }
  }
}
