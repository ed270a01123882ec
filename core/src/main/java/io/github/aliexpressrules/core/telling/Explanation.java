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
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A decision told in words: the question and the verdict, the reasons with those that decide first,
 * the dates in the reader's zone, what happens if nobody does anything, and what to do now. Lines
 * are at most 100 characters long.
 *
 * <p>Example: {@code Explanation.in(zone).of(question, now)}.
 */
public final class Explanation {
  private static final int CHANGES_TOLD = 5;

  private final Words words;

  private Explanation(Words words) {
    this.words = words;
  }

  /** Returns explanations in English with dates in a zone. */
  public static Explanation in(ZoneId zone) {
    return in(Language.ENGLISH, zone);
  }

  /**
   * Returns explanations in a language with dates in a zone. What frames the sentences of the rules
   * has keys of its own, which begin with {@code explanation}.
   */
  public static Explanation in(Language language, ZoneId zone) {
    return new Explanation(
        new Words(
            Objects.requireNonNull(language, "language"), Objects.requireNonNull(zone, "zone")));
  }

  /** Tells the answer to a question at an instant, what changes it, and what to do. */
  public <T> String of(Question<T> question, Instant at) {
    Decision<T> decision = question.exactlyAt(at);
    Timeline<T> course = question.ifNobodyActs(at);
    PathToYes<T> path = PathToYes.of(course);
    TextLayout text = new TextLayout();
    text.line(question.kind().asks(words.language()) + " " + Words.name(decision.verdict()));
    text.line("(" + question.id() + ")").line("");
    text.wrapped("", say("asked", "Asked for {at}; {holds}.", at, holds(decision.window())));
    decision
        .result()
        .map(words.results()::of)
        .filter(result -> !result.isEmpty())
        .ifPresent(result -> text.wrapped("  ", say("result", "Result: {result}", result)));
    reasons(text, decision, Slack.of(course, at));
    dates(text, decision, at);
    course(text, Inaction.of(course));
    if (decision.verdict() != Verdict.YES) {
      path(text, path, at);
    }
    List<Step> cures = path.obstacles().stream().flatMap(o -> o.cures().stream()).toList();
    steps(text, decision.steps().stream().filter(step -> !cures.contains(step)).toList(), at);
    notYetKnown(text, decision);
    return text.toString();
  }

  /** Tells what changed between two decisions, and why. */
  public String comparing(Decision<?> before, Decision<?> after) {
    TextLayout text = new TextLayout();
    text.line(
        before.verdict() == after.verdict()
            ? say("still", "Still {verdict}.", Words.name(after.verdict()))
            : say(
                "from-to",
                "From {old} to {new}.",
                Words.name(before.verdict()),
                Words.name(after.verdict())));
    list(
        text,
        say("no-longer-said", "No longer said"),
        before.findingsUnlike(after));
    list(text, say("said-now", "Said now"), after.findingsUnlike(before));
    if (!before.result().equals(after.result())) {
      text.line("");
      text.wrapped("  ", say("result-before", "Result before: {result}", words.result(before)));
      text.wrapped("  ", say("result-now", "Result now: {result}", words.result(after)));
    }
    return text.toString();
  }

  /** Tells a difference between two answers: from when until when, in what, and by which rule. */
  public String difference(Comparison.Difference<?> difference) {
    return new TextLayout().item(new DifferenceWords(words).told(difference)).toString();
  }

  /** Tells a date that lies elsewhere in another answer. */
  public String moved(MovedDate moved) {
    return new TextLayout().item(new DifferenceWords(words).moved(moved)).toString();
  }

  private void list(TextLayout text, String head, List<Finding> findings) {
    if (!findings.isEmpty()) {
      text.heading(head);
      findings.forEach(finding -> text.item(reason(finding, "")));
    }
  }

  private String holds(Window window) {
    Optional<Instant> from = window.from();
    Optional<Instant> until = window.until();
    if (from.isEmpty() && until.isEmpty()) {
      return say("always", "the answer holds at any time");
    }
    if (from.isEmpty()) {
      return say("holds-until", "the answer holds until {until}", until.orElseThrow());
    }
    return until.isEmpty()
        ? say("holds-from", "the answer holds from {from} on", from.get())
        : say("holds", "the answer holds from {from} until {until}", from.get(), until.get());
  }

