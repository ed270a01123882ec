package io.github.aliexpressrules.core.rulebook;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with named places, for example "The order was shipped on {shipped}.", and the key
 * under which other languages find theirs.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9-]+)}");

  private final String key;
  private final String english;
  private final List<String> names;
  private final int places;

  Template(String key, String english) {
    this.key = key;
    this.english = english;
    Set<String> found = new LinkedHashSet<>();
    for (Matcher matcher = PLACE.matcher(english); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    this.names = List.copyOf(found);
    this.places = names.size();
  }

  /** Words that say something in general. */
  static Template withoutPlaces(String key, String english, String component) {
    Template words = new Template(key, english);
    if (!words.names().isEmpty()) {
      throw new IllegalArgumentException(
          component
              + " must have no places, but was \""
              + english
              + "\". Nothing of the case is filled in; say it in general.");
    }
    return words;
  }

  String key() {
    return key;
  }

  String english() {
    return english;
  }

  /** The names of the places, each once, in the order of their first appearance. */
  List<String> names() {
    return names;
  }

  /**
   * Checks that there is a value for each of the places, in the order of {@link #names()}. Values
   * are kept as they are: tests, which run with assertions, refuse one that could change later.
   */
  void check(@Nullable Object... values) {
    if (values.length != places) {
      throw new IllegalArgumentException(
          key
              + " must be given "
              + names
              + ", but was given "
              + values.length
              + " values. Give one for each place.");
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        throw new NullPointerException(names.get(i));
      }
      assert isLasting(values[i])
          : key + " must be given values that do not change, but " + names.get(i) + " can change";
    }
  }

  /** Whether a value is no list, set or map that somebody could still change. */
  private static boolean isLasting(Object value) {
    String type = value.getClass().getName();
    return !(value instanceof Collection || value instanceof Map)
        || type.startsWith("io.github.aliexpressrules.core.")
        || type.startsWith("java.util.ImmutableCollections")
        || type.startsWith("java.util.Collections$");
  }

  String render(Language language, ZoneId zone, List<Object> values) {
    return render(language, name -> language.value(values.get(place(name)), zone));
  }

  private int place(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalStateException(
          "template for "
              + key
              + " must use the places "
              + names
              + " only, but was given {"
              + name
              + "}. Correct the language's template.");
    }
    return place;
  }

  String render(Language language, Function<String, String> valueOf) {
    return PLACE
        .matcher(language.template(key, english))
        .replaceAll(match -> Matcher.quoteReplacement(valueOf.apply(match.group(1))));
  }
}
