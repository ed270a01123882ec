package io.github.aliexpressrules.core.decision;

import java.util.List;

/**
 * One way in which a rule can turn out: an outcome and the words that explain it.
 *
 * <p>Example: {@code TOO_LATE.with(placedAt, cancelBy)}.
 */
public final class Saying {
  private final Rule rule;
  private final Outcome outcome;
  private final Template template;

  Saying(Rule rule, Outcome outcome, Template template) {
    this.rule = rule;
    this.outcome = outcome;
    this.template = template;
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
