package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.source.Citation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a party can do, as a rulebook describes it; a {@link Step} is this in one case.
 *
 * <p>Example: {@code Action.of("buyer.step.request-cancellation", Party.BUYER, "Request the
 * cancellation.", "S4:41").at("My orders > order > Request cancellation")}.
 */
public final class Action {
  private final String id;
  private final Party actor;
  private final Template template;
  private final List<Citation> citations;
  private final @Nullable String menuPath;

  private Action(
      String id,
      Party actor,
      Template template,
      List<Citation> citations,
      @Nullable String menuPath) {
    this.id = id;
    this.actor = actor;
    this.template = template;
    this.citations = citations;
    this.menuPath = menuPath;
  }

  /**
   * Defines an action.
   *
   * @param id module, {@code step} and name, for example {@code buyer.step.request-cancellation}
   * @param actor who can do it
   * @param english what is to be done and what it brings; {@code {names}} are filled in for the
   *     case
   * @param citations the lines that teach it
   */
  public static Action of(String id, Party actor, String english, String... citations) {
    return new Action(id, actor, new Template(id, english), Citation.listOf(citations), null);
  }

  /** Returns this action with the place in the menus where it is done. */
  public Action at(String path) {
    return new Action(id, actor, template, citations, path);
  }

  /** Returns the id, for example {@code buyer.step.request-cancellation}. */
  public String id() {
    return id;
  }

  /** Returns who can do it. */
  public Party actor() {
    return actor;
  }

  /** Returns the menu path, if the sources name one. */
  public Optional<String> where() {
    return Optional.ofNullable(menuPath);
  }

  /** Returns the lines that teach it. */
  public List<Citation> citations() {
    return citations;
  }

  /** Returns the English template. */
  public String english() {
    return template.english();
  }

  Template template() {
    return template;
  }

  List<Object> values(Object... values) {
    return template.values(values);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
