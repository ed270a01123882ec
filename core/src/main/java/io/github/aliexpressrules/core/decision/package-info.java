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
 *   <li>{@link io.github.aliexpressrules.core.decision.Timeline}, {@link
 *       io.github.aliexpressrules.core.decision.Overlay}: the answers over all time, of one
 *       question and of several.
 *   <li>{@link io.github.aliexpressrules.core.decision.Change}, {@link
 *       io.github.aliexpressrules.core.decision.Inaction}, {@link
 *       io.github.aliexpressrules.core.decision.Slack}, {@link
 *       io.github.aliexpressrules.core.decision.PathToYes}: what changes next and why, what happens
 *       by itself, how much time and money is left, and how an answer becomes yes.
 *   <li>{@link io.github.aliexpressrules.core.decision.Readings}, {@link
 *       io.github.aliexpressrules.core.decision.Comparison}: the same question as each source tells
 *       the rules, and under two policies.
 *   <li>{@link io.github.aliexpressrules.core.decision.Explanation}, {@link
 *       io.github.aliexpressrules.core.decision.TimelineDrawing}, {@link
 *       io.github.aliexpressrules.core.decision.OverlayDrawing}, {@link
 *       io.github.aliexpressrules.core.decision.ReadingsDrawing}: all that, for people.
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
