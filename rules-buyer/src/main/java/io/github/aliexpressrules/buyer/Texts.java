package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Scope;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The platform's dated texts about buyers: when each began, and whom some are for. */
final class Texts {
  /** The pages of 2013, in English and Russian. */
  static final Edition PAGES_2013 = Edition.startsBetween("O6:4", null, "2013-08-01");

  /** The pages of 2018. */
  static final Edition PAGES_2018 = Edition.startsBetween("O6:18", "2015-09-01", "2018-08-01");

  /** The page of 2021, by which a parcel in transit is waited for. */
  static final Edition PAGE_2021 = Edition.startsBetween("O6:20", "2015-09-01", "2021-12-31");

  /** The forms of February 2022. */
  static final Edition FORMS_2022 = Edition.startsBetween("O6:26", null, "2022-02-28");

  /** The rules on decisions of January 2022. */
  static final Edition DECISIONS_2022 = Edition.startsBetween("O6:29", null, "2022-01-31");

  /** What the official rules of 2024 say of opening a dispute, after the pages before them. */
  static final Edition OPENING_2024 = Edition.startsBetween("O5:3", "2022-04-01", "2024-04-18");

  /** The official rules of 2024, of which no earlier copy is known. */
  static final Edition RULES_2024 = Edition.startsBetween("O5:2", null, "2024-04-18");

  /** The contract for consumers in the EU, the EEA and the United Kingdom. */
  static final Edition CONTRACT_2026 = Edition.startsBetween("O4:5", null, "2026-04-04");

  /** Cancelling before the text of March 2020. */
  static final Edition CANCELLING_FIRST = Edition.undated("O6:90");

  /** Cancelling by the text of March 2020. */
  static final Edition CANCELLING_2020 = Edition.startsOn("O6:89", "2020-03-16");

  /** Cancelling in 72 hours; the text gives the day in Beijing time. */
  static final Edition CANCELLING_72H =
      Edition.startsAt(
          "O3:4", LocalDateTime.of(2020, Month.DECEMBER, 1, 16, 0).toInstant(ZoneOffset.UTC));

  /** The table of refunds to cards of 2018. */
  static final Edition CARDS_2018 = Edition.startsBetween("O6:67", null, "2018-08-01");

  /** The page on refunds of 2023 or later. */
  static final Edition REFUNDS_LATER = Edition.startsBetween("O6:72", "2023-01-01", null);

  /** Pages of which no copy has a date. */
  static final Edition UNDATED = Edition.undated("O6");

  /** Members of the EU since 2020-02-01, the other states of the EEA, and the United Kingdom. */
  private static final Set<String> UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final Set<String> BESIDE_THE_UNION = Set.of("IS", "LI", "NO", "GB");

  /** Buyers in the EU, the EEA or the United Kingdom. */
  static final Scope EUROPE =
      Scope.of(
          "buyers in the EU, the EEA or the United Kingdom",
          Order.class,
          order -> order.buyerCountry().map(Texts::isEuropean));

  /** Goods that can be sent back without a reason. */
  static final Scope FREE_RETURNS =
      Scope.of(
          "goods with free returns",
          Order.class,
          order -> Optional.of(order.traits().contains(OrderTrait.FREE_RETURNS)));

  /** When protection ends by schedule; the promised delivery stands for it. */
  static Optional<Instant> protectionEnd(Order order) {
    return order.protectionEndsAt().or(order::promisedBy);
  }

  static boolean isEuropean(String country) {
    return isInUnion(country) || BESIDE_THE_UNION.contains(country);
  }

  static boolean isInUnion(String country) {
    return UNION.contains(country);
  }

  private Texts() {}
}
