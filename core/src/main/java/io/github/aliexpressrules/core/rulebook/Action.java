package io.github.aliexpressrules.core.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.source.Citation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a party can do, as a rulebook describes it; a {@link Step} is this in one case.
 *
 * <p>Example: {@code Action.of("buyer.step.request-cancellation", Party.BUYER, "Request the
 * cancellation.", "S4:41").at("My orders > order > Request cancellation")}.
 */
public final class Action {
  /** When it is done, beside what else can be done at the time. */
  private enum Turn {
    FIRST,
    ANY,
    LAST
  }

  private final String id;
  private final Party actor;
  private final Template words;
  private final List<Citation> citations;
  private final @Nullable Template brief;
  private final @Nullable Template menuPath;
  private final @Nullable Enum<?> move;
  private final Turn turn;

  private Action(
      String id,
      Party actor,
      Template words,
      List<Citation> citations,
      @Nullable Template brief,
      @Nullable Template menuPath,
      @Nullable Enum<?> move,
      Turn turn) {
    this.id = id;
    this.actor = actor;
    this.words = words;
    this.citations = citations;
    this.brief = brief;
    this.menuPath = menuPath;
    this.move = move;
    this.turn = turn;
  }

  /**
   * Defines an action.
   *
   * @param id module, {@code step} and name, for example {@code buyer.step.request-cancellation}
   * @param actor who can do it
   * @param english what is to be done and what it brings; {@code {names}} are filled in for the
   *     case
   * @param citations the lines that teach it, for example {@code S4:41, S4:39}
   */
  public static Action of(String id, Party actor, String english, String citations) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(english, "english");
    Objects.requireNonNull(citations, "citations");
    return new Action(
        id,
        actor,
        new Template(id, english),
        Citation.listOf(citations),
        null,
        null,
        null,
        Turn.ANY);
  }

  /**
   * Returns this action with the few words in which people are told it first.
   *
   * @param english a short sentence; it may use the places of the words
   * @throws IllegalArgumentException if it uses others
   */
  public Action brief(String english) {
    Objects.requireNonNull(english, "english");
    Template few = words.inOtherWords("brief", english, "brief");
    return new Action(id, actor, words, citations, few, menuPath, move, turn);
  }

  /**
   * Returns this action with the place in the menus where it is done.
   *
   * @throws IllegalArgumentException if the path has places in braces
   */
  public Action at(String path) {
    Objects.requireNonNull(path, "path");
    Template where = Template.withoutPlaces(id + ".where", path, "path");
    return new Action(id, actor, words, citations, brief, where, move, turn);
  }

  /** Returns this action, said to be an event of a dispute, or an act that can be planned. */
  public Action is(Enum<?> eventOrAct) {
    Objects.requireNonNull(eventOrAct, "eventOrAct");
    return new Action(id, actor, words, citations, brief, menuPath, eventOrAct, turn);
  }

  /** Returns this action, said to be what is to be done before anything else. */
  public Action first() {
    return new Action(id, actor, words, citations, brief, menuPath, move, Turn.FIRST);
  }

  /** Returns this action, said to be what is left when all else that can be done now is done. */
  public Action last() {
    return new Action(id, actor, words, citations, brief, menuPath, move, Turn.LAST);
  }

  /** Returns the id, for example {@code buyer.step.request-cancellation}. */
  @JsonValue
  public String id() {
    return id;
  }

  /** Returns who can do it. */
  public Party actor() {
    return actor;
  }

  /** Returns the menu path in English, if the sources name one. */
  public Optional<String> where() {
    return where(Language.ENGLISH);
  }

  /** Returns the menu path, if the sources name one. */
  public Optional<String> where(Language language) {
    Objects.requireNonNull(language, "language");
    return Optional.ofNullable(menuPath).map(path -> path.fill(language));
  }

  /** Returns the dispute event or planned act that it is, if it is one. */
  public Optional<Enum<?>> move() {
    return Optional.ofNullable(move);
  }

  /** Returns whether it is to be done before anything else. */
  public boolean isFirst() {
    return turn == Turn.FIRST;
  }

  /** Returns whether it is to be done after all else that can be done at the time. */
  public boolean isLast() {
    return turn == Turn.LAST;
  }

  /** Returns the lines that teach it. */
  public List<Citation> citations() {
    return citations;
  }

  /** Returns the English template. */
  public String english() {
    return words.english();
  }

  /** Returns the English words taken apart; places by their number in the {@link Step#values}. */
  public TemplateParts parts() {
    return words.parts();
  }

  Template words() {
    return words;
  }

  /** The few words; all of them where there are no fewer. */
  Template fewWords() {
    return brief == null ? words : brief;
  }

  @Nullable Template menuPath() {
    return menuPath;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
