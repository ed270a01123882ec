package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the platform's own API returns, for sellers and for dropshippers: orders and disputes,
 * in the old and the new spelling, with lists wrapped, flattened or bare, alone or many together.
 *
 * <p>Nothing is guessed. Each member of a payload goes into a value, or a {@link Remark} tells what
 * became of it; what must have happened, but is not told, is {@link Unknown}.
 *
 * <p>An order and its dispute, which are two answers of the API, are read as one case if they stand
 * in one payload, for example in an array.
 *
 * <p>Example: {@code OpenPlatform.read(json, Optional.empty()).orders().get(0).order()}.
 */
public final class OpenPlatform {
  /** Nothing is read twice or as a rounded number. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final String[] OF_A_DISPUTE = {
    "process_dto_list",
    "api_issue_process_dto",
    "buyer_solution_list",
    "seller_solution_list",
    "platform_solution_list",
    "issue_reason",
    "issue_reason_id",
    "reason_english"
  };
  private static final Set<String> DISPUTED = Set.of("in_issue", "end_issue");

  private final Ledger ledger = new Ledger();
  private final Optional<Instant> readAt;
  private final List<Place> orders = new ArrayList<>();
  private final List<Place> issues = new ArrayList<>();
  private final List<Place> trackings = new ArrayList<>();

  private OpenPlatform(Optional<Instant> readAt) {
    this.readAt = readAt;
  }

  /**
   * Reads a payload.
   *
   * @param json one JSON value
   * @param readAt when it was read from the platform; what the platform says of "now" is compared
   *     for that instant
   * @throws IllegalArgumentException if it is no JSON, or has a member twice
   */
  public static Imported read(String json, Optional<Instant> readAt) {
    Objects.requireNonNull(json, "json");
    try {
      return read(MAPPER.readTree(json), readAt);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "payload must be JSON, but is not from line "
              + malformed.getLocation().getLineNr()
              + ", column "
              + malformed.getLocation().getColumnNr()
              + " on. Give the answer of the API as it came.",
          malformed);
    }
  }

  /** Reads a payload that was parsed, as {@link #read(String, Optional)} does. */
  public static Imported read(JsonNode payload, Optional<Instant> readAt) {
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(readAt, "readAt");
    return new OpenPlatform(readAt).read(payload);
  }

  private Imported read(JsonNode payload) {
    find(new Place(payload, "", ledger));
    List<ImportedOrder> cases = new ArrayList<>();
    List<Place> left = new ArrayList<>(issues);
    for (Place place : orders) {
      new OrderReader(place, readAt)
          .read()
          .ifPresent(order -> cases.add(withDisputes(place, order, left)));
    }
    for (Place issue : left) {
      issue.remark(
          Kind.MISSING,
          "The order of this dispute is not in the payload; put both into one array to ask about"
              + " them.");
      cases.add(
          with(
              issue, new ImportedOrder(Optional.empty(), List.of(), List.of(), List.of(), readAt)));
    }
    if (orders.isEmpty() && issues.isEmpty()) {
      ledger.remark(Kind.MISSING, "", "There is neither an order nor a dispute in it.");
    }
    trackings.forEach(tracking -> untracked(tracking, cases));
    return new Imported(cases, ledger.close(payload));
  }

  private void find(Place place) {
    if (place.node().isArray()) {
      place.items().forEach(this::find);
    } else if (place.node().isObject()) {
      if (isDispute(place)) {
        issues.add(place);
      } else if (isOrder(place)) {
        orders.add(place);
      } else {
        if (place.member("ret").code().equals("false")) {
          trackings.add(place);
        }
        place.members().values().forEach(this::find);
      }
    }
  }

  private static boolean isDispute(Place place) {
    return !place.member("order_status").isThere()
        && place.member(OF_A_DISPUTE[0], OF_A_DISPUTE).isThere();
  }

  private static boolean isOrder(Place place) {
    return place.member("order_status").isThere()
        || (place.member("gmt_create", "created_at").isThere()
            && (place.member(OrderReader.CHILDREN[0], OrderReader.CHILDREN).isThere()
                || place.member("pay_amount", "order_amount", "user_order_amount").isThere()));
  }

  private ImportedOrder withDisputes(Place place, ImportedOrder order, List<Place> left) {
    ImportedOrder whole = order;
    Order told = order.order().orElseThrow();
    for (Place issue : List.copyOf(left)) {
      if (IssueReader.isAbout(issue, told)) {
        left.remove(issue);
        whole = with(issue, whole);
      }
    }
    return untold(place, whole);
  }

  private static ImportedOrder with(Place issue, ImportedOrder order) {
    IssueReader reader = new IssueReader(issue, order.order());
    Optional<ImportedDispute> dispute = reader.read();
    List<ImportedDispute> disputes = new ArrayList<>(order.disputes());
    dispute.ifPresent(
        one -> {
          if (order.dispute(one.line()).isEmpty()) {
            disputes.add(one);
          } else {
            issue.remark(
                Kind.NOT_HELD, "A second dispute about the same goods; the first one is taken.");
          }
        });
    List<Unknown> unknown = new ArrayList<>(order.unknown());
    unknown.addAll(reader.unknown());
    List<PlatformAnswer> answers = new ArrayList<>(order.answers());
    answers.addAll(reader.answers());
    return new ImportedOrder(order.order(), disputes, unknown, answers, order.readAt());
  }

  /** Says of which child orders there is a dispute that the payload does not have. */
  private static ImportedOrder untold(Place place, ImportedOrder order) {
    List<Unknown> unknown = new ArrayList<>(order.unknown());
    List<Place> children = place.member(OrderReader.CHILDREN[0], OrderReader.CHILDREN).items();
    List<String> lines =
        order.order().orElseThrow().lines().stream().map(line -> line.id()).toList();
    boolean any = false;
    for (int i = 0; i < children.size(); i++) {
      if (isDisputed(children.get(i))) {
        any = true;
        untold(order, i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty(), unknown);
      }
    }
    if (!any
        && (isDisputed(place) || place.member("order_status").code().equals("in_issue"))
        && order.disputes().isEmpty()) {
      untold(order, Optional.empty(), unknown);
    }
    return new ImportedOrder(
        order.order(), order.disputes(), unknown, order.answers(), order.readAt());
  }

  private static boolean isDisputed(Place place) {
    return DISPUTED.contains(place.member("issue_status").code());
  }

  private static void untold(ImportedOrder order, Optional<String> line, List<Unknown> unknown) {
    boolean known =
        order.dispute(line).isPresent()
            || order.dispute(Optional.empty()).isPresent()
            || unknown.stream()
                .anyMatch(one -> one.fact().startsWith("dispute") && one.line().equals(line));
    if (!known) {
      unknown.add(
          new Unknown(
              "dispute",
              line,
              "There is or was a dispute, which is not in the payload.",
              "the API's aliexpress.issue.detail.get, into one array with the order",
              Unknown.OF_A_DISPUTE));
    }
  }

  /** Tracking of an order that was not shipped is refused with a code: a state, not an error. */
  private void untracked(Place tracking, List<ImportedOrder> cases) {
    Place code = tracking.member("code");
    if (!code.code().equals("1001")) {
      return;
    }
    code.use();
    boolean shipped =
        cases.stream()
            .flatMap(one -> one.order().stream())
            .anyMatch(order -> order.shippedAt().isPresent() || !order.parcels().isEmpty());
    tracking
        .member("ret")
        .say(
            shipped ? Kind.CONTRADICTION : Kind.CONCLUDED,
            shipped
                ? "The tracking says that nothing was shipped yet; what the order says is taken."
                : "Nothing was shipped yet by the tracking: a state, not an error.");
  }
}
