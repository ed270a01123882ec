/**
 * A slow, naive second opinion on every question, written from the design alone, and the random
 * requests to compare it on.
 *
 * <p>{@code Oracle} answers, {@code Expected} is its answer and compares itself with a response,
 * {@code Requests} makes valid requests and the instants worth asking at ({@code RealOrders} those
 * with lines and parcels), {@code Projection} is the order as a rule sees it, {@code Choices} holds
 * the readings that the design leaves open.
 */
@NullMarked
package io.github.aliexpressrules.verification.oracle;

import org.jspecify.annotations.NullMarked;
