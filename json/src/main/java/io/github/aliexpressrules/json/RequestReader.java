package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

  private static final String LINE = "line";

  private final RuleSets rules;
  private final Language language;

  /** More calendars than a program uses; rules on others are made anew. */
  private static final int MOST_KEPT = 64;

  /** The rules on calendars that were asked for, by both names; shared between languages. */
  private final Map<String, RuleSets> counting;

  RequestReader(RuleSets rules, Language language) {
    this(rules, language, new ConcurrentHashMap<>());
  }

  private RequestReader(RuleSets rules, Language language, Map<String, RuleSets> counting) {
    this.rules = rules;
    this.language = language;
    this.counting = counting;
  }

  /** Reads the same requests, to be answered in another language. */
  RequestReader in(Language other) {
    return new RequestReader(rules, other, counting);
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(List.of("id", "ask", "at"));
    QuestionTable.MEMBERS.forEach(member -> known.add(member.name()));
    known.add(LINE);
    known.add(RuleSets.READING);
    known.add(RuleSets.POLICY);
    known.add(RuleSets.RULES);
    known.add(Calendars.CALENDAR);
    return List.copyOf(known);
  }

  /**
   * Reads a request.
   *
   * @throws RequestException if a member is refused
   */
  Request read(Json.Obj request) {
    Members.check(request, KNOWN, Path.REQUEST);
    Map<String, Json> members = request.members();
    Optional<String> id =
        Optional.ofNullable(Members.find(members, "id"))
            .map(json -> (String) read(json, String.class, "id"));
    AskableQuestion ask = ask(members);
    Instant at = (Instant) Members.read(members, "at", Form.of(Instant.class), Path.REQUEST);
    Map<Member<?>, Object> parts = parts(members, ask);
    return new Request(
        id,
        ask,
        at,
        language,
        parts,
        line(members, parts),
        RuleSets.rules(members),
        wanted(members),
        reading -> rules.readBy(reading).changedBy(members).counting(members));
  }

  /** The rules that the request wants; on a calendar alone they are made once. */
  private RuleSets wanted(Map<String, Json> members) {
    Optional<String> name = Calendars.named(members, Path.REQUEST);
    if (name.isEmpty()
        || Members.find(members, RuleSets.POLICY) != null
        || Members.find(members, RuleSets.READING) != null) {
      return rules.wantedBy(members);
    }
    String key = RuleSets.rules(members).orElse("") + " " + name.get();
    RuleSets kept = counting.get(key);
    if (kept == null) {
      kept = rules.wantedBy(members);
      if (counting.size() < MOST_KEPT) {
        counting.put(key, kept);
      }
    }
    return kept;
  }

  /** The line of the order that is asked about, which must be there. */
  private static Optional<String> line(Map<String, Json> members, Map<Member<?>, Object> parts) {
    @Nullable Json json = Members.find(members, LINE);
    if (json == null) {
      return Optional.empty();
    }
    String line = (String) read(json, String.class, LINE);
    Object order = parts.get(QuestionTable.ORDER);
    if (order == null) {
      throw Path.REQUEST
          .member(LINE)
          .refuse(
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

  private static AskableQuestion ask(Map<String, Json> members) {
    Path path = Path.REQUEST.member("ask");
    @Nullable Json json = Members.find(members, "ask");
    String choice =
        "Choose one of "
            + QuestionTable.ALL.stream().map(AskableQuestion::id).collect(Collectors.joining(", "))
            + ".";
    if (json == null) {
      throw path.refuse("must be given", "missing", choice);
    }
    return QuestionTable.ALL.stream()
        .filter(ask -> json instanceof Json.Str name && name.text().equals(ask.id()))
        .findFirst()
        .orElseThrow(() -> path.refuse("must be one of the questions", json.shown(), choice));
  }

  /** Reads every known member, also those that this question does not need. */
  private static Map<Member<?>, Object> parts(Map<String, Json> members, AskableQuestion ask) {
    Map<Member<?>, Object> parts = new HashMap<>();
    for (Member<?> member : QuestionTable.MEMBERS) {
      @Nullable Json json = Members.find(members, member.name());
      if (json != null) {
        parts.put(member, member.form().read(json, Path.REQUEST.member(member.name())));
      } else if (ask.needs().contains(member)) {
        parts.put(member, leftOut(member, ask));
      }
    }
    return parts;
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

  private static Object read(Json json, Type type, String name) {
    return Form.of(type).read(json, Path.REQUEST.member(name));
  }
}
