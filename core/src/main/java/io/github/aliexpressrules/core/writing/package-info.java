/**
 * How a rule is written. For modules with rules alone.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.writing.Chapter}: the rules of one question in
 *       reading order, each with its code; what runs, and the table of contents.
 *   <li>{@link io.github.aliexpressrules.core.writing.Moment}: all that a rule can see besides the
 *       facts: a time that can be compared and not read, figures, and what words mean.
 *   <li>{@link io.github.aliexpressrules.core.writing.Definition}, {@link
 *       io.github.aliexpressrules.core.writing.Items}: what the rulebook means by a word, and what
 *       each of several items is, derived once.
 *   <li>{@link io.github.aliexpressrules.core.writing.Conclusion}: what a rule says, with its
 *       steps.
 *   <li>{@link io.github.aliexpressrules.core.writing.Said}: what all rules have said, for results.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.core.writing;

import org.jspecify.annotations.NullMarked;
