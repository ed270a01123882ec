package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A complete, immutable set of the figures that a module's rules need, and the business calendar
 * that they are counted on.
 *
 * <p>Example: {@code BuyerPolicy.standard().with(BuyerPolicy.CANCEL_WITHIN, Term.calendarDays(5))}.
 *
 * @param <P> the policy's own type, which the withers return
 */
public abstract class Policy<P extends Policy<P>> {
  private final List<Figure<?>> figures;
  private final BusinessCalendar calendar;
  private final Changes changes;
  private final Figure<?>[] places;
  private final Object[] values;
  private final List<List<Citation>> contested;
  private final long lowContested;
  private final long highContested;
  private final Map<Reading, P> told = new ConcurrentHashMap<>();

  /**
   * Makes a policy.
   *
   * @param figures all figures of the module, in the order of its rulebook; 128 at most
   * @param calendar how business days are counted, and in which zone
   * @param changes what differs from the standard values
   * @throws IllegalArgumentException if two figures have one name, there are more than 128, a value
   *     is given to a figure that is not among them, or the calendar is refused by {@link
   *     BusinessCalendar#checked}
   */
  protected Policy(List<Figure<?>> figures, BusinessCalendar calendar, Changes changes) {
    this.figures = List.copyOf(figures);
    this.calendar = BusinessCalendar.checked(calendar);
    this.changes = Objects.requireNonNull(changes, "changes");
    this.places = figures.toArray(Figure<?>[]::new);
    checkNames();
    for (int i = 0; i < figures.size(); i++) {
      figures.get(i).place(i);
    }
    changes.values().keySet().forEach(this::own);
    this.values = new Object[places.length];
    List<List<Citation>> others = new ArrayList<>(places.length);
    long low = 0;
    long high = 0;
    for (int i = 0; i < places.length; i++) {
      Figure<?> figure = places[i];
      values[i] = changes.find(figure).orElse(figure.standard());
      List<Citation> lines = otherLines(figure, values[i]);
      others.add(lines);
      if (!lines.isEmpty()) {
        low |= FigureSet.low(figure);
        high |= FigureSet.high(figure);
      }
    }
    this.contested = List.copyOf(others);
    this.lowContested = low;
    this.highContested = high;
  }

