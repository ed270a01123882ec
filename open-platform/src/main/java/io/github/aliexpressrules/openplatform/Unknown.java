package io.github.aliexpressrules.openplatform;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact that must have come about, or may have, but of which a payload does not say when. No
 * question that would take its absence for "has not happened" can be asked of the case.
 *
 * <p>Example: {@code order.shippedAt}, of an order that the dropshipping API shows as shipped.
 *
 * @param fact the path of the fact in a request
 * @param line the line of the order that it is about; empty for all of them
 * @param why what shows that it is missing
 * @param lookUp where it can be looked up
 * @param questions the questions that cannot be asked without it
 */
public record Unknown(
    String fact, Optional<String> line, String why, String lookUp, List<String> questions) {
  /** What is asked about an order, but of nothing that already runs. */
  static final List<String> OF_THE_ORDER =
      List.of("buyer.cancellation", "buyer.dispute-window", "buyer.claim", "buyer.free-return");

  /** What depends on when the goods came. */
  static final List<String> OF_DELIVERY =
      List.of("buyer.dispute-window", "buyer.claim", "buyer.free-return");

  /** What depends on when the goods were in the buyer's hands, where a dispute runs already. */
  static final List<String> OF_GOODS_IN_HAND = List.of("buyer.claim", "buyer.free-return");

  /** What an earlier or a present dispute has a say in. */
  static final List<String> OF_A_DISPUTE = List.of("buyer.dispute-window");

  /** What is asked about a dispute that runs. */
  static final List<String> OF_ITS_EVENTS =
      List.of("buyer.dispute-window", "buyer.dispute", "buyer.offer");

  /** Checks the parts. */
  public Unknown {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(lookUp, "lookUp");
    questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
  }

  /** Returns whether a question cannot be asked about the order, or about a line of it. */
  public boolean forbids(String question, Optional<String> about) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(about, "about");
    return questions.contains(question)
        && (line.isEmpty() || about.isEmpty() || line.equals(about));
  }
}
