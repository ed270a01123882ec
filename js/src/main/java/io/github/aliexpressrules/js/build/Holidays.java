package io.github.aliexpressrules.js.build;

import io.github.aliexpressrules.holidays.HolidayCalendar;
import io.github.aliexpressrules.js.HolidayRow;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table of holidays anew, a third as long: by the rules that they follow, and the days
 * that follow none. What is written is read again, and must be what it was.
 */
final class Holidays {
  private static final int BASE = 32;

  /** A rule that tells fewer days than these is longer than they are. */
  private static final int LEAST = 4;

  private static final List<String> RULES = rules();

  private Holidays() {}

  /** The class. */
  static String table() {
    return String.format(
        Locale.ROOT,
        """
        package io.github.aliexpressrules.holidays;

        import io.github.aliexpressrules.js.HolidayRow;
        import java.util.HashMap;
        import java.util.Map;

        /** Made by the build from the table of the library. */
        final class HolidayTable {
          static final Map<String, String> ROWS = new HashMap<>();

          static {
            for (String row : "%s".split(";")) {
              ROWS.put(row.substring(0, 2), HolidayRow.of(row));
            }
          }
        }
        """,
        rows().entrySet().stream().map(Holidays::written).collect(Collectors.joining(";")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> rows() {
    try {
      Class<?> table = Class.forName(HolidayCalendar.class.getPackageName() + ".HolidayTable");
      Field rows = table.getDeclaredField("ROWS");
      rows.setAccessible(true);
      return new TreeMap<>((Map<String, String>) rows.get(null));
    } catch (ReflectiveOperationException renamed) {
      throw new IllegalStateException(renamed);
    }
  }

  private static List<String> rules() {
    List<String> rules = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      for (int day = 1; day <= 31; day++) {
        rules.add(digit(month) + digit(day));
      }
      for (int weekday = 0; weekday < 7; weekday++) {
        for (int which = 1; which <= 5; which++) {
          rules.add("w" + digit(month) + weekday + which);
        }
      }
    }
    for (int days = -50; days < 70; days++) {
      rules.add("e" + days);
      rules.add("o" + days);
    }
    return rules;
  }

  private static String digit(int value) {
    return Integer.toString(value, BASE);
  }

  private static String written(Map.Entry<String, String> row) {
    String written = new Country(row.getKey(), row.getValue()).written();
    if (!HolidayRow.of(written).equals(row.getValue())) {
      throw new IllegalStateException(written + " must be read as " + row.getValue());
    }
    return written;
  }

  /** A rule, and the years of which it tells days that no rule before it told. */
  private record Run(String rule, int days, int from, int until) {}

  /** A country whose holidays are told. */
  private static final class Country {
    private final String head;
    private final String weekend;
    private final int first;

    /** By the year after the first, each holiday. */
    private final List<Set<Integer>> off = new ArrayList<>();

    /** Those of them that no rule has told yet. */
    private final List<Set<Integer>> left = new ArrayList<>();

    Country(String name, String row) {
      String[] parts = row.split(" ", -1);
      this.weekend = parts[0];
      this.first = Integer.parseInt(parts[1]);
      for (String year : parts[2].split(",", -1)) {
        Set<Integer> days = new TreeSet<>();
        for (int at = 0; at < year.length(); at += 2) {
          days.add(Integer.parseInt(year.substring(at, at + 2), BASE));
        }
        off.add(days);
        left.add(new TreeSet<>(days));
      }
      this.head = name + weekend + " " + first + " " + off.size();
    }

    String written() {
      Set<String> rules = new TreeSet<>();
      for (Run best = best(); best != null; best = best()) {
        for (int year = best.from; year < best.until; year++) {
          left.get(year).remove(HolidayRow.day(best.rule, first + year));
        }
        boolean isWhole = best.until - best.from == off.size();
        rules.add(best.rule + (isWhole ? "" : ":" + best.from + "-" + best.until));
      }
      String more =
          left.stream()
              .map(days -> days.stream().map(Country::twoDigits).collect(Collectors.joining()))
              .collect(Collectors.joining(","));
      return (head + " " + String.join(" ", rules)).strip() + "|" + more.replaceAll(",+$", "");
    }

    private static String twoDigits(int day) {
      return digit(day / BASE) + digit(day % BASE);
    }

    private @Nullable Run best() {
      Run best = null;
      for (String rule : RULES) {
        Run run = longest(rule);
        if (run.days >= LEAST && (best == null || run.days > best.days)) {
          best = run;
        }
      }
      return best;
    }

    /** The years on end of which a rule tells nothing wrong, and most. */
    private Run longest(String rule) {
      Run longest = new Run(rule, 0, 0, 0);
      int from = 0;
      int days = 0;
      for (int year = 0; year < off.size(); year++) {
        int day = HolidayRow.day(rule, first + year);
        if (day != 0
            && !off.get(year).contains(day)
            && !HolidayRow.isOff(weekend, first + year, day)) {
          from = year + 1;
          days = 0;
        } else if (left.get(year).contains(day)) {
          days++;
          if (days > longest.days) {
            longest = new Run(rule, days, from, year + 1);
          }
        } else if (longest.until == year && longest.from == from) {
          longest = new Run(rule, longest.days, from, year + 1);
        }
      }
      return longest;
    }
  }
}
