package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure or switch that rules need and sources may tell differently: its name, its standard value
 * with the lines that state it, and the rival values with theirs.
 *
 * <p>Two figures are the same only if they are the same object; each is a constant of its module.
 *
 * <p>Example: {@code Figure.of("cancel-within", Term.calendarDays(7),
 * "S4:41").rival(Term.calendarDays(5), "S4:39")}.
 *
 * @param <T> what it is: a {@code Term}, a {@code TermRange}, a {@code Money}, a {@code Boolean},
 *     an enum
 */
public final class Figure<T> {
  /** What a policy file has for an empty value that has no name of its own. */
  private static final String NONE = "none";

  private final String name;
  private final Class<?> valueType;
  private final T standard;
  private final List<Citation> citations;
  private final List<Rival<T>> rivals;
  private final Map<Citation, Words> doubts;
  private final List<Dated<T>> dated;
  private final @Nullable Figure<?> beside;
  private final Naming<T> naming;

  /** Told when first asked for: most figures are only a step on the way to a fuller one. */
  private @Nullable Set<Reading> readings;

  /** Its place among the figures of its policy; below zero until a policy has taken it in. */
  private int index = -1;

  private long low;
  private long high;
  private long lowOfGuides;
  private long highOfGuides;

  private Figure(
      String name,
      Class<?> valueType,
      T standard,
      List<Citation> citations,
      List<Rival<T>> rivals,
      Map<Citation, Words> doubts,
      List<Dated<T>> dated,
      @Nullable Figure<?> beside,
      Naming<T> naming) {
    this.name = name;
    this.valueType = valueType;
    this.standard = standard;
    this.citations = citations;
    this.rivals = rivals;
    this.doubts = doubts;
    this.dated = dated;
    this.beside = beside;
    this.naming = naming;
  }

  /**
   * How a figure and its values are told.
   *
   * @param none what a policy file has for an empty value
   * @param title what it is
   * @param meanings what values mean that cannot be told as what the title is
   */
  private record Naming<T>(String none, Words title, List<Meaning<T>> meanings) {
    static <T> Naming<T> of(String name) {
      return new Naming<>(NONE, new Words(key(name, "title"), name.replace('-', ' ')), List.of());
    }

    private static String key(String name, String ending) {
      return "figure." + name + "." + ending;
    }
  }

  /** What a value means, in a clause. */
  private record Meaning<T>(T value, Words words) {}

  /**
   * Defines a figure that no source contests yet.
   *
   * @param name lower-case words joined by hyphens, as policy files and sentences write it
   * @param standard the value that the standard policy takes
   * @param citations the lines that state it; none where it is this library's own choice
   */
  public static <T> Figure<T> of(String name, T standard, String... citations) {
    return of(name, Objects.requireNonNull(standard, "standard").getClass(), standard, citations);
  }

  /**
   * Defines a figure whose value may be empty, for no limit or never.
   *
   * @param name lower-case words joined by hyphens
   * @param type what a value is
   * @param standard the value that the standard policy takes
   * @param citations the lines that state it
   */
  public static <V> Figure<Optional<V>> optional(
      String name, Class<V> type, Optional<V> standard, String... citations) {
    return of(name, Objects.requireNonNull(type, "type"), standard, citations);
  }

  private static <T> Figure<T> of(String name, Class<?> type, T standard, String... citations) {
    Objects.requireNonNull(citations, "citations");
    if (!isName(Objects.requireNonNull(name, "name"))) {
      throw new IllegalArgumentException(
          "name must be lower-case words joined by hyphens, but was \""
              + name
              + "\". Write for example cancel-within.");
    }
    return new Figure<>(
        name,
        type,
        Objects.requireNonNull(standard, "standard"),
        Citation.listOf(citations),
        List.of(),
        Map.of(),
        List.of(),
        null,
        Naming.of(name));
  }

