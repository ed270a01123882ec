package io.github.aliexpressrules.core.writing;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one question in reading order, each with its code: what runs, and the table of
 * contents. Written once, as a constant at the end of its topic's file; the catalogue, the rulebook
 * page, milestones and steps are read off it. Immutable.
 *
 * <p>Example: {@code Chapter.<OrderCase, NoResult>on(QUESTION).rule(OPENS,
 * DisputeWindowRules::opens).milestone(DISPUTE_OPENS, START).result((order, m, said) -> new
 * NoResult())}.
 *
 * @param <C> the case's type
 * @param <R> the result's type
 */
public final class Chapter<C, R> {
  /** The case itself, as a part of the case. */
  private static final Part WHOLE = new Part(0, Function.identity());

  private final QuestionKind question;
  private final List<Part> parts;
  private final List<Beginning<C>> beginnings;
  private final List<Entry> entries;
  private final List<Dated> dates;
  private final @Nullable Result<C, R> result;
  private final List<Action> inDoubt;

  // What every question runs through: lists of one or two are of another class than longer ones.
  private final Part[] partArray;
  private final Entry[] entryArray;
  private final Dated[] dateArray;

  // Read off when first asked for: most chapters are only a step on the way to a longer one.
  private @Nullable List<Rule> rules;
  private @Nullable List<MilestoneKind> milestones;

  private Chapter(
      QuestionKind question,
      List<Part> parts,
      List<Beginning<C>> beginnings,
      List<Entry> entries,
      List<Dated> dates,
      @Nullable Result<C, R> result,
      List<Action> inDoubt) {
    this.inDoubt = inDoubt;
    this.question = question;
    this.parts = List.copyOf(parts);
    this.beginnings = List.copyOf(beginnings);
    this.entries = List.copyOf(entries);
    this.dates = List.copyOf(dates);
    this.result = result;
    this.partArray = parts.toArray(new Part[0]);
    this.entryArray = entries.toArray(new Entry[0]);
    this.dateArray = dates.toArray(new Dated[0]);
  }

  /**
   * A part of a case.
   *
   * @param of the number of the part that it is taken from, which comes before it
   * @param take how it is taken
   */
  private record Part(int of, Function<Object, Object> take) {}

