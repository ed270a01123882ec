package io.github.aliexpressrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.buyer.BuyerPolicy;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.GoodsCondition;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.merchant.MerchantPolicy;
import io.github.aliexpressrules.testkit.generation.Probes;
import io.github.aliexpressrules.testkit.generation.Smaller;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;

/** Random cases are what they are said to be, and end small when they fail. */
class CasesTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  @Property
  @Domain(RulesDomain.class)
  void whatIsPastedIsTheSameCase(@ForAll AskedCase asked, @ForAll @InForce AskedCase dated) {
    assertThat(AskedCase.of(asked.toString())).isEqualTo(asked).hasSameHashCodeAs(asked);
    assertThat(JsonRules.standard().reply(1, asked.json()).isError()).isFalse();
    assertThat(asked.request().rules()).isEmpty();
    assertThat(dated.request().rules()).contains("in-force");
    assertThat(dated.question().isInForce()).isTrue();
  }

  @Property
  @Domain(RulesDomain.class)
  void aQuestionCanBeChosen(
      @ForAll @Asks({"buyer.claim", "buyer.dispute"}) AskedCase asked,
      @ForAll @Asks("merchant.balance") @Hostile AskedCase account) {
    assertThat(asked.ask()).isIn("buyer.claim", "buyer.dispute");
    assertThat(asked.order()).isPresent();
    assertThat(account.deposit()).isPresent();
  }

  /** Every value of every type; each can be made, and be written as JSON. */
  @Property
  @Domain(RulesDomain.class)
  void valuesOfEveryType(
      @ForAll Order order,
      @ForAll Claim claim,
      @ForAll Dispute dispute,
      @ForAll Solution solution,
      @ForAll Refund refund,
      @ForAll GoodsCondition goods,
      @ForAll DepositAccount deposit,
      @ForAll DepositRefundApplication application,
      @ForAll Money money,
      @ForAll Term term,
      @ForAll TermRange range,
      @ForAll Instant instant) {
    JsonFormat format = new JsonFormat();
    for (Object value :
        new Object[] {order, claim, dispute, solution, refund, deposit, application}) {
      assertThat(format.appliesTo(value)).isTrue();
      assertThat(format.report(value).toString()).startsWith("{").endsWith("}");
    }
    assertThat(format.appliesTo(goods)).isFalse();
    assertThat(money.isPositive()).isTrue();
    assertThat(range.longest().amount()).isBetween(0, 90);
    assertThat(term.amount()).isBetween(0, 90);
    assertThat(instant).isNotNull();
  }

  @Property(tries = 100)
  @Domain(RulesDomain.class)
  void policiesDiffer(
      @ForAll BuyerPolicy buyer, @ForAll MerchantPolicy merchant, @ForAll Policies policies) {
    assertThat(Policies.read(new Policies(buyer, merchant).json()).json())
        .isEqualTo(new Policies(buyer, merchant).json());
    assertThat(new JsonFormat().report(policies)).hasToString(policies.json());
  }

  /** Boundaries are hit, and days on which clocks change, leap days and weekends occur. */
  @Example
  void realisticCasesLieWhereTrackersFail() {
    Set<String> seen = new TreeSet<>();
    Random random = new Random(18);
    var cases = Cases.any().arbitrary().generator(100);
    for (int i = 0; i < 400; i++) {
      AskedCase asked = cases.next(random).value();
      for (Instant fact : Probes.instants(asked.node())) {
        var local = fact.atZone(ZONE);
        assertThat(local.getYear()).isBetween(2012, 2035);
        seen.add(local.getDayOfWeek() == DayOfWeek.SUNDAY ? "sunday" : "");
        seen.add(local.getMonthValue() == 2 && local.getDayOfMonth() == 29 ? "leap day" : "");
        var change = ZONE.getRules().nextTransition(fact);
        boolean near = change.getInstant().isBefore(fact.plusSeconds(86_400));
        seen.add(near ? change.isGap() ? "spring" : "autumn" : "");
      }
      seen.add(asked.question().at(asked.at()).verdict().name());
      boolean atAChange =
          asked.question().at(asked.at()).window().from().filter(asked.at()::equals).isPresent();
      seen.add(atAChange ? "at a change" : "");
    }
    assertThat(seen)
        .contains("sunday", "leap day", "spring", "autumn", "at a change")
        .contains("YES", "NO", "NOT_YET", "NO_LONGER", "UNDETERMINED");
  }

  private static AskedCase smallest(Cases cases, Predicate<AskedCase> fails) {
    Random random = new Random(18);
    var generator = cases.arbitrary().generator(100);
    Shrinkable<AskedCase> failing = generator.next(random);
    while (!fails.test(failing.value())) {
      failing = generator.next(random);
    }
    Optional<Shrinkable<AskedCase>> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      failing = smaller.get();
      long weight = Smaller.weight(failing.value().node());
      smaller = failing.shrink().filter(one -> fails.test(one.value())).findFirst();
      smaller.ifPresent(one -> assertThat(Smaller.weight(one.value().node())).isLessThan(weight));
    }
    return failing.value();
  }

  /** What the failure does not need is gone. */
  @Example
  void whatFailsEndsSmall() {
    AskedCase delivered =
        smallest(
            Cases.asking("buyer.dispute-window").hostile(),
            asked ->
                asked.order().orElseThrow().deliveredAt().isPresent()
                    && asked.question().at(asked.at()).verdict() == Verdict.NO_LONGER);
    assertThat(delivered.json().length()).as(delivered.json()).isLessThan(330);
    assertThat(delivered.node().get("order").propertyNames())
        .containsExactlyInAnyOrder("id", "price", "placedAt", "deliveredAt");
    AskedCase decided =
        smallest(
            Cases.asking("buyer.dispute").inForce(),
            asked ->
                asked.dispute().orElseThrow().events().stream()
                    .anyMatch(event -> event.type().name().equals("PLATFORM_DECIDED")));
    assertThat(decided.dispute().orElseThrow().events()).hasSize(1);
    assertThat(decided.json().length()).as(decided.json()).isLessThan(650);
  }

  @Example
  void aQuestionThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> Cases.asking("buyer.nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("buyer.dispute-window");
  }
}