  // By hand, as in Citation: all figures are defined when a program begins.
  private static boolean isName(String name) {
    boolean word = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && !(c == '-' && word)) {
        return false;
      }
      word = letter;
    }
    return word;
  }

  /** Returns this figure with one more value that a source gives instead. */
  public Figure<T> rival(T value, String... cited) {
    Objects.requireNonNull(cited, "cited");
    List<Rival<T>> more = new ArrayList<>(rivals);
    more.add(new Rival<>(value, Citation.listOf(cited)));
    return new Figure<>(
        name, valueType, standard, citations, List.copyOf(more), doubts, dated, beside, naming);
  }

  /**
   * Returns this figure with a doubt about what one line says: the line is damaged, say, and its
   * figure was reconstructed.
   *
   * @param cited a line that is cited for the standard value or a rival
   * @param why what is uncertain about it, in words that can stand after a colon
   */
  public Figure<T> uncertain(String cited, String why) {
    Objects.requireNonNull(cited, "cited");
    Objects.requireNonNull(why, "why");
    Citation line = Citation.parse(cited);
    if (lines().noneMatch(line::equals)) {
      throw new IllegalArgumentException(name + " must cite the uncertain line " + line + ".");
    }
    Map<Citation, Words> more = new LinkedHashMap<>(doubts);
    more.put(line, new Words("figure." + name + "." + line, why));
    return new Figure<>(
        name, valueType, standard, citations, rivals, Map.copyOf(more), dated, beside, naming);
  }

  /** Returns this figure with what one more of the platform's texts says of it, a later one. */
  public Figure<T> in(Dated<T> later) {
    List<Dated<T>> more = new ArrayList<>(dated);
    more.add(Objects.requireNonNull(later, "later"));
    return new Figure<>(
        name, valueType, standard, citations, rivals, doubts, List.copyOf(more), beside, naming);
  }

  /**
   * Returns this figure as a companion of another one: where that is taken from a text, this is
   * taken from the same.
   *
   * @param main the other figure, with what the same texts say of it
   * @throws IllegalArgumentException if the texts are not the same
   */
  public Figure<T> beside(Figure<?> main) {
    Objects.requireNonNull(main, "main");
    if (!editions().equals(main.editions())) {
      throw new IllegalArgumentException(
          name
              + " must be told by the texts that tell "
              + main.name
              + ", "
              + main.editions()
              + ", but was by "
              + editions()
              + ". Give it a value for each.");
    }
    return new Figure<>(name, valueType, standard, citations, rivals, doubts, dated, main, naming);
  }

  private List<Edition> editions() {
    List<Edition> editions = new ArrayList<>(dated.size());
    for (Dated<T> told : dated) {
      editions.add(told.edition());
    }
    return editions;
  }

  /** Returns this figure, whose empty value has a name of its own, for example {@code never}. */
  public Figure<T> emptyIs(String word) {
    Objects.requireNonNull(word, "word");
    return named(new Naming<>(word, naming.title(), naming.meanings()));
  }

  /**
   * Returns this figure with a title for people.
   *
   * @param title what it is, as it reads before "is 15 calendar days": "the time from shipping
   *     until a dispute can be opened"
   */
  public Figure<T> called(String title) {
    Objects.requireNonNull(title, "title");
    return named(
        new Naming<>(
            naming.none(), new Words(Naming.key(name, "title"), title), naming.meanings()));
  }

  /**
   * Returns this figure with words for one of its values: each way of a switch, or an empty value,
   * say.
   *
   * @param ending what ends the key of the words, for example {@code yes}
   * @param value the value
   * @param clause what it means, as it reads after "if": "a dispute can be opened at once"
   */
  public Figure<T> meaning(String ending, T value, String clause) {
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(clause, "clause");
    List<Meaning<T>> more = new ArrayList<>(naming.meanings());
    more.add(new Meaning<>(value, new Words(Naming.key(name, ending), clause)));
    return named(new Naming<>(naming.none(), naming.title(), List.copyOf(more)));
  }

  private Figure<T> named(Naming<T> other) {
    return new Figure<>(name, valueType, standard, citations, rivals, doubts, dated, beside, other);
  }

  /** Returns what it is called for people; its name without hyphens if it has no title. */
  public Words title() {
    return naming.title();
  }

  /** Returns what a value means, in a clause; empty if it is told as what the title is. */
  public Optional<Words> meaning(Object value) {
    Objects.requireNonNull(value, "value");
    return naming.meanings().stream()
        .filter(meaning -> meaning.value().equals(value))
        .map(Meaning::words)
        .findFirst();
  }

  /** Returns whether it is a switch, which is on or off. */
  public boolean isSwitch() {
    return valueType == Boolean.class;
  }

  /**
   * Returns all words by which it and its values are told, the title first; a switch whose ways
   * both have words needs none.
   */
  public List<Words> words() {
    List<Words> words = new ArrayList<>();
    if (!isSwitch() || naming.meanings().isEmpty()) {
      words.add(naming.title());
    }
    naming.meanings().forEach(meaning -> words.add(meaning.words()));
    return words;
  }

  /**
   * Returns what is uncertain about a value; empty if a line states it plainly or no source does.
   */
  public Optional<Words> doubt(T value) {
    Objects.requireNonNull(value, "value");
    return linesFor(value).stream().filter(doubts::containsKey).map(this::doubtAbout).findFirst();
  }

  /** Returns all that is uncertain about what lines say of it, whatever value they give it. */
  public List<Words> doubts() {
    return lines().distinct().filter(doubts::containsKey).map(this::doubtAbout).toList();
  }

  private Words doubtAbout(Citation line) {
    return Objects.requireNonNull(doubts.get(line));
  }

  /** Returns the lines that state a value; none where no source does. */
  public List<Citation> linesFor(Object value) {
    Objects.requireNonNull(value, "value");
    List<Citation> lines = value.equals(standard) ? citations : List.of();
    for (Rival<T> rival : rivals) {
      if (rival.value().equals(value)) {
        lines = lines.isEmpty() ? rival.citations() : both(lines, rival.citations());
      }
    }
    return lines;
  }

  private static List<Citation> both(List<Citation> some, List<Citation> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** Returns the values that guides give it, each once; none where no guide speaks of it. */
  public List<Object> byGuides() {
    if (rivals.isEmpty()) {
      return citations.isEmpty() ? List.of() : List.of(standard);
    }
    Set<Object> values = new LinkedHashSet<>();
    if (!citations.isEmpty()) {
      values.add(standard);
    }
    rivals.forEach(rival -> values.add(rival.value()));
    return List.copyOf(values);
  }

  /** Returns all lines that state the figure, whatever value they give it. */
  public Stream<Citation> lines() {
    return Stream.concat(
        citations.stream(), rivals.stream().flatMap(rival -> rival.citations().stream()));
  }

  /** Returns the sources that state the figure, whatever value they give it. */
  public Set<Reading> readings() {
    Set<Reading> known = readings;
    if (known == null) {
      Set<Reading> found = EnumSet.noneOf(Reading.class);
      lines().forEach(line -> found.add(Reading.of(line)));
      known = Collections.unmodifiableSet(found);
      readings = known;
    }
    return known;
  }

  /** Returns what its values are: the class of what is inside where a value may be empty. */
  public Class<?> valueType() {
    return valueType;
  }

  /** Returns whether a value may be empty: no limit, or never. */
  public boolean isOptional() {
    return standard instanceof Optional;
  }

  /** Returns the word that a policy file has for an empty value, mostly {@code none}. */
  public String none() {
    return naming.none();
  }

  /** Returns a value as it is shown in sentences: an empty one by its own name, if it has one. */
  public Object shown(Object value) {
    Objects.requireNonNull(value, "value");
    if (!(value instanceof Optional<?> some)) {
      return value;
    }
    return some.<Object>map(one -> one).orElse(none().equals(NONE) ? value : none());
  }

  /** Returns what the platform's dated texts say of it, the older ones first. */
  public List<Dated<T>> dated() {
    return dated;
  }

  /** Returns the figure that it is taken together with: itself, mostly. */
  public Figure<?> main() {
    return beside == null ? this : beside;
  }

  /**
   * Gives the figure its place among those of its policy, for good.
   *
   * @throws IllegalStateException if another list of figures has taken it in at another place
   */
  void place(int place) {
    if (index >= 0 && index != place) {
      throw new IllegalStateException(
          "figure "
              + name
              + " must stand in one list of figures only, but was at "
              + index
              + " and is put at "
              + place
              + ". Define it anew for the other policy.");
    }
    index = place;
    low = place < Long.SIZE ? 1L << place : 0;
    high = place < Long.SIZE ? 0 : 1L << (place - Long.SIZE);
    boolean untold = citations.isEmpty() && rivals.isEmpty() && !dated.isEmpty();
    lowOfGuides = untold ? 0 : low;
    highOfGuides = untold ? 0 : high;
  }

  /** The bit of this figure among the first 64 of its policy; 0 if it is not one of them. */
  long low() {
    return low;
  }

  /** The bit of this figure among those after the first 64; 0 if it is not one of them. */
  long high() {
    return high;
  }

  /** As {@link #low}; 0 for a figure that no guide speaks of. */
  long lowOfGuides() {
    return lowOfGuides;
  }

  /** As {@link #high}; 0 for a figure that no guide speaks of. */
  long highOfGuides() {
    return highOfGuides;
  }

  /** Its place among the figures of its policy; below zero before that. */
  int index() {
    return index;
  }

  /** Returns the name, for example {@code cancel-within}. */
  public String name() {
    return name;
  }

  /** Returns the value that the standard policy takes. */
  public T standard() {
    return standard;
  }

  /** Returns the lines that state the standard value. */
  public List<Citation> citations() {
    return citations;
  }

  /** Returns the values that other sources, or other lines of the same one, give instead. */
  public List<Rival<T>> rivals() {
    return rivals;
  }

  /**
   * Returns the name and the standard value, for example {@code cancel-within = 7 calendar days}.
   */
  @Override
  public String toString() {
    return name + " = " + standard;
  }

  /**
   * A value that a source gives instead of the standard one.
   *
   * @param value the value
   * @param citations the lines that state it, at least one
   */
  public record Rival<T>(T value, List<Citation> citations) {
    /** Checks the parts. */
    public Rival {
      Objects.requireNonNull(value, "value");
      citations = Require.list("citations", citations);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException(
            "citations must not be empty, but were [] for the rival "
                + value
                + ". Cite the lines that state it.");
      }
    }
  }
}
