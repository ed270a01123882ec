package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.Scope;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.TermUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A module's rules by question, and as a page to read. Immutable.
 *
 * <p>Example: {@code Rulebook.of("The merchant's rules").question(FreezeRules.QUESTION,
 * FreezeRules.CATALOGUE).markdown(policy, head)}.
 */
public final class Rulebook {
  private final String title;
  private final List<Chapter> chapters;
  private final Catalogue remarks;
  private final List<Class<?>> types;

  private Rulebook(String title, List<Chapter> chapters, Catalogue remarks, List<Class<?>> types) {
    this.title = title;
    this.chapters = List.copyOf(chapters);
    this.remarks = remarks;
    this.types = List.copyOf(types);
  }

  /** A question, and what its answer is made of. */
  private record Chapter(QuestionKind question, Catalogue catalogue) {}

  /** Starts a rulebook without questions. */
  public static Rulebook of(String title) {
    return new Rulebook(
        Objects.requireNonNull(title, "title"),
        List.of(),
        Catalogue.of(),
        List.of(Party.class, TermUnit.class));
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
    return new Rulebook(title, more, remarks, types);
  }

  /** Returns this rulebook with what is said of every question by the rules in force. */
  public Rulebook remarks(Catalogue ofEvery) {
    return new Rulebook(title, chapters, Objects.requireNonNull(ofEvery, "ofEvery"), types);
  }

  /**
   * Returns this rulebook with types that are told by their names in the code: results, whose
   * members are named, and enums, of which sentences name constants. The types of a result's
   * members are there with it.
   */
  public Rulebook words(Class<?>... resultsAndEnums) {
    Objects.requireNonNull(resultsAndEnums, "resultsAndEnums");
    List<Class<?>> more = new ArrayList<>(types);
    more.addAll(List.of(resultsAndEnums));
    return new Rulebook(title, chapters, remarks, more);
  }

  /** Returns all rules, milestones and actions, each once, in the order of the questions. */
  public Catalogue catalogue() {
    return Catalogue.join(
        Stream.concat(chapters.stream().map(Chapter::catalogue), Stream.of(remarks)).toList());
  }

  /** Returns the names of the questions, in order. */
  public List<String> questions() {
    return chapters.stream().map(chapter -> chapter.question().id()).toList();
  }

  /** Returns the names of the questions that apply a rule, in order. */
  public List<String> questions(Rule rule) {
    Objects.requireNonNull(rule, "rule");
    return chapters.stream()
        .filter(chapter -> chapter.catalogue().rules().contains(rule))
        .map(chapter -> chapter.question().id())
        .toList();
  }

  /**
   * Returns all that the rulebook says, in English and by the keys under which another language has
   * its templates: questions, sentences, cases, dates, steps with their menu paths, figures and
   * doubts about them, and words. What is said around them is in {@link Phrase#texts}.
   *
   * @param policy whose figures the rules rest on; the values in force do not matter
   * @throws IllegalStateException if two texts have one key
   */
  public Map<String, String> texts(Policy<?> policy) {
    Objects.requireNonNull(policy, "policy");
    Texts texts = new Texts();
    for (Chapter chapter : chapters) {
      texts.add(chapter.question().words());
      texts.add(chapter.question().titleWords());
    }
    for (Rule rule : catalogue().rules()) {
      texts.add(rule.words());
      for (Case how : rule.cases()) {
        texts.add(how.words());
        how.headline().ifPresent(headline -> texts.add(headline.words()));
      }
    }
    for (MilestoneKind kind : catalogue().milestones()) {
      texts.add(kind.words());
      texts.add(kind.titleWords());
    }
    for (Action action : catalogue().actions()) {
      texts.add(action.words());
      texts.add(action.fewWords());
      texts.add(action.menuPath());
    }
    for (Figure<?> figure : policy.figures()) {
      figure.words().forEach(words -> texts.add(words.key(), words.english()));
      figure.doubts().forEach(doubt -> texts.add(doubt.key(), doubt.english()));
    }
    types.forEach(type -> NamedInCode.texts(type).forEach(texts::add));
    return texts.all();
  }

  /** Texts by key, in the order in which they were added. */
  private static final class Texts {
    private final Map<String, String> all = new LinkedHashMap<>();

    void add(@Nullable Template words) {
      if (words != null) {
        add(words.key(), words.english());
      }
    }

    void add(String key, String english) {
      String other = all.putIfAbsent(key, english);
      if (other != null && !other.equals(english)) {
        throw new IllegalStateException(
            "key must have one text, but "
                + key
                + " has two: \""
                + other
                + "\" and \""
                + english
                + "\". Rename one of the two.");
      }
    }

    Map<String, String> all() {
      return Collections.unmodifiableMap(all);
    }
  }

