package io.github.aliexpressrules.json;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a question of a request's members. */
final class RequestReader {
  /** Every member that a request may have. */
  static final List<String> KNOWN = known();

  private final Rulebooks rules;

  RequestReader(Rulebooks rules) {
    this.rules = rules;
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(List.of("id", "ask", "at"));
    Asks.MEMBERS.forEach(member -> known.add(member.name()));
    known.add(Rulebooks.READING);
    known.add(Rulebooks.POLICY);
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
    Ask ask = ask(members);
    Instant at = (Instant) Members.read(members, "at", Form.of(Instant.class), Path.REQUEST);
    Map<Member<?>, Object> parts = parts(members, ask);
    return new Request(
        id,
        ask,
        at,
        parts,
        rules.wantedBy(members),
        reading -> rules.readBy(reading).changedBy(members));
  }

  private static Ask ask(Map<String, Json> members) {
    Path path = Path.REQUEST.member("ask");
    @Nullable Json json = Members.find(members, "ask");
    String choice =
        "Choose one of " + Asks.ALL.stream().map(Ask::id).collect(Collectors.joining(", ")) + ".";
    if (json == null) {
      throw path.refuse("must be given", "missing", choice);
    }
    return Asks.ALL.stream()
        .filter(ask -> json instanceof Json.Str name && name.text().equals(ask.id()))
        .findFirst()
        .orElseThrow(() -> path.refuse("must be one of the questions", json.shown(), choice));
  }

  /** Reads every known member, also those that this question does not need. */
  private static Map<Member<?>, Object> parts(Map<String, Json> members, Ask ask) {
    Map<Member<?>, Object> parts = new HashMap<>();
    for (Member<?> member : Asks.MEMBERS) {
      @Nullable Json json = Members.find(members, member.name());
      if (json != null) {
        parts.put(member, member.form().read(json, Path.REQUEST.member(member.name())));
      } else if (ask.needs().contains(member)) {
        parts.put(member, leftOut(member, ask));
      }
    }
    return parts;
  }

  private static Object leftOut(Member<?> member, Ask ask) {
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
