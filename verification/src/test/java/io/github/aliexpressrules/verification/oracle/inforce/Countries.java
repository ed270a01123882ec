package io.github.aliexpressrules.verification.oracle.inforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups of countries as they stand since 2020-02-01. */
final class Countries {
  private static final Set<String> EU =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
  private static final Set<String> BESIDE = Set.of("IS", "LI", "NO", "GB");
  private static final Set<String> COVERED_IN_2019 =
      Set.of("RU", "FR", "DE", "ES", "GB", "US", "CA", "AU");
  private static final Span CONTRACT =
      Span.days(LocalDate.parse("2026-04-04"), LocalDate.parse("2026-04-04"));
  private static final Span RUSSIA =
      Span.days(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-01-01"));

  /** Whether something holds: surely, surely not, or in some of the cases that are possible. */
  enum Sure {
    YES,
    NO,
    MAYBE
  }

  private Countries() {}

  static boolean isEu(String country) {
    return EU.contains(country);
  }

  static boolean isConsumer(String country) {
    return EU.contains(country) || BESIDE.contains(country);
  }

  static boolean isCoveredIn2019(String country) {
    return COVERED_IN_2019.contains(country);
  }

  /**
   * Whether the contract of the European Union, of 2026-04-04 or before, holds for an order: it
   * binds by the placing. Before its first sighting it may already have been there.
   */
  static Sure contract(@Nullable String buyer, Instant placed, Set<Doubt> doubts) {
    if (buyer == null ? doubts.contains(Doubt.ABSENT_BUYER_IS_NO_CONSUMER) : !isConsumer(buyer)) {
      return Sure.NO;
    }
    if (buyer != null && !placed.isBefore(CONTRACT.last())) {
      return Sure.YES;
    }
    return placed.isBefore(CONTRACT.first()) ? Sure.NO : Sure.MAYBE;
  }

  /** Whether an order falls under the documents of Russia, of which no figure is readable. */
  static Sure ownDocuments(@Nullable String buyer, Instant placed, Instant last) {
    if (buyer == null || !buyer.equals("RU")) {
      return Sure.NO;
    }
    if (!placed.isBefore(RUSSIA.last())) {
      return Sure.YES;
    }
    return last.isBefore(RUSSIA.first()) ? Sure.NO : Sure.MAYBE;
  }

  /** Both ways where nobody knows. */
  static Set<Sure> ways(Sure sure) {
    return sure == Sure.MAYBE ? EnumSet.of(Sure.YES, Sure.NO) : EnumSet.of(sure);
  }
}
