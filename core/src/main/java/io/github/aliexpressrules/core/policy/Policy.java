package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complete, immutable set of the figures that a module's rules need, and the business calendar
 * that they are counted on.
 *
 * <p>Example: {@code BuyerPolicy.standard().with(BuyerFigures.CANCEL_WITHIN,
 * Term.calendarDays(5))}.
 *
 * @param <P> the policy's own type, which the withers return
 */
public abstract class Policy<P extends Policy<P>> {
  private final List<Figure<?>> figures;
  private final BusinessCalendar calendar;
  private final Map<Figure<?>, Object> changed;
  private final Map<Figure<?>, List<Citation>> contested;

  /**
   * Makes a policy.
   *
   * @param figures all figures of the module, in the order of its rulebook
   * @param calendar how business days are counted, and the zone that deadlines are shown in
   * @param changed what differs from the standard values
   * @throws IllegalArgumentException if two figures have one name, or a value is given to a figure
   *     that is not among them
   */
  protected Policy(
      List<Figure<?>> figures, BusinessCalendar calendar, Map<Figure<?>, Object> changed) {
    this.figures = List.copyOf(figures);
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.changed = new HashMap<>(Map.copyOf(changed));
    this.changed.entrySet().removeIf(entry -> entry.getKey().standard().equals(entry.getValue()));
    this.contested = new HashMap<>();
    for (Figure<?> figure : figures) {
      contested.put(figure, otherLines(figure));
    }
    for (Figure<?> figure : changed.keySet()) {
      own(figure);
    }
    checkNames();
  }

  private void checkNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Figure<?> figure : figures) {
      if (!names.add(figure.name())) {
        throw new IllegalArgumentException(
            "figures must have different names, but were twice "
                + figure.name()
                + ". Rename one of them, or list it once.");
      }
    }
  }

  /** Returns the policy of the same kind with these parts; checks them. */
  protected abstract P copy(BusinessCalendar calendar, Map<Figure<?>, Object> changed);

  /** Returns all figures, in the order of the rulebook. */
  public final List<Figure<?>> figures() {
    return figures;
  }

  /** Returns how business days are counted, and the zone that deadlines are shown in. */
  public final BusinessCalendar calendar() {
    return calendar;
  }

  /** Returns the value that this policy gives a figure. */
  @SuppressWarnings("unchecked") // put in by with(), whose parameters tie the types together
  public final <T> T get(Figure<T> figure) {
    Object value = changed.get(own(figure));
    return value == null ? figure.standard() : (T) value;
  }

  /** Returns the lines of the sources that give the figure another value than this policy does. */
  public final List<Citation> contested(Figure<?> figure) {
    return Objects.requireNonNull(contested.get(own(figure)));
  }

  /** Returns what is uncertain about the value that this policy gives a figure, if anything is. */
  public final <T> Optional<String> doubt(Figure<T> figure) {
    return figure.doubt(get(figure));
  }

  /** Returns the figure with the name, if this policy has it. */
  public final Optional<Figure<?>> figure(String name) {
    return figures.stream()
        .<Figure<?>>map(figure -> figure)
        .filter(figure -> figure.name().equals(name))
        .findFirst();
  }

  /**
   * Returns this policy with another value of one figure.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the policy would
   *     contradict itself
   */
  public final <T> P with(Figure<T> figure, T value) {
    Map<Figure<?>, Object> next = new HashMap<>(changed);
    if (Objects.requireNonNull(value, "value").equals(own(figure).standard())) {
      next.remove(figure);
    } else {
      next.put(figure, value);
    }
    return copy(calendar, next);
  }

  /** Returns this policy with another business calendar. */
  public final P with(BusinessCalendar newCalendar) {
    return copy(newCalendar, changed);
  }

  private <F extends Figure<?>> F own(F figure) {
    if (!contested.containsKey(figure)) {
      throw new IllegalArgumentException(
          "figure must be one of this policy's, but was "
              + figure.name()
              + ". Choose one of figures().");
    }
    return figure;
  }

  private <T> List<Citation> otherLines(Figure<T> figure) {
    Object value = changed.getOrDefault(figure, figure.standard());
    Set<Citation> lines = new LinkedHashSet<>();
    if (!value.equals(figure.standard())) {
      lines.addAll(figure.citations());
    }
    for (Figure.Rival<T> rival : figure.rivals()) {
      if (!value.equals(rival.value())) {
        lines.addAll(rival.citations());
      }
    }
    return List.copyOf(lines);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Policy<?> that
        && getClass() == that.getClass()
        && calendar.equals(that.calendar)
        && changed.equals(that.changed);
  }

  @Override
  public final int hashCode() {
    return calendar.hashCode();
  }

  /**
   * Returns what differs from the standard, for example {@code [cancel-within = 5 calendar days]}.
   */
  @Override
  public final String toString() {
    List<String> differences = new ArrayList<>();
    for (Figure<?> figure : figures) {
      if (changed.containsKey(figure)) {
        differences.add(figure.name() + " = " + get(figure));
      }
    }
    return differences.toString();
  }
}
