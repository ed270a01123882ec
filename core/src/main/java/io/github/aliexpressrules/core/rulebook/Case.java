package io.github.aliexpressrules.core.rulebook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a rule can turn out: an outcome, the words that explain it, what can be done
 * about it, and what it endangers. A {@link Finding} is this about one order, dispute or account.
 *
 * <p>Example: {@code CLOSES.expired("closed", "The window closed {closes}, {term} after
 * {event}.").steps(ASK_SELLER)}.
 */
public final class Case {
  private final Rule rule;
  private final Outcome outcome;
  private final Template words;
  private final @Nullable Bound bound;
  private Action[] steps = {};
  private Enum<?>[] dangers = {};
  private boolean settled;
  private @Nullable Headline headline;

  Case(Rule rule, Outcome outcome, Template words, @Nullable Bound bound) {
    this.rule = rule;
    this.outcome = outcome;
    this.words = words;
    this.bound = bound;
  }

  /**
   * Says what can be done in this case. Called while the constants of a class are set up; a finding
   * can give these steps and no others.
   */
  public Case steps(Action... actions) {
    Objects.requireNonNull(actions, "actions");
    Set<Action> all = new LinkedHashSet<>(Arrays.asList(steps));
    all.addAll(Arrays.asList(actions));
    steps = all.toArray(Action[]::new);
    return this;
  }

  /** Says what is at risk in this case. Called while the constants of a class are set up. */
  public Case endangers(Enum<?>... atRisk) {
    Objects.requireNonNull(atRisk, "atRisk");
    dangers = atRisk.clone();
    return this;
  }

  /**
   * Says that what the rule asks for is over since it was settled, so that nothing has been missed.
   * Called while the constants of a class are set up.
   */
  public Case settled() {
    settled = true;
    return this;
  }

  /**
   * Says how an answer is called that rests on this case, where that is not its verdict. Called
   * while the constants of a class are set up.
   *
   * @param tone how it is meant
   * @param english a word or a few, for example {@code Seller's turn}; without places to fill
   */
  public Case headline(Tone tone, String english) {
    Objects.requireNonNull(english, "english");
    headline =
        new Headline(
            Objects.requireNonNull(tone, "tone"),
            Template.withoutPlaces(key() + ".headline", english, "headline"));
    return this;
  }

  /** Returns how an answer is called that rests on this case, where that is not its verdict. */
  public Optional<Headline> headline() {
    return Optional.ofNullable(headline);
  }

  /** Returns whether this is over since it was settled, not lost or missed. */
  public boolean isSettled() {
    return settled;
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
    return words.key();
  }

  /** Returns the English words with their places in braces. */
  public String english() {
    return words.english();
  }

  /** Returns the English words taken apart; places by their number in {@link #names()}. */
  public TemplateParts parts() {
    return words.parts();
  }

  /** Returns which of its places is an amount and which a limit, if it is about a limit. */
  public Optional<Bound> bound() {
    return Optional.ofNullable(bound);
  }

  /** Returns what can be done in this case, in the order in which it is told. */
  public List<Action> steps() {
    return List.of(steps);
  }

  /** Returns what of a kind is at risk in this case, in the order of the kind. */
  public <E extends Enum<E>> Set<E> dangers(Class<E> kind) {
    Objects.requireNonNull(kind, "kind");
    Set<E> all = EnumSet.noneOf(kind);
    for (Enum<?> danger : dangers) {
      if (kind.isInstance(danger)) {
        all.add(kind.cast(danger));
      }
    }
    return all;
  }

  /** Returns whether a finding of this case can give a step. */
  public boolean allows(Action action) {
    Objects.requireNonNull(action, "action");
    for (Action allowed : steps) {
      if (allowed == action) {
        return true;
      }
    }
    return false;
  }

  /** Returns the names of the words' places, in order. */
  public List<String> names() {
    return words.names();
  }

  /**
   * Returns whether there is a value for each of the words' places: always true, else refused.
   * Asked by an assertion.
   *
   * @throws IllegalArgumentException if there are more or fewer values, or one can change later
   * @throws NullPointerException naming the place, if a value is null
   */
  public boolean fits(@Nullable Object... values) {
    Objects.requireNonNull(values, "values");
    return words.fits(values);
  }

  Template words() {
    return words;
  }

  /** Returns the key. */
  @Override
  public String toString() {
    return key();
  }
}
