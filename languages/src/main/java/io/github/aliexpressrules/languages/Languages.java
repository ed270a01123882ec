package io.github.aliexpressrules.languages;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which answers can be had, by their tags: {@code en}, {@code ru}, {@code es},
 * {@code pt}, {@code fr}, {@code zh}. Thread-safe. A language's texts are read when it is first
 * asked for, and kept; English has none to read.
 *
 * <p>Example: {@code Explanation.in(Languages.standard().of("ru"), zone)}.
 */
public final class Languages {
  private static final String ENGLISH = "en";
  private static final List<String> TAGS = List.of(ENGLISH, "ru", "es", "pt", "fr", "zh");
  private static final int MOST_SHOWN = 60;
  private static final Languages STANDARD = new Languages(null);

  /** Null for the texts beside this class: a program in English starts without a lambda. */
  private final @Nullable UnaryOperator<String> texts;

  private final Map<String, Language> known = new ConcurrentHashMap<>();

  private Languages(@Nullable UnaryOperator<String> texts) {
    this.texts = texts;
  }

  /** Returns the languages with the texts that come with this library. */
  public static Languages standard() {
    return STANDARD;
  }

  /**
   * Returns the same languages with texts from elsewhere, for a program that cannot read those that
   * come with this library.
   *
   * @param texts gives for a tag, {@code ru} for example, its file of properties as a text; asked
   *     once for each language that is wanted, and never for English
   */
  public static Languages readBy(UnaryOperator<String> texts) {
    return new Languages(Objects.requireNonNull(texts, "texts"));
  }

  /** Returns the tags of all languages, English first. */
  public static List<String> tags() {
    return TAGS;
  }

  /**
   * Returns a language.
   *
   * @param tag one of {@link #tags}, written as there
   * @throws InvalidValueException at {@code lang} if there is none of that tag
   * @throws IllegalStateException if its texts are not in order
   */
  public Language of(String tag) {
    Objects.requireNonNull(tag, "tag");
    if (tag.equals(ENGLISH)) {
      return Language.ENGLISH;
    }
    if (!TAGS.contains(tag)) {
      boolean isShort = tag.length() <= MOST_SHOWN;
      throw new InvalidValueException(
          "lang",
          "must be one of " + String.join(", ", TAGS),
          "\"" + (isShort ? tag : tag.substring(0, MOST_SHOWN) + "...") + "\"",
          "Leave it out for English.");
    }
    return known.computeIfAbsent(tag, this::read);
  }

  private Language read(String tag) {
    Templates read = Templates.read(texts == null ? resource(tag) : texts.apply(tag));
    if (!read.problems().isEmpty()) {
      throw new IllegalStateException(
          "texts for " + tag + " must be in order: " + read.problems().get(0));
    }
    return new Translation(tag, read.byKey());
  }

  private static String resource(String tag) {
    try (InputStream in = Languages.class.getResourceAsStream(tag + ".properties")) {
      return new String(Objects.requireNonNull(in, tag).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
