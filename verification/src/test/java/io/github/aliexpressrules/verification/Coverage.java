package io.github.aliexpressrules.verification;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an answer shows: the ways in which its rules turn out, under which text, and the kind of day
 * on which it is asked.
 */
final class Coverage {
  /** A text of the guides, or none of those that have a date. */
  static final String GUIDES = "guides";

  /** By the rules in force, without a figure that a dated text states. */
  static final String IN_FORCE = "in-force";

  private static final String SEPARATOR = " by ";

  static final List<String> DAYS =
      List.of(
          "day:spring-forward",
          "day:fall-back",
          "day:leap-day",
          "day:saturday",
          "day:sunday",
          "window:over-spring-forward",
          "window:over-fall-back",
          "window:over-leap-day");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** A window that is longer shows nothing by having a change in it. */
  private static final Duration LONG = Duration.ofDays(60);

  private Coverage() {}

  /** All that the answer to a request shows. */
  static Set<String> of(String request) {
    Request asked = JsonRules.standard().read(request);
    return of(asked.question().at(asked.at()), asked.at());
  }

  static Set<String> of(Decision<?> decision, Instant at) {
    Set<String> shown = new TreeSet<>();
    for (Finding finding : decision.findings()) {
      String how = finding.rule().id() + " " + finding.outcome() + SEPARATOR;
      editions(finding).forEach(edition -> shown.add(how + edition));
    }
    if (at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("2200-01-01T00:00:00Z"))) {
      day(at, shown);
    }
    Optional<Instant> from = decision.window().from();
    Optional<Instant> until = decision.window().until();
    if (from.isPresent() && until.isPresent()) {
      window(from.get(), until.get(), shown);
    }
    return shown;
  }

  /** The rule and its outcome alone. */
  static String withoutEdition(String shown) {
    return shown.substring(0, shown.indexOf(SEPARATOR));
  }

  /** The text alone. */
  static String edition(String shown) {
    return shown.substring(shown.indexOf(SEPARATOR) + SEPARATOR.length());
  }

  static boolean isOfRule(String shown) {
    return !DAYS.contains(shown);
  }

  private static Set<String> editions(Finding finding) {
    Optional<Ground> ground = finding.ground();
    if (ground.isEmpty()) {
      return Set.of(GUIDES);
    }
    Set<String> editions = new TreeSet<>();
    for (Figure<?> figure : finding.figures()) {
      for (Dated<?> dated : figure.dated()) {
        boolean used = isAmong(dated.citations(), ground.get().citations());
        boolean possible =
            ground.get().candidates().stream()
                .filter(candidate -> candidate.figure() == figure)
                .map(Candidate::citations)
                .anyMatch(lines -> isAmong(dated.citations(), lines));
        if (used || possible) {
          editions.add(dated.edition().toString());
        }
      }
    }
    return editions.isEmpty() ? Set.of(IN_FORCE) : editions;
  }

  private static boolean isAmong(List<Citation> lines, List<Citation> all) {
    return !lines.isEmpty() && all.containsAll(lines);
  }

  private static void day(Instant at, Set<String> shown) {
    LocalDate day = at.atZone(ZONE).toLocalDate();
    ZoneOffsetTransition change =
        ZONE.getRules().nextTransition(day.atStartOfDay(ZONE).toInstant().minusNanos(1));
    if (change != null && change.getInstant().atZone(ZONE).toLocalDate().equals(day)) {
      shown.add(change.isGap() ? DAYS.get(0) : DAYS.get(1));
    }
    if (day.getMonthValue() == 2 && day.getDayOfMonth() == 29) {
      shown.add(DAYS.get(2));
    }
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      shown.add(DAYS.get(3));
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      shown.add(DAYS.get(4));
    }
  }

  private static void window(Instant from, Instant until, Set<String> shown) {
    if (Duration.between(from, until).compareTo(LONG) > 0) {
      return;
    }
    ZoneOffsetTransition change = ZONE.getRules().nextTransition(from);
    if (change != null && change.getInstant().isBefore(until)) {
      shown.add(change.isGap() ? DAYS.get(5) : DAYS.get(6));
    }
    LocalDate last = until.atZone(ZONE).toLocalDate();
    boolean leaps =
        Stream.iterate(from.atZone(ZONE).toLocalDate().plusDays(1), day -> day.plusDays(1))
            .takeWhile(day -> day.isBefore(last))
            .anyMatch(day -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29);
    if (leaps) {
      shown.add(DAYS.get(7));
    }
  }
}
