/**
 * The rules as tools of an assistant, by the Model Context Protocol. Begin with {@link
 * io.github.aliexpressrules.examples.mcp.Main}.
 */
@NullMarked
package io.github.aliexpressrules.examples.mcp;

import org.jspecify.annotations.NullMarked;
