package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Asserts what one answer says, and from when until when. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision<?>> {
  DecisionAssert(@Nullable Decision<?> decision) {
    super(decision, DecisionAssert.class);
  }

  /** Verifies that the verdict is {@code YES}. */
  public DecisionAssert isYes() {
    return says(Verdict.YES);
  }

  /** Verifies that the verdict is {@code NOT_YET}. */
  public DecisionAssert isNotYet() {
    return says(Verdict.NOT_YET);
  }

  /** Verifies that the verdict is {@code NO_LONGER}. */
  public DecisionAssert isNoLonger() {
    return says(Verdict.NO_LONGER);
  }

  /** Verifies that the verdict is {@code NO}. */
  public DecisionAssert isNo() {
    return says(Verdict.NO);
  }

  /** Verifies that the verdict is {@code UNDETERMINED}. */
  public DecisionAssert isUndetermined() {
    return says(Verdict.UNDETERMINED);
  }

  /** Verifies the verdict. */
  public DecisionAssert says(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    isNotNull();
    if (actual.verdict() != verdict) {
      failWithMessage(
          "expected %s, but was %s in %s, because%n%s",
          verdict, actual.verdict(), actual.window(), why(actual, ZoneOffset.UTC));
    }
    return this;
  }

  /** Verifies that the answer holds until an instant, which is not inside any more. */
  public DecisionAssert until(Instant end) {
    return ends("until", Optional.of(Objects.requireNonNull(end, "end")));
  }

  /** Verifies that the answer holds for good. */
  public DecisionAssert forGood() {
    return ends("until", Optional.empty());
  }

  /** Verifies that the answer holds from an instant on, which is inside. */
  public DecisionAssert from(Instant start) {
    return ends("from", Optional.of(Objects.requireNonNull(start, "start")));
  }

  private DecisionAssert ends(String side, Optional<Instant> expected) {
    isNotNull();
    Optional<Instant> end = side.equals("from") ? actual.window().from() : actual.window().until();
    if (!end.equals(expected)) {
      failWithMessage(
          "expected %s to hold %s %s, but it holds in %s",
          actual.verdict(),
          side,
          expected.map(Instant::toString).orElse("for good"),
          actual.window());
    }
    return this;
  }

  /**
   * Verifies that a rule says something with an outcome.
   *
   * @param ruleId for example {@code buyer.dispute.closes}
   */
  public DecisionAssert finds(String ruleId, Outcome outcome) {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(outcome, "outcome");
    isNotNull();
    Optional<Outcome> found = actual.finding(ruleId).map(Finding::outcome);
    if (!found.equals(Optional.of(outcome))) {
      failWithMessage(
          "expected %s to be %s, but was %s",
          ruleId, outcome, found.map(Outcome::toString).orElse("not said"));
    }
    return this;
  }

  /**
   * Verifies the instant of a milestone.
   *
   * @param name for example {@code dispute-closes}
   */
  public DecisionAssert hasMilestone(String name, Instant at) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(at, "at");
    isNotNull();
    Optional<Instant> told = actual.milestone(name);
    if (!told.equals(Optional.of(at))) {
      failWithMessage(
          "expected %s at %s, but was %s",
          name, at, told.map(Instant::toString).orElse("not told"));
    }
    return this;
  }

  /** What the findings say that make the verdict, a line each. */
  static String why(Decision<?> decision, ZoneId zone) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.NOTED)
        .filter(
            finding -> decision.verdict() == Verdict.YES || finding.outcome() != Outcome.SATISFIED)
        .map(
            finding ->
                "    "
                    + finding.explanation(zone)
                    + " ["
                    + finding.rule().id()
                    + finding.citations().stream()
                        .map(line -> ", " + line)
                        .collect(Collectors.joining())
                    + "]")
        .collect(Collectors.joining("\n"));
  }
}
