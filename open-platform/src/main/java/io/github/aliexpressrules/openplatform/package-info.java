/**
 * What the platform's own API returns, read into value types.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.openplatform.OpenPlatform} reads a payload.
 *   <li>{@link io.github.aliexpressrules.openplatform.Imported} is what it was read to: {@link
 *       io.github.aliexpressrules.openplatform.ImportedOrder orders} with their {@link
 *       io.github.aliexpressrules.openplatform.ImportedDispute disputes}.
 *   <li>{@link io.github.aliexpressrules.openplatform.Remark} says how members were read, and which
 *       ones the value types have no place for; {@link
 *       io.github.aliexpressrules.openplatform.Unknown} what must have happened, but is not told.
 *   <li>{@link io.github.aliexpressrules.openplatform.PlatformAnswer} is an answer of the
 *       platform's own, {@link io.github.aliexpressrules.openplatform.Comparison} that beside ours.
 *   <li>{@link io.github.aliexpressrules.openplatform.Requests} makes requests of the JSON
 *       contract.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * Imported read = OpenPlatform.read("{\"order_id\":81}", Optional.empty());
 * List<ImportedOrder> orders = read.orders();
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.openplatform;

import org.jspecify.annotations.NullMarked;
