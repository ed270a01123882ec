package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an order costs and consists of: its child orders as lines, and what was paid for the goods
 * and for shipping.
 *
 * @param price what was paid for the goods
 * @param shipping what was paid for shipping
 * @param lines the child orders, whose prices add up to the price; none if a price is not told
 */
record Lines(Money price, Optional<Money> shipping, List<OrderLine> lines) {
  private static final String[] PAID = {"pay_amount", "user_order_amount", "order_amount"};
  private static final String[] LISTED = {"init_oder_amount", "init_order_amount"};
  private static final String[] SHIPPING = {
    "logistics_amount", "actual_shipping_fee", "shipping_fee"
  };

  /** A child order with what it costs by itself. */
  private record Child(Place place, String id, Optional<Integer> quantity, Optional<Money> total) {}

  /** Reads them; empty if no amount of the order is told. */
  static Optional<Lines> read(Place order, List<Place> children) {
    Optional<Money> paid = Amounts.read(order, PAID).or(() -> Amounts.read(order, LISTED));
    Optional<CurrencyUnit> currency =
        paid.map(Money::getCurrencyUnit)
            .or(
                () ->
                    children.stream()
                        .flatMap(child -> Goods.of(child).total().stream())
                        .map(Money::getCurrencyUnit)
                        .findFirst());
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    Optional<Money> shipping = shipping(order, children, currency.get());
    List<Child> all = children(children, currency.get());
    boolean told = !all.isEmpty() && all.stream().allMatch(child -> child.total().isPresent());
    Optional<Money> sum =
        told
            ? Optional.of(Money.total(all.stream().map(child -> child.total().get()).toList()))
            : Optional.empty();
    if (paid.isEmpty()) {
      order.remark(
          Kind.MISSING,
          "What was paid in all is not told; taken is what the child orders add up to.");
      return sum.map(goods -> new Lines(goods, shipping, lines(all, goods, goods)));
    }
    return Optional.of(capped(order, paid.get(), shipping, all, sum));
  }

  /** No more than was paid, whatever the child orders add up to. */
  private static Lines capped(
      Place order, Money paid, Optional<Money> shipping, List<Child> all, Optional<Money> sum) {
    Optional<Money> carried = shipping;
    if (shipping.isPresent() && shipping.get().isGreaterThan(paid)) {
      carried = Optional.of(paid);
      money(order, "Shipping of " + shipping.get() + " is more than the " + paid + " paid in all.");
    }
    Money most = paid.minus(carried.orElse(Money.zero(paid.getCurrencyUnit())));
    if (sum.isEmpty()) {
      all.forEach(
          child ->
              child
                  .place()
                  .say(
                      Kind.MISSING,
                      "Not every child order tells its price, so the order is taken as one whole of "
                          + most
                          + ", and this one is not told apart."));
      return new Lines(most, carried, List.of());
    }
    if (sum.get().isGreaterThan(most)) {
      money(
          order,
          "The child orders add up to "
              + sum.get()
              + ", but "
              + most
              + " was paid for the goods: what coupons paid does not come back."
              + (all.size() > 1 ? " The child orders bear it in proportion to their prices." : ""));
      return new Lines(most, carried, lines(all, sum.get(), most));
    }
    if (sum.get().isLessThan(most)) {
      money(
          order,
          most.minus(sum.get())
              + " of what was paid is neither goods nor shipping by the child orders (a tax, for"
              + " example); it is not counted with the goods.");
    }
    return new Lines(sum.get(), carried, lines(all, sum.get(), sum.get()));
  }

  private static void money(Place order, String text) {
    order.remark(Kind.MONEY, text);
  }

