package io.github.aliexpressrules.core.policy;

import java.util.Objects;

/** How sure it is that a figure's value bound the case; the surest first. */
public enum Basis {
  /** The day lies within those on which the text was seen; or only facts were needed. */
  DETERMINED,
  /** No text of that day is known, or none says it plainly; none says otherwise. */
  ASSUMED,
  /** Several values may have bound it, or one that nobody has seen. */
  CANDIDATES,
  /** No dated text says anything. */
  NONE;

  /** Returns whether no text settles it: another value may have bound it. */
  public boolean isOpen() {
    return compareTo(CANDIDATES) >= 0;
  }

  /** Returns the weaker one of the two. */
  public Basis weaker(Basis other) {
    Objects.requireNonNull(other, "other");
    return other.compareTo(this) > 0 ? other : this;
  }
}
