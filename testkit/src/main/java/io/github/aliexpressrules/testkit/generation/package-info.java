/**
 * How random cases are made, as requests in JSON. Not exported: {@code testkit} has what is for
 * users.
 *
 * <p>{@code Tape} is the randomness, {@code Requests} makes valid requests by the guides ({@code
 * RealOrders} those with lines and parcels, {@code History} a dispute's events), {@code
 * InForceRequests} those by the rules in force, {@code Probes} the instants worth asking at, {@code
 * KnownFacts} what is known of a case at an instant, {@code Smaller} the next smaller requests.
 */
@NullMarked
package io.github.aliexpressrules.testkit.generation;

import org.jspecify.annotations.NullMarked;
