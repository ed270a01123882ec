package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the sources state, in our own words, and where the pages of {@link Source#O6} were seen.
 *
 * <p>{@code statements.txt} is taken from {@code docs/statements.json}, held by a test.
 */
final class Statements {
  private Statements() {}

  /**
   * One statement.
   *
   * @param id its id in {@code docs/statements.json}
   * @param citations the lines that state it
   * @param seenFrom the first day on which it was seen; empty if that is not known
   * @param seenUntil the last one; empty if that is not known
   * @param words what it says
   */
  record Statement(
      String id,
      List<Citation> citations,
      Optional<String> seenFrom,
      Optional<String> seenUntil,
      String words) {}

  /**
   * Where one line of {@link Source#O6} was seen.
   *
   * @param grades O: a page of the platform's own; M: a third party's copy of it; D: data or
   *     production code; S: a secondary guide
   * @param addresses where, separated by semicolons
   */
  record Page(String grades, String addresses) {}

  /** What a line states, in the order of {@code docs/statements.json}. */
  static List<Statement> of(Citation line) throws IOException {
    return all().stream().filter(statement -> statement.citations().contains(line)).toList();
  }

  /** All statements. */
  static List<Statement> all() throws IOException {
    return lines("statements.txt").stream().map(Statements::statement).toList();
  }

  private static Statement statement(String line) {
    String[] parts = line.split("\t", -1);
    return new Statement(
        parts[0], Citation.listOf(parts[1]), day(parts[2]), day(parts[3]), parts[4]);
  }

  private static Optional<String> day(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(written);
  }

  /** Where a line was seen, if it is one of {@link Source#O6} and an address is known. */
  static Optional<Page> page(Citation line) throws IOException {
    if (line.source() != Source.O6) {
      return Optional.empty();
    }
    return lines("pages.txt").stream()
        .map(one -> one.split("\t", -1))
        .filter(parts -> parts[0].equals(Integer.toString(line.line())))
        .map(parts -> new Page(parts[1], parts[2]))
        .findFirst();
  }

  private static List<String> lines(String name) throws IOException {
    InputStream resource = Objects.requireNonNull(Statements.class.getResourceAsStream(name), name);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
