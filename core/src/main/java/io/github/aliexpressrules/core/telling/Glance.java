package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Answer;
import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Inaction;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Alternatives;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Headline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as people look at it, in parts: the answer itself, what decides, what to do next; then
 * the reasons, what else to do, what happens if nobody acts, and where the sources differ. Nothing
 * is told twice, and dates are without their zone, which is to be named once.
 *
 * <p>Example: {@code Glance.of(question, now, Language.ENGLISH, zone).answer()} is "Yes, until the
 * end of Sun 2 Feb 2020 (in 80 days)."
 */
public final class Glance {
  private static final int CHANGES_TOLD = 3;

  private final Decision<?> decision;
  private final Tone tone;
  private final String word;
  private final String when;
  private final String answer;
  private final Optional<Reason> decides;
  private final Optional<Doing> next;
  private final List<Reason> reasons;
  private final List<Doing> doings;
  private final List<Date> dates;
  private final List<String> changes;
  private final String idle;
  private final Optional<String> sources;
  private final boolean sourcesDiffer;
  private final Optional<String> leftOut;

  /**
   * What one rule says.
   *
   * @param tone how it is meant; a remark has none
   * @param text the sentence
   * @param finding what was found
   */
  public record Reason(Optional<Tone> tone, String text, Finding finding) {
    /** Checks the parts. */
    public Reason {
      Objects.requireNonNull(tone, "tone");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(finding, "finding");
    }

    /** Returns whether it is only remarked, and decides nothing. */
    public boolean isRemark() {
      return tone.isEmpty();
    }
  }

  /**
   * Something that can be done.
   *
   * @param when from when or by when, for example "by Wed 29 Jun 2016, 12:00"
   * @param isAnytime whether it can be done now, and as long as one likes
   * @param text the few words
   * @param where the menu path
   * @param actor who, where it is somebody else
   * @param step the step
   */
  public record Doing(
      String when,
      boolean isAnytime,
      String text,
      Optional<String> where,
      Optional<String> actor,
      Step step) {
    /** Checks the parts. */
    public Doing {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(where, "where");
      Objects.requireNonNull(actor, "actor");
      Objects.requireNonNull(step, "step");
    }

    /**
     * Returns when it can be done, and by whom if it is somebody else; nothing of what one can do
     * oneself at any time.
     */
    public String who(Language language) {
      Objects.requireNonNull(language, "language");
      String date = isAnytime ? "" : when;
      return actor
          .map(other -> date.isEmpty() ? other : language.list(List.of(other, date)))
          .orElse(date);
    }

    /** Whether another one says the same, and perhaps by when. */
    private boolean isSaidBy(Doing other) {
      return text.equals(other.text)
          && where.equals(other.where)
          && actor.equals(other.actor)
          && (isAnytime || when.equals(other.when));
    }
  }

  /**
   * A date that matters, and that no other part tells.
   *
   * @param date the date
   * @param title what happens then
   * @param milestone the milestone
   */
  public record Date(String date, String title, Milestone milestone) {
    /** Checks the parts. */
    public Date {
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(milestone, "milestone");
    }
  }

  /** Looks at the answer to a question at an instant. */
  public static <T> Glance of(Question<T> question, Instant at, Language language, ZoneId zone) {
    return of(question, null, at, language, zone);
  }

  /** Looks at the answer to a question at an instant, and at where the sources differ. */
  public static Glance of(Readings<?> readings, Instant at, Language language, ZoneId zone) {
    Objects.requireNonNull(readings, "readings");
    return of(readings.standard(), readings, at, language, zone);
  }

