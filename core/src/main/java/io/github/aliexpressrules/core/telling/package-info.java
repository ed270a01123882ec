/**
 * Answers, for people: all text that is more than one sentence of a rule.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.telling.Explanation}: an answer with its reasons,
 *       dates and steps.
 *   <li>{@link io.github.aliexpressrules.core.telling.TimelineDrawing}, {@link
 *       io.github.aliexpressrules.core.telling.OverlayDrawing}, {@link
 *       io.github.aliexpressrules.core.telling.ReadingsDrawing}: time as a picture of text.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.core.telling;

import org.jspecify.annotations.NullMarked;
