package io.github.aliexpressrules.verification.oracle.inforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all worlds of one question say together, under one reading of the design. */
final class Joint {
  /** What opens is safe at the latest of its dates, what must be done at the earliest. */
  enum Safe {
    EARLIEST,
    LATEST
  }

  private final Set<World> worlds = new LinkedHashSet<>();
  private final Map<String, Safe> milestones = new LinkedHashMap<>();
  private final Set<Basis> basis = EnumSet.noneOf(Basis.class);
  private final Map<String, Object> result = new LinkedHashMap<>();
  private final Map<String, List<Instant>> series = new LinkedHashMap<>();
  private final List<Map<String, Object>> measures = new ArrayList<>();
  private boolean likelyIsJudged = true;

  static Joint of(Collection<World> worlds) {
    Joint joint = new Joint();
    joint.worlds.addAll(worlds);
    return joint;
  }

  static Joint of(World world) {
    return of(Set.of(world));
  }

  /** A milestone that is judged wherever all known worlds have it, or none has. */
  Joint milestone(String name, Safe safe) {
    milestones.put(name, safe);
    return this;
  }

  /** A milestone that is not judged. */
  Joint without(String name) {
    milestones.remove(name);
    return this;
  }

  /** The bases that may be named; none is judged unless some are given. */
  Joint basis(Set<Basis> allowed) {
    basis.addAll(allowed);
    return this;
  }

  Joint result(String name, Object value) {
    result.put(name, value);
    return this;
  }

  Joint results(Map<String, Object> more) {
    result.putAll(more);
    return this;
  }

  /** Milestones of one name that occur several times. */
  Joint series(String name, List<Instant> at) {
    series.put(name, at);
    return this;
  }

  /** What the list {@code measures} of the result must contain, among others. */
  Joint measures(List<Map<String, Object>> some) {
    measures.addAll(some);
    return this;
  }

  List<Map<String, Object>> measures() {
    return measures;
  }

  Map<String, List<Instant>> series() {
    return series;
  }

  /** The design does not settle what is likely here. */
  Joint withoutLikely() {
    likelyIsJudged = false;
    return this;
  }

  /** In how many ways the answer may differ. */
  int ways() {
    return worlds.size();
  }

  Set<World> worlds() {
    return worlds;
  }

  Set<Basis> basis() {
    return basis;
  }

  Map<String, Object> result() {
    return result;
  }

  /** All equal: that verdict; else nobody can tell. */
  String verdict() {
    return one(worlds.stream().map(World::verdict).collect(Collectors.toSet()))
        .orElse("UNDETERMINED");
  }

  /** The verdict if the last known values still hold, where another may; else null. */
  @Nullable String likely() {
    return isOpen() ? one(knownVerdicts()).orElse(null) : null;
  }

  /** Several values that were seen may be the last: the design does not say which is likely. */
  boolean likelyIsJudged() {
    return likelyIsJudged && (!isOpen() || knownVerdicts().size() == 1);
  }

  boolean isOpen() {
    return worlds.stream().anyMatch(world -> !world.known());
  }

  private Set<String> knownVerdicts() {
    return worlds.stream()
        .filter(World::known)
        .map(World::verdict)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> one(Set<String> verdicts) {
    return verdicts.size() == 1 ? Optional.of(verdicts.iterator().next()) : Optional.empty();
  }

  Set<String> milestoneNames() {
    return milestones.keySet();
  }

  /** The dates of a milestone over the known worlds, and the safe one; empty: nowhere told. */
  NavigableSet<Instant> dates(String name) {
    return worlds.stream()
        .filter(World::known)
        .map(world -> world.milestones().get(name))
        .filter(at -> at != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether some known worlds tell it and others do not, or no world is known. */
  boolean isUnsettled(String name) {
    long known = worlds.stream().filter(World::known).count();
    long told =
        worlds.stream()
            .filter(World::known)
            .filter(world -> world.milestones().containsKey(name))
            .count();
    return known == 0 || (told > 0 && told < known);
  }

  Instant safe(String name) {
    NavigableSet<Instant> dates = dates(name);
    return milestones.get(name) == Safe.EARLIEST ? dates.first() : dates.last();
  }
}
