package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.Difference;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.json.Witness;
import java.io.IOException;
import java.util.Optional;

/** What follows from the difference between two policies: on smallest cases, or on given ones. */
record PolicyDiff(Policies first, Policies second, Output out, boolean json) {
  /** The smallest case for each figure that differs. */
  int witnesses() throws IOException {
    for (Witness witness : Witness.between(first, second)) {
      print(json ? witness.json() : told(witness));
    }
    return Main.ANSWERED;
  }

  private String told(Witness witness) {
    return PolicyCommand.line(witness.figure(), first)
        + "\n  instead of "
        + PolicyCommand.line(witness.figure(), second)
        + "\n"
        + witness
            .found()
            .map(PolicyDiff::told)
            .orElse(
                "  No difference in verdicts, results, dates or remarks, in "
                    + witness.tried()
                    + " cases.\n")
        + "\n";
  }

  private static String told(Witness.Found found) {
    return (found.alone() ? "" : "  (Together with the rest of the other policy.)\n")
        + "  The smallest case that shows it:\n    "
        + found.request()
        + "\n"
        + Explanation.in(PlainLanguage.ENGLISH, found.zone()).difference(found.difference());
  }

  /** When the answers to the requests of a file differ. */
  int over(String file) throws IOException {
    try (Requests requests = Requests.of(file)) {
      Counts counts = over(requests);
      if (!json) {
        out.text(counts.told());
      }
      requests.complainIfEmpty(out);
      return counts.errors() == 0 ? Main.ANSWERED : Main.LINES_IN_ERROR;
    }
  }

  private record Counts(long asked, long differing, long errors) {
    String told() {
      return differing + " of " + asked + (asked == 1 ? " case differs" : " cases differ") + ".\n";
    }
  }

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
      out.line(told);
    } else {
      out.text(told);
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
    return json ? difference.json() : inWords(difference);
  }

  private static String inWords(Difference difference) {
    Explanation words = Explanation.in(PlainLanguage.ENGLISH, difference.zone());
    StringBuilder text = new StringBuilder();
    difference.id().ifPresent(id -> text.append("Case ").append(Plain.text(id)).append(", "));
    text.append(difference.ask()).append('\n');
    difference.answers().differences().forEach(one -> text.append(words.difference(one)));
    difference.movedDates().forEach(date -> text.append(words.moved(date)));
    return text.append('\n').toString();
  }
}
