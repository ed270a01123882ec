package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One sentence of the rulebook, with an id and the lines of the sources that state it.
 *
 * <p>The sentence names the policy's figures in braces, so that it can be read with the values in
 * force: "An order can be cancelled within {cancel-within} of placing it."
 *
 * <p>Two rules are the same only if they are the same object; each is a constant beside the code
 * that applies it.
 */
public final class Rule {
  private static final Pattern ID = Pattern.compile("(buyer|merchant)(\\.[a-z]+(-[a-z]+)*){2}");

  private final String id;
  private final Template sentence;
  private final List<Citation> citations;
  private final List<Saying> sayings = new ArrayList<>();
  private final Saying outsideCalendar;

  private Rule(String id, String sentence, List<Citation> citations) {
    this.id = id;
    this.sentence = new Template(id, sentence);
    this.citations = citations;
    this.outsideCalendar =
        new Saying(
            this,
            Outcome.UNKNOWN,
            new Template(
                "calendar.outside",
                "The business calendar in use covers {from} to {until} only, and {date} is needed."
                    + " Give the policy a calendar that covers it."),
            null);
  }

  /**
   * Defines a rule.
   *
   * @param id module, topic and name, for example {@code buyer.cancellation.in-time}
   * @param sentence what it says, in our own words; figures of the policy by name in braces
   * @param citations the lines that state it, at least one
   * @throws IllegalArgumentException if the id has another form or no line is cited
   */
  public static Rule of(String id, String sentence, String... citations) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id must be module.topic.name, but was \""
              + id
              + "\". Write for example buyer.cancellation.in-time.");
    }
    if (citations.length == 0) {
      throw new IllegalArgumentException(
          "citations of "
              + id
              + " must be one line at least, but were []. Cite the lines that state it.");
    }
    return new Rule(id, sentence, Citation.listOf(citations));
  }

  /**
   * Defines one way in which the rule can turn out. Called while the constants of a class are set
   * up.
   *
   * @param outcome what is found
   * @param name the case, for example {@code too-late}
   * @param english the explanation; {@code {names}} in braces are filled from {@link Saying#with}
   * @throws IllegalArgumentException if the rule has a case of that name already
   */
  public Saying when(Outcome outcome, String name, String english) {
    return add(new Saying(this, outcome, new Template(id + "." + name, english), null), name);
  }

  /**
   * Defines one way in which the rule can turn out that is about a limit.
   *
   * @param outcome what is found
   * @param name the case
   * @param english the explanation, with a place for the amount and one for the limit
   * @param bound which is which
   * @throws IllegalArgumentException if the words lack one of the two places, or the rule has a
   *     case of that name already
   */
  public Saying when(Outcome outcome, String name, String english, Bound bound) {
    Template words = new Template(id + "." + name, english);
    if (!words.names().containsAll(List.of(bound.amount(), bound.limit()))) {
      throw new IllegalArgumentException(
          "bound must compare places of "
              + words.key()
              + ", "
              + words.names()
              + ", but was "
              + bound.amount()
              + " and "
              + bound.limit()
              + ". Name two of them.");
    }
    return add(new Saying(this, outcome, words, bound), name);
  }

  private Saying add(Saying saying, String name) {
    if (sayings.stream().anyMatch(other -> other.key().equals(saying.key()))) {
      throw new IllegalArgumentException(
          "name must occur once in " + id + ", but was twice " + name + ". Name each case.");
    }
    sayings.add(saying);
    return saying;
  }

  /** Returns the id, for example {@code buyer.cancellation.in-time}. */
  public String id() {
    return id;
  }

  /** Returns the topic, the id without its last part, for example {@code buyer.cancellation}. */
  public String topic() {
    return id.substring(0, id.lastIndexOf('.'));
  }

  /** Returns the lines of the sources that state the rule. */
  public List<Citation> citations() {
    return citations;
  }

  /** Returns all ways in which the rule can turn out, in the order of the source code. */
  public List<Saying> sayings() {
    return List.copyOf(sayings);
  }

  Conclusion outsideCalendar(OutsideCalendarException outside) {
    return outsideCalendar.with(
        outside.coversFrom(), outside.coversUntilInclusive(), outside.date());
  }

  /** Returns the figures that the sentence names. */
  public List<Figure<?>> figures(Policy<?> policy) {
    return sentence.names().stream()
        .<Figure<?>>map(name -> policy.figure(name).orElseThrow(() -> noFigure(name)))
        .toList();
  }

  /** Returns the sentence in English with the policy's figures in it. */
  public String sentence(Policy<?> policy) {
    return sentence(Language.ENGLISH, policy);
  }

  /** Returns the sentence with the policy's figures in it. */
  public String sentence(Language language, Policy<?> policy) {
    return sentence.render(
        language,
        name ->
            policy
                .figure(name)
                .map(figure -> language.value(policy.get(figure), policy.calendar().zone()))
                .orElseThrow(() -> noFigure(name)));
  }

  private IllegalStateException noFigure(String name) {
    return new IllegalStateException(
        "sentence of "
            + id
            + " must name figures of the policy, but was given {"
            + name
            + "}. Name one of figures().");
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
