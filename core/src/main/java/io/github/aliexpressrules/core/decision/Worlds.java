package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Alternatives;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Setting;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.writing.Binding;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides a question in each world that may have held at an instant, and says what they agree on.
 *
 * @param <R> the result's type
 */
final class Worlds<R> {
  /** How many different answers the texts may give before nothing is said. */
  static final int MOST = 16;

  /** How many ways in which the texts may have followed each other are tried to find them. */
  static final int MOST_TRIED = 256;

  private static final Ground.Lines NO_LINES = new Ground.Lines(List.of(), List.of(), List.of());
  private static final Ground SURE = new Ground(Basis.DETERMINED, () -> NO_LINES);
  private static final Ground ASSUMED = new Ground(Basis.ASSUMED, () -> NO_LINES);

  private final Chapter<?, R> chapter;
  private final Policy<?> policy;
  private final Binding binding;
  private final List<InWorld<R>> worlds;
  private Instant from;
  private Instant until;

  private final Choices choices;

  private Worlds(
      Chapter<?, R> chapter, Policy<?> policy, Binding binding, List<InWorld<R>> worlds) {
    this.chapter = chapter;
    this.policy = policy;
    this.binding = binding;
    this.worlds = worlds;
    List<World.Choice> first = worlds.get(0).choices;
    this.choices =
        new Choices(policy, worlds.size() == 1 ? first : new ArrayList<>(first), verdicts());
    Instant start = Instant.MIN;
    Instant end = Instant.MAX;
    for (InWorld<R> world : worlds) {
      start = Decision.later(start, world.decision.from());
      end = Decision.earlier(end, world.decision.until());
    }
    for (InWorld<R> world : worlds.subList(1, worlds.size())) {
      world.choices.forEach(choices::add);
    }
    this.from = start;
    this.until = end;
  }

  /**
   * What one world says.
   *
   * @param decision the answer
   * @param possible what the result may be, where it cannot be told
   * @param guessed the figures that have a value in it that nobody has seen
   * @param choices the values for what was read
   */
  private record InWorld<R>(
      Decision<R> decision, List<R> possible, Set<Figure<?>> guessed, List<World.Choice> choices) {
    List<R> results() {
      return decision.result().map(List::of).orElse(possible);
    }

    boolean unseen() {
      return !guessed.isEmpty();
    }

    Verdict verdict() {
      return decision.verdict();
    }

    Conclusion[] findings() {
      return decision.answer().conclusions();
    }

    Milestone[] dates() {
      return decision.answer().dates();
    }

    List<Conclusion> of(Rule rule) {
      List<Conclusion> said = new ArrayList<>(1);
      for (Conclusion finding : findings()) {
        if (finding.rule() == rule) {
          said.add(finding);
        }
      }
      return said;
    }

    @Nullable Milestone of(Dates dates) {
      for (Milestone one : dates()) {
        if (dates.has(one)) {
          return one;
        }
      }
      return null;
    }

    /** Whether something that decides, or a date, rests on any of some figures. */
    boolean restsOn(FigureSet figures) {
      for (Conclusion finding : findings()) {
        if (finding.outcome() != Outcome.NOTED && meet(finding.figureSet(), figures)) {
          return true;
        }
      }
      for (Milestone date : dates()) {
        if (meet(date.figureSet(), figures)) {
          return true;
        }
      }
      return false;
    }

    boolean has(Candidate candidate) {
      for (World.Choice one : choices) {
        if (one.figure() == candidate.figure()
            && Objects.equals(one.value(), candidate.value().orElse(null))) {
          return true;
        }
      }
      return false;
    }

    /** Whether each figure has one value, whatever it is read for. */
    boolean isPlain() {
      Map<Figure<?>, Optional<Object>> values = new HashMap<>();
      for (World.Choice one : choices) {
        Optional<Object> value = Optional.ofNullable(one.value());
        if (!values.computeIfAbsent(one.figure(), any -> value).equals(value)) {
          return false;
        }
      }
      return true;
    }

    /** What a person sees of the answer: how its dates came about makes no other one. */
    List<?> seen() {
      List<Object> seen = new ArrayList<>();
      seen.add(verdict());
      for (Milestone one : dates()) {
        seen.add(List.of(one.kind(), one.event(), one.at()));
      }
      return seen;
    }
  }

