package io.github.aliexpressrules.core.deposit;

import static io.github.aliexpressrules.core.Samples.FIRST;
import static io.github.aliexpressrules.core.Samples.LAST;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import io.github.aliexpressrules.core.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deposit's record is made of. */
class DepositPartsTest {
  private static final Optional<Instant> NONE = Optional.empty();

  private static DepositEntry paid(Optional<String> id, Instant at, Money amount) {
    return new DepositEntry.Paid(id, at, amount, TopUpMethod.OTHER);
  }

  private static DepositEntry deducted(Optional<String> id, Instant at, Money amount) {
    return new DepositEntry.Deducted(id, at, amount, "late");
  }

  private static DepositEntry refunded(Optional<String> id, Instant at, Money amount) {
    return new DepositEntry.Refunded(id, at, amount);
  }

  private static Freeze freeze(String reason) {
    return new Freeze(day(0), reason, NONE, NONE);
  }

  private static Refusal blank(
      String component, String remedy, java.util.function.Function<String, ?> building) {
    return Refusal.of(
        () -> building.apply("  "),
        component,
        component + " must not be blank, but was \"  \". " + remedy);
  }

  static Stream<Refusal> ofEntries() {
    Money cny = money("CNY 1.00");
    Optional<String> none = Optional.empty();
    String optional = "Leave it out or give a text.";
    return Stream.of(
            Refusal.amounts("amount", amount -> paid(none, day(0), amount)),
            Refusal.amounts("amount", amount -> deducted(none, day(0), amount)),
            Refusal.amounts("amount", amount -> refunded(none, day(0), amount)),
            Refusal.outside("at", at -> paid(none, at, cny)),
            Refusal.outside("at", at -> deducted(none, at, cny)),
            Refusal.outside("at", at -> refunded(none, at, cny)),
            Stream.of(
                blank("id", optional, id -> paid(Optional.of(id), day(0), cny)),
                blank("id", optional, id -> deducted(Optional.of(id), day(0), cny)),
                blank("id", optional, id -> refunded(Optional.of(id), day(0), cny)),
                blank(
                    "reason",
                    "Give a text.",
                    reason -> new DepositEntry.Deducted(none, day(0), cny, reason))))
        .flatMap(rows -> rows);
  }

  static Stream<Refusal> ofTheRecord() {
    return Stream.of(
            Refusal.outside("from", at -> new Freeze(at, "review", NONE, NONE)),
            Refusal.outside(
                "documentsSubmittedAt", at -> new Freeze(day(0), "review", Optional.of(at), NONE)),
            Refusal.outside("liftedAt", at -> new Freeze(day(0), "review", NONE, Optional.of(at))),
            Refusal.outside("at", at -> new Violation(at, "copy", NONE)),
            Refusal.outside("correctedAt", at -> new Violation(day(0), "copy", Optional.of(at))),
            Refusal.outside(
                "openedAt", at -> new MerchantDispute(MerchantDisputeKind.LEGAL, at, NONE)),
            Refusal.outside(
                "closedAt",
                at -> new MerchantDispute(MerchantDisputeKind.LEGAL, day(0), Optional.of(at))),
            Stream.of(
                blank("reason", "Give a text.", DepositPartsTest::freeze),
                blank("what", "Give a text.", what -> new Violation(day(0), what, NONE)),
                Refusal.before(
                    "documentsSubmittedAt",
                    "from",
                    day(0),
                    at -> new Freeze(day(0), "review", Optional.of(at), NONE)),
                Refusal.before(
                    "liftedAt",
                    "from",
                    day(0),
                    at -> new Freeze(day(0), "review", NONE, Optional.of(at))),
                Refusal.before(
                    "correctedAt",
                    "at",
                    day(0),
                    at -> new Violation(day(0), "copy", Optional.of(at))),
                Refusal.before(
                    "closedAt",
                    "openedAt",
                    day(0),
                    at ->
                        new MerchantDispute(
                            MerchantDisputeKind.COMPLAINT, day(0), Optional.of(at)))))
        .flatMap(rows -> rows);
  }

