package io.github.aliexpressrules.core.rulebook;

import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The English of this library: all words but the rulebooks' own, each with the key under which
 * another language gives its template. Together with {@link Rulebook#texts} this is all that is
 * ever said; what is kept here and nowhere else is what a translator has to see.
 *
 * <p>The keys are a contract. A unit's keys end in a form of the number, see {@link
 * Language#plural}.
 */
public enum Phrase {
  // What the kernel says in place of a rule.
  OUTSIDE_CALENDAR(
      "calendar.outside",
      "The business calendar in use covers {from} to {until} only, and {date} is needed. Give the"
          + " policy a calendar that covers it."),
  NOT_IN_FORCE(
      "force.none",
      "No dated text of the platform says what holds for this case: {figure}. The guides' value is"
          + " named among the lines that say otherwise."),
  TOO_MANY_TEXTS(
      "force.too-many",
      "So many of the platform's texts may have held that the case is not decided under each:"
          + " {figure}."),
  LAST_KNOWN(
      "force.last-known",
      "By what was last seen: {finding} No text says whether that still held; another value may"
          + " hold."),
  UNSEEN(
      "force.unseen",
      "By what was last seen there is nothing to say here; another value may hold, which nobody has"
          + " seen."),
  UNSETTLED(
      "force.unsettled", "It is not known which of the platform's texts held. {alternatives}"),
  ALTERNATIVE("force.alternative", "If {figures}: {finding}"),
  ALTERNATIVE_SILENT("force.alternative-silent", "If {figures}: nothing to say."),
  AND_MORE("items.more", "The same is to be said of {count} more."),

  // Values in sentences.
  YES("value.yes", "yes"),
  NO("value.no", "no"),
  NONE("value.none", "none"),
  ENTRY("value.entry", "{name}: {value}"),
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
  DISPUTE_EVENT("event.dispute.events", "the dispute's event"),
  DECISION_RECEIVED("event.dispute.decisionReceivedAt", "receiving the decision"),
  DISPUTE_OPENED("event.dispute.openedAt", "the opening of the dispute"),
  REFUND_APPROVED("event.refund.approvedAt", "the approval of the refund"),

  // Dates: "11 March 2025, 00:15 Los Angeles time".
  INSTANT("date.instant", "{local} {place}"),
  LOCAL("date.local", "{day} {month} {year}, {clock}"),
  PLACE("date.place", "{city} time"),
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
  FROM_THE_BEGINNING("timeline.from-the-beginning", "from the beginning"),
  LEGEND("overlay.legend", "= yes   . not yet   x no   ? undetermined   blank: no longer"),

  // The readings of a case.
  READINGS_ASKED("readings.asked", "Asked for {at} ({place})."),
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
  private static final Map<String, Phrase> EVENTS = events();

  @SuppressWarnings("ImmutableEnumChecker") // a template does not change
  private final Template words;

  Phrase(String key, String english) {
    this.words = new Template(key, english);
  }

  private static Map<String, Phrase> events() {
    Map<String, Phrase> events = new HashMap<>();
    for (Phrase phrase : EnumSet.range(ORDER_PLACED, REFUND_APPROVED)) {
      events.put(phrase.key().substring("event.".length()), phrase);
    }
    return Map.copyOf(events);
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

  /** The name of an event; empty if it has none but its path. */
  static Optional<Phrase> ofEvent(String path) {
    return Optional.ofNullable(EVENTS.get(path));
  }

  Template words() {
    return words;
  }
}
