package io.github.aliexpressrules.benchmarks.peers;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, and when it came.
 *
 * @param placedAt when it was ordered
 * @param shippedAt when it was sent, if it was
 * @param deliveredAt when it came, if it did
 * @param promisedAt when it was promised to come
 * @param protectionEndsAt when the buyer's protection ends
 * @param price what it cost
 * @param category what it is
 * @param member the buyer's rank
 */
public record Purchase(
    Instant placedAt,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    Instant promisedAt,
    Instant protectionEndsAt,
    BigDecimal price,
    Category category,
    Member member) {}
