package io.github.aliexpressrules.openplatform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts with their currency, cents, and what was paid. */
class MoneyTest {

  private static Imported paid(String money, String more) {
    return Payloads.read(
        "{'order_id':1,'order_status':'PLACE_ORDER_SUCCESS','gmt_create':'2024-01-01 00:00:00',"
            + "'pay_amount':"
            + money
            + more
            + "}");
  }

  private static Imported paid(String money) {
    return paid(money, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'amount':'170.54','currency_code':'USD'}",
        "{'amount':170.540,'currencyCode':'USD'}",
        "{'amount':'170.54','currency':'USD'}",
        "{'cent':17054,'cent_factor':100,'currency':{'currency_code':'USD','symbol':'$'}}",
        "{'cent':'17054','currency':{'currencyCode':'USD'}}",
        "{'amount':170.54,'cent':17054,'centFactor':100,'currencyCode':'USD'}",
        "[{'amount':'170.54','currency_code':'USD'}]",
        "'170.54','pay_amount_currency':'USD'",
      })
  void everyFormIsReadToTheSame(String money) {
    assertThat(Payloads.only(paid(money)).price()).isEqualTo(Money.parse("USD 170.54"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'amount':'-1','currency_code':'USD'} | pay_amount.amount: must be an amount of its"
            + " currency, not negative, but was \"-1\".",
        "{'amount':'1.005','currency_code':'USD'} | pay_amount.amount: must be an amount of its"
            + " currency, not negative, but was \"1.005\".",
        "{'amount':1e30000000,'currency_code':'USD'} | pay_amount.amount: must be an amount of its"
            + " currency, not negative, but was \"a number of many digits\".",
        "{'cent':1.5,'currency_code':'USD'} | pay_amount.cent: must be an amount of its currency,"
            + " not negative, but was \"1.5\".",
        "{'cent':15,'cent_factor':60,'currency_code':'USD'} | pay_amount.cent_factor: must be an"
            + " amount of its currency, not negative, but was \"60\".",
        "{'amount':'1.00'} | pay_amount: must be an amount with its currency.",
        "'1.00' | pay_amount: must have a currency beside it; \"1.00\" has none.",
      })
  void whatIsNoAmountIsSaid(String money, String remark) {
    Imported read = paid(money);
    assertThat(read.orders()).isEmpty();
    assertThat(Payloads.remarks(read, Kind.UNREADABLE)).containsExactly(remark);
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly(": No amount of the order is told, so it cannot be read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "XXX", "usd"})
  void anUnknownCurrencyIsSaid(String code) {
    assertThat(
            Payloads.remarks(
                paid("{'amount':'1.00','currency_code':'" + code + "'}"), Kind.UNKNOWN_VALUE))
        .containsExactly(
            "pay_amount.currency_code: \""
                + code
                + "\" is no known currency, so the amount is not read.");
  }

  @Test
  void centsThatSayOtherwiseAreSaid() {
    Imported read = paid("{'amount':'1.00','cent':90,'currency_code':'USD'}");
    assertThat(Payloads.only(read).price()).isEqualTo(Money.parse("USD 1.00"));
    assertThat(Payloads.remarks(read, Kind.CONTRADICTION))
        .containsExactly(
            "pay_amount.cent: The cents give USD 0.90, the amount beside them USD 1.00; taken is the"
                + " amount.");
  }

  private static String child(int id, String total) {
    return "{'child_id':"
        + id
        + ",'total_product_amount':{'amount':'"
        + total
        + "','currency_code':'USD'}}";
  }

  private static String children(String... all) {
    return ",'product_list':[" + String.join(",", all) + "]";
  }

  @Test
  void whatCouponsPaidIsNotClaimable() {
    Imported read =
        paid(
            "{'amount':'35.00','currency_code':'USD'}",
            ",'logistics_amount':{'amount':'2.00','currency_code':'USD'}"
                + children(child(7, "30.00"), child(8, "10.01")));
    assertThat(Payloads.only(read).price()).isEqualTo(Money.parse("USD 33.00"));
    assertThat(Payloads.only(read).shippingCost()).contains(Money.parse("USD 2.00"));
    // 30.00 and 10.01 of 40.01, times 33: 24.743 and 8.256; the cent that is left goes to the
    // first.
    assertThat(Payloads.only(read).lines())
        .extracting(OrderLine::price)
        .containsExactly(Money.parse("USD 24.75"), Money.parse("USD 8.25"));
    assertThat(Payloads.remarks(read, Kind.MONEY))
        .containsExactly(
            ": The child orders add up to USD 40.01, but USD 33.00 was paid for the goods: what"
                + " coupons paid does not come back. The child orders bear it in proportion to their"
                + " prices.");
  }

  @Test
  void whatIsNeitherGoodsNorShippingIsNotClaimable() {
    Imported read = paid("{'amount':'35.00','currency_code':'USD'}", children(child(7, "30.00")));
    assertThat(Payloads.only(read).price()).isEqualTo(Money.parse("USD 30.00"));
    assertThat(Payloads.remarks(read, Kind.MONEY))
        .containsExactly(
            ": USD 5.00 of what was paid is neither goods nor shipping by the child orders (a tax,"
                + " for example); it is not counted with the goods.");
  }

  @Test
  void shippingIsCappedToo() {
    Imported read =
        paid(
            "{'amount':'1.00','currency_code':'USD'}",
            ",'logistics_amount':{'amount':'2.00','currency_code':'USD'}"
                + children(child(7, "30.00")));
    assertThat(Payloads.only(read).price()).isEqualTo(Money.parse("USD 0.00"));
    assertThat(Payloads.only(read).shippingCost()).contains(Money.parse("USD 1.00"));
    assertThat(Payloads.remarks(read, Kind.MONEY))
        .containsExactly(
            ": Shipping of USD 2.00 is more than the USD 1.00 paid in all.",
            ": The child orders add up to USD 30.00, but USD 0.00 was paid for the goods: what"
                + " coupons paid does not come back.");
  }

  @Test
  void childrenWithoutAPriceLeaveTheOrderWhole() {
    Imported read =
        paid(
            "{'amount':'35.00','currency_code':'USD'}",
            children(child(7, "30.00"), "{'child_id':8}"));
    assertThat(Payloads.only(read).lines()).isEmpty();
    assertThat(Payloads.only(read).price()).isEqualTo(Money.parse("USD 35.00"));
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly(
            "product_list[0]: Not every child order tells its price, so the order is taken as one"
                + " whole of USD 35.00, and this one is not told apart.",
            "product_list[1]: Not every child order tells its price, so the order is taken as one"
                + " whole of USD 35.00, and this one is not told apart.");
  }

  @Test
  void withoutATotalTheChildrenAddUp() {
    Imported read =
        Payloads.read(
            "{'order_id':1,'order_status':'PLACE_ORDER_SUCCESS','gmt_create':'2024-01-01 00:00:00'"
                + children(
                    "{'child_id':7,'product_count':3,'product_unit_price':{'amount':'1.10',"
                        + "'currency_code':'USD'}}",
                    child(7, "2.00"))
                + "}");
    assertThat(Payloads.only(read).price()).isEqualTo(Money.parse("USD 5.30"));
    assertThat(Payloads.only(read).lines())
        .extracting(OrderLine::id, OrderLine::quantity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("7", Optional.of(3)),
            org.assertj.core.groups.Tuple.tuple("7-2", Optional.empty()));
    assertThat(Payloads.remarks(read, Kind.MISSING))
        .containsExactly(
            ": What was paid in all is not told; taken is what the child orders add up to.");
    assertThat(Payloads.remarks(read, Kind.CONTRADICTION))
        .containsExactly("product_list[1].child_id: Another child order has this number too.");
    assertThat(Payloads.remarks(read, Kind.CONCLUDED))
        .containsExactly(": Nothing was paid yet: the price is what is to be paid.");
  }

  @Test
  void anotherCurrencyIsNotAdded() {
    Imported read =
        paid(
            "{'amount':'35.00','currency_code':'EUR'}",
            ",'logistics_amount':{'amount':'2.00','currency_code':'USD'}"
                + children(child(7, "30.00")));
    assertThat(Payloads.only(read).price()).isEqualTo(Money.parse("EUR 35.00"));
    assertThat(Payloads.only(read).shippingCost()).isEmpty();
    assertThat(Payloads.remarks(read, Kind.CONTRADICTION))
        .containsExactly(
            ": Shipping of USD 2.00 is in another currency than the order; left out.",
            "product_list[0]: Its price of USD 30.00 is in another currency than the order.");
  }
}
