package io.github.aliexpressrules.core.fact;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That something happened at an instant, or is due then; before it happened, nobody knows. Equal if
 * place and instant are.
 *
 * <p>Example: {@code new Fact("order.shippedAt", shipped)}.
 */
public final class Fact {
  /** A text, or what one is put together of. */
  private final Object path;

  private final Instant at;

  /**
   * States a fact.
   *
   * @param path where it stands in the case, for example {@code order.shippedAt}
   * @param at when it happened
   */
  public Fact(String path, Instant at) {
    this((Object) Objects.requireNonNull(path, "path"), Objects.requireNonNull(at, "at"));
  }

  private Fact(Object path, Instant at) {
    this.path = path;
    this.at = at;
  }

  /** Where an item of a list, or a member of it, stands. */
  private record ItemPath(String list, int index, String member) {
    @Override
    public String toString() {
      return list + "[" + index + "]" + member;
    }
  }

  /**
   * States a fact about one item of a list. The path is put together when it is read: long lists
   * are asked about more often than told.
   *
   * @param list where the list stands, for example {@code deposit.freezes}
   * @param index the item's place in it, from 0
   * @param member what follows, for example {@code .liftedAt}; empty for the item itself
   * @param at when it happened
   */
  public static Fact ofItem(String list, int index, String member, Instant at) {
    return new Fact(
        new ItemPath(
            Objects.requireNonNull(list, "list"), index, Objects.requireNonNull(member, "member")),
        Objects.requireNonNull(at, "at"));
  }

  /** Returns the fact, or null if it has not happened. */
  public static @Nullable Fact orNull(String path, Optional<Instant> at) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(at, "at");
    return at.isPresent() ? new Fact(path, at.get()) : null;
  }

  /** Returns where it stands in the case, for example {@code order.shippedAt}. */
  public String path() {
    return path.toString();
  }

  /** Returns when it happened. */
  public Instant at() {
    return at;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fact that && at.equals(that.at) && path().equals(that.path()));
  }

  @Override
  public int hashCode() {
    return at.hashCode();
  }

  /** Returns for example {@code order.shippedAt 2025-03-01T07:15:30Z}. */
  @Override
  public String toString() {
    return path() + " " + at;
  }
}