  /**
   * The dates that the worlds give one milestone.
   *
   * @param kind its kind
   * @param event of several of that kind, the one counted from this event; null if there is one
   */
  private record Dates(MilestoneKind kind, @Nullable Fact event) {
    boolean has(Milestone one) {
      return one.kind() == kind && (event == null || one.event().equals(event));
    }
  }

  /**
   * Decides a question at an instant, with the facts known then or (frozen) at another. A question
   * that needs no beginning is decided before its order is placed as if there were none.
   */
  static <R> Decision<R> at(
      Chapter<?, R> chapter,
      Object subject,
      List<Fact> facts,
      Policy<?> policy,
      Binding given,
      @Nullable Instant frozen,
      Instant now) {
    Instant placed = chapter.beginnings().isEmpty() ? given.placed() : null;
    boolean awaited = placed != null && (frozen == null ? now : frozen).isBefore(placed);
    Binding binding = awaited ? given.withoutOrder() : given;
    List<InWorld<R>> worlds = new ArrayList<>(1);
    World.Guessing guessing = World.Guessing.EVERYTHING;
    World world = first(policy, binding, guessing);
    Set<List<?>> different = Set.of();
    int counted = 0;
    do {
      Evaluation<R> evaluation = Evaluation.in(world, chapter, subject, facts, policy, frozen);
      Decision<R> decision = evaluation.at(now);
      worlds.add(new InWorld<>(decision, evaluation.possible(), world.unseen(), world.choices()));
      while (worlds.size() > MOST && counted < worlds.size()) {
        InWorld<R> one = worlds.get(counted++);
        if (!one.unseen()) {
          different = different.isEmpty() ? new HashSet<>() : different;
          different.add(one.seen());
        }
      }
      if (different.size() > MOST || worlds.size() == MOST_TRIED) {
        worlds.clear();
        different = Set.of();
        counted = 0;
        guessing = guessing.less();
        world = first(policy, binding, guessing);
      }
    } while (worlds.isEmpty() || world.next());
    Worlds<R> all = new Worlds<>(chapter, policy, binding, worlds);
    if (placed != null && frozen == null) {
      all.from = awaited ? all.from : Decision.later(all.from, placed);
      all.until = awaited ? Decision.earlier(all.until, placed) : all.until;
    }
    return all.joined(now);
  }

  private static World first(Policy<?> policy, Binding binding, World.Guessing guessing) {
    Binding.Apart apart = binding.apart();
    return new World(
        policy, binding.placed(), binding.facts(), apart == null ? null : apart.from(), guessing);
  }

  private Decision<R> joined(Instant now) {
    Decision<R> first = worlds.get(0).decision;
    Verdict verdict =
        isLost() ? Verdict.UNDETERMINED : agreed(world -> true).orElse(Verdict.UNDETERMINED);
    if (verdict == Verdict.UNDETERMINED && !chapter.inDoubt().isEmpty()) {
      narrow(now);
    }
    Conclusion[] decided = findings();
    Milestone[] milestones = milestones();
    if (verdict == Verdict.UNDETERMINED) {
      advise(decided, milestones);
    }
    Conclusion[] findings = withRemarks(decided);
    List<R> results = results();
    boolean same = results.size() == 1;
    Answer.InForce<R> inForce =
        new Answer.InForce<>(
            basis(findings, verdict),
            isOpen() ? likely() : Optional.empty(),
            same ? List.of() : results);
    Answer<R> answer =
        new Answer<>(
            verdict,
            same ? results.get(0) : null,
            findings,
            milestones,
            first.answer().resultFigures().low(),
            first.answer().resultFigures().high(),
            inForce);
    return first.joined(answer, from, until);
  }

  /**
   * Whether there were too many worlds for a rule that may decide otherwise than the others, so
   * that only a certain no is sure.
   */
  private boolean isLost() {
    InWorld<R> world = worlds.get(0);
    if (worlds.size() > 1 || world.verdict() == Verdict.NO) {
      return false;
    }
    for (Conclusion finding : world.findings()) {
      if (finding.outcome() == Outcome.UNKNOWN
          && finding.how() == finding.rule().tooManyTexts(false)) {
        return true;
      }
    }
    return false;
  }

