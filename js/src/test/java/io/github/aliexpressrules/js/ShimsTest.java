package io.github.aliexpressrules.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What stands in the place of others in JavaScript does what they do, here on a JVM and so for many
 * more texts than Node is asked about.
 */
class ShimsTest {
  private static final Path COMPILED = Path.of("target", "compiled");
  private static final String LETTERS =
      "0189eE.-+:,{}[]\"\\ \t\rTZINafintrulsb/#'\u00e9\u0000\ufeff";
  private static final String OF_DATES = "0123456789-+:.TtZz 2059";

  private static final List<String> VALUES =
      List.of(
          "{\"a\":1.5e10,\"b\":[true,false,null],\"c\":\"\\u00e9\\n\"}",
          "{\"a\":-12.25E-3,\"x\":{\"y\":[]}}",
          "{\"a\":0.5,\"b\":0e1}",
          "{\"a\":Infinity}",
          "{\"a\":-INF}",
          "{\"a\":-Infinity}",
          "{\"a\":+1}",
          "{\"a\":01}",
          "{\"a\":1,}",
          "[1,]",
          "NaN",
          "-0.5",
          "{} {}",
          "{}\"abc\"");

  private static final List<String> DATES =
      List.of(
          "2025-02-27T10:00:00Z",
          "2025-02-27T10:00Z",
          "2025-02-27t10:00:00.123456789z",
          "2025-02-27T24:00:00Z",
          "2025-12-31T23:59:60Z",
          "2025-02-29T10:00:00-08:00:30",
          "2025-02-27T10:00:00.5+08",
          "-0001-12-31T23:00:00.1+19:00",
          "+1000000000-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59-18:00",
          "-10000-01-01T00:00:00.001002Z",
          "2024-02-29",
          "+12345-06-07");

  /** Loads the classes of some packages anew, those that stand in the place of others first. */
  private static final class Shims extends URLClassLoader {
    private final String packages;

    Shims(String packages) throws IOException {
      super(
          Stream.concat(
                  Stream.of(COMPILED),
                  Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                      .map(Path::of))
              .map(Shims::url)
              .toArray(URL[]::new),
          ShimsTest.class.getClassLoader());
      this.packages = packages;
    }

    private static URL url(Path path) {
      try {
        return path.toUri().toURL();
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        boolean isOurs = name.startsWith(packages);
        return loaded != null ? loaded : isOurs ? findClass(name) : super.loadClass(name, resolve);
      }
    }
  }

  /** What a static method of one text returns, as a text; or what it throws says. */
  private static UnaryOperator<String> asked(ClassLoader loader, String type, String method)
      throws ReflectiveOperationException {
    var found = Class.forName(type, true, loader).getDeclaredMethod(method, paramOf(type));
    found.setAccessible(true);
    MethodHandle handle =
        MethodHandles.lookup()
            .unreflect(found)
            .asType(MethodType.methodType(Object.class, paramOf(type)));
    return text -> {
      try {
        return String.valueOf(handle.invoke(text));
      } catch (Throwable refused) {
        return refused.getClass().getSimpleName() + ": " + refused.getMessage();
      }
    };
  }

  private static Class<?> paramOf(String type) {
    return type.endsWith("JsonText") ? String.class : CharSequence.class;
  }

  @Test
  void brokenJsonIsBrokenAtTheSamePlaces() throws IOException, ReflectiveOperationException {
    String type = "io.github.aliexpressrules.json.JsonText";
    UnaryOperator<String> jackson = asked(getClass().getClassLoader(), type, "parseByJackson");
    Random random = new Random(21);
    List<String> lines = new ArrayList<>(VALUES);
    lines.addAll(Files.readAllLines(Path.of("..", "examples", "casebook", "buyer.dispute.ndjson")));
    int refused = 0;
    try (Shims loader = new Shims("io.github.aliexpressrules.json.")) {
      UnaryOperator<String> shim = asked(loader, type, "parseByJackson");
      for (int i = 0; i < 20_000; i++) {
        List<String> from = i % 2 == 0 ? VALUES : lines;
        String text = mutant(from.get(random.nextInt(from.size())), LETTERS, random);
        String told = jackson.apply(text);
        refused += told.startsWith("RequestException") ? 1 : 0;
        assertThat(shim.apply(text)).as(text).isEqualTo(told);
      }
    }
    assertThat(refused).isBetween(4_000, 19_000);
  }

  @Test
  void datesAreReadAndWrittenTheSame() throws IOException, ReflectiveOperationException {
    Random random = new Random(22);
    int read = 0;
    try (Shims loader = new Shims("org.threeten.bp.")) {
      UnaryOperator<String> instant = asked(loader, "org.threeten.bp.Instant", "parse");
      UnaryOperator<String> offset = asked(loader, "org.threeten.bp.OffsetDateTime", "parse");
      UnaryOperator<String> date = asked(loader, "org.threeten.bp.LocalDate", "parse");
      for (int i = 0; i < 20_000; i++) {
        String text = mutant(DATES.get(random.nextInt(DATES.size())), OF_DATES, random);
        String told = told(text, of -> Instant.parse(of).toString());
        read += told.isEmpty() ? 0 : 1;
        same(text, instant, told);
        same(text, offset, told(text, of -> OffsetDateTime.parse(of).toString()));
        same(text, date, told(text, of -> LocalDate.parse(of).toString()));
      }
    }
    assertThat(read).isBetween(1_000, 15_000);
  }

  private static void same(String text, UnaryOperator<String> shim, String told) {
    String by = shim.apply(text);
    assertThat(by.contains("Exception: ") ? "" : by).as(text).isEqualTo(told);
  }

  /** Empty for what is no date. */
  private static String told(String text, UnaryOperator<String> java) {
    try {
      return java.apply(text);
    } catch (DateTimeException none) {
      return "";
    }
  }

  /** A text with up to three characters changed, left out, added or doubled, or cut short. */
  private static String mutant(String text, String letters, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    for (int n = random.nextInt(4); n > 0 && mutant.length() > 0; n--) {
      int at = random.nextInt(mutant.length());
      char letter = letters.charAt(random.nextInt(letters.length()));
      switch (random.nextInt(9)) {
        case 0, 1 -> mutant.setCharAt(at, letter);
        case 2, 3 -> mutant.deleteCharAt(at);
        case 4, 5 -> mutant.insert(at, letter);
        case 6, 7 -> mutant.insert(at, mutant.charAt(at));
        default -> mutant.setLength(at);
      }
    }
    return mutant.toString();
  }
}
