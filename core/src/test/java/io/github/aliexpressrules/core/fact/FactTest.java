package io.github.aliexpressrules.core.fact;

import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

@SuppressWarnings("SelfAssertion") // that a value equals itself is asked as well
class FactTest {
  private static final Fact SHIPPED = new Fact("order.shippedAt", day(1));

  @Test
  void aFactHasAPlaceAndAnInstant() {
    assertThat(SHIPPED.path()).isEqualTo("order.shippedAt");
    assertThat(SHIPPED.at()).isEqualTo(day(1));
    assertThat(SHIPPED).hasToString("order.shippedAt 2025-03-04T12:00:00Z");
  }

  @Test
  void aFactAboutAnItemNamesTheListThePlaceAndTheMember() {
    assertThat(Fact.ofItem("deposit.freezes", 0, ".liftedAt", day(1)))
        .hasToString("deposit.freezes[0].liftedAt 2025-03-04T12:00:00Z");
    assertThat(Fact.ofItem("deposit.entries", 12, "", day(1)).path())
        .isEqualTo("deposit.entries[12]");
  }

  /** The kind is only told: it is neither where the fact stands nor part of what it is. */
  @Test
  void aFactOfAKindIsToldByIt() {
    Fact refused = Fact.ofKind("dispute.events", 2, "seller-refused", day(2));
    assertThat(refused.event()).isEqualTo("dispute.events.seller-refused");
    assertThat(refused.path()).isEqualTo("dispute.events[2]");
    assertThat(refused.at()).isEqualTo(day(2));
    assertThat(refused).isEqualTo(Fact.ofItem("dispute.events", 2, "", day(2)));
    assertThat(Fact.ofItem("dispute.events", 2, "", day(2)).event()).isEqualTo("dispute.events[2]");
  }

  @Test
  void factsAreEqualIfPlaceAndInstantAre() {
    Fact item = Fact.ofItem("dispute.events", 3, ".at", day(2));
    Fact same = new Fact("dispute.events[3].at", day(2));
    assertThat(item).isEqualTo(item).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(same).isEqualTo(item);
    assertThat(item)
        .isNotEqualTo(Fact.ofItem("dispute.events", 4, ".at", day(2)))
        .isNotEqualTo(Fact.ofItem("dispute.events", 3, "", day(2)))
        .isNotEqualTo(Fact.ofItem("events", 3, ".at", day(2)))
        .isNotEqualTo(Fact.ofItem("dispute.events", 3, ".at", day(3)))
        .isNotEqualTo("dispute.events[3].at");
  }

  @Test
  void whatHasNotHappenedIsNoFact() {
    assertThat(Fact.orNull("order.shippedAt", Optional.of(day(1)))).isEqualTo(SHIPPED);
    assertThat(Fact.orNull("order.shippedAt", Optional.empty())).isNull();
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatThrownBy(() -> new Fact(null, day(1)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("path");
    assertThatThrownBy(() -> new Fact("order.shippedAt", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("at");
    assertThatThrownBy(() -> Fact.ofItem("deposit.entries", 0, "", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("at");
  }
}
