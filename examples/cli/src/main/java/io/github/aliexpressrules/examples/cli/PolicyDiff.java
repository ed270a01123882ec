package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.Difference;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.json.Witness;
import java.io.IOException;
import java.util.Optional;

/** What follows from the difference between two policies: on smallest cases, or on given ones. */
record PolicyDiff(Policies first, Policies second, Main main, boolean json) {
  /** The smallest case for each figure that differs; the calendar, if another one is counted on. */
  int witnesses() throws IOException {
    if (!first.calendar().equals(second.calendar())) {
      print(calendars());
    }
    for (Witness witness : Witness.between(first, second)) {
      print(json ? witness.json(main.language()) : told(witness));
    }
    return Main.ANSWERED;
  }

  private String calendars() {
    if (json) {
      return "{\"calendar\":{\"first\":"
          + quoted(first.calendar())
          + ",\"second\":"
          + quoted(second.calendar())
          + "}}";
    }
    PlainLanguage words = main.plain();
    return PolicyCommand.calendar(first, words)
        + "\n  "
        + Wording.INSTEAD.in(words, PolicyCommand.calendar(second, words))
        + "\n\n";
  }

  /** A calendar's name is letters and plus signs. */
  private static String quoted(Optional<String> name) {
    return name.map(one -> '"' + one + '"').orElse("null");
  }

  private String told(Witness witness) {
    PlainLanguage words = main.plain();
    String other = PolicyCommand.line(witness.figure(), second, words);
    return PolicyCommand.line(witness.figure(), first, words)
        + "\n  "
        + Wording.INSTEAD.in(words, other)
        + "\n"
        + witness
            .found()
            .map(found -> told(found, words))
            .orElseGet(() -> "  " + Wording.NO_DIFFERENCE.in(words, witness.tried()) + "\n")
        + "\n";
  }

  private static String told(Witness.Found found, Language words) {
    return (found.alone() ? "" : "  " + Wording.TOGETHER.in(words) + "\n")
        + "  "
        + Wording.SMALLEST_CASE.in(words)
        + "\n    "
        + found.request()
        + "\n"
        + Explanation.in(words, found.zone()).difference(found.difference());
  }

  /** When the answers to the requests of a file differ. */
  int over(String file) throws IOException {
    try (Requests requests = Requests.of(file)) {
      Counts counts = over(requests);
      if (!json) {
        main.output()
            .text(Wording.differing(main.plain(), counts.differing(), counts.asked()) + "\n");
      }
      requests.complainIfEmpty(main.output());
      return counts.errors() == 0 ? Main.ANSWERED : Main.LINES_IN_ERROR;
    }
  }

  private record Counts(long asked, long differing, long errors) {}

  private Counts over(Requests requests) throws IOException {
    long asked = 0;
    long differing = 0;
    long errors = 0;
    for (Optional<LineReader.Line> line = requests.next();
        line.isPresent();
        line = requests.next()) {
      if (JsonRules.isBlank(line.get())) {
        continue;
      }
      Told told = told(line.get(), requests.file());
      if (!told.text().isEmpty()) {
        print(told.text());
      }
      asked++;
      errors += told.isError() ? 1 : 0;
      differing += told.isError() || told.text().isEmpty() ? 0 : 1;
    }
    return new Counts(asked, differing, errors);
  }

  private void print(String told) throws IOException {
    if (json) {
      main.output().line(told);
    } else {
      main.output().text(told);
    }
  }

  /** A difference, or nothing if there is none. */
  private Told told(LineReader.Line line, String file) {
    return Told.of(
        line,
        read -> {
          Difference difference = Difference.of(read, first, second);
          return difference.isThere() ? shown(difference) : "";
        },
        reply -> json ? reply.json() : Told.refusal(reply, file));
  }

  private String shown(Difference difference) {
    return json ? difference.json(main.language()) : inWords(difference);
  }

  private String inWords(Difference difference) {
    PlainLanguage language = main.plain();
    Explanation words = Explanation.in(language, difference.zone());
    StringBuilder text =
        new StringBuilder(
                difference
                    .id()
                    .map(id -> Wording.CASE_ASKED.in(language, id, difference.ask()))
                    .orElse(difference.ask()))
            .append('\n');
    difference.answers().differences().forEach(one -> text.append(words.difference(one)));
    difference.movedDates().forEach(date -> text.append(words.moved(date)));
    return text.append('\n').toString();
  }
}
