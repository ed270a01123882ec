package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.testkit.generation.InForceRequests;
import io.github.aliexpressrules.testkit.generation.Mood;
import io.github.aliexpressrules.testkit.generation.Requests;
import io.github.aliexpressrules.testkit.generation.Smaller;
import io.github.aliexpressrules.testkit.generation.Tape;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random whole cases, each with a question and an instant. Realistic unless made {@link
 * #hostile()}, by the guides unless {@link #inForce()}. Immutable.
 *
 * <p>What fails is made smaller by leaving out and rounding what the failure does not need, so that
 * it ends in a case that can be read.
 *
 * <p>Example: {@code Cases.asking("buyer.claim").inForce().arbitrary()}.
 */
public final class Cases {
  private final List<String> questions;
  private final Mood mood;
  private final boolean inForce;

  private Cases(List<String> questions, Mood mood, boolean inForce) {
    this.questions = questions;
    this.mood = mood;
    this.inForce = inForce;
  }

  /** Returns cases of every question. */
  public static Cases any() {
    return new Cases(JsonRules.questions(), Mood.REALISTIC, false);
  }

  /**
   * Returns cases of some questions.
   *
   * @param questions their names, for example {@code buyer.dispute-window}; all if none
   * @throws IllegalArgumentException if there is no such question; the message lists them
   */
  public static Cases asking(String... questions) {
    List<String> names = List.of(Objects.requireNonNull(questions, "questions"));
    names.forEach(JsonRules::needs);
    return names.isEmpty() ? any() : new Cases(names, Mood.REALISTIC, false);
  }

  /**
   * Returns cases of whatever is allowed: equal instants, the first and last years, amounts without
   * sense, instants with offsets.
   */
  public Cases hostile() {
    return new Cases(questions, Mood.HOSTILE, inForce);
  }

  /** Returns cases by the platform's dated texts, near to where these change. */
  public Cases inForce() {
    return new Cases(questions, mood, true);
  }

  /** Returns the cases, for jqwik. */
  public Arbitrary<AskedCase> arbitrary() {
    return Arbitraries.fromGenerator(this::next);
  }

  private Shrinkable<AskedCase> next(Random random) {
    String question = questions.get(random.nextInt(questions.size()));
    ObjectNode request =
        inForce
            ? InForceRequests.of(question, random, mood)
            : Requests.of(question, Tape.of(random, mood));
    return new ShrinkableCase(AskedCase.of(request));
  }

  /** Smaller cases of the same question; what cannot be read is none. */
  private record ShrinkableCase(AskedCase value) implements Shrinkable<AskedCase> {
    @Override
    public Stream<Shrinkable<AskedCase>> shrink() {
      long weight = Smaller.weight(value.node());
      return Smaller.than(value.node())
          .filter(smaller -> Smaller.weight(smaller) < weight)
          .flatMap(ShrinkableCase::read);
    }

    private static Stream<Shrinkable<AskedCase>> read(ObjectNode request) {
      try {
        return Stream.of(new ShrinkableCase(AskedCase.of(request)));
      } catch (RequestException refused) {
        return Stream.empty();
      }
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(Smaller.weight(value.node()));
    }
  }
}
