package io.github.aliexpressrules.benchmarks.lines;

import io.github.aliexpressrules.benchmarks.BuyerCase;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.order.Order;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The peers' cases as requests: of ten lines six ask about a claim, one each about the window, a
 * cancellation, a dispute and an express refund.
 *
 * <p>Example: {@code CaseLines 200000 cases.ndjson}, by the rules in force with {@code in-force} as
 * a third argument.
 */
public final class CaseLines {
  private CaseLines() {}

  /** Writes the lines: how many, the file, and what rules if not the guides. */
  public static void main(String[] args) throws IOException {
    List<String> pool = pool(args.length > 2 ? Optional.of(args[2]) : Optional.empty());
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        out.write(pool.get(i % pool.size()));
        out.write('\n');
      }
    }
  }

  /** One request for each case, by the rules that are named. */
  public static List<String> pool(Optional<String> rules) {
    BuyerCase[] cases = BuyerCase.pool();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < cases.length; i++) {
      String head = "{\"id\":\"c" + i + "\"";
      lines.add(
          rules.map(named -> head + ",\"rules\":\"" + named + "\"").orElse(head)
              + request(i, cases[i])
              + "}");
    }
    return lines;
  }

  private static String request(int number, BuyerCase asked) {
    String claim = ",\"claim\":" + claim(asked.claim());
    return switch (number % 10) {
      case 0 -> about("buyer.cancellation", asked, "");
      case 1 -> about("buyer.dispute-window", asked, "");
      case 2 ->
          about(
              "buyer.dispute",
              asked,
              ",\"dispute\":{\"openedAt\":"
                  + quoted(asked.dispute().map(dispute -> dispute.openedAt()).orElse(asked.now()))
                  + claim
                  + "}");
      case 3 ->
          about("buyer.express-refund", asked, ",\"amount\":" + money(asked.claim().amount()));
      default -> about("buyer.claim", asked, claim);
    };
  }

  private static String about(String question, BuyerCase asked, String rest) {
    return ",\"ask\":\""
        + question
        + "\",\"at\":"
        + quoted(asked.now())
        + ",\"order\":"
        + order(asked.order())
        + rest;
  }

  private static String order(Order order) {
    return "{\"id\":\""
        + order.id()
        + "\",\"price\":"
        + money(order.price())
        + ",\"placedAt\":"
        + quoted(order.placedAt())
        + order.shippedAt().map(at -> ",\"shippedAt\":" + quoted(at)).orElse("")
        + order.promisedBy().map(at -> ",\"promisedBy\":" + quoted(at)).orElse("")
        + order.deliveredAt().map(at -> ",\"deliveredAt\":" + quoted(at)).orElse("")
        + order.protectionEndsAt().map(at -> ",\"protectionEndsAt\":" + quoted(at)).orElse("")
        + (order.traits().isEmpty() ? "" : ",\"traits\":" + names(order.traits()))
        + order.buyerLevel().map(level -> ",\"buyerLevel\":" + quoted(level)).orElse("")
        + "}";
  }

  private static String claim(Claim claim) {
    return "{\"reason\":"
        + quoted(claim.reason())
        + ",\"amount\":"
        + money(claim.amount())
        + ",\"returnGoods\":"
        + claim.returnGoods()
        + ",\"evidence\":"
        + names(claim.evidence())
        + "}";
  }

  private static String names(Collection<?> values) {
    return values.stream().map(CaseLines::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String money(Money money) {
    return "{\"amount\":"
        + money.getAmount().toPlainString()
        + ",\"currency\":\""
        + money.getCurrencyUnit()
        + "\"}";
  }

  private static String quoted(Object value) {
    return "\"" + (value instanceof Instant at ? at.toString() : value) + "\"";
  }
}
