/**
 * An order, how it was paid, and the goods in it. Begin with {@link
 * io.github.aliexpressrules.core.order.Order}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Order order =
 *     Order.builder()
 *         .id("81")
 *         .price(Money.parse("USD 30.00"))
 *         .placedAt(Instant.parse("2025-03-01T10:00:00Z"))
 *         .build();
 * Order shipped = order.withShippedAt(Instant.parse("2025-03-02T07:00:00Z"));
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.order;

import org.jspecify.annotations.NullMarked;
