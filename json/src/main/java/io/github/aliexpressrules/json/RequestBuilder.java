package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.source.Reading;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that is put together in Java, for this program or for another one: {@link #json} is
 * what other programs read, {@link #request} what they would. Immutable. Reached by {@link
 * JsonRules#ask}.
 *
 * <p>Example: {@code JsonRules.standard().ask("buyer.claim", now).with(Part.ORDER,
 * order).with(Part.CLAIM, claim).json()}.
 */
public final class RequestBuilder {
  private final JsonRules rules;
  private final RequestText text;

  RequestBuilder(JsonRules rules, String ask, Instant at) {
    this(rules, RequestText.of(QuestionTable.find(ask), at));
  }

  private RequestBuilder(JsonRules rules, RequestText text) {
    this.rules = rules;
    this.text = text;
  }

  private RequestBuilder with(RequestText other) {
    return new RequestBuilder(rules, other);
  }

  /** Returns the request with an id, which its response repeats. */
  public RequestBuilder id(String id) {
    return with(text.id(Objects.requireNonNull(id, "id")));
  }

  /** Returns the request with a part of its case. */
  public <T> RequestBuilder with(Part<T> part, T value) {
    Objects.requireNonNull(part, "part");
    @Nullable Object[] parts = text.parts().clone();
    parts[part.member().place()] = Objects.requireNonNull(value, "value");
    return with(text.parts(parts));
  }

  /** Returns the request about one line of its order. */
  public RequestBuilder line(String line) {
    return with(text.line(Optional.of(Objects.requireNonNull(line, "line"))));
  }

  /** Returns the request, to be answered as one source tells the rules. */
  public RequestBuilder reading(Reading reading) {
    Json source = new Json.Str(Objects.requireNonNull(reading, "reading").toString());
    RequestReader.Wanted wanted = text.wanted();
    return wanting(wanted.rules(), source, wanted.policy(), wanted.calendar());
  }

  /** Returns the request with figures of its own: those that differ from the standard. */
  public RequestBuilder policy(Policies policies) {
    Json figures = JsonText.parse(Objects.requireNonNull(policies, "policies").json());
    RequestReader.Wanted wanted = text.wanted();
    return wanting(wanted.rules(), wanted.reading(), figures, wanted.calendar());
  }

  /** Returns the request, to be answered by the rules of a name, {@code in-force} for example. */
  public RequestBuilder by(String name) {
    Json named = new Json.Str(Objects.requireNonNull(name, "name"));
    RequestReader.Wanted wanted = text.wanted();
    return wanting(named, wanted.reading(), wanted.policy(), wanted.calendar());
  }

  /** Returns the request, business days counted on a calendar, {@code US+CN} for example. */
  public RequestBuilder calendar(String name) {
    Json named = new Json.Str(Objects.requireNonNull(name, "name"));
    RequestReader.Wanted wanted = text.wanted();
    return wanting(wanted.rules(), wanted.reading(), wanted.policy(), named);
  }

  private RequestBuilder wanting(
      @Nullable Json by, @Nullable Json reading, @Nullable Json policy, @Nullable Json calendar) {
    return with(text.wanted(new RequestReader.Wanted(by, reading, policy, calendar)));
  }

  /** Returns the request as JSON, on one line. Nothing is looked at yet. */
  public String json() {
    return text.json();
  }

  /**
   * Returns the request as whoever is sent it reads it.
   *
   * @throws RequestException if a part is missing that the question needs, parts contradict each
   *     other, or a name is unknown; the message says what would be right
   */
  public Request request() {
    return rules.read(json());
  }

  /** Returns the request as JSON. */
  @Override
  public String toString() {
    return json();
  }
}
