package io.github.aliexpressrules.examples.flinkwatch;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.json.JsonRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the library's own timeline has the job say, and what the job has said in the end. */
final class Expected {
  private static final JsonRules RULES = JsonRules.standard();

  private Expected() {}

  /** Returns the changes and reminders of a whole case from its first fact on. */
  static Set<String> of(String key, String request, Instant first, Duration lead) {
    Set<String> lines = new TreeSet<>();
    var question = RULES.read(request).question();
    String last = "";
    Set<String> reminded = new HashSet<>();
    for (Decision<?> segment : question.timeline().segments()) {
      Instant until = segment.window().until().orElse(Instant.MAX);
      if (!until.isAfter(first)) {
        continue;
      }
      Instant from = segment.window().from().filter(at -> at.isAfter(first)).orElse(first);
      String words = Watcher.words(segment);
      if (!words.equals(last)) {
        lines.add(String.join(" ", key, question.id(), from.toString(), words));
        last = words;
      }
      for (Milestone milestone : segment.milestones()) {
        Instant due = milestone.at().minus(lead);
        Instant when = due.isAfter(from) ? due : from;
        if (when.isBefore(until)
            && when.isBefore(milestone.at())
            && reminded.add(milestone.name() + milestone.at())) {
          lines.add(
              String.join(
                  " ",
                  key,
                  question.id(),
                  when.toString(),
                  "{\"reminder\":\""
                      + milestone.name()
                      + "\",\"due\":\""
                      + milestone.at()
                      + "\"}"));
        }
      }
    }
    return lines;
  }

  /** Returns what is to be said of one made-up order, to several questions. */
  static Stream<String> of(List<FactLine> facts, List<String> asks, Duration lead) {
    FactLine first = facts.get(0);
    return asks.stream()
        .flatMap(ask -> of(first.key(), Orders.request(facts, ask), first.at(), lead).stream());
  }

  /** Returns what stands in the end of what was said of one case, corrections carried out. */
  static Set<String> inTheEnd(List<String> output) {
    Map<String, String> standing = new LinkedHashMap<>();
    output.stream()
        .map(FactLines.JSON::readTree)
        .map(ObjectNode.class::cast)
        .sorted(Comparator.comparingInt(Expected::number))
        .forEach(
            line -> {
              for (String gone : List.of("replaces", "withdraws")) {
                JsonNode id = line.get(gone);
                if (id != null && standing.remove(id.stringValue()) == null) {
                  throw new IllegalStateException("nothing stands as " + id + ": " + line);
                }
              }
              JsonNode id = line.get("id");
              if (id != null && standing.put(id.stringValue(), standing(line.toString())) != null) {
                throw new IllegalStateException("said twice: " + id);
              }
            });
    return new TreeSet<>(standing.values());
  }

  /** Returns the same of many cases. */
  static Set<String> inTheEndByKey(List<String> output) {
    return output.stream()
        .collect(
            Collectors.groupingBy(line -> FactLines.JSON.readTree(line).get("key").stringValue()))
        .values()
        .stream()
        .flatMap(ofOne -> inTheEnd(ofOne).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns a line of the output as {@link #of} tells it. */
  static String standing(String json) {
    ObjectNode line = (ObjectNode) FactLines.JSON.readTree(json);
    line.remove("id");
    line.remove("replaces");
    String head =
        String.join(
            " ",
            line.remove("key").stringValue(),
            line.remove("ask").stringValue(),
            line.remove("at").stringValue());
    return head + " " + line;
  }

  /** Withdrawals have no number of their own, and come after what they withdraw. */
  private static int number(ObjectNode line) {
    JsonNode id = line.get("id");
    return id == null
        ? Integer.MAX_VALUE
        : Integer.parseInt(id.stringValue().substring(id.stringValue().lastIndexOf('#') + 1));
  }
}
