package io.github.aliexpressrules.openplatform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's clock is US Pacific time, with daylight saving. */
class PacificClockTest {

  private static Imported placed(String time) {
    return Payloads.order("'gmt_create':" + time);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    // In winter, eight hours behind; in summer, seven.
    "2024-02-27 23:15:30, 2024-02-28T07:15:30Z",
    "2024-05-28 00:15:30, 2024-05-28T07:15:30Z",
    // 10 March 2024: from 2 to 3.
    "2024-03-10 01:59:59, 2024-03-10T09:59:59Z",
    "2024-03-10 03:00:00, 2024-03-10T10:00:00Z",
    // 3 November 2024: from 2 back to 1.
    "2024-11-03 00:59:59, 2024-11-03T07:59:59Z",
    "2024-11-03 02:00:00, 2024-11-03T10:00:00Z",
    // Other forms.
    "20150714020749000-0700, 2015-07-14T09:07:49Z",
    "20241103013000123-0800, 2024-11-03T09:30:00.123Z",
    "2024-02-27T23:15:30, 2024-02-28T07:15:30Z",
    "2024-02-27 23:15:30.5, 2024-02-28T07:15:30.500Z",
    "2024-02-27T23:15:30Z, 2024-02-27T23:15:30Z",
    "2024-02-27T23:15:30.001+08:00, 2024-02-27T15:15:30.001Z",
    "2024-02-27T23:15:30+0800, 2024-02-27T15:15:30Z",
    "1709104530000, 2024-02-28T07:15:30Z",
    "946684800000, 2000-01-01T00:00:00Z",
  })
  void aTimeIsReadWithoutRemark(String written, Instant at) {
    Imported read = placed("'" + written + "'");
    assertThat(Payloads.only(read).placedAt()).isEqualTo(at);
    assertThat(read.remarks(Kind.CLOCK)).isEmpty();
  }

  @ParameterizedTest(name = "{0} never was; taken is {1}")
  @CsvSource({
    "2024-03-10 02:00:00, 2024-03-10T10:00:00Z",
    "2024-03-10 02:30:00, 2024-03-10T10:30:00Z",
    "2024-03-10 02:59:59, 2024-03-10T10:59:59Z",
  })
  void anHourThatTheClocksNeverShowedIsSaid(String written, Instant at) {
    Imported read = placed("'" + written + "'");
    assertThat(Payloads.only(read).placedAt()).isEqualTo(at);
    assertThat(Payloads.remarks(read, Kind.CLOCK))
        .containsExactly(
            "gmt_create: The clocks never showed this time: they went from 2 to 3 that night."
                + " Taken is "
                + at
                + ", by the time that held before.");
  }

  @ParameterizedTest(name = "{0} was at {1} and at {2}")
  @CsvSource({
    "2024-11-03 01:00:00, 2024-11-03T08:00:00Z, 2024-11-03T09:00:00Z",
    "2024-11-03 01:30:00, 2024-11-03T08:30:00Z, 2024-11-03T09:30:00Z",
    "2024-11-03 01:59:59, 2024-11-03T08:59:59Z, 2024-11-03T09:59:59Z",
  })
  void ofAnHourThatTheClocksShowedTwiceTheFirstIsTakenAndSaid(
      String written, Instant first, Instant second) {
    Imported read = placed("'" + written + "'");
    assertThat(Payloads.only(read).placedAt()).isEqualTo(first);
    assertThat(Payloads.remarks(read, Kind.CLOCK))
        .containsExactly(
            "gmt_create: The clocks showed this time twice that night, at "
                + first
                + " and at "
                + second
                + ". Taken is the first. If it was the second, what is counted from it ends an hour"
                + " later.");
  }

  @Test
  void theSecondIsTakenWhereTheFirstWouldBeBeforeWhatCameBefore() {
    Imported read =
        Payloads.order(
            "'gmt_create':'20241103013000000-0800','gmt_pay_time':'2024-11-03 01:40:00'");
    assertThat(Payloads.only(read).paidAt()).contains(Instant.parse("2024-11-03T09:40:00Z"));
    assertThat(Payloads.remarks(read, Kind.CLOCK))
        .containsExactly(
            "gmt_pay_time: The clocks showed this time twice that night, at 2024-11-03T08:40:00Z and"
                + " at 2024-11-03T09:40:00Z. Taken is the second, since the first is before what"
                + " came before it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'gmt_create':'2024-11-03 01:30:00','gmt_create_timestamp':1730626200000",
        "'gmtCreate':'2024-11-03 01:30:00','gmtCreateMs':'1730626200000'",
        "'gmt_create':{'time':1730626200000}",
      })
  void millisecondsDecideWhichOfTheTwoItWas(String members) {
    Imported read = Payloads.order(members);
    assertThat(Payloads.only(read).placedAt()).isEqualTo(Instant.parse("2024-11-03T09:30:00Z"));
    assertThat(read.remarks(Kind.CLOCK)).isEmpty();
    assertThat(read.remarks(Kind.NOT_HELD)).isEmpty();
  }

  @Test
  void millisecondsWinAndADifferenceIsSaid() {
    Imported read =
        Payloads.order("'gmt_create':'2024-11-03 04:30:00','gmt_create_ms':1730626200000");
    assertThat(Payloads.only(read).placedAt()).isEqualTo(Instant.parse("2024-11-03T09:30:00Z"));
    assertThat(Payloads.remarks(read, Kind.CLOCK))
        .containsExactly(
            "gmt_create: This clock shows 2024-11-03T12:30:00Z, the milliseconds beside it"
                + " 2024-11-03T09:30:00Z. Taken are the milliseconds.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30 10:00:00",
        "2024-02-27",
        "yesterday",
        "0",
        "946684799999",
        "99999999999999",
        "1999-12-31 15:59:59"
      })
  void whatIsNoTimeIsSaid(String written) {
    Imported read =
        Payloads.order("'gmt_create':'2024-01-01 00:00:00','gmt_pay_time':'" + written + "'");
    assertThat(Payloads.only(read).paidAt()).isEmpty();
    assertThat(Payloads.remarks(read, Kind.UNREADABLE))
        .containsExactly(
            "gmt_pay_time: must be a time such as 2024-02-27 23:15:30, from 2000 on, but was \""
                + written
                + "\".");
  }
}
