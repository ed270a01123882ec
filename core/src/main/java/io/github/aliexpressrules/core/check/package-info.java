/** The checks that several value types share. For the library itself alone. */
@NullMarked
package io.github.aliexpressrules.core.check;

import org.jspecify.annotations.NullMarked;
