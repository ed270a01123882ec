/**
 * Ten rules about refunds, as other engines and hand-written code decide them. Begin with {@link
 * io.github.aliexpressrules.benchmarks.peers.Spec}, which says what the rules mean.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.benchmarks.peers.RefundCase}: what is decided; {@link
 *       io.github.aliexpressrules.benchmarks.peers.Cases} draws them.
 *   <li>{@link io.github.aliexpressrules.benchmarks.peers.Contestant}: one way of deciding.
 *   <li>{@link io.github.aliexpressrules.benchmarks.peers.HandTracked}: the floor under all
 *       figures.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
