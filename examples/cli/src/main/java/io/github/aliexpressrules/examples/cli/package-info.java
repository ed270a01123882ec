/** The command line. Begin with {@link io.github.aliexpressrules.examples.cli.Main}. */
@NullMarked
package io.github.aliexpressrules.examples.cli;

import org.jspecify.annotations.NullMarked;
