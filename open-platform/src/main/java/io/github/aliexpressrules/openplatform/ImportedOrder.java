package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An order of a payload with its disputes; or a dispute of which the payload does not have the
 * order.
 *
 * @param order the order, if it is told
 * @param disputes its disputes
 * @param unknown what must have come about, but is not told when
 * @param answers the platform's own answers
 * @param readAt when the payload was read from the platform, if that is given or can be told
 */
public record ImportedOrder(
    Optional<Order> order,
    List<ImportedDispute> disputes,
    List<Unknown> unknown,
    List<PlatformAnswer> answers,
    Optional<Instant> readAt) {
  /** Checks the parts. */
  public ImportedOrder {
    Objects.requireNonNull(order, "order");
    disputes = List.copyOf(Objects.requireNonNull(disputes, "disputes"));
    unknown = List.copyOf(Objects.requireNonNull(unknown, "unknown"));
    answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
    Objects.requireNonNull(readAt, "readAt");
  }

  /** Returns the dispute about the order, or about a line of it. */
  public Optional<ImportedDispute> dispute(Optional<String> line) {
    Objects.requireNonNull(line, "line");
    return disputes.stream().filter(one -> one.line().equals(line)).findFirst();
  }

  /**
   * Returns what keeps a question from being asked about the order, or about a line of it; nothing
   * if it can be asked.
   */
  public List<Unknown> obstacles(String question, Optional<String> line) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(line, "line");
    return unknown.stream().filter(one -> one.forbids(question, line)).toList();
  }
}
