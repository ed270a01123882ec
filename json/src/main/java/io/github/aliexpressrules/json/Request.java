package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read: what is asked about which case, and for which instant. Reached by {@link
 * JsonRules#read}. Immutable and thread-safe.
 *
 * <p>Example: {@code rules.read(line).question().timeline()}.
 */
public final class Request {
  private final Optional<String> id;
  private final AskableQuestion ask;
  private final Instant at;
  private final Language language;
  private final @Nullable Object[] parts;
  private final Optional<String> line;
  private final RequestReader.Wanted wanted;
  private final RuleSets rules;
  private final Function<Reading, RuleSets> told;
  private final Question<?> question;

  /** The array is kept as it is. */
  Request(
      Optional<String> id,
      AskableQuestion ask,
      Instant at,
      Language language,
      @Nullable Object[] parts,
      Optional<String> line,
      RequestReader.Wanted wanted,
      RuleSets rules,
      Function<Reading, RuleSets> told) {
    this.id = id;
    this.ask = ask;
    this.at = at;
    this.language = language;
    this.parts = parts;
    this.line = line;
    this.wanted = wanted;
    this.rules = rules;
    this.told = told;
    this.question = put(ask, parts, line, rules);
  }

  /** Parts that contradict each other are refused by the rules, under their path in the request. */
  private static Question<?> put(
      AskableQuestion ask, @Nullable Object[] parts, Optional<String> line, RuleSets rules) {
    try {
      return ask.put(new CaseParts(parts, line, rules));
    } catch (InvalidValueException contradiction) {
      throw Path.REQUEST.refuse(contradiction);
    }
  }

  /** Returns the request's own id, which its response repeats. */
  public Optional<String> id() {
    return id;
  }

  /** Returns the question's name, for example {@code buyer.dispute-window}. */
  public String ask() {
    return ask.id();
  }

  /** Returns the instant that is asked about. */
  public Instant at() {
    return at;
  }

  /** Returns the language in which its answer is worded. */
  public Language language() {
    return language;
  }

  /** Returns the line of the order that is asked about; empty for the order as a whole. */
  public Optional<String> line() {
    return line;
  }

  /**
   * Returns the name of the rules that it is answered by, {@code in-force} for example, if given.
   */
  public Optional<String> rules() {
    return RuleSets.named(wanted.rules());
  }

  /** Returns a part of the case; empty if the request does not have it. */
  public <T> Optional<T> part(Part<T> part) {
    Objects.requireNonNull(part, "part");
    return new CaseParts(parts, line, rules).find(part.member());
  }

  /**
   * Returns the request as JSON, on one line: what was read, members in the order of the contract.
   */
  public String json() {
    return new RequestText(id, ask, at, parts, line, wanted).json();
  }

  /** Returns the lines that could be asked about: those of an order that is asked about whole. */
  public List<String> lines() {
    return line.isPresent()
        ? List.of()
        : new CaseParts(parts, line, rules)
            .find(QuestionTable.ORDER)
            .map(order -> order.lines().stream().map(OrderLine::id).toList())
            .orElse(List.of());
  }

  /**
   * Returns the same request about one line of its order.
   *
   * @throws RequestException if the order has no such line
   */
  public Request line(String one) {
    Optional<String> about = Optional.of(Objects.requireNonNull(one, "one"));
    return named(() -> new Request(id, ask, at, language, parts, about, wanted, rules, told));
  }

  /**
   * Returns the same request with another question, about what was read already.
   *
   * <p>Example: {@code rules.read(line).ask("buyer.cancellation").question()}.
   *
   * @throws RequestException if there is no such question, or the case lacks what it needs, or has
   *     parts that contradict each other there
   */
  public Request ask(String other) {
    Json.Str name = new Json.Str(Objects.requireNonNull(other, "other"));
    return named(
        () -> {
          AskableQuestion asked = RequestReader.ask(name);
          return new Request(
              id,
              asked,
              at,
              language,
              RequestReader.complete(parts, asked),
              line,
              wanted,
              rules,
              told);
        });
  }

  /** Returns the same request for another instant. */
  public Request at(Instant other) {
    Objects.requireNonNull(other, "other");
    return new Request(id, ask, other, language, parts, line, wanted, rules, told);
  }

  /** Returns the question about the case, to be asked at any instant. */
  public Question<?> question() {
    return question;
  }

  /**
   * Returns the question as each source tells the rules; the figures of the request's own policy
   * stay in place.
   *
   * @throws RequestException if the request's own policy contradicts the figures of a source, or it
   *     is asked by the rules in force
   */
  public Readings<?> readings() {
    if (question.isInForce()) {
      throw Path.REQUEST
          .member(RuleSets.RULES)
          .refuse(
              "must be guides where the sources are compared",
              Excerpt.quoted(rules().orElse("")),
              "Leave it out: the rules in force are no source's.")
          .of(id.orElse(null));
    }
    return named(() -> readings(question));
  }

  /**
   * Returns the readings where there are any: not by the rules in force, nor where the request's
   * own policy contradicts the figures of a source.
   */
  public Optional<Readings<?>> readingsIfAny() {
    try {
      return question.isInForce() ? Optional.empty() : Optional.of(readings());
    } catch (RequestException contradicted) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("unchecked") // the same request is the same question under every policy
  private <T> Readings<T> readings(Question<T> standard) {
    Map<Reading, Question<T>> voices = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      voices.put(reading, (Question<T>) put(ask, parts, line, told.apply(reading)));
    }
    return Readings.of(standard, voices);
  }

  /**
   * Returns every question that the parts of the case are enough for, in the order of the contract.
   *
   * @throws RequestException if parts that the request's own question does not need contradict the
   *     others
   */
  public List<Question<?>> everyQuestion() {
    return named(
        () ->
            QuestionTable.ALL.stream()
                .filter(other -> other.needs().stream().allMatch(this::isThere))
                .<Question<?>>map(
                    other -> put(other, RequestReader.complete(parts, other), line, rules))
                .toList());
  }

  /** What is refused only now is refused of this request too. */
  private <X> X named(Supplier<X> part) {
    try {
      return part.get();
    } catch (RequestException refused) {
      throw refused.of(id.orElse(null));
    }
  }

  private boolean isThere(Member<?> member) {
    return parts[member.place()] != null || member.form().absent().isPresent();
  }

  /**
   * Returns the question and the instant, for example {@code buyer.cancellation at
   * 2025-03-04T12:00:00Z}.
   */
  @Override
  public String toString() {
    return ask.id() + " at " + at;
  }
}
