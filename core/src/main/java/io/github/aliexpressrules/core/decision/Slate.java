package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.NotInForceException;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.Words;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.UntoldException;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment of one evaluation, the same for all its rules: notes the window and the figures of
 * what runs now, and the evaluation takes them from it when that has ended. Keeps what words mean
 * as long as it holds.
 *
 * <p>{@link Instant#MIN} and {@link Instant#MAX} stand for open ends here.
 */
final class Slate implements Moment {
  private static final int FEW_WORDS = 12;

  private final Policy<?> policy;
  private final @Nullable Instant frozen;

  /** Which of the platform's texts hold; null under the guides. */
  private final @Nullable World world;

  private @Nullable Instant now;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MAX;
  private long low;
  private long high;
  private @Nullable Derived[] words = new Derived[FEW_WORDS];
  private int wordCount;
  private boolean moved;

  /** The words beyond the first few: there may be some for each item of a list. */
  private @Nullable Map<WordOf, Derived> moreWords;

  private @Nullable List<ItemList> lists;

  /** Knows the facts of its own time, or (frozen) those of another. */
  Slate(Policy<?> policy, @Nullable Instant frozen, @Nullable World world) {
    this.policy = policy;
    this.frozen = frozen;
    this.world = world;
  }

  /** A word and the very object that it is about, not one like it. */
  private record WordOf(Definition<?, ?> word, Object of) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WordOf that && word == that.word && of == that.of;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(word) + System.identityHashCode(of);
    }
  }

  /** What a word means in a case, and what that depends on; running as long as there is no end. */
  private static final class Derived {
    final Definition<?, ?> word;
    final Object of;

    /** What the word means; or the exception that says why that cannot be told. */
    @Nullable Object value;

    Instant from = Instant.MIN;
    @Nullable Instant until;
    long low;
    long high;

    Derived(Definition<?, ?> word, Object of) {
      this.word = word;
      this.of = of;
    }

    boolean isCovered() {
      return !(value instanceof UntoldException);
    }
  }

  @Override
  public boolean isBefore(Instant instant) {
    if (now().compareTo(instant) < 0) {
      if (instant.compareTo(until) < 0) {
        until = instant;
      }
      return true;
    }
    if (instant.compareTo(from) > 0) {
      from = instant;
    }
    return false;
  }

  @Override
  public boolean knows(Instant fact) {
    if (frozen == null) {
      return !isBefore(fact);
    }
    now();
    return !frozen.isBefore(fact);
  }

  @Override
  public <T> T figure(Figure<T> figure, @Nullable Fact clock) {
    now();
    if (world != null) {
      return inForce(world, figure, clock, false);
    }
    T value = policy.get(figure);
    low |= FigureSet.lowOfGuides(figure);
    high |= FigureSet.highOfGuides(figure);
    return value;
  }

  @Override
  public <T> @Nullable T figureIfTold(Figure<T> figure, @Nullable Fact clock) {
    if (world == null) {
      return figure(figure, clock);
    }
    now();
    long outerLow = low;
    long outerHigh = high;
    try {
      return inForce(world, figure, clock, true);
    } catch (NotInForceException nothing) {
      low = outerLow;
      high = outerHigh;
      return null;
    }
  }

  /** Chosen with a window of its own, then the rule goes on with its own. */
  // a text's value for a figure is of the figure's type
  @SuppressWarnings("unchecked")
  private <T> T inForce(World in, Figure<T> figure, @Nullable Fact clock, boolean toTell) {
    low |= FigureSet.low(figure);
    high |= FigureSet.high(figure);
    Instant outerFrom = from;
    Instant outerUntil = until;
    from = Instant.MIN;
    until = Instant.MAX;
    World.Choice choice;
    try {
      choice = in.choice(figure, clock == null ? null : clock.at(), toTell, this);
    } finally {
      narrow(outerFrom, outerUntil);
    }
    if (choice.value() == null) {
      throw new NotInForceException(figure, in.isTooMany());
    }
    return (T) choice.value();
  }

  /** In force, only if the figure is among those that were read: of the others nothing is said. */
  @Override
  public void restOn(Figure<?> figure) {
    now();
    policy.get(figure);
    if (world == null || world.hasRead(figure)) {
      low |= FigureSet.low(figure);
      high |= FigureSet.high(figure);
    }
  }

  @Override
  public Optional<Words> doubt(Figure<?> figure) {
    now();
    return world == null ? policy.doubt(figure) : Optional.empty();
  }

  @Override
  public BusinessCalendar calendar() {
    now();
    return policy.calendar();
  }

  @Override
  public <C, V> @Nullable V of(Definition<C, V> word, C of) {
    if (word.isPlain()) {
      return word.meaning().of(of, this);
    }
    Derived derived = derived(word, of);
    low |= derived.low;
    high |= derived.high;
    return value(derived);
  }

  @Override
  public <C, V> @Nullable V ifCovered(Definition<C, V> word, C of) {
    Derived derived = derived(word, of);
    low |= derived.low;
    high |= derived.high;
    return derived.isCovered() ? Slate.<V>cast(derived.value) : null;
  }

  /** Nothing, where no dated text says what the word needs: a step may be left out, or undated. */
  @Override
  public <C, V> @Nullable V peek(Definition<C, V> word, C of) {
    try {
      return peeked(word, of);
    } catch (NotInForceException nothing) {
      return null;
    }
  }

  @Override
  public <C, V> V peekThe(Definition<C, V> word, C of) {
    return Objects.requireNonNull(peeked(word, of), word.toString());
  }

  private <C, V> @Nullable V peeked(Definition<C, V> word, C of) {
    if (word.isPlain()) {
      long outerLow = low;
      long outerHigh = high;
      try {
        return word.meaning().of(of, this);
      } finally {
        low = outerLow;
        high = outerHigh;
      }
    }
    return value(derived(word, of));
  }

  @Override
  public <C, V> @Nullable V peekIfCovered(Definition<C, V> word, C of) {
    Derived derived = derived(word, of);
    return derived.isCovered() ? Slate.<V>cast(derived.value) : null;
  }

  @Override
  @SuppressWarnings("unchecked") // made by the items' own meaning
  public <C, I, V> List<V> all(Items<C, I, V> items, C of) {
    return (List<V>) taken(items, of).values();
  }

  @Override
  public <C, I, V> boolean none(Items<C, I, V> items, C of) {
    return taken(items, of).isEmpty();
  }

  @Override
  @SuppressWarnings("unchecked") // made by the items' own meaning
  public <C, I, V> @Nullable V first(Items<C, I, V> items, C of) {
    return (V) taken(items, of).first();
  }

  private <C, I, V> ItemList taken(Items<C, I, V> items, C of) {
    ItemList list = list(items, of);
    narrow(list.from(), list.until());
    restOn(list.low(), list.high());
    return list;
  }

  /** The items of a case as they are now; made once, and brought up to date when asked for. */
  <C, I, V> ItemList list(Items<C, I, V> items, C of) {
    now();
    List<ItemList> known = lists == null ? new ArrayList<>(2) : lists;
    lists = known;
    for (ItemList list : known) {
      if (list.is(items, of)) {
        list.update();
        return list;
      }
    }
    ItemList list = ItemList.of(items, of, this);
    known.add(list);
    list.update();
    return list;
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the word that was derived ties it
  private static <V> @Nullable V value(Derived derived) {
    if (derived.value instanceof UntoldException untold) {
      throw untold;
    }
    return Slate.<V>cast(derived.value);
  }

  // made by the word's own meaning
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <V> @Nullable V cast(@Nullable Object value) {
    return (V) value;
  }

  private <C, V> Derived derived(Definition<C, V> word, C of) {
    now();
    Derived derived = known(word, of);
    if (derived == null) {
      derived = new Derived(word, of);
      keep(derived);
      derive(derived, word, of);
    } else if (derived.until == null) {
      throw new IllegalStateException("the word \"" + word + "\" is defined by itself");
    } else if (moved && !isIn(derived.from, derived.until)) {
      derive(derived, word, of);
    }
    narrow(derived.from, derived.until == null ? Instant.MAX : derived.until);
    return derived;
  }

  private @Nullable Derived known(Definition<?, ?> word, Object of) {
    for (int i = 0; i < wordCount; i++) {
      Derived known = words[i];
      if (known != null && known.word == word && known.of == of) {
        return known;
      }
    }
    return moreWords == null ? null : moreWords.get(new WordOf(word, of));
  }

  private void keep(Derived derived) {
    if (wordCount < words.length) {
      words[wordCount++] = derived;
      return;
    }
    Map<WordOf, Derived> more = moreWords == null ? new HashMap<>() : moreWords;
    moreWords = more;
    more.put(new WordOf(derived.word, derived.of), derived);
  }

  /** Derives with a window and figures of its own, then goes on with those of the rule. */
  private <C, V> void derive(Derived derived, Definition<C, V> word, C of) {
    derived.until = null;
    Instant outerFrom = from;
    Instant outerUntil = until;
    long outerLow = low;
    long outerHigh = high;
    begin(Instant.MIN, Instant.MAX);
    try {
      derived.value = word.meaning().of(of, this);
    } catch (UntoldException untold) {
      derived.value = untold;
    }
    derived.from = from;
    derived.until = until;
    derived.low = low;
    derived.high = high;
    from = outerFrom;
    until = outerUntil;
    low = outerLow;
    high = outerHigh;
  }

  // The evaluation's side.

  /** Goes to another time; what words mean is kept, and derived anew where it no longer holds. */
  void moveTo(Instant time) {
    moved = wordCount > 0;
    now = time;
  }

  /** From now on the moment refuses its use. */
  void close() {
    now = null;
  }

  /** Begins with a window and without figures. */
  void begin(Instant baseFrom, Instant baseUntil) {
    from = baseFrom;
    until = baseUntil;
    low = 0;
    high = 0;
  }

  /** Takes over what somebody else's window says. */
  void narrow(Instant otherFrom, Instant otherUntil) {
    from = Decision.later(from, otherFrom);
    until = Decision.earlier(until, otherUntil);
  }

  /** Takes over figures. */
  void restOn(long otherLow, long otherHigh) {
    low |= otherLow;
    high |= otherHigh;
  }

  /** Whether a window holds now. */
  boolean isIn(Instant start, Instant end) {
    Instant time = now();
    return time.compareTo(start) >= 0 && (time.compareTo(end) < 0 || end.equals(Instant.MAX));
  }

  Instant from() {
    return from;
  }

  Instant until() {
    return until;
  }

  long low() {
    return low;
  }

  long high() {
    return high;
  }

  private Instant now() {
    if (now == null) {
      throw new IllegalStateException("a rule kept its Moment after the evaluation had ended");
    }
    return now;
  }
}
