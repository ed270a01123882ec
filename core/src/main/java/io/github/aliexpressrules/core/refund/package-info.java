/**
 * A refund and the way it takes. Begin with {@link io.github.aliexpressrules.core.refund.Refund}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Refund refund =
 *     Refund.builder()
 *         .amount(Money.parse("USD 30.00"))
 *         .channel(RefundChannel.to(PaymentMethod.VISA))
 *         .approvedAt(Instant.parse("2025-05-10T10:00:00Z"))
 *         .origin(RefundOrigin.DISPUTE)
 *         .build();
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.refund;

import org.jspecify.annotations.NullMarked;
