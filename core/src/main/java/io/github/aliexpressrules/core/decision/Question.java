package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One question about one case, which can be asked at any instant. Immutable and thread-safe.
 *
 * <p>Example: {@code BuyerRules.standard().order(order).cancellation().at(now).verdict()}.
 *
 * @param <T> the type of what is asked for
 */
public final class Question<T> {
  private final QuestionKind kind;
  private final Policy<?> policy;
  private final List<Fact> facts;
  private final Function<Sheet, Optional<T>> asks;

  private Question(
      QuestionKind kind, Policy<?> policy, List<Fact> facts, Function<Sheet, Optional<T>> asks) {
    this.kind = kind;
    this.policy = policy;
    this.facts = facts;
    this.asks = asks;
  }

  /**
   * Puts a question together.
   *
   * @param kind its name and words
   * @param policy the figures in force
   * @param facts all dated facts of the case
   * @param asks applies the rules to a sheet and returns the result; pure, and without a clock
   */
  public static <T> Question<T> of(
      QuestionKind kind, Policy<?> policy, List<Fact> facts, Function<Sheet, Optional<T>> asks) {
    return new Question<>(
        Objects.requireNonNull(kind, "kind"),
        Objects.requireNonNull(policy, "policy"),
        Objects.requireNonNull(facts, "facts").stream()
            .sorted(Comparator.comparing(Fact::at))
            .toList(),
        Objects.requireNonNull(asks, "asks"));
  }

  /** Returns the question's name, for example {@code buyer.cancellation}. */
  public String id() {
    return kind.id();
  }

  /** Returns the name and the words. */
  public QuestionKind kind() {
    return kind;
  }

  /** Returns the figures in force. */
  public Policy<?> policy() {
    return policy;
  }

  /** Returns the zone in which deadlines are counted and shown. */
  public ZoneId zone() {
    return policy.calendar().zone();
  }

  /**
   * Answers for an instant, from the facts known then.
   *
   * @param instant any instant, also one far in the past or future
   * @return the answer, with a window inside which it is equal; the window may be shorter than the
   *     longest one, which {@link #exactlyAt} finds
   */
  public Decision<T> at(Instant instant) {
    return decide(Moment.at(Objects.requireNonNull(instant, "instant"), policy));
  }

  /**
   * Answers for an instant as {@link #at} does, with the longest window in which the answer is
   * equal.
   */
  public Decision<T> exactlyAt(Instant instant) {
    Decision<T> exact = at(instant);
    for (Optional<Instant> from = exact.window().from(); from.isPresent(); ) {
      Decision<T> before = at(from.get().minusNanos(1));
      if (!before.answer().equals(exact.answer())) {
        break;
      }
      exact = exact.span(before);
      from = exact.window().from();
    }
    for (Optional<Instant> until = exact.window().until(); until.isPresent(); ) {
      Decision<T> after = at(until.get());
      if (!after.answer().equals(exact.answer())) {
        break;
      }
      exact = exact.span(after);
      until = exact.window().until();
    }
    return exact;
  }

  /** Returns the answers over all time: no gap, no overlap, and neighbours differ. */
  public Timeline<T> timeline() {
    return walk(Instant.MIN, this::at);
  }

  /**
   * Returns the answers from an instant on, if nobody does anything: with only the facts that are
   * known at that instant.
   */
  public Timeline<T> ifNobodyActs(Instant from) {
    Objects.requireNonNull(from, "from");
    return walk(from, later -> decide(Moment.at(later, policy, from)))
        .within(Window.of(from, null));
  }

  /** Returns the first change of the answer after an instant, with its cause. */
  public Optional<Change<T>> next(Instant instant) {
    return next(exactlyAt(instant));
  }

  /** Returns the change that ends an answer to this question, with its cause. */
  public Optional<Change<T>> next(Decision<T> decision) {
    return decision.window().until().map(until -> new Change<>(decision, at(until)));
  }

  /**
   * Returns what happens by itself from an instant on, if nobody does anything: when, whose silence
   * brings it about, and by which rule.
   */
  public Inaction<T> inaction(Instant from) {
    return Inaction.of(ifNobodyActs(from));
  }

  /**
   * Returns for each finding at an instant how long it stays as it is if nobody does anything, in
   * the order of the findings.
   */
  public List<Slack> slack(Instant instant) {
    return Slack.of(ifNobodyActs(instant), instant);
  }

  /** Returns how the answer becomes yes, seen from an instant with the facts known then. */
  public PathToYes<T> pathToYes(Instant from) {
    return PathToYes.of(ifNobodyActs(from));
  }

  private Decision<T> decide(Moment moment) {
    int known = moment.countKnown(facts, Fact::at);
    Sheet sheet = new Sheet(moment);
    try {
      return sheet.decide(ask(sheet), facts.subList(known, facts.size()));
    } finally {
      moment.close();
    }
  }

  private Optional<T> ask(Sheet sheet) {
    try {
      return asks.apply(sheet);
    } catch (OutsideCalendarException outside) {
      if (sheet.isOutsideCalendar()) {
        return Optional.empty();
      }
      throw outside;
    }
  }

  private Timeline<T> walk(Instant start, Function<Instant, Decision<T>> at) {
    List<Decision<T>> segments = new ArrayList<>();
    for (@Nullable Instant next = start; next != null; ) {
      Decision<T> decision = at.apply(next);
      int last = segments.size() - 1;
      if (last >= 0 && segments.get(last).answer().equals(decision.answer())) {
        segments.set(last, segments.get(last).span(decision));
      } else {
        segments.add(decision);
      }
      next = decision.window().until().orElse(null);
    }
    return new Timeline<>(segments);
  }
}