  /** Starts a chapter about a question. */
  public static <C, R> Chapter<C, R> on(QuestionKind question) {
    return new Chapter<>(
        Objects.requireNonNull(question, "question"),
        List.of(WHOLE),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  /**
   * What a rule says of a case.
   *
   * @param <C> the case's type
   */
  @FunctionalInterface
  public interface Code<C> {
    /** Returns what the rule concludes; null if it has nothing to say. */
    @Nullable Conclusion says(C of, Moment m);
  }

  /**
   * Whether a rule applies to a case.
   *
   * @param <C> the case's type
   */
  @FunctionalInterface
  public interface Condition<C> {
    /** Returns whether it applies. */
    boolean holds(C of, Moment m);
  }

  /**
   * What a rule says of one of several items.
   *
   * @param <C> the case's type
   * @param <V> what an item is at the moment
   */
  @FunctionalInterface
  public interface ItemCode<C, V> {
    /** Returns what the rule concludes; null if it has nothing to say. */
    @Nullable Conclusion says(C of, V item, Moment m);
  }

  /**
   * What is asked for.
   *
   * @param <C> the case's type
   * @param <R> the result's type
   */
  @FunctionalInterface
  public interface Result<C, R> {
    /** Returns the result. */
    R of(C of, Moment m, Said said);

    /**
     * Returns what the result may be where no text in force tells a figure that it needs: what all
     * of these agree on is told; empty if nothing can be.
     */
    default List<R> possible(C of, Moment m, Said said) {
      return List.of();
    }
  }

  /**
   * When a case begins.
   *
   * @param <C> the case's type
   */
  @FunctionalInterface
  public interface FirstFact<C> {
    /** Returns the instant of the first fact; null if the case needs no beginning. */
    @Nullable Instant of(C of);
  }

  /**
   * The first fact of a case, and what is said before it is known.
   *
   * @param fact when the case begins; null if it needs no beginning
   * @param before what is said until then
   * @param result what is asked for, as far as it is known until then; null if nothing is
   */
  public record Beginning<C>(FirstFact<? super C> fact, Case before, @Nullable Object result) {}

  /**
   * A rule, when it applies, and its code, about a part of the case. Made by the chapter, whose
   * parameters tie the types together.
   *
   * @param rule the rule
   * @param part the number of the part of the case that it is about
   * @param when what must hold for the rule to apply; null if it always does
   * @param code what it says; null for a rule about items
   * @param items the items that it is about; null if it is about the case
   * @param itemCode what it says about each; null if it is about the case
   */
  public record Entry(
      Rule rule,
      int part,
      @Nullable When when,
      @Nullable Code<Object> code,
      @Nullable Items<Object, Object, Object> items,
      @Nullable ItemCode<Object, Object> itemCode) {
    /** Returns what the rule concludes about its part; null if it has nothing to say. */
    public @Nullable Conclusion says(Object[] parts, Moment m) {
      return code == null || !applies(parts, m) ? null : code.says(parts[part], m);
    }

    /** Returns what the rule concludes about an item; null if it has nothing to say. */
    public @Nullable Conclusion says(Object[] parts, Object item, Moment m) {
      return itemCode == null || !applies(parts, m) ? null : itemCode.says(parts[part], item, m);
    }

    private boolean applies(Object[] parts, Moment m) {
      for (When one = when; one != null; one = one.and) {
        if (!one.condition.holds(parts[one.part], m)) {
          return false;
        }
      }
      return true;
    }

    /** Returns all that the rule concludes: about its part, or about each of the items. */
    private Stream<Conclusion> all(Object[] parts, Moment m) {
      return items == null
          ? Optional.ofNullable(says(parts, m)).stream()
          : m.all(items, parts[part]).stream()
              .flatMap(i -> Optional.ofNullable(says(parts, i, m)).stream());
    }

    /** Returns the rule in a chapter whose parts are those of its own one from a number on. */
    private Entry moved(int by) {
      When moved = when == null ? null : when.moved(by);
      return new Entry(rule, by + part, moved, code, items, itemCode);
    }

    private Entry onlyIf(Condition<Object> outer) {
      return new Entry(rule, part, new When(0, outer, when), code, items, itemCode);
    }
  }

  /**
   * What must hold for a rule to apply. A chain, since nearly all are of one link or none.
   *
   * @param part the number of the part of the case that is asked about
   * @param condition what is asked
   * @param and what must hold as well; null if nothing else
   */
  public record When(int part, Condition<Object> condition, @Nullable When and) {
    private When moved(int by) {
      return new When(by + part, condition, and == null ? null : and.moved(by));
    }
  }

  /**
   * A milestone, and the word that gives its date; or items, each with a date of its own.
   *
   * @param kind its name
   * @param part the number of the part of the case that it is about
   * @param at the word; null where there are items
   * @param each the items' dates; null where there is a word
   * @param silent who lets the time pass until then; null for whom the milestone concerns
   * @param scheduled whether it is told also before the case begins
   */
  public record Dated(
      MilestoneKind kind,
      int part,
      @Nullable Definition<Object, Deadline> at,
      @Nullable Items<Object, Object, Object> each,
      @Nullable Definition<Object, Party> silent,
      boolean scheduled) {
    private Dated moved(int by) {
      return new Dated(kind, by + part, at, each, silent, scheduled);
    }
  }

  /**
   * Returns this chapter, of which nothing else is said before the first fact of the case is known.
   * Where there are several beginnings, they are asked in order.
   *
   * @param fact when the case begins; null if this one needs no beginning
   * @param before what is said until then, of outcome NOT_YET
   */
  public Chapter<C, R> from(FirstFact<? super C> fact, Case before) {
    return with(parts, more(beginnings, new Beginning<C>(fact, before, null)), entries, dates);
  }

  /** Returns what {@link #from(FirstFact, Case)} does, with a result for the time before. */
  public Chapter<C, R> from(FirstFact<? super C> fact, Case before, R result) {
    return with(parts, more(beginnings, new Beginning<C>(fact, before, result)), entries, dates);
  }

  /** Returns this chapter with a rule that may have nothing to say. */
  public Chapter<C, R> rule(Rule rule, Code<? super C> code) {
    return entry(new Entry(rule, 0, null, own(code), null, null));
  }

  /** Returns this chapter with a rule that applies on a condition. */
  public Chapter<C, R> rule(Rule rule, Condition<? super C> when, Code<? super C> code) {
    return entry(new Entry(rule, 0, new When(0, ownIf(when), null), own(code), null, null));
  }

  /**
   * Returns this chapter with a rule that speaks of each of several items. Where it says the same
   * of many, the first few are told one by one, and the others counted.
   */
  public <V> Chapter<C, R> forEach(
      Rule rule, Items<? super C, ?, V> items, ItemCode<? super C, V> code) {
    return entry(new Entry(rule, 0, null, null, own(items), own(code)));
  }

  /**
   * Returns this chapter with an instant that matters, wherever it can be told; whom it concerns
   * lets the time pass, unless it is a beginning. Where the business calendar does not cover it,
   * the rule that takes the same word says so in its finding.
   */
  public Chapter<C, R> milestone(MilestoneKind kind, Definition<? super C, Deadline> at) {
    return dated(new Dated(kind, 0, own(at), null, null, false));
  }

  /** Returns this chapter with an instant that matters, and who lets the time pass until then. */
  public Chapter<C, R> milestone(
      MilestoneKind kind, Definition<? super C, Deadline> at, Definition<? super C, Party> silent) {
    return dated(new Dated(kind, 0, own(at), null, own(silent), false));
  }

  /**
   * Returns this chapter with an instant that matters of each of several items; none of those that
   * are nothing. Where an item's date cannot be told, its meaning is nothing as well: the rule that
   * is about it says why.
   */
  public Chapter<C, R> forEach(MilestoneKind kind, Items<? super C, ?, Deadline> dates) {
    return dated(new Dated(kind, 0, null, own(dates), null, false));
  }

  /**
   * Returns this chapter with the rules and milestones of another one.
   *
   * @param other the other chapter; its beginnings and its result stay behind
   * @param part the part of this chapter's case that it is about
   */
  public <P> Chapter<C, R> chapter(Chapter<P, ?> other, Function<? super C, P> part) {
    List<Part> moreParts = new ArrayList<>(parts);
    moreParts.add(new Part(0, own(part)));
    for (Part inner : other.parts.subList(1, other.parts.size())) {
      moreParts.add(new Part(parts.size() + inner.of, inner.take));
    }
    List<Entry> moreEntries = new ArrayList<>(entries);
    other.entries.forEach(entry -> moreEntries.add(entry.moved(parts.size())));
    List<Dated> moreDates = new ArrayList<>(dates);
    other.dates.forEach(date -> moreDates.add(date.moved(parts.size())));
    return with(moreParts, beginnings, moreEntries, moreDates);
  }

  /** Returns this chapter with an instant that matters in a part of the case. */
  public <P> Chapter<C, R> milestone(
      MilestoneKind kind, Definition<P, Deadline> at, Function<? super C, P> part) {
    return chapter(Chapter.<P, R>on(question).milestone(kind, at), part);
  }

  /** Returns this chapter with an instant of a schedule, which is told before the case begins. */
  public <P> Chapter<C, R> schedule(
      MilestoneKind kind, Definition<P, Deadline> at, Function<? super C, P> part) {
    Dated dated = new Dated(kind, 0, own(at), null, null, true);
    return chapter(Chapter.<P, R>on(question).dated(dated), part);
  }

  /** Returns this chapter with the rules and milestones of another one about the same case. */
  public Chapter<C, R> chapter(Chapter<C, ?> other) {
    return chapter(other, of -> of);
  }

  /** Returns this chapter with the rules of another one about the same case, on a condition. */
  public Chapter<C, R> chapter(Chapter<C, ?> other, Condition<C> when) {
    Chapter<C, R> all = chapter(other);
    List<Entry> conditional = new ArrayList<>(all.entries);
    conditional.replaceAll(entry -> entry.part < parts.size() ? entry : entry.onlyIf(ownIf(when)));
    return with(all.parts, beginnings, conditional, dates);
  }

  /**
   * Returns what of a kind is at risk in a case by these rules, for a result that is told even
   * where the rules are not.
   */
  public <E extends Enum<E>> Set<E> dangers(Class<E> kind, C of, Moment m) {
    Set<E> dangers = EnumSet.noneOf(kind);
    Object[] ofCase = partsOf(of);
    for (Entry entry : entries) {
      entry.all(ofCase, m).forEach(says -> dangers.addAll(says.how().dangers(kind)));
    }
    return dangers;
  }

  /** Returns this chapter with what is asked for, once all rules have spoken. */
  public Chapter<C, R> result(Result<C, R> derives) {
    return new Chapter<>(question, parts, beginnings, entries, dates, derives, inDoubt);
  }

  /**
   * Returns this chapter with what is asked for, and with what it may be where no text in force
   * tells a figure that it needs.
   */
  public Chapter<C, R> result(Result<C, R> derives, Result<C, List<R>> possible) {
    Objects.requireNonNull(derives, "derives");
    Objects.requireNonNull(possible, "possible");
    return result(
        new Result<>() {
          @Override
          public R of(C of, Moment m, Said said) {
            return derives.of(of, m, said);
          }

          @Override
          public List<R> possible(C of, Moment m, Said said) {
            return possible.of(of, m, said);
          }
        });
  }

  /**
   * Returns this chapter with what can be done where the texts in force do not agree: it is right
   * whichever of them holds.
   *
   * @param now what can be done at once
   * @param again what is to be done if that is refused, when what is waited for has begun by all of
   *     them
   */
  public Chapter<C, R> inDoubt(Action now, Action again) {
    return doubting(
        List.of(Objects.requireNonNull(now, "now"), Objects.requireNonNull(again, "again")));
  }

  /**
   * Returns this chapter with what can be done at once where the texts in force do not agree and
   * nothing that begins is waited for: it is right whichever of them holds.
   */
  public Chapter<C, R> inDoubt(Action now) {
    return doubting(List.of(Objects.requireNonNull(now, "now")));
  }

  private Chapter<C, R> doubting(List<Action> steps) {
    return new Chapter<>(question, parts, beginnings, entries, dates, result, steps);
  }

  /** Returns what this chapter has for the case that the texts in force do not agree. */
  public List<Action> inDoubt() {
    return inDoubt;
  }

  /** Returns the question. */
  public QuestionKind question() {
    return question;
  }

  /**
   * Returns the parts of a case that rules and milestones are about, the case itself first. What is
   * derived of a part is kept with it: they are taken once for all instants.
   */
  public Object[] partsOf(C of) {
    Object[] ofCase = new Object[partArray.length];
    ofCase[0] = of;
    for (int i = 1; i < ofCase.length; i++) {
      ofCase[i] = partArray[i].take.apply(ofCase[partArray[i].of]);
    }
    return ofCase;
  }

  /** Returns the first facts of a case, and what is said before them. */
  public List<Beginning<C>> beginnings() {
    return beginnings;
  }

  /** Returns the rules with their code, in reading order. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns the milestones with the words that date them. */
  public List<Dated> dates() {
    return dates;
  }

  /** Returns the rules with their code; the chapter's own array, not to be changed. */
  public Entry[] entryArray() {
    return entryArray;
  }

  /** Returns the milestones; the chapter's own array, not to be changed. */
  public Dated[] dateArray() {
    return dateArray;
  }

  /** Returns what is asked for. */
  public Result<C, R> result() {
    return Objects.requireNonNull(result, "result");
  }

  /** Returns the rules that findings come from, each once, in reading order. */
  public List<Rule> rules() {
    List<Rule> known = rules;
    if (known == null) {
      known =
          Stream.concat(
                  beginnings.stream().map(beginning -> beginning.before().rule()),
                  entries.stream().map(Entry::rule))
              .distinct()
              .toList();
      rules = known;
    }
    return known;
  }

  /** Returns whether there can be several milestones of a kind, one for each of some items. */
  public boolean isOfItems(MilestoneKind kind) {
    for (Dated date : dateArray) {
      if (date.kind == kind && date.each != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the kinds of milestones, each once. */
  public List<MilestoneKind> milestones() {
    List<MilestoneKind> known = milestones;
    if (known == null) {
      known = dates.stream().map(Dated::kind).distinct().toList();
      milestones = known;
    }
    return known;
  }

  /** Returns what is in the chapter: its rules, milestones and steps, each once. */
  public Catalogue catalogue() {
    Set<Action> actions = new LinkedHashSet<>(inDoubt);
    for (Rule rule : rules()) {
      rule.cases().forEach(how -> actions.addAll(how.steps()));
    }
    return new Catalogue(rules(), milestones(), new ArrayList<>(actions));
  }

  private Chapter<C, R> entry(Entry entry) {
    return with(parts, beginnings, more(entries, entry), dates);
  }

  private Chapter<C, R> dated(Dated date) {
    return with(parts, beginnings, entries, more(dates, date));
  }

  private Chapter<C, R> with(
      List<Part> ofCase, List<Beginning<C>> first, List<Entry> rules, List<Dated> milestones) {
    return new Chapter<>(question, ofCase, first, rules, milestones, result, inDoubt);
  }

  private static <X> List<X> more(List<X> some, X one) {
    List<X> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  // A chapter's parameters tie case, code and words together; what it keeps is only ever given the
  // case that it was written for, or that case's part.

  @SuppressWarnings("unchecked")
  private static Code<Object> own(Code<?> code) {
    return (Code<Object>) code;
  }

  @SuppressWarnings("unchecked")
  private static Condition<Object> ownIf(Condition<?> condition) {
    return (Condition<Object>) condition;
  }

  @SuppressWarnings("unchecked")
  private static Items<Object, Object, Object> own(Items<?, ?, ?> items) {
    return (Items<Object, Object, Object>) items;
  }

  @SuppressWarnings("unchecked")
  private static ItemCode<Object, Object> own(ItemCode<?, ?> code) {
    return (ItemCode<Object, Object>) code;
  }

  @SuppressWarnings("unchecked")
  private static <V> Definition<Object, V> own(Definition<?, V> word) {
    return (Definition<Object, V>) word;
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, Object> own(Function<?, ?> part) {
    return (Function<Object, Object>) part;
  }
}