  private static <T> Glance of(
      Question<T> question,
      @Nullable Readings<?> readings,
      Instant at,
      Language language,
      ZoneId zone) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(zone, "zone");
    return new Glance(
        question.exactlyAt(at),
        question.timeline(),
        question.ifNobodyActs(at),
        readings,
        at,
        new ReadersDates(language, zone));
  }

  private <T> Glance(
      Decision<T> decision,
      Timeline<T> timeline,
      Timeline<T> course,
      @Nullable Readings<?> readings,
      Instant at,
      ReadersDates words) {
    this.decision = decision;
    Optional<Finding> deciding = deciding(decision);
    this.tone = tone(decision);
    this.word = word(decision, words);
    PathToYes<T> path = PathToYes.of(course);
    Optional<Instant> until = end(course);
    When dates = new When(timeline, course, path, at, words);
    this.when = dates.when(until);
    this.answer = dates.answer(until);
    words.headIsTold();
    List<Reason> alternatives =
        deciding.map(finding -> alternatives(finding, words)).orElse(List.of());
    this.decides =
        deciding.map(
            finding ->
                alternatives.isEmpty()
                    ? reason(finding, words)
                    : new Reason(
                        Optional.of(tone(finding)), words.say(Phrase.UNSETTLED_ALONE), finding));
    List<Doing> all = doings(path, at, words);
    this.next = all.stream().filter(doing -> doing.actor().isEmpty()).findFirst();
    this.doings = all.stream().filter(doing -> !next.filter(doing::equals).isPresent()).toList();
    this.reasons =
        Stream.concat(
                alternatives.stream(),
                decision.findings().stream()
                    .filter(finding -> !deciding.filter(finding::equals).isPresent())
                    .sorted(Comparator.comparing(finding -> weight(finding, decision.verdict())))
                    .map(finding -> reason(finding, words))
                    .filter(once(decides)))
            .toList();
    this.changes = idle(Inaction.of(course), words);
    this.idle =
        changes.isEmpty()
            ? words.say(Phrase.IDLE_NEVER)
            : words.say(Phrase.IDLE, String.join("; ", changes));
    this.dates = dates(changes(course), at, words);
    this.sources =
        readings == null ? Optional.empty() : new Differing(course, at, words).told(readings);
    this.sourcesDiffer =
        sources.isPresent() && !sources.get().equals(words.say(Phrase.SOURCES_AGREE));
    this.leftOut =
        decision.notYetKnown().isEmpty()
            ? Optional.empty()
            : Optional.of(words.say(Phrase.GLANCE_LEFT_OUT, decision.notYetKnown()));
  }

  /** Returns how a decision is meant. */
  public static Tone tone(Decision<?> decision) {
    Objects.requireNonNull(decision, "decision");
    return headline(decision).map(Headline::tone).orElseGet(() -> Tone.of(decision.verdict()));
  }

  /** Returns what a decision is called: "Yes", or "Seller's turn" for example. */
  public static String word(Decision<?> decision, Language language) {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(language, "language");
    return headline(decision)
        .map(headline -> headline.words(language))
        .orElseGet(() -> language.say(Phrase.answer(decision.verdict()), ZoneOffset.UTC));
  }

  private static Optional<Headline> headline(Decision<?> decision) {
    return deciding(decision).flatMap(finding -> finding.how().headline());
  }

  /**
   * The finding that an answer rests on: one that names it; else, of a yes, the one that ends
   * first, and of others the first.
   */
  private static Optional<Finding> deciding(Decision<?> decision) {
    return deciding(
            decision, finding -> finding.outcome() == Outcome.UNKNOWN || !isUnsettled(finding))
        .or(() -> deciding(decision, finding -> true));
  }

  /** Whether a finding tells what may hold by one text or another; as a rule, it is long. */
  private static boolean isUnsettled(Finding finding) {
    return finding.how().key().equals(Phrase.UNSETTLED.key());
  }

  private static Optional<Finding> deciding(Decision<?> decision, Predicate<Finding> some) {
    List<Finding> findings = decision.findings();
    List<Window> windows = decision.findingWindows();
    @Nullable Finding deciding = null;
    Instant ends = Instant.MAX;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.outcome() == Outcome.NOTED
          || finding.outcome().verdict() != decision.verdict()
          || !some.test(finding)) {
        continue;
      }
      if (finding.how().headline().isPresent()) {
        return Optional.of(finding);
      }
      Instant end = windows.get(i).until().orElse(Instant.MAX);
      boolean sooner = decision.verdict() == Verdict.YES && end.isBefore(ends);
      if (deciding == null || sooner) {
        deciding = finding;
        ends = end;
      }
    }
    return Optional.ofNullable(deciding);
  }

  /** Whether two decisions are called the same. */
  private static boolean isSame(Decision<?> one, Decision<?> other) {
    return one.verdict() == other.verdict() && headline(one).equals(headline(other));
  }

  /** When a course is first called otherwise than at its beginning. */
  private static Optional<Instant> end(Timeline<?> course) {
    Decision<?> now = course.segments().get(0);
    return course.segments().stream()
        .filter(later -> !isSame(now, later))
        .findFirst()
        .flatMap(later -> later.window().from());
  }

  /** The dates of the answer itself. */
  private final class When {
    private final Timeline<?> timeline;
    private final Timeline<?> course;
    private final PathToYes<?> path;
    private final Instant at;
    private final ReadersDates words;

    When(
        Timeline<?> timeline,
        Timeline<?> course,
        PathToYes<?> path,
        Instant at,
        ReadersDates words) {
      this.timeline = timeline;
      this.course = course;
      this.path = path;
      this.at = at;
      this.words = words;
    }

    String answer(Optional<Instant> changes) {
      List<String> said = new ArrayList<>();
      if (decision.verdict() == Verdict.NOT_YET && path.reached().isPresent()) {
        said.add(reached(path.reached().get().window().from().orElse(at)));
      } else if (decision.verdict() == Verdict.YES && changes.isPresent()) {
        said.add(words.say(Phrase.GLANCE_UNTIL, word, in(end(changes.get()), changes.get())));
      } else {
        said.add(
            since()
                .map(from -> words.say(Phrase.GLANCE_SINCE, word, words.opening(from)))
                .orElseGet(() -> words.say(Phrase.GLANCE_ALONE, word)));
        curableIn().ifPresent(open -> said.add(curable(open)));
      }
      decision
          .answer()
          .inForce()
          .flatMap(Answer.InForce::likely)
          .filter(likely -> decision.verdict() == Verdict.UNDETERMINED)
          .filter(likely -> likely != Verdict.UNDETERMINED)
          .ifPresent(likely -> said.add(words.say(Phrase.GLANCE_LIKELY, likely(likely))));
      return String.join(" ", said);
    }

    /** What the answer is likely called, if the last known texts still hold. */
    private String likely(Verdict likely) {
      return decision.findings().stream()
          .flatMap(finding -> finding.values().stream())
          .filter(Finding.class::isInstance)
          .map(Finding.class::cast)
          .filter(finding -> finding.outcome().verdict() == likely)
          .flatMap(finding -> finding.how().headline().stream())
          .findFirst()
          .map(headline -> headline.words(words))
          .orElseGet(() -> words.say(Phrase.answer(likely)));
    }

    /** The date alone, for a list. */
    String when(Optional<Instant> changes) {
      if (decision.verdict() == Verdict.NOT_YET && path.reached().isPresent()) {
        return words.say(
            Phrase.WHEN_FROM, words.opening(path.reached().get().window().from().orElse(at)));
      }
      if (decision.verdict() == Verdict.YES && changes.isPresent()) {
        return words.say(Phrase.WHEN_UNTIL, end(changes.get()));
      }
      Optional<Instant> curable =
          curableIn().flatMap(Window::from).filter(begin -> begin.isAfter(at));
      return since()
          .map(from -> words.say(Phrase.WHEN_SINCE, words.opening(from)))
          .or(() -> curable.map(from -> words.say(Phrase.WHEN_FROM, words.opening(from))))
          .orElse("");
    }

    /** When what stands in the way can be put right; not told where the answer has its own name. */
    private Optional<Window> curableIn() {
      return headline(decision).isPresent() ? Optional.empty() : path.open();
    }

    private String end(Instant date) {
      return isOwnEnd(date) ? words.deadline(date) : words.opening(date);
    }

    /** Whether it is one's own time that ends, rather than one for which one waits. */
    private boolean isOwnEnd(Instant date) {
      return decision.milestones().stream()
          .filter(milestone -> milestone.at().equals(date))
          .allMatch(milestone -> milestone.kind().isToBeMet());
    }

    private String in(String date, Instant instant) {
      return words.in(at, instant).map(time -> words.say(Phrase.DATE_IN, date, time)).orElse(date);
    }

    private String reached(Instant from) {
      String begins = in(words.opening(from), from);
      return course.segments().stream()
          .filter(later -> later.window().from().filter(from::isBefore).isPresent())
          .filter(later -> later.verdict() != Verdict.YES)
          .findFirst()
          .flatMap(later -> later.window().from())
          .map(until -> words.say(Phrase.GLANCE_BETWEEN, word, begins, in(end(until), until)))
          .orElseGet(() -> words.say(Phrase.GLANCE_FROM, word, begins));
    }

    private String curable(Window open) {
      Optional<String> from =
          open.from()
              .filter(begin -> begin.isAfter(at))
              .map(begin -> in(words.opening(begin), begin));
      Optional<String> until = open.until().map(ends -> in(words.deadline(ends), ends));
      if (from.isPresent() && until.isPresent()) {
        return words.say(Phrase.GLANCE_CURABLE_BETWEEN, from.get(), until.get());
      }
      return from.map(begin -> words.say(Phrase.GLANCE_CURABLE_FROM, begin))
          .or(() -> until.map(ends -> words.say(Phrase.GLANCE_CURABLE_UNTIL, ends)))
          .orElseGet(() -> words.say(Phrase.GLANCE_CURABLE));
    }

    /** Since when an answer is over or late. */
    private Optional<Instant> since() {
      Optional<Instant> since = Optional.empty();
      if (decision.verdict() != Verdict.NO_LONGER) {
        return since;
      }
      for (Decision<?> segment : timeline.segments()) {
        Optional<Instant> from = segment.window().from();
        if (from.filter(at::isBefore).isPresent()) {
          break;
        }
        if (!isSame(segment, decision)) {
          since = Optional.empty();
        } else if (since.isEmpty()) {
          since = from;
        }
      }
      return since;
    }
  }

  /** What a finding says by each of the texts that may have held; empty if it is not in doubt. */
  private static List<Reason> alternatives(Finding finding, ReadersDates words) {
    return finding.values().stream()
        .filter(value -> isUnsettled(finding))
        .filter(Alternatives.class::isInstance)
        .flatMap(value -> ((Alternatives) value).each().stream())
        .map(
            each ->
                new Reason(
                    Optional.of(tone(finding)),
                    words.value(new Alternatives(List.of(each)), words.zone()),
                    finding))
        .toList();
  }

  /** Passes each sentence once: that no text says something, several rules may find. */
  private static Predicate<Reason> once(Optional<Reason> told) {
    Set<String> texts = new HashSet<>();
    told.ifPresent(reason -> texts.add(reason.text()));
    return reason -> reason.finding().ground().isEmpty() || texts.add(reason.text());
  }

  private static Reason reason(Finding finding, ReadersDates words) {
    Optional<Tone> tone =
        finding.outcome() == Outcome.NOTED ? Optional.empty() : Optional.of(tone(finding));
    return new Reason(tone, finding.explanation(words, words.zone()), finding);
  }

  private static Tone tone(Finding finding) {
    return switch (finding.outcome()) {
      case VIOLATED -> Tone.BAD;
      case EXPIRED -> finding.how().isSettled() ? Tone.GOOD : Tone.BAD;
      case NOT_YET -> Tone.WAITING;
      case UNKNOWN -> Tone.OPEN;
      case SATISFIED, NOTED -> Tone.GOOD;
    };
  }

  /**
   * What decides comes first, then what stands in the way, then the rest, remarks last; and after
   * all what is so whichever text holds.
   */
  private static int weight(Finding finding, Verdict verdict) {
    if (isUnsettled(finding) && finding.outcome() == Outcome.SATISFIED) {
      return 4;
    }
    return switch (finding.outcome()) {
      case NOTED -> 3;
      case SATISFIED -> verdict == Verdict.YES ? 0 : 2;
      default -> finding.outcome().verdict() == verdict ? 0 : 1;
    };
  }

  /**
   * What can be done: first what cures, then the rest. What is too late is left out, and of a no
   * what others do once nothing stands in the way.
   */
  private List<Doing> doings(PathToYes<?> path, Instant at, ReadersDates words) {
    Set<Step> steps = new LinkedHashSet<>();
    decision.steps().stream().filter(step -> step.action().isFirst()).forEach(steps::add);
    if (decision.verdict() != Verdict.YES && path.reached().isEmpty()) {
      path.obstacles().stream()
          .map(PathToYes.Obstacle::cures)
          .filter(cures -> !cures.isEmpty())
          .forEach(steps::addAll);
    }
    decision.steps().stream()
        .filter(step -> isOwn(step) || decision.verdict() != Verdict.NO)
        .forEach(steps::add);
    List<Doing> all =
        steps.stream()
            .filter(step -> step.by().filter(by -> !by.isAfter(at)).isEmpty())
            .map(step -> doing(step, at, words))
            .toList();
    return IntStream.range(0, all.size())
        .filter(i -> isTold(all, i))
        .mapToObj(all::get)
        .sorted(
            Comparator.comparing((Doing doing) -> doing.actor().isPresent())
                .thenComparing(doing -> from(doing.step(), at))
                .thenComparing(doing -> doing.step().action().isLast()))
        .toList();
  }

  /** Several steps can come down to the same few words: the one with a last day is told. */
  private static boolean isTold(List<Doing> all, int i) {
    Doing doing = all.get(i);
    return IntStream.range(0, all.size())
        .filter(other -> other != i && doing.isSaidBy(all.get(other)))
        .noneMatch(other -> other < i || !all.get(other).isSaidBy(doing));
  }

  private static Instant from(Step step, Instant at) {
    return step.from().filter(at::isBefore).orElse(Instant.MIN);
  }

  private static Doing doing(Step step, Instant at, ReadersDates words) {
    return new Doing(
        when(step, at, words),
        step.by().isEmpty() && step.from().filter(at::isBefore).isEmpty(),
        step.brief(words, words.zone()),
        step.where(words),
        isOwn(step) ? Optional.empty() : Optional.of(words.value(step.actor(), words.zone())),
        step);
  }

  private static boolean isOwn(Step step) {
    return step.actor() == Party.BUYER || step.actor() == Party.MERCHANT;
  }

  private static String when(Step step, Instant at, ReadersDates words) {
    Optional<String> from = step.from().filter(at::isBefore).map(words::opening);
    Optional<String> by = step.by().map(words::deadline);
    if (from.isPresent() && by.isPresent()) {
      Optional<String> day = words.day(step.from().orElseThrow(), step.by().orElseThrow());
      if (day.isPresent()) {
        return words.say(Phrase.WHEN_ON, day.get());
      }
      return words.say(Phrase.WHEN_BETWEEN, from.get(), by.get());
    }
    return from.map(begin -> words.say(Phrase.WHEN_FROM, begin))
        .or(() -> by.map(end -> words.say(Phrase.WHEN_BY, end)))
        .orElseGet(() -> words.say(Phrase.WHEN_NOW));
  }

  /** What time brings about: where the answer is called otherwise, or one's own time ends. */
  private static List<String> idle(Inaction<?> inaction, ReadersDates words) {
    List<String> changes = new ArrayList<>();
    for (Inaction.Event<?> event : inaction.events()) {
      Optional<Milestone> met =
          event.change().milestone().filter(milestone -> milestone.kind().isToBeMet());
      if (met.isPresent()) {
        changes.add(
            words.say(Phrase.IDLE_DATE, words.moment(event.at()), met.get().kind().title(words)));
      } else if (!isSame(event.change().before(), event.change().after())) {
        changes.add(
            words.say(
                Phrase.IDLE_CHANGE,
                words.opening(event.at()),
                lowered(word(event.change().after(), words))));
      }
      if (changes.size() == CHANGES_TOLD) {
        break;
      }
    }
    return changes;
  }

  /** A word inside a sentence. */
  static String lowered(String word) {
    int begin = Columns.width(word.substring(0, 1)) == 0 ? 1 : 0; // a mark of its language
    int first = word.codePointAt(begin);
    return word.substring(0, begin)
        + new String(Character.toChars(Character.toLowerCase(first)))
        + word.substring(begin + Character.charCount(first));
  }

  /** When a course changes: a date at which it does not is moot. */
  private static Set<Instant> changes(Timeline<?> course) {
    Set<Instant> changes = new HashSet<>();
    course.changes().forEach(change -> changes.add(change.at()));
    return changes;
  }

  /** The dates to come that nothing else has told. */
  private List<Date> dates(Set<Instant> changes, Instant at, ReadersDates words) {
    List<Date> dates = new ArrayList<>();
    for (Milestone milestone : decision.milestones()) {
      if (milestone.at().isAfter(at)
          && changes.contains(milestone.at())
          && !words.hasTold(milestone.at())) {
        String date =
            milestone.kind().isToBeMet()
                ? words.deadline(milestone.at())
                : words.opening(milestone.at());
        dates.add(new Date(date, milestone.kind().title(words), milestone));
      }
    }
    dates.sort(Comparator.comparing(date -> date.milestone().at()));
    return dates;
  }

  /** Where the sources part. */
  private record Differing(Timeline<?> course, Instant at, ReadersDates words) {
    /** In their answers now or later, else in a date to come. */
    Optional<String> told(Readings<?> readings) {
      return answers(readings)
          .or(() -> dates(readings))
          .or(
              () ->
                  readings.voices().size() < 2
                      ? Optional.empty()
                      : Optional.of(words.say(Phrase.SOURCES_AGREE)));
    }

    private Optional<String> answers(Readings<?> readings) {
      return readings.agreement().stream()
          .filter(stretch -> !stretch.isAgreed())
          .filter(stretch -> stretch.window().until().filter(until -> !until.isAfter(at)).isEmpty())
          .findFirst()
          .map(
              stretch ->
                  stretch
                      .window()
                      .from()
                      .filter(at::isBefore)
                      .map(
                          from ->
                              words.say(
                                  Phrase.SOURCES_DIFFER_FROM,
                                  words.moment(from),
                                  said(stretch, words)))
                      .orElseGet(() -> words.say(Phrase.SOURCES_DIFFER, said(stretch, words))));
    }

    private Optional<String> dates(Readings<?> readings) {
      Set<Instant> changes = changes(course);
      return readings.bands(at).stream()
          .filter(band -> !band.safe().equals(band.last()))
          .filter(
              band ->
                  course.segments().get(0).milestones().stream()
                      .filter(milestone -> milestone.kind() == band.milestone())
                      .anyMatch(milestone -> changes.contains(milestone.at())))
          .findFirst()
          .map(
              band ->
                  words.say(
                      Phrase.SOURCES_DIFFER_ON,
                      band.milestone().title(words),
                      date(band.safe(), band.safeBy()) + "; " + date(band.last(), band.lastBy())));
    }

    private String date(Instant instant, Set<Reading> readings) {
      return words.say(Phrase.SOURCES_SAY, words.moment(instant), names(readings, words));
    }
  }

  /** Returns what a change is due to, in words: facts that became known, or a date that came. */
  public static String came(Change<?> change, Language language) {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(language, "language");
    return change.facts().stream()
        .map(fact -> language.event(fact.event()))
        .findFirst()
        .or(() -> change.milestone().map(milestone -> milestone.kind().title(language)))
        .orElse("");
  }

  /** Returns who says what, for example "yes by S3; no longer by S4, S5b". */
  public static String said(Readings.Agreement stretch, Language words) {
    Objects.requireNonNull(stretch, "stretch");
    Objects.requireNonNull(words, "words");
    Map<Verdict, Set<Reading>> by = new LinkedHashMap<>();
    stretch
        .verdicts()
        .forEach(
            (reading, verdict) ->
                by.computeIfAbsent(verdict, none -> new TreeSet<>()).add(reading));
    return String.join(
        "; ",
        by.entrySet().stream()
            .map(
                said ->
                    words.say(
                        Phrase.SOURCES_SAY,
                        ZoneOffset.UTC,
                        lowered(words.say(Phrase.answer(said.getKey()), ZoneOffset.UTC)),
                        names(said.getValue(), words)))
            .toList());
  }

  static String names(Set<Reading> readings, Language words) {
    return words.list(readings.stream().map(Reading::toString).toList());
  }

  /**
   * Returns a citation with its article's letter, for example {@code S5b:111}: the fifth source is
   * five articles, which disagree.
   */
  public static String cited(Citation citation) {
    Objects.requireNonNull(citation, "citation");
    return citation.isOfGuide()
        ? Reading.of(citation) + ":" + citation.line()
        : citation.toString();
  }

  /** Returns the decision that is looked at. */
  public Decision<?> decision() {
    return decision;
  }

  /** Returns how the answer is meant. */
  public Tone tone() {
    return tone;
  }

  /** Returns the answer in a word or a few. */
  public String word() {
    return word;
  }

  /** Returns from when or until when the answer is or becomes so; blank if no date is known. */
  public String when() {
    return when;
  }

  /** Returns the answer in a sentence or two, with its dates. */
  public String answer() {
    return answer;
  }

  /** Returns the reason that the answer rests on. */
  public Optional<Reason> decides() {
    return decides;
  }

  /** Returns what to do next; empty if there is nothing for the one who asks. */
  public Optional<Doing> next() {
    return next;
  }

  /** Returns the other reasons, the weightier ones first and remarks last. */
  public List<Reason> reasons() {
    return reasons;
  }

  /** Returns whether a reason goes on with what {@link #decides}, which has its lines. */
  public boolean isOfDecider(Reason reason) {
    Objects.requireNonNull(reason, "reason");
    return decides.filter(first -> first.finding() == reason.finding()).isPresent();
  }

  /** Returns what else can be done, in the order of time; what others can do comes last. */
  public List<Doing> doings() {
    return doings;
  }

  /** Returns the dates to come that no other part tells. */
  public List<Date> dates() {
    return dates;
  }

  /** Returns what time brings about if nobody does anything, change by change. */
  public List<String> changes() {
    return changes;
  }

  /** Returns what happens if nobody does anything, in a sentence. */
  public String idle() {
    return idle;
  }

  /** Returns where the sources differ, or that they agree; empty if fewer than two say anything. */
  public Optional<String> sources() {
    return sources;
  }

  /** Returns whether the sources differ, now or later. */
  public boolean isContested() {
    return sourcesDiffer;
  }

  /** Returns the facts that were left out, since they are dated later. */
  public Optional<String> leftOut() {
    return leftOut;
  }

  /** Returns the answer. */
  @Override
  public String toString() {
    return answer;
  }
}
