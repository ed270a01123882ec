package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.holidays.HolidayCalendar;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Business calendars by their names, which requests and policies may give. */
final class Calendars {
  static final String CALENDAR = "calendar";

  private Calendars() {}

  /**
   * Returns the name that a member gives; empty if it is left out.
   *
   * @throws RequestException if there is no calendar of that name
   */
  static Optional<String> named(@Nullable Json json, Path path) {
    if (json == null) {
      return Optional.empty();
    }
    if (!(json instanceof Json.Str name)) {
      throw path.member(CALENDAR)
          .refuse("must be a name", json.shown(), "Write for example \"US+CN\".");
    }
    try {
      return Optional.of(HolidayCalendar.of(name.text(), ZoneId.of("UTC")).name());
    } catch (InvalidValueException unknown) {
      throw path.refuse(unknown);
    }
  }

  /** The policies, counting business days on a calendar; each in the zone that it has. */
  static Policies on(String name, Policies policies) {
    return new Policies(
        policies.buyer().with(HolidayCalendar.of(name, policies.buyer().calendar().zone())),
        policies.merchant().with(HolidayCalendar.of(name, policies.merchant().calendar().zone())));
  }

  /** The name of a calendar that has one. */
  static Optional<String> name(BusinessCalendar calendar) {
    return calendar instanceof HolidayCalendar named ? Optional.of(named.name()) : Optional.empty();
  }
}
