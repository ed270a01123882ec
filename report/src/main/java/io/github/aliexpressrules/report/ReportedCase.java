package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A case that is told of: what is asked about it, and what it rests on.
 *
 * @param id what the case is called; it stays the same when the case is told anew
 * @param question what is asked
 * @param readings the question as each source tells the rules, if it can be asked so
 * @param others further questions about the case, which are drawn beside it
 * @param at the instant asked for
 * @param facts what the case rests on, as names and values in the order in which they are shown
 */
public record ReportedCase(
    String id,
    Question<?> question,
    Optional<Readings<?>> readings,
    List<Question<?>> others,
    Instant at,
    Map<String, String> facts) {
  /** Copies list and map. */
  public ReportedCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(readings, "readings");
    others = List.copyOf(others);
    Objects.requireNonNull(at, "at");
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
