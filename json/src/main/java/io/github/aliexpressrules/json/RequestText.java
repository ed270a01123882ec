package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.rulebook.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, to be written.
 *
 * @param id its id
 * @param ask the question
 * @param at the instant
 * @param parts the parts of the case, at their members' places; null where there is none
 * @param line the line of the order that is asked about
 * @param wanted the rules that it wants
 */
@SuppressWarnings("ArrayRecordComponent") // nobody else has it
record RequestText(
    Optional<String> id,
    AskableQuestion ask,
    Instant at,
    @Nullable Object[] parts,
    Optional<String> line,
    RequestReader.Wanted wanted) {

  /** A request about nothing yet. */
  static RequestText of(AskableQuestion ask, Instant at) {
    return new RequestText(
        Optional.empty(),
        ask,
        at,
        new @Nullable Object[QuestionTable.MEMBERS.size()],
        Optional.empty(),
        new RequestReader.Wanted(null, null, null, null));
  }

  RequestText id(String other) {
    return new RequestText(Optional.of(other), ask, at, parts, line, wanted);
  }

  RequestText parts(@Nullable Object[] other) {
    return new RequestText(id, ask, at, other, line, wanted);
  }

  RequestText line(Optional<String> other) {
    return new RequestText(id, ask, at, parts, other, wanted);
  }

  RequestText wanted(RequestReader.Wanted other) {
    return new RequestText(id, ask, at, parts, line, other);
  }

  /** The members in the order of the contract; what is not said is left out. */
  String json() {
    Utf8 out = new Utf8(512);
    ValueWriter values = new ValueWriter(out, Language.ENGLISH, ZoneOffset.UTC);
    out.raw('{');
    text(out, "id", id);
    text(out, "ask", Optional.of(ask.id()));
    out.name("at");
    out.instant(at);
    List<Member<?>> members = QuestionTable.MEMBERS;
    for (int i = 0; i < parts.length; i++) {
      Object part = parts[i];
      if (part != null) {
        out.name(members.get(i).name());
        values.write(part);
      }
    }
    text(out, "line", line);
    json(out, RuleSets.READING, wanted.reading());
    json(out, RuleSets.POLICY, wanted.policy());
    json(out, RuleSets.RULES, wanted.rules());
    json(out, Calendars.CALENDAR, wanted.calendar());
    out.raw('}');
    return out.toString();
  }

  private static void text(Utf8 out, String name, Optional<String> value) {
    value.ifPresent(
        text -> {
          out.name(name);
          out.quoted(text);
        });
  }

  private static void json(Utf8 out, String name, @Nullable Json value) {
    if (value != null) {
      out.name(name);
      json(out, value);
    }
  }

  private static void json(Utf8 out, Json value) {
    if (value instanceof Json.Obj object) {
      out.raw('{');
      object
          .members()
          .forEach(
              (name, member) -> {
                out.anyName(name);
                json(out, member);
              });
      out.raw('}');
    } else if (value instanceof Json.Arr array) {
      out.raw('[');
      for (Json item : array.items()) {
        out.next();
        json(out, item);
      }
      out.raw(']');
    } else if (value instanceof Json.Str text) {
      out.quoted(text.text());
    } else {
      out.raw(value.shown());
    }
  }
}
