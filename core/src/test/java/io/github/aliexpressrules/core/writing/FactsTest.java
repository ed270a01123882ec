package io.github.aliexpressrules.core.writing;

import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Facts in the order of time; those of one instant as they were given. */
class FactsTest {
  private static Fact fact(String path, int day) {
    return new Fact(path, day(day));
  }

  private static List<String> paths(List<Fact> facts) {
    return facts.stream().map(Fact::path).toList();
  }

  @Test
  void theEarlierOfTwoIsTheFirstOneAtOneInstant() {
    Fact first = fact("a", 1);
    assertThat(Facts.earlier(first, fact("b", 2))).isSameAs(first);
    assertThat(Facts.earlier(fact("b", 2), first)).isSameAs(first);
    assertThat(Facts.earlier(first, fact("b", 1))).isSameAs(first);
    assertThat(Facts.earlier(null, first)).isSameAs(first);
    assertThat(Facts.earlier(first, null)).isSameAs(first);
    assertThat(Facts.earlier(null, null)).isNull();
  }

  @Test
  void factsThatAreThereStandInTheOrderOfTime() {
    assertThat(
            paths(
                Facts.inOrder(
                    fact("c", 3),
                    null,
                    fact("a", 1),
                    fact("d", 3),
                    null,
                    fact("b", 1),
                    fact("e", 2))))
        .containsExactly("a", "b", "e", "c", "d");
    assertThat(Facts.inOrder()).isEmpty();
    assertThat(Facts.inOrder((Fact) null, null)).isEmpty();
    assertThat(paths(Facts.inOrder(fact("a", 1), fact("b", 2)))).containsExactly("a", "b");
  }

  @Test
  void longListsAreSortedAndTiesStayAsTheyWere() {
    Random random = new Random(17);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      facts.add(fact("f" + i, random.nextInt(40)));
    }
    List<Fact> expected = new ArrayList<>(facts);
    expected.sort(Comparator.comparing(Fact::at));
    List<Fact> given = List.copyOf(facts);
    assertThat(Facts.sorted(facts)).isEqualTo(expected);
    assertThat(facts).as("what was given stays").isEqualTo(given);
    assertThat(Facts.inOrder(facts.toArray(Fact[]::new))).isEqualTo(expected);
    assertThat(Facts.sorted(List.of())).isEmpty();
  }

  @Test
  void twoCasesAreMergedAndTheFirstComesFirst() {
    List<Fact> first = List.of(fact("a1", 1), fact("a2", 2), fact("a3", 2), fact("a4", 5));
    List<Fact> second = List.of(fact("b0", 0), fact("b2", 2), fact("b3", 3), fact("b6", 6));
    assertThat(paths(Facts.merged(first, second)))
        .containsExactly("b0", "a1", "a2", "a3", "b2", "b3", "a4", "b6");
    assertThat(paths(Facts.merged(second, first)))
        .containsExactly("b0", "a1", "b2", "a2", "a3", "b3", "a4", "b6");
    assertThat(Facts.merged(first, List.of())).isEqualTo(first);
    assertThat(Facts.merged(List.of(), second)).isEqualTo(second);
    assertThat(Facts.merged(List.of(), List.of())).isEmpty();
  }

  @Test
  void nobodyChangesTheListsAfterwards() {
    Fact[] given = {fact("a", 1), fact("b", 2)};
    List<Fact> list = new ArrayList<>(List.of(given));
    for (List<Fact> facts :
        List.of(Facts.inOrder(given), Facts.sorted(list), Facts.merged(list, list.subList(0, 0)))) {
      assertThatThrownBy(() -> facts.set(0, fact("c", 3)))
          .isInstanceOf(UnsupportedOperationException.class);
      list.set(0, fact("e", 5));
      assertThat(paths(facts)).containsExactly("a", "b");
      list.set(0, fact("a", 1));
    }
  }

  @Test
  void whatIsInTheOrderOfTimeIsKeptAsItIs() {
    List<Fact> facts = Facts.inTime(new Fact[] {fact("a", 1), fact("b", 2)});
    assertThat(paths(facts)).containsExactly("a", "b");
    assertThatThrownBy(() -> Facts.inOrder(fact("a", 1), null).get(1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index out of range: 1");
  }
}
