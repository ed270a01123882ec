package io.github.aliexpressrules.benchmarks.peers;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer wants.
 *
 * @param reason why
 * @param amount how much
 * @param evidence how many pieces of evidence there are
 * @param openedAt when a dispute was opened, if one was
 */
public record Complaint(
    Reason reason, BigDecimal amount, int evidence, @Nullable Instant openedAt) {}