  /** What the result may be; empty if in some world nothing is known of it. */
  private List<R> results() {
    List<R> different = new ArrayList<>(1);
    for (InWorld<R> world : worlds) {
      List<R> results = world.results();
      if (results.isEmpty()) {
        return List.of();
      }
      for (R result : results) {
        if (!different.contains(result)) {
          different.add(result);
        }
      }
    }
    return different;
  }

  /** Steps in doubt are given for dates to come: compared, and the window narrowed by that. */
  private void narrow(Instant now) {
    for (InWorld<R> world : worlds) {
      for (Milestone milestone : world.dates()) {
        Instant at = milestone.at();
        if (isAwaited(milestone.kind()) || milestone.kind().isToBeMet()) {
          from = now.isBefore(at) ? from : Decision.later(from, at);
          until = now.isBefore(at) ? Decision.earlier(until, at) : until;
        }
      }
    }
  }

  /** The verdict if the last known values still hold; empty where these do not agree. */
  private Optional<Verdict> likely() {
    return agreed(world -> !world.unseen());
  }

  /** The verdict of some of the worlds; empty where these do not agree, or there are none. */
  private Optional<Verdict> agreed(Predicate<InWorld<R>> some) {
    @Nullable Verdict agreed = null;
    for (InWorld<R> world : worlds) {
      if (some.test(world)) {
        if (agreed != null && agreed != world.verdict()) {
          return Optional.empty();
        }
        agreed = world.verdict();
      }
    }
    return Optional.ofNullable(agreed);
  }

  /** The weakest of the findings that make the verdict. */
  private static Basis basis(Conclusion[] findings, Verdict verdict) {
    Basis weakest = Basis.DETERMINED;
    for (Conclusion finding : findings) {
      if (finding.outcome() != Outcome.NOTED && finding.outcome().verdict() == verdict) {
        weakest = weakest.weaker(ground(finding).basis());
      }
    }
    return weakest;
  }

  private static Ground ground(Finding finding) {
    return finding.ground().orElseThrow();
  }

  /** Whether something that decides, or a date, rests on a value that nobody may have seen. */
  private boolean isOpen() {
    FigureSet unseen = Choices.NO_FIGURES;
    for (InWorld<R> world : worlds) {
      for (Figure<?> figure : world.guessed) {
        unseen = unseen.or(Choices.only(figure));
      }
    }
    FigureSet figures = unseen;
    return !figures.isEmpty() && worlds.stream().anyMatch(world -> world.restsOn(figures));
  }

  // What the rules say.

  private Conclusion[] findings() {
    if (worlds.size() == 1) {
      Conclusion[] all = worlds.get(0).findings().clone();
      for (int i = 0; i < all.length; i++) {
        all[i] = grounded(all[i]);
      }
      return all;
    }
    List<Conclusion> all = new ArrayList<>();
    for (Rule rule : chapter.rules()) {
      if (isSaid(rule)) {
        join(rule, all);
      }
    }
    return all.toArray(Conclusion[]::new);
  }

  private boolean isSaid(Rule rule) {
    for (InWorld<R> world : worlds) {
      for (Conclusion finding : world.findings()) {
        if (finding.rule() == rule) {
          return true;
        }
      }
    }
    return false;
  }

  /** What all worlds say stands by itself; of the rest it is told what each says. */
  private void join(Rule rule, List<Conclusion> all) {
    List<List<Conclusion>> said = new ArrayList<>(worlds.size());
    for (InWorld<R> world : worlds) {
      said.add(world.of(rule));
    }
    List<Conclusion> common = new ArrayList<>(said.get(0));
    for (List<Conclusion> each : said.subList(1, said.size())) {
      common.retainAll(each);
    }
    for (Conclusion one : common) {
      all.add(grounded(one));
    }
    boolean different = false;
    List<Optional<Conclusion>> rest = new ArrayList<>(said.size());
    for (List<Conclusion> each : said) {
      Optional<Conclusion> other = firstBeside(common, each);
      rest.add(other);
      different |= other.isPresent();
    }
    if (different && !isIdle(rule, rest)) {
      all.add(grounded(unsettled(rule, rest)));
    }
  }

