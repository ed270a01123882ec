package io.github.aliexpressrules.core.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Binding;
import io.github.aliexpressrules.core.writing.Chapter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
  private final Chapter<?, T> chapter;
  private final Object subject;
  private final List<Fact> facts;
  private final Policy<?> policy;

  /** What decides which of the platform's texts bind the case; null under the guides. */
  private final @Nullable Binding binding;

  private Question(
      Chapter<?, T> chapter,
      Object subject,
      List<Fact> facts,
      Policy<?> policy,
      @Nullable Binding binding) {
    this.chapter = chapter;
    this.subject = subject;
    this.facts = facts;
    this.policy = policy;
    this.binding = binding;
  }

  /** Puts a question by a policy's figures alone together; as the other method does. */
  @SuppressWarnings("exports") // who has no rules has no chapter
  public static <C, T> Question<T> of(
      Chapter<C, T> chapter, C subject, List<Fact> facts, Policy<?> policy) {
    return of(chapter, subject, facts, policy, null);
  }

  /**
   * Puts a question together; for modules with rules, which alone can write a chapter.
   *
   * @param chapter the rules that answer it
   * @param subject the case
   * @param facts all dated facts of the case, in the order of time; kept as they are
   * @param policy the figures
   * @param binding what decides which of the platform's dated texts bind the case; null for the
   *     policy's figures alone
   */
  @SuppressWarnings("exports") // who has no rules has no chapter
  public static <C, T> Question<T> of(
      Chapter<C, T> chapter,
      C subject,
      List<Fact> facts,
      Policy<?> policy,
      @Nullable Binding binding) {
    Objects.requireNonNull(chapter, "chapter");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(policy, "policy");
    return new Question<>(chapter, subject, facts, policy, binding);
  }

  /** Returns the question's name, for example {@code buyer.cancellation}. */
  public String id() {
    return kind().id();
  }

  /** Returns the name and the words. */
  public QuestionKind kind() {
    return chapter.question();
  }

  /** Returns the rules, milestones and actions that its answers are made of. */
  public Catalogue catalogue() {
    return chapter.catalogue();
  }

  /**
   * Refuses to be written: a question has no JSON, its answers have.
   *
   * @throws UnsupportedOperationException always
   */
  @JsonValue
  @SuppressWarnings("DoNotCallSuggester") // nobody does but a mapper
  Object unwritable() {
    throw new UnsupportedOperationException(
        "a question must be asked before it is written, but was not. Write question.at(instant), or"
            + " a request.");
  }

  /** Returns the figures in force. */
  public Policy<?> policy() {
    return policy;
  }

  /** Returns the zone in which dates are shown. */
  public ZoneId zone() {
    return policy.zone();
  }

  /**
   * Answers for an instant, from the facts known then.
   *
   * @param instant any instant, also one far in the past or future
   * @return the answer, with a window inside which it is equal; the window may be shorter than the
   *     longest one, which {@link #exactlyAt} finds
   */
  public Decision<T> at(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return binding == null
        ? Evaluation.once(chapter, subject, facts, policy).at(instant)
        : inForce(binding, null, instant);
  }

  private Decision<T> inForce(Binding bound, @Nullable Instant frozen, Instant instant) {
    return Worlds.at(chapter, subject, facts, policy, bound, frozen, instant);
  }

  /** Returns whether it is answered by the rules in force, rather than by the policy alone. */
  public boolean isInForce() {
    return binding != null;
  }

  /**
   * Answers for an instant as {@link #at} does, with the longest window in which the answer is
   * equal.
   */
  public Decision<T> exactlyAt(Instant instant) {
    return exact(instant).decision();
  }

  /**
   * An answer with the longest window in which it is equal, and the one that follows it.
   *
   * @param decision the answer
   * @param change what ends it; empty if nothing ever does
   * @param <T> the type of what is asked for
   */
  public record Exact<T>(Decision<T> decision, Optional<Change<T>> change) {
    /** Checks the parts. */
    public Exact {
      Objects.requireNonNull(decision, "decision");
      Objects.requireNonNull(change, "change");
    }
  }

  /**
   * Answers for an instant as {@link #exactlyAt} does, and tells the change that ends the answer:
   * both from the same evaluations.
   */
  public Exact<T> exact(Instant instant) {
    Function<Instant, Decision<T>> evaluation = evaluation(null);
    Decision<T> exact = evaluation.apply(Objects.requireNonNull(instant, "instant"));
    while (!exact.from().equals(Instant.MIN)) {
      Decision<T> before = evaluation.apply(exact.from().minusNanos(1));
      if (!before.answer().equals(exact.answer())) {
        break;
      }
      exact = exact.span(before);
    }
    while (!exact.until().equals(Instant.MAX)) {
      Decision<T> after = evaluation.apply(exact.until());
      if (!after.answer().equals(exact.answer())) {
        return new Exact<>(exact, Optional.of(new Change<>(exact, after)));
      }
      exact = exact.span(after);
    }
    return new Exact<>(exact, Optional.empty());
  }

  /** Returns the answers over all time: no gap, no overlap, and neighbours differ. */
  public Timeline<T> timeline() {
    return walk(Instant.MIN, evaluation(null));
  }

  /**
   * Returns the answers from an instant on, if nobody does anything: with only the facts that are
   * known at that instant.
   */
  public Timeline<T> ifNobodyActs(Instant from) {
    Objects.requireNonNull(from, "from");
    return walk(from, evaluation(from)).within(Window.of(from, null));
  }

  /** Returns the first change of the answer after an instant, with its cause. */
  public Optional<Change<T>> next(Instant instant) {
    return exact(instant).change();
  }

  /**
   * Returns what happens by itself from an instant on, if nobody does anything: when, whose silence
   * brings it about, and by which rule.
   */
  public Inaction<T> inaction(Instant from) {
    return Inaction.of(ifNobodyActs(from));
  }

  /**
   * Returns for each finding from an instant on how long it stays as it is if nobody does anything,
   * in the order of the findings.
   */
  public List<Slack> slack(Instant from) {
    return Slack.of(ifNobodyActs(from), from);
  }

  /** Returns how the answer becomes yes, seen from an instant with the facts known then. */
  public PathToYes<T> pathToYes(Instant from) {
    return PathToYes.of(ifNobodyActs(from));
  }

  /** Answers for one instant after another. */
  private Function<Instant, Decision<T>> evaluation(@Nullable Instant frozen) {
    return binding == null
        ? Evaluation.ofMany(chapter, subject, facts, policy, frozen)::at
        : instant -> inForce(binding, frozen, instant);
  }

  private static <T> Timeline<T> walk(Instant start, Function<Instant, Decision<T>> evaluation) {
    List<Decision<T>> segments = new ArrayList<>();
    Decision<T> last = evaluation.apply(start);
    while (!last.until().equals(Instant.MAX)) {
      Decision<T> next = evaluation.apply(last.until());
      if (last.answer().equals(next.answer())) {
        last = last.span(next);
      } else {
        segments.add(last);
        last = next;
      }
    }
    segments.add(last);
    return new Timeline<>(segments);
  }
}
