package io.github.aliexpressrules.js.build;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.check.Components;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the Java that stands in the place of reflection and of files, and copies what is compiled
 * anew against the shims of calendars.
 */
public final class Sources {
  private Sources() {}

  /**
   * Writes it.
   *
   * @param arguments the folder, and that of the sources of module report
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(
        folder.resolve("io/github/aliexpressrules/core/check/Components.java"),
        Tables.of(Components.class, BuyerRules.class, MerchantRules.class));
    write(folder.resolve("io/github/aliexpressrules/holidays/HolidayTable.java"), Holidays.table());
    Path money = folder.resolve("org/joda/money");
    write(money.resolve("CurrencyUnit.java"), Currencies.unit());
    write(money.resolve("DefaultCurrencyUnitDataProvider.java"), Currencies.provider());
    String agenda = "io/github/aliexpressrules/report/Agenda.java";
    write(folder.resolve(agenda), Files.readString(Path.of(arguments[1]).resolve(agenda)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
