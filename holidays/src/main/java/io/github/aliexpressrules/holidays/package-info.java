/**
 * Business calendars with the public holidays of countries.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.holidays.HolidayCalendar} is one, of a country or of
 *       several at once; {@link io.github.aliexpressrules.holidays.HolidayCalendar#countries} lists
 *       them.
 *   <li>{@code HolidayTable} is the table that they are made of, itself made from Jollyday.
 * </ul>
 */
@NullMarked
package io.github.aliexpressrules.holidays;

import org.jspecify.annotations.NullMarked;
