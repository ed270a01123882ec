/** That something happened: {@link io.github.aliexpressrules.core.fact.Fact}. */
@NullMarked
package io.github.aliexpressrules.core.fact;

import org.jspecify.annotations.NullMarked;
