package io.github.aliexpressrules.benchmarks;

import java.util.Locale;

/** What is measured, in the order of the table. */
public enum Operation {
  /** The peers' ten rules by hand: what all else is compared with. */
  FLOOR,
  /** One question about a claim, built and answered. */
  CLAIM(500, 2_000),
  /** The same, and all of the answer is read. */
  CLAIM_READ,
  /** One question about cancelling. */
  CANCELLATION(200),
  /** One question about opening a dispute. */
  DISPUTE_WINDOW,
  /** Cancellation, claim, dispute if one was opened, express refund. */
  COMPOSITE(1_300),
  /** A claim over all time. */
  TIMELINE(1_800),
  /** The exact window of a claim's answer, and what ends it. */
  EXACT_NEXT(1_400),
  /** A claim as each source tells the rules, and where they agree. */
  READINGS(15_000),
  /** One event of a long dispute. */
  DISPUTE_EVENT(40),
  /** One entry of a long ledger. */
  DEPOSIT_ENTRY(40),
  /** The end of a term of business days. */
  BUSINESS_DAYS(30),
  /** A dispute window by the rules in force, where all texts of its time are known. */
  WINDOW_IN_FORCE(1_000),
  /** The same, where eight worlds may have held. */
  WINDOW_IN_EIGHT_WORLDS(8_000),
  /** A line of an order of many, all asked at once by the rules in force. */
  ORDER_LINE_IN_FORCE,
  /** A line of JSON, read and answered by the guides. */
  LINE(6_000, 12_000),
  /** The same by the rules in force. */
  LINE_IN_FORCE,
  /** The peers' ten rules in Easy Rules. */
  EASY_RULES,
  /** The peers' ten rules in Drools. */
  DROOLS;

  private final int goalNanos;
  private final int goalBytes;

  Operation() {
    this(0);
  }

  Operation(int goalNanos) {
    this(goalNanos, 0);
  }

  Operation(int goalNanos, int goalBytes) {
    this.goalNanos = goalNanos;
    this.goalBytes = goalBytes;
  }

  /** Returns how long it may take, or 0 if nothing is said. */
  int goalNanos() {
    return goalNanos;
  }

  /** Returns how much it may allocate, or 0 if nothing is said. */
  int goalBytes() {
    return goalBytes;
  }

  /** Returns by what the cost of one run is divided. */
  int parts() {
    return switch (this) {
      case DISPUTE_EVENT, DEPOSIT_ENTRY -> Histories.LENGTH;
      case ORDER_LINE_IN_FORCE -> OrdersInForce.LINES;
      default -> 1;
    };
  }

  /** Returns how many rounds it runs before it is measured: more of what has much code. */
  int warmUps() {
    return switch (this) {
      case WINDOW_IN_FORCE, WINDOW_IN_EIGHT_WORLDS, LINE, LINE_IN_FORCE -> 100;
      default -> 20;
    };
  }

  /** Returns the operation of that name. */
  static Operation named(String name) {
    return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
