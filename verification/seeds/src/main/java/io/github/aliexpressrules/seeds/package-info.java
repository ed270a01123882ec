/** The seeds of random tests. */
@NullMarked
package io.github.aliexpressrules.seeds;

import org.jspecify.annotations.NullMarked;
