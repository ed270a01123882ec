package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of a dispute's process list.
 *
 * @param place where it stands
 * @param action what was done, in small letters
 * @param by who did it, in small letters
 * @param at when
 */
record Occurrence(Place place, String action, String by, Instant at) {
  private static final Set<String> MEMBERS =
      Set.of("buyer", "seller", "waiter", "system", "platform");

  /** What has been read of an entry before all of its list is. */
  private record Entry(Place place, String action, String by, Stamp stamp) {}

  /**
   * Reads a list, the oldest first. The list's own order counts, whichever way round it is, since
   * it knows what came first in an hour that the clocks showed twice.
   */
  static List<Occurrence> list(List<Place> places) {
    List<Entry> entries = new ArrayList<>();
    for (Place place : places) {
      read(place).ifPresent(entries::add);
    }
    if (entries.size() > 1
        && entries.get(0).stamp().at().isAfter(entries.get(entries.size() - 1).stamp().at())) {
      Collections.reverse(entries);
    }
    List<Occurrence> all = new ArrayList<>();
    Instant before = Instant.MIN;
    for (Entry entry : entries) {
      Instant at = entry.stamp().notBefore(before);
      before = at.isAfter(before) ? at : before;
      all.add(new Occurrence(entry.place(), entry.action(), entry.by(), at));
    }
    all.sort(Comparator.comparing(Occurrence::at));
    return all;
  }

  private static Optional<Entry> read(Place place) {
    Place action = place.member("action_type");
    Optional<Stamp> stamp = PacificClock.read(place, "gmt_create");
    if (stamp.isEmpty() || !action.isThere()) {
      place.remark(Kind.MISSING, "An entry needs an action and a time; this one is left out.");
      return Optional.empty();
    }
    Place member = place.member("submit_member_type");
    if (member.isThere()) {
      if (MEMBERS.contains(member.code())) {
        member.use();
      } else {
        member.unknown("party");
      }
    }
    return Optional.of(new Entry(place, action.code(), member.code(), stamp.get()));
  }

  /** The member that tells what was done. */
  Place actionPlace() {
    return place.member("action_type");
  }
}
