package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.deposit.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random accounts and applications whose facts may share instants, and instants to ask at. */
final class RandomCases {
  private static final List<MerchantDisputeKind> KINDS =
      List.copyOf(EnumSet.allOf(MerchantDisputeKind.class));

  private static final List<PointSystem> SYSTEMS = List.of(PointSystem.values());

  private final Random random;
  private final int hours;
  private final int most;

  /** Cases with that many items of a kind at most, and that many hours between two facts. */
  private RandomCases(Random random, int hours, int most) {
    this.random = random;
    this.hours = hours;
    this.most = most;
  }

  /** Cases whose facts seldom share an instant. */
  static Arbitrary<Facts> cases() {
    return Arbitraries.randomValue(random -> new RandomCases(random, 40, 3).next());
  }

  static Arbitrary<Instant> instants() {
    return instants(200);
  }

  /** Cases whose facts share their instants, so that much begins at once. */
  static Arbitrary<Facts> crowdedCases() {
    return Arbitraries.randomValue(random -> new RandomCases(random, 4, 6).next());
  }

  static Arbitrary<Instant> crowdedInstants() {
    return instants(20);
  }

  private static Arbitrary<Instant> instants(int hours) {
    return Arbitraries.integers()
        .between(-2, hours)
        .map(hour -> MON_2025_02_10.plus(Duration.ofHours(hour)));
  }

  private Instant after(Instant at) {
    return at.plus(Duration.ofHours(random.nextInt(hours)));
  }

  private Optional<Instant> perhapsAfter(Instant at) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(after(at));
  }

  private Facts next() {
    Facts facts = Facts.withoutEntries();
    Instant at = MON_2025_02_10;
    for (int i = random.nextInt(4); i > 0; i--) {
      at = after(at);
      facts.with(Facts.paid("CNY 3000", at)).with(Facts.deducted("CNY 500", after(at)));
    }
    record(facts);
    application(facts);
    return facts;
  }

  private void record(Facts facts) {
    for (int i = random.nextInt(most); i > 0; i--) {
      Instant from = after(MON_2025_02_10);
      facts.with(new Freeze(from, "check", perhapsAfter(from), perhapsAfter(from)));
    }
    for (int i = random.nextInt(most); i > 0; i--) {
      Instant from = after(MON_2025_02_10);
      facts.with(new Violation(from, "copied pictures", perhapsAfter(from)));
    }
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      Instant from = after(MON_2025_02_10);
      MerchantDisputeKind kind = KINDS.get(random.nextInt(KINDS.size()));
      facts.with(new MerchantDispute(kind, from, perhapsAfter(from)));
    }
    for (int i = random.nextInt(most); i > 0; i--) {
      PointSystem system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
      facts.with(new PenaltyPoints(after(MON_2025_02_10), system, 1 + random.nextInt(12)));
    }
    facts.increaseNoticed = perhapsAfter(MON_2025_02_10);
    facts.closed = perhapsAfter(MON_2025_02_10);
  }

  private void application(Facts facts) {
    Instant submitted = after(MON_2025_02_10);
    Instant decided = after(submitted);
    facts.exitRequested = perhapsAfter(MON_2025_02_10);
    facts.submitted = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(submitted);
    facts.decided = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(decided);
    facts.approved = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt(4) > 0);
    facts.paid = perhapsAfter(decided);
    facts.volumeMet = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(true);
    if (random.nextInt(4) == 0) {
      facts.materials = EnumSet.of(Material.BANK_ACCOUNT);
    }
  }

  /** All questions about one case. */
  static Stream<Question<?>> questions(Facts facts) {
    DepositQuestions deposit = MerchantRules.standard().deposit(facts.account());
    return Stream.of(
        deposit.balance(),
        deposit.refund(facts.application()),
        deposit.freeze(),
        deposit.legalDispute(),
        deposit.standing());
  }
}
