package io.github.aliexpressrules.js.build;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the two classes of Joda-Money that look for classes and files, anew: its own sources with
 * the tables of currencies and countries in them.
 */
final class Currencies {
  private static final String PACKAGE = "/org/joda/money/";

  private Currencies() {}

  /** {@code CurrencyUnit}, which asks its one provider. */
  static String unit() {
    String source = Tables.resource(PACKAGE + "CurrencyUnit.java").replace("\r", "");
    int from = position(source, "    static {\n");
    int until = position(source, "    /**\n     * The currency 'USD'");
    return (source.substring(0, from)
            + "    static { new DefaultCurrencyUnitDataProvider().registerCurrencies(); }\n\n"
            + source.substring(until))
        .replaceAll("import (org.joda.convert|java.util.concurrent.ConcurrentSkip).*\n", "")
        .replaceAll("@(FromString|ToString)\\b", "")
        .replace("ConcurrentSkipListMap", "ConcurrentHashMap");
  }

  private static int position(String source, String text) {
    int found = source.indexOf(text);
    if (found < 0) {
      throw new IllegalStateException(
          "CurrencyUnit of Joda-Money must contain \"" + text + "\". Look at its new version.");
    }
    return found;
  }

  /** The provider, with its two files as texts. */
  static String provider() {
    return String.format(
        Locale.ROOT,
        """
        package org.joda.money;

        /** Made by the build from the tables of Joda-Money. */
        class DefaultCurrencyUnitDataProvider extends CurrencyUnitDataProvider {
          @Override
          protected void registerCurrencies() {
            for (String line : "%s".split(";")) {
              String[] cells = line.split(",");
              registerCurrency(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
            }
            for (String line : "%s".split(";")) {
              registerCountry(line.substring(0, 2), line.substring(3));
            }
          }
        }
        """,
        rows("CurrencyData.csv", "[A-Z]{3},(-1|[0-9]{1,3}),(-1|[0-9]+)"),
        rows("CountryData.csv", "[A-Z]{2},[A-Z]{3}"));
  }

  private static String rows(String file, String form) {
    List<String> rows =
        Tables.resource(PACKAGE + file)
            .lines()
            .map(line -> line.replaceAll("#.*", "").strip())
            .filter(line -> line.matches(form))
            .toList();
    return rows.stream().collect(Collectors.joining(";"));
  }
}
