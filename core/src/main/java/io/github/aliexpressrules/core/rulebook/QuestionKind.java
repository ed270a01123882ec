package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.decision.Question;
import java.util.Objects;

/**
 * A question as a rulebook lists it; a {@link Question} is this about one case.
 *
 * <p>Example: {@code QuestionKind.of("merchant.freeze", "Is the account free of freezes?")}.
 */
public final class QuestionKind {
  private final String id;
  private final Template asks;

  private QuestionKind(String id, Template asks) {
    this.id = id;
    this.asks = asks;
  }

  /**
   * Defines a kind of question.
   *
   * @param id its name, for example {@code buyer.cancellation}
   * @param asks the question in English, without places to fill
   * @throws IllegalArgumentException if the words have places in braces
   */
  public static QuestionKind of(String id, String asks) {
    return new QuestionKind(
        Objects.requireNonNull(id, "id"),
        Template.withoutPlaces(id + ".asks", Objects.requireNonNull(asks, "asks"), "asks"));
  }

  /** Returns the name, for example {@code buyer.cancellation}. */
  public String id() {
    return id;
  }

  /** Returns the question in words. */
  public String asks(Language language) {
    Objects.requireNonNull(language, "language");
    return asks.fill(language);
  }

  Template words() {
    return asks;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return id;
  }
}
