package org.teavm.classlib.java.util.stream.impl;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What is there once: TeaVM's own forgets it as often as its source pauses. */
public class TDistinctStreamImpl<T> extends TWrappingStreamImpl<T, T> {
  private final Set<T> seen = new HashSet<>();

  public TDistinctStreamImpl(TSimpleStreamImpl<T> source) {
    super(source);
  }

  @Override
  protected Predicate<T> wrap(Predicate<? super T> consumer) {
    return item -> !seen.add(item) || consumer.test(item);
  }
}
