package io.github.aliexpressrules.core.decision;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.BindsOn;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.writing.Chapter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * The worlds that are guessed when a rule asks are those that trying all first instants of all
 * texts finds, no more and no fewer.
 */
class WorldsLawTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Rule RULE = Rule.of("buyer.worlds.read", "It is read.", "O6:4");
  private static final Case READ = RULE.satisfied("read", "Read {values}.");
  private static final QuestionKind KIND = QuestionKind.of("buyer.worlds", "Which?");

  /** A text whose first day lies between two. */
  private record Text(Edition edition, Instant earliest, Instant latest) {}

  /**
   * A figure, what each text says of it, and when its clock starts.
   *
   * @param figure the figure
   * @param clock when its clock starts; null if it has not
   */
  private record Told(Figure<Term> figure, @Nullable Instant clock) {}

  /** A made-up case. */
  private record MadeUp(List<Text> texts, List<Told> told, Instant placed, Instant now) {}

  private static final class Figures extends Policy<Figures> {
    Figures(List<Figure<?>> figures, BusinessCalendar calendar, Changes changes) {
      super(figures, calendar, changes);
    }

    @Override
    protected Figures copy(BusinessCalendar calendar, Changes changes) {
      return new Figures(figures(), calendar, changes);
    }
  }

  @Property
  void areThoseOfAllFirstInstants(@ForAll long seed) {
    MadeUp madeUp = madeUp(new Random(seed));
    assertThat(guessed(madeUp)).isEqualTo(tried(madeUp));
  }

  private static MadeUp madeUp(Random random) {
    List<Text> texts = new ArrayList<>();
    int day = random.nextInt(10);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int last = day + random.nextInt(20);
      texts.add(text("T" + texts.size(), day, last));
      day = last + 1 + random.nextInt(15);
    }
    Instant placed = moment(random, day);
    List<Told> told = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      told.add(told(random, "f" + i, texts, placed));
    }
    Instant latest = placed;
    for (Told one : told) {
      latest = one.clock() == null ? latest : Decision.later(latest, one.clock());
    }
    return new MadeUp(texts, told, placed, latest.plus(Duration.ofHours(random.nextInt(400))));
  }

  private static Instant moment(Random random, int days) {
    return day(0).plus(Duration.ofHours(random.nextInt(24 * (days + 10)) - 48L));
  }

  private static Text text(String name, int first, int last) {
    LocalDate start = day(0).atZone(ZONE).toLocalDate();
    Edition edition =
        Edition.startsBetween(
            name, start.plusDays(first).toString(), start.plusDays(last).toString());
    return new Text(edition, edition.earliest(), edition.latest());
  }

  private static Told told(Random random, String name, List<Text> texts, Instant placed) {
    Figure<Term> figure = Figure.of(name, Term.calendarDays(1), "S5:111");
    for (int i = 0; i < texts.size(); i++) {
      BindsOn binds = List.of(BindsOn.values()).get(random.nextInt(3));
      figure =
          figure.in(
              Dated.of(texts.get(i).edition(), "O6:4", Term.calendarDays(2 + random.nextInt(9)))
                  .binds(binds));
    }
    Instant clock =
        random.nextInt(4) == 0 ? null : placed.plus(Duration.ofHours(random.nextInt(300)));
    return new Told(figure, clock);
  }

  /** The combinations of values that the kernel comes to; no value is 0 days. */
  private static Set<List<Term>> guessed(MadeUp madeUp) {
    List<Figure<?>> figures = new ArrayList<>();
    madeUp.told().forEach(told -> figures.add(told.figure()));
    Policy<?> policy = new Figures(figures, BusinessCalendar.weekends(ZONE), Changes.none());
    List<Term> read = new ArrayList<>();
    Chapter<MadeUp, NoResult> chapter =
        Chapter.<MadeUp, NoResult>on(KIND)
            .rule(
                RULE,
                (of, m) -> {
                  for (Told told : of.told()) {
                    Fact clock = Fact.orNull("clock", Optional.ofNullable(told.clock()));
                    Term term = m.figureIfTold(told.figure(), clock);
                    read.add(term == null ? Term.calendarDays(0) : term);
                  }
                  return say(READ, read.size());
                })
            .result((of, m, said) -> NoResult.INSTANCE);
    World world = new World(policy, madeUp.placed(), null, null, World.Guessing.EVERYTHING);
    Set<List<Term>> all = new HashSet<>();
    do {
      read.clear();
      Evaluation.in(world, chapter, madeUp, List.of(), policy, null).at(madeUp.now());
      if (world.unseen().isEmpty()) {
        all.add(List.copyOf(read));
      }
    } while (world.next());
    return all;
  }

  /** The combinations of values that trying all first instants comes to. */
  private static Set<List<Term>> tried(MadeUp madeUp) {
    TreeSet<Instant> instants = new TreeSet<>();
    for (Told told : madeUp.told()) {
      Instant clock = told.clock() == null ? madeUp.now() : told.clock();
      around(instants, clock);
      told.figure().dated().forEach(row -> around(instants, end(told, row, madeUp)));
    }
    around(instants, madeUp.placed());
    around(instants, madeUp.now());
    Set<List<Term>> all = new HashSet<>();
    tried(madeUp, instants, new ArrayList<>(), all);
    for (int i = 0; i < madeUp.told().size(); i++) {
      int place = i;
      if (all.stream().anyMatch(one -> one.get(place).amount() > 0)) {
        all.removeIf(one -> one.get(place).amount() == 0); // a value that nobody has seen
      }
    }
    return all;
  }

  private static void around(Set<Instant> instants, Instant instant) {
    instants.add(instant.minusNanos(1));
    instants.add(instant);
    instants.add(instant.plusNanos(1));
  }

  private static Instant end(Told told, Dated<Term> row, MadeUp madeUp) {
    return told.clock() == null
        ? madeUp.now()
        : told.clock().plus(Duration.ofDays(row.values().get(0).amount()));
  }

  private static void tried(
      MadeUp madeUp, Set<Instant> instants, List<Instant> starts, Set<List<Term>> all) {
    if (starts.size() == madeUp.texts().size()) {
      List<List<Term>> combinations = new ArrayList<>();
      combinations.add(List.of());
      for (Told told : madeUp.told()) {
        combinations = times(combinations, values(told, starts, madeUp));
      }
      all.addAll(combinations);
      return;
    }
    Text text = madeUp.texts().get(starts.size());
    Set<Instant> possible = new TreeSet<>(instants);
    possible.add(text.earliest());
    possible.add(text.latest());
    for (Instant start : possible) {
      if (!start.isBefore(text.earliest()) && !start.isAfter(text.latest())) {
        List<Instant> more = new ArrayList<>(starts);
        more.add(start);
        tried(madeUp, instants, more, all);
      }
    }
  }

  private static List<List<Term>> times(List<List<Term>> some, Set<Term> values) {
    List<List<Term>> all = new ArrayList<>();
    for (List<Term> one : some) {
      for (Term value : values) {
        List<Term> more = new ArrayList<>(one);
        more.add(value);
        all.add(more);
      }
    }
    return all;
  }

  /** The values that may bind if the texts began so: by an instant of the figure's span each. */
  private static Set<Term> values(Told told, List<Instant> starts, MadeUp madeUp) {
    Set<Term> values = new HashSet<>();
    Instant clock = told.clock() == null ? madeUp.now() : told.clock();
    for (int i = 0; i < starts.size(); i++) {
      Dated<Term> row = told.figure().dated().get(i);
      Instant end = end(told, row, madeUp);
      boolean begun = !starts.get(i).isAfter(last(row, madeUp.placed(), end));
      boolean later = false;
      for (int j = i + 1; j < starts.size(); j++) {
        Dated<Term> next = told.figure().dated().get(j);
        later |= !starts.get(j).isAfter(first(next, madeUp.placed(), clock));
      }
      if (begun && !later) {
        values.add(row.values().get(0));
      }
    }
    if (values.isEmpty()) {
      values.add(Term.calendarDays(0));
    }
    return values;
  }

  private static Instant last(Dated<Term> row, Instant placed, Instant end) {
    return row.bindsOn() == BindsOn.ORDER_PLACED ? placed : end;
  }

  private static Instant first(Dated<Term> row, Instant placed, Instant clock) {
    return row.bindsOn() == BindsOn.EVENT ? clock : placed;
  }
}
