package io.github.aliexpressrules.json;

/**
 * Dates of the years 0 to 9999 as numbers, without an object for each: parts from the day's number
 * since 1970-01-01, and back. Years are counted from March, so that a leap day is the last day.
 */
final class CivilDate {
  private static final int DAYS_A_CYCLE = 146_097;
  private static final int YEARS_A_CYCLE = 400;

  /** From 0000-03-01 to 1970-01-01. */
  private static final int TO_1970 = 719_468;

  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private CivilDate() {}

  /** The date of a day, to be read by the other methods. */
  static long of(int epochDay) {
    int day = epochDay + TO_1970;
    int cycle = Math.floorDiv(day, DAYS_A_CYCLE);
    int ofCycle = day - cycle * DAYS_A_CYCLE;
    int yearOfCycle = (ofCycle - ofCycle / 1460 + ofCycle / 36_524 - ofCycle / 146_096) / 365;
    int ofYear = ofCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int dayOfMonth = ofYear - (153 * fromMarch + 2) / 5 + 1;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    int year = yearOfCycle + cycle * YEARS_A_CYCLE + (month <= 2 ? 1 : 0);
    return (long) year << 16 | month << 8 | dayOfMonth;
  }

  static int year(long date) {
    return (int) (date >> 16);
  }

  static int month(long date) {
    return (int) (date >> 8 & 0xFF);
  }

  static int day(long date) {
    return (int) (date & 0xFF);
  }

  /** Whether there is such a date. */
  static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && (day <= LENGTHS[month - 1] || (month == 2 && day == 29 && isLeap(year)));
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % YEARS_A_CYCLE == 0);
  }

  /** The day's number since 1970-01-01. */
  static long epochDay(int year, int month, int day) {
    int fromMarch = month > 2 ? month - 3 : month + 9;
    int marchYear = month > 2 ? year : year - 1;
    int cycle = Math.floorDiv(marchYear, YEARS_A_CYCLE);
    int yearOfCycle = marchYear - cycle * YEARS_A_CYCLE;
    int ofYear = (153 * fromMarch + 2) / 5 + day - 1;
    int ofCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + ofYear;
    return (long) cycle * DAYS_A_CYCLE + ofCycle - TO_1970;
  }
}
