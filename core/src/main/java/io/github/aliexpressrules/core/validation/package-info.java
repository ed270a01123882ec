/**
 * What is refused, and how it is said.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.validation.Plain} shows text that was given so that
 *       it harms no terminal and no log.
 *   <li>{@link io.github.aliexpressrules.core.validation.InvalidValueException} names the member,
 *       the value and what would be right.
 *   <li>{@link io.github.aliexpressrules.core.check.Require} holds the checks that value types
 *       share.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * try {
 *   Instant placed = Instant.parse("2025-03-01T10:00:00Z");
 *   Money price = Money.parse("USD -1.00");
 *   Order.builder().id("81").price(price).placedAt(placed).build();
 * } catch (InvalidValueException refused) {
 *   String member = refused.component(); // price
 * }
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.validation;

import org.jspecify.annotations.NullMarked;
