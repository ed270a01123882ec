package io.github.aliexpressrules.core.order;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.bareParcel;
import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParcelTest {
  private static final Parcel PARCEL = bareParcel("P").withShippedAt(day(2));

  static Stream<Refusal> refusals() {
    return Stream.of(
            Refusal.outside("shippedAt", PARCEL::withShippedAt),
            Refusal.outside("reportedDeliveredAt", PARCEL::withReportedDeliveredAt),
            Refusal.outside("returnedToSenderAt", PARCEL::withReturnedToSenderAt),
            Refusal.outside("deliveredAt", PARCEL::withDeliveredAt),
            Stream.of(
                Refusal.before(
                    "reportedDeliveredAt", "shippedAt", day(2), PARCEL::withReportedDeliveredAt),
                Refusal.before(
                    "returnedToSenderAt", "shippedAt", day(2), PARCEL::withReturnedToSenderAt),
                Refusal.before("deliveredAt", "shippedAt", day(2), PARCEL::withDeliveredAt),
                Refusal.of(
                    () -> PARCEL.withDeliveredAt(day(5)).withReturnedToSenderAt(day(6)),
                    "returnedToSenderAt",
                    "returnedToSenderAt must not be after deliveredAt "
                        + day(5)
                        + ", but was "
                        + day(6)
                        + ". Check which of the two instants was recorded wrongly."),
                Refusal.of(
                    () -> PARCEL.withId(" "),
                    "id",
                    "id must not be blank, but was \" \". Give a text."),
                Refusal.of(
                    () -> PARCEL.withLines("A", ""),
                    "lines[1]",
                    "lines[1] must not be blank, but was \"\". Give a text."),
                Refusal.of(
                    () -> PARCEL.withLines("A", "B", "A"),
                    "lines[2]",
                    "lines[2] must occur once in lines, but was A. Leave the repeated one out.")))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @Test
  void factsMayFallOnOneInstantAndOnBothEndsOfTheirRange() {
    for (Instant at : new Instant[] {FIRST, LAST}) {
      Parcel parcel =
          Parcel.builder()
              .id("P")
              .shippedAt(at)
              .reportedDeliveredAt(at)
              .returnedToSenderAt(at)
              .deliveredAt(at)
              .build();
      assertThat(
              List.of(
                  parcel.reportedDeliveredAt(), parcel.returnedToSenderAt(), parcel.deliveredAt()))
          .containsOnly(Optional.of(at));
    }
  }

  @Test
  void deliveryIsFreeAgainstTheCarriersReport() {
    Parcel reported = PARCEL.withReportedDeliveredAt(day(5));
    assertThat(reported.withDeliveredAt(day(4)).deliveredAt()).contains(day(4));
    assertThat(reported.withDeliveredAt(day(6)).deliveredAt()).contains(day(6));
    assertThat(reported.withReturnedToSenderAt(day(3)).returnedToSenderAt()).contains(day(3));
  }

  @Test
  void aParcelThatNamesNoLineCarriesAll() {
    assertThat(PARCEL.carries("A")).isTrue();
    assertThat(PARCEL.withLines("A", "B").carries("B")).isTrue();
    assertThat(PARCEL.withLines("A", "B").carries("C")).isFalse();
  }

  @Test
  void theBuilderLeavesOutWhatIsNotGiven() {
    assertThat(PARCEL)
        .isEqualTo(
            new Parcel(
                "P", List.of(), day(2), Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
