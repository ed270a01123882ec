package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of a figure that differs between two policies: the smallest case found on which the
 * answers differ because of it, or that none was found.
 *
 * <p>Example: {@code Witness.between(Policies.standard(), mine).get(0).found()}.
 *
 * @param figure the figure
 * @param found the case; empty if the figure made no difference in any case that was tried
 * @param tried how many cases were tried
 */
public record Witness(Figure<?> figure, Optional<Found> found, int tried) {
  /** Checks the parts. */
  public Witness {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(found, "found");
  }

  /**
   * A case on which the answers differ.
   *
   * @param request the request in JSON, for an instant at which they differ
   * @param ask the question
   * @param difference from when until when they differ, and in what; the first policy's answer
   *     first
   * @param zone the zone in which deadlines are counted
   * @param alone whether only this figure was changed; false if that would contradict the rest of
   *     the policy, and the second policy was taken whole
   */
  public record Found(
      String request, String ask, Comparison.Difference<?> difference, ZoneId zone, boolean alone) {
    /** Checks the parts. */
    public Found {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(ask, "ask");
      Objects.requireNonNull(difference, "difference");
      Objects.requireNonNull(zone, "zone");
    }
  }

  /** Returns the witness as JSON, on one line. */
  public String json() {
    return json(Language.ENGLISH);
  }

  /** Returns the witness as JSON, on one line, its steps in a language. */
  public String json(Language language) {
    Objects.requireNonNull(language, "language");
    return JsonOut.object(
        language,
        found.map(Found::zone).orElse(ZoneOffset.UTC),
        json -> {
          json.text("figure", figure.name());
          json.number("tried", tried);
          json.objectOrNull("witness", found, one -> found(json, one));
        });
  }

  private static void found(JsonOut json, Found found) {
    json.text("request", found.request());
    json.text("ask", found.ask());
    json.flag("alone", found.alone());
    Difference.difference(json, found.difference());
    Difference.moved(json, found.difference().movedDates());
  }

  /**
   * Searches a case for every figure to which two policies give another value, each figure by
   * itself: the first policy against the first policy with that value of the second. Cases are
   * tried by size; the size is how many places deviate from the simplest case of a question. The
   * same policies have the same witnesses.
   *
   * @return one for each figure that differs, in the order of the rulebook
   */
  public static List<Witness> between(Policies first, Policies second) {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    return first.differences(second).stream()
        .<Witness>map(figure -> WitnessSearch.of(figure, first, second).result())
        .toList();
  }
}
