package io.github.aliexpressrules.core.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.aliexpressrules.core.check.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A movement of a deposit. JSON: {@code type} is {@code PAID}, {@code DEDUCTED} or {@code
 * REFUNDED}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DepositEntry.Paid.class, name = "PAID"),
  @JsonSubTypes.Type(value = DepositEntry.Deducted.class, name = "DEDUCTED"),
  @JsonSubTypes.Type(value = DepositEntry.Refunded.class, name = "REFUNDED")
})
public sealed interface DepositEntry {
  /** Returns the entry's own number, if it has one. */
  Optional<String> id();

  /** Returns when it was booked. */
  Instant at();

  /** Returns how much, zero or more. */
  Money amount();

  /** Returns by how much it changes the balance: negative for what leaves the deposit. */
  Money change();

  private static void check(Optional<String> id, Instant at, Money amount) {
    Require.text("id", id);
    Require.fact("at", at);
    Require.amount("amount", amount);
  }

  /**
   * The merchant paid in.
   *
   * @param id the entry's own number
   * @param at when
   * @param amount how much
   * @param method how
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Paid(Optional<String> id, Instant at, Money amount, TopUpMethod method)
      implements DepositEntry {
    /** Checks the parts. */
    public Paid {
      check(id, at, amount);
      Objects.requireNonNull(method, "method");
    }

    @Override
    public Money change() {
      return amount;
    }
  }

  /**
   * The platform deducted.
   *
   * @param id the entry's own number
   * @param at when
   * @param amount how much
   * @param reason why
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Deducted(Optional<String> id, Instant at, Money amount, String reason)
      implements DepositEntry {
    /** Checks the parts. */
    public Deducted {
      check(id, at, amount);
      Require.text("reason", reason);
    }

    @Override
    public Money change() {
      return amount.negated();
    }
  }

  /**
   * The platform paid back.
   *
   * @param id the entry's own number
   * @param at when
   * @param amount how much
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Refunded(Optional<String> id, Instant at, Money amount) implements DepositEntry {
    /** Checks the parts. */
    public Refunded {
      check(id, at, amount);
    }

    @Override
    public Money change() {
      return amount.negated();
    }
  }
}