  /**
   * Returns the page: questions, rules with the policy's figures and what other sources say, steps,
   * milestones and figures. The same text in every run; lines end with a line feed.
   *
   * @param policy whose figures stand in the sentences
   * @param head a paragraph below the title, in markdown
   */
  public String markdown(Policy<?> policy, String head) {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(head, "head");
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
      page.line(
          "- Figure " + code(figure.name()) + ", " + title(figure) + ": " + told(figure, policy));
    }
    page.blank().row("outcome", "case", "explanation", "steps").rule(4);
    for (Case how : rule.cases()) {
      page.row(
          how.outcome().name(),
          how.key().substring(rule.id().length() + 1),
          how.english(),
          codes(how.steps().stream().map(Action::id).toList()));
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
    page.line("## Figures").blank().row("name", "what it is", "value").rule(3);
    for (Figure<?> figure : policy.figures()) {
      page.row(code(figure.name()), title(figure), told(figure, policy));
    }
    page.blank();
    history(page, policy);
    agreement(page, policy);
  }

  private static String title(Figure<?> figure) {
    return Language.ENGLISH.value(figure, ZoneOffset.UTC);
  }

  /** What the platform's dated texts say of each figure. */
  private static void history(Page page, Policy<?> policy) {
    page.line("## Figures in force")
        .blank()
        .line("What the platform's dated texts say, the older ones first.")
        .blank()
        .row("name", "value", "seen", "begins", "binds", "for", "after that")
        .rule(7);
    for (Figure<?> figure : policy.figures()) {
      if (figure.dated().isEmpty()) {
        page.row(code(figure.name()), "no dated text", "", "", "", "", "");
      }
      for (Dated<?> row : figure.dated()) {
        page.row(
            code(figure.name()),
            values(figure, row, policy),
            days(row.from(), row.until()),
            begins(row.edition()),
            row.bindsOn().name(),
            row.scope().map(Scope::toString).orElse(""),
            row.after() == Dated.After.OPEN ? "open" : row.isWeak() ? "never sure" : "assumed");
      }
    }
    page.blank();
  }

  private static String values(Figure<?> figure, Dated<?> row, Policy<?> policy) {
    String values =
        row.values().stream()
            .map(value -> word(figure, value, policy))
            .collect(Collectors.joining(" or "));
    return (values.isEmpty() ? "not readable" : values) + " (" + list(row.citations()) + ")";
  }

  private static String word(Figure<?> figure, Object value, Policy<?> policy) {
    return value instanceof Optional<?> none && none.isEmpty()
        ? figure.none()
        : value(value, List.of(), policy);
  }

  private static String days(Optional<LocalDate> first, Optional<LocalDate> last) {
    return first.isEmpty() || last.isEmpty()
        ? "on no known day"
        : first.get() + " to " + last.get();
  }

  private static String begins(Edition edition) {
    if (edition.latest().equals(Instant.MIN)) {
      return "not known";
    }
    String last =
        edition.latest().equals(Instant.MAX) ? "or never" : "at the latest " + edition.latest();
    return edition.earliest().equals(Instant.MIN) ? last : edition.earliest() + ", " + last;
  }

  /** In which years the platform's texts agree with what each guide says. */
  private static void agreement(Page page, Policy<?> policy) {
    page.line("## The guides and the texts")
        .blank()
        .line("On which days texts of the platform were seen that say what a guide says.")
        .blank()
        .row("guide", "figure", "value", "seen in texts")
        .rule(4);
    for (Reading reading : Reading.values()) {
      for (Figure<?> figure : policy.figures()) {
        if (figure.readings().contains(reading)) {
          Object value = policy.readBy(reading).get(figure);
          page.row(
              reading.toString(),
              code(figure.name()),
              word(figure, value, policy),
              seen(figure, value));
        }
      }
    }
  }

  private static String seen(Figure<?> figure, Object value) {
    String seen =
        figure.dated().stream()
            .filter(row -> row.values().contains(value))
            .map(row -> days(row.from(), row.until()) + " (" + list(row.citations()) + ")")
            .collect(Collectors.joining("; "));
    if (!seen.isEmpty()) {
      return seen;
    }
    return figure.dated().isEmpty() ? "no dated text speaks of it" : "in none";
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
        others.add(value(rival.value(), rival.citations(), policy) + unread(figure, rival, policy));
      }
    }
    String told = value(inForce, own, policy);
    return others.isEmpty() ? told : told + "; elsewhere: " + String.join(", ", others);
  }

  /**
   * Why no reading takes a rival: each of its sources says something else later on. Empty where one
   * does.
   */
  private static <T> String unread(Figure<T> figure, Figure.Rival<T> rival, Policy<?> policy) {
    List<String> instead = new ArrayList<>();
    for (Reading reading : rival.citations().stream().map(Reading::of).distinct().toList()) {
      T read = policy.readBy(reading).get(figure);
      if (read.equals(rival.value())) {
        return "";
      }
      instead.add(reading + " goes on to say " + value(read, List.of(), policy));
    }
    return " [no reading: " + String.join("; ", instead) + "]";
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
