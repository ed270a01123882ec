/** What the build writes: tables in place of reflection, and the types of TypeScript. */
@NullMarked
package io.github.aliexpressrules.js.build;

import org.jspecify.annotations.NullMarked;
