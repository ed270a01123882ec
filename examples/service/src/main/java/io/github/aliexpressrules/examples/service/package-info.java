/**
 * The contract's JSON over HTTP. Begin with {@link
 * io.github.aliexpressrules.examples.service.Endpoints}.
 */
@NullMarked
package io.github.aliexpressrules.examples.service;

import org.jspecify.annotations.NullMarked;
