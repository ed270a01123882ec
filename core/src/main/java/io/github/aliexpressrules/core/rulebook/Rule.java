package io.github.aliexpressrules.core.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.source.Citation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the rulebook, with an id and the lines of the sources that state it.
 *
 * <p>The sentence names the policy's figures in braces, so that it can be read with the values in
 * force: "An order can be cancelled within {cancel-within} of placing it."
 *
 * <p>Two rules are the same only if they are the same object; each is a constant above the code
 * that applies it.
 */
public final class Rule {
  private static final Pattern ID = Pattern.compile("(buyer|merchant)(\\.[a-z]+(-[a-z]+)*){2}");

  private final String id;
  private final Template sentence;
  private final List<Citation> citations;
  private final List<Case> cases = new ArrayList<>();

  /** Made when one of them is first found: most rules never turn out so. */
  private volatile @Nullable General general;

  private Rule(String id, String sentence, List<Citation> citations) {
    this.id = id;
    this.sentence = new Template(id, sentence);
    this.citations = citations;
  }

  /** The cases whose words are the same for every rule. */
  private static final class General {
    final Case outsideCalendar;
    final Case notInForce;
    final Case notInForceNoted;
    final Case notTold;
    final Case notToldNoted;
    final Case tooManyTexts;
    final Case tooManyTextsNoted;
    final Map<Outcome, Case> lastKnown = new EnumMap<>(Outcome.class);
    final Map<Outcome, Case> unseen = new EnumMap<>(Outcome.class);
    final Map<Outcome, Case> unsettled = new EnumMap<>(Outcome.class);
    final Map<Outcome, Case> more = new EnumMap<>(Outcome.class);

    General(Rule rule) {
      this.outsideCalendar = of(rule, Outcome.UNKNOWN, Phrase.OUTSIDE_CALENDAR);
      this.notInForce = of(rule, Outcome.UNKNOWN, Phrase.NOT_IN_FORCE);
      this.notInForceNoted = of(rule, Outcome.NOTED, Phrase.NOT_IN_FORCE);
      this.notTold = of(rule, Outcome.UNKNOWN, Phrase.NOT_TOLD);
      this.notToldNoted = of(rule, Outcome.NOTED, Phrase.NOT_TOLD);
      this.tooManyTexts = of(rule, Outcome.UNKNOWN, Phrase.TOO_MANY_TEXTS);
      this.tooManyTextsNoted = of(rule, Outcome.NOTED, Phrase.TOO_MANY_TEXTS);
      for (Outcome outcome : Outcome.values()) {
        lastKnown.put(outcome, of(rule, outcome, Phrase.LAST_KNOWN));
        unseen.put(outcome, of(rule, outcome, Phrase.UNSEEN));
        unsettled.put(outcome, of(rule, outcome, Phrase.UNSETTLED));
        more.put(outcome, of(rule, outcome, Phrase.AND_MORE));
      }
    }

    private static Case of(Rule rule, Outcome outcome, Phrase phrase) {
      return new Case(rule, outcome, phrase.words(), null);
    }
  }

  private General general() {
    General known = general;
    return known == null ? makeGeneral() : known;
  }

  /** A case is the same only if it is the same object: made once, also by several threads. */
  private synchronized General makeGeneral() {
    General known = general;
    if (known == null) {
      known = new General(this);
      general = known;
    }
    return known;
  }

