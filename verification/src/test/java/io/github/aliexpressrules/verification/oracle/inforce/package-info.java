/**
 * A slow, naive second opinion on the rules in force, written from the design and the dated sources
 * before the library's own rules.
 *
 * <p>{@code Figures} holds the dated values, {@code Guesses} every way in which they may have been,
 * {@code World} one such way as a plain evaluator answers it, {@code InForceExpected} what they say
 * together, {@code Doubt} the readings that the design leaves open: what another reading would say
 * is tolerated.
 */
@NullMarked
package io.github.aliexpressrules.verification.oracle.inforce;

import org.jspecify.annotations.NullMarked;
