package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.decision.Question;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question as a rulebook lists it; a {@link Question} is this about one case.
 *
 * <p>Example: {@code QuestionKind.of("merchant.freeze", "Is the account free of freezes?")}.
 */
public final class QuestionKind {
  private final String id;
  private final Template asks;
  private final @Nullable Template title;

  private QuestionKind(String id, Template asks, @Nullable Template title) {
    this.id = id;
    this.asks = asks;
    this.title = title;
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
        Template.withoutPlaces(id + ".asks", Objects.requireNonNull(asks, "asks"), "asks"),
        null);
  }

  /**
   * Returns this kind with the few words that name it where several stand beside each other.
   *
   * @param english for example {@code Open a dispute}; without places to fill
   * @throws IllegalArgumentException if the words have places in braces
   */
  public QuestionKind titled(String english) {
    Objects.requireNonNull(english, "english");
    return new QuestionKind(id, asks, Template.withoutPlaces(id + ".title", english, "title"));
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

  /** Returns the few words that name it; the id where it has none. */
  public String title(Language language) {
    Objects.requireNonNull(language, "language");
    return title == null ? id : title.fill(language);
  }

  Template words() {
    return asks;
  }

  @Nullable Template titleWords() {
    return title;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return id;
  }
}
