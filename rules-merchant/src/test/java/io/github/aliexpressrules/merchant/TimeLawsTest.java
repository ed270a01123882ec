package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of time, over random accounts and applications whose facts may share instants. */
class TimeLawsTest {
  private static final int HOURS = 40;
  private static final List<MerchantDisputeKind> KINDS =
      List.copyOf(EnumSet.allOf(MerchantDisputeKind.class));

  @Provide
  Arbitrary<Facts> cases() {
    return Arbitraries.randomValue(TimeLawsTest::randomCase);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(-2, 5 * HOURS).map(TimeLawsTest::hour);
  }

  private static Instant hour(int hours) {
    return MON_2025_02_10.plus(Duration.ofHours(hours));
  }

  private static Instant after(Instant at, Random random) {
    return at.plus(Duration.ofHours(random.nextInt(HOURS)));
  }

  private static Optional<Instant> perhapsAfter(Instant at, Random random) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(after(at, random));
  }

  private static Facts randomCase(Random random) {
    Facts facts = Facts.withoutEntries();
    Instant at = MON_2025_02_10;
    for (int i = random.nextInt(4); i > 0; i--) {
      at = after(at, random);
      facts.with(Facts.paid("CNY 3000", at)).with(Facts.deducted("CNY 500", after(at, random)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      Instant from = after(MON_2025_02_10, random);
      facts.with(new Freeze(from, "check", perhapsAfter(from, random), perhapsAfter(from, random)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      Instant from = after(MON_2025_02_10, random);
      facts.with(new Violation(from, "copied pictures", perhapsAfter(from, random)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant from = after(MON_2025_02_10, random);
      MerchantDisputeKind kind = KINDS.get(random.nextInt(KINDS.size()));
      facts.with(new MerchantDispute(kind, from, perhapsAfter(from, random)));
    }
    application(facts, random);
    return facts;
  }

  private static void application(Facts facts, Random random) {
    Instant submitted = after(MON_2025_02_10, random);
    Instant decided = after(submitted, random);
    facts.exitRequested = perhapsAfter(MON_2025_02_10, random);
    facts.submitted = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(submitted);
    facts.decided = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(decided);
    facts.approved = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt(4) > 0);
    facts.paid = perhapsAfter(decided, random);
    facts.volumeMet = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(true);
    if (random.nextInt(4) == 0) {
      facts.materials = EnumSet.of(Material.BANK_ACCOUNT);
    }
  }

  private static Stream<Question<?>> questions(Facts facts) {
    DepositQuestions deposit = MerchantRules.standard().deposit(facts.account());
    return Stream.of(
        deposit.balance(),
        deposit.refund(facts.application()),
        deposit.freeze(),
        deposit.legalDispute());
  }

  @Property(tries = 500)
  void an_answer_holds_up_to_both_ends_of_its_window(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    questions(facts)
        .forEach(
            question -> {
              Decision<?> decision = question.at(at);
              for (Instant inside : ends(decision.window())) {
                assertThat(question.at(inside).answer()).isEqualTo(decision.answer());
              }
            });
  }

  @Property(tries = 500)
  void a_finding_is_still_there_at_both_ends_of_its_window(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    questions(facts)
        .forEach(
            question -> {
              Decision<?> decision = question.at(at);
              for (int i = 0; i < decision.findings().size(); i++) {
                for (Instant inside : ends(decision.findingWindows().get(i))) {
                  assertThat(question.at(inside).findings()).contains(decision.findings().get(i));
                }
              }
            });
  }

  @Property(tries = 300)
  void the_timeline_says_what_is_answered_at_each_instant(
      @ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    questions(facts)
        .forEach(
            question ->
                assertThat(question.timeline().at(at).answer())
                    .isEqualTo(question.at(at).answer()));
  }

  /** Facts that lie ahead show nowhere: not in the verdict, and not in any result. */
  @Property(tries = 300)
  void what_lies_ahead_does_not_show(@ForAll("cases") Facts facts, @ForAll("instants") Instant at) {
    questions(facts)
        .forEach(
            question -> {
              Decision<?> decision = question.at(at);
              String said =
                  decision.result()
                      + decision.findings().stream().map(Finding::values).toList().toString()
                      + decision.steps().stream().map(Step::values).toList();
              for (Fact ahead : decision.notYetKnown()) {
                assertThat(said).doesNotContain(ahead.at().toString());
              }
            });
  }

  private static List<Instant> ends(Window window) {
    return Stream.of(window.from(), window.until().map(until -> until.minusNanos(1)))
        .flatMap(Optional::stream)
        .toList();
  }
}
