package io.github.aliexpressrules.holidays;

import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.OutsideCalendarException;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The business days of a country, or of several at once: a day is one if it is one in all of them.
 *
 * <p>Business days are those of the country's week (Monday to Friday in most) without its national
 * public holidays. Not in it are holidays of a part of the country, days off by custom or by yearly
 * decree (in China: bridges, days in lieu, and the working weekends that pay for them), and
 * holidays by sight of the moon may be a day off. Each country covers the years in which its week
 * was as it is; outside them a calendar says so by {@link OutsideCalendarException}.
 *
 * <p>The days are counted in a zone, which stays the platform's: a country says which dates count,
 * not when they begin. Immutable, thread-safe, and made once a name and zone; counting takes one
 * look into a table.
 *
 * <p>Example: {@code policy.with(HolidayCalendar.of("US+CN", policy.calendar().zone()))}.
 */
public final class HolidayCalendar implements BusinessCalendar {
  private static final Map<String, Row> COUNTRIES = Row.all();

  /** More names than a program uses; what is beyond is not kept. */
  private static final int MOST_KEPT = 256;

  private static final Map<Key, HolidayCalendar> KEPT = new ConcurrentHashMap<>();

  private record Key(String name, ZoneId zone) {}

  private final String name;
  private final Set<String> countries;
  private final ZoneId zone;
  private final LocalDate from;
  private final LocalDate until;

  /** For each covered date how many business days there are up to it, itself included. */
  private final int[] count;

  /** Each business day, as the number of days after the first covered date. */
  private final int[] business;

  private HolidayCalendar(String name, Set<String> countries, ZoneId zone, List<Row> rows) {
    this.name = name;
    this.countries = countries;
    this.zone = zone;
    this.from = rows.stream().map(Row::from).max(LocalDate::compareTo).orElseThrow();
    this.until = rows.stream().map(Row::until).min(LocalDate::compareTo).orElseThrow();
    int days = (int) (until.toEpochDay() - from.toEpochDay()) + 1;
    this.count = new int[days];
    int[] found = new int[days];
    int counted = 0;
    for (int i = 0; i < days; i++) {
      LocalDate date = from.plusDays(i);
      if (rows.stream().allMatch(row -> row.isBusinessDay(date))) {
        found[counted++] = i;
      }
      count[i] = counted;
    }
    this.business = java.util.Arrays.copyOf(found, counted);
  }

  /**
   * Returns the calendar of a name.
   *
   * @param name a country by ISO 3166 alpha-2, or several joined by {@code +}: {@code US+CN}
   * @param zone the zone whose dates are counted
   * @throws InvalidValueException at {@code calendar} if a country is unknown, or named twice
   */
  public static HolidayCalendar of(String name, ZoneId zone) {
    Key key = new Key(Objects.requireNonNull(name, "name"), Objects.requireNonNull(zone, "zone"));
    HolidayCalendar kept = KEPT.get(key);
    if (kept != null) {
      return kept;
    }
    HolidayCalendar made = make(name, zone);
    if (KEPT.size() < MOST_KEPT) {
      KEPT.put(key, made);
    }
    return made;
  }

  private static HolidayCalendar make(String name, ZoneId zone) {
    Set<String> countries = new TreeSet<>();
    List<Row> rows = new ArrayList<>();
    for (String country : name.split("\\+", -1)) {
      Row row = COUNTRIES.get(country);
      if (row == null) {
        throw refused("must name countries that have one", name, country);
      }
      if (!countries.add(country)) {
        throw refused("must name each country once", name, country);
      }
      rows.add(row);
    }
    return new HolidayCalendar(name, Set.copyOf(countries), zone, rows);
  }

  private static InvalidValueException refused(String condition, String name, String country) {
    boolean isShort = name.length() <= 60;
    return new InvalidValueException(
        "calendar",
        condition,
        "\"" + (isShort ? name : name.substring(0, 60) + "...") + "\"",
        "Write two capital letters a country, joined by +, for example US+CN"
            + (country.equals("UK") ? ", and GB for UK." : "; \"calendars\" lists all."));
  }

  /** Returns the countries that have a calendar, in the order of their codes. */
  public static List<String> countries() {
    return List.copyOf(new TreeSet<>(COUNTRIES.keySet()));
  }

  /**
   * Returns the days of the week on which a country does no business, in the order of the week.
   *
   * @throws InvalidValueException at {@code calendar} if it has no calendar
   */
  public static Set<DayOfWeek> weekend(String country) {
    Row row = COUNTRIES.get(Objects.requireNonNull(country, "country"));
    if (row == null) {
      throw refused("must name countries that have one", country, country);
    }
    return row.weekend();
  }

  /** Returns the name that it was asked for by, for example {@code US+CN}. */
  public String name() {
    return name;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public LocalDate coversFrom() {
    return from;
  }

  @Override
  public LocalDate coversUntilInclusive() {
    return until;
  }

  @Override
  public boolean isBusinessDay(LocalDate date) {
    OutsideCalendarException.check(this, date);
    int day = offset(date);
    return count[day] > (day == 0 ? 0 : count[day - 1]);
  }

  @Override
  public LocalDate businessDay(Instant event, int days) {
    LocalDate date = Objects.requireNonNull(event, "event").atZone(zone).toLocalDate();
    if (days <= 0) {
      return date;
    }
    OutsideCalendarException.check(this, date.plusDays(1));
    int before = date.isBefore(from) ? 0 : count[offset(date)];
    if (before + days > business.length) {
      throw new OutsideCalendarException(this, until.plusDays(1));
    }
    return from.plusDays(business[before + days - 1]);
  }

  private int offset(LocalDate date) {
    return (int) (date.toEpochDay() - from.toEpochDay());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HolidayCalendar that
        && countries.equals(that.countries)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return countries.hashCode() * 31 + zone.hashCode();
  }

  /** Returns the name and the covered dates: {@code US+CN, 2010-01-01 to 2030-12-31}. */
  @Override
  public String toString() {
    return name + ", " + from + " to " + until;
  }

  /** A country's row of the table. */
  private record Row(Set<DayOfWeek> weekend, LocalDate from, LocalDate until, Set<LocalDate> off) {
    /** Days of a year are written by two digits to this base. */
    private static final int BASE = 32;

    static Map<String, Row> all() {
      Map<String, Row> rows = new ConcurrentHashMap<>();
      HolidayTable.ROWS.forEach((country, row) -> rows.put(country, of(row)));
      return rows;
    }

    /** {@code 67 2010 0121...,...}: the weekend, the first year, and each year's holidays. */
    private static Row of(String written) {
      String[] parts = written.split(" ", -1);
      Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
      parts[0].chars().forEach(day -> weekend.add(DayOfWeek.of(day - '0')));
      int first = Integer.parseInt(parts[1]);
      String[] years = parts[2].split(",", -1);
      Set<LocalDate> off = new java.util.HashSet<>();
      for (int i = 0; i < years.length; i++) {
        for (int at = 0; at < years[i].length(); at += 2) {
          int day = Integer.parseInt(years[i].substring(at, at + 2), BASE);
          off.add(LocalDate.ofYearDay(first + i, day));
        }
      }
      return new Row(
          weekend, LocalDate.of(first, 1, 1), LocalDate.of(first + years.length - 1, 12, 31), off);
    }

    boolean isBusinessDay(LocalDate date) {
      return !weekend.contains(date.getDayOfWeek()) && !off.contains(date);
    }
  }
}
