package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Inaction;
import io.github.aliexpressrules.core.decision.MovedDate;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Slack;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Margin;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A decision told in words: the question and the verdict, the reasons with those that decide first,
 * the dates in the reader's zone, what happens if nobody does anything, and what to do now. Lines
 * are at most 100 characters long.
 *
 * <p>Example: {@code Explanation.in(zone).of(question, now)}.
 */
public final class Explanation {
  private static final int CHANGES_TOLD = 5;

  private final Phrases phrases;

  private Explanation(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Returns explanations in English with dates in a zone. */
  public static Explanation in(ZoneId zone) {
    return in(Language.ENGLISH, zone);
  }

  /**
   * Returns explanations in a language with dates in a zone. What frames the sentences of the rules
   * is a {@link Phrase}.
   */
  public static Explanation in(Language language, ZoneId zone) {
    return new Explanation(new Phrases(language, zone));
  }

  /** Tells the answer to a question at an instant, what changes it, and what to do. */
  public <T> String of(Question<T> question, Instant at) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(at, "at");
    Decision<T> decision = question.exactlyAt(at);
    Timeline<T> course = question.ifNobodyActs(at);
    PathToYes<T> path = PathToYes.of(course);
    TextLayout text = new TextLayout();
    text.line(question.kind().asks(phrases.language()) + " " + phrases.verdict(decision.verdict()));
    text.line("(" + question.id() + ")").line("");
    text.wrapped("", say(Phrase.ASKED, at, holds(decision.window())));
    decision
        .result()
        .map(phrases.results()::of)
        .filter(result -> !result.isEmpty())
        .ifPresent(result -> text.wrapped("  ", say(Phrase.RESULT, result)));
    reasons(text, decision, left(Slack.of(course, at)));
    dates(text, decision, at);
    course(text, Inaction.of(course));
    Set<Step> cures =
        path.obstacles().stream()
            .flatMap(obstacle -> obstacle.cures().stream())
            .collect(Collectors.toSet());
    List<Step> steps = decision.steps().stream().filter(step -> !cures.contains(step)).toList();
    if (decision.verdict() != Verdict.YES) {
      path(text, path, at, !steps.isEmpty());
    }
    steps(text, steps, at);
    notYetKnown(text, decision);
    return text.toString();
  }

  /** Tells what changed between two decisions, and why, and what can be done now. */
  public String comparing(Decision<?> before, Decision<?> after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    TextLayout text = new TextLayout();
    text.line(
        before.verdict() == after.verdict()
            ? say(Phrase.STILL, phrases.verdict(after.verdict()))
            : say(
                Phrase.FROM_TO,
                phrases.verdict(before.verdict()),
                phrases.verdict(after.verdict())));
    list(text, say(Phrase.NO_LONGER_SAID), saidUnlike(before, after));
    list(text, say(Phrase.SAID_NOW), saidUnlike(after, before));
    if (!before.result().equals(after.result())) {
      text.line("");
      text.wrapped("  ", say(Phrase.RESULT_BEFORE, phrases.result(before)));
      text.wrapped("  ", say(Phrase.RESULT_NOW, phrases.result(after)));
    }
    List<Step> fresh = new ArrayList<>(after.steps());
    fresh.removeAll(before.steps());
    steps(text, fresh, after.window().from().orElse(Instant.MIN));
    return text.toString();
  }

  /** What a decision says that another one does not say, or not in these words. */
  private List<String> saidUnlike(Decision<?> decision, Decision<?> other) {
    Set<String> both =
        other.findings().stream().map(finding -> reason(finding, "")).collect(Collectors.toSet());
    return decision.findings().stream()
        .map(finding -> reason(finding, ""))
        .filter(said -> !both.contains(said))
        .toList();
  }

  /** Tells a difference between two answers: from when until when, in what, and by which rule. */
  public String difference(Comparison.Difference<?> difference) {
    Objects.requireNonNull(difference, "difference");
    return new TextLayout().item(new DifferenceWords(phrases).told(difference)).toString();
  }

  /** Tells a date that lies elsewhere in another answer. */
  public String moved(MovedDate moved) {
    Objects.requireNonNull(moved, "moved");
    return new TextLayout().item(new DifferenceWords(phrases).moved(moved)).toString();
  }

  private static void list(TextLayout text, String head, List<String> said) {
    if (!said.isEmpty()) {
      text.heading(head);
      said.forEach(text::item);
    }
  }

