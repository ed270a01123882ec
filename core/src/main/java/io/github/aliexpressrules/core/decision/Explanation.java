package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.source.Citation;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A decision told in words: the verdict, the reasons with those that decide first, the dates in the
 * reader's zone, and what to do now. Lines are at most 100 characters long.
 *
 * <p>Example: {@code Explanation.in(zone).of(question, now)}.
 */
public final class Explanation {
  private static final int WIDTH = 100;

  private final Language language;
  private final ZoneId zone;

  private Explanation(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /** Returns explanations in English with dates in a zone. */
  public static Explanation in(ZoneId zone) {
    return in(Language.ENGLISH, zone);
  }

  /** Returns explanations in a language with dates in a zone. */
  public static Explanation in(Language language, ZoneId zone) {
    return new Explanation(
        Objects.requireNonNull(language, "language"), Objects.requireNonNull(zone, "zone"));
  }

  /** Tells the answer to a question at an instant, what changes it, and what to do. */
  public <T> String of(Question<T> question, Instant at) {
    Decision<T> decision = question.exactlyAt(at);
    List<String> lines = new ArrayList<>();
    lines.add(question.id() + ": " + name(decision.verdict()));
    lines.add("");
    wrap(lines, "", "Asked for " + date(at) + "; " + holds(decision) + ".");
    decision
        .result()
        .map(this::result)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> wrap(lines, "  ", "Result: " + text));
    reasons(lines, decision);
    dates(lines, decision, at);
    changes(lines, question, decision, at);
    steps(lines, decision, at);
    if (!decision.notYetKnown().isEmpty()) {
      lines.add("");
      wrap(
          lines,
          "",
          "Left out, since dated later: "
              + decision.notYetKnown().stream()
                  .map(fact -> fact.path() + " (" + date(fact.at()) + ")")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return String.join("\n", lines) + "\n";
  }

  /** Tells what changed between two decisions, and why. */
  public String comparing(Decision<?> before, Decision<?> after) {
    List<String> lines = new ArrayList<>();
    wrap(
        lines,
        "",
        before.verdict() == after.verdict()
            ? "Still " + name(after.verdict()) + "."
            : "From " + name(before.verdict()) + " to " + name(after.verdict()) + ".");
    list(lines, "No longer said", notIn(after.findings(), before.findings()));
    list(lines, "Said now", notIn(before.findings(), after.findings()));
    if (!before.result().equals(after.result())) {
      lines.add("");
      wrap(lines, "  ", "Result before: " + before.result().map(this::result).orElse("none"));
      wrap(lines, "  ", "Result now: " + after.result().map(this::result).orElse("none"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<Finding> notIn(List<Finding> known, List<Finding> findings) {
    return findings.stream().filter(finding -> !known.contains(finding)).toList();
  }

  private void list(List<String> lines, String head, List<Finding> findings) {
    if (!findings.isEmpty()) {
      lines.add("");
      lines.add(head);
      findings.forEach(finding -> reason(lines, finding));
    }
  }

  private String holds(Decision<?> decision) {
    Optional<String> from = decision.window().from().map(this::date);
    Optional<String> until = decision.window().until().map(this::date);
    if (from.isEmpty() && until.isEmpty()) {
      return "the answer holds at any time";
    }
    return "the answer holds"
        + from.map(text -> " from " + text).orElse("")
        + until.map(text -> " until " + text).orElse(" on");
  }

  private void reasons(List<String> lines, Decision<?> decision) {
    lines.add("");
    lines.add("Why");
    decision.findings().stream()
        .sorted(Comparator.comparing(finding -> weight(finding, decision.verdict())))
        .forEach(finding -> reason(lines, finding));
  }

  /** What decides comes first, then the rest, remarks last. */
  private static int weight(Finding finding, Verdict verdict) {
    if (finding.outcome() == Outcome.NOTED) {
      return 2;
    }
    return finding.outcome().verdict() == verdict ? 0 : 1;
  }

  private void reason(List<String> lines, Finding finding) {
    wrap(
        lines,
        "    ",
        "  "
            + mark(finding.outcome())
            + " "
            + finding.explanation(language, zone)
            + " ["
            + finding.rule().id()
            + "; "
            + cites(finding.rule().citations())
            + (finding.contested().isEmpty() ? "" : "; otherwise: " + cites(finding.contested()))
            + "]");
  }

  private static String mark(Outcome outcome) {
    return switch (outcome) {
      case SATISFIED -> "+";
      case NOTED -> "*";
      case UNKNOWN -> "?";
      case NOT_YET, EXPIRED, VIOLATED -> "-";
    };
  }

  private static String cites(List<Citation> citations) {
    return citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
  }

  private void dates(List<String> lines, Decision<?> decision, Instant at) {
    if (decision.milestones().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Dates");
    for (Milestone milestone : decision.milestones()) {
      wrap(
          lines,
          "    ",
          "  "
              + date(milestone.at())
              + (milestone.at().isAfter(at) ? "" : " (passed)")
              + ": "
              + milestone.name()
              + ". "
              + milestone.kind().onPassing(language));
    }
  }

  private <T> void changes(
      List<String> lines, Question<T> question, Decision<T> decision, Instant at) {
    List<Change<T>> course = question.ifNobodyActs(at).changes();
    if (!course.isEmpty()) {
      lines.add("");
      lines.add("If nobody does anything");
      for (Change<T> change : course.stream().limit(5).toList()) {
        wrap(
            lines,
            "    ",
            "  "
                + date(change.at())
                + ": "
                + (change.before().verdict() == change.after().verdict()
                    ? "still " + name(change.after().verdict())
                    : name(change.after().verdict()))
                + change.rule().map(rule -> ", by " + rule.id()).orElse(""));
      }
    }
    if (decision.verdict() != Verdict.YES) {
      PathToYes<T> path = question.pathToYes(at);
      if (path.reached().isEmpty() && path.steps().isEmpty()) {
        lines.add("");
        wrap(
            lines,
            "",
            "Without new facts it does not become yes; in the way: "
                + path.blockers().stream()
                    .map(finding -> finding.rule().id())
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ".");
      }
    }
  }

  private void steps(List<String> lines, Decision<?> decision, Instant at) {
    if (decision.steps().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("What to do");
    int number = 1;
    for (Step step : decision.steps()) {
      wrap(
          lines,
          "     ",
          "  "
              + number++
              + ". "
              + (step.actor() == Party.BUYER || step.actor() == Party.MERCHANT
                  ? ""
                  : "(" + step.actor().name().toLowerCase(Locale.ROOT) + ") ")
              + step.text(language, zone)
              + step.where().map(path -> " Where: " + path + ".").orElse("")
              + step.from()
                  .filter(from -> from.isAfter(at))
                  .map(from -> " From " + date(from) + ".")
                  .orElse("")
              + step.by()
                  .map(by -> by.isAfter(at) ? " Before " + date(by) + "." : " (Its time is over.)")
                  .orElse(""));
    }
  }

  /** The parts of a result that are there, for example "refundAmount USD 30.00". */
  private String result(Object result) {
    if (!(result instanceof Record)) {
      return language.value(result, zone);
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      Object value = value(component, result);
      boolean absent = value instanceof Optional<?> optional && optional.isEmpty();
      boolean ofSteps =
          value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Step;
      if (!absent && !ofSteps) {
        parts.add(component.getName() + " " + text(value));
      }
    }
    return String.join("; ", parts);
  }

  private String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(this::text).orElse("none");
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
      return list.stream().map(item -> "(" + result(item) + ")").collect(Collectors.joining(", "));
    }
    return language.value(value, zone);
  }

  private static Object value(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a result's component cannot be read", impossible);
    }
  }

  private String date(Instant instant) {
    return language.value(instant, zone);
  }

  private static String name(Verdict verdict) {
    return verdict.name().replace('_', ' ');
  }

  /** Adds a text in lines of limited length; all but the first are indented. */
  private static void wrap(List<String> lines, String indent, String text) {
    StringBuilder line = new StringBuilder();
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
      first = false;
    }
    lines.add(line.toString());
  }
}
