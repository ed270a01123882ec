/**
 * Where a rule comes from.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.source.Citation}: a source and a line, {@code S4:21}.
 *   <li>{@link io.github.aliexpressrules.core.source.Reading}: one of the texts that tell the
 *       rules.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.core.source;

import org.jspecify.annotations.NullMarked;
