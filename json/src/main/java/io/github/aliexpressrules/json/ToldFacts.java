package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.rulebook.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request says of its case, member by member, in words as far as there are any. */
final class ToldFacts {
  /** What is no fact of the case. */
  private static final Set<String> ASKED = Set.of("id", "ask", "at", "lang");

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Language language;
  private final ZoneId zone;

  private ToldFacts(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  static Map<String, String> of(Json.Obj request, Language language, ZoneId zone) {
    ToldFacts told = new ToldFacts(language, zone);
    request
        .members()
        .forEach(
            (name, value) -> {
              if (!ASKED.contains(name)) {
                told.add(name, name, value);
              }
            });
    return told.facts;
  }

  private void add(String path, String name, Json value) {
    if (value instanceof Json.Obj object) {
      members(path, name, object);
    } else if (value instanceof Json.Arr array) {
      items(path, name, array.items());
    } else if (!(value instanceof Json.Null)) {
      Optional<Instant> instant = instant(value);
      String event = language.event(path);
      put(
          instant.isPresent() && !event.equals(path) ? event : name,
          instant.map(at -> language.day(at, zone)).orElseGet(() -> shown(value)));
    }
  }

  private void members(String path, String name, Json.Obj object) {
    Json amount = object.get("amount");
    Json currency = object.get("currency");
    if (amount != null && currency != null && object.size() == 2) {
      put(name, text(currency) + "\u00a0" + text(amount));
      return;
    }
    object
        .members()
        .forEach((member, inner) -> add(path + "." + member, name + " " + words(member), inner));
  }

  private void items(String path, String name, List<Json> items) {
    if (items.stream().noneMatch(one -> one instanceof Json.Obj || one instanceof Json.Arr)) {
      put(name, language.list(items.stream().map(ToldFacts::shown).toList()));
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      add(path + "[" + i + "]", name + " " + (i + 1), items.get(i));
    }
  }

  private void put(String name, String value) {
    String first =
        name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    facts.merge(first, value, (one, other) -> one + ", " + other);
  }

  private static Optional<Instant> instant(Json value) {
    if (!(value instanceof Json.Str text) || text.text().indexOf('T') != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.text()).toInstant());
    } catch (DateTimeParseException noInstant) {
      return Optional.empty();
    }
  }

  /** A constant in small letters; all else as it is. */
  private static String shown(Json value) {
    String text = text(value);
    return text.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{4,}")
        ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
        : text;
  }

  /** A text without its quotes; all else as it was written. */
  private static String text(Json value) {
    if (value instanceof Json.Str text) {
      return text.text();
    }
    return value instanceof Json.Num number ? number.written() : value.shown();
  }

  /** The name of a member in words: "paid with" for {@code paidWith}. */
  private static String words(String member) {
    return member.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
