package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a request or policy: {@code order.price}, {@code dispute.events[2].at}.
 */
final class Path {
  static final Path REQUEST = new Path(null, "request", false);
  static final Path POLICY = new Path(null, "policy", false);

  private final @Nullable Path parent;
  private final String step;
  private final boolean isItem;
  private @Nullable Path[] known = {};

  private Path(@Nullable Path parent, String step, boolean isItem) {
    this.parent = parent;
    this.step = step;
    this.isItem = isItem;
  }

  Path member(String name) {
    return new Path(this, name, false);
  }

  /**
   * A member that a value always has. Made once for each place in a request, and not for each
   * request.
   *
   * @param index the member's place among those of the value
   * @param count how many there are
   */
  Path known(String name, int index, int count) {
    @Nullable Path[] all = known;
    if (all.length < count) {
      all = Arrays.copyOf(all, count);
      known = all;
    }
    Path member = all[index];
    if (member == null || !member.step.equals(name)) {
      member = member(name);
      all[index] = member;
    }
    return member;
  }

  Path item(int index) {
    return new Path(this, "[" + index + "]", true);
  }

  /** The last member's name with its indexes, as messages call it. */
  String name() {
    return isItem && parent != null ? parent.name() + step : Excerpt.cut(step);
  }

  RequestException refuse(String condition, String value, String remedy) {
    return new RequestException(
        toString(), name() + " " + condition + ", but was " + value + ". " + remedy);
  }

  /** What this value's own constructor refused: one of its members. */
  RequestException refuse(InvalidValueException invalid) {
    return new RequestException(
        parent == null ? invalid.component() : this + "." + invalid.component(),
        String.valueOf(invalid.getMessage()));
  }

  /** What was refused about a value that is read as a whole. */
  RequestException refuseWhole(InvalidValueException invalid) {
    return new RequestException(toString(), String.valueOf(invalid.getMessage()));
  }

  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    boolean first = parent.parent == null;
    return isItem || first ? parent + Excerpt.cut(step) : parent + "." + Excerpt.cut(step);
  }
}