  private void reasons(TextLayout text, Decision<?> decision, List<Slack> slacks) {
    text.heading(say("why", "Why"));
    decision.findings().stream()
        .sorted(Comparator.comparing(finding -> weight(finding, decision.verdict())))
        .forEach(finding -> text.item(reason(finding, left(finding, slacks))));
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
        + finding.explanation(words.language(), words.zone())
        + left
        + " ["
        + finding.rule().id()
        + "; "
        + cites(finding.rule().citations())
        + (finding.contested().isEmpty()
            ? ""
            : "; " + say("otherwise", "otherwise: {lines}", cites(finding.contested())))
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
  private String left(Finding finding, List<Slack> slacks) {
    List<String> left = new ArrayList<>();
    finding.margin().map(this::money).ifPresent(left::add);
    slacks.stream()
        .filter(slack -> slack.finding().equals(finding))
        .findFirst()
        .flatMap(Slack::left)
        .map(time -> say("changes-in", "changes in {time}", time))
        .ifPresent(left::add);
    return left.isEmpty() ? "" : " (" + String.join("; ", left) + ")";
  }

  private String money(Margin margin) {
    Money left = margin.left();
    if (margin.holds()) {
      return left.isZero()
          ? say("at-limit", "exactly at the limit")
          : say("to-spare", "{money} to spare", left);
    }
    if (margin.side() == Bound.Side.AT_LEAST) {
      return say("too-little", "{money} too little", left.negated());
    }
    return left.isZero()
        ? say("limit-reached", "the limit itself is too much")
        : say("too-much", "{money} too much", left.negated());
  }

  private static String cites(List<Citation> citations) {
    return citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
  }

  private void dates(TextLayout text, Decision<?> decision, Instant at) {
    if (decision.milestones().isEmpty()) {
      return;
    }
    text.heading(say("dates", "Dates"));
    for (Milestone milestone : decision.milestones()) {
      String when =
          milestone.at().isAfter(at)
              ? say("date", "{date}: {name}. ", milestone.at(), milestone.name())
              : say("date-passed", "{date} (passed): {name}. ", milestone.at(), milestone.name());
      text.item(when + milestone.kind().onPassing(words.language()));
    }
  }

  private <T> void course(TextLayout text, Inaction<T> inaction) {
    List<Inaction.Event<T>> events = inaction.events();
    if (events.isEmpty()) {
      return;
    }
    text.heading(say("course", "If nobody does anything"));
    events.stream().limit(CHANGES_TOLD).forEach(event -> text.item(event(event)));
    if (events.size() > CHANGES_TOLD) {
      text.item(say("more", "and {count} more", events.size() - CHANGES_TOLD));
    }
  }

  private String event(Inaction.Event<?> event) {
    Verdict verdict = event.change().after().verdict();
    String what =
        event.change().before().verdict() == verdict
            ? say("event-still", "{date}: still {verdict}", event.at(), Words.name(verdict))
            : say("event", "{date}: {verdict}", event.at(), Words.name(verdict));
    return what
        + event
            .silentParty()
            .map(party -> say("silent", ", as the {party} lets the time pass", party))
            .orElse("")
        + event.rule().map(rule -> " [" + rule + "]").orElse("");
  }

  private void path(TextLayout text, PathToYes<?> path, Instant at) {
    if (path.open().isEmpty() && path.reached().isEmpty()) {
      text.line("").wrapped("", closed(path.closedBy()));
      return;
    }
    text.heading(say("path", "How it becomes yes"));
    Optional<Instant> reached = path.reached().flatMap(yes -> yes.window().from());
    if (reached.isPresent()) {
      text.item(say("by-waiting", "By waiting, on {date}.", reached.get()));
    } else {
      obstacles(text, path, at);
      path.open()
          .flatMap(Window::until)
          .ifPresent(until -> text.item(say("path-until", "Before {until}.", until)));
    }
  }

  private String closed(List<Finding> findings) {
    Outcome weightiest =
        findings.stream().map(Finding::outcome).min(Comparator.naturalOrder()).orElseThrow();
    List<String> rules =
        findings.stream()
            .filter(finding -> finding.outcome() == weightiest)
            .map(finding -> finding.rule().id())
            .distinct()
            .toList();
    return switch (weightiest) {
      case UNKNOWN -> say("cannot-be-told", "What is missing for an answer: see {rules}.", rules);
      case NOT_YET -> say("waits", "It waits for what has not happened yet: see {rules}.", rules);
      default -> say("closed", "Nobody can make it yes any more, because of {rules}.", rules);
    };
  }

  private void obstacles(TextLayout text, PathToYes<?> path, Instant at) {
    path.open()
        .flatMap(Window::from)
        .filter(from -> from.isAfter(at))
        .ifPresent(from -> text.item(say("path-from", "From {from} on:", from)));
    int number = 1;
    for (PathToYes.Obstacle obstacle : path.obstacles()) {
      String mark = number++ + ". ";
      for (Step step : obstacle.cures()) {
        text.wrapped("     ", "  " + mark + step(step, at) + " [" + step.changes() + "]");
        mark = "   " + say("or", "or:") + " ";
      }
    }
  }

  private void steps(TextLayout text, List<Step> steps, Instant at) {
    if (steps.isEmpty()) {
      return;
    }
    text.heading(say("what-to-do", "What to do"));
    int number = 1;
    for (Step step : steps) {
      text.wrapped("     ", "  " + number++ + ". " + step(step, at));
    }
  }

  private String step(Step step, Instant at) {
    return (step.actor() == Party.BUYER || step.actor() == Party.MERCHANT
            ? ""
            : "(" + words.value(step.actor()) + ") ")
        + step.text(words.language(), words.zone())
        + step.where().map(path -> say("where", " Where: {path}.", path)).orElse("")
        + step.from()
            .filter(from -> from.isAfter(at))
            .map(from -> say("step-from", " From {from} on.", from))
            .orElse("")
        + step.by()
            .map(
                by ->
                    by.isAfter(at)
                        ? say("step-by", " Before {by}.", by)
                        : say("step-over", " (Its time is over.)"))
            .orElse("");
  }

  private void notYetKnown(TextLayout text, Decision<?> decision) {
    if (!decision.notYetKnown().isEmpty()) {
      String facts =
          decision.notYetKnown().stream()
              .map(fact -> fact.path() + " (" + words.value(fact.at()) + ")")
              .collect(Collectors.joining(", "));
      text.line("").wrapped("", say("left-out", "Left out, since dated later: {facts}.", facts));
    }
  }

  private String say(String key, String english, Object... values) {
    return words.say(key, english, values);
  }
}
