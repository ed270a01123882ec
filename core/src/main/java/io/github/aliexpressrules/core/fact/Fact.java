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
  private static final int NO_ITEM = -1;

  /** The whole path; for an item, the list, or the list and the member. */
  private final Object path;

  private final int item;
  private final Instant at;

  /** What kind of item it is; null if the list tells. */
  private final @Nullable String kind;

  /**
   * States a fact.
   *
   * @param path where it stands in the case, for example {@code order.shippedAt}
   * @param at when it happened
   */
  public Fact(String path, Instant at) {
    this(Objects.requireNonNull(path, "path"), NO_ITEM, at, null);
  }

  private Fact(Object path, int item, Instant at, @Nullable String kind) {
    this.path = path;
    this.item = item;
    this.at = Objects.requireNonNull(at, "at");
    this.kind = kind;
  }

  /** A member of each item of a list. */
  private record Member(String list, String name) {}

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
    Objects.requireNonNull(list, "list");
    Objects.requireNonNull(member, "member");
    return new Fact(member.isEmpty() ? list : new Member(list, member), index, at, null);
  }

  /**
   * States that an item of a list happened, where the list's items are of several kinds.
   *
   * @param list where the list stands, for example {@code dispute.events}
   * @param index the item's place in it, from 0
   * @param kind what kind of item it is, for example {@code seller-refused}; only told
   * @param at when it happened
   */
  public static Fact ofKind(String list, int index, String kind, Instant at) {
    Objects.requireNonNull(list, "list");
    return new Fact(list, index, at, Objects.requireNonNull(kind, "kind"));
  }

  /** Returns the fact, or null if it has not happened. */
  public static @Nullable Fact orNull(String path, Optional<Instant> at) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(at, "at");
    return at.isPresent() ? new Fact(path, at.get()) : null;
  }

  /** Returns where it stands in the case, for example {@code order.shippedAt}. */
  public String path() {
    if (item == NO_ITEM) {
      return path.toString();
    }
    return path instanceof Member member
        ? member.list + "[" + item + "]" + member.name
        : path + "[" + item + "]";
  }

  /**
   * Returns which event it is, by which it is told: the path, and of an item that has a kind the
   * list and the kind, for example {@code dispute.events.seller-refused}.
   */
  public String event() {
    return kind == null ? path() : path + "." + kind;
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
