package io.github.aliexpressrules.verification;

import io.github.aliexpressrules.json.BoundaryVector;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.verification.oracle.Requests;
import io.github.aliexpressrules.verification.oracle.inforce.InForceRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chooses few changes of many cases, so that together they show all that any of the cases shows.
 */
final class VectorSelection {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final long SEED = 20_250_309;

  /** All that was seen; what is kept of it refers to these. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final List<Change> changes = new ArrayList<>();

  /**
   * The vectors beside one change.
   *
   * @param lines the vectors, as they are written
   * @param shows what they show together, by number
   * @param size how long they are
   */
  private record Change(List<String> lines, Set<Integer> shows, int size) {
    double worth(Set<Integer> open) {
      return (double) shows.stream().filter(open::contains).count() / size;
    }
  }

  /**
   * Looks at the casebook, by the guides and in force, and at so many random cases of each question
   * and both.
   */
  static VectorSelection over(int randomCases) throws IOException {
    VectorSelection selection = new VectorSelection();
    for (String question : JsonRules.questions()) {
      for (String line : Files.readAllLines(CASEBOOK.resolve(question + ".ndjson"))) {
        selection.add(line);
        ObjectNode request = (ObjectNode) JsonMapper.shared().readTree(line);
        if (!request.has("rules") && !request.has("reading")) {
          request.put("rules", "in-force").put("id", request.get("id").stringValue() + "-in-force");
          selection.add(request.toString());
        }
      }
      selection.addRandom("g-" + question, Requests.withRealOrders(question), randomCases);
      selection.addRandom("f-" + question, InForceRequests.asking(question), randomCases);
    }
    return selection;
  }

  private void addRandom(String name, Arbitrary<ObjectNode> requests, int count) {
    Random random = new Random(SEED);
    var generator = requests.generator(1000);
    for (int i = 0; i < count; i++) {
      add(generator.next(random).value().deepCopy().put("id", name + "-" + i).toString());
    }
  }

  private void add(String request) {
    LineReader.Line line = new LineReader.Line(1, request, Optional.empty());
    Map<String, List<BoundaryVector>> beside = new HashMap<>();
    for (BoundaryVector vector : BoundaryVector.of(JsonRules.standard(), line, ChronoUnit.NANOS)) {
      String id = JsonMapper.shared().readTree(vector.request()).get("id").stringValue();
      String change = id.contains("#") ? id.substring(0, id.lastIndexOf('-')) : id;
      beside.computeIfAbsent(change, one -> new ArrayList<>()).add(vector);
    }
    beside.values().forEach(this::add);
  }

  private void add(List<BoundaryVector> vectors) {
    Set<Integer> shows = new HashSet<>();
    boolean isNew = false;
    for (BoundaryVector vector : vectors) {
      for (String shown : Coverage.of(vector.request())) {
        isNew |= !numbers.containsKey(shown);
        shows.add(numbers.computeIfAbsent(shown, one -> numbers.size()));
      }
    }
    List<String> lines = vectors.stream().map(BoundaryVector::json).toList();
    int size = lines.stream().mapToInt(String::length).sum();
    // What is long and shows nothing new is never chosen.
    if (isNew || size < 12_000) {
      changes.add(new Change(lines, shows, size));
    }
  }

  /** Everything that was seen. */
  Set<String> seen() {
    return new TreeSet<>(numbers.keySet());
  }

  /** Vectors that show everything that was seen: the change that is worth most first. */
  List<String> chosen() {
    Set<Integer> open = new HashSet<>(numbers.values());
    PriorityQueue<Map.Entry<Double, Change>> queue =
        new PriorityQueue<>(
            Comparator.comparing((Map.Entry<Double, Change> entry) -> -entry.getKey())
                .thenComparing(entry -> entry.getValue().lines().get(0)));
    changes.forEach(change -> queue.add(Map.entry(change.worth(open), change)));
    List<Change> chosen = new ArrayList<>();
    while (!open.isEmpty()) {
      Map.Entry<Double, Change> best = queue.remove();
      double worth = best.getValue().worth(open);
      if (worth < best.getKey()) {
        queue.add(Map.entry(worth, best.getValue()));
      } else {
        chosen.add(best.getValue());
        open.removeAll(best.getValue().shows());
      }
    }
    return chosen.stream()
        .sorted(Comparator.comparing(change -> change.lines().get(0)))
        .flatMap(change -> change.lines().stream())
        .toList();
  }
}
