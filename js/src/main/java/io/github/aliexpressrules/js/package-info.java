/** The library as JavaScript calls it. */
@NullMarked
package io.github.aliexpressrules.js;

import org.jspecify.annotations.NullMarked;
