package io.github.aliexpressrules.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Samples;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Source;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.time.Window;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are equal when all their parts are, and have the same hash code then. */
class EqualityTest {
  /** Their parts must fit each other, so that no two of each can be mixed at will. */
  private static final Set<Class<?>> INTERTWINED =
      Set.of(Order.class, DepositAccount.class, Solution.class);

  static Stream<Record> values() {
    return Samples.all().stream().filter(one -> !INTERTWINED.contains(one.getClass()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesAreEqualByAllTheirParts(Record sample) throws Exception {
    SingleTypeEqualsVerifierApi<? extends Record> verifier =
        EqualsVerifier.forClass(sample.getClass());
    for (RecordComponent part : sample.getClass().getRecordComponents()) {
      Object value = EveryValueTest.get(sample, part.getName());
      verifier = verifier.withPrefabValuesForField(part.getName(), value, another(value));
    }
    verifier.verify();
  }

  /** Those whose parts fit each other, and plain ones in which they need not. */
  static Stream<Record> everyValue() {
    return Stream.concat(
        Samples.all().stream(),
        Stream.of(
            Samples.bareOrder()
                .withPaidAt(Samples.day(1))
                .withCancellationRequestedAt(Samples.day(1)),
            Samples.bareOrder().withLines(Samples.bareLine("A", "USD 30.00")),
            Samples.account(Samples.paid(1, "CNY 5.00")),
            Solution.refund(Samples.money("USD 1.00"))));
  }

  /** With any one part otherwise it is another value. */
  @Test
  void everyPartCounts() throws Exception {
    Set<String> all = new TreeSet<>();
    Set<String> changed = new TreeSet<>();
    for (Record sample : everyValue().toList()) {
      for (RecordComponent part : sample.getClass().getRecordComponents()) {
        String name = sample.getClass().getSimpleName() + "." + part.getName();
        all.add(name);
        Object value = EveryValueTest.get(sample, part.getName());
        Object other = another(value);
        if (!other.equals(value) && isOther(sample, part.getName(), other)) {
          changed.add(name);
        }
      }
    }
    assertThat(changed).isEqualTo(all);
  }

  /** False if the part cannot be so beside the others. */
  private static boolean isOther(Record sample, String part, Object value) throws Exception {
    try {
      Record other = EveryValueTest.with(sample, part, value);
      assertThat(other).as(part).isNotEqualTo(sample);
      assertThat(sample).as(part).isNotEqualTo(other);
      return true;
    } catch (InvalidValueException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Term.class, Window.class, FigureSet.class})
  void whatValuesAreMadeOfIsEqualByItsParts(Class<?> type) {
    EqualsVerifier.forClass(type).suppress(Warning.NULL_FIELDS).verify();
  }

  @Test
  void aRangeIsEqualByItsTerms() {
    EqualsVerifier.forClass(TermRange.class)
        .withPrefabValuesForField(
            "shortest", Optional.of(Term.calendarDays(1)), Optional.of(Term.calendarDays(2)))
        .withPrefabValuesForField("longest", Term.calendarDays(3), Term.calendarDays(4))
        .verify();
  }

  @Test
  void aCitationIsEqualBySourceAndLine() {
    EqualsVerifier.forClass(Citation.class)
        .withPrefabValuesForField("source", Source.S1, Source.O2)
        .withPrefabValuesForField("line", 1, 2)
        .verify();
  }

  @Test
  void aCategoryIsEqualByItsName() {
    EqualsVerifier.forClass(Category.class)
        .withPrefabValuesForField("name", "CLOTHING", "TOYS")
        .verify();
  }

  /**
   * Few facts of one instant are hashed, so its path need not count there; what kind of item it is
   * goes with its path, and is only told.
   */
  @Test
  void aFactIsEqualByPathAndInstant() {
    EqualsVerifier.forClass(Fact.class)
        .withIgnoredFields("kind")
        .suppress(Warning.NULL_FIELDS, Warning.STRICT_HASHCODE)
        .verify();
  }

  /** In what order an account's lists were given says nothing; see {@code EqualAccountsTest}. */
  @Test
  void thePremise() throws Exception {
    assertThat(another(Samples.day(0))).isEqualTo(Samples.day(0).minusNanos(1));
    assertThat(((Claim) another(Samples.bareClaim())).reason())
        .isNotEqualTo(Samples.bareClaim().reason());
  }

  /** Another value of the same kind, as near as there is one. */
  private static Object another(Object value) throws Exception {
    if (value instanceof Instant instant) {
      return instant.minusNanos(1);
    } else if (value instanceof Money money) {
      return money.plusMinor(1);
    } else if (value instanceof Boolean flag) {
      return !flag;
    } else if (value instanceof Integer number) {
      return number + 1;
    } else if (value instanceof String text) {
      return text.equals("PL") ? "DE" : text.equals("CN") ? "US" : text + "x";
    } else if (value instanceof Category category) {
      return new Category(category.name() + "X");
    } else if (value instanceof Party party) {
      return party == Party.BUYER ? Party.SELLER : Party.BUYER;
    } else if (value instanceof Enum<?> constant) {
      return next(constant);
    } else if (value instanceof Optional<?> some) {
      return some.isEmpty() ? some : Optional.of(another(some.get()));
    } else if (value instanceof List<?> list) {
      return list.isEmpty() ? list : list.subList(0, list.size() - 1);
    } else if (value instanceof Set<?> set) {
      return fewer(set);
    }
    Record record = (Record) value;
    RecordComponent first = record.getClass().getRecordComponents()[0];
    return EveryValueTest.with(
        record, first.getName(), another(EveryValueTest.get(record, first.getName())));
  }

  private static Enum<?> next(Enum<?> constant) {
    List<Enum<?>> all = List.of(constant.getDeclaringClass().getEnumConstants());
    return all.get((all.indexOf(constant) + 1) % all.size());
  }

  private static Set<?> fewer(Set<?> set) {
    Set<Object> fewer = new LinkedHashSet<>(set);
    set.stream().findFirst().ifPresent(fewer::remove);
    return fewer;
  }
}