  private String holds(Window window) {
    Optional<Instant> from = window.from();
    Optional<Instant> until = window.until();
    if (from.isEmpty() && until.isEmpty()) {
      return say(Phrase.HOLDS_ALWAYS);
    }
    if (from.isEmpty()) {
      return say(Phrase.HOLDS_UNTIL, until.orElseThrow());
    }
    return until.isEmpty()
        ? say(Phrase.HOLDS_FROM, from.get())
        : say(Phrase.HOLDS, from.get(), until.get());
  }

  /** How long each finding stays as it is; those that stay for good are not there. */
  private static Map<Finding, Duration> left(List<Slack> slacks) {
    Map<Finding, Duration> left = new HashMap<>();
    for (Slack slack : slacks) {
      slack.left().ifPresent(time -> left.putIfAbsent(slack.finding(), time));
    }
    return left;
  }

  private void reasons(TextLayout text, Decision<?> decision, Map<Finding, Duration> times) {
    text.heading(say(Phrase.WHY));
    decision.findings().stream()
        .sorted(Comparator.comparing(finding -> weight(finding, decision.verdict())))
        .forEach(finding -> text.item(reason(finding, left(finding, times.get(finding)))));
  }

  /** What decides comes first, then the rest, remarks last. */
  private static int weight(Finding finding, Verdict verdict) {
    if (finding.outcome() == Outcome.NOTED) {
      return 2;
    }
    return finding.outcome().verdict() == verdict ? 0 : 1;
  }

  private String reason(Finding finding, String left) {
    return mark(finding.outcome())
        + " "
        + finding.explanation(phrases.language(), phrases.zone())
        + left
        + " ["
        + finding.rule().id()
        + "; "
        + phrases.value(finding.citations())
        + (finding.contested().isEmpty() ? "" : "; " + say(Phrase.OTHERWISE, finding.contested()))
        + "]";
  }

  private static String mark(Outcome outcome) {
    return switch (outcome) {
      case SATISFIED -> "+";
      case NOTED -> "*";
      case UNKNOWN -> "?";
      case NOT_YET, EXPIRED, VIOLATED -> "-";
    };
  }

  /** The time and the money that are left, in parentheses; nothing where there is neither. */
  private String left(Finding finding, @Nullable Duration time) {
    List<String> left = new ArrayList<>();
    finding.margin().map(this::money).ifPresent(left::add);
    if (time != null) {
      left.add(say(Phrase.CHANGES_IN, time));
    }
    return left.isEmpty() ? "" : " (" + String.join("; ", left) + ")";
  }

  private String money(Margin margin) {
    Money left = margin.left();
    if (margin.holds()) {
      return left.isZero() ? say(Phrase.AT_LIMIT) : say(Phrase.TO_SPARE, left);
    }
    if (margin.side() == Bound.Side.AT_LEAST) {
      return say(Phrase.TOO_LITTLE, left.negated());
    }
    return left.isZero() ? say(Phrase.LIMIT_REACHED) : say(Phrase.TOO_MUCH, left.negated());
  }

  private void dates(TextLayout text, Decision<?> decision, Instant at) {
    if (decision.milestones().isEmpty()) {
      return;
    }
    text.heading(say(Phrase.DATES));
    for (Milestone milestone : decision.milestones()) {
      String when =
          milestone.at().isAfter(at)
              ? say(Phrase.DATE, milestone.at(), milestone.name())
              : say(Phrase.DATE_PASSED, milestone.at(), milestone.name());
      text.item(when + " " + milestone.kind().onPassing(phrases.language()));
    }
  }

  private <T> void course(TextLayout text, Inaction<T> inaction) {
    List<Inaction.Event<T>> events = inaction.events();
    if (events.isEmpty()) {
      return;
    }
    text.heading(say(Phrase.COURSE));
    events.stream().limit(CHANGES_TOLD).forEach(event -> text.item(event(event)));
    if (events.size() > CHANGES_TOLD) {
      text.item(say(Phrase.COURSE_MORE, events.size() - CHANGES_TOLD));
    }
  }

