package io.github.aliexpressrules.core.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a rule can turn out: an outcome and the words that explain it.
 *
 * <p>Example: {@code TOO_LATE.with(placedAt, cancelBy)}.
 */
public final class Saying {
  private final Rule rule;
  private final Outcome outcome;
  private final Template template;
  private final @Nullable Bound bound;

  Saying(Rule rule, Outcome outcome, Template template, @Nullable Bound bound) {
    this.rule = rule;
    this.outcome = outcome;
    this.template = template;
    this.bound = bound;
  }

  /** Returns the rule that turns out so. */
  public Rule rule() {
    return rule;
  }

  /** Returns what is found. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns the key of the words, for example {@code buyer.cancellation.in-time.too-late}. */
  public String key() {
    return template.key();
  }

  /** Returns the English words with their places in braces. */
  public String english() {
    return template.english();
  }

  /** Returns which of its places is an amount and which a limit, if it is about a limit. */
  public Optional<Bound> bound() {
    return Optional.ofNullable(bound);
  }

  /**
   * States this about a case.
   *
   * @param values the facts and figures that were compared, in the order of the template's places
   */
  public Conclusion with(Object... values) {
    return new Conclusion(this, template.values(values));
  }

  Template template() {
    return template;
  }

  List<String> names() {
    return template.names();
  }

  /** Returns the key. */
  @Override
  public String toString() {
    return key();
  }
}
