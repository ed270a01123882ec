/**
 * What a rule says: its sentence, its cases, what can be done, and what it finds.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.rulebook.Rule}, {@link
 *       io.github.aliexpressrules.core.rulebook.Case}, {@link
 *       io.github.aliexpressrules.core.rulebook.Action}: a sentence, how it can turn out, and what
 *       can be done then.
 *   <li>{@link io.github.aliexpressrules.core.rulebook.Finding}, {@link
 *       io.github.aliexpressrules.core.rulebook.Milestone}, {@link
 *       io.github.aliexpressrules.core.rulebook.Step}: the same about one case: why, when, and what
 *       to do.
 *   <li>{@link io.github.aliexpressrules.core.rulebook.Catalogue}, {@link
 *       io.github.aliexpressrules.core.rulebook.Rulebook}: all of a module, to look up and to read.
 *   <li>{@link io.github.aliexpressrules.core.rulebook.Language}: how all this is worded; {@link
 *       io.github.aliexpressrules.core.rulebook.Phrase}: the English around it.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * for (Rule rule : BuyerRules.catalogue().rules()) {
 *   System.out.println(rule.id() + " " + rule.citations());
 * }
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.rulebook;

import org.jspecify.annotations.NullMarked;