  static Stream<Refusal> ofApplications() {
    return Stream.of(
            Refusal.outside(
                "exitRequestedAt",
                at -> DepositRefundApplication.builder().exitRequestedAt(at).build()),
            Refusal.outside(
                "submittedAt", at -> DepositRefundApplication.builder().submittedAt(at).build()),
            Refusal.outside(
                "decidedAt", at -> DepositRefundApplication.builder().decidedAt(at).build()),
            Refusal.outside("paidAt", at -> DepositRefundApplication.builder().paidAt(at).build()),
            Stream.of(
                Refusal.before(
                    "decidedAt",
                    "submittedAt",
                    day(1),
                    at ->
                        DepositRefundApplication.builder()
                            .submittedAt(day(1))
                            .decidedAt(at)
                            .build()),
                Refusal.before(
                    "paidAt",
                    "submittedAt",
                    day(1),
                    at ->
                        DepositRefundApplication.builder().submittedAt(day(1)).paidAt(at).build()),
                Refusal.before(
                    "paidAt",
                    "decidedAt",
                    day(2),
                    at -> DepositRefundApplication.builder().decidedAt(day(2)).paidAt(at).build())))
        .flatMap(rows -> rows);
  }

  static Stream<Refusal> ofCategories() {
    return Stream.of("", " ", "clothing", "1A", "_A", "A-B", "A B", "Ä", "A\n", "A".repeat(65))
        .map(
            name ->
                Refusal.of(
                    () -> new Category(name),
                    "category",
                    "category must be capital letters, digits and underscores, but was \""
                        + name.replace("\n", "\\u000a")
                        + "\". Write for example CLOTHING or ELECTRONICS."));
  }

  @ParameterizedTest
  @MethodSource({"ofEntries", "ofTheRecord", "ofApplications", "ofCategories"})
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  static Stream<Money> amounts() {
    return Samples.amounts();
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void amountsAtTheEndsOfTheirRangeAreTaken(Money amount) {
    for (DepositEntry entry :
        new DepositEntry[] {
          paid(Optional.empty(), FIRST, amount),
          deducted(Optional.empty(), LAST, amount),
          refunded(Optional.empty(), LAST, amount)
        }) {
      assertThat(entry.amount()).isEqualTo(amount);
      assertThat(entry.change().abs()).isEqualTo(amount);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "A1", "A_", "CLOTHING", "TOYS_AND_GAMES"})
  void categoriesAreAnOpenSet(String name) {
    assertThat(new Category(name)).hasToString(name);
    assertThat(new Category("A".repeat(64)).name()).hasSize(64);
  }

  @Test
  void aCategoryNeedsAName() {
    assertThatThrownBy(() -> new Category(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }

  @Test
  void factsMayFallOnOneInstantAndOnBothEndsOfTheirRange() {
    for (Instant at : new Instant[] {FIRST, LAST}) {
      Optional<Instant> then = Optional.of(at);
      assertThat(new Freeze(at, "review", then, then).liftedAt()).contains(at);
      assertThat(new Violation(at, "copy", then).correctedAt()).contains(at);
      assertThat(new MerchantDispute(MerchantDisputeKind.DISPUTE, at, then).closedAt())
          .contains(at);
      DepositRefundApplication application =
          DepositRefundApplication.builder()
              .exitRequestedAt(at)
              .submittedAt(at)
              .decidedAt(at)
              .paidAt(at)
              .build();
      assertThat(
              List.of(
                  application.exitRequestedAt(),
                  application.submittedAt(),
                  application.decidedAt(),
                  application.paidAt()))
          .containsOnly(then);
    }
  }

  @Test
  void documentsMayComeAfterTheLifting() {
    assertThat(
            new Freeze(day(0), "review", Optional.of(day(2)), Optional.of(day(1)))
                .documentsSubmittedAt())
        .contains(day(2));
  }

  @Test
  void exitMayBeRequestedAfterSubmitting() {
    assertThat(
            DepositRefundApplication.builder().submittedAt(day(1)).exitRequestedAt(day(2)).build())
        .extracting(DepositRefundApplication::exitRequestedAt)
        .isEqualTo(Optional.of(day(2)));
  }

  @Test
  void anApplicationMayBeEmpty() {
    DepositRefundApplication empty = DepositRefundApplication.builder().build();
    assertThat(empty)
        .isEqualTo(
            new DepositRefundApplication(NONE, NONE, Set.of(), NONE, Optional.empty(), NONE));
  }
}