  /**
   * Defines a rule.
   *
   * @param id module, topic and name, for example {@code buyer.cancellation.in-time}
   * @param sentence what it says, in our own words; figures of the policy by name in braces
   * @param citations the lines that state it, at least one, for example {@code S4:41, S4:39}
   * @throws IllegalArgumentException if the id has another form or no line is cited
   */
  public static Rule of(String id, String sentence, String citations) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(citations, "citations");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id must be module.topic.name, but was \""
              + id
              + "\". Write for example buyer.cancellation.in-time.");
    }
    if (citations.isBlank()) {
      throw new IllegalArgumentException(
          "citations of "
              + id
              + " must be one line at least, but were \"\". Cite the lines that state it.");
    }
    return new Rule(id, sentence, Citation.listOf(citations));
  }

  /** Defines a case in which the rule is satisfied; {@link #when} says what the parts mean. */
  public Case satisfied(String name, String english) {
    return when(Outcome.SATISFIED, name, english, null);
  }

  /** Defines a case about a limit, in which the rule is satisfied. */
  public Case satisfied(String name, String english, Bound bound) {
    return when(Outcome.SATISFIED, name, english, Objects.requireNonNull(bound, "bound"));
  }

  /** Defines a case in which the rule does not hold yet; {@link #when} says what the parts mean. */
  public Case notYet(String name, String english) {
    return when(Outcome.NOT_YET, name, english, null);
  }

  /** Defines a case in which the rule's time is over; {@link #when} says what the parts mean. */
  public Case expired(String name, String english) {
    return when(Outcome.EXPIRED, name, english, null);
  }

  /** Defines a case in which the rule is violated; {@link #when} says what the parts mean. */
  public Case violated(String name, String english) {
    return when(Outcome.VIOLATED, name, english, null);
  }

  /** Defines a case about a limit, in which the rule is violated. */
  public Case violated(String name, String english, Bound bound) {
    return when(Outcome.VIOLATED, name, english, Objects.requireNonNull(bound, "bound"));
  }

  /**
   * Defines a case in which a fact or figure is missing; {@link #when} says what the parts mean.
   */
  public Case unknown(String name, String english) {
    return when(Outcome.UNKNOWN, name, english, null);
  }

  /** Defines a remark, which decides nothing; {@link #when} says what the parts mean. */
  public Case noted(String name, String english) {
    return when(Outcome.NOTED, name, english, null);
  }

  /**
   * Defines one way in which the rule can turn out. Called while the constants of a class are set
   * up.
   *
   * @param outcome what is found
   * @param name the case, for example {@code too-late}
   * @param english the explanation; {@code {names}} in braces are filled in for the order, dispute
   *     or account at hand
   * @param bound which place is an amount and which its limit; null if it is about no limit
   * @throws IllegalArgumentException if the words lack one of the bound's places, or the rule has a
   *     case of that name already
   */
  public Case when(Outcome outcome, String name, String english, @Nullable Bound bound) {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(english, "english");
    Template words = new Template(id + "." + name, english);
    if (bound != null && !words.names().containsAll(List.of(bound.amount(), bound.limit()))) {
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
    for (Case other : cases) {
      if (other.key().equals(words.key())) {
        throw new IllegalArgumentException(
            "name must occur once in " + id + ", but was twice " + name + ". Name each case.");
      }
    }
    Case added = new Case(this, outcome, words, bound);
    cases.add(added);
    return added;
  }

  /** Returns the id, for example {@code buyer.cancellation.in-time}. */
  @JsonValue
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
  public List<Case> cases() {
    return List.copyOf(cases);
  }

  /** Returns the case in which a date is needed that the business calendar does not cover. */
  public Case outsideCalendar() {
    return general().outsideCalendar;
  }

  /**
   * Returns the case in which a figure is needed of which no dated text says anything, but a guide
   * does.
   *
   * @param remark whether that decides nothing
   */
  public Case notInForce(boolean remark) {
    return remark ? general().notInForceNoted : general().notInForce;
  }

  /**
   * Returns the case in which a figure is needed of which nothing says anything.
   *
   * @param remark whether that decides nothing
   */
  public Case notTold(boolean remark) {
    return remark ? general().notToldNoted : general().notTold;
  }

  /**
   * Returns the case in which there are too many ways in which texts may have followed.
   *
   * @param remark whether that decides nothing
   */
  public Case tooManyTexts(boolean remark) {
    return remark ? general().tooManyTextsNoted : general().tooManyTexts;
  }

  /** Returns the case that tells what the rule says if the last known texts still hold. */
  public Case lastKnown(Outcome outcome) {
    Objects.requireNonNull(outcome, "outcome");
    return Objects.requireNonNull(general().lastKnown.get(outcome));
  }

  /** Returns the case in which the rule is silent, but may not be by a text nobody has seen. */
  public Case unseen(Outcome outcome) {
    Objects.requireNonNull(outcome, "outcome");
    return Objects.requireNonNull(general().unseen.get(outcome));
  }

  /** Returns the case that tells what the rule says by each of the texts that may have held. */
  public Case unsettled(Outcome outcome) {
    Objects.requireNonNull(outcome, "outcome");
    return Objects.requireNonNull(general().unsettled.get(outcome));
  }

  /** Returns whether it never decides anything. */
  public boolean isRemark() {
    for (Case how : cases) {
      if (how.outcome() != Outcome.NOTED) {
        return false;
      }
    }
    return true;
  }

  /** Returns the case that stands for further items of which the same is to be said. */
  public Case andMore(Outcome outcome) {
    Objects.requireNonNull(outcome, "outcome");
    return Objects.requireNonNull(general().more.get(outcome));
  }

  /** Returns the figures that the sentence names. */
  public List<Figure<?>> figures(Policy<?> policy) {
    Objects.requireNonNull(policy, "policy");
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
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(policy, "policy");
    return sentence.render(
        language,
        place -> {
          String name = sentence.names().get(place);
          return policy
              .figure(name)
              .map(figure -> word(language, figure, policy))
              .orElseThrow(() -> noFigure(name));
        });
  }

  /** A figure that no guide states, and dated texts do, is not none but theirs to tell. */
  private static <T> String word(Language language, Figure<T> figure, Policy<?> policy) {
    T value = policy.get(figure);
    ZoneId zone = policy.zone();
    return value.equals(Optional.empty())
            && figure.linesFor(value).isEmpty()
            && !figure.dated().isEmpty()
        ? language.say(Phrase.dated(figure.valueType()), zone)
        : language.value(value, zone);
  }

  Template words() {
    return sentence;
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
