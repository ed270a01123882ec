package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.time.TermUnit;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures and switches that the buyer's rules need, each with the lines that state it and the
 * values that other lines state instead. Change one with {@link #with}; the rest stays.
 *
 * <p>Example: {@code BuyerPolicy.standard().with(BuyerPolicy.DISPUTE_CLOSES,
 * Term.calendarDays(14))}.
 */
public final class BuyerPolicy extends Policy<BuyerPolicy> {
  /** How long after placing an order that is not shipped may be cancelled; empty for no limit. */
  public static final Figure<Optional<Term>> CANCEL_WITHIN =
      Figure.of("cancel-within", Optional.of(Term.calendarDays(7)), "S4:41")
          .rival(Optional.of(Term.calendarDays(5)), "S4:39")
          .rival(Optional.empty(), "S4:19");

  /** How long the money of a cancelled order takes, from approval. */
  public static final Figure<TermRange> CANCELLATION_REFUND =
      Figure.of("cancellation-refund", TermRange.businessDays(15, 30), "S4:41");

  /** How long after shipping a dispute about goods on the way may be opened. */
  public static final Figure<Term> DISPUTE_OPENS =
      Figure.of("dispute-opens", Term.calendarDays(10), "S5:111");

  /** How long after the end of buyer protection a dispute may still be opened. */
  public static final Figure<Term> DISPUTE_CLOSES =
      Figure.of("dispute-closes", Term.calendarDays(15), "S5:97")
          .rival(Term.calendarDays(0), "S5:313")
          .rival(Term.calendarDays(14), "S5:40")
          .rival(Term.calendarDays(30), "S3:11");

  /** How long after delivery, or promised delivery, where no end of protection is known. */
  public static final Figure<Term> DISPUTE_CLOSES_AFTER_DELIVERY =
      Figure.of("dispute-closes-after-delivery", Term.calendarDays(15), "S4:21");

  /** Whether the window is counted from the end of protection, where that is known. */
  public static final Figure<Boolean> DISPUTE_CLOSES_BY_PROTECTION =
      Figure.of("dispute-closes-by-protection", true, "S5:97").rival(false, "S4:21");

  /** How long after placing delivery can be promised at most. */
  public static final Figure<Term> PROMISE_LIMIT =
      Figure.of("promise-limit", Term.calendarDays(60), "S4:21");

  /** How long after the opening of a dispute the seller may take to answer. */
  public static final Figure<Term> SELLER_ANSWERS =
      Figure.of("seller-answers", Term.calendarDays(5), "S5:183")
          .rival(Term.businessDays(5), "S5:127");

  /** Whether a seller's silence closes the dispute for the buyer; else the platform steps in. */
  public static final Figure<Boolean> SELLER_SILENCE_WINS =
      Figure.of("seller-silence-wins", true, "S5:183").rival(false, "S5:17", "S4:97");

  /** How long after the first seller event the platform steps in. */
  public static final Figure<Term> PLATFORM_STEPS_IN =
      Figure.of("platform-steps-in", Term.calendarDays(7), "S5:187")
          .rival(Term.calendarDays(5), "S5:69");

  /** Whether each seller event starts the platform's timer anew. */
  public static final Figure<Boolean> PLATFORM_TIMER_RESTARTS =
      Figure.of("platform-timer-restarts", false, "S5:187").rival(true, "S5:69");

  /** Whether a seller's refusal sets the claimed amount to zero until the buyer enters it again. */
  public static final Figure<Boolean> REFUSAL_RESETS_AMOUNT =
      Figure.of("refusal-resets-amount", false, "S5:187").rival(true, "S5:308");

  /** How long after a dispute was closed another one may be opened; empty for never. */
  public static final Figure<Optional<Term>> REOPEN_WITHIN =
      Figure.of("reopen-within", Optional.<Term>empty(), "S4:71")
          .rival(Optional.of(Term.calendarDays(14)), "S5:40");

  /** Whether goods that differ in part bring less than the full price only. */
  public static final Figure<Boolean> PARTIAL_MISMATCH_IN_PART =
      Figure.of("partial-mismatch-in-part", true, "S5:91").rival(false, "S5:95");

  /** Whether a change of mind is a reason for a refund of any goods. */
  public static final Figure<Boolean> CHANGE_OF_MIND_COUNTS =
      Figure.of("change-of-mind-counts", false, "S5:115").rival(true, "S4:35");

  private static final List<Figure<?>> FIGURES =
      List.of(
          CANCEL_WITHIN,
          CANCELLATION_REFUND,
          DISPUTE_OPENS,
          DISPUTE_CLOSES,
          DISPUTE_CLOSES_AFTER_DELIVERY,
          DISPUTE_CLOSES_BY_PROTECTION,
          PROMISE_LIMIT,
          SELLER_ANSWERS,
          SELLER_SILENCE_WINS,
          PLATFORM_STEPS_IN,
          PLATFORM_TIMER_RESTARTS,
          REFUSAL_RESETS_AMOUNT,
          REOPEN_WITHIN,
          PARTIAL_MISMATCH_IN_PART,
          CHANGE_OF_MIND_COUNTS);

  private static final BuyerPolicy STANDARD =
      new BuyerPolicy(BusinessCalendar.weekends(ZoneId.of("America/Los_Angeles")), Map.of());

  private BuyerPolicy(BusinessCalendar calendar, Map<Figure<?>, Object> changed) {
    super(FIGURES, calendar, changed);
    Term answer = get(SELLER_ANSWERS);
    Term stepsIn = get(PLATFORM_STEPS_IN);
    if (isShorter(stepsIn, answer)) {
      throw new InvalidValueException(
          PLATFORM_STEPS_IN.name(),
          "must not be shorter than " + SELLER_ANSWERS.name() + ", " + answer,
          stepsIn,
          "The platform steps in when the time for an answer is over.");
    }
  }

  /** Under the same clock: real time, in hours or days, or business days. */
  private static boolean isShorter(Term term, Term other) {
    boolean business = term.unit() == TermUnit.BUSINESS_DAYS;
    return business == (other.unit() == TermUnit.BUSINESS_DAYS) && length(term) < length(other);
  }

  private static int length(Term term) {
    return term.unit() == TermUnit.CALENDAR_DAYS ? 24 * term.amount() : term.amount();
  }

  /** Returns the standard reading of the sources, with weekends in the platform's zone. */
  public static BuyerPolicy standard() {
    return STANDARD;
  }

  @Override
  protected BuyerPolicy copy(BusinessCalendar calendar, Map<Figure<?>, Object> changed) {
    return new BuyerPolicy(calendar, changed);
  }
}
