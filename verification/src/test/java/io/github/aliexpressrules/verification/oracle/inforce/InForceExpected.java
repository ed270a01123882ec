package io.github.aliexpressrules.verification.oracle.inforce;

import io.github.aliexpressrules.testkit.generation.Facts;
import io.github.aliexpressrules.verification.oracle.Expected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is expected of an answer under the rules in force.
 *
 * @param verdict what the oracle's reading gives
 * @param tolerated what another reading of the design would give
 * @param likely the verdict if the last known values still hold; null elsewhere
 * @param likelyIsJudged whether the design settles it
 * @param basis the bases that may be named; empty: not judged
 * @param milestones the settled ones, by name
 * @param withoutMilestones the names that must not be told
 * @param series the dates of settled milestones that occur several times
 * @param measures what a merchant's measures contain, among others
 * @param result the settled members of the result
 * @param worlds every possible pair of verdict and dates
 */
record InForceExpected(
    String verdict,
    Set<String> tolerated,
    @Nullable String likely,
    boolean likelyIsJudged,
    Set<Basis> basis,
    Map<String, Mark> milestones,
    Set<String> withoutMilestones,
    Map<String, List<Instant>> series,
    List<Map<String, Object>> measures,
    Map<String, Object> result,
    Set<World> worlds) {
  private static final int MOST_WORLDS = 16;

  /**
   * When a milestone is: the safe instant, those of other readings, all candidates, and all those
   * of each other reading.
   */
  record Mark(
      Instant at,
      Set<Instant> tolerated,
      Set<Instant> candidates,
      Set<Set<Instant>> toleratedCandidates) {
    boolean allows(Instant instant) {
      return instant.equals(at) || tolerated.contains(instant);
    }
  }

  /** The oracle's reading, and what the other readings allow besides. */
  static InForceExpected of(Joint own, Collection<Joint> others) {
    Set<String> tolerated = new TreeSet<>();
    Set<Basis> basis = EnumSet.noneOf(Basis.class);
    basis.addAll(own.basis());
    boolean likelyIsJudged = own.likelyIsJudged();
    Set<String> unsettled = new TreeSet<>();
    for (Joint other : others) {
      tolerated.add(other.verdict());
      basis.addAll(own.basis().isEmpty() ? Set.of() : other.basis());
      likelyIsJudged &= !other.likelyIsJudged() || sameLikely(own, other);
      own.milestoneNames().stream().filter(other::isUnsettled).forEach(unsettled::add);
      own.milestoneNames().stream()
          .filter(name -> own.dates(name).isEmpty() != other.dates(name).isEmpty())
          .forEach(unsettled::add);
    }
    if (own.ways() > MOST_WORLDS) {
      tolerated.add("UNDETERMINED");
      basis.addAll(basis.isEmpty() ? Set.of() : Set.of(Basis.NONE));
      likelyIsJudged = false;
    }
    tolerated.remove(own.verdict());
    Map<String, Mark> marks = new LinkedHashMap<>();
    Set<String> without = new TreeSet<>();
    for (String name : own.milestoneNames()) {
      if (own.ways() > MOST_WORLDS || own.isUnsettled(name) || unsettled.contains(name)) {
        continue;
      }
      if (own.dates(name).isEmpty()) {
        without.add(name);
      } else {
        marks.put(name, mark(own, others, name));
      }
    }
    return new InForceExpected(
        own.verdict(),
        tolerated,
        own.likely(),
        likelyIsJudged,
        basis,
        marks,
        without,
        own.series(),
        own.measures(),
        agreed(own, others),
        own.worlds());
  }

  private static boolean sameLikely(Joint a, Joint b) {
    return String.valueOf(a.likely()).equals(String.valueOf(b.likely()));
  }

  private static Mark mark(Joint own, Collection<Joint> others, String name) {
    Set<Instant> tolerated = new TreeSet<>();
    others.forEach(other -> tolerated.add(other.safe(name)));
    tolerated.remove(own.safe(name));
    Set<Set<Instant>> candidates =
        others.stream().map(other -> other.dates(name)).collect(Collectors.toSet());
    return new Mark(own.safe(name), tolerated, own.dates(name), candidates);
  }

  /** The members of the result on which every reading agrees. */
  private static Map<String, Object> agreed(Joint own, Collection<Joint> others) {
    Map<String, Object> agreed = new LinkedHashMap<>(own.result());
    for (Joint other : others) {
      agreed
          .entrySet()
          .removeIf(
              member ->
                  other.result().containsKey(member.getKey())
                      && !member.getValue().equals(other.result().get(member.getKey())));
    }
    return agreed;
  }

  /** Everything in which a response differs from this; empty if nothing. */
  public List<String> differences(JsonNode response) {
    List<String> differences = new ArrayList<>();
    String actual = Facts.optionalText(response, "verdict");
    if (!verdict.equals(actual) && !tolerated.contains(actual)) {
      differences.add(
          "verdict: expected " + verdict + " (tolerated " + tolerated + "), was " + actual);
    }
    boolean ownReading = verdict.equals(actual);
    if (ownReading && likelyIsJudged) {
      String actualLikely = Facts.optionalText(response, "likely");
      // an open list that changes nothing may be told, or not: the verdict is the same with any
      // value
      boolean changesNothing =
          !verdict.equals("UNDETERMINED") && (actualLikely == null || actualLikely.equals(verdict));
      if (!changesNothing && !String.valueOf(likely).equals(String.valueOf(actualLikely))) {
        differences.add("likely: expected " + likely + ", was " + actualLikely);
      }
    }
    if (ownReading && !basis.isEmpty()) {
      String actualBasis = Facts.optionalText(response, "basis");
      if (basis.stream().noneMatch(one -> one.name().equals(actualBasis))) {
        differences.add("basis: expected one of " + basis + ", was " + actualBasis);
      }
    }
    Map<String, Object> members = new LinkedHashMap<>(result);
    if (!ownReading) {
      members.clear();
    }
    differences.addAll(milestoneDifferences(response));
    for (Map<String, Object> measure : measures) {
      if (!isContained(measure, response.path("result").path("measures"))) {
        differences.add("measures: expected " + measure);
      }
    }
    differences.addAll(new Expected(verdict, Map.of(), members).resultDifferences(response));
    return differences;
  }

  private static boolean isContained(Map<String, Object> measure, JsonNode measures) {
    return measures
        .valueStream()
        .anyMatch(
            one -> {
              JsonNode wrapped = JsonNodeFactory.instance.objectNode().set("result", one);
              return new Expected("", Map.of(), measure).resultDifferences(wrapped).isEmpty();
            });
  }

  private List<String> milestoneDifferences(JsonNode response) {
    List<String> differences = new ArrayList<>();
    Map<String, List<Instant>> actual = new TreeMap<>();
    Map<String, Set<Instant>> actualCandidates = new TreeMap<>();
    for (JsonNode milestone : Facts.items(response, "milestones")) {
      String name = Facts.text(milestone, "name");
      actual
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(Facts.requiredInstant(milestone, "at"));
      Set<Instant> candidates = actualCandidates.computeIfAbsent(name, key -> new TreeSet<>());
      for (JsonNode candidate : Facts.items(milestone, "candidates")) {
        if (Facts.has(candidate, "at")) {
          candidates.add(Facts.requiredInstant(candidate, "at"));
        }
      }
    }
    milestones.forEach(
        (name, mark) -> {
          List<Instant> at = actual.getOrDefault(name, List.of());
          if (at.size() != 1 || !mark.allows(at.get(0))) {
            differences.add("milestone " + name + ": expected " + mark + ", was " + at);
          }
          Set<Instant> listed = actualCandidates.getOrDefault(name, Set.of());
          // a reading by which there is one date only has no list of them
          Set<Instant> dates = listed.isEmpty() ? Set.copyOf(at) : listed;
          boolean settled = mark.tolerated().isEmpty() && mark.candidates().size() > 1;
          if (settled
              && !dates.equals(mark.candidates())
              && !mark.toleratedCandidates().contains(dates)) {
            differences.add(
                "candidates of " + name + ": expected " + mark.candidates() + ", were " + listed);
          }
        });
    series.forEach(
        (name, dates) -> {
          List<Instant> at = new ArrayList<>(actual.getOrDefault(name, List.of()));
          Collections.sort(at);
          if (!at.equals(dates)) {
            differences.add("milestones " + name + ": expected " + dates + ", were " + at);
          }
        });
    for (String name : withoutMilestones) {
      if (actual.containsKey(name)) {
        differences.add("milestone " + name + ": expected none, was " + actual.get(name));
      }
    }
    return differences;
  }

  /** The possible verdicts, for messages and tables. */
  Set<String> verdicts() {
    return worlds.stream().map(World::verdict).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
