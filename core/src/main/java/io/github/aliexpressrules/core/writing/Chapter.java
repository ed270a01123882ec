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
import java.util.Set;
import java.util.function.Function;
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
  private final QuestionKind question;
  private final List<Beginning<?>> beginnings;
  private final List<Entry<?>> entries;
  private final List<Dated<?>> dates;
  private final @Nullable Result<C, R> result;

  private Chapter(
      QuestionKind question,
      List<Beginning<?>> beginnings,
      List<Entry<?>> entries,
      List<Dated<?>> dates,
      @Nullable Result<C, R> result) {
    this.question = question;
    this.beginnings = List.copyOf(beginnings);
    this.entries = List.copyOf(entries);
    this.dates = List.copyOf(dates);
    this.result = result;
  }

  /** Starts a chapter about a question. */
  public static <C, R> Chapter<C, R> on(QuestionKind question) {
    return new Chapter<>(
        Objects.requireNonNull(question, "question"), List.of(), List.of(), List.of(), null);
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
  }

  /**
   * The first fact of a case, and what is said before it is known.
   *
   * @param fact when the case begins; null if it needs no beginning
   * @param before what is said until then
   * @param part the part of the case that is asked
   */
  public record Beginning<C>(
      Function<? super C, @Nullable Instant> fact,
      Case before,
      @Nullable Function<Object, Object> part) {
    /** Returns when the case begins; null if it needs no beginning. */
    public @Nullable Instant of(Object whole) {
      return fact.apply(Chapter.<C>part(whole, part));
    }
  }

  /**
   * A rule, when it applies, and its code, about a part of the case.
   *
   * @param rule the rule
   * @param part the part of the case; null for all of it
   * @param when whether the rule applies; null if always
   * @param code what it says; null for a rule about items
   * @param items the items that it is about; null if it is about the case
   * @param itemCode what it says about each
   */
  public record Entry<C>(
      Rule rule,
      @Nullable Function<Object, Object> part,
      @Nullable Condition<? super C> when,
      @Nullable Code<? super C> code,
      @Nullable Items<? super C, ?, ?> items,
      @Nullable ItemCode<? super C, Object> itemCode) {
    /** Returns what the rule concludes; null if it has nothing to say. */
    public @Nullable Conclusion says(Object whole, Moment m) {
      C of = Chapter.part(whole, part);
      return when == null || when.holds(of, m)
          ? Objects.requireNonNull(code, "code").says(of, m)
          : null;
    }

    /** Returns what the rule concludes about an item; null if it has nothing to say. */
    public @Nullable Conclusion says(Object whole, Object item, Moment m) {
      C of = Chapter.part(whole, part);
      return Objects.requireNonNull(itemCode, "itemCode").says(of, item, m);
    }

    /** Returns the part of the case that it is about. */
    public C of(Object whole) {
      return Chapter.part(whole, part);
    }
  }

  /**
   * A milestone, and the word that gives its date.
   *
   * @param kind its name
   * @param part the part of the case; null for all of it
   * @param at the word
   * @param silent who lets the time pass until then; null for whom the milestone concerns
   */
  public record Dated<C>(
      MilestoneKind kind,
      @Nullable Function<Object, Object> part,
      Definition<? super C, @Nullable Deadline> at,
      @Nullable Definition<? super C, @Nullable Party> silent) {
    /** Returns the part of the case that it is about. */
    public C of(Object whole) {
      return Chapter.part(whole, part);
    }
  }

  /**
   * Returns this chapter, of which nothing else is said before the first fact of the case is known.
   * Where there are several beginnings, they are asked in order.
   *
   * @param fact when the case begins; null if this one needs no beginning
   * @param before what is said until then, of outcome NOT_YET
   */
  public Chapter<C, R> from(Function<? super C, @Nullable Instant> fact, Case before) {
    return with(more(beginnings, new Beginning<C>(fact, before, null)), entries, dates);
  }

  /** Returns this chapter with a rule that may have nothing to say. */
  public Chapter<C, R> rule(Rule rule, Code<? super C> code) {
    return entry(new Entry<C>(rule, null, null, code, null, null));
  }

  /** Returns this chapter with a rule that applies on a condition. */
  public Chapter<C, R> rule(Rule rule, Condition<? super C> when, Code<? super C> code) {
    return entry(new Entry<C>(rule, null, when, code, null, null));
  }

  /**
   * Returns this chapter with a rule that speaks of each of several items. Where it says the same
   * of many, the first few are told one by one, and the others counted.
   */
  @SuppressWarnings("unchecked") // the items give what their own code takes
  public <V> Chapter<C, R> forEach(
      Rule rule, Items<? super C, ?, V> items, ItemCode<? super C, V> code) {
    return entry(
        new Entry<C>(rule, null, null, null, items, (ItemCode<? super C, Object>) code));
  }

  /**
   * Returns this chapter with an instant that matters, wherever it can be told; whom it concerns
   * lets the time pass, unless it is a beginning. Where the business calendar does not cover it,
   * the rule that takes the same word says so in its finding.
   */
  public Chapter<C, R> milestone(
      MilestoneKind kind, Definition<? super C, @Nullable Deadline> at) {
    return dated(new Dated<C>(kind, null, at, null));
  }

  /** Returns this chapter with an instant that matters, and who lets the time pass until then. */
  public Chapter<C, R> milestone(
      MilestoneKind kind,
      Definition<? super C, @Nullable Deadline> at,
      Definition<? super C, @Nullable Party> silent) {
    return dated(new Dated<C>(kind, null, at, silent));
  }

  /**
   * Returns this chapter with an instant that matters in a part of the case.
   *
   * @param part the part; the same object whenever asked
   */
  public <P> Chapter<C, R> milestone(
      MilestoneKind kind, Definition<P, @Nullable Deadline> at, Function<? super C, P> part) {
    return dated(new Dated<P>(kind, partOf(part), at, null));
  }

  /**
   * Returns this chapter with the rules and milestones of another one.
   *
   * @param other the other chapter; its beginnings and its result stay behind
   * @param part the part of this chapter's case that it is about; the same object whenever asked
   */
  public <P> Chapter<C, R> chapter(Chapter<P, ?> other, Function<? super C, P> part) {
    Function<Object, Object> of = partOf(part);
    List<Entry<?>> moreEntries = new ArrayList<>(entries);
    other.entries.forEach(entry -> moreEntries.add(about(of, entry)));
    List<Dated<?>> moreDates = new ArrayList<>(dates);
    other.dates.forEach(date -> moreDates.add(about(of, date)));
    return with(beginnings, moreEntries, moreDates);
  }

  /** Returns this chapter with the rules and milestones of another one about the same case. */
  public Chapter<C, R> chapter(Chapter<? super C, ?> other) {
    List<Entry<?>> moreEntries = new ArrayList<>(entries);
    moreEntries.addAll(other.entries);
    List<Dated<?>> moreDates = new ArrayList<>(dates);
    moreDates.addAll(other.dates);
    return with(beginnings, moreEntries, moreDates);
  }

  /** Returns this chapter with the rules of another one about the same case, on a condition. */
  public Chapter<C, R> chapter(Chapter<C, ?> other, Condition<C> when) {
    List<Entry<?>> more = new ArrayList<>(entries);
    for (Entry<?> entry : other.entries) {
      more.add(onlyIf(when, Chapter.<C>own(entry)));
    }
    return with(beginnings, more, dates);
  }

  private static <C> Entry<C> onlyIf(Condition<C> when, Entry<C> entry) {
    Condition<? super C> own = entry.when;
    return new Entry<>(
        entry.rule,
        entry.part,
        own == null ? when : (of, m) -> when.holds(of, m) && own.holds(of, m),
        entry.code,
        entry.items,
        entry.itemCode);
  }

  @SuppressWarnings("unchecked") // an entry without a part is about the chapter's own case
  private static <C> Entry<C> own(Entry<?> entry) {
    return (Entry<C>) entry;
  }

  /**
   * Returns what of a kind is at risk in a case by these rules, for a result that is told even
   * where the rules are not.
   */
  public <E extends Enum<E>> Set<E> dangers(Class<E> kind, C of, Moment m) {
    Set<E> dangers = EnumSet.noneOf(kind);
    for (Entry<?> entry : entries) {
      Conclusion says = entry.says(of, m);
      if (says != null) {
        dangers.addAll(says.how().dangers(kind));
      }
    }
    return dangers;
  }

  /** Returns this chapter with what is asked for, once all rules have spoken. */
  public Chapter<C, R> result(Result<C, R> derives) {
    return new Chapter<>(question, beginnings, entries, dates, derives);
  }

  /** Returns the question. */
  public QuestionKind question() {
    return question;
  }

  /** Returns the first facts of a case, and what is said before them. */
  public List<Beginning<?>> beginnings() {
    return beginnings;
  }

  /** Returns the rules with their code, in reading order. */
  public List<Entry<?>> entries() {
    return entries;
  }

  /** Returns the milestones with the words that date them. */
  public List<Dated<?>> dates() {
    return dates;
  }

  /** Returns what is asked for. */
  public Result<C, R> result() {
    return Objects.requireNonNull(result, "result");
  }

  /** Returns what is in the chapter: its rules, milestones and steps, each once. */
  public Catalogue catalogue() {
    Set<Rule> rules = new LinkedHashSet<>();
    beginnings.forEach(beginning -> rules.add(beginning.before().rule()));
    entries.forEach(entry -> rules.add(entry.rule()));
    Set<MilestoneKind> kinds = new LinkedHashSet<>();
    dates.forEach(date -> kinds.add(date.kind()));
    Set<Action> actions = new LinkedHashSet<>();
    for (Rule rule : rules) {
      rule.cases().forEach(how -> actions.addAll(how.steps()));
    }
    return new Catalogue(
        new ArrayList<>(rules), new ArrayList<>(kinds), new ArrayList<>(actions));
  }

  private Chapter<C, R> entry(Entry<?> entry) {
    return with(beginnings, more(entries, entry), dates);
  }

  private Chapter<C, R> dated(Dated<?> date) {
    return with(beginnings, entries, more(dates, date));
  }

  private Chapter<C, R> with(
      List<Beginning<?>> first, List<Entry<?>> rules, List<Dated<?>> milestones) {
    return new Chapter<>(question, first, rules, milestones, result);
  }

  private static <X> List<X> more(List<? extends X> some, X one) {
    List<X> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  private static <C, P> Function<Object, Object> partOf(Function<? super C, P> part) {
    return whole -> Objects.requireNonNull(part.apply(Chapter.<C>cast(whole)));
  }

  private static <P> Entry<P> about(Function<Object, Object> of, Entry<P> entry) {
    return new Entry<>(
        entry.rule,
        then(of, entry.part),
        entry.when,
        entry.code,
        entry.items,
        entry.itemCode);
  }

  private static <P> Dated<P> about(Function<Object, Object> of, Dated<P> date) {
    return new Dated<>(date.kind, then(of, date.part), date.at, date.silent);
  }

  private static Function<Object, Object> then(
      Function<Object, Object> outer, @Nullable Function<Object, Object> inner) {
    return inner == null ? outer : outer.andThen(inner);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // a part is of what its chapter is about
  private static <P> P part(Object whole, @Nullable Function<Object, Object> part) {
    return cast(part == null ? whole : part.apply(whole));
  }

  // a chapter is asked about cases of its own type only
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T cast(Object whole) {
    return (T) whole;
  }
}
