/**
 * Lines of JSON: those that are answered, how long one takes, and how long a file of them.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.benchmarks.lines.CaseLines}: the peers' cases as requests.
 *   <li>{@link io.github.aliexpressrules.benchmarks.lines.MixedLines}: everything that can be
 *       asked, right and wrong, to compare answers before and after a change byte for byte.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.benchmarks.lines;

import org.jspecify.annotations.NullMarked;
