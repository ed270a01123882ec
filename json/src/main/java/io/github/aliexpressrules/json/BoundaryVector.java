package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request at an instant beside a change of its answer, and the response to it: what a port of the
 * rules to another language can be checked with. Immutable.
 *
 * <p>The response has no texts, which are no part of the contract: a vector is the same in every
 * language.
 *
 * <p>Example: {@code BoundaryVector.of(JsonRules.standard(), line, ChronoUnit.NANOS)} gives the
 * instants just before, at and just after every change of the case's timeline.
 *
 * @param request the request, on one line
 * @param response what must be answered, on one line
 */
public record BoundaryVector(String request, String response) {
  private static final String REQUEST = "request";
  private static final String RESPONSE = "response";
  private static final Members MEMBERS = new Members(List.of(REQUEST, RESPONSE));

  /** Checks the parts. */
  public BoundaryVector {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(response, "response");
  }

  /**
   * Returns the vectors of a request: for each change of its timeline one just before, one at and
   * one just after it; for an answer that never changes, the request as it stands. The instant that
   * the request asks for is of no matter otherwise. Their ids are the request's, or else the number
   * of its line, with the number of the change: {@code c1#2-before}.
   *
   * @param rules the rules to answer by
   * @param line the request
   * @param tick the smallest step of the clock that is to be checked, {@link ChronoUnit#NANOS} or
   *     {@link ChronoUnit#MILLIS} for example: one tick before and after, and the change itself at
   *     the first tick that is not before it
   * @throws RequestException if the request is refused
   */
  public static List<BoundaryVector> of(JsonRules rules, LineReader.Line line, ChronoUnit tick) {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(tick, "tick");
    Request request = rules.read(line);
    Map<String, Json> members = JsonText.parse(line.text()).members();
    String id = request.id().orElse(String.valueOf(line.number()));
    SortedMap<Instant, String> instants = instants(request, id, tick);
    if (instants.isEmpty()) {
      return List.of(asked(rules, members, id, request.at()));
    }
    List<BoundaryVector> vectors = new ArrayList<>();
    instants.forEach((at, name) -> vectors.add(asked(rules, members, name, at)));
    return List.copyOf(vectors);
  }

  /** The instants beside the changes, with their names; one that is beside two has the first. */
  private static SortedMap<Instant, String> instants(Request request, String id, ChronoUnit tick) {
    SortedMap<Instant, String> instants = new TreeMap<>();
    int number = 0;
    for (Decision<?> segment : request.question().timeline().segments()) {
      Optional<Instant> change = segment.window().from();
      if (change.isPresent()) {
        number++;
        Instant at = notBefore(change.get(), tick);
        instants.putIfAbsent(at.minus(1, tick), id + "#" + number + "-before");
        instants.putIfAbsent(at, id + "#" + number + "-at");
        instants.putIfAbsent(at.plus(1, tick), id + "#" + number + "-after");
      }
    }
    return instants;
  }

  private static Instant notBefore(Instant change, ChronoUnit tick) {
    Instant whole = change.truncatedTo(tick);
    return whole.equals(change) ? whole : whole.plus(1, tick);
  }

  private static BoundaryVector asked(
      JsonRules rules, Map<String, Json> members, String id, Instant at) {
    Map<String, Json> changed = new LinkedHashMap<>();
    changed.put("id", new Json.Str(id));
    changed.putAll(members);
    changed.put("id", new Json.Str(id));
    changed.put("at", new Json.Str(at.toString()));
    String request = JsonText.written(Json.Obj.of(changed));
    return new BoundaryVector(request, ResponseDifference.withoutTexts(rules.answer(request)));
  }

  /**
   * Reads a vector, as {@link #json()} writes it.
   *
   * @throws RequestException if it is none; the message says what would be right
   */
  public static BoundaryVector read(LineReader.Line line) {
    Objects.requireNonNull(line, "line");
    if (line.problem().isPresent()) {
      throw line.problem().get();
    }
    @Nullable Json[] members = MEMBERS.of(JsonText.parse(line.text()), Path.REQUEST);
    return new BoundaryVector(object(members[0], REQUEST), object(members[1], RESPONSE));
  }

  private static String object(@Nullable Json json, String name) {
    if (json instanceof Json.Obj) {
      return JsonText.written(json);
    }
    throw Path.REQUEST
        .member(name)
        .refuse(
            "must be a JSON object",
            json == null ? "missing" : json.shown(),
            "Write a vector as {\"request\":{...},\"response\":{...}}.");
  }

  /** Returns the vector on one line: {@code {"request":{...},"response":{...}}}. */
  public String json() {
    return "{\"" + REQUEST + "\":" + request + ",\"" + RESPONSE + "\":" + response + "}";
  }

  /**
   * Returns where another response differs from this vector's: in everything that the contract
   * promises, so neither in texts nor in the order of an object's members. Equal numbers and equal
   * instants are equal however they are written.
   *
   * @param other the response of the program that is checked, on one line
   * @return the differences, in the order of this vector's response; none if it is right
   */
  public List<ResponseDifference> differences(String other) {
    return ResponseDifference.between(response, Objects.requireNonNull(other, "other"));
  }
}
