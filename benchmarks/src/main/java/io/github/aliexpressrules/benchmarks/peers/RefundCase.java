package io.github.aliexpressrules.benchmarks.peers;

import java.time.Instant;

/**
 * What is to be decided.
 *
 * @param purchase what was bought
 * @param complaint what the buyer wants
 * @param now when it is decided
 */
public record RefundCase(Purchase purchase, Complaint complaint, Instant now) {}
