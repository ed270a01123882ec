package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.validation.Plain;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with named places, for example "The order was shipped on {shipped}.", and the key
 * under which other languages find theirs.
 */
final class Template {
  private final String key;
  private final String english;

  /** Taken apart when it is first told: a program tells few of all the words there are. */
  private @Nullable Apart apart;

  Template(String key, String english) {
    this.key = key;
    this.english = english;
  }

  /**
   * Words taken apart.
   *
   * @param parts places by their number in the names
   * @param names the names of the places, each once, in the order of their first appearance
   */
  private record Apart(TemplateParts parts, List<String> names) {
    static Apart of(String english) {
      List<String> places = new ArrayList<>();
      TemplateParts parts =
          TemplateParts.of(
              english,
              name -> {
                if (!places.contains(name)) {
                  places.add(name);
                }
                return places.indexOf(name);
              });
      return new Apart(parts, List.copyOf(places));
    }
  }

  private Apart apart() {
    Apart known = apart;
    if (known == null) {
      known = Apart.of(english);
      apart = known;
    }
    return known;
  }

  /** Words that say something in general. */
  static Template withoutPlaces(String key, String english, String component) {
    Template words = new Template(key, english);
    if (english.indexOf('{') >= 0 && !words.names().isEmpty()) {
      throw new IllegalArgumentException(
          component
              + " must have no places, but was \""
              + english
              + "\". Nothing of the case is filled in; say it in general.");
    }
    return words;
  }

  /** The same words in another form of the number, which ends the key. */
  Template inForm(Language.Plural form) {
    return new Template(
        key.substring(0, key.lastIndexOf('.') + 1) + form.name().toLowerCase(Locale.ROOT), english);
  }

  String key() {
    return key;
  }

  String english() {
    return english;
  }

  /** The English words taken apart; places by their number in {@link #names()}. */
  TemplateParts parts() {
    return apart().parts();
  }

  /** The names of the places, each once, in the order of their first appearance. */
  List<String> names() {
    return apart().names();
  }

  /**
   * Checks that there is a value for each of the places, in the order of {@link #names()}, which
   * will be kept as it is and so must not change. Always true: rules are written once and run
   * often, so this is asked by an assertion, which every test runs with.
   *
   * @throws IllegalArgumentException if there are more or fewer values, or one can change later
   * @throws NullPointerException naming the place, if a value is null
   */
  boolean fits(@Nullable Object... values) {
    checkCount(values);
    for (int i = 0; i < values.length; i++) {
      if (!isLasting(Objects.requireNonNull(values[i]))) {
        throw new IllegalArgumentException(
            key
                + " must be given values that do not change, but "
                + names().get(i)
                + " was a "
                + values[i].getClass().getName()
                + ". Give a copy that nobody can change.");
      }
    }
    return true;
  }

  private void checkCount(@Nullable Object... values) {
    if (values.length != names().size()) {
      throw new IllegalArgumentException(
          key
              + " must be given "
              + names()
              + ", but was given "
              + values.length
              + " values. Give one for each place.");
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        throw new NullPointerException(names().get(i));
      }
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

  /** The words in a language, values for the places in the order of {@link #names()}. */
  String render(Language language, ZoneId zone, List<Object> values) {
    return render(language, place -> language.value(values.get(place), zone));
  }

  /** The words in a language, with values that are counted first. */
  String say(Language language, ZoneId zone, Object... values) {
    checkCount(values);
    return render(language, zone, Arrays.asList(values));
  }

  /** The words in a language, filled with texts that are in it already. */
  String fill(Language language, String... texts) {
    return render(language, place -> texts[place]);
  }

  /** The words in a language; values by the number of their place in {@link #names()}. */
  String render(Language language, IntFunction<String> values) {
    String own = language.template(key, english);
    return (own.equals(english) ? parts() : TemplateParts.of(own, this::place)).filled(values);
  }

  private int place(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalStateException(noPlace(name));
    }
    return place;
  }

  private String noPlace(String name) {
    return about("must use the places " + names() + " only, but was given {" + name + "}. Correct");
  }

  private String about(String fault) {
    return "template for " + key + " " + fault + " the language's template.";
  }

  /** What is said of a key that no text has. */
  static String noKey(String key) {
    return "key must be that of a text, but was \""
        + Plain.text(key)
        + "\". Correct it, or take it out.";
  }

  /** Why words of another language cannot stand in the place of these; empty if they can. */
  Optional<String> problem(String own) {
    if (own.isBlank()) {
      return Optional.of(about("must say something, but was blank. Write or take out"));
    }
    String shown = Plain.text(own);
    if (!shown.equals(own)) {
      return Optional.of(
          about("must be plain text on one line, but was \"" + shown + "\". Correct"));
    }
    List<String> used = new ArrayList<>();
    TemplateParts read =
        TemplateParts.of(
            own,
            name -> {
              used.add(name);
              return 0;
            });
    used.removeAll(names());
    if (!used.isEmpty()) {
      return Optional.of(noPlace(used.get(0)));
    }
    return read.texts().stream().anyMatch(text -> text.contains("{") || text.contains("}"))
        ? Optional.of(
            about(
                "must have braces around its places "
                    + names()
                    + " only, but was \""
                    + own
                    + "\". Correct"))
        : Optional.empty();
  }
}
