/**
 * A dispute as a history of events, and the table of its phases. Begin with {@link
 * io.github.aliexpressrules.core.dispute.Dispute}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Claim claim =
 *     Claim.builder()
 *         .reason(DisputeReason.NOT_RECEIVED)
 *         .amount(Money.parse("USD 30.00"))
 *         .returnGoods(false)
 *         .build();
 * Dispute dispute = Dispute.opened(Instant.parse("2025-05-01T10:00:00Z"), claim);
 * Dispute refused = dispute.with(new DisputeEvent.SellerRefused(Instant.parse("2025-05-03T10:00:00Z")));
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.dispute;

import org.jspecify.annotations.NullMarked;
