/**
 * How a question is answered over time.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.decision.Question}: one question about one case,
 *       asked at any instant.
 *   <li>{@link io.github.aliexpressrules.core.decision.Decision}: an {@link
 *       io.github.aliexpressrules.core.decision.Answer} and from when until when it holds.
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
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * Instant now = Instant.parse("2025-03-20T00:00:00Z");
 * Decision<?> decision = question.at(now);
 * Verdict verdict = decision.verdict();
 * Window holds = decision.window();
 * Timeline<?> always = question.timeline();
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.decision;

import org.jspecify.annotations.NullMarked;
