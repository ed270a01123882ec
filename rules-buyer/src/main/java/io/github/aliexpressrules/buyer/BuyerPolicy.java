package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.policy.BindsOn.EVENT;
import static io.github.aliexpressrules.core.policy.BindsOn.ORDER_PLACED;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.policy.Changes;
import io.github.aliexpressrules.core.policy.Dated;
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
      Figure.optional("cancel-within", Term.class, days(7), "S4:41")
          .called("the time to cancel an order that is not shipped")
          .meaning("none", Optional.empty(), "an order can be cancelled until it is shipped")
          .rival(days(5), "S4:39")
          .rival(Optional.empty(), "S4:19")
          .in(
              Dated.of(Texts.UNDATED, "O3:15", Optional.<Term>empty())
                  .seen("2020-12-02", "2026-06-29")
                  .binds(EVENT)
                  .assumed());

  /** How long the money of a cancelled order takes, from approval. */
  public static final Figure<TermRange> CANCELLATION_REFUND =
      Figure.of("cancellation-refund", TermRange.businessDays(15, 30), "S4:41")
          .called("the time for the refund of a cancelled order")
          .in(Dated.of(Texts.UNDATED, "O6:40", TermRange.businessDays(3, 20)).thenOpen());

  /**
   * How long after the request a cancellation goes through by itself, if the seller is silent;
   * empty if it never does.
   */
  public static final Figure<Optional<Term>> CANCELS_BY_ITSELF =
      Figure.optional("cancellation-auto-approval", Term.class, Optional.empty())
          .called("the time after which a requested cancellation goes through by itself")
          .in(Dated.of(Texts.CANCELLING_FIRST, "O6:90", days(4)).or(days(9)).assumed())
          .in(
              Dated.of(Texts.CANCELLING_2020, "O6:39, O6:89", Optional.of(Term.hours(48)))
                  .seen("2020-03-16", "2020-12-01")
                  .assumed())
          .in(
              Dated.of(Texts.CANCELLING_72H, "O3:15, O3:16, O3:31", Optional.of(Term.hours(72)))
                  .seen("2020-12-02", "2026-06-29")
                  .binds(EVENT));

  /** Whether an order can be cancelled for other reasons than those of the law, too. */
  public static final Figure<Boolean> CANCELLATION_BY_LAW_ONLY =
      Figure.of("cancellation-by-law-only", false)
          .meaning("yes", true, "an order can be cancelled only as the law allows")
          .meaning("no", false, "an order can be cancelled for other reasons than the law's")
          .in(Dated.of(Texts.UNDATED, "O3:15", false).assumed())
          .in(
              Dated.of(Texts.CONTRACT_2026, "O4:73", true)
                  .seen("2026-04-04", "2026-08-22")
                  .binds(ORDER_PLACED)
                  .in(Texts.EUROPE));

  /**
   * How long after shipping a dispute about goods on the way may be opened; empty if only when
   * protection ends.
   */
  public static final Figure<Optional<Term>> DISPUTE_OPENS =
      Figure.optional("dispute-opens", Term.class, days(10), "S5:111")
          .called("the wait from shipping to opening a dispute")
          .meaning("at-once", days(0), "a dispute can be opened as soon as the goods are shipped")
          .meaning(
              "none", Optional.empty(), "a dispute can be opened only when buyer protection ends")
          .emptyIs("end-of-protection")
          .in(Dated.of(Texts.PAGES_2013, "O6:4", days(5)).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:18", days(10)).seen("2018-08-01", "2022-03-31"))
          .in(Dated.of(Texts.PAGE_2021, "O6:18, O6:20", days(10)).seen("2021-12-01", "2022-03-31"))
          .in(
              Dated.of(Texts.OPENING_2024, "O5:3", days(0))
                  .or(days(10))
                  .or(Optional.empty())
                  .emptyEnds(Order.class, Texts::protectionEnd)
                  .seen("2024-04-18", "2024-04-18"));

  /** Up to what promised time from shipping on a dispute can be opened at once; empty if never. */
  public static final Figure<Optional<Term>> DISPUTE_OPENS_AT_ONCE_IF_PROMISE =
      Figure.optional("dispute-opens-at-once-if-promise", Term.class, Optional.empty())
          .called("the promised delivery time up to which a dispute can be opened at once")
          .in(Dated.of(Texts.PAGES_2013, "O6:5", days(5)).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:19", days(5)).seen("2018-08-01", "2022-03-31"))
          .in(Dated.of(Texts.PAGE_2021, "O6:19", days(5)).seen("2021-12-01", "2022-03-31"))
          .in(Dated.of(Texts.OPENING_2024, "O6:19", days(5)).seen("2018-08-01", "2022-03-31"))
          .beside(DISPUTE_OPENS);

  /** Whether a promised time of just that length is short enough, or only a shorter one. */
  public static final Figure<Boolean> DISPUTE_OPENS_AT_ONCE_INCLUSIVE =
      Figure.of("dispute-opens-at-once-inclusive", false)
          .meaning(
              "yes",
              true,
              "a promised delivery time of just the limit is short enough to open a dispute at once")
          .meaning(
              "no",
              false,
              "only a promised delivery time below the limit is short enough to open a dispute at once")
          .in(Dated.of(Texts.PAGES_2013, "O6:5", true).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:19", false).seen("2018-08-01", "2022-03-31"))
          .in(Dated.of(Texts.PAGE_2021, "O6:19", false).seen("2021-12-01", "2022-03-31"))
          .in(Dated.of(Texts.OPENING_2024, "O6:19", false).seen("2018-08-01", "2022-03-31"))
          .beside(DISPUTE_OPENS);

  /**
   * Whether goods in transit by their tracking must be waited for until the delivery time ends.
   * That no stop of the tracking is told does not prove that it goes on: the other way is left
   * possible.
   */
  public static final Figure<Boolean> DISPUTE_WAITS_IN_TRANSIT =
      Figure.of("dispute-waits-in-transit", false)
          .meaning(
              "yes",
              true,
              "a dispute about goods on the way must wait for the end of their delivery time")
          .meaning(
              "no",
              false,
              "a dispute about goods on the way need not wait for the end of their delivery time")
          .in(Dated.of(Texts.PAGES_2013, "O6:4", false).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:18", false).seen("2018-08-01", "2022-03-31"))
          .in(Dated.of(Texts.PAGE_2021, "O6:20", true).or(false).seen("2021-12-01", "2022-03-31"))
          .in(Dated.of(Texts.OPENING_2024, "O5:3", false).seen("2024-04-18", "2024-04-18"))
          .beside(DISPUTE_OPENS);

  /** How long after the end of buyer protection a dispute may still be opened. */
  public static final Figure<Term> DISPUTE_CLOSES =
      Figure.of("dispute-closes", Term.calendarDays(15), "S5:97", "S3:11")
          .called("the time after the end of buyer protection in which a dispute can be opened")
          .meaning(
              "at-end",
              Term.calendarDays(0),
              "no dispute can be opened after buyer protection ends")
          .rival(Term.calendarDays(0), "S5:313")
          .rival(Term.calendarDays(14), "S5:40")
          .in(
              Dated.of(Texts.PAGES_2013, "O6:10", Term.calendarDays(0))
                  .seen("2013-08-01", "2015-08-31"))
          .in(
              Dated.of(Texts.PAGES_2018, "O6:21, O6:23", Term.calendarDays(15))
                  .seen("2018-08-01", "2022-03-31"));

  /**
   * Until how long after the same event it may still be possible, where a source names two ends and
   * does not say which of them holds; empty where there is one.
   */
  public static final Figure<Optional<Term>> DISPUTE_CLOSES_AT_LATEST =
      Figure.optional("dispute-closes-at-latest", Term.class, Optional.empty(), "S5:97")
          .called(
              "the longest time after the end of buyer protection in which a dispute may be possible")
          .meaning("none", Optional.empty(), "the time to open a dispute has one end and not two")
          .rival(days(30), "S3:11")
          .in(
              Dated.of(Texts.PAGES_2013, "O6:10", Optional.<Term>empty())
                  .seen("2013-08-01", "2015-08-31"))
          .in(
              Dated.of(Texts.PAGES_2018, "O6:21", Optional.<Term>empty())
                  .seen("2018-08-01", "2022-03-31"))
          .beside(DISPUTE_CLOSES);

  /** How long after delivery, or promised delivery, where no end of protection is known. */
  public static final Figure<Term> DISPUTE_CLOSES_AFTER_DELIVERY =
      Figure.of("dispute-closes-after-delivery", Term.calendarDays(15), "S4:21", "S3:11")
          .called("the time after delivery in which a dispute can be opened")
          .meaning(
              "at-end", Term.calendarDays(0), "no dispute can be opened after the delivery time")
          .in(
              Dated.of(Texts.PAGES_2013, "O6:10", Term.calendarDays(0))
                  .seen("2013-08-01", "2015-08-31"))
          .in(
              Dated.of(Texts.PAGES_2018, "O6:21", Term.calendarDays(15))
                  .seen("2018-08-01", "2022-03-31"))
          .beside(DISPUTE_CLOSES);

  /** Whether the window is counted from the end of protection, where that is known. */
  public static final Figure<Boolean> DISPUTE_CLOSES_BY_PROTECTION =
      Figure.of("dispute-closes-by-protection", true, "S5:97")
          .meaning(
              "yes", true, "the time to open a dispute is counted from the end of buyer protection")
          .meaning("no", false, "the time to open a dispute is counted from delivery")
          .rival(false, "S4:21")
          .in(Dated.of(Texts.PAGES_2013, "O6:10", true).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:21", true).seen("2018-08-01", "2022-03-31"))
          .beside(DISPUTE_CLOSES);

  /** Whether a delivery that nobody confirmed ends the delivery time, where no end is known. */
  public static final Figure<Boolean> DISPUTE_CLOSES_BY_DELIVERY =
      Figure.of("dispute-closes-by-delivery", true, "S4:21")
          .meaning(
              "yes",
              true,
              "a delivery that nobody confirmed counts as the end of the delivery time")
          .meaning(
              "no",
              false,
              "a delivery that nobody confirmed does not count as the end of the delivery time")
          .in(Dated.of(Texts.PAGES_2013, "O6:10", false).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:21", false).seen("2018-08-01", "2022-03-31"))
          .beside(DISPUTE_CLOSES);

  /**
   * Whether an order completes by itself when the carrier's time is over, and with it the window.
   */
  public static final Figure<Boolean> COMPLETES_BY_CARRIER =
      Figure.of("completes-by-carrier", false)
          .meaning("yes", true, "an order completes by itself when the carrier's time is over")
          .meaning(
              "no", false, "an order does not complete by itself when the carrier's time is over")
          .in(
              Dated.of(Texts.PAGES_2013, "O6:6, O6:7, O6:8, O6:9", true)
                  .seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:21", false).seen("2018-08-01", "2022-03-31"))
          .beside(DISPUTE_CLOSES);

  /** That time, from shipping: by express, by EMS, by post; empty if there is none. */
  public static final Figure<Optional<Term>> CARRIER_WINDOW =
      Figure.optional("carrier-window", Term.class, Optional.empty())
          .called("the carrier's time from shipping until an order completes by itself")
          .in(
              Dated.of(Texts.PAGES_2013, "O6:6, O6:7, O6:8", days(23))
                  .or(days(27))
                  .or(days(39))
                  .seen("2013-08-01", "2015-08-31"));

  /** Whether the seller's promise, where there is one, stands in the place of that time. */
  public static final Figure<Boolean> COMPLETES_AS_PROMISED =
      Figure.of("completes-as-promised", false)
          .meaning("yes", true, "the seller's promised time stands in the place of the carrier's")
          .meaning("no", false, "the carrier's time counts and not the seller's promised one")
          .in(Dated.of(Texts.PAGES_2013, "O6:9", false).or(true).seen("2013-08-01", "2015-08-31"));

  /** How long after completion a dispute may be opened about goods with longer protection. */
  public static final Figure<Optional<Term>> LONGER_PROTECTION =
      Figure.optional("longer-protection", Term.class, Optional.empty())
          .called("the time after completion to dispute goods with longer protection")
          .in(Dated.of(Texts.UNDATED, "O6:11", days(15)).assumed());

  /** How long after placing delivery can be promised at most; empty for any time. */
  public static final Figure<Optional<Term>> PROMISE_LIMIT =
      Figure.optional("promise-limit", Term.class, days(60), "S4:21")
          .called("the longest delivery time that a seller can promise")
          .meaning("none", Optional.empty(), "a seller can promise any delivery time")
          .in(Dated.of(Texts.UNDATED, "O6:9", days(60)).thenOpen())
          .in(
              Dated.of(Texts.RULES_2024, "O5:2, O6:59", Optional.<Term>empty())
                  .seen("2024-04-18", "2024-04-18")
                  .binds(ORDER_PLACED));

  /** How long after the opening of a dispute the seller may take to answer; empty for any time. */
  public static final Figure<Optional<Term>> SELLER_ANSWERS =
      Figure.optional("seller-answers", Term.class, days(5), "S5:183")
          .called("the seller's time to answer a dispute")
          .meaning("none", Optional.empty(), "the seller's time to answer a dispute has no end")
          .rival(Optional.of(Term.businessDays(5)), "S5:127")
          .in(
              Dated.of(Texts.PAGES_2013, "O6:12", Optional.<Term>empty())
                  .seen("2013-08-01", "2015-08-31"))
          .in(
              Dated.of(Texts.PAGES_2018, "O6:24", days(5))
                  .seen("2018-08-01", "2022-02-28")
                  .thenOpen());

  /** Whether a seller's silence closes the dispute for the buyer; else the platform steps in. */
  public static final Figure<Boolean> SELLER_SILENCE_WINS =
      Figure.of("seller-silence-wins", true, "S5:183")
          .meaning("yes", true, "a seller who does not answer loses the dispute")
          .meaning("no", false, "the platform steps in where the seller does not answer")
          .rival(false, "S5:17", "S4:97")
          .in(Dated.of(Texts.PAGES_2013, "O6:14", false).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:24", true).seen("2018-08-01", "2022-02-28").thenOpen())
          .beside(SELLER_ANSWERS);

  /**
   * How long after the first seller event the platform steps in; empty if it does not by itself.
   */
  public static final Figure<Optional<Term>> PLATFORM_STEPS_IN =
      Figure.optional("platform-steps-in", Term.class, days(7), "S5:187")
          .called("the time after which the platform steps in")
          .meaning("none", Optional.empty(), "the platform does not step in by itself")
          .rival(days(5), "S5:17", "S5:69")
          .in(Dated.of(Texts.PAGES_2013, "O6:14", days(15)).seen("2013-08-01", "2015-08-31"))
          .in(Dated.unstated(Texts.PAGES_2018, "O6:25"))
          .in(
              Dated.of(Texts.FORMS_2022, "O6:26", days(7))
                  .seen("2022-02-01", "2022-02-28")
                  .thenOpen())
          .in(
              Dated.of(Texts.CONTRACT_2026, "O4:103, O4:105", Optional.<Term>empty())
                  .seen("2026-04-04", "2026-08-22")
                  .binds(ORDER_PLACED)
                  .in(Texts.EUROPE));

  /** Whether that is counted from the opening of the dispute instead. */
  public static final Figure<Boolean> PLATFORM_STEPS_IN_FROM_OPENING =
      Figure.of("platform-steps-in-from-opening", false, "S5:187")
          .meaning(
              "yes",
              true,
              "the time until the platform steps in is counted from the opening of the dispute")
          .meaning(
              "no",
              false,
              "the time until the platform steps in is counted from the seller's first answer")
          .in(Dated.of(Texts.PAGES_2013, "O6:14", true).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:25", true))
          .in(Dated.of(Texts.FORMS_2022, "O6:26", true).seen("2022-02-01", "2022-02-28").thenOpen())
          .in(
              Dated.of(Texts.CONTRACT_2026, "O4:103", true)
                  .seen("2026-04-04", "2026-08-22")
                  .binds(ORDER_PLACED)
                  .in(Texts.EUROPE))
          .beside(PLATFORM_STEPS_IN);

  /** From how long after the opening of a dispute on it can be put to the platform. */
  public static final Figure<Optional<Term>> ESCALATION_FROM =
      Figure.optional("escalation-from", Term.class, Optional.empty())
          .called("the time from the opening of a dispute until it can be put to the platform")
          .meaning(
              "none",
              Optional.empty(),
              "no time is set from which a dispute can be put to the platform")
          .in(Dated.of(Texts.PAGES_2013, "O6:13", days(3)).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:25", Optional.<Term>empty()));

  /** Until how long after the opening it can be. */
  public static final Figure<Optional<Term>> ESCALATION_UNTIL =
      Figure.optional("escalation-until", Term.class, Optional.empty())
          .called("the time from the opening of a dispute in which it can be put to the platform")
          .meaning(
              "none",
              Optional.empty(),
              "no time is set until which a dispute can be put to the platform")
          .in(Dated.of(Texts.PAGES_2013, "O6:13", days(15)).seen("2013-08-01", "2015-08-31"))
          .in(Dated.of(Texts.PAGES_2018, "O6:25", Optional.<Term>empty()))
          .beside(ESCALATION_FROM);

  /** Whether each seller event starts the platform's timer anew. */
  public static final Figure<Boolean> PLATFORM_TIMER_RESTARTS =
      Figure.of("platform-timer-restarts", false, "S5:187")
          .meaning("yes", true, "each answer of the seller starts the platform's time anew")
          .meaning("no", false, "the platform's time runs from the seller's first answer alone")
          .rival(true, "S5:69");

  /** Whether a seller's refusal sets the claimed amount to zero until the buyer enters it again. */
  public static final Figure<Boolean> REFUSAL_RESETS_AMOUNT =
      Figure.of("refusal-resets-amount", false, "S5:187")
          .meaning(
              "yes",
              true,
              "a seller's refusal sets the claimed amount to zero until the buyer enters it again")
          .meaning("no", false, "a seller's refusal leaves the claimed amount as it is")
          .rival(true, "S5:308");

  /** How long after a dispute was closed another one may be opened; empty for never. */
  public static final Figure<Optional<Term>> REOPEN_WITHIN =
      Figure.optional("reopen-within", Term.class, Optional.empty(), "S4:71")
          .called("the time after a closed dispute in which another can be opened")
          .meaning("none", Optional.empty(), "a closed dispute can never be opened again")
          .rival(days(14), "S5:40")
          .in(
              Dated.of(Texts.PAGES_2018, "O6:22", Optional.<Term>empty())
                  .seen("2018-08-01", "2021-12-31"));

  /** Whether a dispute that the buyer cancelled himself can be opened again during protection. */
  public static final Figure<Boolean> REOPEN_AFTER_CANCELLING =
      Figure.of("reopen-after-cancelling", true, "S5:193")
          .meaning(
              "yes",
              true,
              "a dispute that the buyer withdrew can be opened again during buyer protection")
          .meaning("no", false, "a dispute that the buyer withdrew cannot be opened again")
          .rival(false, "S4:71")
          .in(
              Dated.of(Texts.PAGES_2018, "O6:22", false)
                  .seen("2018-08-01", "2021-12-31")
                  .thenOpen());

  /** Whether goods that differ in part bring less than the full price only. */
  public static final Figure<Boolean> PARTIAL_MISMATCH_IN_PART =
      Figure.of("partial-mismatch-in-part", true, "S5:91")
          .meaning(
              "yes", true, "goods that differ in part bring back less than the full price only")
          .meaning("no", false, "goods that differ in part can bring back the full price")
          .rival(false, "S5:95");

  /** Whether goods that never came bring back what was paid for their shipping as well. */
  public static final Figure<Boolean> NON_RECEIPT_PAYS_SHIPPING =
      Figure.of("non-receipt-pays-shipping", false, "S5:237")
          .meaning("yes", true, "the refund for goods that never came includes their shipping")
          .meaning(
              "no", false, "the refund for goods that never came does not include their shipping")
          .rival(true, "S5:119");

  /** Whether a change of mind is a reason for a refund of any goods. */
  public static final Figure<Boolean> CHANGE_OF_MIND_COUNTS =
      Figure.of("change-of-mind-counts", false, "S5:115")
          .meaning("yes", true, "a change of mind is a reason for a refund")
          .meaning("no", false, "a change of mind is no reason for a refund")
          .rival(true, "S4:35")
          .in(Dated.of(Texts.FORMS_2022, "O6:27", true).seen("2022-02-01", "2022-02-28").thenOpen())
          .in(
              Dated.of(Texts.CONTRACT_2026, "O4:43", true)
                  .seen("2026-04-04", "2026-08-22")
                  .binds(ORDER_PLACED)
                  .in(Texts.EUROPE));

  /** How long the platform takes at most to pay what it decided; empty if no text says. */
  public static final Figure<Optional<Term>> DECISION_REFUND =
      Figure.optional("decision-refund", Term.class, Optional.empty())
          .called("the platform's time to pay what it decided")
          .in(
              Dated.of(Texts.DECISIONS_2022, "O6:29, O5:11", days(15))
                  .seen("2022-01-01", "2024-04-18"));

  /** How long after a decision it can be put to arbitration; empty if it cannot. */
  public static final Figure<Optional<Term>> ARBITRATION_AFTER_DECISION =
      Figure.optional("arbitration-after-decision", Term.class, Optional.empty())
          .called("the time after a decision in which it can be put to arbitration")
          .meaning("none", Optional.empty(), "a decision cannot be put to arbitration")
          .in(
              Dated.of(Texts.RULES_2024, "O5:10", Optional.<Term>empty())
                  .seen("2024-04-18", "2024-04-18"))
          .in(
              Dated.of(Texts.CONTRACT_2026, "O4:112, O4:114", days(20))
                  .seen("2026-04-04", "2026-08-22")
                  .binds(ORDER_PLACED)
                  .in(Texts.EUROPE));

  /** Whether that is counted from the decision, where it is not known when it was received. */
  public static final Figure<Boolean> ARBITRATION_FROM_DECISION =
      Figure.of("arbitration-from-decision", true)
          .meaning("yes", true, "the time for arbitration is counted from the decision")
          .meaning(
              "no",
              false,
              "the time for arbitration is counted from the day on which the decision was received")
          .in(Dated.of(Texts.UNDATED, "O4:112", true).assumed());

  /**
   * Whether terms of free returns hold where the buyer is; empty where no source tells, as under
   * the guides. No text says that they do not.
   */
  public static final Figure<Optional<Boolean>> FREE_RETURN_TERMS =
      FreeReturnTexts.holding(
          Figure.optional("free-return-terms", Boolean.class, Optional.empty())
              .meaning("yes", Optional.of(true), "terms of free returns hold where the buyer is")
              .meaning(
                  "no", Optional.of(false), "no terms of free returns hold where the buyer is"),
          "O1:12, O1:46");

  /**
   * How long goods from mainland China with free returns can be sent back without a reason: from
   * the order's placing and payment, by the first terms from receipt; empty if no terms say.
   */
  public static final Figure<Optional<Term>> FREE_RETURN_CHINA =
      freeReturn("china", days(90), 13)
          .called("the time to send back goods from mainland China without a reason");

  /**
   * Whether the terms of 2019 hold for those goods: counted from receipt, up to a price, and not
   * for goods that they exclude.
   */
  public static final Figure<Boolean> FREE_RETURN_CHINA_BY_FIRST_TERMS =
      byFirstTerms("china", 13, FREE_RETURN_CHINA)
          .meaning("yes", true, "the terms of 2019 hold for goods from mainland China")
          .meaning("no", false, "the terms of 2019 no longer hold for goods from mainland China");

  /** The same of goods from the EU: from the confirmation of receipt. */
  public static final Figure<Optional<Term>> FREE_RETURN_EU =
      freeReturn("eu", days(15), 14)
          .called("the time to send back goods from the EU without a reason");

  /** Whether the terms of 2019 hold for goods from the EU. */
  public static final Figure<Boolean> FREE_RETURN_EU_BY_FIRST_TERMS =
      byFirstTerms("eu", 14, FREE_RETURN_EU)
          .meaning("yes", true, "the terms of 2019 hold for goods from the EU")
          .meaning("no", false, "the terms of 2019 no longer hold for goods from the EU");

  /** The same of goods from Brazil: from the confirmation of receipt. */
  public static final Figure<Optional<Term>> FREE_RETURN_BRAZIL =
      freeReturn("brazil", days(7), 15)
          .called("the time to send back goods from Brazil without a reason");

  /** Whether the terms of 2019 hold for goods from Brazil. */
  public static final Figure<Boolean> FREE_RETURN_BRAZIL_BY_FIRST_TERMS =
      byFirstTerms("brazil", 15, FREE_RETURN_BRAZIL)
          .meaning("yes", true, "the terms of 2019 hold for goods from Brazil")
          .meaning("no", false, "the terms of 2019 no longer hold for goods from Brazil");

  /** The same of goods from anywhere else; empty if only the order page says it. */
  public static final Figure<Optional<Term>> FREE_RETURN_OTHER =
      freeReturn("other", Optional.empty(), 12)
          .called("the time to send back goods from another country without a reason")
          .meaning(
              "none",
              Optional.empty(),
              "only the order page says how long goods from another country can be sent back");

  /** Whether the terms of 2019 hold for goods from anywhere else. */
  public static final Figure<Boolean> FREE_RETURN_OTHER_BY_FIRST_TERMS =
      byFirstTerms("other", 12, FREE_RETURN_OTHER)
          .meaning("yes", true, "the terms of 2019 hold for goods from another country")
          .meaning("no", false, "the terms of 2019 no longer hold for goods from another country");

  /**
   * Whether the time for goods from mainland China starts with the payment, where that came after
   * the placing; an order of which no payment is told counts as paid when it was placed.
   */
  public static final Figure<Boolean> FREE_RETURN_FROM_PAYMENT =
      Figure.of("free-return-from-payment", true)
          .meaning(
              "yes",
              true,
              "the time to send back goods from mainland China runs from a payment after the placing")
          .meaning(
              "no",
              false,
              "the time to send back goods from mainland China runs from the placing alone")
          .in(Dated.of(Texts.UNDATED, "O1:13", true).assumed());

  /** Up to what price, inclusive, goods could be sent back by the terms of 2019. */
  public static final Figure<Optional<Money>> FREE_RETURN_LIMIT =
      Figure.optional("free-return-limit", Money.class, Optional.empty())
          .called("the price up to which goods can be sent back without a reason")
          .in(
              Dated.of(FreeReturnTexts.FIRST, "O6:47", Optional.of(Money.parse("USD 1000.00")))
                  .seen("2019-09-09", "2019-09-09"));

  /** How long most Choice goods can be sent back in the EU; from when on is not told. */
  public static final Figure<Optional<Term>> FREE_RETURN_CHOICE_EU =
      Figure.optional("free-return-choice-eu", Term.class, Optional.empty())
          .called("the time to send back most Choice goods in the EU")
          .meaning(
              "none",
              Optional.empty(),
              "Choice goods in the EU have no time of their own to be sent back")
          .in(Dated.of(Texts.UNDATED, "O1:12", Optional.<Term>empty()).assumed())
          .in(
              Dated.of(FreeReturnTexts.REPORT_2024, "O6:53", days(90))
                  .seen("2024-12-01", "2024-12-31")
                  .in(FreeReturnTexts.CHOICE_IN_UNION));

  /** How long goods can be sent back in Korea, from payment, by a newspaper's report. */
  public static final Figure<Optional<Term>> FREE_RETURN_KOREA =
      Figure.optional("free-return-korea", Term.class, Optional.empty())
          .called("the time to send back goods in Korea")
          .meaning(
              "none", Optional.empty(), "goods in Korea have no time of their own to be sent back")
          .in(Dated.of(Texts.UNDATED, "O1:12", Optional.<Term>empty()).assumed())
          .in(
              Dated.of(FreeReturnTexts.KOREA_2024, "O6:102", days(90))
                  .seen("2024-03-14", "2024-03-14")
                  .assumed()
                  .in(FreeReturnTexts.IN_KOREA));

  /** How often goods of one order can be sent back with a free label. */
  public static final Figure<Optional<Integer>> FREE_DELIVERY_PER_ORDER =
      Figure.optional("free-delivery-per-order", Integer.class, Optional.empty())
          .called("the number of free return labels for one order")
          .in(
              Dated.of(FreeReturnTexts.LABEL_2022, "O6:49", Optional.of(1))
                  .seen("2022-02-01", "2022-02-28"))
          .in(
              Dated.of(FreeReturnTexts.TERMS, "O1:9, O1:10", Optional.of(1))
                  .seen("2025-12-10", "2026-08-22"));

  /**
   * How long a consumer in the EU, the EEA or the United Kingdom may withdraw from a purchase; from
   * when on is not told. Empty for others.
   */
  public static final Figure<Optional<Term>> WITHDRAWAL_EU =
      Figure.optional("withdrawal-eu", Term.class, Optional.empty())
          .called("the time to withdraw from a purchase by the law of the EU")
          .meaning(
              "none",
              Optional.empty(),
              "the platform's text gives no time to withdraw from a purchase")
          .in(Dated.of(Texts.UNDATED, "O1:46", Optional.<Term>empty()).assumed())
          .in(
              Dated.of(FreeReturnTexts.WITHDRAWAL, "O4:43, O4:76", days(14))
                  .seen("2026-04-04", "2026-08-22")
                  .binds(ORDER_PLACED)
                  .in(Texts.EUROPE));

  /**
   * How long after the buyer sent goods with free returns himself the platform can be asked to
   * decide if they have not come.
   */
  public static final Figure<Optional<Term>> RETURN_NOT_RECEIVED =
      Figure.optional("return-not-received", Term.class, Optional.empty())
          .called(
              "the time after which the platform can be asked about returned goods that have not come")
          .meaning(
              "none",
              Optional.empty(),
              "no time is set after which the platform can be asked about returned goods")
          .in(Dated.of(Texts.UNDATED, "O1:20", Optional.<Term>empty()).assumed())
          .in(
              Dated.of(FreeReturnTexts.TERMS, "O1:20", days(8))
                  .seen("2025-12-10", "2026-08-22")
                  .in(Texts.FREE_RETURNS));

  /** How long goods can be sent after a return was settled that names no day. */
  public static final Figure<Optional<Term>> RETURN_SHIPPING_WITHIN =
      Figure.optional("return-shipping-within", Term.class, Optional.empty())
          .called("the time to send goods back after a return was settled")
          .in(Dated.of(Texts.UNDATED, "O6:34", days(10)).assumed());

  private static final String INFERRED =
      "the table that states it is damaged, and which of its periods belongs to this row is inferred"
          + " from the rows around it";

  /** How long a refund to a Visa card takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_VISA =
      Figure.optional(
              "refund-visa", TermRange.class, Optional.of(TermRange.businessDays(3, 15)), "S5:222")
          .called("the time for a refund to a Visa card")
          .rival(Optional.of(TermRange.businessDays(10, 15)), "S5:323")
          .rival(Optional.of(TermRange.calendarDays(10, 15)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .in(
              Dated.of(Texts.CARDS_2018, "O6:67, O6:68", Optional.of(TermRange.businessDays(3, 20)))
                  .or(Optional.of(TermRange.businessDays(3, 15)))
                  .seen("2018-08-01", "2018-08-01")
                  .thenOpen())
          .in(
              Dated.of(Texts.REFUNDS_LATER, "O6:72", Optional.of(TermRange.businessDays(1, 10)))
                  .thenOpen());

  /** How long a refund to a Mastercard takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_MASTERCARD =
      Figure.optional(
              "refund-mastercard",
              TermRange.class,
              Optional.of(TermRange.businessDays(3, 15)),
              "S5:222")
          .called("the time for a refund to a Mastercard")
          .rival(Optional.of(TermRange.businessDays(10, 15)), "S5:323")
          .rival(Optional.of(TermRange.calendarDays(10, 15)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .in(
              Dated.of(Texts.CARDS_2018, "O6:67, O6:68", Optional.of(TermRange.businessDays(3, 20)))
                  .or(Optional.of(TermRange.businessDays(3, 15)))
                  .seen("2018-08-01", "2018-08-01")
                  .thenOpen())
          .in(
              Dated.of(Texts.REFUNDS_LATER, "O6:72", Optional.of(TermRange.businessDays(1, 10)))
                  .thenOpen());

  /** How long a refund to a Maestro card takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_MAESTRO =
      Figure.optional(
              "refund-maestro",
              TermRange.class,
              Optional.of(TermRange.businessDays(3, 15)),
              "S5:223")
          .called("the time for a refund to a Maestro card")
          .rival(Optional.of(TermRange.businessDays(10, 15)), "S5:325")
          .rival(Optional.of(TermRange.calendarDays(10, 15)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .in(
              Dated.of(Texts.CARDS_2018, "O6:67, O6:68", Optional.of(TermRange.businessDays(3, 20)))
                  .or(Optional.of(TermRange.businessDays(3, 15)))
                  .seen("2018-08-01", "2018-08-01")
                  .thenOpen())
          .in(
              Dated.of(Texts.REFUNDS_LATER, "O6:72", Optional.of(TermRange.businessDays(1, 10)))
                  .thenOpen())
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
          .called("the time for a refund to a WebMoney wallet")
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
          .called("the time for a refund to a Qiwi wallet")
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
          .called("the time for a refund to the Alipay wallet")
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
          .called("the time for a refund by Boleto")
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
          .called("the time for a refund by Ebanx")
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
          .called("the time for a refund by bank transfer")
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
          .called("the time for a refund by Western Union")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .uncertain(
              "S5:330", INFERRED + "; the way by which the money comes back is unreadable there");

  /** How long a refund by TEF takes, from approval; empty if unknown. */
  public static final Figure<Optional<TermRange>> REFUND_TEF =
      Figure.optional(
              "refund-tef", TermRange.class, Optional.of(TermRange.businessDays(7, 10)), "S5:331")
          .called("the time for a refund by TEF")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /** How long a refund to a Yandex.Money account takes, from approval; no source says. */
  public static final Figure<Optional<TermRange>> REFUND_YANDEX_MONEY =
      Figure.optional("refund-yandex-money", TermRange.class, Optional.empty())
          .called("the time for a refund to a Yandex.Money account")
          .rival(Optional.of(TermRange.calendarDays(5, 7)), "S5:149")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51");

  /** How long a refund by any other way takes, from approval; no source says. */
  public static final Figure<Optional<TermRange>> REFUND_OTHER =
      Figure.optional("refund-other", TermRange.class, Optional.empty())
          .called("the time for a refund by another way")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .in(
              Dated.of(Texts.REFUNDS_LATER, "O6:72", Optional.of(TermRange.businessDays(1, 10)))
                  .thenOpen());

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
          .called("the time for the refund after a seller's silence")
          .meaning(
              "none",
              Optional.empty(),
              "the refund after a seller's silence has no time of its own")
          .rival(Optional.of(TermRange.calendarDays(15, 30)), "S4:51")
          .rival(Optional.empty(), "S5:322");

  /** How long after approval the platform is asked about money that is late, at the earliest. */
  public static final Figure<Term> CONTACT_PLATFORM =
      Figure.of("contact-platform", Term.businessDays(15), "S5:269", "S5:278")
          .called("the time after approval from which the platform can be asked about late money")
          .rival(Term.calendarDays(15), "S5:155", "S5:107");

  /** How long money in the Alipay wallet takes back to where it was paid from, once switched. */
  public static final Figure<Term> ALIPAY_SENT_BACK =
      Figure.of("alipay-sent-back", Term.hours(24), "S5:165")
          .called("the time for money in the Alipay wallet to go back to where it was paid from");

  /** Whether anything is left to do after a lost dispute. */
  public static final Figure<Boolean> RECOURSE_AFTER_LOSS =
      Figure.of("recourse-after-loss", true, "S4:73", "S3:16")
          .meaning("yes", true, "a lost dispute can be taken further")
          .meaning("no", false, "a lost dispute cannot be taken further")
          .rival(false, "S5:316")
          .in(Dated.of(Texts.RULES_2024, "O5:10", false).seen("2024-04-18", "2024-04-18"))
          .in(
              Dated.of(Texts.CONTRACT_2026, "O4:112, O4:113, O4:117", true)
                  .seen("2026-04-04", "2026-08-22")
                  .binds(ORDER_PLACED)
                  .in(Texts.EUROPE));

  /** Up to what amount, inclusive, a buyer of level A0 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A0 =
      Figure.optional("express-a0", Money.class, Optional.empty(), "S5:231")
          .called("the amount up to which a buyer of level A0 is refunded at once")
          .meaning("none", Optional.empty(), "a buyer of level A0 is never refunded at once")
          .in(Dated.of(Texts.UNDATED, "O6:79", Optional.<Money>empty()).thenOpen());

  /** Up to what amount, inclusive, a buyer of level A1 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A1 =
      Figure.optional("express-a1", Money.class, Optional.empty(), "S5:231")
          .called("the amount up to which a buyer of level A1 is refunded at once")
          .meaning("none", Optional.empty(), "a buyer of level A1 is never refunded at once")
          .in(Dated.of(Texts.UNDATED, "O6:79", Optional.<Money>empty()).thenOpen());

  /** Up to what amount, inclusive, a buyer of level A2 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A2 =
      Figure.optional("express-a2", Money.class, Optional.empty(), "S5:231")
          .called("the amount up to which a buyer of level A2 is refunded at once")
          .meaning("none", Optional.empty(), "a buyer of level A2 is never refunded at once")
          .in(Dated.of(Texts.UNDATED, "O6:79", Optional.<Money>empty()).thenOpen());

  /** Up to what amount, inclusive, a buyer of level A3 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A3 =
      Figure.optional("express-a3", Money.class, Optional.of(Money.parse("USD 25.00")), "S5:232")
          .called("the amount up to which a buyer of level A3 is refunded at once")
          .meaning("none", Optional.empty(), "a buyer of level A3 is never refunded at once")
          .rival(Optional.empty(), "S5:231", "S4:27")
          .in(Dated.of(Texts.UNDATED, "O6:79", Optional.of(Money.parse("USD 25.00"))).thenOpen());

  /** Up to what amount, inclusive, a buyer of level A4 is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_A4 =
      Figure.optional("express-a4", Money.class, Optional.of(Money.parse("USD 100.00")), "S5:233")
          .called("the amount up to which a buyer of level A4 is refunded at once")
          .meaning("none", Optional.empty(), "a buyer of level A4 is never refunded at once")
          .rival(Optional.empty(), "S4:27")
          .in(Dated.of(Texts.UNDATED, "O6:79", Optional.of(Money.parse("USD 100.00"))).thenOpen());

  /** Up to what amount, inclusive, a Silver member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_SILVER =
      Figure.optional("express-silver", Money.class, Optional.empty(), "S4:27")
          .called("the amount up to which a Silver member is refunded at once")
          .meaning("none", Optional.empty(), "a Silver member is never refunded at once");

  /** Up to what amount, inclusive, a Gold member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_GOLD =
      Figure.optional("express-gold", Money.class, Optional.empty(), "S4:27")
          .called("the amount up to which a Gold member is refunded at once")
          .meaning("none", Optional.empty(), "a Gold member is never refunded at once");

  /** Below what amount, exclusive, a Platinum member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_PLATINUM =
      Figure.optional(
              "express-platinum", Money.class, Optional.of(Money.parse("EUR 25.00")), "S4:27")
          .called("the amount below which a Platinum member is refunded at once");

  /** Up to what amount, inclusive, a Diamond member is refunded at once; empty for never. */
  public static final Figure<Optional<Money>> EXPRESS_DIAMOND =
      Figure.optional(
              "express-diamond", Money.class, Optional.of(Money.parse("EUR 100.00")), "S4:27")
          .called("the amount up to which a Diamond member is refunded at once");

  private static final List<Figure<?>> FIGURES =
      List.of(
          CANCEL_WITHIN,
          CANCELLATION_REFUND,
          CANCELS_BY_ITSELF,
          CANCELLATION_BY_LAW_ONLY,
          DISPUTE_OPENS,
          DISPUTE_OPENS_AT_ONCE_IF_PROMISE,
          DISPUTE_OPENS_AT_ONCE_INCLUSIVE,
          DISPUTE_WAITS_IN_TRANSIT,
          DISPUTE_CLOSES,
          DISPUTE_CLOSES_AT_LATEST,
          DISPUTE_CLOSES_AFTER_DELIVERY,
          DISPUTE_CLOSES_BY_PROTECTION,
          DISPUTE_CLOSES_BY_DELIVERY,
          COMPLETES_BY_CARRIER,
          CARRIER_WINDOW,
          COMPLETES_AS_PROMISED,
          LONGER_PROTECTION,
          PROMISE_LIMIT,
          SELLER_ANSWERS,
          SELLER_SILENCE_WINS,
          PLATFORM_STEPS_IN,
          PLATFORM_STEPS_IN_FROM_OPENING,
          ESCALATION_FROM,
          ESCALATION_UNTIL,
          PLATFORM_TIMER_RESTARTS,
          REFUSAL_RESETS_AMOUNT,
          REOPEN_WITHIN,
          REOPEN_AFTER_CANCELLING,
          PARTIAL_MISMATCH_IN_PART,
          NON_RECEIPT_PAYS_SHIPPING,
          CHANGE_OF_MIND_COUNTS,
          DECISION_REFUND,
          ARBITRATION_AFTER_DECISION,
          ARBITRATION_FROM_DECISION,
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
          EXPRESS_DIAMOND,
          FREE_RETURN_TERMS,
          FREE_RETURN_CHINA,
          FREE_RETURN_CHINA_BY_FIRST_TERMS,
          FREE_RETURN_EU,
          FREE_RETURN_EU_BY_FIRST_TERMS,
          FREE_RETURN_BRAZIL,
          FREE_RETURN_BRAZIL_BY_FIRST_TERMS,
          FREE_RETURN_OTHER,
          FREE_RETURN_OTHER_BY_FIRST_TERMS,
          FREE_RETURN_FROM_PAYMENT,
          FREE_RETURN_LIMIT,
          FREE_RETURN_CHOICE_EU,
          FREE_RETURN_KOREA,
          FREE_DELIVERY_PER_ORDER,
          WITHDRAWAL_EU,
          RETURN_NOT_RECEIVED,
          RETURN_SHIPPING_WITHIN);

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
    Optional<Term> answer = get(SELLER_ANSWERS);
    Optional<Term> stepsIn = get(PLATFORM_STEPS_IN);
    if (answer.isPresent() && stepsIn.isPresent() && isShorter(stepsIn.get(), answer.get())) {
      throw new InvalidValueException(
          PLATFORM_STEPS_IN.name(),
          "must not be shorter than " + SELLER_ANSWERS.name() + ", " + answer.get(),
          stepsIn.get(),
          "The platform steps in when the time for an answer is over.");
    }
    for (Figure<Optional<Money>> limit : EXPRESS_LIMITS) {
      get(limit).ifPresent(amount -> Require.amount(limit.name(), amount));
    }
  }

  private static Figure<Optional<Term>> freeReturn(
      String seller, Optional<Term> present, int line) {
    return FreeReturnTexts.told(
        Figure.optional("free-return-" + seller, Term.class, Optional.empty()),
        days(15),
        present,
        "O1:" + line);
  }

  private static Figure<Boolean> byFirstTerms(
      String seller, int line, Figure<Optional<Term>> term) {
    return FreeReturnTexts.told(
            Figure.of("free-return-" + seller + "-by-first-terms", false),
            true,
            false,
            "O1:" + line)
        .beside(term);
  }

  private static Optional<Term> days(int days) {
    return Optional.of(Term.calendarDays(days));
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
