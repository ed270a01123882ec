package io.github.aliexpressrules.openplatform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;

/** What is written as the platform writes it is read back to the same value. */
class RoundTripTest {
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");
  private static final List<Instant> STARTS =
      List.of(
          Instant.parse("2024-03-09T20:00:00Z"),
          Instant.parse("2024-11-02T20:00:00Z"),
          Instant.parse("2019-06-01T00:00:00Z"));

  @Property(tries = 800, shrinking = ShrinkingMode.OFF)
  void anOrderAndItsDisputeComeBack(@ForAll Random random) {
    Order order = order(random);
    Optional<Dispute> dispute =
        random.nextBoolean() && !isOver(order)
            ? Optional.of(dispute(random, order))
            : Optional.empty();
    JsonNode payload = new Exporter(random).payload(order, dispute);

    Imported read = OpenPlatform.read(payload, Optional.empty());

    assertThat(read.orders()).as("%s", payload).hasSize(1);
    assertThat(read.orders().get(0).order()).as("%s", payload).contains(order);
    assertThat(read.orders().get(0).disputes().stream().map(ImportedDispute::dispute).toList())
        .as("%s", payload)
        .isEqualTo(dispute.map(List::of).orElse(List.of()));
    for (Kind kind : List.of(Kind.UNKNOWN_VALUE, Kind.UNREADABLE, Kind.CONTRADICTION, Kind.CLOCK)) {
      assertThat(read.remarks(kind)).as("%s", payload).isEmpty();
    }
  }

  private static boolean isOver(Order order) {
    return order.receiptConfirmedAt().isPresent() || order.cancelledAt().isPresent();
  }

  /** Some hours later, to the second, or within the hour that the clocks show twice. */
  private static Instant later(Random random, Instant at) {
    return at.plusSeconds(180 + random.nextInt(random.nextBoolean() ? 7200 : 2_000_000));
  }

  private static Money money(Random random, CurrencyUnit currency) {
    return Money.ofMinor(currency, 1 + random.nextInt(20_000));
  }

