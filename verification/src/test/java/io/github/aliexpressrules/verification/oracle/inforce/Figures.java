package io.github.aliexpressrules.verification.oracle.inforce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The table of dated figures. */
final class Figures {
  private static final String TABLE = "/figures-in-force.txt";
  private static final List<Row> ROWS = read();

  private Figures() {}

  static List<Row> all() {
    return ROWS;
  }

  /** The values of a figure, oldest text first. */
  static List<Row> of(String figure) {
    return of(figure, row -> true);
  }

  static List<Row> of(String figure, Predicate<Row> scope) {
    List<Row> rows =
        ROWS.stream().filter(row -> row.figure().equals(figure)).filter(scope).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no such figure: " + figure);
    }
    return rows;
  }

  private static List<Row> read() {
    try (InputStream table = Figures.class.getResourceAsStream(TABLE)) {
      List<Row> rows = new ArrayList<>();
      for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(line.split("\\|", -1)));
        }
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells) {
    if (cells.length != 12) {
      throw new IllegalArgumentException("not twelve cells: " + String.join("|", cells));
    }
    return new Row(
        cells[0],
        cells[1],
        cells[2],
        day(cells[3]),
        day(cells[4]),
        starts(cells[5], cells[6], day(cells[3])),
        cells[7],
        cells[8],
        cells[9],
        cells[10],
        cells[11]);
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.equals("-") ? null : LocalDate.parse(cell);
  }

  private static Span starts(String from, String until, @Nullable LocalDate seenFrom) {
    if (from.equals("-")) {
      return Span.days(seenFrom, seenFrom);
    }
    if (from.contains("T")) {
      return new Span(Instant.parse(from), Instant.parse(until));
    }
    Instant first = from.equals("*") ? Span.BEGINNING : Span.firstInstant(LocalDate.parse(from));
    Instant last = until.equals("*") ? Span.BEGINNING : Span.lastStart(LocalDate.parse(until));
    return new Span(first, last);
  }
}
