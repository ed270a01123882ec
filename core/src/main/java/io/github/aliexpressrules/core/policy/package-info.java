/**
 * Figures and switches that rules need, with what each source says of them.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.policy.Figure}: a name, its standard value and its
 *       rivals; {@link io.github.aliexpressrules.core.policy.Words}: what it is called, and what is
 *       uncertain about it.
 *   <li>{@link io.github.aliexpressrules.core.policy.Policy}: a complete set of values.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * BuyerPolicy policy =
 *     BuyerPolicy.standard().with(BuyerPolicy.DISPUTE_CLOSES, Term.calendarDays(14));
 * List<Citation> lines = policy.citations(BuyerPolicy.DISPUTE_CLOSES);
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.policy;

import org.jspecify.annotations.NullMarked;
