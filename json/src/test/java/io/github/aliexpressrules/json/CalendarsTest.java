package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.holidays.HolidayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business days of a country, named in a request or a policy. */
class CalendarsTest {
  private static final String REFUND =
      """
      {"ask":"buyer.refund-arrival","at":"%s","refund":{"amount":{"amount":10,"currency":"USD"},\
      "channel":{"method":"VISA","state":"ACTIVE","returnToAlipay":false},\
      "approvedAt":"%s","origin":"DISPUTE"}%s}""";

  private static String answer(String approved, String more) {
    return JsonRules.standard().answer(String.format(REFUND, approved, approved, more));
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    // 24, 26, 29 December; 15 days without 25 December and 1 January.
    "US+CN, 2025-12-29T08:00:00Z, 2026-01-16T08:00:00Z",
    "US, 2025-12-29T08:00:00Z, 2026-01-16T08:00:00Z",
    // China works on 25 December.
    "CN, 2025-12-26T08:00:00Z, 2026-01-15T08:00:00Z",
  })
  void businessDaysAreThoseOfTheCountry(String name, String earliest, String latest) {
    String expected = "\"earliest\":\"" + earliest + "\",\"latest\":\"" + latest + "\"";
    String named = ",\"calendar\":\"" + name + "\"";
    for (String more :
        new String[] {
          named,
          ",\"policy\":{\"calendar\":\"" + name + "\"}",
          named + ",\"policy\":{\"calendar\":\"" + name + "\"}",
          named + ",\"rules\":\"guides\"",
          named + ",\"reading\":\"S5a\"".replace("S5a", "S5c")
        }) {
      assertThat(answer("2025-12-23T20:00:00Z", more))
          .contains(expected, "\"calendar\":\"" + name + "\"");
    }
    assertThat(
            JsonRules.under(Policies.read("{\"calendar\":\"" + name + "\"}"))
                .answer(String.format(REFUND, "2025-12-23T20:00:00Z", "2025-12-23T20:00:00Z", "")))
        .contains(expected, "\"calendar\":\"" + name + "\"");
    assertThat(answer("2025-12-23T20:00:00Z", ",\"rules\":\"in-force\"" + named))
        .contains("\"rules\":\"in-force\",\"calendar\":\"" + name + "\"");
  }

  @Test
  void withoutANameNothingIsSaidOfACalendar() {
    assertThat(answer("2025-12-23T20:00:00Z", ""))
        .contains("\"earliest\":\"2025-12-26T08:00:00Z\"")
        .doesNotContain("calendar\"");
  }

  @Test
  void outsideTheCoveredYearsTheAnswerIsUndeterminedAndNamesThem() {
    assertThat(answer("2030-12-20T20:00:00Z", ",\"calendar\":\"US\""))
        .contains(
            "\"calendar\":\"US\",\"verdict\":\"UNDETERMINED\"",
            "The business calendar in use covers 2010-01-01 to 2030-12-31 only, and 2031-01-01 is"
                + " needed. Give the policy a calendar that covers it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"calendar\":\"UK\" | \"path\":\"calendar\",\"message\":\"calendar must name countries that"
            + " have one, but was \\\"UK\\\". Write two capital letters a country, joined by +, for"
            + " example US+CN, and GB for UK.\"",
        ",\"calendar\":7 | \"path\":\"calendar\",\"message\":\"calendar must be a name, but was 7. Write"
            + " for example \\\"US+CN\\\".\"",
        ",\"policy\":{\"calendar\":\"US+US\"} | \"path\":\"policy.calendar\",\"message\":\"calendar must"
            + " name each country once, but was \\\"US+US\\\". Write two capital letters a country,"
            + " joined by +, for example US+CN; \\\"calendars\\\" lists all.\"",
        ",\"calendar\":\"CN\",\"policy\":{\"calendar\":\"US\"} |"
            + " \"path\":\"calendar\",\"message\":\"calendar must be that of the policy, US, but was"
            + " \\\"CN\\\". Leave out one of the two.\"",
      })
  void anotherNameIsRefused(String more, String error) {
    assertThat(answer("2025-12-23T20:00:00Z", more)).contains(error);
  }

  @Test
  void aPolicyKeepsItsCalendar() {
    Policies policies =
        Policies.read("{\"calendar\":\"US+CN\",\"cancel-within\":\"5 calendar days\"}");
    assertThat(policies.buyer().calendar())
        .isEqualTo(HolidayCalendar.of("US+CN", Policies.standard().buyer().calendar().zone()));
    assertThat(policies.merchant().calendar().zone())
        .isEqualTo(Policies.standard().merchant().calendar().zone());
    assertThat(policies.json()).startsWith("{\"calendar\":\"US+CN\",\"cancel-within\":");
    assertThat(Policies.read(policies.json())).isEqualTo(policies);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"calendar\":\"XX\"}", "{\"calendar\":[]}"})
  void aPolicyWithoutAKnownCalendarIsRefused(String policy) {
    assertThatThrownBy(() -> Policies.read(policy))
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith("calendar must ");
  }
}
