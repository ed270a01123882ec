package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform's dated texts say on a day, figure by figure, and between two days. */
class EditionsTest {
  private static Predicate<String> of(String figure) {
    return line -> line.startsWith(figure + " ") || line.startsWith(figure + ":");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-03-04 | dispute-opens, the wait from shipping to opening a dispute = 5 calendar days (O6:4; seen 2013-08-01 to 2015-08-31)  [determined]",
        "2017-02-12 | dispute-opens, the wait from shipping to opening a dispute = 5 calendar days (O6:4; seen 2013-08-01 to 2015-08-31); 10 calendar days (O6:18, O6:20; seen 2021-12-01 to 2022-03-31)  [candidates]",
        "2019-06-01 | dispute-opens, the wait from shipping to opening a dispute = 10 calendar days (O6:18; seen 2018-08-01 to 2022-03-31)  [determined]",
        "2021-05-10 | cancellation-auto-approval, the time after which a requested cancellation goes through by itself = 72 hours (O3:15, O3:16, O3:31; seen 2020-12-02 to 2026-06-29)  [determined]",
        "2026-07-01 | cancellation-auto-approval, the time after which a requested cancellation goes through by itself = 72 hours (O3:15, O3:16, O3:31; seen 2020-12-02 to 2026-06-29)  [assumed]",
        "2023-06-01 | seller-answers, the seller's time to answer a dispute = 5 calendar days (O6:24; seen 2018-08-01 to 2022-02-28); or another value  [candidates]",
        "2019-06-01 | refund-webmoney, the time for a refund to a WebMoney wallet: no dated text says  [none]",
        "2019-06-01 | refusal-resets-amount, whether a seller's refusal sets the claimed amount to zero until the buyer enters it again = no; yes  [candidates]",
        "2026-01-01 | points-added-up, whether the points of several systems are added up = no (O2:68, O2:117; seen 2025-08-18 to 2026-08-22); yes (O2:68, O2:117; seen 2025-08-18 to 2026-08-22)  [candidates]",
        "2019-06-01 | points-added-up, whether the points of several systems are added up = no (O2:68, O2:117; seen 2025-08-18 to 2026-08-22); yes (O2:68, O2:117; seen 2025-08-18 to 2026-08-22)  [candidates]",
      })
  void aFigureIsToldWithItsTextsAndHowSureItIs(String day, String told) {
    Run run = Run.of("editions", day);
    assertThat(run.status()).isZero();
    assertThat(run.lines()).contains(told);
  }

  @Test
  void whatDiffersBetweenTwoDaysIsTold() {
    String expected =
        """
        dispute-opens, the wait from shipping to opening a dispute = 5 calendar days (O6:4; seen 2013-08-01 to 2015-08-31)  [determined]
          on 2018-09-01: dispute-opens, the wait from shipping to opening a dispute = 10 calendar days (O6:18; seen 2018-08-01 to 2022-03-31)  [determined]
        """;
    Run diff = Run.of("policy", "diff", "2014-03-04", "2018-09-01");
    assertThat(diff.status()).isZero();
    assertThat(diff.out()).startsWith(expected);
    assertThat(diff).isEqualTo(Run.of("editions", "2014-03-04", "2018-09-01"));
    assertThat(diff.lines()).noneMatch(of("refund-webmoney"));
    assertThat(Run.of("editions", "2019-06-01", "2019-06-02")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void asJsonItIsOneLineAFigure() {
    List<JsonNode> all =
        Run.of("editions", "2017-02-12", "--json").lines().stream()
            .map(JsonMapper.shared()::readTree)
            .toList();
    assertThat(all).hasSize(Run.of("editions", "2017-02-12").lines().size());
    assertThat(all)
        .filteredOn(one -> one.get("figure").stringValue().equals("dispute-opens"))
        .singleElement()
        .asString()
        .isEqualTo(
            "{\"figure\":\"dispute-opens\",\"basis\":\"CANDIDATES\",\"open\":false,\"values\":["
                + "{\"value\":\"5 calendar days\",\"from\":\"2013-08-01\",\"until\":\"2015-08-31\","
                + "\"for\":null,\"cites\":[\"O6:4\"]},{\"value\":\"10 calendar days\","
                + "\"from\":\"2021-12-01\",\"until\":\"2022-03-31\",\"for\":null,"
                + "\"cites\":[\"O6:18\",\"O6:20\"]}]}");
    assertThat(Run.of("policy", "diff", "2014-03-04", "2018-09-01", "--json").lines().get(0))
        .startsWith("{\"figure\":\"dispute-opens\",\"basis\":\"DETERMINED\"");
  }

  @Test
  void anotherThanADayIsRefused() {
    Run run = Run.of("editions", "yesterday");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "aliexpress-rules: Invalid value for positional parameter at index 0 (DATE): it must be"
                + " a day, but was \"yesterday\". Write for example 2019-06-01.\n");
  }
}
