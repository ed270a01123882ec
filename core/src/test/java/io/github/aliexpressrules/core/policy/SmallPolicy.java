package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A policy of three made-up figures. */
public final class SmallPolicy extends Policy<SmallPolicy> {
  /** A contested figure. */
  public static final Figure<Term> OPENS =
      Figure.of("opens", Term.calendarDays(10), "S5:111")
          .rival(Term.calendarDays(5), "S4:39", "S4:40")
          .rival(Term.businessDays(10), "S3:11");

  /** A figure that closes not before it opens. */
  public static final Figure<Term> CLOSES =
      Figure.of("closes", Term.calendarDays(15), "S5:97")
          .rival(Term.calendarDays(30), "S3:11")
          .uncertain("S3:11", "smudged");

  /** This library's own choice. */
  public static final Figure<Boolean> STRICT = Figure.of("strict", false);

  private SmallPolicy(BusinessCalendar calendar, Changes changes) {
    super(List.of(OPENS, CLOSES, STRICT), calendar, changes);
    if (get(CLOSES).amount() < get(OPENS).amount()) {
      throw new InvalidValueException(
          "closes",
          "must not be less than opens " + get(OPENS),
          get(CLOSES),
          "Change opens as well.");
    }
  }

  /** The standard values, on weekends of the platform's zone. */
  public static SmallPolicy standard() {
    return on(BusinessCalendar.weekends(ZoneId.of("America/Los_Angeles")));
  }

  /** The standard values on a calendar. */
  public static SmallPolicy on(BusinessCalendar calendar) {
    return new SmallPolicy(calendar, Changes.none());
  }

  /** For tests of what a constructor is given. */
  static SmallPolicy of(BusinessCalendar calendar, Map<Figure<?>, Object> changed) {
    return new SmallPolicy(calendar, new Changes(changed, Map.of()));
  }

  @Override
  protected SmallPolicy copy(BusinessCalendar calendar, Changes changes) {
    return new SmallPolicy(calendar, changes);
  }
}
