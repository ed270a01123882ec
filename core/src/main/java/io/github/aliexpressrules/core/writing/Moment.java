package io.github.aliexpressrules.core.writing;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Words;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule can see besides the facts of the case: the time, which can be compared but not
 * read, the policy's figures, and what the rulebook's words mean in this case.
 *
 * <p>Every comparison narrows the window of what is being concluded: asked "before t?" at an
 * earlier instant, the answer holds until t at the latest; asked at or after t, from t at the
 * earliest. So the window of an answer is the intersection of the comparisons that made it. Every
 * figure that is read is remembered, so that a finding can name the sources that tell it
 * differently.
 *
 * <p>Confined to one evaluation and one thread; refuses its use afterwards.
 */
public interface Moment {
  /** Returns whether the time is before the instant. */
  boolean isBefore(Instant instant);

  /** Returns whether the instant has come. */
  default boolean isAtOrAfter(Instant instant) {
    return !isBefore(instant);
  }

  /**
   * Returns whether a fact of this date is known: whether it has happened, where the past is
   * replayed; whether it had happened when the forecast was made, where the future is played.
   */
  boolean knows(Instant fact);

  /** Returns the fact if it is there and known; else null. */
  default @Nullable Fact known(@Nullable Fact fact) {
    return fact != null && knows(fact.at()) ? fact : null;
  }

  /** Returns the fact's instant if it is there and known; else empty. */
  default Optional<Instant> known(Optional<Instant> fact) {
    return fact.isPresent() && knows(fact.get()) ? fact : Optional.empty();
  }

  /**
   * Counts the facts of a list that are known. Counts by halving, so that the window is narrowed to
   * the neighbouring facts only.
   *
   * @param inTimeOrder facts, the earliest first
   * @param at when each of them happened
   */
  default <X> int countKnown(List<X> inTimeOrder, Function<X, Instant> at) {
    int low = 0;
    int high = inTimeOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (knows(at.apply(inTimeOrder.get(middle)))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the value of a figure whose clock has not started, or that is none of a clock; and
   * remembers that what is concluded rests on it.
   */
  default <T> T figure(Figure<T> figure) {
    return figure(figure, null);
  }

  /**
   * Returns the value of a figure that is counted from an event, or decided when it happens; and
   * remembers that what is concluded rests on it.
   *
   * @param clock the event; null if it has not happened. By the rules in force it decides, with the
   *     placing of the order, which text binds the case
   */
  <T> T figure(Figure<T> figure, @Nullable Fact clock);

  /**
   * Returns what {@link #figure(Figure, Fact)} does; null where no dated text says anything, and
   * what is concluded does not rest on it then. For a step that may be left out.
   */
  <T> @Nullable T figureIfTold(Figure<T> figure, @Nullable Fact clock);

  /** Returns when a term is over that is counted from an event. */
  default Deadline after(Fact event, Figure<Term> term) {
    return Deadline.after(event, figure(term, event), calendar());
  }

  /** Remembers that what is concluded rests on a figure, whatever its value. */
  void restOn(Figure<?> figure);

  /** Returns what is uncertain about the value of a figure: a damaged line, say. */
  Optional<Words> doubt(Figure<?> figure);

  /** Returns how business days are counted, and in which zone. */
  BusinessCalendar calendar();

  /**
   * Returns what a word means in a case, null if nothing; what is concluded rests on all that this
   * rests on.
   */
  <C, V> @Nullable V of(Definition<C, V> word, C of);

  /** Returns what {@link #of} does, for a word that always means something. */
  default <C, V> V the(Definition<C, V> word, C of) {
    return Objects.requireNonNull(of(word, of), word.toString());
  }

  /**
   * Returns what a word means in a case, as {@link #of} does; null also where the business calendar
   * does not cover it. For a part of a result that may be left out, where a rule that takes the
   * value by {@link #of} says why.
   */
  <C, V> @Nullable V ifCovered(Definition<C, V> word, C of);

  /**
   * Returns what a word means in a case, null if nothing; for a step's dates, or whether to give it
   * or to apply a rule at all: takes over the window, but not the figures, since the finding itself
   * does not rest on them.
   */
  <C, V> @Nullable V peek(Definition<C, V> word, C of);

  /** Returns what {@link #peek} does, for a word that always means something. */
  <C, V> V peekThe(Definition<C, V> word, C of);

  /** Returns what {@link #peek} does; null also where the business calendar does not cover it. */
  <C, V> @Nullable V peekIfCovered(Definition<C, V> word, C of);

  /**
   * Returns what several items of a case are at the moment, without those that are nothing; what is
   * concluded depends on all of them.
   */
  <C, I, V> List<V> all(Items<C, I, V> items, C of);

  /**
   * Returns whether all items of a case are nothing at the moment; what is concluded depends on all
   * of them.
   */
  <C, I, V> boolean none(Items<C, I, V> items, C of);

  /**
   * Returns what the first of several items of a case is that is anything at the moment; null if
   * all are nothing. What is concluded depends on all of them.
   */
  <C, I, V> @Nullable V first(Items<C, I, V> items, C of);
}
