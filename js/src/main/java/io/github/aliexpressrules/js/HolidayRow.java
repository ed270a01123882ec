package io.github.aliexpressrules.js;

/**
 * A row of the table of holidays, made of the rules that most of it follows. Days are counted from
 * one; days of a weekend are not in a row.
 *
 * <p>Written {@code AD67 2010 21 11 e-2:3-9|0b,,1s}: country and weekend, first year, number of
 * years, rules, and two digits for each day that no rule tells, year by year. A rule is a month and
 * a day by one digit each, {@code e} or {@code o} and days after Easter in the western or eastern
 * church, or {@code w}, a month, a day of the week and which of them it is, 5 for the last; after a
 * colon, from and until which year (exclusive) it holds, where it does not always.
 */
public final class HolidayRow {
  private static final int BASE = 32;
  private static final int LONGEST = 366;
  private static final int LAST = 5;

  private HolidayRow() {}

  /** Returns a row as the library's table has it, behind the two letters of its country. */
  public static String of(String written) {
    int bar = written.indexOf('|');
    String[] rules = written.substring(0, bar).split(" ", -1);
    String weekend = rules[0].substring(2);
    int first = Integer.parseInt(rules[1]);
    boolean[][] off = new boolean[Integer.parseInt(rules[2])][LONGEST + 1];
    for (int i = 3; i < rules.length; i++) {
      int colon = rules[i].indexOf(':');
      int dash = rules[i].lastIndexOf('-');
      String rule = colon < 0 ? rules[i] : rules[i].substring(0, colon);
      int from = colon < 0 ? 0 : Integer.parseInt(rules[i].substring(colon + 1, dash));
      int until = colon < 0 ? off.length : Integer.parseInt(rules[i].substring(dash + 1));
      for (int year = from; year < until; year++) {
        int day = day(rule, first + year);
        off[year][isOff(weekend, first + year, day) ? 0 : day] = true;
      }
    }
    String[] more = written.substring(bar + 1).split(",", -1);
    for (int year = 0; year < more.length; year++) {
      for (int at = 0; at < more[year].length(); at += 2) {
        off[year][Integer.parseInt(more[year].substring(at, at + 2), BASE)] = true;
      }
    }
    return row(weekend + " " + first, off);
  }

  private static String row(String head, boolean[][] off) {
    StringBuilder row = new StringBuilder(head);
    for (int year = 0; year < off.length; year++) {
      row.append(year == 0 ? ' ' : ',');
      for (int day = 1; day <= LONGEST; day++) {
        if (off[year][day]) {
          row.append(Character.forDigit(day / BASE, BASE))
              .append(Character.forDigit(day % BASE, BASE));
        }
      }
    }
    return row.toString();
  }

  /** Whether a day of a year is one of the weekend, by the days of the week that are. */
  public static boolean isOff(String weekend, int year, int day) {
    return weekend.indexOf('1' + weekday(year, day)) >= 0;
  }

  /** From 0 for Monday to 6. */
  private static int weekday(int year, int day) {
    int before = year - 1;
    return (before + before / 4 - before / 100 + before / 400 + day - 1) % 7;
  }

  private static int daysBefore(int month, int year) {
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days = (367 * month - 362) / 12;
    return month <= 2 ? days : days - (isLeap ? 1 : 2);
  }

  /** Returns which day of a year a rule tells; 0 if that year has none. */
  public static int day(String rule, int year) {
    char kind = rule.charAt(0);
    if (kind == 'e' || kind == 'o') {
      int easter = kind == 'e' ? western(year) : eastern(year);
      return easter + Integer.parseInt(rule.substring(1));
    }
    if (kind == 'w') {
      int month = Character.digit(rule.charAt(1), BASE);
      int which = rule.charAt(3) - '0';
      int first = daysBefore(month, year) + 1;
      int until = daysBefore(month + 1, year);
      int found = first + (rule.charAt(2) - '0' - weekday(year, first) + 7) % 7;
      return found + 7 * (which == LAST ? (until - found) / 7 : which - 1);
    }
    int month = Character.digit(kind, BASE);
    int day = daysBefore(month, year) + Character.digit(rule.charAt(1), BASE);
    return day > daysBefore(month + 1, year) ? 0 : day;
  }

  /** Of Meeus, Jones and Butcher. */
  private static int western(int year) {
    int a = year % 19;
    int century = year / 100;
    int d = century / 4;
    int h = (19 * a + century - d - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - h - year % 100 % 4) % 7;
    int sum = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    return daysBefore(sum / 31, year) + sum % 31 + 1;
  }

  /** Of Meeus, thirteen days later: from 1900 to 2099. */
  private static int eastern(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int sum = d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114;
    return daysBefore(sum / 31, year) + sum % 31 + 1 + 13;
  }
}
