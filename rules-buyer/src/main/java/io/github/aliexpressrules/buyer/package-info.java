/**
 * The buyer's questions. Begin with {@link io.github.aliexpressrules.buyer.BuyerRules}.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.buyer.BuyerRules}: asks them.
 *   <li>{@link io.github.aliexpressrules.buyer.BuyerPolicy}: the figures that the rules need.
 * </ul>
 *
 * Each topic's rules stand in one package-private class named after it, with its catalogue at the
 * bottom.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Question<NoResult> window = BuyerRules.standard().order(order).disputeWindow();
 * Decision<NoResult> decision = window.at(Instant.parse("2025-03-20T00:00:00Z"));
 * Optional<Instant> closes = decision.milestone("dispute-closes");
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.buyer;

import org.jspecify.annotations.NullMarked;
