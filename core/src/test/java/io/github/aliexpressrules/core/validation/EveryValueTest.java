package io.github.aliexpressrules.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Samples;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.state.DisputeState;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value type: nulls are refused by name, and nothing can be changed later. */
class EveryValueTest {
  static Stream<Arguments> objectComponents() {
    return Samples.all().stream()
        .flatMap(
            sample ->
                Arrays.stream(sample.getClass().getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(component -> Arguments.of(sample, component.getName())));
  }

  @ParameterizedTest
  @MethodSource("objectComponents")
  void aNullIsRefusedByTheNameOfItsComponent(Record sample, String component) {
    assertThatThrownBy(() -> with(sample, component, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(component);
  }

  static Stream<Arguments> listComponents() {
    return Samples.all().stream()
        .flatMap(
            sample ->
                Arrays.stream(sample.getClass().getRecordComponents())
                    .filter(component -> component.getType() == List.class)
                    .map(component -> Arguments.of(sample, component.getName())));
  }

  @ParameterizedTest
  @MethodSource("listComponents")
  void aNullInAListIsRefusedByItsPlace(Record sample, String component) throws Exception {
    List<Object> items = new ArrayList<>((List<?>) get(sample, component));
    items.add(null);
    assertThatThrownBy(() -> with(sample, component, items))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(component + "[" + (items.size() - 1) + "]");
  }

  @Test
  void aNullInASetIsRefusedByItsType() {
    Set<OrderTrait> traits = new HashSet<>();
    traits.add(null);
    assertThatThrownBy(() -> Require.enumSet("traits", OrderTrait.class, traits))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("OrderTrait");
  }

  static Stream<Record> samples() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void equalPartsMakeEqualValues(Record sample) throws Exception {
    Record again = with(sample, "", null);
    assertThat(again).isEqualTo(sample).hasSameHashCodeAs(sample).hasToString(sample.toString());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void collectionsCannotBeChangedFromOutside(Record sample) throws Exception {
    for (RecordComponent component : sample.getClass().getRecordComponents()) {
      if (get(sample, component.getName()) instanceof Collection<?> items && !items.isEmpty()) {
        assertThatThrownBy(items::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> items.iterator().remove()).isInstanceOf(RuntimeException.class);
        Collection<Object> given =
            items instanceof List ? new ArrayList<>(items) : new LinkedHashSet<>(items);
        Record built = with(sample, component.getName(), given);
        given.clear();
        assertThat(built).isEqualTo(sample);
      }
    }
  }

  /** What holds for every part is shown by a sample that has it. */
  @Test
  void everyPartIsThereInSomeSample() throws Exception {
    Set<String> absent = new TreeSet<>();
    Set<String> there = new TreeSet<>();
    for (Record sample : Samples.all()) {
      for (RecordComponent component : sample.getClass().getRecordComponents()) {
        Object part = get(sample, component.getName());
        boolean isThere =
            !part.equals(Optional.empty())
                && !(part instanceof Collection<?> items && items.isEmpty());
        (isThere ? there : absent).add(sample.getClass().getName() + "." + component.getName());
      }
    }
    absent.removeAll(there);
    assertThat(absent).isEmpty();
  }

  @Test
  void setsIterateInTheOrderOfTheEnum() {
    Order order =
        Order.builder()
            .id("1")
            .price(Samples.money("USD 1.00"))
            .placedAt(Samples.day(0))
            .addTraits(
                OrderTrait.LOCAL_DELIVERY, OrderTrait.ACCESSORY, OrderTrait.UNCONDITIONAL_RETURN)
            .build();
    assertThat(order.traits())
        .containsExactly(
            OrderTrait.ACCESSORY, OrderTrait.UNCONDITIONAL_RETURN, OrderTrait.LOCAL_DELIVERY);

    Claim claim = Samples.fullClaim();
    assertThat(claim.evidence()).containsExactly(Evidence.PHOTO, Evidence.VIDEO);

    assertThat(Samples.fullApplication().materials())
        .containsExactly(Material.BUSINESS_LICENCE, Material.APPLICATION_FORM);
  }

  @Test
  void aListKeepsTheOrderInWhichItWasGiven() {
    DepositEntry later = Samples.paid(5, "CNY 5.00");
    DepositEntry earlier = Samples.paid(1, "CNY 1.00");
    DepositAccount account = Samples.account(later, earlier);
    assertThat(account.entries()).containsExactly(later, earlier);
  }

  @Test
  void movesCannotBeChangedEither() {
    DisputeState opened = DisputeState.opened(Samples.fullDispute().claim());
    Collection<?> moves = opened.moves();
    assertThatThrownBy(moves::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(opened.after(new DisputeEvent.BuyerCancelled(Samples.day(30))).moves()).isEmpty();
  }

  static Object get(Record sample, String component) throws Exception {
    return sample.getClass().getMethod(component).invoke(sample);
  }

  /** The sample with one component replaced. */
  static Record with(Record sample, String component, Object value) throws Exception {
    RecordComponent[] components = sample.getClass().getRecordComponents();
    Object[] parts = new Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      String name = components[i].getName();
      parts[i] = name.equals(component) ? value : get(sample, name);
    }
    Constructor<?> canonical =
        sample
            .getClass()
            .getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    try {
      return (Record) canonical.newInstance(parts);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw thrown;
    }
  }
}
