/** {@code WindowTracker}, and how it is tested against the rules. */
@NullMarked
package io.github.aliexpressrules.examples.propertytests;

import org.jspecify.annotations.NullMarked;
