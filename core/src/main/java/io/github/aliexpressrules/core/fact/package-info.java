/**
 * That something happened: {@link io.github.aliexpressrules.core.fact.Fact}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Decision<?> decision = question.at(Instant.parse("2025-03-01T10:00:00Z"));
 * for (Fact later : decision.notYetKnown()) {
 *   System.out.println(later.path() + " is later than the instant asked about");
 * }
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.fact;

import org.jspecify.annotations.NullMarked;
