package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that several rules derive from the case, computed once. The value can only be had
 * through {@link Moment#of(Derived)}, which takes over the window and the figures that it depends
 * on; so no finding can forget them.
 *
 * @param <V> the value's type
 */
public final class Derived<V> {
  private final @Nullable V value;
  private final @Nullable OutsideCalendarException failure;
  private final Moment evaluation;
  private final Window window;
  private final List<Figure<?>> figures;

  Derived(@Nullable V value, @Nullable OutsideCalendarException failure, Moment own) {
    this.value = value;
    this.failure = failure;
    this.evaluation = own.root();
    this.window = own.window();
    this.figures = own.figures();
  }

  boolean isOf(Moment root) {
    return evaluation == root;
  }

  V value() {
    if (value == null) {
      throw failure == null ? new IllegalStateException("neither value nor failure") : failure;
    }
    return value;
  }

  boolean isCovered() {
    return failure == null;
  }

  Window window() {
    return window;
  }

  List<Figure<?>> figures() {
    return figures;
  }
}
