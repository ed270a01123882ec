package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.writing.Facts;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parcels of an order, or of one of its lines, as they are known at a moment: one that was
 * handed over later does not exist yet.
 */
final class Parcels {
  private final List<Travelling> parcels;
  private final List<Line> lines;

  private Parcels(List<Travelling> parcels, List<Line> lines) {
    this.parcels = parcels;
    this.lines = lines;
  }

  /** A parcel's events, with their places in the case. */
  private record Travelling(
      Parcel parcel,
      Fact shipped,
      @Nullable Fact reported,
      @Nullable Fact returned,
      @Nullable Fact delivered) {
    static Travelling of(Parcel parcel, int index) {
      String path = "order.parcels[" + index + "]";
      return new Travelling(
          parcel,
          new Fact(path, parcel.shippedAt()),
          Fact.orNull(path + ".reportedDeliveredAt", parcel.reportedDeliveredAt()),
          Fact.orNull(path + ".returnedToSenderAt", parcel.returnedToSenderAt()),
          Fact.orNull(path + ".deliveredAt", parcel.deliveredAt()));
    }
  }

  /** A line that waits for a parcel, unless it was cancelled. */
  private record Line(String id, @Nullable Fact cancelled) {}

  /** All parcels of an order; each of its lines is waited for. */
  static Parcels of(Order order) {
    List<Travelling> parcels = new ArrayList<>();
    for (int i = 0; i < order.parcels().size(); i++) {
      parcels.add(Travelling.of(order.parcels().get(i), i));
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < order.lines().size(); i++) {
      OrderLine line = order.lines().get(i);
      lines.add(new Line(line.id(), cancelled(i, line)));
    }
    return new Parcels(parcels, lines);
  }

  /** When a line alone was cancelled. */
  static @Nullable Fact cancelled(int index, OrderLine line) {
    return Fact.orNull("order.lines[" + index + "].cancelledAt", line.cancelledAt());
  }

  /** Those that carry a line, which is all that is waited for. */
  Parcels with(String line) {
    return new Parcels(
        parcels.stream().filter(one -> one.parcel().carries(line)).toList(), List.of());
  }

  /** All that happened to them. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Travelling one : parcels) {
      facts.add(one.shipped());
      add(facts, one.reported());
      add(facts, one.returned());
      add(facts, one.delivered());
    }
    for (Line line : lines) {
      add(facts, line.cancelled());
    }
    return facts;
  }

  private static void add(List<Fact> facts, @Nullable Fact fact) {
    if (fact != null) {
      facts.add(fact);
    }
  }

  boolean isEmpty() {
    return parcels.isEmpty();
  }

  /** How many are known. */
  int count(Moment m) {
    int count = 0;
    for (Travelling one : parcels) {
      count += isKnown(one, m) ? 1 : 0;
    }
    return count;
  }

  /** How many of the known ones have come into the buyer's hands. */
  int countDelivered(Moment m) {
    int count = 0;
    for (Travelling one : parcels) {
      count += isKnown(one, m) && m.known(one.delivered()) != null ? 1 : 0;
    }
    return count;
  }

  /** The lines that are in no parcel yet, and were not cancelled. */
  List<String> missing(Moment m) {
    List<String> missing = new ArrayList<>();
    for (Line line : lines) {
      if (isMissing(line, m)) {
        missing.add(line.id());
      }
    }
    return List.copyOf(missing);
  }

  private boolean isMissing(Line line, Moment m) {
    if (m.known(line.cancelled()) != null) {
      return false;
    }
    for (Travelling one : parcels) {
      if (one.parcel().carries(line.id()) && isKnown(one, m)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnown(Travelling parcel, Moment m) {
    return m.knows(parcel.shipped().at());
  }

  /** When the first of it was on its way. */
  @Nullable Fact firstShipped(Moment m) {
    Fact first = null;
    for (Travelling one : parcels) {
      first = isKnown(one, m) ? Facts.earlier(first, one.shipped()) : first;
    }
    return first == null ? null : new Fact("order.shippedAt", first.at());
  }

  /** When the last of it was on its way; null as long as a line is in no parcel. */
  @Nullable Fact shipped(Moment m) {
    for (Line line : lines) {
      if (isMissing(line, m)) {
        return null;
      }
    }
    return last("order.shippedAt", Travelling::shipped, m);
  }

  /** When the last of them was delivered by the carrier's word, if all were. */
  @Nullable Fact reported(Moment m) {
    return last("order.reportedDeliveredAt", Travelling::reported, m);
  }

  /** When the last of them turned back, if all did. */
  @Nullable Fact returned(Moment m) {
    return last("order.returnedToSenderAt", Travelling::returned, m);
  }

  /** When the last of them came into the buyer's hands, if all did. */
  @Nullable Fact delivered(Moment m) {
    return last("order.deliveredAt", Travelling::delivered, m);
  }

  /** The last of what all known parcels have; null as long as one has it not, or none is known. */
  private @Nullable Fact last(String path, Function<Travelling, @Nullable Fact> event, Moment m) {
    Fact last = null;
    for (Travelling one : parcels) {
      if (isKnown(one, m)) {
        Fact fact = m.known(event.apply(one));
        if (fact == null) {
          return null;
        }
        last = last == null || fact.at().isAfter(last.at()) ? fact : last;
      }
    }
    return last == null ? null : new Fact(path, last.at());
  }
}
