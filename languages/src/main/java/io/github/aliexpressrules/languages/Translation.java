package io.github.aliexpressrules.languages;

import io.github.aliexpressrules.core.rulebook.Language;
import java.util.Map;

/**
 * A language of templates, in which what has none stays English. The forms beside a number are
 * those of CLDR's plural rules for whole numbers below a million.
 *
 * @param tag its tag
 * @param templates by key
 */
record Translation(String tag, Map<String, String> templates) implements Language {
  Translation {
    templates = Map.copyOf(templates);
  }

  @Override
  public String template(String key, String english) {
    return templates.getOrDefault(key, english);
  }

  @Override
  public Plural plural(long number) {
    return switch (tag) {
      case "ru" -> russian(number % 10, number % 100);
      case "fr", "pt" -> number < 2 ? Plural.ONE : Plural.OTHER;
      case "zh" -> Plural.OTHER;
      default -> Language.super.plural(number);
    };
  }

  /** 1, 21, 101; 2 to 4, 22, 102; all others: 0, 5, 11 to 14, 111. */
  private static Plural russian(long lastDigit, long lastTwo) {
    boolean isTeen = lastTwo >= 11 && lastTwo <= 14;
    if (lastDigit == 0 || lastDigit >= 5 || isTeen) {
      return Plural.MANY;
    }
    return lastDigit == 1 ? Plural.ONE : Plural.FEW;
  }

  @Override
  public String toString() {
    return tag;
  }
}
