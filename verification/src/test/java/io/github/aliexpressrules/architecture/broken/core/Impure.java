package io.github.aliexpressrules.architecture.broken.core;

import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Everything that the core and the rules must not do, one offence a method. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "StringCaseLocaleUsage", "TimeZoneUsage"})
final class Impure {

  private Impure() {}

  static Reader reader() {
    return new StringReader("");
  }

  static Path path() {
    return Path.of("x");
  }

  static URI address() {
    return URI.create("x");
  }

  static Logger logger() {
    return Logger.getAnonymousLogger();
  }

  static void print() {
    System.out.println();
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static Instant instantNow() {
    return Instant.now();
  }

  static Supplier<Instant> instantNowByReference() {
    return Instant::now;
  }

  static LocalDate localDateNow() {
    return LocalDate.now();
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static boolean property() {
    return Boolean.getBoolean("a");
  }

  static Integer number() {
    return Integer.getInteger("a");
  }

  static Long longNumber() {
    return Long.getLong("a");
  }

  static Properties properties() {
    return System.getProperties();
  }

  static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  static Locale locale() {
    return Locale.getDefault();
  }

  static String format() {
    return String.format("%d", 1);
  }

  static String upperCase() {
    return "i".toUpperCase();
  }

  static Random random() {
    return new Random();
  }

  static UUID uuid() {
    return UUID.randomUUID();
  }

  static double mathRandom() {
    return Math.random();
  }

  static Thread thread() {
    return Thread.currentThread();
  }

  static String pure() {
    return String.format(Locale.ROOT, "%s", Instant.EPOCH.plusSeconds(1));
  }
}
