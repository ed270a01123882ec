package io.github.aliexpressrules.report;

import java.util.List;

/**
 * What a page shows; read by its template.
 *
 * @param lang the language's tag, for example {@code en}
 * @param title what the page is about
 * @param words what is the same on every page
 * @param zone in which zone the dates are
 * @param cases one or more
 */
record PageView(String lang, String title, Words words, String zone, List<CaseView> cases) {
  /** Copies the list. */
  public PageView {
    cases = List.copyOf(cases);
  }

  /** Headings and other words that are the same on every page. */
  public record Words(
      String skip,
      String notAffiliated,
      String fiveGuides,
      String next,
      String nothing,
      String overTime,
      String asTable,
      String from,
      String what,
      String inOrder,
      String idle,
      String dates,
      String why,
      String rule,
      String whoSays,
      String mayHold,
      String seen,
      String follows,
      String date,
      String safe,
      String last,
      String facts,
      String ifWrong) {}
}
