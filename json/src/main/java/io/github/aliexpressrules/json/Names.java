package io.github.aliexpressrules.json;

import java.util.Collection;
import java.util.List;

/** Lists of names, as sentences have them. */
final class Names {
  private Names() {}

  /** For example {@code a, b and c}; {@code no members} if there are none. */
  static String listed(Collection<String> names) {
    List<String> shown = names.stream().limit(20).map(Shown::cut).toList();
    if (shown.isEmpty()) {
      return "no members";
    }
    int last = shown.size() - 1;
    return last == 0
        ? shown.get(0)
        : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }
}
