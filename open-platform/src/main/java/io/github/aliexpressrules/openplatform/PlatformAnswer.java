package io.github.aliexpressrules.openplatform;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** What a payload carries of the platform's own answers, to be compared with those of the rules. */
public sealed interface PlatformAnswer {
  /** Returns the member that gives it. */
  String path();

  /** Returns the line of the order that it is about; empty for the order as a whole. */
  Optional<String> line();

  /**
   * Whether a dispute could be opened when the payload was read ({@code can_submit_issue}).
   *
   * @param path the member that gives it
   * @param line the line of the order that it is about
   * @param yes whether it could
   */
  record CanOpenDispute(String path, Optional<String> line, boolean yes) implements PlatformAnswer {
    /** Checks the parts. */
    public CanOpenDispute {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(line, "line");
    }
  }

  /**
   * Whether the dispute was undecided when the payload was read ({@code issue_status}).
   *
   * @param path the member that gives it
   * @param line the line of the order that it is about
   * @param yes whether it was
   */
  record IsUndecided(String path, Optional<String> line, boolean yes) implements PlatformAnswer {
    /** Checks the parts. */
    public IsUndecided {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(line, "line");
    }
  }

  /**
   * The most that could be claimed ({@code refund_money_max}).
   *
   * @param path the member that gives it
   * @param line the line of the order that it is about
   * @param most the amount
   */
  record MostRefund(String path, Optional<String> line, Money most) implements PlatformAnswer {
    /** Checks the parts. */
    public MostRefund {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(most, "most");
    }
  }

  /**
   * When the time for the goods to come ends, beside what the promised number of days gives ({@code
   * over_time_left}, {@code freight_commit_day}).
   *
   * @param path the member that gives it
   * @param line always empty
   * @param ends when the platform's timer ends
   * @param counted when the promised days after the shipping are over, each of 24 hours
   * @param days how many days were promised
   */
  record ArrivalTimer(String path, Optional<String> line, Instant ends, Instant counted, int days)
      implements PlatformAnswer {
    /** Checks the parts. */
    public ArrivalTimer {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(ends, "ends");
      Objects.requireNonNull(counted, "counted");
    }
  }
}
