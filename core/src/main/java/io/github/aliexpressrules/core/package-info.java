/**
 * Value types, time, and questions that explain themselves; no rule and no figure.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.order}, {@link
 *       io.github.aliexpressrules.core.dispute}, {@link io.github.aliexpressrules.core.refund},
 *       {@link io.github.aliexpressrules.core.deposit}: the cases.
 *   <li>{@link io.github.aliexpressrules.core.decision}: questions and answers.
 *   <li>{@link io.github.aliexpressrules.core.time}: windows, terms, calendars.
 *   <li>{@link io.github.aliexpressrules.core.policy}, {@link
 *       io.github.aliexpressrules.core.source}: figures, and where they come from.
 *   <li>{@link io.github.aliexpressrules.core.validation}: what is refused.
 * </ul>
 */
@BuilderStyle
@NullMarked
package io.github.aliexpressrules.core;

import org.jspecify.annotations.NullMarked;
