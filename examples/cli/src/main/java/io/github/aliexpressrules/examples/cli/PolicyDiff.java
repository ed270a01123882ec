package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.Difference;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.json.Witness;
import java.io.IOException;
import java.io.PrintWriter;

/** What follows from the difference between two policies: on smallest cases, or on given ones. */
record PolicyDiff(Policies first, Policies second, PrintWriter out, boolean json) {
  /** The smallest case for each figure that differs. */
  int witnesses() {
    for (Witness witness : Witness.between(first, second)) {
      out.print(json ? witness.json() + "\n" : told(witness));
    }
    out.flush();
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
        + Explanation.in(found.zone()).difference(found.difference());
  }

  /** When the answers to the requests of a file differ. */
  int over(String file) throws IOException {
    int status = Main.ANSWERED;
    int asked = 0;
    int differing = 0;
    for (LineReader.Line line : Input.requests(file)) {
      if (JsonRules.isBlank(line)) {
        continue;
      }
      asked++;
      try {
        Difference difference = Difference.of(line, first, second);
        differing += difference.isThere() ? 1 : 0;
        out.print(difference.isThere() ? shown(difference) : "");
      } catch (RequestException refused) {
        out.print(Output.refusal(line, refused, json));
        status = Main.LINES_IN_ERROR;
      }
    }
    if (!json) {
      out.print(
          differing + " of " + asked + (asked == 1 ? " case differs" : " cases differ") + ".\n");
    }
    out.flush();
    return status;
  }

  private String shown(Difference difference) {
    if (json) {
      return difference.json() + "\n";
    }
    Explanation words = Explanation.in(difference.zone());
    StringBuilder text = new StringBuilder();
    difference.id().ifPresent(id -> text.append("Case ").append(id).append(", "));
    text.append(difference.ask()).append('\n');
    difference.answers().differences().forEach(one -> text.append(words.difference(one)));
    difference.movedDates().forEach(date -> text.append(words.moved(date)));
    return text.append('\n').toString();
  }
}
