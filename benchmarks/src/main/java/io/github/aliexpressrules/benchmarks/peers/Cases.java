package io.github.aliexpressrules.benchmarks.peers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Draws cases in which every rule fires and every outcome occurs. The same seed gives the same
 * cases, so the order of the draws must stay.
 *
 * <p>Days are added as days, while {@link Spec} adds durations: a JVM that has seen but one unit of
 * time makes the floor a tenth faster than it is in any program.
 */
public final class Cases {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final int DAY = 86_400;

  private final Random random;

  private Cases(long seed) {
    random = new Random(seed);
  }

  /** Draws cases. */
  public static RefundCase[] draw(int size, long seed) {
    Cases cases = new Cases(seed);
    RefundCase[] drawn = new RefundCase[size];
    for (int i = 0; i < size; i++) {
      drawn[i] = cases.one();
    }
    return drawn;
  }

  private RefundCase one() {
    Instant placed = START.plusSeconds(random.nextInt(500 * DAY));
    Instant shipped = random.nextInt(10) == 0 ? null : after(placed, 6);
    Instant delivered = shipped == null || random.nextInt(3) == 0 ? null : after(shipped, 40);
    Instant promised = after(placed.plus(20, ChronoUnit.DAYS), 60);
    Instant protection = after(placed.plus(60, ChronoUnit.DAYS), 30);
    Instant now = now(placed, shipped, delivered);
    Instant opened = random.nextBoolean() ? null : now.minusSeconds(random.nextInt(12 * DAY));
    int most = random.nextBoolean() ? 5_000 : 40_000;
    BigDecimal price = cents(100L + random.nextInt(most));
    BigDecimal amount = amount(price);
    Category category = one(Category.values());
    Member member = one(Member.values());
    Reason reason = one(Reason.values());
    return new RefundCase(
        new Purchase(placed, shipped, delivered, promised, protection, price, category, member),
        new Complaint(reason, amount, random.nextInt(4), opened),
        now);
  }

  private Instant now(Instant placed, @Nullable Instant shipped, @Nullable Instant delivered) {
    if (shipped == null) {
      return after(placed, 14);
    }
    return after(delivered == null ? shipped : delivered, random.nextInt(4) == 0 ? 130 : 60);
  }

  private BigDecimal amount(BigDecimal price) {
    return switch (random.nextInt(12)) {
      case 0 -> price.add(cents(1L + random.nextInt(1_000)));
      case 1 -> BigDecimal.ZERO;
      case 2, 3, 4, 5 -> price;
      default -> cents(1 + (long) (price.unscaledValue().longValue() * random.nextDouble() * 0.99));
    };
  }

  private Instant after(Instant from, int mostDays) {
    return from.plusSeconds(3_600L + random.nextInt(mostDays * DAY));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
