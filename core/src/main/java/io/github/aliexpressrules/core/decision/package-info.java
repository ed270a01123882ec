/**
 * Questions that know time, and answers that explain themselves.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.decision.Question}: one question about one case,
 *       asked at any instant.
 *   <li>{@link io.github.aliexpressrules.core.decision.Decision}: an {@link
 *       io.github.aliexpressrules.core.decision.Answer} and from when until when it holds.
 *   <li>{@link io.github.aliexpressrules.core.decision.Finding}, {@link
 *       io.github.aliexpressrules.core.decision.Milestone}, {@link
 *       io.github.aliexpressrules.core.decision.Step}: why, when, and what to do.
 *   <li>{@link io.github.aliexpressrules.core.decision.Timeline}: the answers over all time.
 *   <li>{@link io.github.aliexpressrules.core.decision.Rule}, {@link
 *       io.github.aliexpressrules.core.decision.Saying}, {@link
 *       io.github.aliexpressrules.core.decision.Action}: how rulebooks are written.
 *   <li>{@link io.github.aliexpressrules.core.decision.Catalogue}, {@link
 *       io.github.aliexpressrules.core.decision.Rulebook}: all of a module, to look up and to read.
 *   <li>{@link io.github.aliexpressrules.core.decision.Moment}, {@link
 *       io.github.aliexpressrules.core.decision.Sheet}: what a rule sees, and where it writes.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.core.decision;

import org.jspecify.annotations.NullMarked;