  private String event(Inaction.Event<?> event) {
    Verdict verdict = event.change().after().verdict();
    String what =
        event.change().before().verdict() == verdict
            ? say(Phrase.EVENT_STILL, event.at(), phrases.verdict(verdict))
            : say(Phrase.EVENT, event.at(), phrases.verdict(verdict));
    return what
        + event.silentParty().map(party -> say(Phrase.SILENT, party)).orElse("")
        + event.rule().map(rule -> " [" + rule + "]").orElse("");
  }

  private void path(TextLayout text, PathToYes<?> path, Instant at, boolean stepsFollow) {
    if (path.open().isEmpty() && path.reached().isEmpty()) {
      text.line("").wrapped("", closed(path.closedBy(), stepsFollow));
      return;
    }
    text.heading(say(Phrase.PATH));
    Optional<Instant> reached = path.reached().flatMap(yes -> yes.window().from());
    if (reached.isPresent()) {
      text.item(say(Phrase.BY_WAITING, reached.get()));
    } else {
      obstacles(text, path, at);
      path.open()
          .flatMap(Window::until)
          .ifPresent(until -> text.item(say(Phrase.PATH_UNTIL, until)));
    }
  }

  private String closed(List<Finding> findings, boolean stepsFollow) {
    Outcome weightiest =
        findings.stream().map(Finding::outcome).min(Comparator.naturalOrder()).orElseThrow();
    List<Finding> closing =
        findings.stream().filter(finding -> finding.outcome() == weightiest).toList();
    List<String> rules = closing.stream().map(finding -> finding.rule().id()).distinct().toList();
    if (closing.stream().anyMatch(finding -> finding.how().isSettled())) {
      return say(Phrase.SETTLED, rules);
    }
    return switch (weightiest) {
      case UNKNOWN -> say(Phrase.CANNOT_BE_TOLD, rules);
      case NOT_YET -> say(Phrase.WAITS, rules);
      default -> say(stepsFollow ? Phrase.CLOSED_BUT : Phrase.CLOSED, rules);
    };
  }

  private void obstacles(TextLayout text, PathToYes<?> path, Instant at) {
    path.open()
        .flatMap(Window::from)
        .filter(from -> from.isAfter(at))
        .ifPresent(from -> text.item(say(Phrase.PATH_FROM, from)));
    int number = 1;
    for (PathToYes.Obstacle obstacle : path.obstacles()) {
      String mark = number++ + ". ";
      for (Step step : obstacle.cures()) {
        text.wrapped("     ", "  " + mark + step(step, at) + " [" + step.changes() + "]");
        mark = "   " + say(Phrase.OR) + " ";
      }
    }
  }

  private void steps(TextLayout text, List<Step> steps, Instant at) {
    if (steps.isEmpty()) {
      return;
    }
    text.heading(say(Phrase.WHAT_TO_DO));
    int number = 1;
    for (Step step : steps) {
      if (isOwn(step)) {
        text.wrapped("     ", "  " + number++ + ". " + step(step, at));
      }
    }
    for (Step step : steps) {
      if (!isOwn(step)) {
        text.wrapped("    ", "  - " + step(step, at));
      }
    }
  }

  /** Whether it is a step of the side that asks; the others' follow, without a number. */
  private static boolean isOwn(Step step) {
    return step.actor() == Party.BUYER || step.actor() == Party.MERCHANT;
  }

  private String step(Step step, Instant at) {
    return (isOwn(step) ? "" : "(" + phrases.value(step.actor()) + ") ")
        + step.text(phrases.language(), phrases.zone())
        + sentence(step.where(phrases.language()).map(path -> say(Phrase.WHERE, path)))
        + sentence(
            step.from().filter(from -> from.isAfter(at)).map(from -> say(Phrase.STEP_FROM, from)))
        + sentence(
            step.by().map(by -> by.isAfter(at) ? say(Phrase.STEP_BY, by) : say(Phrase.STEP_OVER)));
  }

  /** One more sentence, if it is said. */
  private static String sentence(Optional<String> words) {
    return words.map(said -> " " + said).orElse("");
  }

  private void notYetKnown(TextLayout text, Decision<?> decision) {
    if (!decision.notYetKnown().isEmpty()) {
      List<String> facts =
          decision.notYetKnown().stream()
              .map(fact -> fact.path() + " (" + phrases.value(fact.at()) + ")")
              .toList();
      text.line("").wrapped("", say(Phrase.LEFT_OUT, facts));
    }
  }

  private String say(Phrase phrase, Object... values) {
    return phrases.say(phrase, values);
  }
}
