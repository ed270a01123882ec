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
 *
 * <p>Example:
 *
 * <pre>{@code
 * ZoneId zone = ZoneId.of("America/Los_Angeles");
 * Window day = Window.ofDay(LocalDate.parse("2025-03-03"), zone);
 * Term term = Term.businessDays(7);
 * BusinessCalendar weekdays = BusinessCalendar.weekends(zone);
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.time;

import org.jspecify.annotations.NullMarked;
