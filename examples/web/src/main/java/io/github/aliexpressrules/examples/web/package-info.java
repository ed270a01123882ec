/** One static page that answers a buyer's questions without a server. */
@NullMarked
package io.github.aliexpressrules.examples.web;

import org.jspecify.annotations.NullMarked;
