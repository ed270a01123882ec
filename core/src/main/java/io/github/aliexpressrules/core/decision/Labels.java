package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Setting;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** By which values some worlds differ from all others: as few as tell them apart. */
final class Labels {
  /** In place of a value that a world has not read. */
  private static final Object UNREAD = new Object();

  private final List<Map<World.Read, Object>> worlds;
  private final Map<World.Read, Set<Object>> all = new LinkedHashMap<>();

  /**
   * Begins with all worlds.
   *
   * @param worlds what each has read, and the value; of reads that may make a difference
   */
  Labels(List<Map<World.Read, Object>> worlds) {
    this.worlds = worlds;
    BitSet each = new BitSet();
    each.set(0, worlds.size());
    worlds.forEach(
        world -> world.keySet().forEach(read -> all.computeIfAbsent(read, one -> of(one, each))));
  }

  /** The values of a read in some worlds. */
  private Set<Object> of(World.Read read, BitSet some) {
    Set<Object> values = new LinkedHashSet<>();
    some.stream().forEach(i -> values.add(worlds.get(i).getOrDefault(read, UNREAD)));
    return values;
  }

  /**
   * The values that hold in some worlds, and in none of the others; where there are no such values,
   * those of the first of these worlds.
   */
  List<Setting> of(BitSet some) {
    Map<World.Read, Set<Object>> values = new LinkedHashMap<>();
    all.forEach(
        (read, any) -> {
          Set<Object> own = of(read, some);
          if (own.size() < any.size()) {
            values.put(read, own);
          }
        });
    if (holdElsewhere(values, some)) {
      values.clear();
      values.putAll(of(some.nextSetBit(0)));
    }
    List<World.Read> reads = new ArrayList<>(values.keySet());
    Map<World.Read, Set<Object>> needed = new LinkedHashMap<>(values);
    for (int i = reads.size() - 1; i >= 0; i--) {
      needed.remove(reads.get(i));
      if (holdElsewhere(needed, some)) {
        needed.put(reads.get(i), Objects.requireNonNull(values.get(reads.get(i))));
      }
    }
    values.keySet().retainAll(needed.keySet());
    return settings(values);
  }

  /** What one world has read. */
  private Map<World.Read, Set<Object>> of(int world) {
    Map<World.Read, Set<Object>> values = new LinkedHashMap<>();
    worlds.get(world).forEach((read, value) -> values.put(read, Set.of(value)));
    return values;
  }

  private boolean holdElsewhere(Map<World.Read, Set<Object>> values, BitSet some) {
    for (int i = some.nextClearBit(0); i < worlds.size(); i = some.nextClearBit(i + 1)) {
      Map<World.Read, Object> world = worlds.get(i);
      boolean holds = true;
      for (Map.Entry<World.Read, Set<Object>> each : values.entrySet()) {
        holds &= each.getValue().contains(world.getOrDefault(each.getKey(), UNREAD));
      }
      if (holds) {
        return true;
      }
    }
    return false;
  }

  /** Each figure once: of several clocks, the first. */
  private static List<Setting> settings(Map<World.Read, Set<Object>> values) {
    Map<Figure<?>, Setting> told = new LinkedHashMap<>();
    values.forEach(
        (read, several) -> {
          List<Object> known = several.stream().filter(value -> value != UNREAD).toList();
          if (!known.isEmpty()) {
            told.putIfAbsent(read.figure(), Setting.any(read.figure(), known));
          }
        });
    return List.copyOf(told.values());
  }
}
