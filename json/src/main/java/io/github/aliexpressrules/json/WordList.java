package io.github.aliexpressrules.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists of names, as sentences have them. */
final class WordList {
  private static final int MOST = 60;

  private WordList() {}

  /**
   * For example {@code a, b and c}; {@code no members} if there are none; of very many the first
   * ones and how many more.
   */
  static String listed(Collection<String> names) {
    if (names.isEmpty()) {
      return "no members";
    }
    List<String> shown = new ArrayList<>(names.stream().limit(MOST).map(Excerpt::cut).toList());
    if (names.size() > MOST) {
      shown.add((names.size() - MOST) + " more");
    }
    int last = shown.size() - 1;
    return last == 0
        ? shown.get(0)
        : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }
}
