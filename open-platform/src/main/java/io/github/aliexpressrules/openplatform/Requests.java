package io.github.aliexpressrules.openplatform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.validation.Plain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Requests of the JSON contract for what a payload is enough for: one a question and line of the
 * order, about the instant at which the payload was read. What cannot be asked without a fact that
 * is {@link Unknown} is not.
 *
 * <p>Example: {@code Requests.of(order, order.lastKnown(), Optional.of("in-force"))}.
 */
public final class Requests {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(new MoneySerializer()))
          .changeDefaultPropertyInclusion(all -> JsonInclude.Value.ALL_NON_EMPTY)
          .build();

  /**
   * A request.
   *
   * @param ask the question
   * @param line the line of the order that is asked about; empty for the order as a whole
   * @param json the request, on one line
   */
  public record Line(String ask, Optional<String> line, String json) {
    /** Checks the parts. */
    public Line {
      Objects.requireNonNull(ask, "ask");
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(json, "json");
    }
  }

  private Requests() {}

  /**
   * Returns the requests about an order, line by line where it has several; none without an order.
   *
   * @param at the instant that is asked about
   * @param rules the rules to be asked by, {@code guides} or {@code in-force}; if empty, the
   *     contract's default
   */
  public static List<Line> of(ImportedOrder imported, Instant at, Optional<String> rules) {
    Objects.requireNonNull(imported, "imported");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(rules, "rules");
    if (imported.order().isEmpty()) {
      return List.of();
    }
    List<OrderLine> lines = imported.order().get().lines();
    List<Optional<String>> about =
        lines.size() > 1
            ? lines.stream().map(line -> Optional.of(line.id())).toList()
            : List.of(Optional.empty());
    List<Line> all = new ArrayList<>();
    for (Optional<String> line : about) {
      for (String ask : questions(imported, line)) {
        if (imported.obstacles(ask, line).isEmpty()) {
          all.add(new Line(ask, line, request(imported, ask, line, at, rules)));
        }
      }
    }
    return all;
  }

  /** Returns what there is to be asked about an order, or about a line of it. */
  public static List<String> questions(ImportedOrder imported, Optional<String> line) {
    Objects.requireNonNull(imported, "imported");
    Optional<Dispute> dispute = dispute(imported, Objects.requireNonNull(line, "line"));
    List<String> all = new ArrayList<>(List.of("buyer.cancellation", "buyer.dispute-window"));
    if (dispute.isPresent()) {
      all.add("buyer.claim");
      all.add("buyer.dispute");
      if (offer(dispute.get()).isPresent()) {
        all.add("buyer.offer");
      }
    }
    all.add("buyer.free-return");
    return all;
  }

  /** The dispute about a line; of an order with one line, also the one about the whole. */
  private static Optional<Dispute> dispute(ImportedOrder imported, Optional<String> line) {
    List<OrderLine> lines = imported.order().map(Order::lines).orElse(List.of());
    return imported
        .dispute(line)
        .or(() -> imported.dispute(Optional.empty()))
        .or(
            () ->
                line.isEmpty() && lines.size() == 1
                    ? imported.dispute(Optional.of(lines.get(0).id()))
                    : Optional.empty())
        .map(ImportedDispute::dispute);
  }

  /** The seller's offer, or the platform's proposal, that the buyer was last made. */
  private static Optional<Solution> offer(Dispute dispute) {
    Optional<Solution> last = Optional.empty();
    for (DisputeEvent event : dispute.events()) {
      if (event instanceof DisputeEvent.SellerCountered countered) {
        last = Optional.of(countered.solution());
      } else if (event instanceof DisputeEvent.PlatformProposed proposed) {
        last = Optional.of(proposed.solution());
      }
    }
    return last;
  }

  /** The claim as it stands. */
  static Claim claim(Dispute dispute) {
    Claim claim = dispute.claim();
    for (DisputeEvent event : dispute.events()) {
      claim = event instanceof DisputeEvent.BuyerAmended amended ? amended.claim() : claim;
    }
    return claim;
  }

  private static String request(
      ImportedOrder imported,
      String ask,
      Optional<String> line,
      Instant at,
      Optional<String> rules) {
    Order order = imported.order().orElseThrow();
    ObjectNode request = MAPPER.createObjectNode();
    request.put("id", order.id() + line.map(one -> "/" + one).orElse("") + " " + ask);
    request.put("ask", ask);
    request.put("at", at.toString());
    request.set("order", tree(order));
    dispute(imported, line)
        .ifPresent(
            dispute -> {
              request.set("dispute", tree(dispute));
              request.set("claim", tree(claim(dispute)));
              offer(dispute)
                  .ifPresent(
                      offer -> {
                        request.set("offer", tree(offer));
                        request.putArray("conditions");
                      });
            });
    line.ifPresent(one -> request.put("line", one));
    rules.ifPresent(name -> request.put("rules", name));
    return Plain.text(request.toString());
  }

  /** A value as the contract writes it: what is empty is left out. */
  private static JsonNode tree(Object value) {
    JsonNode tree = MAPPER.valueToTree(value);
    prune(tree);
    return tree;
  }

  private static void prune(JsonNode node) {
    node.forEach(Requests::prune);
    if (node instanceof ObjectNode object) {
      object.removeIf(part -> part.isArray() && part.isEmpty());
    }
  }

  /**
   * Returns the latest instant that an imported order tells as a fact; when it was read, where that
   * is known and later.
   */
  public static Optional<Instant> lastKnown(ImportedOrder imported) {
    Objects.requireNonNull(imported, "imported");
    return Stream.concat(
            Stream.concat(
                imported.readAt().stream(), imported.order().stream().flatMap(Requests::facts)),
            imported.disputes().stream().flatMap(one -> facts(one.dispute())))
        .max(Instant::compareTo);
  }

  private static Stream<Instant> facts(Order order) {
    return Stream.concat(
        Stream.of(
                Optional.of(order.placedAt()),
                order.paidAt(),
                order.shippedAt(),
                order.receiptConfirmedAt(),
                order.cancelledAt())
            .flatMap(Optional::stream),
        order.parcels().stream().flatMap(Requests::facts));
  }

  private static Stream<Instant> facts(Parcel parcel) {
    return Stream.concat(Stream.of(parcel.shippedAt()), parcel.reportedDeliveredAt().stream());
  }

  private static Stream<Instant> facts(Dispute dispute) {
    return Stream.concat(
        Stream.of(dispute.openedAt()), dispute.events().stream().map(DisputeEvent::at));
  }

  /** Writes money as the contract has it. */
  private static final class MoneySerializer extends StdSerializer<Money> {
    MoneySerializer() {
      super(Money.class);
    }

    @Override
    public void serialize(
        @Nullable Money money, JsonGenerator out, @Nullable SerializationContext context) {
      Money amount = Objects.requireNonNull(money, "money");
      out.writeStartObject();
      out.writeNumberProperty("amount", amount.getAmount());
      out.writeStringProperty("currency", amount.getCurrencyUnit().getCode());
      out.writeEndObject();
    }
  }
}
