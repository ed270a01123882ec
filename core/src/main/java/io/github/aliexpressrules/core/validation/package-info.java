/**
 * What is refused, and how it is said.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.validation.Plain} shows text that was given so that
 *       it harms no terminal and no log.
 *   <li>{@link io.github.aliexpressrules.core.validation.InvalidValueException} names the member,
 *       the value and what would be right.
 *   <li>{@link io.github.aliexpressrules.core.check.Require} holds the checks that value types
 *       share.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.core.validation;

import org.jspecify.annotations.NullMarked;
