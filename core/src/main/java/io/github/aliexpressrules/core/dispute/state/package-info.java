/**
 * The table of a dispute's phases: {@link
 * io.github.aliexpressrules.core.dispute.state.DisputeState}. For the library itself alone.
 */
@NullMarked
package io.github.aliexpressrules.core.dispute.state;

import org.jspecify.annotations.NullMarked;
