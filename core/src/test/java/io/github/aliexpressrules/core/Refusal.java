package io.github.aliexpressrules.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.core.validation.Plain;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * One row of a table of refusals: what is built, which member is refused, and the whole message.
 */
public record Refusal(Supplier<?> building, String component, String message) {
  /** A row. */
  public static Refusal of(Supplier<?> building, String component, String message) {
    return new Refusal(building, component, message);
  }

  /** Both instants beside the range of facts. */
  public static Stream<Refusal> outside(String component, Function<Instant, ?> building) {
    return Stream.of(Samples.TOO_EARLY, Samples.TOO_LATE)
        .map(
            at ->
                of(
                    () -> building.apply(at),
                    component,
                    component
                        + " must lie in [2000-01-01T00:00:00Z, 2200-01-01T00:00:00Z), but was "
                        + at
                        + ". Give the instant of the event, in ISO-8601 with Z or an offset."));
  }

  /** The amounts beside the range of amounts. */
  public static Stream<Refusal> amounts(String component, Function<Money, ?> building) {
    return Stream.of(
        of(
            () -> building.apply(Money.parse("USD -0.01")),
            component,
            component
                + " must not be negative, but was USD -0.01. Give an amount of zero or more."),
        of(
            () -> building.apply(Money.parse("USD 1000000000000.00")),
            component,
            component
                + " must be below 1000000000000, but was USD 1000000000000.00. Give the amount in"
                + " the currency's main unit."),
        of(
            () -> building.apply(Money.parse("JPY 1000000000000")),
            component,
            component
                + " must be below 1000000000000, but was JPY 1000000000000. Give the amount in"
                + " the currency's main unit."),
        of(
            () -> building.apply(Money.parse("KWD -0.001")),
            component,
            component
                + " must not be negative, but was KWD -0.001. Give an amount of zero or more."));
  }

  /** One nanosecond before the fact that comes first. */
  public static Refusal before(
      String later, String earlier, Instant first, Function<Instant, ?> building) {
    Instant at = first.minusNanos(1);
    return of(
        () -> building.apply(at),
        later,
        later
            + " must not be before "
            + earlier
            + " "
            + first
            + ", but was "
            + at
            + ". Check which of the two instants was recorded wrongly.");
  }

  /** Builds it and compares what comes. */
  public void check() {
    Throwable thrown = catchThrowable(building::get);
    assertThat(thrown).isInstanceOf(InvalidValueException.class).hasMessage(message);
    assertThat(((InvalidValueException) thrown).component()).isEqualTo(component);
    String value = ((InvalidValueException) thrown).value();
    assertThat(message).contains(", but was " + Plain.text(value) + ". ");
  }

  @Override
  public String toString() {
    return message;
  }
}
