package io.github.aliexpressrules.report;

import java.util.List;

/** What a page shows of one case; read by its template, all in words. */
record CaseView(
    String anchor,
    String id,
    String asked,
    String asks,
    String tone,
    String sign,
    String word,
    String when,
    String answer,
    List<Why> decides,
    String leftOut,
    List<Todo> next,
    Drawing across,
    Drawing down,
    List<Key> key,
    String caption,
    List<String> bands,
    List<Row> table,
    List<Todo> steps,
    String idle,
    List<Fact> dates,
    List<Group> reasons,
    String sourcesTitle,
    String sources,
    List<Candidate> candidates,
    List<Fact> agreement,
    List<Band> bandDates,
    String silent,
    List<Fact> facts) {
  /** Something to be done. */
  public record Todo(String when, String text, String full, String where) {}

  /** What a pattern means. */
  public record Key(String tone, String word) {}

  /** A date at which something changes, and what holds then of each band. */
  public record Row(String instant, String date, String what, List<String> cells) {}

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** Reasons of a kind. */
  public record Group(String title, List<Why> each) {}

  /** A reason, with the lines that state it. */
  public record Why(
      String tone,
      String sign,
      String text,
      String summary,
      String sentence,
      String rule,
      List<Cited> cited) {}

  /** A line of a source. */
  public record Cited(String line, String says) {}

  /** A value that may hold: what, when its text was seen, and what follows. */
  public record Candidate(String what, String seen, List<String> follows) {}

  /** Two dates that sources or texts give for one milestone. */
  public record Band(String name, String safe, String last) {}
}
