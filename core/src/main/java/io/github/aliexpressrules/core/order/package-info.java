/**
 * An order, how it was paid, and the goods in it. Begin with {@link
 * io.github.aliexpressrules.core.order.Order}.
 */
@NullMarked
package io.github.aliexpressrules.core.order;

import org.jspecify.annotations.NullMarked;