  private static Optional<Conclusion> firstBeside(List<Conclusion> common, List<Conclusion> said) {
    for (Conclusion one : said) {
      if (!common.contains(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Whether a rule only remarks, and has nothing to remark by any text that was seen. */
  private boolean isIdle(Rule rule, List<Optional<Conclusion>> each) {
    for (int i = 0; i < each.size(); i++) {
      if (!worlds.get(i).unseen() && each.get(i).isPresent()) {
        return false;
      }
    }
    return rule.isRemark();
  }

  private Conclusion unsettled(Rule rule, List<Optional<Conclusion>> each) {
    FigureSet figures = Choices.NO_FIGURES;
    List<Optional<Conclusion>> seen = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      figures = each.get(i).isEmpty() ? figures : figures.or(each.get(i).get().figureSet());
      if (!worlds.get(i).unseen()) {
        seen.add(each.get(i));
      }
    }
    List<Step> steps = steps(seen);
    Alternatives told = alternatives(each, figures);
    if (!isToldApart(told, figures)) {
      figures = figures.or(choices.guessed());
      told = alternatives(each, figures);
    }
    Optional<Finding> only = told.each().get(0).finding();
    Conclusion unsettled;
    if (told.each().size() > 1) {
      unsettled = Conclusion.unsettled(rule.unsettled(outcome(each)), steps, told);
    } else if (only.isPresent() && each.stream().allMatch(one -> isAlike(one, only))) {
      unsettled = each.get(0).orElseThrow().with(steps);
      return unsettled.in(from, until);
    } else if (only.isEmpty()) {
      unsettled = Conclusion.unsettled(rule.unseen(outcome(each)), steps, open(figures));
    } else {
      unsettled =
          Conclusion.unsettled(rule.lastKnown(outcome(each)), steps, open(figures), only.get());
    }
    return unsettled.seal(figures.low(), figures.high(), policy, from, until);
  }

  /** What was last seen of figures that may have another value since. */
  private List<Setting> open(FigureSet figures) {
    Map<Figure<?>, List<Object>> values = new LinkedHashMap<>();
    for (World.Choice choice : choices.of(figures)) {
      Figure<?> figure = choice.figure();
      if (choice.open() && choice.value() != null && figure.main() == figure) {
        List<Object> known = values.computeIfAbsent(figure, one -> new ArrayList<>(1));
        if (!known.contains(choice.value())) {
          known.add(choice.value());
        }
      }
    }
    if (values.isEmpty() && !choices.guessed().equals(figures)) {
      return open(choices.guessed());
    }
    return values.entrySet().stream()
        .map(each -> Setting.any(each.getKey(), each.getValue()))
        .toList();
  }

  /** Whether what a rule rests on itself says why it differs between the worlds. */
  private boolean isToldApart(Alternatives told, FigureSet figures) {
    if (!meet(figures, choices.guessed())) {
      return false;
    }
    Set<List<Setting>> labels = new HashSet<>();
    told.each().forEach(one -> labels.add(one.figures()));
    return labels.size() == told.each().size();
  }

  private static boolean meet(FigureSet some, FigureSet others) {
    return (some.low() & others.low()) != 0 || (some.high() & others.high()) != 0;
  }

  private static boolean isAlike(Optional<Conclusion> one, Optional<Finding> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    return one.get().how() == other.get().how() && one.get().values().equals(other.get().values());
  }

  /** What is said by the values that were seen, each thing once. */
  private Alternatives alternatives(List<Optional<Conclusion>> each, FigureSet figures) {
    List<Map<World.Read, Object>> seen = new ArrayList<>();
    List<Optional<Finding>> different = new ArrayList<>();
    List<BitSet> where = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      if (!worlds.get(i).unseen()) {
        int same = 0;
        while (same < different.size() && !isAlike(each.get(i), different.get(same))) {
          same++;
        }
        if (same == different.size()) {
          different.add(each.get(i).map(Finding.class::cast));
          where.add(new BitSet());
        }
        where.get(same).set(seen.size());
        seen.add(told(worlds.get(i), figures));
      }
    }
    Labels labels = new Labels(seen);
    List<Alternatives.Alternative> told = new ArrayList<>();
    for (int i = 0; i < different.size(); i++) {
      told.add(new Alternatives.Alternative(labels.of(where.get(i)), different.get(i)));
    }
    return new Alternatives(told);
  }

  /** The values of a world by which it may differ from others. */
  private Map<World.Read, Object> told(InWorld<R> world, FigureSet figures) {
    Map<World.Read, Object> values = new LinkedHashMap<>();
    for (World.Choice choice : world.choices) {
      if (figures.contains(choice.figure()) && choices.isUnsure(choice)) {
        values.put(choice.read(), Objects.requireNonNull(choice.value()));
      }
    }
    return values;
  }

  /** What a rule finds if it does so in all worlds, or is silent or only remarks in the others. */
  private static Outcome outcome(List<Optional<Conclusion>> each) {
    @Nullable Outcome one = null;
    boolean everywhere = true;
    for (Optional<Conclusion> said : each) {
      if (said.isEmpty()) {
        everywhere = false;
      } else if (one == null || one == said.get().outcome()) {
        one = said.get().outcome();
      } else {
        return Outcome.UNKNOWN;
      }
    }
    return one != null && (everywhere || one == Outcome.NOTED || isMild(one))
        ? one
        : Outcome.UNKNOWN;
  }

  private static boolean isMild(Outcome outcome) {
    return outcome == Outcome.SATISFIED;
  }

  /** The steps that are right in all worlds, when they are possible in all of them. */
  private static List<Step> steps(List<Optional<Conclusion>> each) {
    List<Step> common = new ArrayList<>();
    for (Step step : each.get(0).map(Finding::steps).orElse(List.of())) {
      @Nullable Step all = step;
      for (Optional<Conclusion> other : each) {
        all = all == null ? null : both(all, other.map(Finding::steps).orElse(List.of()));
      }
      if (all != null) {
        common.add(all);
      }
    }
    return common;
  }

  private static @Nullable Step both(Step step, List<Step> others) {
    for (Step other : others) {
      if (other.action() == step.action() && other.values().equals(step.values())) {
        Instant start =
            Decision.later(step.from().orElse(Instant.MIN), other.from().orElse(Instant.MIN));
        Instant end =
            Decision.earlier(step.by().orElse(Instant.MAX), other.by().orElse(Instant.MAX));
        return start.isBefore(end) ? step.within(open(start), open(end)) : null;
      }
    }
    return null;
  }

  private static @Nullable Instant open(Instant instant) {
    return instant.equals(Instant.MIN) || instant.equals(Instant.MAX) ? null : instant;
  }

  // What it rests on.

  /** A finding that rests on a guess depends on guesses that other rules brought about. */
  private Conclusion grounded(Conclusion finding) {
    long low = finding.figureSet().low();
    long high = finding.figureSet().high();
    Instant start = Instant.MIN;
    Instant end = Instant.MAX;
    for (InWorld<R> world : worlds) {
      for (Conclusion one : world.findings()) {
        if (one.rule() == finding.rule()) {
          low |= one.figureSet().low();
          high |= one.figureSet().high();
          start = Decision.later(start, one.from());
          end = Decision.earlier(end, one.until());
        }
      }
    }
    Ground ground = ground(finding.rule(), choices.used(new FigureSet(low, high)));
    boolean guessed = ground.basis().isOpen();
    return finding.on(ground, guessed ? from : start, guessed ? until : end);
  }

  private Ground ground(Rule rule, Choices.Used of) {
    return of.isNothing() ? byLines(rule) : ground(of.basis(), () -> of.lines(rule));
  }

  /** Of one world the lines are told when they are asked for; several are not kept for that. */
  private Ground ground(Basis basis, Supplier<Ground.Lines> lines) {
    if (worlds.size() == 1) {
      return new Ground(basis, lines);
    }
    Ground.Lines told = lines.get();
    return new Ground(basis, () -> told);
  }

  /** Without a figure, the platform's own lines and the mere facts are sure; guides are not. */
  private Ground byLines(Rule rule) {
    for (Chapter.Beginning<?> beginning : chapter.beginnings()) {
      if (beginning.before().rule() == rule) {
        return SURE;
      }
    }
    for (Citation line : rule.citations()) {
      if (!line.isOfGuide()) {
        return SURE;
      }
    }
    return ASSUMED;
  }

  /** The verdict if a value held, whichever the others are; of one world nothing else is kept. */
  private Function<Candidate, Verdict> verdicts() {
    if (worlds.size() > 1) {
      return this::verdict;
    }
    InWorld<R> one = worlds.get(0);
    Verdict verdict = one.unseen() ? Verdict.UNDETERMINED : one.verdict();
    return any -> verdict;
  }

  private Verdict verdict(Candidate candidate) {
    return agreed(world -> !world.unseen() && world.has(candidate)).orElse(Verdict.UNDETERMINED);
  }

  // The instants that matter.

  private Milestone[] milestones() {
    if (worlds.size() == 1) {
      return grounded(worlds.get(0).dates());
    }
    List<Milestone> all = new ArrayList<>();
    for (MilestoneKind kind : chapter.milestones()) {
      if (chapter.isOfItems(kind)) {
        events(kind).forEach(event -> join(new Dates(kind, event), all));
      } else {
        join(new Dates(kind, null), all);
      }
    }
    return all.toArray(Milestone[]::new);
  }

  /** Those of one world, each once. */
  private Milestone[] grounded(Milestone[] dates) {
    Milestone[] all = new Milestone[dates.length];
    int told = 0;
    for (int i = 0; i < dates.length; i++) {
      if (!isAgain(dates, i)) {
        Milestone one = dates[i];
        List<Instant> at = List.of(one.at());
        all[told++] = one.on(ground(one.kind(), choices.used(one.figureSet()), any -> at));
      }
    }
    return told == all.length ? all : Arrays.copyOf(all, told);
  }

  private boolean isAgain(Milestone[] dates, int which) {
    MilestoneKind kind = dates[which].kind();
    Dates same = new Dates(kind, chapter.isOfItems(kind) ? dates[which].event() : null);
    for (int i = 0; i < which; i++) {
      if (same.has(dates[i])) {
        return true;
      }
    }
    return false;
  }

  /** From what milestones of a kind are counted of which there can be several. */
  private Set<Fact> events(MilestoneKind kind) {
    Set<Fact> events = new LinkedHashSet<>();
    for (InWorld<R> world : worlds) {
      for (Milestone one : world.dates()) {
        if (one.kind() == kind) {
          events.add(one.event());
        }
      }
    }
    return events;
  }

  private void join(Dates dates, List<Milestone> all) {
    @Nullable Milestone safe = null;
    FigureSet figures = Choices.NO_FIGURES;
    for (InWorld<R> world : worlds) {
      Milestone one = world.of(dates);
      if (one != null) {
        safe = safe == null || isSafer(one, safe) ? one : safe;
        figures = figures.or(one.figureSet());
      }
    }
    if (safe != null) {
      all.add(safe.on(ground(dates.kind(), choices.used(figures), one -> at(dates, one))));
    }
  }

  /** What the asking party must do, is due at the earliest; all else is sure at the latest. */
  private static boolean isSafer(Milestone one, Milestone other) {
    return one.kind().isToBeMet() ? one.at().isBefore(other.at()) : one.at().isAfter(other.at());
  }

  /**
   * What a milestone rests on.
   *
   * @param at which instants a value gives it
   */
  private Ground ground(
      MilestoneKind kind, Choices.Used of, Function<Candidate, Collection<Instant>> at) {
    Rule rule = kind.rule();
    return of.isNothing() ? SURE : ground(of.basis(), () -> of.lines(rule, at));
  }

  private Set<Instant> at(Dates milestone, Candidate candidate) {
    return at(
        milestone, telling(milestone).stream().filter(world -> world.has(candidate)).toList());
  }

  /**
   * The worlds that tell what a value gives: those in which each figure has one value, whatever it
   * is read for, if all dates are among theirs. Else the date of one parcel would be told of a
   * value that another one has.
   */
  private List<InWorld<R>> telling(Dates milestone) {
    List<InWorld<R>> plain = worlds.stream().filter(InWorld::isPlain).toList();
    return at(milestone, plain).equals(at(milestone, worlds)) ? plain : worlds;
  }

  private static Set<Instant> at(Dates milestone, List<? extends InWorld<?>> some) {
    Set<Instant> at = new LinkedHashSet<>();
    for (InWorld<?> world : some) {
      Milestone date = world.of(milestone);
      if (date != null) {
        at.add(date.at());
      }
    }
    return at;
  }

  // What no rule says.

  /** Nobody is left without a step that is right whatever holds. */
  private void advise(Conclusion[] findings, Milestone[] milestones) {
    for (int i = 0; i < findings.length; i++) {
      Conclusion finding = findings[i];
      if (finding.outcome() == Outcome.UNKNOWN && ground(finding).basis().isOpen()) {
        List<Step> steps = new ArrayList<>(inDoubt(finding.rule(), milestones));
        steps.addAll(finding.steps());
        findings[i] = finding.with(steps);
        return;
      }
    }
  }

  private List<Step> inDoubt(Rule rule, Milestone[] milestones) {
    List<Action> own = chapter.inDoubt();
    if (own.isEmpty()) {
      return List.of(step(binding.remarks().inDoubt(), null, null, rule));
    }
    List<Step> steps = new ArrayList<>();
    steps.add(step(own.get(0), null, closing(milestones), rule));
    for (Milestone milestone : milestones) {
      Instant comes = milestone.at();
      Basis basis = milestone.ground().orElseThrow().basis();
      boolean guessed = basis.isOpen();
      boolean waits = own.size() > 1 && isAwaited(milestone.kind());
      if (waits && guessed && !comes.isBefore(until)) {
        steps.add(step(own.get(1), comes, null, rule));
      }
    }
    return steps;
  }

  /** Whether it is a date to wait for: a beginning; where nothing begins, another party's end. */
  private boolean isAwaited(MilestoneKind kind) {
    return chapter.milestones().stream().anyMatch(MilestoneKind::isBeginning)
        ? kind.isBeginning()
        : !kind.isToBeMet();
  }

  private static Step step(Action action, @Nullable Instant from, @Nullable Instant by, Rule rule) {
    return Step.of(action, new Object[0], from, by, rule, true);
  }

  /** The first instant after the answer's window at which the asking party's time may be over. */
  private @Nullable Instant closing(Milestone[] milestones) {
    @Nullable Instant first = null;
    for (Milestone milestone : milestones) {
      if (milestone.kind().isToBeMet()) {
        for (InWorld<R> world : worlds) {
          Milestone date = world.of(new Dates(milestone.kind(), null));
          if (date != null
              && !date.at().isBefore(until)
              && (first == null || date.at().isBefore(first))) {
            first = date.at();
          }
        }
      }
    }
    return first;
  }

  /** That figures on which something rests were not seen on the days that count. */
  private Conclusion[] withRemarks(Conclusion[] findings) {
    Binding.Apart apart = binding.apart();
    if (apart == null && !choices.areRemarkable()) {
      return findings;
    }
    FigureSet figures = Choices.NO_FIGURES;
    for (Conclusion finding : findings) {
      figures = figures.or(finding.figureSet());
    }
    Set<Setting> lastSeen = new LinkedHashSet<>();
    Set<Figure<?>> own = new LinkedHashSet<>();
    for (World.Choice choice : choices.of(figures)) {
      if (choice.lastSeen()) {
        World.Choice main = choices.main(choice);
        Dated<?> said = Objects.requireNonNull(main.said());
        said.until()
            .ifPresent(
                day ->
                    lastSeen.add(
                        Setting.seen(main.figure(), Objects.requireNonNull(main.value()), day)));
      }
      if (choice.basis() == null) {
        own.add(choice.figure());
      }
    }
    List<Conclusion> remarks = new ArrayList<>(Arrays.asList(findings));
    if (apart != null && !from.isBefore(apart.from())) {
      remarks.add(remark(Conclusion.say(apart.says(), apart.from())));
    }
    if (!lastSeen.isEmpty()) {
      remarks.add(remark(Conclusion.say(binding.remarks().lastSeen(), List.copyOf(lastSeen))));
    }
    if (!own.isEmpty()) {
      remarks.add(remark(Conclusion.say(binding.remarks().ownFigures(), List.copyOf(own))));
    }
    return remarks.toArray(Conclusion[]::new);
  }

  private Conclusion remark(Conclusion says) {
    return says.seal(0, 0, policy, from, until).on(ASSUMED, from, until);
  }
}
