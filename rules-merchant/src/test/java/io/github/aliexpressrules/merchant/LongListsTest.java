package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.merchant.Facts.MON_2025_02_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of items on record: told in a page, and answered as fast as they are many. */
class LongListsTest {
  private static final int MANY = 3_000;

  private static Instant hour(int hours) {
    return MON_2025_02_10.plus(Duration.ofHours(hours));
  }

  /** As many freezes, violations and disputes; half of the time all of them stand together. */
  private static Facts many() {
    Facts facts = Facts.inOrder();
    for (int i = 0; i < MANY; i++) {
      Optional<Instant> over = Optional.of(hour(2 * MANY + i));
      MerchantDisputeKind[] kinds = MerchantDisputeKind.values();
      facts.with(new Freeze(hour(i), "freeze " + i, Optional.of(hour(MANY + i)), over));
      facts.with(new Violation(hour(i), "violation " + i, over));
      facts.with(new MerchantDispute(kinds[i % kinds.length], hour(i), over));
    }
    return facts;
  }

  /** A list that counts how often an item is looked at. */
  private static final class Counted<T> extends AbstractList<T> {
    private final List<T> items;
    private final AtomicInteger looks;

    Counted(List<T> items, AtomicInteger looks) {
      this.items = items;
      this.looks = looks;
    }

    @Override
    public T get(int index) {
      looks.incrementAndGet();
      return items.get(index);
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  private static AccountCase counted(Facts facts, AtomicInteger looks) {
    AccountCase account = AccountCase.of(facts.account());
    return new AccountCase(
        account.account(),
        account.ledger(),
        new Counted<>(account.deductions(), looks),
        new Counted<>(account.freezes(), looks),
        new Counted<>(account.violations(), looks),
        new Counted<>(account.disputes(), looks),
        new Counted<>(account.legalDisputes(), looks),
        new Counted<>(account.otherDisputes(), looks),
        account.categories(),
        account.further(),
        account.points(),
        account.systems(),
        account.noticed(),
        account.closed(),
        account.facts());
  }

  /** A question, and how many lists of how many items it looks through. */
  private record Row(Question<?> question, AtomicInteger looks, int items) {
    @Override
    public String toString() {
      return question.id();
    }
  }

  static Stream<Row> questions() {
    Facts facts = many();
    AtomicInteger looks = new AtomicInteger();
    AccountCase account = counted(facts, looks);
    RefundCase refund = new RefundCase(account, ApplicationCase.of(facts.application()));
    MerchantPolicy policy = MerchantPolicy.standard();
    return Stream.of(
        new Row(Question.of(BalanceRules.CHAPTER, account, account.facts(), policy), looks, MANY),
        new Row(
            Question.of(FreezeRules.CHAPTER, account, account.facts(), policy), looks, 2 * MANY),
        new Row(
            Question.of(LegalDisputeRules.CHAPTER, account, account.facts(), policy),
            looks,
            MANY / 3),
        new Row(
            Question.of(DepositRefundRules.CHAPTER, refund, refund.facts(), policy),
            looks,
            5 * MANY));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anAnswerLooksAtEachItemOnce(Row row) {
    row.looks().set(0);
    row.question().at(hour(MANY));

    assertThat(row.looks().get()).isBetween(row.items(), row.items() + 10);
  }

  /** Each item has four stages at most: not yet known, begun, with documents, over. */
  @ParameterizedTest
  @MethodSource("questions")
  void aTimelineLooksAtAnItemOnlyWhereItChanges(Row row) {
    row.looks().set(0);
    int segments = row.question().timeline().segments().size();

    assertThat(segments).isGreaterThan(MANY / 3);
    assertThat(row.looks().get()).isLessThanOrEqualTo(4 * row.items() + 10 * segments);
  }

  @Test
  void ofManyAlikeTheFirstAreToldAndTheRestAreCounted() {
    Decision<Freezes> decision =
        MerchantRules.standard().deposit(many().account()).freeze().at(hour(MANY - 1));
    Finding more = decision.findings().get(20);

    assertThat(decision.findings()).hasSize(21);
    assertThat(decision.findings().subList(0, 20))
        .extracting(finding -> finding.values().get(1))
        .containsExactlyElementsOf(
            Stream.iterate(0, i -> i + 1).limit(20).<Object>map(i -> "freeze " + i).toList());
    assertThat(more.rule().id()).isEqualTo("merchant.freeze.not-frozen");
    assertThat(more.outcome()).isEqualTo(Outcome.VIOLATED);
    assertThat(more.explanation(ZoneOffset.UTC)).isEqualTo("The same is to be said of 2980 more.");
    assertThat(more.steps()).isEmpty();
    assertThat(decision.result().orElseThrow().freezes()).hasSize(MANY);
    assertThat(decision.steps()).hasSize(3 * 20);
  }

  /** Half of the freezes have their documents: each case has its own first ones, and its count. */
  @Test
  void eachCaseIsCountedByItself() {
    Decision<Freezes> decision =
        MerchantRules.standard().deposit(many().account()).freeze().at(hour(MANY + MANY / 2 - 1));

    assertThat(decision.findings()).hasSize(42);
    assertThat(decision.findings().subList(40, 42))
        .extracting(finding -> finding.explanation(ZoneOffset.UTC))
        .containsOnly("The same is to be said of 1480 more.");
    assertThat(decision.result().orElseThrow().documentsOutstanding()).isTrue();
  }

  @Test
  void whatIsCountedHoldsFromChangeToChange() {
    Decision<Freezes> decision =
        MerchantRules.standard().deposit(many().account()).freeze().at(hour(MANY / 2));

    assertThat(decision.findingWindows().get(20))
        .isEqualTo(Window.of(hour(MANY / 2), hour(MANY / 2 + 1)));
  }
}
