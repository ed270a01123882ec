/**
 * Where a rule comes from.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.source.Citation}: a source and a line, {@code S4:21}.
 *   <li>{@link io.github.aliexpressrules.core.source.Source}: what the text is that is cited.
 *   <li>{@link io.github.aliexpressrules.core.source.Reading}: one of the texts that tell the
 *       rules.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * Citation line = Citation.parse("S5:97");
 * String title = line.source().title(); // How to get money back from Aliexpress
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.source;

import org.jspecify.annotations.NullMarked;
