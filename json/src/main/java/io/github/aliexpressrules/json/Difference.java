package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.decision.Aspect;
import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.MovedDate;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Language;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the answers to one request differ between two policies. The figures of the request's own
 * policy stay in place under both.
 *
 * <p>Example: {@code Difference.of(line, Policies.standard(), mine).answers().differences()}.
 *
 * @param id the request's id
 * @param ask the question
 * @param zone the zone in which deadlines are counted
 * @param answers from when until when verdict or result differ, the first policy's answer first
 * @param movedDates the milestones that lie elsewhere, each pair of dates once
 */
public record Difference(
    Optional<String> id,
    String ask,
    ZoneId zone,
    Comparison<?> answers,
    List<MovedDate> movedDates) {
  /** Checks the parts. */
  public Difference {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(ask, "ask");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(answers, "answers");
    movedDates = Require.list("movedDates", movedDates);
  }

  /**
   * Compares the answers to a request.
   *
   * @throws RequestException if the request is refused
   */
  public static Difference of(LineReader.Line line, Policies first, Policies second) {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Request one = JsonRules.under(first).read(line);
    return of(one, one.question(), JsonRules.under(second).read(line).question());
  }

  @SuppressWarnings("unchecked") // the same request is the same question under every policy
  private static <T> Difference of(Request request, Question<T> one, Question<?> other) {
    Comparison<T> all = Comparison.of(one, (Question<T>) other);
    return new Difference(
        request.id(),
        request.ask(),
        one.zone(),
        all.in(EnumSet.of(Aspect.VERDICT, Aspect.RESULT)),
        all.movedDates());
  }

  /** Returns whether verdict, result or a date differ at any time. */
  public boolean isThere() {
    return !answers.differences().isEmpty() || !movedDates.isEmpty();
  }

  /** Returns the difference as JSON, on one line. */
  public String json() {
    return json(Language.ENGLISH);
  }

  /** Returns the difference as JSON, on one line, its steps in a language. */
  public String json(Language language) {
    Objects.requireNonNull(language, "language");
    return JsonOut.object(
        language,
        zone,
        json -> {
          json.orNull("id", id);
          json.text("ask", ask);
          json.objects(
              "differences", answers.differences(), difference -> difference(json, difference));
          moved(json, movedDates);
        });
  }

  static void difference(JsonOut json, Comparison.Difference<?> difference) {
    json.window(difference.window(), "from", "until");
    json.text("aspect", difference.aspect().name());
    json.orNull("rule", difference.rule());
    json.text("first", difference.first().verdict().name());
    json.text("second", difference.second().verdict().name());
    json.result("firstResult", difference.first());
    json.result("secondResult", difference.second());
  }

  static void moved(JsonOut json, List<MovedDate> dates) {
    json.objects(
        "movedDates",
        dates,
        date -> {
          json.text("name", date.name());
          json.orNull("first", date.first());
          json.orNull("second", date.second());
          json.text("rule", date.rule());
        });
  }
}
