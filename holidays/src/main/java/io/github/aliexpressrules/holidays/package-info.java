/**
 * Business calendars with the public holidays of countries.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.holidays.HolidayCalendar} is one, of a country or of
 *       several at once; {@link io.github.aliexpressrules.holidays.HolidayCalendar#countries} lists
 *       them.
 *   <li>{@code HolidayTable} is the table that they are made of, itself made from Jollyday.
 * </ul>
 *
 * <p>Example:
 *
 * <pre>{@code
 * BusinessCalendar days = HolidayCalendar.of("US+CN", ZoneId.of("America/Los_Angeles"));
 * BuyerPolicy policy = BuyerPolicy.standard().with(days);
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.holidays;

import org.jspecify.annotations.NullMarked;
