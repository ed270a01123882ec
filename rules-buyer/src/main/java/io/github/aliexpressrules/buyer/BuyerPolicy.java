package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.time.TermUnit;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

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
      Figure.optional("cancel-within", Term.class, Optional.of(Term.calendarDays(7)), "S4:41")
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
      Figure.of("dispute-closes", Term.calendarDays(15), "S5:97", "S3:11")
          .rival(Term.calendarDays(0), "S5:313")
          .rival(Term.calendarDays(14), "S5:40");

  /**
   * Until how long after the same event it may still be possible, where a source names two ends and
   * does not say which of them holds; empty where there is one.
   */
  public static final Figure<Optional<Term>> DISPUTE_CLOSES_AT_LATEST =
      Figure.optional("dispute-closes-at-latest", Term.class, Optional.empty(), "S5:97")
          .rival(Optional.of(Term.calendarDays(30)), "S3:11");

  /** How long after delivery, or promised delivery, where no end of protection is known. */
  public static final Figure<Term> DISPUTE_CLOSES_AFTER_DELIVERY =
      Figure.of("dispute-closes-after-delivery", Term.calendarDays(15), "S4:21", "S3:11");

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
          .rival(Term.calendarDays(5), "S5:17", "S5:69");

  /** Whether each seller event starts the platform's timer anew. */
  public static final Figure<Boolean> PLATFORM_TIMER_RESTARTS =
      Figure.of("platform-timer-restarts", false, "S5:187").rival(true, "S5:69");

  /** Whether a seller's refusal sets the claimed amount to zero until the buyer enters it again. */
  public static final Figure<Boolean> REFUSAL_RESETS_AMOUNT =
      Figure.of("refusal-resets-amount", false, "S5:187").rival(true, "S5:308");

  /** How long after a dispute was closed another one may be opened; empty for never. */
  public static final Figure<Optional<Term>> REOPEN_WITHIN =
      Figure.optional("reopen-within", Term.class, Optional.empty(), "S4:71")
          .rival(Optional.of(Term.calendarDays(14)), "S5:40");

  /** Whether a dispute that the buyer cancelled himself can be opened again during protection. */
  public static final Figure<Boolean> REOPEN_AFTER_CANCELLING =
      Figure.of("reopen-after-cancelling", true, "S5:193").rival(false, "S4:71");

  /** Whether goods that differ in part bring less than the full price only. */
  public static final Figure<Boolean> PARTIAL_MISMATCH_IN_PART =
      Figure.of("partial-mismatch-in-part", true, "S5:91").rival(false, "S5:95");

  /** Whether goods that never came bring back what was paid for their shipping as well. */
  public static final Figure<Boolean> NON_RECEIPT_PAYS_SHIPPING =
      Figure.of("non-receipt-pays-shipping", false, "S5:237").rival(true, "S5:119");

  /** Whether a change of mind is a reason for a refund of any goods. */
  public static final Figure<Boolean> CHANGE_OF_MIND_COUNTS =
      Figure.of("change-of-mind-counts", false, "S5:115").rival(true, "S4:35");

  private static final String INFERRED =
      "the table that states it is damaged, and which of its periods belongs to this row is inferred"
          + " from the rows around it";

  /** How long a refund to a Visa card takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_VISA =
      Figure.optional(
              "refund-visa", TermRange.class, Optional.of(TermRange.businessDays(3, 15)), "S5:222")
          .rival(Optional.of(TermRange.businessDays(10, 15)), "S5:323")
          .rival(Optional.of(TermRange.calendarDays(10, 15)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /** How long a refund to a Mastercard takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_MASTERCARD =
      Figure.optional(
              "refund-mastercard",
              TermRange.class,
              Optional.of(TermRange.businessDays(3, 15)),
              "S5:222")
          .rival(Optional.of(TermRange.businessDays(10, 15)), "S5:323")
          .rival(Optional.of(TermRange.calendarDays(10, 15)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /** How long a refund to a Maestro card takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_MAESTRO =
      Figure.optional(
              "refund-maestro",
              TermRange.class,
              Optional.of(TermRange.businessDays(3, 15)),
              "S5:223")
          .rival(Optional.of(TermRange.businessDays(10, 15)), "S5:325")
          .rival(Optional.of(TermRange.calendarDays(10, 15)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .uncertain(
              "S5:325",
              "the table that states it is damaged: 10 to 15 business days are probable, 7 to 10 possible");

  /** How long a refund to a WebMoney wallet takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_WEBMONEY =
      Figure.optional(
              "refund-webmoney",
              TermRange.class,
              Optional.of(TermRange.businessDays(1, 10)),
              "S5:224")
          .rival(Optional.of(TermRange.businessDays(7, 10)), "S5:326")
          .rival(Optional.of(TermRange.calendarDays(5, 7)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /**
   * How long a refund to a Qiwi wallet takes, from approval, also to the one of a phone number;
   * empty if unknown.
   */
  public static final Figure<Optional<TermRange>> REFUND_QIWI =
      Figure.optional(
              "refund-qiwi",
              TermRange.class,
              Optional.of(TermRange.businessDays(1, 10)),
              "S5:225",
              "S5:226")
          .rival(Optional.of(TermRange.businessDays(7, 10)), "S5:327")
          .rival(Optional.of(TermRange.calendarDays(5, 7)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .uncertain("S5:327", INFERRED);

  /** How long a refund to the Alipay wallet takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_ALIPAY =
      Figure.optional(
              "refund-alipay",
              TermRange.class,
              Optional.of(TermRange.within(Term.calendarDays(1))),
              "S5:227")
          .rival(Optional.of(TermRange.within(Term.businessDays(1))), "S5:332")
          .rival(Optional.of(TermRange.calendarDays(1, 2)), "S5:163")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /** How long a refund by Boleto takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_BOLETO =
      Figure.optional(
              "refund-boleto",
              TermRange.class,
              Optional.of(TermRange.businessDays(7, 10)),
              "S5:327",
              "S5:326")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .uncertain(
              "S5:327",
              "the table that states it is damaged, and whether Boleto has a row of its own is uncertain");

  /** How long a refund by Ebanx takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_EBANX =
      Figure.optional(
              "refund-ebanx",
              TermRange.class,
              Optional.of(TermRange.businessDays(7, 10)),
              "S5:328",
              "S5:326")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .uncertain("S5:328", INFERRED);

  /** How long a refund by bank transfer takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_BANK_TRANSFER =
      Figure.optional(
              "refund-bank-transfer",
              TermRange.class,
              Optional.of(TermRange.businessDays(7, 10)),
              "S5:329",
              "S5:326")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .uncertain("S5:329", INFERRED);

  /** How long a refund by Western Union takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_WESTERN_UNION =
      Figure.optional(
              "refund-western-union",
              TermRange.class,
              Optional.of(TermRange.businessDays(7, 10)),
              "S5:330",
              "S5:326")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .uncertain(
              "S5:330", INFERRED + "; the way by which the money comes back is unreadable there");

  /** How long a refund by TEF takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_TEF =
      Figure.optional(
              "refund-tef", TermRange.class, Optional.of(TermRange.businessDays(7, 10)), "S5:331")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /** How long a refund to a Yandex.Money account takes, from approval; no source says. */
  public static final Figure<Optional<TermRange>> REFUND_YANDEX_MONEY =
      Figure.optional("refund-yandex-money", TermRange.class, Optional.empty())
          .rival(Optional.of(TermRange.calendarDays(5, 7)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /** How long a refund by any other way takes, from approval; no source says. */
  public static final Figure<Optional<TermRange>> REFUND_OTHER =
      Figure.optional("refund-other", TermRange.class, Optional.empty())
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /**
   * How long the money takes after the seller's silence closed the dispute, whatever the way; empty
   * if that has no period of its own, and the way alone decides.
   */
  public static final Figure<Optional<TermRange>> SILENT_SELLER_REFUND =
      Figure.optional(
              "silent-seller-refund",
              TermRange.class,
              Optional.of(TermRange.within(Term.calendarDays(14))),
              "S5:183")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .rival(Optional.empty(), "S5:322");

  /** How long after approval the platform is asked about money that is late, at the earliest. */
  public static final Figure<Term> CONTACT_PLATFORM =
      Figure.of("contact-platform", Term.businessDays(15), "S5:269", "S5:278")
          .rival(Term.calendarDays(15), "S5:155", "S5:107");

  /** How long money in the Alipay wallet takes back to where it was paid from, once switched. */
  public static final Figure<Term> ALIPAY_SENT_BACK =
      Figure.of("alipay-sent-back", Term.hours(24), "S5:165");

  /** Whether anything is left to do after a lost dispute. */
  public static final Figure<Boolean> RECOURSE_AFTER_LOSS =
      Figure.of("recourse-after-loss", true, "S4:73", "S3:16").rival(false, "S5:316");

  /** Up to what amount, inclusive, a buyer of level A0 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A0 =
      Figure.optional("express-a0", Money.class, Optional.empty(), "S5:231");

  /** Up to what amount, inclusive, a buyer of level A1 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A1 =
      Figure.optional("express-a1", Money.class, Optional.empty(), "S5:231");

  /** Up to what amount, inclusive, a buyer of level A2 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A2 =
      Figure.optional("express-a2", Money.class, Optional.empty(), "S5:231");

  /** Up to what amount, inclusive, a buyer of level A3 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A3 =
      Figure.optional("express-a3", Money.class, Optional.of(Money.parse("USD 25.00")), "S5:232")
          .rival(Optional.empty(), "S5:231", "S4:27");

  /** Up to what amount, inclusive, a buyer of level A4 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A4 =
      Figure.optional("express-a4", Money.class, Optional.of(Money.parse("USD 100.00")), "S5:233")
          .rival(Optional.empty(), "S4:27");

  /** Up to what amount, inclusive, a Silver member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_SILVER =
      Figure.optional("express-silver", Money.class, Optional.empty(), "S4:27");

  /** Up to what amount, inclusive, a Gold member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_GOLD =
      Figure.optional("express-gold", Money.class, Optional.empty(), "S4:27");

  /** Below what amount, exclusive, a Platinum member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_PLATINUM =
      Figure.optional(
          "express-platinum", Money.class, Optional.of(Money.parse("EUR 25.00")), "S4:27");

  /** Up to what amount, inclusive, a Diamond member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_DIAMOND =
      Figure.optional(
          "express-diamond", Money.class, Optional.of(Money.parse("EUR 100.00")), "S4:27");

  private static final List<Figure<?>> FIGURES =
      List.of(
          CANCEL_WITHIN,
          CANCELLATION_REFUND,
          DISPUTE_OPENS,
          DISPUTE_CLOSES,
          DISPUTE_CLOSES_AT_LATEST,
          DISPUTE_CLOSES_AFTER_DELIVERY,
          DISPUTE_CLOSES_BY_PROTECTION,
          PROMISE_LIMIT,
          SELLER_ANSWERS,
          SELLER_SILENCE_WINS,
          PLATFORM_STEPS_IN,
          PLATFORM_TIMER_RESTARTS,
          REFUSAL_RESETS_AMOUNT,
          REOPEN_WITHIN,
          REOPEN_AFTER_CANCELLING,
          PARTIAL_MISMATCH_IN_PART,
          NON_RECEIPT_PAYS_SHIPPING,
          CHANGE_OF_MIND_COUNTS,
          REFUND_VISA,
          REFUND_MASTERCARD,
          REFUND_MAESTRO,
          REFUND_WEBMONEY,
          REFUND_QIWI,
          REFUND_ALIPAY,
          REFUND_BOLETO,
          REFUND_EBANX,
          REFUND_BANK_TRANSFER,
          REFUND_WESTERN_UNION,
          REFUND_TEF,
          REFUND_YANDEX_MONEY,
          REFUND_OTHER,
          SILENT_SELLER_REFUND,
          CONTACT_PLATFORM,
          ALIPAY_SENT_BACK,
          RECOURSE_AFTER_LOSS,
          EXPRESS_A0,
          EXPRESS_A1,
          EXPRESS_A2,
          EXPRESS_A3,
          EXPRESS_A4,
          EXPRESS_SILVER,
          EXPRESS_GOLD,
          EXPRESS_PLATINUM,
          EXPRESS_DIAMOND);

  private static final List<Figure<Optional<Money>>> EXPRESS_LIMITS =
      List.of(
          EXPRESS_A0,
          EXPRESS_A1,
          EXPRESS_A2,
          EXPRESS_A3,
          EXPRESS_A4,
          EXPRESS_SILVER,
          EXPRESS_GOLD,
          EXPRESS_PLATINUM,
          EXPRESS_DIAMOND);

  private static final BuyerPolicy STANDARD =
      new BuyerPolicy(BusinessCalendar.weekends(ZoneId.of("America/Los_Angeles")), Changes.none());

  private BuyerPolicy(BusinessCalendar calendar, Changes changes) {
    super(FIGURES, calendar, changes);
    Term answer = get(SELLER_ANSWERS);
    Term stepsIn = get(PLATFORM_STEPS_IN);
    if (isShorter(stepsIn, answer)) {
      throw new InvalidValueException(
          PLATFORM_STEPS_IN.name(),
          "must not be shorter than " + SELLER_ANSWERS.name() + ", " + answer,
          stepsIn,
          "The platform steps in when the time for an answer is over.");
    }
    for (Figure<Optional<Money>> limit : EXPRESS_LIMITS) {
      get(limit).ifPresent(amount -> Require.amount(limit.name(), amount));
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
  protected BuyerPolicy copy(BusinessCalendar calendar, Changes changes) {
    return new BuyerPolicy(calendar, changes);
  }
}
