package io.github.aliexpressrules.core.rulebook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of instant that matters, as a rulebook describes it; a {@link Milestone} is this in one
 * case.
 */
public final class MilestoneKind {
  private final String name;
  private final Party actor;
  private final Rule rule;
  private final Template onPassing;
  private final boolean beginning;
  private final @Nullable Template title;

  private MilestoneKind(
      String name,
      Party actor,
      Rule rule,
      Template onPassing,
      boolean beginning,
      @Nullable Template title) {
    this.name = name;
    this.actor = actor;
    this.rule = rule;
    this.onPassing = onPassing;
    this.beginning = beginning;
    this.title = title;
  }

  /**
   * Defines a kind of milestone.
   *
   * @param name its name, for example {@code cancel-by}
   * @param actor whom it concerns: who must have acted, or can act from then on
   * @param rule the rule that sets it
   * @param onPassing what happens then, in English; without places to fill
   * @throws IllegalArgumentException if the words have places in braces
   */
  public static MilestoneKind of(String name, Party actor, Rule rule, String onPassing) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(onPassing, "onPassing");
    Template words = Template.withoutPlaces(rule.id() + "." + name, onPassing, "onPassing");
    return new MilestoneKind(name, actor, rule, words, false, null);
  }

  /** Returns this kind, said to be an instant from which on something is possible, not its end. */
  public MilestoneKind beginning() {
    return new MilestoneKind(name, actor, rule, onPassing, true, title);
  }

  /**
   * Returns this kind with the few words that stand beside its date.
   *
   * @param english for example {@code The dispute can be opened}; without places to fill
   * @throws IllegalArgumentException if the words have places in braces
   */
  public MilestoneKind titled(String english) {
    Objects.requireNonNull(english, "english");
    Template words = Template.withoutPlaces(rule.id() + "." + name + ".title", english, "title");
    return new MilestoneKind(name, actor, rule, onPassing, beginning, words);
  }

  /** Returns whether something is possible from then on, rather than until then. */
  public boolean isBeginning() {
    return beginning;
  }

  /** Returns whether it ends a time of the buyer's or the merchant's, who ask about it. */
  public boolean isToBeMet() {
    return !beginning && (actor == Party.BUYER || actor == Party.MERCHANT);
  }

  /** Returns the name, for example {@code cancel-by}. */
  public String name() {
    return name;
  }

  /** Returns whom it concerns. */
  public Party actor() {
    return actor;
  }

  /** Returns the rule that sets it. */
  public Rule rule() {
    return rule;
  }

  /** Returns what happens then. */
  public String onPassing(Language language) {
    Objects.requireNonNull(language, "language");
    return onPassing.fill(language);
  }

  /** Returns the few words that stand beside its date; the name where it has none. */
  public String title(Language language) {
    Objects.requireNonNull(language, "language");
    return title == null ? name : title.fill(language);
  }

  Template words() {
    return onPassing;
  }

  @Nullable Template titleWords() {
    return title;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
