/**
 * The library measured beside its peers. Begin with {@link
 * io.github.aliexpressrules.benchmarks.Operation}, the list of what is measured.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.benchmarks.Ours}: how the library is asked.
 *   <li>{@link io.github.aliexpressrules.benchmarks.Quick}: the table of {@code benchmarks/run}.
 *   <li>{@link io.github.aliexpressrules.benchmarks.Jmh}: the same operations under JMH.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.benchmarks;

import org.jspecify.annotations.NullMarked;
