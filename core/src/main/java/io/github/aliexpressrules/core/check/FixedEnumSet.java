package io.github.aliexpressrules.core.check;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some of an enum's constants, in their order, for good: needs no further copy. */
final class FixedEnumSet<E extends Enum<E>> extends AbstractSet<E> {
  private final Set<E> constants;

  /** Keeps the set, which nobody else may have. */
  FixedEnumSet(EnumSet<E> own) {
    this.constants = Collections.unmodifiableSet(own);
  }

  @Override
  public boolean contains(@Nullable Object constant) {
    return constants.contains(constant);
  }

  @Override
  public Iterator<E> iterator() {
    return constants.iterator();
  }

  @Override
  public int size() {
    return constants.size();
  }
}
