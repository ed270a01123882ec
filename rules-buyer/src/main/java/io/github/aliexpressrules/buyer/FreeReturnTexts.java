package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.policy.BindsOn.ORDER_PLACED;

import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Edition;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Scope;
import java.util.Optional;
import java.util.Set;

/**
 * The platform's texts about free returns: the programme of 2019 and the terms of today, each with
 * the countries for which it was seen. The terms were captured on four of the platform's sites; an
 * order whose buyer's country is not given is taken as one from the United States.
 */
final class FreeReturnTexts {
  /** The programme of September 2019, for eight countries. */
  static final Edition FIRST = Edition.startsOn("O6:45", "2019-09-09");

  /** The same for more countries, of which only the number was seen. */
  private static final Edition FIRST_ELSEWHERE = Edition.startsBetween("O6:49", "2022-02-01", null);

  private static final Edition TERMS_US =
      Edition.startsBetween("O1:13 US", "2022-03-01", "2025-12-10");
  private static final Edition TERMS_IE =
      Edition.startsBetween("O1:13 IE", "2022-03-01", "2026-04-17");
  private static final Edition TERMS_GB =
      Edition.startsBetween("O1:13 GB", "2022-03-01", "2026-04-18");
  private static final Edition TERMS_AU =
      Edition.startsBetween("O1:13 AU", "2022-03-01", "2026-04-26");

  /** The terms on sites of which no copy is known; others may hold there. */
  private static final Edition TERMS_ELSEWHERE =
      Edition.startsBetween("O1:115", "2022-03-01", "2025-12-10");

  /** The page on one free label an order. */
  static final Edition LABEL_2022 = Edition.startsBetween("O6:49", null, "2022-02-28");

  /** The terms, as far as they are the same for all sites and sellers. */
  static final Edition TERMS = Edition.startsBetween("O1:10", null, "2025-12-10");

  /** The contract's right of withdrawal; what held before it is not told by dated texts. */
  static final Edition WITHDRAWAL = Edition.startsOn("O4:43", "2026-04-04");

  /** The platform's risk report of 2024. */
  static final Edition REPORT_2024 = Edition.startsBetween("O6:53", "2022-03-01", "2024-12-31");

  /** The announcement for Korea. */
  static final Edition KOREA_2024 = Edition.startsOn("O6:102", "2024-03-14");

  private static final Set<String> EIGHT = Set.of("RU", "FR", "DE", "ES", "GB", "US", "CA", "AU");
  private static final Set<String> CAPTURED = Set.of("US", "IE", "GB", "AU");

  private static final Scope UNKNOWN =
      Scope.of(
          "buyers of whom no country is given",
          Order.class,
          order -> Optional.of(order.buyerCountry().isEmpty()));
  private static final Scope ANYWHERE = buyersOutside("any country", Set.of());
  private static final Scope OF_THE_EIGHT = buyersIn("the eight countries", EIGHT);
  private static final Scope OF_OTHERS = buyersOutside("other than the eight countries", EIGHT);
  private static final Scope IN_US = buyersIn("the United States", Set.of("US"));
  private static final Scope IN_AU = buyersIn("Australia", Set.of("AU"));
  private static final Scope ON_OTHER_SITES =
      buyersOutside("countries whose site was not captured", CAPTURED);

  /** Goods of the platform's own programme, for buyers in the EU. */
  static final Scope CHOICE_IN_UNION =
      Scope.of(
          "Choice goods for buyers in the EU",
          Order.class,
          order ->
              order.traits().contains(OrderTrait.CHOICE)
                  ? order.buyerCountry().map(Texts::isInUnion)
                  : Optional.of(false));

  /** Buyers in Korea. */
  static final Scope IN_KOREA = buyersIn("Korea", Set.of("KR"));

  private static Scope buyersIn(String name, Set<String> countries) {
    return buyersIn(name, countries, true);
  }

  /** Buyers of whom another country is given. */
  private static Scope buyersOutside(String name, Set<String> countries) {
    return buyersIn(name, countries, false);
  }

  private static Scope buyersIn(String name, Set<String> countries, boolean lie) {
    return Scope.of(
        "buyers in " + name,
        Order.class,
        order ->
            Optional.of(
                order
                    .buyerCountry()
                    .filter(country -> countries.contains(country) == lie)
                    .isPresent()));
  }

  /** By the contract, texts change for new orders only. */
  private static Scope buyersIn(String country, boolean underContract) {
    return Scope.of(
        "buyers in " + country + (underContract ? " under the contract" : " before the contract"),
        Order.class,
        order ->
            Optional.of(
                order.buyerCountry().filter(country::equals).isPresent()
                    && underContract != order.placedAt().isBefore(Texts.CONTRACT_2026.latest())));
  }

  private static final Scope IN_IE_BEFORE = buyersIn("IE", false);
  private static final Scope IN_IE = buyersIn("IE", true);
  private static final Scope IN_GB_BEFORE = buyersIn("GB", false);
  private static final Scope IN_GB = buyersIn("GB", true);

  /**
   * Returns a figure with what the programme of 2019 and the terms say of it, wherever the buyer
   * is.
   *
   * @param first its value by the programme of 2019
   * @param present its value by the terms
   * @param line the line of the terms that states it
   */
  static <T> Figure<T> told(Figure<T> figure, T first, T present, String line) {
    Dated<T> programme = Dated.of(FIRST, "O6:45, O6:46", first).seen("2019-09-09", "2022-02-28");
    return terms(
        figure.in(programme.in(ANYWHERE)).in(programme.assumed().in(UNKNOWN)), present, line);
  }

  /** Returns a switch that is true where the programme of 2019, or the terms, hold. */
  static Figure<Optional<Boolean>> holding(Figure<Optional<Boolean>> figure, String line) {
    Optional<Boolean> holds = Optional.of(true);
    Dated<Optional<Boolean>> programme =
        Dated.of(FIRST, "O6:45, O6:46", holds).seen("2019-09-09", "2019-09-09");
    return terms(
        figure
            .in(programme.in(OF_THE_EIGHT))
            .in(programme.assumed().in(UNKNOWN))
            .in(Dated.of(FIRST_ELSEWHERE, "O6:46, O6:49", holds).thenOpen().in(OF_OTHERS)),
        holds,
        line);
  }

  private static <T> Figure<T> terms(Figure<T> figure, T present, String line) {
    return figure
        .in(terms(TERMS_US, line, present, "2025-12-10").in(IN_US))
        .in(terms(TERMS_US, line, present, "2025-12-10").assumed().in(UNKNOWN))
        .in(terms(TERMS_IE, line, present, "2026-04-17").in(IN_IE_BEFORE))
        .in(underContract(TERMS_IE, line, present, "2026-04-17").in(IN_IE))
        .in(terms(TERMS_GB, line, present, "2026-04-18").in(IN_GB_BEFORE))
        .in(underContract(TERMS_GB, line, present, "2026-04-18").in(IN_GB))
        .in(terms(TERMS_AU, line, present, "2026-04-26").in(IN_AU))
        .in(Dated.of(TERMS_ELSEWHERE, line, present).thenOpen().in(ON_OTHER_SITES));
  }

  private static <T> Dated<T> terms(Edition edition, String line, T value, String from) {
    return Dated.of(edition, line, value).seen(from, "2026-08-22");
  }

  private static <T> Dated<T> underContract(Edition edition, String line, T value, String from) {
    return terms(edition, line + ", O4:14", value, from).binds(ORDER_PLACED);
  }

  private FreeReturnTexts() {}
}
