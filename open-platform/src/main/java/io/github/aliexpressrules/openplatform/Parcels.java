package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was shipped, and when: logistics orders are parcels. */
final class Parcels {
  private final Place order;
  private final List<Place> children;
  private final Draft draft;
  private final String status;

  /** What was received, but is not told when. */
  private final List<Unknown> unknown = new ArrayList<>();

  /** When each child order was sent, where it says so itself. */
  private final Map<String, Instant> sent = new LinkedHashMap<>();

  Parcels(Place order, List<Place> children, Draft draft, String status) {
    this.order = order;
    this.children = children;
    this.draft = draft;
    this.status = status;
  }

  /** Adds the parcels, or the shipping of the whole; returns what is missing of them. */
  List<Unknown> read() {
    Instant placed = draft.order().placedAt();
    List<OrderLine> lines = draft.order().lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).id();
      PacificClock.read(children.get(i), "send_goods_time")
          .ifPresent(stamp -> sent.put(line, stamp.notBefore(placed)));
    }
    List<Place> entries =
        order.member("logistic_info_list", "logistics_info_list", "logistics_order_list").items();
    List<Parcel> parcels = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Place entry : entries) {
      PacificClock.read(entry, "gmt_send")
          .ifPresent(stamp -> parcels.add(parcel(entry, stamp.notBefore(placed), ids)));
    }
    if (!parcels.isEmpty() && parcels.size() < entries.size()) {
      unknown.add(
          new Unknown(
              "order.parcels[].shippedAt",
              Optional.empty(),
              "The payload does not tell of every parcel when it was sent.",
              OrderReader.TRACKING,
              Unknown.OF_THE_ORDER));
    }
    Optional<Stamp> whole = PacificClock.read(order, "gmt_send_goods_time", "shipped_at");
    if (!parcels.isEmpty()) {
      whole.ifPresent(stamp -> repeats(stamp, parcels));
      add(
          order.member("logistic_info_list", "logistics_info_list", "logistics_order_list"),
          told(parcels));
    } else if (!sent.isEmpty() && !isOne()) {
      whole.ifPresent(stamp -> repeats(stamp, bySending()));
      add(order, bySending());
    } else {
      shipped(whole);
    }
    return unknown;
  }

  /** The whole, or what of it was shipped, at one time. */
  private void shipped(Optional<Stamp> whole) {
    Instant placed = draft.order().placedAt();
    Optional<Instant> at =
        whole.map(stamp -> stamp.notBefore(placed)).or(() -> sent.values().stream().findFirst());
    if (at.isEmpty()) {
      return;
    }
    Place place = whole.map(Stamp::place).orElse(order);
    if (sent.values().stream().anyMatch(other -> !at.get().equals(other))) {
      place.remark(
          Kind.CONTRADICTION,
          "The child orders were sent at " + sent.values() + "; taken is " + at.get() + ".");
    }
    List<String> carried = shippedLines();
    if (carried.size() == draft.order().lines().size()) {
      draft.add(place, order -> order.withShippedAt(at));
    } else {
      add(
          place,
          List.of(Parcel.builder().id("1").shippedAt(at.get()).addAllLines(carried).build()));
    }
  }

  private boolean isOne() {
    return sent.size() == children.size() && Set.copyOf(sent.values()).size() == 1;
  }

  /** The child orders by when they were sent, each such group a parcel. */
  private List<Parcel> bySending() {
    Map<Instant, List<String>> groups = new LinkedHashMap<>();
    sent.forEach((line, at) -> groups.computeIfAbsent(at, time -> new ArrayList<>()).add(line));
    List<Parcel> parcels = new ArrayList<>();
    groups.forEach(
        (at, lines) ->
            parcels.add(
                Parcel.builder()
                    .id("" + (parcels.size() + 1))
                    .shippedAt(at)
                    .addAllLines(lines)
                    .build()));
    return parcels;
  }

  /** The lines that were shipped: all, unless some of them wait for it. */
  private List<String> shippedLines() {
    List<String> shipped = new ArrayList<>();
    for (int i = 0; i < draft.order().lines().size(); i++) {
      Place child = children.get(i).member("son_order_status", "order_status", "show_status");
      boolean waits = Codes.UNSHIPPED.contains(child.code());
      String line = draft.order().lines().get(i).id();
      if (!waits || sent.containsKey(line)) {
        shipped.add(line);
      }
    }
    return shipped;
  }

  private Parcel parcel(Place entry, Instant shipped, Set<String> ids) {
    Place number = entry.member("ship_order_id", "logistics_order_id");
    String id = number.text().filter(ids::add).orElse("");
    for (int i = ids.size() + (id.isEmpty() ? 1 : 0); id.isEmpty(); i++) {
      id = ids.add("" + i) ? "" + i : "";
    }
    Parcel parcel = Parcel.builder().id(id).shippedAt(shipped).build();
    Place status = entry.member("receive_status");
    Optional<Stamp> received = PacificClock.read(entry, "gmt_received");
    if (received.isPresent() && !status.code().equals("not_received")) {
      try {
        parcel = parcel.withReportedDeliveredAt(Optional.of(received.get().notBefore(shipped)));
      } catch (InvalidValueException impossible) {
        received.get().place().say(Kind.CONTRADICTION, "Left out: " + impossible.getMessage());
      }
    } else if (received.isPresent()) {
      received.get().place().say(Kind.CONTRADICTION, "It is marked as not received; left out.");
    } else if (status.code().equals("received")) {
      unknown.add(
          new Unknown(
              "order.parcels[].reportedDeliveredAt",
              Optional.empty(),
              "A parcel was received, but the payload does not tell when.",
              OrderReader.TRACKING,
              Unknown.OF_DELIVERY));
    }
    if (status.isThere()) {
      if (status.code().matches("received|not_received")) {
        status.use();
      } else {
        status.unknown("state of receipt");
      }
    }
    return parcel;
  }

  /** The parcels with what is in them, as far as that is certain. */
  private List<Parcel> told(List<Parcel> parcels) {
    List<String> shipped = shippedLines();
    boolean all = shipped.size() == draft.order().lines().size();
    if (parcels.size() == 1) {
      return all ? parcels : List.of(parcels.get(0).withLines(shipped));
    }
    if (!sent.isEmpty()
        && sent.keySet().containsAll(shipped)
        && parcels.stream().allMatch(parcel -> sent.containsValue(parcel.shippedAt()))
        && parcels.stream().map(Parcel::shippedAt).distinct().count() == parcels.size()) {
      return parcels.stream().map(parcel -> parcel.withLines(sentAt(parcel.shippedAt()))).toList();
    }
    if (draft.order().lines().size() > 1) {
      order.remark(
          Kind.CONCLUDED,
          "Which child orders are in which of the "
              + parcels.size()
              + " parcels is not told: each is taken to carry a part of "
              + (all ? "all." : "those that were shipped."));
    }
    return all ? parcels : parcels.stream().map(parcel -> parcel.withLines(shipped)).toList();
  }

  private List<String> sentAt(Instant at) {
    return sent.entrySet().stream()
        .filter(line -> line.getValue().equals(at))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(Place place, List<Parcel> parcels) {
    if (draft.add(place, order -> order.withParcels(parcels)) && status.equals(Codes.TO_SHIP)) {
      place.remark(Kind.CONTRADICTION, "The status says that nothing was shipped yet.");
    }
  }

  /** The order's own time of shipping beside its parcels'. */
  private void repeats(Stamp stamp, List<Parcel> parcels) {
    Instant at = stamp.notBefore(draft.order().placedAt());
    if (parcels.stream().noneMatch(parcel -> parcel.shippedAt().equals(at))) {
      stamp
          .place()
          .say(
              Kind.CONTRADICTION,
              "No parcel was sent at " + at + "; what the parcels say is taken.");
    }
  }
}
