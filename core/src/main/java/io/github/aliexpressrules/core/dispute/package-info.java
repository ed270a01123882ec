/**
 * A dispute as a history of events, and the table of its phases. Begin with {@link
 * io.github.aliexpressrules.core.dispute.Dispute}.
 */
@NullMarked
package io.github.aliexpressrules.core.dispute;

import org.jspecify.annotations.NullMarked;
