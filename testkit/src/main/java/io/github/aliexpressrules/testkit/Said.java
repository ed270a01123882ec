package io.github.aliexpressrules.testkit;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an evaluator says at an instant: its verdict, and as far as it tells them, where that holds
 * and which amounts go with it. Immutable.
 *
 * <p>Example: {@code Said.of(Verdict.YES).within(Window.of(opens, closes)).paying("maxRefund",
 * price)}.
 */
public final class Said {
  private final Verdict verdict;
  private final Optional<Window> window;

  /** Everything that is said, windows aside. */
  private final Object whole;

  private final Supplier<Map<String, Money>> amounts;

  private Said(
      Verdict verdict,
      Optional<Window> window,
      Object whole,
      Supplier<Map<String, Money>> amounts) {
    this.verdict = verdict;
    this.window = window;
    this.whole = whole;
    this.amounts = amounts;
  }

  /** Returns a verdict alone. */
  public static Said of(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return new Said(verdict, Optional.empty(), verdict, Map::of);
  }

  /** Returns what the library says; its amounts are the members of the result that are money. */
  public static Said of(Decision<?> decision) {
    Objects.requireNonNull(decision, "decision");
    return new Said(
        decision.verdict(),
        Optional.of(decision.window()),
        decision.answer(),
        () -> decision.result().map(Said::amountsOf).orElse(Map.of()));
  }

  /**
   * Returns what a response in JSON says.
   *
   * @throws IllegalArgumentException if it is an error, or no response
   */
  public static Said ofResponse(String response) {
    JsonNode json = AskedCase.MAPPER.readTree(Objects.requireNonNull(response, "response"));
    if (!json.path("verdict").isString()) {
      throw new IllegalArgumentException(
          "response must have a verdict, but was " + response + ". Ask what can be answered.");
    }
    Verdict verdict = Verdict.valueOf(json.get("verdict").stringValue());
    return new Said(
        verdict,
        Optional.of(Window.of(instant(json, "validFrom"), instant(json, "validUntil"))),
        List.of(verdict, json.path("result")),
        () -> amountsOf(json.path("result")));
  }

  private static @Nullable Instant instant(JsonNode json, String name) {
    return json.path(name).isString() ? Instant.parse(json.get(name).stringValue()) : null;
  }

  private static Map<String, Money> amountsOf(JsonNode result) {
    Map<String, Money> amounts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : result.properties()) {
      JsonNode money = member.getValue();
      if (money.isObject() && money.has("amount") && money.has("currency")) {
        amounts.put(
            member.getKey(),
            Money.of(
                CurrencyUnit.of(money.get("currency").stringValue()),
                money.get("amount").decimalValue()));
      }
    }
    return Collections.unmodifiableMap(amounts);
  }

  private static Map<String, Money> amountsOf(Object result) {
    Map<String, Money> amounts = new TreeMap<>();
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(result);
        Object one = value instanceof Optional<?> some ? some.orElse(null) : value;
        if (one instanceof Money money) {
          amounts.put(component.getName(), money);
        }
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalStateException(component + " cannot be read", hidden);
      }
    }
    return Collections.unmodifiableMap(amounts);
  }

  /** Returns the same, with the window in which it holds. */
  public Said within(Window holds) {
    return new Said(verdict, Optional.of(Objects.requireNonNull(holds, "holds")), whole, amounts);
  }

  /**
   * Returns the same, with an amount.
   *
   * @param name as the result of the question calls it: {@code maxRefund}, {@code payout}, {@code
   *     payoutIfAccepted}, {@code refundAmount}, {@code payable}, {@code balance}, {@code
   *     required}, {@code shortfall}
   */
  public Said paying(String name, Money amount) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(amount, "amount");
    Map<String, Money> more = new TreeMap<>(amounts.get());
    more.put(name, amount);
    return new Said(verdict, window, List.of(whole, more), () -> Collections.unmodifiableMap(more));
  }

  /** Returns the verdict. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns where it holds; empty if the evaluator does not say. */
  public Optional<Window> window() {
    return window;
  }

  /** Returns the amounts that go with it, by name. */
  public Map<String, Money> amounts() {
    return amounts.get();
  }

  /** Returns whether the same is said, windows aside. */
  public boolean saysTheSame(Said other) {
    return whole.equals(Objects.requireNonNull(other, "other").whole);
  }

  /** Returns for example {@code YES in [2025-03-11T07:15:30Z, ..), maxRefund USD 30.00}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(verdict.toString());
    window.ifPresent(holds -> text.append(" in ").append(holds));
    amounts().forEach((name, amount) -> text.append(", ").append(name).append(' ').append(amount));
    return text.toString();
  }
}
