package io.github.aliexpressrules.traceability;

import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Source;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accounts for what the sources say, one row a statement: it is carried by what cites the
 * statement's line, or by a word of the vocabulary; or it is noted, with the reason. What cites:
 *
 * <ul>
 *   <li>{@code RULE} and {@code STEP}, by themselves;
 *   <li>{@code MILESTONE}, by its rule;
 *   <li>{@code FIGURE}, for its standard value;
 *   <li>{@code READING}, for a value that a guide gives it instead;
 *   <li>{@code DATED}, for what a dated text of the platform says of it.
 * </ul>
 */
final class Traceability {
  private static final List<String> HEAD = List.of("statement", "disposition", "target", "why");
  private static final Pattern CELL =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))(,|$)");
  private static final Predicate<String> LINE = Pattern.compile("O\\d:\\d+").asMatchPredicate();

  private final List<Book> books;
  private final Map<String, Map<String, List<Citation>>> lines = new LinkedHashMap<>();
  private final Set<Citation> texts = new HashSet<>();
  private final List<String> packages;

  /** What one module knows: its rules and steps, its figures and their rivals. */
  record Book(Catalogue catalogue, Policy<?> policy) {}

  /**
   * Takes what statements can be carried by.
   *
   * @param books the modules
   * @param packages where the words of the vocabulary are: public types by their simple names
   */
  Traceability(List<Book> books, List<String> packages) {
    this.books = books;
    this.packages = packages;
    for (Book book : books) {
      book.catalogue().rules().forEach(rule -> put("RULE", rule.id(), rule.citations()));
      for (Action action : book.catalogue().actions()) {
        put("STEP", action.id(), action.citations());
      }
      for (MilestoneKind milestone : book.catalogue().milestones()) {
        put("MILESTONE", milestone.name(), milestone.rule().citations());
      }
      for (Figure<?> figure : book.policy().figures()) {
        for (Dated<?> dated : figure.dated()) {
          Stream.of(dated.edition().toString())
              .filter(LINE)
              .map(Citation::parse)
              .forEach(texts::add);
        }
        put(
            "DATED",
            figure.name(),
            figure.dated().stream().flatMap(dated -> dated.citations().stream()).toList());
        put("FIGURE", figure.name(), figure.citations());
        put(
            "READING",
            figure.name(),
            figure.rivals().stream().flatMap(rival -> rival.citations().stream()).toList());
      }
    }
  }

  private void put(String disposition, String target, List<Citation> cited) {
    Map<String, List<Citation>> known =
        lines.computeIfAbsent(disposition, unused -> new LinkedHashMap<>());
    if (known.putIfAbsent(target, cited) != null) {
      throw new IllegalArgumentException(
          disposition
              + " must have a name of its own, but two modules have "
              + target
              + ". Rename one of them.");
    }
  }

  /** One statement of the sources. */
  record Statement(String id, List<Citation> lines) {}

  /** What became of it. */
  record Row(String statement, String disposition, List<String> targets, String why) {}

  /** Reads the statements. */
  static List<Statement> statements(Path json) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode node : JsonMapper.shared().readTree(json)) {
      List<Citation> lines = new ArrayList<>();
      for (JsonNode cited : node.get("citations")) {
        lines.add(
            new Citation(Source.parse(cited.get("source").asString()), cited.get("line").asInt()));
      }
      statements.add(new Statement(node.get("id").asString(), lines));
    }
    return statements;
  }

  /** Reads the rows below the head. */
  static List<Row> rows(Path csv) throws IOException {
    List<List<String>> table = Files.readAllLines(csv).stream().map(Traceability::cells).toList();
    if (table.isEmpty() || !table.get(0).equals(HEAD)) {
      throw new IllegalArgumentException("head must be " + HEAD + ", but was " + table.get(0));
    }
    return table.stream().skip(1).map(Traceability::row).toList();
  }

  private static Row row(List<String> cells) {
    if (cells.size() != HEAD.size()) {
      throw new IllegalArgumentException("row must have " + HEAD + ", but was " + cells);
    }
    List<String> targets =
        cells.get(2).isEmpty() ? List.of() : List.of(cells.get(2).split("\\|", -1));
    return new Row(cells.get(0), cells.get(1), targets, cells.get(3));
  }

  /** Splits a line at its commas; a cell may stand in quotes, with quotes in it doubled. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line);
    for (boolean more = true; more; more = !matcher.group(3).isEmpty()) {
      if (!matcher.find()) {
        throw new IllegalArgumentException("quotes must be closed, but were not in: " + line);
      }
      cells.add(
          matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("\"\"", "\""));
    }
    return cells;
  }

  /** Returns all that is wrong; empty if every statement is accounted for. */
  List<String> problems(List<Statement> statements, List<Row> rows) {
    Map<String, Statement> known = new LinkedHashMap<>();
    statements.forEach(statement -> known.put(statement.id(), statement));
    return Stream.of(
            statements.stream().flatMap(statement -> problemsOfCount(statement, rows)),
            rows.stream()
                .filter(row -> !known.containsKey(row.statement()))
                .map(row -> row.statement() + " is no statement."),
            rows.stream()
                .filter(row -> known.containsKey(row.statement()))
                .flatMap(row -> problems(row, known.get(row.statement()))))
        .flatMap(problems -> problems)
        .toList();
  }

  /**
   * Returns the ids of the rules that no statement is carried by, neither themselves nor through a
   * milestone of theirs nor through a figure that their sentence names. A rule that cites no
   * statement at all is none of them: it speaks of the texts, whose names it cites.
   */
  List<String> unreached(List<Statement> statements, List<Row> rows) {
    Set<Citation> stated = stated(statements);
    return books.stream()
        .flatMap(
            book ->
                book.catalogue().rules().stream()
                    .filter(rule -> rule.citations().stream().anyMatch(stated::contains))
                    .filter(rule -> rows.stream().noneMatch(row -> reaches(row, rule, book))))
        .map(Rule::id)
        .toList();
  }

  private static Set<Citation> stated(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> statement.lines().stream())
        .collect(Collectors.toSet());
  }

  private static boolean reaches(Row row, Rule rule, Book book) {
    return switch (row.disposition()) {
      case "RULE" -> row.targets().contains(rule.id());
      case "MILESTONE" ->
          book.catalogue().milestones().stream()
              .filter(milestone -> milestone.rule().equals(rule))
              .map(MilestoneKind::name)
              .anyMatch(row.targets()::contains);
      case "FIGURE", "READING", "DATED" ->
          rule.figures(book.policy()).stream().map(Figure::name).anyMatch(row.targets()::contains);
      default -> false;
    };
  }

  /** Returns what cites a line that makes no statement and names no text. */
  List<String> unfounded(List<Statement> statements) {
    Set<Citation> stated = stated(statements);
    List<String> unfounded = new ArrayList<>();
    lines.forEach(
        (disposition, targets) ->
            targets.forEach(
                (target, cited) ->
                    cited.stream()
                        .filter(line -> !stated.contains(line) && !texts.contains(line))
                        .map(line -> disposition + " " + target + " cites " + line + ".")
                        .forEach(unfounded::add)));
    return unfounded;
  }

  private static Stream<String> problemsOfCount(Statement statement, List<Row> rows) {
    long count = rows.stream().filter(row -> row.statement().equals(statement.id())).count();
    return count == 1
        ? Stream.empty()
        : Stream.of(statement.id() + " must have one row, but has " + count + ".");
  }

  private Stream<String> problems(Row row, Statement statement) {
    if (row.disposition().equals("NOTED")) {
      return row.why().isBlank() || !row.targets().isEmpty()
          ? Stream.of(row.statement() + " is NOTED and must have a reason and no target.")
          : Stream.empty();
    }
    if (row.targets().isEmpty()) {
      return Stream.of(row.statement() + " must have a target.");
    }
    return row.targets().stream()
        .flatMap(target -> problem(row, target, statement).stream())
        .map(problem -> row.statement() + ": " + problem);
  }

  private Optional<String> problem(Row row, String target, Statement statement) {
    if (row.disposition().equals("WORD")) {
      return isWord(target) ? Optional.empty() : Optional.of("there is no WORD " + target + ".");
    }
    List<Citation> cited = lines.getOrDefault(row.disposition(), Map.of()).get(target);
    if (cited == null) {
      return Optional.of("there is no " + row.disposition() + " " + target + ".");
    }
    return statement.lines().stream().anyMatch(cited::contains)
        ? Optional.empty()
        : Optional.of(
            row.disposition()
                + " "
                + target
                + " must cite "
                + statement.lines()
                + ", but cites "
                + cited
                + ".");
  }

  /** Whether there is a public type of the name, with the constant or component after the dot. */
  private boolean isWord(String target) {
    String[] parts = target.split("\\.", -1);
    return packages.stream()
        .flatMap(name -> type(name + "." + parts[0]).stream())
        .anyMatch(type -> parts.length == 1 || (parts.length == 2 && has(type, parts[1])));
  }

  private static Optional<Class<?>> type(String name) {
    try {
      return Optional.<Class<?>>of(Class.forName(name))
          .filter(type -> Modifier.isPublic(type.getModifiers()));
    } catch (ClassNotFoundException none) {
      return Optional.empty();
    }
  }

  private static boolean has(Class<?> type, String part) {
    Stream<String> constants =
        type.isEnum()
            ? Stream.of(type.getEnumConstants()).map(value -> ((Enum<?>) value).name())
            : Stream.of();
    Stream<String> components =
        type.isRecord()
            ? Stream.of(type.getRecordComponents()).map(RecordComponent::getName)
            : Stream.of();
    return Stream.concat(constants, components).anyMatch(part::equals);
  }
}
