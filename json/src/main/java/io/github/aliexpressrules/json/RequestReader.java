package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.languages.Languages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a question of a request's members. */
final class RequestReader {
  /** Every member that a request may have. */
  static final List<String> KNOWN = known();

  private static final Members MEMBERS = new Members(KNOWN);
  private static final int ID = 0;
  private static final int ASK = 1;
  private static final int AT = 2;
  private static final int FIRST_PART = 3;
  private static final int LINE = FIRST_PART + QuestionTable.MEMBERS.size();
  private static final int READING = LINE + 1;
  private static final int POLICY = LINE + 2;
  private static final int RULES = LINE + 3;
  private static final int CALENDAR = LINE + 4;
  private static final int LANG = LINE + 5;
  private static final Path ID_PATH = Path.REQUEST.member("id");
  private static final Path ASK_PATH = Path.REQUEST.member("ask");
  private static final Path AT_PATH = Path.REQUEST.member("at");
  private static final Path LINE_PATH = Path.REQUEST.member("line");
  private static final Path LANG_PATH = Path.REQUEST.member("lang");
  private static final Form TEXT = Form.of(String.class);
  private static final Form INSTANT = Form.of(Instant.class);

  /** More calendars than a program uses; rules on others are made anew. */
  private static final int MOST_KEPT = 64;

  private final RuleSets rules;
  private final Language language;

  /** With other texts than the library's own; null for those. */
  private final @Nullable Languages languages;

  private final Instead instead;

  /** The rules on calendars that were asked for, by both names; shared between languages. */
  private final Map<String, RuleSets> counting;

  /** Reads requests, to be answered in English where they name no other language. */
  RequestReader(RuleSets rules) {
    this(rules, Language.ENGLISH, null, new Instead(null, null), new ConcurrentHashMap<>());
  }

  private RequestReader(
      RuleSets rules,
      Language language,
      @Nullable Languages languages,
      Instead instead,
      Map<String, RuleSets> counting) {
    this.rules = rules;
    this.language = language;
    this.languages = languages;
    this.instead = instead;
    this.counting = counting;
  }

  /**
   * What requests are taken to say, whether they say it or something else; null where they are
   * taken at their word.
   *
   * @param at the instant
   * @param rules the name of the rules
   */
  private record Instead(@Nullable Instant at, Json.@Nullable Str rules) {}

  private RequestReader with(Instead other) {
    return new RequestReader(rules, language, languages, other, counting);
  }

  /** Reads the same requests, to be answered in another language where they name none. */
  RequestReader in(Language other) {
    return new RequestReader(rules, other, languages, instead, counting);
  }

  /** Reads the same requests, with other texts for the languages that they name. */
  RequestReader knowing(Languages others) {
    return new RequestReader(rules, language, others, instead, counting);
  }

  /** Reads the same requests, but for another instant than they say. */
  RequestReader at(Instant other) {
    return with(new Instead(other, instead.rules()));
  }

  /**
   * Reads the same requests, but by other rules than they name.
   *
   * @throws RequestException if there are none of that name
   */
  RequestReader by(String name) {
    Json.Str other = new Json.Str(name);
    RuleSets.named(other);
    return with(new Instead(instead.at(), other));
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(List.of("id", "ask", "at"));
    for (Member<?> member : QuestionTable.MEMBERS) {
      known.add(member.name());
    }
    known.add("line");
    known.add(RuleSets.READING);
    known.add(RuleSets.POLICY);
    known.add(RuleSets.RULES);
    known.add(Calendars.CALENDAR);
    known.add("lang");
    return List.copyOf(known);
  }

  /**
   * Reads a request.
   *
   * @throws RequestException if a member is refused
   */
  Request read(Json.Obj request) {
    @Nullable Json[] members = MEMBERS.of(request, Path.REQUEST);
    @Nullable Json given = members[ID];
    Optional<String> id =
        given == null ? Optional.empty() : Optional.of((String) TEXT.read(given, ID_PATH));
    AskableQuestion ask = ask(members[ASK]);
    Instant at = at(members[AT]);
    @Nullable Object[] parts = parts(members, ask);
    Wanted wanted =
        new Wanted(rules(members[RULES]), members[READING], members[POLICY], members[CALENDAR]);
    return new Request(
        id,
        ask,
        at,
        language(members[LANG]),
        parts,
        line(members[LINE], parts),
        wanted,
        by(wanted),
        reading -> rules.readBy(reading).changedBy(wanted.policy()).counting(wanted));
  }

