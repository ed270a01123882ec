package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Laws of the ledger, over random ledgers whose entries may share instants. */
class LedgerTest {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  /** A wish for an entry; what leaves the deposit is cut to what is there. */
  private record Wish(int kind, long fen, int hoursLater) {}

  @Provide
  Arbitrary<List<DepositEntry>> ledgers() {
    Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 3);
    Arbitrary<Long> amounts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 2_000_000),
            Arbitraries.of(800_000L, 799_999L, 800_001L, 1L));
    Arbitrary<Integer> pauses = Arbitraries.integers().between(0, 30);
    return Combinators.combine(kinds, amounts, pauses)
        .as(Wish::new)
        .list()
        .ofMaxSize(12)
        .map(LedgerTest::ledger);
  }

  private static List<DepositEntry> ledger(List<Wish> wishes) {
    List<DepositEntry> entries = new ArrayList<>();
    Money balance = Money.zero(YUAN);
    Instant at = MON_2025_02_10;
    for (Wish wish : wishes) {
      at = at.plus(Duration.ofHours(wish.hoursLater()));
      Money wished = Money.of(YUAN, BigDecimal.valueOf(wish.fen(), 2));
      Money amount = wish.kind() < 2 || wished.isLessThan(balance) ? wished : balance;
      DepositEntry entry = entry(wish.kind(), Optional.of("e" + entries.size()), at, amount);
      balance = balance.plus(entry.change());
      entries.add(entry);
    }
    return entries;
  }

  private static DepositEntry entry(int kind, Optional<String> id, Instant at, Money amount) {
    return switch (kind) {
      case 2 -> new DepositEntry.Deducted(id, at, amount, "penalty");
      case 3 -> new DepositEntry.Refunded(id, at, amount);
      default -> new DepositEntry.Paid(id, at, amount, TopUpMethod.OTHER);
    };
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.integers()
        .between(-5, 12 * 30 + 5)
        .map(hours -> MON_2025_02_10.plus(Duration.ofHours(hours)));
  }

  private static Decision<Balance> ask(Facts facts, Instant at) {
    return facts.balance().at(at);
  }

  private static Facts facts(List<DepositEntry> entries) {
    Facts facts = Facts.withoutEntries();
    entries.forEach(facts::with);
    return facts;
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theBalanceIsTheSumOfTheEntriesBookedByThen(
      @ForAll("ledgers") List<DepositEntry> entries, @ForAll("instants") Instant at) {
    Money sum = Money.zero(YUAN);
    Optional<Instant> lastPaid = Optional.empty();
    for (DepositEntry entry : entries) {
      boolean booked = !entry.at().isAfter(at);
      sum = booked ? sum.plus(entry.change()) : sum;
      lastPaid = booked && entry instanceof DepositEntry.Paid ? Optional.of(entry.at()) : lastPaid;
    }
    Balance balance = ask(facts(entries), at).result().orElseThrow();

    assertThat(balance.balance()).isEqualTo(sum);
    assertThat(balance.balance().isNegative()).isFalse();
    assertThat(balance.lastPaidAt()).isEqualTo(lastPaid);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void balanceAndShortfallMakeUpWhatIsRequired(
      @ForAll("ledgers") List<DepositEntry> entries, @ForAll("instants") Instant at) {
    Balance balance = ask(facts(entries), at).result().orElseThrow();
    Money required = balance.required().orElseThrow();
    Money shortfall = balance.shortfall().orElseThrow();

    assertThat(shortfall.isNegative()).isFalse();
    if (shortfall.isPositive()) {
      assertThat(balance.balance().plus(shortfall)).isEqualTo(required);
    } else {
      assertThat(balance.balance().isLessThan(required)).isFalse();
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfWritingDoesNotMatter(
      @ForAll("ledgers") List<DepositEntry> entries,
      @ForAll("instants") Instant at,
      @ForAll Random random) {
    List<DepositEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);

    Decision<Balance> written = ask(facts(entries), at);
    Decision<Balance> rewritten = ask(facts(shuffled), at);

    assertThat(rewritten.answer()).isEqualTo(written.answer());
    assertThat(rewritten.window()).isEqualTo(written.window());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void freezingAndThawingChangeNeitherBalanceNorVerdict(
      @ForAll("ledgers") List<DepositEntry> entries,
      @ForAll("instants") Instant at,
      @ForAll("instants") Instant frozen,
      @ForAll boolean thaws) {
    Optional<Instant> lifted =
        thaws ? Optional.of(frozen.plus(Duration.ofDays(2))) : Optional.empty();
    Decision<Balance> before = ask(facts(entries), at);
    Decision<Balance> after =
        ask(
            facts(entries).with(new Freeze(frozen, "identity check", Optional.empty(), lifted)),
            at);
    Balance balance = after.result().orElseThrow();
    boolean active = !at.isBefore(frozen) && lifted.filter(end -> !at.isBefore(end)).isEmpty();

    assertThat(balance.frozen()).isEqualTo(active);
    assertThat(after.verdict()).isEqualTo(before.verdict());
    assertThat(
            new Balance(
                balance.balance(),
                false,
                balance.required(),
                balance.shortfall(),
                balance.lastPaidAt(),
                balance.topUpMethods()))
        .isEqualTo(before.result().orElseThrow());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anAnswerHoldsAtBothEndsOfItsWindowAndTheTimelineAgrees(
      @ForAll("ledgers") List<DepositEntry> entries, @ForAll("instants") Instant at) {
    Facts facts = facts(entries);
    Decision<Balance> decision = ask(facts, at);
    Window window = decision.window();

    window
        .from()
        .ifPresent(from -> assertThat(ask(facts, from).answer()).isEqualTo(decision.answer()));
    window
        .until()
        .ifPresent(
            until ->
                assertThat(ask(facts, until.minusNanos(1)).answer()).isEqualTo(decision.answer()));
    assertThat(facts.balance().timeline().at(at).answer()).isEqualTo(decision.answer());
  }

  @Test
  void theWindowReachesFromEntryToEntryHoweverManyThereAre() {
    Facts facts = Facts.withoutEntries();
    for (int hour = 0; hour < 1000; hour++) {
      facts.with(Facts.paid("CNY 1", MON_2025_02_10.plus(Duration.ofHours(hour))));
    }
    Instant fiveHundredth = MON_2025_02_10.plus(Duration.ofHours(499));
    Timeline<Balance> timeline = facts.balance().timeline();

    assertThat(facts.balance().at(fiveHundredth).window())
        .isEqualTo(Window.of(fiveHundredth, fiveHundredth.plus(Duration.ofHours(1))));
    assertThat(timeline.segments()).hasSize(1001);
    assertThat(timeline.at(fiveHundredth).result().orElseThrow().balance())
        .isEqualTo(Money.parse("CNY 500"));
  }
}