  private static Order order(Random random) {
    CurrencyUnit currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    Instant placed = later(random, STARTS.get(random.nextInt(STARTS.size())));
    List<OrderLine> lines = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      OrderLine line = OrderLine.builder().id("81" + i).price(money(random, currency)).build();
      lines.add(
          random.nextBoolean() ? line.withQuantity(Optional.of(1 + random.nextInt(9))) : line);
    }
    Money price =
        lines.isEmpty()
            ? money(random, currency)
            : Money.total(lines.stream().map(OrderLine::price).toList());
    Order order =
        Order.builder().id("8100").price(price).placedAt(placed).addAllLines(lines).build();
    if (random.nextBoolean()) {
      order = order.withShippingCost(Optional.of(money(random, currency)));
    }
    if (random.nextBoolean()) {
      order = order.withPaidAt(Optional.of(later(random, placed)));
    }
    if (random.nextBoolean()) {
      order =
          order.withPaidWith(
              Optional.of(Exporter.payments().get(random.nextInt(Exporter.payments().size()))));
    }
    if (random.nextBoolean()) {
      order = order.withBuyerCountry(Optional.of(List.of("GB", "BR", "DE").get(random.nextInt(3))));
    }
    return carried(random, order, placed);
  }

  private static Order carried(Random random, Order order, Instant placed) {
    Instant shipped = later(random, placed);
    switch (random.nextInt(5)) {
      case 0 -> {
        return order.withShipBy(Optional.of(later(random, placed)));
      }
      case 1 -> {
        return order.withCancelledAt(Optional.of(later(random, placed)));
      }
      case 2 -> {
        return order
            .withShippedAt(Optional.of(shipped))
            .withReceiptConfirmedAt(Optional.of(later(random, shipped)));
      }
      case 3 -> {
        return order
            .withShippedAt(Optional.of(shipped))
            .withPromisedBy(Optional.of(shipped.plus(Duration.ofDays(90))));
      }
      default -> {
        return order.withParcels(parcels(random, order, shipped));
      }
    }
  }

  /** A parcel for each line, or several that each carry a part of all. */
  private static List<Parcel> parcels(Random random, Order order, Instant shipped) {
    List<Parcel> parcels = new ArrayList<>();
    Instant at = shipped;
    boolean each = order.lines().size() > 1 && random.nextBoolean();
    int count = each ? order.lines().size() : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      at = later(random, at);
      Parcel parcel = Parcel.builder().id("P" + i).shippedAt(at).build();
      if (each) {
        parcel = parcel.withLines(List.of(order.lines().get(i).id()));
      }
      if (random.nextBoolean()) {
        parcel = parcel.withReportedDeliveredAt(Optional.of(later(random, at)));
      }
      parcels.add(parcel);
    }
    return parcels;
  }

  private static Dispute dispute(Random random, Order order) {
    CurrencyUnit currency = order.price().getCurrencyUnit();
    Instant at = later(random, order.placedAt());
    Dispute dispute = Dispute.opened(at, claim(random, currency));
    int steps = random.nextInt(9);
    boolean proposed = false;
    for (int i = 0; i < steps; i++) {
      at = later(random, at);
      DisputeEvent event = event(random, at, dispute.claim(), currency, proposed);
      try {
        dispute = dispute.with(event);
        proposed =
            event instanceof DisputeEvent.PlatformProposed
                || (proposed && !(event instanceof DisputeEvent.ProposalDeclined));
        if (event instanceof DisputeEvent.PlatformDecided decided) {
          return decided.solution().returnGoods() && !decided.solution().refund().isZero()
              ? dispute.with(new DisputeEvent.GoodsReturned(later(random, at)))
              : dispute;
        }
      } catch (InvalidValueException notNow) {
        at = at.plusSeconds(1);
      }
    }
    return dispute;
  }

  private static Claim claim(Random random, CurrencyUnit currency) {
    return Claim.builder()
        .reason(List.copyOf(Exporter.REASONS.keySet()).get(random.nextInt(Exporter.REASONS.size())))
        .amount(money(random, currency))
        .returnGoods(random.nextBoolean())
        .addAllEvidence(
            random.nextBoolean() ? EnumSet.of(Evidence.VIDEO) : EnumSet.noneOf(Evidence.class))
        .build();
  }

  private static DisputeEvent event(
      Random random, Instant at, Claim claim, CurrencyUnit currency, boolean proposed) {
    Solution solution =
        new Solution(
            money(random, currency),
            random.nextBoolean(),
            SolutionChannel.PLATFORM,
            Optional.empty());
    Party party = random.nextBoolean() ? Party.BUYER : Party.SELLER;
    return switch (random.nextInt(9)) {
      case 0 -> new DisputeEvent.SellerRefused(at);
      case 1 -> new DisputeEvent.SellerCountered(at, solution);
      case 2 ->
          new DisputeEvent.BuyerAmended(
              at, claim.withAmount(money(random, currency)).withReturnGoods(random.nextBoolean()));
      case 3 -> new DisputeEvent.Escalated(at);
      case 4 -> new DisputeEvent.PlatformProposed(at, solution);
      case 5 ->
          proposed
              ? new DisputeEvent.ProposalAccepted(at, party)
              : party == Party.BUYER
                  ? new DisputeEvent.BuyerAccepted(at)
                  : new DisputeEvent.SellerAccepted(at);
      case 6 -> new DisputeEvent.ProposalDeclined(at, Party.BUYER);
      case 7 ->
          new DisputeEvent.PlatformDecided(
              at, random.nextInt(4) == 0 ? Solution.refund(Money.zero(currency)) : solution);
      default -> new DisputeEvent.BuyerCancelled(at);
    };
  }
}
