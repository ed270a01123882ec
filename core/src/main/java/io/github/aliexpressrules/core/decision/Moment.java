package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule can see besides the facts of the case: the time, which can be compared but not
 * read, and the policy's figures.
 *
 * <p>Every comparison narrows the moment's window: asked "before t?" at an earlier instant, the
 * answer holds until t at the latest; asked at or after t, from t at the earliest. So the window of
 * an answer is the intersection of the comparisons that made it. Every figure that is read is
 * remembered, so that a finding can name the sources that tell it differently.
 *
 * <p>Confined to one evaluation and one thread; refuses its use afterwards.
 */
public final class Moment {
  private final Instant now;
  private final Policy<?> policy;
  private final @Nullable Instant frozen;
  private final @Nullable Moment parent;
  private @Nullable Instant from;
  private @Nullable Instant until;
  private List<Figure<?>> figures = List.of();
  private boolean closed;

  private Moment(Instant now, Policy<?> policy, @Nullable Instant frozen, @Nullable Moment parent) {
    this.now = now;
    this.policy = policy;
    this.frozen = frozen;
    this.parent = parent;
  }

  static Moment at(Instant now, Policy<?> policy) {
    return new Moment(now, policy, null, null);
  }

  /** The time {@code now}, but only the facts known at {@code frozen}. */
  static Moment at(Instant now, Policy<?> policy, Instant frozen) {
    return new Moment(now, policy, frozen, null);
  }

  /** A moment of its own for one finding: narrows itself and this one. */
  Moment fork() {
    checkOpen();
    return new Moment(now, policy, frozen, this);
  }

  /** Returns whether the time is before the instant. */
  public boolean isBefore(Instant instant) {
    checkOpen();
    boolean before = now.isBefore(instant);
    for (Moment moment = this; moment != null; moment = moment.parent) {
      moment.narrow(before, instant);
    }
    return before;
  }

  /** Returns whether the instant has come. */
  public boolean isAtOrAfter(Instant instant) {
    return !isBefore(instant);
  }

  /**
   * Returns whether a fact of this date is known: whether it has happened, where the past is
   * replayed; whether it had happened when the forecast was made, where the future is played.
   */
  public boolean knows(Instant fact) {
    checkOpen();
    return frozen == null ? isAtOrAfter(fact) : !frozen.isBefore(fact);
  }

  /** Returns the fact's instant if it is there and known. */
  public Optional<Instant> known(Optional<Instant> fact) {
    checkOpen();
    return fact.isPresent() && knows(fact.get()) ? fact : Optional.empty();
  }

  /**
   * Counts the facts of a list that are known. Counts by halving, so that the moment is narrowed to
   * the neighbouring facts only.
   *
   * @param inTimeOrder facts, the earliest first
   * @param at when each of them happened
   */
  public <X> int countKnown(List<X> inTimeOrder, Function<X, Instant> at) {
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

  /** Returns the value of a figure, and remembers that what is concluded rests on it. */
  public <T> T figure(Figure<T> figure) {
    checkOpen();
    T value = policy.get(figure);
    restOn(List.of(figure));
    return value;
  }

  /** Returns what is uncertain about the value of a figure: a damaged line, say. */
  public Optional<String> doubt(Figure<?> figure) {
    return policy.doubt(figure);
  }

  /** Returns how business days are counted, and the zone in which deadlines are shown. */
  public BusinessCalendar calendar() {
    checkOpen();
    return policy.calendar();
  }

  /** Returns what was derived, and takes over what it depends on. */
  public <V> V of(Derived<V> derived) {
    take(derived);
    return derived.value();
  }

  /**
   * Returns what was derived, and takes over what it depends on; empty if the business calendar
   * does not cover it. For a part of a result that may be left out, where a rule that takes the
   * value by {@link #of} says why.
   */
  public <V> Optional<V> ifCovered(Derived<V> derived) {
    take(derived);
    return derived.isCovered() ? Optional.of(derived.value()) : Optional.empty();
  }

  private void take(Derived<?> derived) {
    depend(derived);
    restOn(derived.figures());
  }

  private void depend(Derived<?> derived) {
    checkOpen();
    if (!derived.isOf(root())) {
      throw new IllegalStateException("a rule used what another evaluation had derived");
    }
    meet(derived.window());
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("a rule kept its Moment after the evaluation had ended");
    }
  }

  Moment root() {
    return parent == null ? this : parent.root();
  }

  /**
   * Returns what was derived, for a step's dates or whether to give it: takes over the window, but
   * not the figures, since the finding itself does not rest on them.
   */
  public <V> V forStep(Derived<V> derived) {
    depend(derived);
    return derived.value();
  }

  /**
   * Returns what was derived, as {@link #forStep} does; empty if the business calendar does not
   * cover it.
   */
  public <V> Optional<V> forStepIfCovered(Derived<V> derived) {
    depend(derived);
    return derived.isCovered() ? Optional.of(derived.value()) : Optional.empty();
  }

  Window window() {
    return Window.of(from, until);
  }

  /** The figures that were read, each once. */
  List<Figure<?>> figures() {
    return figures;
  }

  Policy<?> policy() {
    return policy;
  }

  void close() {
    closed = true;
  }

  private void narrow(boolean before, Instant instant) {
    if (before) {
      if (until == null || instant.isBefore(until)) {
        until = instant;
      }
    } else if (instant.isAfter(from == null ? Instant.MIN : from)) {
      from = instant;
    }
  }

  private void meet(Window window) {
    Window met = window().meet(window);
    from = met.from().orElse(null);
    until = met.until().orElse(null);
  }

  private void restOn(List<? extends Figure<?>> more) {
    if (figures.containsAll(more)) {
      return;
    }
    List<Figure<?>> all = new ArrayList<>(figures);
    for (Figure<?> figure : more) {
      if (!all.contains(figure)) {
        all.add(figure);
      }
    }
    figures = all;
  }
}
