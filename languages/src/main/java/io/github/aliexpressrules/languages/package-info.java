/**
 * What answers say, in other languages than English.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.languages.Languages} has them by their tags. Each is a
 *       file of properties beside it, which a translator writes, and is read when it is first
 *       wanted.
 *   <li>{@link io.github.aliexpressrules.languages.Templates} is what such a file has in it.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.languages;

import org.jspecify.annotations.NullMarked;
