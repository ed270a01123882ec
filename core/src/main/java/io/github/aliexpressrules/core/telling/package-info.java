/**
 * Answers, for people: all text that is more than one sentence of a rule.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.telling.Explanation}: an answer with its reasons,
 *       dates and steps.
 *   <li>{@link io.github.aliexpressrules.core.telling.AtAGlance}: an answer on one screen, and time
 *       as a picture of text.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * Instant now = Instant.parse("2025-03-20T00:00:00Z");
 * String told = Explanation.in(question.zone()).of(question, now);
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.telling;

import org.jspecify.annotations.NullMarked;
