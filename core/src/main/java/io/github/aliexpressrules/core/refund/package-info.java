/**
 * A refund and the way it takes. Begin with {@link io.github.aliexpressrules.core.refund.Refund}.
 */
@NullMarked
package io.github.aliexpressrules.core.refund;

import org.jspecify.annotations.NullMarked;
