/**
 * The JSON contract: one request a line, one response or error a line. Begin with {@link
 * io.github.aliexpressrules.json.JsonRules}.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.json.JsonRules}: answers requests, as text.
 *   <li>{@link io.github.aliexpressrules.json.Request}: a request that was read, for programs that
 *       want the question itself.
 *   <li>{@link io.github.aliexpressrules.json.RequestException}: what was refused, and where.
 *   <li>{@link io.github.aliexpressrules.json.AnswerLines}: answers to many lines, as bytes.
 *   <li>{@link io.github.aliexpressrules.json.LineReader}: the lines of a stream, in constant
 *       memory.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * String response =
 *     JsonRules.standard()
 *         .answer("{\"ask\":\"buyer.cashback\",\"at\":\"2025-03-01T00:00:00Z\",\"event\":\"CANCELLED\"}");
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.json;

import org.jspecify.annotations.NullMarked;
