package io.github.aliexpressrules.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Makes the table: holidays by Jollyday, China's by its law, weekends by CLDR as ICU has it. {@code
 * -Dholidays=write} writes it; else it must be what they say.
 */
class HolidayTableTest {
  private static final Path TABLE =
      Path.of("src", "main", "java", "io", "github", "aliexpressrules", "holidays")
          .resolve("HolidayTable.java");

  /** The platform opened in this year; holidays later than the last are too often guesses. */
  private static final int FIRST = 2010;

  private static final int LAST = 2030;

  /** Since when a week is as CLDR has it, where it changed after the first year. */
  private static final Map<String, Integer> WEEK_SINCE =
      Map.of("AE", 2022, "OM", 2014, "SA", 2014, "YE", 2014);

  /** Feasts by the moon as published, year by year; computed ones can miss midnight by minutes. */
  private static final List<String> SPRING =
      List.of(
          "02-14", "02-03", "01-23", "02-10", "01-31", "02-19", "02-08", "01-28", "02-16", "02-05",
          "01-25", "02-12", "02-01", "01-22", "02-10", "01-29", "02-17", "02-06", "01-26", "02-13",
          "02-03");

  private static final List<String> DRAGON_BOATS =
      List.of(
          "06-16", "06-06", "06-23", "06-12", "06-02", "06-20", "06-09", "05-30", "06-18", "06-07",
          "06-25", "06-14", "06-03", "06-22", "06-10", "05-31", "06-19", "06-09", "05-28", "06-16",
          "06-05");

  private static final List<String> MID_AUTUMN =
      List.of(
          "09-22", "09-12", "09-30", "09-19", "09-08", "09-27", "09-15", "10-04", "09-24", "09-13",
          "10-01", "09-21", "09-10", "09-29", "09-17", "10-06", "09-25", "09-15", "10-03", "09-22",
          "09-12");

  private static LocalDate on(int year, List<String> dates) {
    return LocalDate.parse(year + "-" + dates.get(year - FIRST));
  }

  private static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    Set<String> iso = Set.of(Locale.getISOCountries());
    for (String code : HolidayManager.getSupportedCalendarCodes()) {
      if (iso.contains(code)) {
        rows.put(code, row(code));
      }
    }
    rows.values().removeIf(row -> row.endsWith(",,,,")); // of places where nobody lives
    rows.put("CN", row("CN"));
    return rows;
  }

  private static String row(String country) {
    int first = WEEK_SINCE.getOrDefault(country, FIRST);
    Set<DayOfWeek> weekend = weekend(country);
    StringBuilder row = new StringBuilder();
    weekend.forEach(day -> row.append(day.getValue()));
    row.append(' ').append(first).append(' ');
    for (int year = first; year <= LAST; year++) {
      row.append(year == first ? "" : ",");
      for (LocalDate date : holidays(country, year)) {
        if (date.getYear() == year && !weekend.contains(date.getDayOfWeek())) {
          String day = Integer.toString(date.getDayOfYear(), 32);
          row.append(day.length() == 1 ? "0" : "").append(day);
        }
      }
    }
    return row.toString();
  }

  private static Set<DayOfWeek> weekend(String country) {
    Calendar.WeekData week = Calendar.getWeekDataForRegion(country);
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    for (int day = week.weekendOnset; ; day = day % 7 + 1) {
      weekend.add(DayOfWeek.SUNDAY.plus(day - 1));
      if (day == week.weekendCease) {
        return weekend;
      }
    }
  }

  private static Set<LocalDate> holidays(String country, int year) {
    if (country.equals("CN")) {
      return china(year);
    }
    Set<LocalDate> dates = new TreeSet<>();
    HolidayManager manager =
        HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    for (Holiday holiday : manager.getHolidays(Year.of(year))) {
      if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
        dates.add(holiday.getDate());
      }
    }
    return dates;
  }

  /**
   * The days that the State Council's regulation on public holidays names, in its editions of 2007,
   * 2013 (from 2014 on) and 2024 (from 2025 on); Jollyday does not have them.
   */
  private static Set<LocalDate> china(int year) {
    LocalDate spring = on(year, SPRING);
    Set<LocalDate> dates = new TreeSet<>();
    dates.add(LocalDate.of(year, 1, 1));
    int from = year < 2014 || year >= 2025 ? -1 : 0;
    int until = year < 2014 ? 1 : 2;
    for (int day = from; day <= until; day++) {
      dates.add(spring.plusDays(day));
    }
    dates.add(LocalDate.of(year, 4, brightness(year)));
    dates.add(LocalDate.of(year, 5, 1));
    if (year >= 2025) {
      dates.add(LocalDate.of(year, 5, 2));
    }
    dates.add(on(year, DRAGON_BOATS));
    dates.add(on(year, MID_AUTUMN));
    for (int day = 1; day <= 3; day++) {
      dates.add(LocalDate.of(year, 10, day));
    }
    return dates;
  }

  /** The day of April on which Qingming begins, in this century. */
  private static int brightness(int year) {
    int y = year % 100;
    return (int) Math.floor(y * 0.2422 + 4.81) - y / 4;
  }

  private static LocalDate lunar(int year, int month, int day) {
    ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return java.time.Instant.ofEpochMilli(calendar.getTimeInMillis())
        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
        .toLocalDate();
  }

  private static String source(Map<String, String> rows) {
    StringBuilder source = new StringBuilder();
    source.append("package io.github.aliexpressrules.holidays;\n\n");
    source.append("import static java.util.Map.entry;\n\nimport java.util.Map;\n\n");
    source.append(
        "/**\n * Each country's weekend, first covered year, and holidays on other days, two");
    source.append(" digits a day of the\n * year. Made by HolidayTableTest; do not edit.\n */\n");
    source.append("final class HolidayTable {\n  static final Map<String, String> ROWS =\n");
    source.append("      Map.ofEntries(\n");
    int left = rows.size();
    for (Map.Entry<String, String> row : rows.entrySet()) {
      left--;
      source.append("          entry(\n              \"").append(row.getKey()).append("\",\n");
      source.append("              \"").append(row.getValue()).append("\")");
      source.append(left > 0 ? ",\n" : ");\n");
    }
    return source.append("\n  private HolidayTable() {}\n}\n").toString();
  }

  @Test
  void theTableIsWhatItIsMadeFrom() throws IOException {
    String made = source(rows());
    if (System.getProperty("holidays", "compare").equals("write")) {
      Files.writeString(TABLE, made);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(made);
  }

  /** A misprint in the published dates would be further from the computed ones. */
  @Test
  void chinasFeastsAreWithinADayOfTheComputedOnes() {
    for (int year = FIRST; year <= LAST; year++) {
      assertThat(lunar(year, 1, 1))
          .isBetween(on(year, SPRING).minusDays(1), on(year, SPRING).plusDays(1));
      assertThat(lunar(year, 5, 5)).isEqualTo(on(year, DRAGON_BOATS));
      assertThat(lunar(year, 8, 15)).isEqualTo(on(year, MID_AUTUMN));
    }
    assertThat(List.of(brightness(2010), brightness(2012), brightness(2024), brightness(2026)))
        .containsExactly(5, 4, 4, 5);
  }
}
