package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * The English of this library: all words but the rulebooks' own, each with the key under which
 * another language gives its template. Together with {@link Rulebook#texts} this is all that is
 * ever said; what is kept here and nowhere else is what a translator has to see.
 *
 * <p>The keys are a contract. A unit's keys end in a form of the number, see {@link
 * Language#plural}.
 */
public enum Phrase {
  /** The language's own tag (BCP 47), for pages and for programs that read aloud. */
  LANGUAGE("language.tag", "en"),

  // What the kernel says in place of a rule.
  OUTSIDE_CALENDAR(
      "calendar.outside",
      "The business calendar in use covers {from} to {until} only, and {date} is needed. Give the"
          + " policy a calendar that covers it."),
  NOT_IN_FORCE(
      "force.none",
      "No dated text of the platform says what holds for this case; by the guides, {figure}."),
  NOT_TOLD("force.untold", "No text says what holds for this case: {figure}."),
  TOO_MANY_TEXTS(
      "force.too-many",
      "So many of the platform's texts may have held that the case is not decided under each:"
          + " {figure}."),
  LAST_KNOWN(
      "force.last-known",
      "If what was last seen still holds ({figures}): {finding} No text says whether it does."),
  UNSEEN(
      "force.unseen",
      "If what was last seen still holds ({figures}), there is nothing to say here. No text says"
          + " whether it does."),
  UNSETTLED(
      "force.unsettled", "It is not known which of the platform's texts held. {alternatives}"),
  UNSETTLED_ALONE("force.unsettled-alone", "It is not known which of the platform's texts held."),
  ALTERNATIVE("force.alternative", "If {figures}: {finding}"),
  ALTERNATIVE_SILENT("force.alternative-silent", "If {figures}: nothing to say."),
  FIGURE_IS("figure.is", "{figure} is {value}"),
  FIGURE_SEEN("figure.seen", "{figure} ({day})"),
  WHETHER("figure.whether", "whether {clause}"),
  AND_MORE("items.more", "The same is to be said of {count} more."),

  // Values in sentences.
  YES("value.yes", "yes"),
  NO("value.no", "no"),
  NONE("value.none", "none"),
  DATED_TERM("value.dated.term", "(only dated texts say how long)"),
  DATED_MONEY("value.dated.money", "(only dated texts say how much)"),
  DATED_NUMBER("value.dated.number", "(only dated texts say how many)"),
  DATED_OTHER("value.dated.other", "(only dated texts say)"),
  ENTRY("value.entry", "{name}: {value}"),
  LIST("value.list", "{first}, {second}"),
  BOTH("value.both", "{first} and {second}"),
  EITHER("value.either", "{first} or {second}"),
  FACT("value.fact", "{event} on {date}"),

  // Events, by their paths in a case.
  ORDER_PLACED("event.order.placedAt", "the order"),
  ORDER_PAID("event.order.paidAt", "the payment"),
  ORDER_SHIPPED("event.order.shippedAt", "shipping"),
  ORDER_PROMISED("event.order.promisedBy", "the promised delivery"),
  ORDER_REPORTED("event.order.reportedDeliveredAt", "the reported delivery"),
  ORDER_RETURNED("event.order.returnedToSenderAt", "the return to the sender"),
  ORDER_DELIVERED("event.order.deliveredAt", "delivery"),
  ORDER_CONFIRMED("event.order.receiptConfirmedAt", "the confirmation of receipt"),
  ORDER_PROTECTED("event.order.protectionEndsAt", "the end of buyer protection"),
  ORDER_CANCELLED("event.order.cancelledAt", "the cancellation"),
  ORDER_COMPLETED("event.order.completesAt", "the completion of the order by itself"),
  DISPUTE_EVENT("event.dispute.events", "the last event of the dispute"),
  DISPUTE_SELLER_ACCEPTED("event.dispute.events.seller-accepted", "the seller's acceptance"),
  DISPUTE_SELLER_REFUSED("event.dispute.events.seller-refused", "the seller's refusal"),
  DISPUTE_SELLER_COUNTERED("event.dispute.events.seller-countered", "the seller's counter-offer"),
  DISPUTE_BUYER_ACCEPTED("event.dispute.events.buyer-accepted", "the buyer's acceptance"),
  DISPUTE_BUYER_AMENDED("event.dispute.events.buyer-amended", "the change of the claim"),
  DISPUTE_BUYER_CANCELLED("event.dispute.events.buyer-cancelled", "the withdrawal of the dispute"),
  DISPUTE_ESCALATED("event.dispute.events.escalated", "the escalation"),
  DISPUTE_PLATFORM_DECIDED("event.dispute.events.platform-decided", "the platform's decision"),
  DISPUTE_GOODS_RETURNED("event.dispute.events.goods-returned", "the return of the goods"),
  DISPUTE_PLATFORM_PROPOSED("event.dispute.events.platform-proposed", "the platform's proposal"),
  DISPUTE_PROPOSAL_ACCEPTED(
      "event.dispute.events.proposal-accepted", "the acceptance of the proposal"),
  DISPUTE_PROPOSAL_DECLINED(
      "event.dispute.events.proposal-declined", "the rejection of the proposal"),
  DISPUTE_RETURN_SENT("event.dispute.events.return-sent", "the posting of the goods"),
  DISPUTE_RETURN_REFUSED(
      "event.dispute.events.return-refused", "the refusal of the returned goods"),
  DECISION_RECEIVED("event.dispute.decisionReceivedAt", "receiving the decision"),
  DISPUTE_OPENED("event.dispute.openedAt", "the opening of the dispute"),
  REFUND_COMPLETED("event.refund.completedAt", "the completion of the refund"),
  REFUND_ARRIVED("event.refund.arrivedAt", "the arrival of the money"),
  DEPOSIT_ENTRY("event.deposit.entries", "an entry of the deposit"),
  DEPOSIT_FREEZE("event.deposit.freezes", "a freeze"),
  DEPOSIT_VIOLATION("event.deposit.violations", "a violation"),
  DEPOSIT_DISPUTE("event.deposit.disputes", "a dispute"),
  DEPOSIT_POINTS("event.deposit.points", "a deduction of points"),
  DEPOSIT_NOTICE("event.deposit.depositIncreaseNoticedAt", "the notice of a higher deposit"),
  DEPOSIT_CLOSED("event.deposit.closedAt", "the closure of the account"),
  EXIT_REQUESTED("event.application.exitRequestedAt", "the request to leave"),
  APPLICATION_SUBMITTED("event.application.submittedAt", "the application"),
  APPLICATION_DECIDED("event.application.decidedAt", "the decision on the application"),
  APPLICATION_PAID("event.application.paidAt", "the payment of the deposit"),
  CANCELLATION_REQUESTED("event.order.cancellationRequestedAt", "the request to cancel"),
  CANCELLATION_REFUSED("event.order.cancellationRefusedAt", "the refusal to cancel"),
  ORDER_SHIP_BY("event.order.shipBy", "the end of the time to ship"),
  TRACKING_STOPPED("event.order.trackingStoppedAt", "the last news of the parcel"),
  ORDER_PARCEL("event.order.parcels", "a parcel's news"),
  REFUND_APPROVED("event.refund.approvedAt", "the approval of the refund"),

  // Dates: "11 March 2025, 00:15 Los Angeles time".
  INSTANT("date.instant", "{local} {place}"),
  LOCAL("date.local", "{day} {month} {year}, {clock}"),
  PLACE("date.place", "{city} time"),
  LOS_ANGELES("date.city.los-angeles", "Los Angeles"),
  SHANGHAI("date.city.shanghai", "Shanghai"),
  MOSCOW("date.city.moscow", "Moscow"),
  MADRID("date.city.madrid", "Madrid"),
  PARIS("date.city.paris", "Paris"),
  SAO_PAULO("date.city.sao-paulo", "Sao Paulo"),
  MEXICO_CITY("date.city.mexico-city", "Mexico City"),
  FIRST_DAY("date.first-day", "1"),
  JANUARY("date.january", "January"),
  FEBRUARY("date.february", "February"),
  MARCH("date.march", "March"),
  APRIL("date.april", "April"),
  MAY("date.may", "May"),
  JUNE("date.june", "June"),
  JULY("date.july", "July"),
  AUGUST("date.august", "August"),
  SEPTEMBER("date.september", "September"),
  OCTOBER("date.october", "October"),
  NOVEMBER("date.november", "November"),
  DECEMBER("date.december", "December"),

  // Dates for people: "Mon 3 Feb 2020, 09:30"; their zone is told once.
  BRIEF_DATE("date.brief", "{day} {month} {year}, {clock}"),
  BRIEF_IN_YEAR("date.brief-in-year", "{day} {month}, {clock}"),
  DAY_TIME("date.day-time", "{date}, {clock}"),
  WEEKDAY_DATE("date.day", "{weekday} {day} {month} {year}"),
  DAY_ALONE("date.day-alone", "{day} {month} {year}"),
  DAY_END("date.day-end", "the end of {day}"),
  MONDAY("date.brief.monday", "Mon"),
  TUESDAY("date.brief.tuesday", "Tue"),
  WEDNESDAY("date.brief.wednesday", "Wed"),
  THURSDAY("date.brief.thursday", "Thu"),
  FRIDAY("date.brief.friday", "Fri"),
  SATURDAY("date.brief.saturday", "Sat"),
  SUNDAY("date.brief.sunday", "Sun"),
  BRIEF_JANUARY("date.brief.january", "Jan"),
  BRIEF_FEBRUARY("date.brief.february", "Feb"),
  BRIEF_MARCH("date.brief.march", "Mar"),
  BRIEF_APRIL("date.brief.april", "Apr"),
  BRIEF_MAY("date.brief.may", "May"),
  BRIEF_JUNE("date.brief.june", "Jun"),
  BRIEF_JULY("date.brief.july", "Jul"),
  BRIEF_AUGUST("date.brief.august", "Aug"),
  BRIEF_SEPTEMBER("date.brief.september", "Sep"),
  BRIEF_OCTOBER("date.brief.october", "Oct"),
  BRIEF_NOVEMBER("date.brief.november", "Nov"),
  BRIEF_DECEMBER("date.brief.december", "Dec"),

  // Lengths of time: "15 calendar days", "3 to 15 business days", "6 days 23 hours".
  CALENDAR_DAY("unit.calendar-days.one", "{count} calendar day"),
  CALENDAR_DAYS("unit.calendar-days.other", "{count} calendar days"),
  BUSINESS_DAY("unit.business-days.one", "{count} business day"),
  BUSINESS_DAYS("unit.business-days.other", "{count} business days"),
  DAY("unit.days.one", "{count} day"),
  DAYS("unit.days.other", "{count} days"),
  HOUR("unit.hours.one", "{count} hour"),
  HOURS("unit.hours.other", "{count} hours"),
  MINUTE("unit.minutes.one", "{count} minute"),
  MINUTES("unit.minutes.other", "{count} minutes"),
  LESS_THAN_A_MINUTE("time.less-than-a-minute", "less than a minute"),
  TWO_UNITS("time.two-units", "{larger} {smaller}"),
  WITHIN("time.within", "within {longest}"),
  RANGE("time.range", "{shortest} to {longest}"),

  // Answers and findings in a word.
  VERDICT_YES("verdict.yes", "YES"),
  VERDICT_NOT_YET("verdict.not-yet", "NOT YET"),
  VERDICT_NO_LONGER("verdict.no-longer", "NO LONGER"),
  VERDICT_NO("verdict.no", "NO"),
  VERDICT_UNDETERMINED("verdict.undetermined", "UNDETERMINED"),
  OUTCOME_VIOLATED("outcome.violated", "VIOLATED"),
  OUTCOME_EXPIRED("outcome.expired", "EXPIRED"),
  OUTCOME_NOT_YET("outcome.not-yet", "NOT YET"),
  OUTCOME_UNKNOWN("outcome.unknown", "UNKNOWN"),
  OUTCOME_SATISFIED("outcome.satisfied", "SATISFIED"),
  OUTCOME_NOTED("outcome.noted", "NOTED"),

  // An answer at a glance: verdict and date, what decides, what to do.
  GLANCE_YES("glance.yes", "Yes"),
  GLANCE_NOT_YET("glance.not-yet", "Not yet"),
  GLANCE_NO_LONGER("glance.no-longer", "No longer"),
  GLANCE_NO("glance.no", "No"),
  GLANCE_UNDETERMINED("glance.undetermined", "Not known"),
  IN_TIME("glance.in", "in {time}"),
  GLANCE_ALONE("glance.alone", "{answer}."),
  GLANCE_UNTIL("glance.until", "{answer}, until {date}."),
  GLANCE_SINCE("glance.since", "{answer}, since {date}."),
  GLANCE_FROM("glance.from", "{answer}, but from {date}."),
  GLANCE_BETWEEN("glance.between", "{answer}, but from {from}, until {until}."),
  GLANCE_CURABLE("glance.curable", "It can still become yes."),
  GLANCE_CURABLE_UNTIL("glance.curable-until", "It can still become yes, until {until}."),
  GLANCE_CURABLE_FROM("glance.curable-from", "It can become yes from {from}."),
  GLANCE_CURABLE_BETWEEN("glance.curable-between", "It can become yes from {from}, until {until}."),
  GLANCE_LIKELY("glance.likely", "Likely, if the last known texts still hold: {answer}."),
  BESIDE("glance.beside", "{when}: {what}"),
  DATE_IN("glance.date-in", "{date} ({in})"),
  NEXT("glance.next", "Next: {action}"),
  NEXT_WHEN("glance.next-when", "Next, {when}: {action}"),
  NEXT_NOTHING("glance.next-nothing", "Next: nothing for you to do."),
  WHEN_NOW("glance.when-now", "now"),
  WHEN_BY("glance.when-by", "by {date}"),
  WHEN_FROM("glance.when-from", "from {date}"),
  WHEN_BETWEEN("glance.when-between", "from {from}, by {by}"),
  WHEN_ON("glance.when-on", "on {day}"),
  WHEN_SINCE("glance.when-since", "since {date}"),
  WHEN_UNTIL("glance.when-until", "until {date}"),
  ALSO("glance.also", "What else to do"),
  MORE_REASONS("glance.more.one", "{count} more reason with --verbose"),
  MORE_REASONS_OTHER("glance.more.other", "{count} more reasons with --verbose"),
  IDLE("glance.idle", "If nobody does anything: {changes}."),
  IDLE_CHANGE("glance.idle-change", "from {date}, {answer}"),
  IDLE_DATE("glance.idle-date", "on {date}, {event}"),
  IDLE_NEVER("glance.idle-never", "If nobody does anything, it stays so; no date is known."),
  SOURCES_AGREE("glance.sources-agree", "The sources agree."),
  SOURCES_AGREE_AGAIN("glance.sources-agree-again", "the sources agree"),
  SOURCES_DIFFER("glance.sources-differ", "Sources differ: {answers}."),
  SOURCES_DIFFER_FROM("glance.sources-differ-from", "Sources differ from {date}: {answers}."),
  SOURCES_DIFFER_ON("glance.sources-differ-on", "Sources differ: {event} on {dates}."),
  SOURCES_SAY("glance.sources-say", "{answer} by {readings}"),
  MORE_LINES("glance.more-lines", "{lines}, ..."),
  GLANCE_EACH("glance.each", "Each for its own instant. {place}."),
  GLANCE_ASKED("glance.asked", "Asked for {date}. {place}."),
  GLANCE_ASKED_OF("glance.asked-of", "Case {id}, asked for {date}. {place}."),
  GLANCE_LEFT_OUT("glance.left-out", "Dated later, and so left out: {facts}."),

  // An answer with its reasons: when it holds, and what was asked for.
  ASKED("explanation.asked", "Asked for {at}; {holds}."),
  HOLDS_ALWAYS("explanation.always", "the answer holds at any time"),
  HOLDS_UNTIL("explanation.holds-until", "the answer holds until {until}"),
  HOLDS_FROM("explanation.holds-from", "the answer holds from {from} on"),
  HOLDS("explanation.holds", "the answer holds from {from} until {until}"),
  RESULT("explanation.result", "Result: {result}"),
  NO_RESULT("explanation.none", "none"),
  LEFT_OUT("explanation.left-out", "Left out, since dated later: {facts}."),

  // Its reasons.
  WHY("explanation.why", "Why"),
  OTHERWISE("explanation.otherwise", "otherwise: {lines}"),
  CHANGES_IN("explanation.changes-in", "changes in {time}"),
  AT_LIMIT("explanation.at-limit", "exactly at the limit"),
  TO_SPARE("explanation.to-spare", "{money} to spare"),
  TOO_LITTLE("explanation.too-little", "{money} too little"),
  LIMIT_REACHED("explanation.limit-reached", "the limit itself is too much"),
  TOO_MUCH("explanation.too-much", "{money} too much"),

  // Its dates, and what happens by itself.
  DATES("explanation.dates", "Dates"),
  DATE("explanation.date", "{date}: {name}."),
  DATE_PASSED("explanation.date-passed", "{date} (passed): {name}."),
  COURSE("explanation.course", "If nobody does anything"),
  COURSE_MORE("explanation.more", "and {count} more"),
  EVENT("explanation.event", "{date}: {verdict}"),
  EVENT_STILL("explanation.event-still", "{date}: still {verdict}"),
  SILENT("explanation.silent", ", as the {party} lets the time pass"),

  // How it becomes yes.
  PATH("explanation.path", "How it becomes yes"),
  BY_WAITING("explanation.by-waiting", "By waiting, on {date}."),
  PATH_FROM("explanation.path-from", "From {from} on:"),
  PATH_UNTIL("explanation.path-until", "Before {until}."),
  OR("explanation.or", "or:"),
  CANNOT_BE_TOLD("explanation.cannot-be-told", "What is missing for an answer: see {rules}."),
  WAITS("explanation.waits", "It waits for what has not happened yet: see {rules}."),
  SETTLED("explanation.settled", "As far as is known this is settled: see {rules}."),
  CLOSED("explanation.closed", "Nobody can make it yes any more, because of {rules}."),
  CLOSED_BUT(
      "explanation.closed-but",
      "It cannot become yes any more, because of {rules}. What can be done instead stands below."),

  // What to do.
  WHAT_TO_DO("explanation.what-to-do", "What to do"),
  WHERE("explanation.where", "Where: {path}."),
  STEP_FROM("explanation.step-from", "From {from} on."),
  STEP_BY("explanation.step-by", "Before {by}."),
  STEP_OVER("explanation.step-over", "(Its time is over.)"),

  // Two answers beside each other.
  STILL("explanation.still", "Still {verdict}."),
  FROM_TO("explanation.from-to", "From {old} to {new}."),
  NO_LONGER_SAID("explanation.no-longer-said", "No longer said"),
  SAID_NOW("explanation.said-now", "Said now"),
  RESULT_BEFORE("explanation.result-before", "Result before: {result}"),
  RESULT_NOW("explanation.result-now", "Result now: {result}"),
  EVER("explanation.ever", "at any time"),
  UNTIL("explanation.until", "until {until}"),
  FROM("explanation.from", "from {from} on"),
  BETWEEN("explanation.between", "from {from} until {until}"),
  INSTEAD("explanation.instead", "{first} instead of {second}"),
  NOTHING("explanation.nothing", "nothing"),

  // A timeline, and several of them over each other.
  ASKED_HERE("timeline.asked", "asked"),
  LEGEND("timeline.legend", "= yes   . not yet   x no   ? not known   blank: no longer"),
  LEGEND_DIFFER(
      "timeline.legend-differ",
      "= yes   . not yet   x no   ? not known   blank: no longer   ~ sources differ"),
  NOT_TO_SCALE("timeline.not-to-scale", "Spans are not to scale. {asked}"),
  BECOMES("overlay.becomes", "{question}: {answer}"),

  // The readings of a case.
  AGREED("readings.agreed", "The sources agree"),
  NOT_AGREED("readings.not-agreed", "The sources do not agree"),
  SAY("readings.say", "{verdict}: {readings}"),
  SAY_NOTHING("readings.say-nothing", "say nothing about it: {readings}"),
  READINGS_DATES("readings.dates", "Dates"),
  BAND_SAME("readings.date", "{name}: {date} ({readings})"),
  BAND_END(
      "readings.end", "{name}: {safe} ({safeBy}) is safe; the last possible is {last} ({lastBy})"),
  BAND_BEGINNING(
      "readings.beginning", "{name}: {safe} ({safeBy}) is safe; the earliest is {last} ({lastBy})"),
  OVER_TIME("readings.over-time", "Over time"),
  AT_FIRST("readings.at-first", "at first"),
  ALL("readings.all", "all {verdict}"),
  SAME_LENGTH("readings.same-length", "Under each of them it is yes for the same time."),
  LENGTH("readings.length", "Yes for the shortest time: {shortest}; for the longest: {longest}.");

  private static final List<Phrase> MONTHS = List.copyOf(EnumSet.range(JANUARY, DECEMBER));
  private static final List<Phrase> BRIEF_MONTHS =
      List.copyOf(EnumSet.range(BRIEF_JANUARY, BRIEF_DECEMBER));
  private static final List<Phrase> WEEKDAYS = List.copyOf(EnumSet.range(MONDAY, SUNDAY));
  private static final Map<String, Phrase> EVENTS =
      byName("event.", EnumSet.range(ORDER_PLACED, REFUND_APPROVED));
  private static final Map<String, Phrase> CITIES =
      byName("date.city.", EnumSet.range(LOS_ANGELES, MEXICO_CITY));

  @SuppressWarnings("ImmutableEnumChecker") // a template does not change
  private final Template words;

  Phrase(String key, String english) {
    this.words = new Template(key, english);
  }

  /** Some phrases by what follows the beginning of their keys. */
  private static Map<String, Phrase> byName(String beginning, Set<Phrase> some) {
    Map<String, Phrase> named = new HashMap<>();
    for (Phrase phrase : some) {
      named.put(phrase.key().substring(beginning.length()), phrase);
    }
    return Map.copyOf(named);
  }

  /** Returns the key. */
  public String key() {
    return words.key();
  }

  /** Returns the English words, with their places in braces. */
  public String english() {
    return words.english();
  }

  /** Returns the English words taken apart; places by their number, from 0. */
  public TemplateParts parts() {
    return words.parts();
  }

  /** Returns all keys with their English words, in the order in which they stand here. */
  public static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Phrase phrase : values()) {
      texts.put(phrase.key(), phrase.english());
    }
    return texts;
  }

  /** Returns the word for a verdict. */
  public static Phrase of(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return switch (verdict) {
      case YES -> VERDICT_YES;
      case NOT_YET -> VERDICT_NOT_YET;
      case NO_LONGER -> VERDICT_NO_LONGER;
      case NO -> VERDICT_NO;
      case UNDETERMINED -> VERDICT_UNDETERMINED;
    };
  }

  /** Returns the word for an outcome. */
  public static Phrase of(Outcome outcome) {
    Objects.requireNonNull(outcome, "outcome");
    return switch (outcome) {
      case VIOLATED -> OUTCOME_VIOLATED;
      case EXPIRED -> OUTCOME_EXPIRED;
      case NOT_YET -> OUTCOME_NOT_YET;
      case UNKNOWN -> OUTCOME_UNKNOWN;
      case SATISFIED -> OUTCOME_SATISFIED;
      case NOTED -> OUTCOME_NOTED;
    };
  }

  /** Returns the name of a month. */
  public static Phrase of(Month month) {
    Objects.requireNonNull(month, "month");
    return MONTHS.get(month.getValue() - 1);
  }

  /** Returns the short name of a month. */
  public static Phrase brief(Month month) {
    Objects.requireNonNull(month, "month");
    return BRIEF_MONTHS.get(month.getValue() - 1);
  }

  /** Returns the short name of a day of the week. */
  public static Phrase of(DayOfWeek day) {
    Objects.requireNonNull(day, "day");
    return WEEKDAYS.get(day.getValue() - 1);
  }

  /** Returns a verdict as an answer to a question. */
  public static Phrase answer(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return switch (verdict) {
      case YES -> GLANCE_YES;
      case NOT_YET -> GLANCE_NOT_YET;
      case NO_LONGER -> GLANCE_NO_LONGER;
      case NO -> GLANCE_NO;
      case UNDETERMINED -> GLANCE_UNDETERMINED;
    };
  }

  /** What stands for a value that only the platform's dated texts tell, by what it is. */
  static Phrase dated(Class<?> type) {
    return type == Term.class || type == TermRange.class
        ? DATED_TERM
        : type == Money.class ? DATED_MONEY : type == Integer.class ? DATED_NUMBER : DATED_OTHER;
  }

  /** The name of an event; empty if it has none but its path. */
  static Optional<Phrase> ofEvent(String path) {
    return Optional.ofNullable(EVENTS.get(path));
  }

  /**
   * The name of a zone's city, which its id ends in; empty if it is none of those that have one.
   */
  static Optional<Phrase> ofCity(String city) {
    return Optional.ofNullable(CITIES.get(city.replace('_', '-').toLowerCase(Locale.ROOT)));
  }

  Template words() {
    return words;
  }
}
