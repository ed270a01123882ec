/**
 * Time as rules speak of it.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.core.time.Window}: {@code [from, until)}, either side
 *       open.
 *   <li>{@link io.github.aliexpressrules.core.time.Term}: 15 calendar days, 7 business days, 48
 *       hours.
 *   <li>{@link io.github.aliexpressrules.core.time.TermRange}: 3 to 15 business days.
 *   <li>{@link io.github.aliexpressrules.core.time.BusinessCalendar}: which dates count, in which
 *       zone.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.core.time;

import org.jspecify.annotations.NullMarked;
