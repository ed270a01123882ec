package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Question;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that was read: what is asked about which case, and for which instant. Reached by {@link
 * JsonRules#read}.
 *
 * <p>Example: {@code rules.read(line).question().timeline()}.
 *
 * @param id the request's own id, which its response repeats
 * @param ask the question's name, for example {@code buyer.dispute-window}
 * @param at the instant that is asked about
 * @param question the question about the case, to be asked at any instant
 */
public record Request(Optional<String> id, String ask, Instant at, Question<?> question) {
  /** Checks the parts. */
  public Request {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(ask, "ask");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(question, "question");
  }
}