  /**
   * The lines with prices that add up to the price: each its share, rounded down, the rest first.
   */
  private static List<OrderLine> lines(List<Child> all, Money sum, Money price) {
    List<Money> shares = new ArrayList<>();
    Money rest = price;
    for (Child child : all) {
      Money share = share(child.total().orElseThrow(), sum, price);
      shares.add(share);
      rest = rest.minus(share);
    }
    for (int i = 0; rest.isPositive(); i = (i + 1) % all.size()) {
      shares.set(i, shares.get(i).plusMinor(1));
      rest = rest.minusMinor(1);
    }
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      lines.add(
          OrderLine.builder()
              .id(all.get(i).id())
              .price(shares.get(i))
              .quantity(all.get(i).quantity())
              .build());
    }
    return lines;
  }

  private static Money share(Money total, Money sum, Money price) {
    if (sum.isZero() || sum.isEqual(price)) {
      return total;
    }
    BigDecimal exact =
        total
            .getAmount()
            .multiply(price.getAmount())
            .divide(sum.getAmount(), price.getCurrencyUnit().getDecimalPlaces(), RoundingMode.DOWN);
    return Money.of(price.getCurrencyUnit(), exact);
  }

  private static List<Child> children(List<Place> children, CurrencyUnit currency) {
    List<Child> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < children.size(); i++) {
      Place child = children.get(i);
      Place number = id(child);
      String id = number.peek().orElse("" + (i + 1));
      if (ids.add(id)) {
        number.use();
      } else {
        number.say(Kind.CONTRADICTION, "Another child order has this number too.");
        id = id + "-" + (i + 1);
        ids.add(id);
      }
      Goods goods = Goods.of(child);
      Optional<Money> total = goods.total();
      if (total.isPresent() && !total.get().getCurrencyUnit().equals(currency)) {
        child.remark(
            Kind.CONTRADICTION,
            "Its price of " + total.get() + " is in another currency than the order.");
        total = Optional.empty();
      }
      all.add(new Child(child, id, goods.quantity(), total));
    }
    return all;
  }

  /** The number of a child order, which some APIs do not give. */
  static Place id(Place child) {
    return child.member("child_id", "child_order_id", "id", "order_id", "order_line_id");
  }

  private static Optional<Money> shipping(
      Place order, List<Place> children, CurrencyUnit currency) {
    Optional<Money> whole = Amounts.read(order, SHIPPING);
    if (whole.isPresent()) {
      return whole.filter(amount -> isIn(order, amount, currency));
    }
    Optional<Money> sum = Optional.empty();
    for (Place child : children) {
      Optional<Money> part =
          Amounts.read(child, SHIPPING).filter(amount -> isIn(child, amount, currency));
      sum = part.isPresent() ? Optional.of(sum.map(part.get()::plus).orElse(part.get())) : sum;
    }
    return sum;
  }

  private static boolean isIn(Place place, Money amount, CurrencyUnit currency) {
    if (amount.getCurrencyUnit().equals(currency)) {
      return true;
    }
    place.remark(
        Kind.CONTRADICTION,
        "Shipping of " + amount + " is in another currency than the order; left out.");
    return false;
  }

  /** How many pieces, and what they cost together, without shipping and tax. */
  private record Goods(Optional<Integer> quantity, Optional<Money> total) {
    static Goods of(Place child) {
      Optional<Integer> quantity = pieces(child.member("product_count", "quantity"));
      Optional<Money> paid = Amounts.read(child, "actual_fee");
      if (paid.isPresent()) {
        return new Goods(quantity, paid.flatMap(fee -> goodsOf(child, fee)));
      }
      Optional<Money> total =
          Amounts.read(child, "total_product_amount", "init_order_amt", "init_oder_amt");
      return new Goods(
          quantity,
          total.or(
              () ->
                  Amounts.read(child, "product_unit_price", "product_price")
                      .map(one -> one.multipliedBy(quantity.orElse(1)))));
    }

    private static Optional<Integer> pieces(Place count) {
      Optional<Integer> pieces = count.count();
      if (pieces.equals(Optional.of(0))) {
        count.say(Kind.UNREADABLE, "must be one piece or more, but was 0.");
        return Optional.empty();
      }
      return pieces;
    }

    /** What was paid for a child order, less its shipping and tax. */
    private static Optional<Money> goodsOf(Place child, Money fee) {
      Money goods = fee;
      for (Optional<Money> part :
          List.of(
              Amounts.read(child, "actual_shipping_fee", "shipping_fee"),
              Amounts.read(child, "actual_tax_fee"))) {
        if (part.isPresent() && part.get().isSameCurrency(goods)) {
          goods = goods.minus(part.get());
        }
      }
      return goods.isNegative()
          ? Optional.of(Money.zero(fee.getCurrencyUnit()))
          : Optional.of(goods);
    }
  }
}