  private void checkNames() {
    if (figures.size() > FigureSet.MOST) {
      throw new IllegalArgumentException(
          "figures must be at most "
              + FigureSet.MOST
              + ", but were "
              + figures.size()
              + ". Split the policy.");
    }
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
  protected abstract P copy(BusinessCalendar calendar, Changes changes);

  /** Returns all figures, in the order of the rulebook. */
  public final List<Figure<?>> figures() {
    return figures;
  }

  /** Returns how business days are counted, and in which zone. */
  public final BusinessCalendar calendar() {
    return calendar;
  }

  /**
   * Returns the zone that dates are shown in, in words too: that of the calendar, unless a module
   * has one of its own.
   */
  public ZoneId zone() {
    return calendar.zone();
  }

  /** Returns the value that this policy gives a figure. */
  @SuppressWarnings("unchecked") // put in by with(), whose parameters tie the types together
  public final <T> T get(Figure<T> figure) {
    return (T) values[own(figure).index()];
  }

  /** Returns the lines of the sources that give the figure another value than this policy does. */
  public final List<Citation> contested(Figure<?> figure) {
    return contested.get(own(figure).index());
  }

  /** Returns the figures of a set, in the order of the rulebook. */
  public final List<Figure<?>> figures(FigureSet set) {
    Objects.requireNonNull(set, "set");
    List<Figure<?>> all = new ArrayList<>();
    for (long rest = set.low(); rest != 0; rest &= rest - 1) {
      all.add(figures.get(Long.numberOfTrailingZeros(rest)));
    }
    for (long rest = set.high(); rest != 0; rest &= rest - 1) {
      all.add(figures.get(Long.SIZE + Long.numberOfTrailingZeros(rest)));
    }
    return all;
  }

  /**
   * Returns the lines of the sources that give one of several figures another value, for a rule
   * that cites some lines itself: those are left out, unless the policy departs from what they
   * state. In the order of the rulebook.
   */
  public final List<Citation> contested(FigureSet used, List<Citation> cited) {
    Objects.requireNonNull(used, "used");
    Objects.requireNonNull(cited, "cited");
    if ((used.low() & lowContested) == 0 && (used.high() & highContested) == 0) {
      return List.of();
    }
    Set<Citation> lines = new LinkedHashSet<>();
    for (Figure<?> figure : figures(used)) {
      boolean departs = changes.find(figure).isPresent();
      for (Citation line : contested(figure)) {
        if (!cited.contains(line) || (departs && figure.citations().contains(line))) {
          lines.add(line);
        }
      }
    }
    return List.copyOf(lines);
  }

  /** Returns what is uncertain about the value that this policy gives a figure, if anything is. */
  public final <T> Optional<Words> doubt(Figure<T> figure) {
    return figure.doubt(get(figure));
  }

  /** Returns the figure with the name, if this policy has it. */
  public final Optional<Figure<?>> figure(String name) {
    Objects.requireNonNull(name, "name");
    for (Figure<?> figure : figures) {
      if (figure.name().equals(name)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the lines that state the value in force: those that the policy names, else those of the
   * source that gives this value; empty where nobody does.
   */
  public final List<Citation> citations(Figure<?> figure) {
    List<Citation> own = changes.citations().getOrDefault(own(figure), List.of());
    return own.isEmpty() ? figure.linesFor(get(figure)) : own;
  }

  /** Returns what differs from the standard. */
  public final Changes changes() {
    return changes;
  }

  /**
   * Returns this policy with another value of one figure.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the policy would
   *     contradict itself
   */
  public final <T> P with(Figure<T> figure, T value) {
    Objects.requireNonNull(value, "value");
    own(figure);
    return copy(calendar, changes.with(figure, value, List.of()));
  }

  /**
   * Returns this policy with other changes of the standard in place of its own.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the policy would
   *     contradict itself
   */
  public final P with(Changes others) {
    Objects.requireNonNull(others, "others").values().keySet().forEach(this::own);
    return copy(calendar, others);
  }

  /**
   * Returns the policy as one source tells it: this one, with that source's figures in place; this
   * very policy if they are in place already. A figure that the source does not state stays. A
   * source that contradicts itself is read by what it says last: S5:91 and S5:95 are four lines
   * apart. Derived once and kept.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the policy's own
   *     changes contradict the source's figures
   */
  public final P readBy(Reading reading) {
    return told.computeIfAbsent(Objects.requireNonNull(reading, "reading"), this::derive);
  }

  @SuppressWarnings("unchecked") // a policy is of its own type
  private P derive(Reading reading) {
    Changes read = changes.readBy(reading, figures);
    return read.equals(changes) ? (P) this : copy(calendar, read);
  }

  /**
   * Returns this policy with another business calendar.
   *
   * @throws io.github.aliexpressrules.core.validation.InvalidValueException if the calendar is
   *     refused by {@link BusinessCalendar#checked}
   */
  public final P with(BusinessCalendar calendar) {
    return copy(calendar, changes);
  }

  /** The figure, which must be one of this policy's. */
  private <F extends Figure<?>> F own(F figure) {
    int index = Objects.requireNonNull(figure, "figure").index();
    if (index < 0 || index >= places.length || places[index] != figure) {
      throw new IllegalArgumentException(
          "figure must be one of this policy's, but was "
              + figure.name()
              + ". Choose one of figures().");
    }
    return figure;
  }

  private static <T> List<Citation> otherLines(Figure<T> figure, Object value) {
    if (figure.rivals().isEmpty() && value.equals(figure.standard())) {
      return List.of();
    }
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

  /**
   * Whether figures, the lines that state them, and the calendar are the same. Whether a policy
   * states what the standard has is not asked here: it matters to the rules in force alone.
   */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Policy<?> that
            && getClass() == that.getClass()
            && calendar.equals(that.calendar)
            && changes.values().equals(that.changes.values())
            && changes.citations().equals(that.changes.citations()));
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
      if (changes.find(figure).isPresent()) {
        differences.add(figure.name() + " = " + get(figure));
      }
    }
    return differences.toString();
  }
}
