package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.testkit.generation.InForceProbes;
import io.github.aliexpressrules.testkit.generation.KnownFacts;
import io.github.aliexpressrules.testkit.generation.Probes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/**
 * A question about a case, with an instant to ask it for. Immutable and thread-safe.
 *
 * <p>Its text is its request in JSON, to be pasted into a file for {@code aliexpress-rules ask}.
 */
public final class AskedCase {
  /** Amounts never become doubles, and keep their decimals. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JodaMoneyModule())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final ObjectNode json;
  private final Request request;

  private AskedCase(ObjectNode json, Request request) {
    this.json = json;
    this.request = request;
  }

  /**
   * Reads a request.
   *
   * <p>Example: {@code AskedCase.of("{\"ask\":\"buyer.cashback\",...}")}.
   *
   * @throws RequestException if it is refused; the message says what would be right
   */
  public static AskedCase of(String request) {
    Request read = JsonRules.standard().read(Objects.requireNonNull(request, "request"));
    return new AskedCase((ObjectNode) MAPPER.readTree(request), read);
  }

  /** The object is kept as it is. */
  static AskedCase of(ObjectNode json) {
    return new AskedCase(json, JsonRules.standard().read(json.toString()));
  }

  ObjectNode node() {
    return json;
  }

  /** Returns the request in JSON, on one line. */
  public String json() {
    return json.toString();
  }

  /** Returns the request as the library reads it. */
  public Request request() {
    return request;
  }

  /** Returns the question, to be asked at any instant. */
  public Question<?> question() {
    return request.question();
  }

  /** Returns the question's name, for example {@code buyer.claim}. */
  public String ask() {
    return request.ask();
  }

  /** Returns the instant that the request asks for, one of those that matter. */
  public Instant at() {
    return request.at();
  }

  /** Returns the order as a whole, if the case has one. */
  public Optional<Order> order() {
    return part("order", Order.class);
  }

  /** Returns the claim, if the case has one. */
  public Optional<Claim> claim() {
    return part("claim", Claim.class);
  }

  /** Returns the dispute, if the case has one. */
  public Optional<Dispute> dispute() {
    return part("dispute", Dispute.class);
  }

  /** Returns the seller's offer, if the case has one. */
  public Optional<Solution> offer() {
    return part("offer", Solution.class);
  }

  /** Returns the refund, if the case has one. */
  public Optional<Refund> refund() {
    return part("refund", Refund.class);
  }

  /** Returns the merchant's account, if the case has one. */
  public Optional<DepositAccount> deposit() {
    return part("deposit", DepositAccount.class);
  }

  /**
   * Returns a member of the request as a value.
   *
   * @param member its name, for example {@code application}
   * @param type the value's type
   */
  public <T> Optional<T> part(String member, Class<T> type) {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(type, "type");
    return Optional.ofNullable(json.get(member)).map(part -> MAPPER.treeToValue(part, type));
  }

  /**
   * Returns the instants worth asking at: each one in the request, each shifted by every term of
   * the rules, with the nanosecond before and after. In order, without duplicates.
   */
  public List<Instant> instants() {
    TreeSet<Instant> instants = new TreeSet<>(Probes.of(json));
    if (question().isInForce()) {
      instants.addAll(InForceProbes.of(json));
    }
    return List.copyOf(instants);
  }

  /** Returns the same question about the same case, for another instant. */
  public AskedCase at(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return new AskedCase(json.deepCopy().put("at", instant.toString()), request.at(instant));
  }

  /** Returns the case as it was known at an instant: without the facts after it. */
  public AskedCase knownAt(Instant instant) {
    return of(KnownFacts.knownAt(json, Objects.requireNonNull(instant, "instant")));
  }

  /** The paths of the facts that are not known yet at an instant. */
  List<String> factsAfter(Instant instant) {
    return KnownFacts.factsAfter(json, instant);
  }

  /** A value as a member of a request. */
  static String member(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * Returns the same question under another value of a figure.
   *
   * <p>Example: {@code asked.under("dispute-closes", "14 calendar days")}.
   *
   * @param figure the figure's name
   * @param value the value, as a policy file has it
   * @throws RequestException if there is no such figure, or the policy would contradict itself
   */
  public AskedCase under(String figure, String value) {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(value, "value");
    ObjectNode changed = json.deepCopy();
    changed.withObjectProperty("policy").put(figure, value);
    return of(changed);
  }

  /** Returns the same question by the platform's dated texts. */
  public AskedCase inForce() {
    return of(json.deepCopy().put("rules", "in-force"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AskedCase that && json().equals(that.json());
  }

  @Override
  public int hashCode() {
    return json().hashCode();
  }

  /** Returns the request in JSON, on one line. */
  @Override
  public String toString() {
    return json();
  }
}
