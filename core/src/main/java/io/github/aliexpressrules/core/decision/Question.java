package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Chapter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  private Question(Chapter<?, T> chapter, Object subject, List<Fact> facts, Policy<?> policy) {
    this.chapter = chapter;
    this.subject = subject;
    this.facts = facts;
    this.policy = policy;
  }

  /**
   * Puts a question together; for modules with rules, which alone can write a chapter.
   *
   * @param chapter the rules that answer it
   * @param subject the case
   * @param facts all dated facts of the case, in the order of time; kept as they are
   * @param policy the figures in force
   */
  @SuppressWarnings("exports") // who has no rules has no chapter
  public static <C, T> Question<T> of(
      Chapter<C, T> chapter, C subject, List<Fact> facts, Policy<?> policy) {
    Objects.requireNonNull(chapter, "chapter");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(policy, "policy");
    return new Question<>(chapter, subject, facts, policy);
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
    return evaluation(null).at(Objects.requireNonNull(instant, "instant"));
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
    Evaluation<T> evaluation = evaluation(null);
    Decision<T> exact = evaluation.at(Objects.requireNonNull(instant, "instant"));
    while (!exact.from().equals(Instant.MIN)) {
      Decision<T> before = evaluation.at(exact.from().minusNanos(1));
      if (!before.answer().equals(exact.answer())) {
        break;
      }
      exact = exact.span(before);
    }
    while (!exact.until().equals(Instant.MAX)) {
      Decision<T> after = evaluation.at(exact.until());
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

  private Evaluation<T> evaluation(@Nullable Instant frozen) {
    return new Evaluation<>(chapter, subject, facts, policy, frozen);
  }

  private static <T> Timeline<T> walk(Instant start, Evaluation<T> evaluation) {
    List<Decision<T>> segments = new ArrayList<>();
    Decision<T> last = evaluation.at(start);
    while (!last.until().equals(Instant.MAX)) {
      Decision<T> next = evaluation.at(last.until());
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
