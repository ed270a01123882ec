package io.github.aliexpressrules.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Setting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worlds are told apart by few values, and by those that make the difference. */
class LabelsTest {
  private static final Figure<Integer> OPENS = Figure.of("opens", 0);
  private static final Figure<Integer> CLOSES = Figure.of("closes", 0);
  private static final World.Read OPENING = read(OPENS, 1);
  private static final World.Read LATER = read(OPENS, 2);
  private static final World.Read CLOSING = read(CLOSES, 1);

  /** Every value of one beside every value of the other. */
  private static final List<Map<World.Read, Object>> PRODUCT =
      List.of(
          world(OPENING, 5, CLOSING, 0),
          world(OPENING, 5, CLOSING, 15),
          world(OPENING, 10, CLOSING, 0),
          world(OPENING, 10, CLOSING, 15));

  private static World.Read read(Figure<?> figure, long clock) {
    return new World.Read(figure, Instant.ofEpochSecond(clock), false);
  }

  private static Map<World.Read, Object> world(Object... readsAndValues) {
    Map<World.Read, Object> world = new LinkedHashMap<>();
    for (int i = 0; i < readsAndValues.length; i += 2) {
      world.put((World.Read) readsAndValues[i], readsAndValues[i + 1]);
    }
    return world;
  }

  private static List<String> of(List<Map<World.Read, Object>> worlds, int... some) {
    BitSet these = new BitSet();
    IntStream.of(some).forEach(these::set);
    return new Labels(worlds)
        .of(these).stream()
            .map((Setting one) -> Language.ENGLISH.value(one, ZoneOffset.UTC))
            .toList();
  }

  @Test
  void aValueThatAllHaveTellsNothing() {
    var worlds = List.of(world(OPENING, 5, CLOSING, 9), world(OPENING, 10, CLOSING, 9));
    assertThat(of(worlds, 0)).containsExactly("opens is 5");
    assertThat(of(worlds, 1)).containsExactly("opens is 10");
  }

  @Test
  void severalValuesThatComeToTheSameAreToldTogether() {
    var worlds = List.of(world(OPENING, 0), world(OPENING, 5), world(OPENING, 10));
    assertThat(of(worlds, 0, 2)).containsExactly("opens is 0 or 10");
  }

  /** A figure that is read for two clocks is told for the one that makes the difference. */
  @Test
  void ofTwoClocksTheOneCountsThatMakesTheDifference() {
    var worlds =
        List.of(
            world(OPENING, 0, LATER, 0),
            world(OPENING, 0, LATER, 10),
            world(OPENING, 10, LATER, 0),
            world(OPENING, 10, LATER, 10));
    assertThat(of(worlds, 0, 1)).containsExactly("opens is 0");
    assertThat(of(worlds, 2, 3)).containsExactly("opens is 10");
    assertThat(of(worlds, 1, 3)).containsExactly("opens is 10");
  }

  @Test
  void whatFollowsFromAnotherValueIsNotTold() {
    var worlds =
        List.of(
            world(OPENING, 5, CLOSING, 0),
            world(OPENING, 10, CLOSING, 15),
            world(OPENING, 10, CLOSING, 30));
    assertThat(of(worlds, 0)).containsExactly("opens is 5");
    assertThat(of(worlds, 1)).containsExactly("closes is 15");
  }

  @Test
  void bothAreToldWhereBothCount() {
    assertThat(of(PRODUCT, 0)).containsExactly("opens is 5", "closes is 0");
  }

  /** Where no values hold in these worlds alone, one of them stands for them. */
  @Test
  void worldsThatAreNoProductAreToldByTheFirst() {
    assertThat(of(PRODUCT, 1, 2, 3)).containsExactly("closes is 15");
  }

  @Test
  void whatAWorldDoesNotReadIsNotTold() {
    var worlds = List.of(world(OPENING, 5, CLOSING, 0), world(OPENING, 10));
    assertThat(of(worlds, 0)).containsExactly("opens is 5");
    assertThat(of(worlds, 1)).containsExactly("opens is 10");
    var alone = List.of(world(OPENING, 5, CLOSING, 0), world(OPENING, 5));
    assertThat(of(alone, 1)).isEmpty();
  }
}