  /** What is said instead is taken, but what the request says must be an instant all the same. */
  private Instant at(@Nullable Json json) {
    Instant other = instead.at();
    if (json == null && other != null) {
      return other;
    }
    Instant own = (Instant) Members.read(json, INSTANT, AT_PATH);
    return other == null ? own : other;
  }

  private @Nullable Json rules(@Nullable Json json) {
    RuleSets.named(json);
    return instead.rules() == null ? json : instead.rules();
  }

  /** The rules that the request wants; on a calendar alone they are made once. */
  private RuleSets by(Wanted wanted) {
    Optional<String> name = Calendars.named(wanted.calendar(), Path.REQUEST);
    if (name.isEmpty() || wanted.policy() != null || wanted.reading() != null) {
      return rules.by(wanted);
    }
    String key = RuleSets.named(wanted.rules()).orElse("") + " " + name.get();
    RuleSets kept = counting.get(key);
    if (kept == null) {
      kept = rules.by(wanted);
      if (counting.size() < MOST_KEPT) {
        counting.put(key, kept);
      }
    }
    return kept;
  }

  /** The language that the request wants; the reader's own, if it names none. */
  private Language language(@Nullable Json json) {
    if (json == null) {
      return language;
    }
    if (!(json instanceof Json.Str tag)) {
      throw LANG_PATH.refuse(
          "must be one of " + String.join(", ", Languages.tags()),
          json.shown(),
          "Leave it out for English.");
    }
    try {
      return (languages == null ? Languages.standard() : languages).of(tag.text());
    } catch (InvalidValueException unknown) {
      throw Path.REQUEST.refuse(unknown);
    }
  }

  /**
   * Which rules a request wants; null where it says nothing.
   *
   * @param rules their name
   * @param reading the source
   * @param policy figures of its own
   * @param calendar the business calendar's name
   */
  record Wanted(
      @Nullable Json rules,
      @Nullable Json reading,
      @Nullable Json policy,
      @Nullable Json calendar) {}

  /** The line of the order that is asked about, which must be there. */
  private static Optional<String> line(@Nullable Json json, @Nullable Object[] parts) {
    if (json == null) {
      return Optional.empty();
    }
    String line = (String) TEXT.read(json, LINE_PATH);
    Object order = parts[QuestionTable.ORDER.place()];
    if (order == null) {
      throw LINE_PATH.refuse(
          "must come with the order that it is a line of",
          Excerpt.quoted(line),
          "Give the order, or leave it out.");
    }
    try {
      QuestionTable.ORDER.cast(order).find(line);
    } catch (InvalidValueException unknown) {
      throw Path.REQUEST.refuse(unknown);
    }
    return Optional.of(line);
  }

  /** The question of that name. */
  static AskableQuestion ask(@Nullable Json json) {
    AskableQuestion ask =
        json instanceof Json.Str name ? QuestionTable.findOrNull(name.text()) : null;
    if (ask != null) {
      return ask;
    }
    String choice =
        "Choose one of "
            + QuestionTable.ALL.stream().map(AskableQuestion::id).collect(Collectors.joining(", "))
            + ".";
    throw json == null
        ? ASK_PATH.refuse("must be given", "missing", choice)
        : ASK_PATH.refuse("must be one of the questions", json.shown(), choice);
  }

  /** Reads every known member, also those that this question does not need. */
  private static @Nullable Object[] parts(@Nullable Json[] members, AskableQuestion ask) {
    List<Member<?>> all = QuestionTable.MEMBERS;
    @Nullable Object[] parts = new Object[all.size()];
    for (int i = 0; i < parts.length; i++) {
      Member<?> member = all.get(i);
      @Nullable Json json = members[FIRST_PART + i];
      if (json != null) {
        parts[i] = member.form().read(json, Path.REQUEST.known(member.name(), i, parts.length));
      } else if (ask.needs().contains(member)) {
        parts[i] = leftOut(member, ask);
      }
    }
    return parts;
  }

  /** The parts with what another question needs and may be left out. */
  static @Nullable Object[] complete(@Nullable Object[] parts, AskableQuestion ask) {
    @Nullable Object[] all = parts.clone();
    for (Member<?> member : ask.needs()) {
      if (all[member.place()] == null) {
        all[member.place()] = leftOut(member, ask);
      }
    }
    return all;
  }

  private static Object leftOut(Member<?> member, AskableQuestion ask) {
    return member
        .form()
        .absent()
        .orElseThrow(
            () ->
                Path.REQUEST
                    .member(member.name())
                    .refuse("must be given for " + ask.id(), "missing", member.form().remedy()));
  }
}
