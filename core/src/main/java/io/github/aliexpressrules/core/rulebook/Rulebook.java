package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.source.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A module's rules by question, and as a page to read. Immutable.
 *
 * <p>Example: {@code Rulebook.of("The merchant's rules").question(FreezeRules.QUESTION,
 * FreezeRules.CATALOGUE).markdown(policy, head)}.
 */
public final class Rulebook {
  private final String title;
  private final List<Chapter> chapters;

  private Rulebook(String title, List<Chapter> chapters) {
    this.title = title;
    this.chapters = List.copyOf(chapters);
  }

  /** A question, and what its answer is made of. */
  private record Chapter(QuestionKind question, Catalogue catalogue) {}

  /** Starts a rulebook without questions. */
  public static Rulebook of(String title) {
    return new Rulebook(Objects.requireNonNull(title, "title"), List.of());
  }

  /**
   * Returns this rulebook with one more question.
   *
   * @param question its name and words
   * @param catalogue the rules, milestones and actions that its answer is made of
   */
  public Rulebook question(QuestionKind question, Catalogue catalogue) {
    List<Chapter> more = new ArrayList<>(chapters);
    more.add(
        new Chapter(
            Objects.requireNonNull(question, "question"),
            Objects.requireNonNull(catalogue, "catalogue")));
    return new Rulebook(title, more);
  }

  /** Returns all rules, milestones and actions, each once, in the order of the questions. */
  public Catalogue catalogue() {
    return Catalogue.join(chapters.stream().map(Chapter::catalogue).toList());
  }

  /** Returns the names of the questions, in order. */
  public List<String> questions() {
    return chapters.stream().map(chapter -> chapter.question().id()).toList();
  }

  /** Returns the names of the questions that apply a rule, in order. */
  public List<String> questions(Rule rule) {
    return chapters.stream()
        .filter(chapter -> chapter.catalogue().rules().contains(rule))
        .map(chapter -> chapter.question().id())
        .toList();
  }

  /**
   * Returns the page: questions, rules with the policy's figures and what other sources say, steps,
   * milestones and figures. The same text in every run; lines end with a line feed.
   *
   * @param policy whose figures stand in the sentences
   * @param head a paragraph below the title, in markdown
   */
  public String markdown(Policy<?> policy, String head) {
    Page page = new Page();
    page.line("# " + title).blank().line(head).blank();
    questions(page);
    page.line("## Rules").blank();
    for (Rule rule : catalogue().rules()) {
      rule(page, rule, policy);
    }
    steps(page);
    milestones(page);
    figures(page, policy);
    return page.text();
  }

  private void questions(Page page) {
    page.line("## Questions").blank().row("id", "question").rule(2);
    for (Chapter chapter : chapters) {
      page.row(code(chapter.question().id()), chapter.question().asks(Language.ENGLISH));
    }
    page.blank();
  }

  private void rule(Page page, Rule rule, Policy<?> policy) {
    page.line("### " + code(rule.id())).blank().line(rule.sentence(policy)).blank();
    page.line("- Sources: " + list(rule.citations()));
    page.line("- Questions: " + codes(questions(rule)));
    for (Figure<?> figure : rule.figures(policy)) {
      page.line("- Figure " + code(figure.name()) + ": " + told(figure, policy));
    }
    page.blank().row("outcome", "case", "explanation").rule(3);
    for (Case saying : rule.cases()) {
      page.row(
          saying.outcome().name(),
          saying.key().substring(rule.id().length() + 1),
          saying.english());
    }
    page.blank();
  }

  private void steps(Page page) {
    page.line("## Steps").blank().row("id", "who", "where", "what", "sources").rule(5);
    for (Action action : catalogue().actions()) {
      page.row(
          code(action.id()),
          action.actor().name(),
          action.where().orElse(""),
          action.english(),
          list(action.citations()));
    }
    page.blank();
  }

  private void milestones(Page page) {
    List<MilestoneKind> kinds = catalogue().milestones();
    if (kinds.isEmpty()) {
      return;
    }
    page.line("## Milestones").blank().row("name", "whom", "what happens then", "rule").rule(4);
    for (MilestoneKind kind : kinds) {
      page.row(
          code(kind.name()),
          kind.actor().name(),
          kind.onPassing(Language.ENGLISH),
          code(kind.rule().id()));
    }
    page.blank();
  }

  private static void figures(Page page, Policy<?> policy) {
    page.line("## Figures").blank().row("name", "value").rule(2);
    for (Figure<?> figure : policy.figures()) {
      page.row(code(figure.name()), told(figure, policy));
    }
  }

  /** The value in force, and what is told instead, each with its lines. */
  private static <T> String told(Figure<T> figure, Policy<?> policy) {
    T inForce = policy.get(figure);
    List<Citation> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    if (inForce.equals(figure.standard())) {
      own.addAll(figure.citations());
    } else {
      others.add(value(figure.standard(), figure.citations(), policy));
    }
    for (Figure.Rival<T> rival : figure.rivals()) {
      if (inForce.equals(rival.value())) {
        own.addAll(rival.citations());
      } else {
        others.add(value(rival.value(), rival.citations(), policy));
      }
    }
    String told = value(inForce, own, policy);
    return others.isEmpty() ? told : told + "; elsewhere: " + String.join(", ", others);
  }

  private static String value(Object value, List<Citation> lines, Policy<?> policy) {
    String words = Language.ENGLISH.value(value, policy.calendar().zone());
    return lines.isEmpty() ? words : words + " (" + list(lines) + ")";
  }

  private static String list(List<Citation> citations) {
    return citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
  }

  private static String codes(List<String> ids) {
    return ids.stream().map(Rulebook::code).collect(Collectors.joining(", "));
  }

  private static String code(String id) {
    return "`" + id + "`";
  }

  /** Lines of markdown. */
  private static final class Page {
    private final StringBuilder text = new StringBuilder();

    Page line(String line) {
      text.append(line).append('\n');
      return this;
    }

    Page blank() {
      return line("");
    }

    Page row(String... cells) {
      return line("| " + String.join(" | ", cells) + " |");
    }

    Page rule(int columns) {
      return line("|" + "---|".repeat(columns));
    }

    String text() {
      return text.toString();
    }
  }
}
