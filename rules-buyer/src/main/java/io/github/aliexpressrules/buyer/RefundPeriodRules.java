package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Party.BUYER;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long does a refund take, by what it follows from and by where the money arrives? */
final class RefundPeriodRules {
  /** The question about a refund, which this chapter answers in part. */
  static final QuestionKind QUESTION =
      QuestionKind.of("buyer.refund-arrival", "Is the refund on time?").titled("Your refund");

  /** How long the refund takes; null if neither what it follows from nor its way has a period. */
  static final Definition<RefundCase, TermRange> RANGE =
      Definition.of("length of the period", RefundPeriodRules::range);

  private static @Nullable TermRange range(RefundCase refund, Moment m) {
    return switch (refund.origin()) {
      case CANCELLATION -> m.figure(BuyerPolicy.CANCELLATION_REFUND, refund.approved());
      case SELLER_SILENT ->
          m.figure(BuyerPolicy.SILENT_SELLER_REFUND, refund.approved())
              .or(() -> m.figure(figure(refund.place()), refund.approved()))
              .orElse(null);
      case EXPRESS ->
          m.figure(figure(refund.place()), refund.approved())
              .map(range -> TermRange.within(range.longest()))
              .orElse(null);
      case DISPUTE -> m.figure(figure(refund.place()), refund.approved()).orElse(null);
    };
  }

  /** The figure of a place where money arrives; a phone's money arrives in its Qiwi wallet. */
  private static Figure<Optional<TermRange>> figure(RefundPlace place) {
    return switch (place.method()) {
      case VISA -> BuyerPolicy.REFUND_VISA;
      case MASTERCARD -> BuyerPolicy.REFUND_MASTERCARD;
      case MAESTRO -> BuyerPolicy.REFUND_MAESTRO;
      case WEBMONEY -> BuyerPolicy.REFUND_WEBMONEY;
      case QIWI, MOBILE -> BuyerPolicy.REFUND_QIWI;
      case YANDEX_MONEY -> BuyerPolicy.REFUND_YANDEX_MONEY;
      case ALIPAY -> BuyerPolicy.REFUND_ALIPAY;
      case BOLETO -> BuyerPolicy.REFUND_BOLETO;
      case EBANX -> BuyerPolicy.REFUND_EBANX;
      case BANK_TRANSFER -> BuyerPolicy.REFUND_BANK_TRANSFER;
      case WESTERN_UNION -> BuyerPolicy.REFUND_WESTERN_UNION;
      case TEF -> BuyerPolicy.REFUND_TEF;
      case OTHER,
          PAYPAL,
          KLARNA,
          GOOGLE_PAY,
          APPLE_PAY,
          IDEAL,
          PIX,
          BLIK,
          MIR,
          SBP,
          GIFT_CARD,
          BONUS_ACCOUNT ->
          BuyerPolicy.REFUND_OTHER;
    };
  }

  /** From when on the money can be there, and is late; null if that has no period. */
  static final Definition<RefundCase, RefundPeriod> PERIOD =
      Definition.of("period", RefundPeriodRules::period);

  private static @Nullable RefundPeriod period(RefundCase refund, Moment m) {
    TermRange range = m.of(RANGE, refund);
    return range == null ? null : RefundPeriod.after(refund.approved(), range, m.calendar());
  }

  private static final String TAKES =
      " is due {period} from the approval on {approved}: the money can be there from {earliest} on"
          + " and is late from {latest} on.";

  /** The case in which a rule tells the period. */
  private static Case due(Rule rule, String whose) {
    return rule.satisfied("due", whose + TAKES);
  }

  static final Rule CARDS =
      Rule.of(
          "buyer.refund.card-period",
          "A refund to a card is due, from its approval: Visa {refund-visa}, Mastercard"
              + " {refund-mastercard}, Maestro {refund-maestro}, whichever bank issued it.",
          "S5:222, S5:223, S5:278");
  private static final Case BY_CARD = due(CARDS, "A refund to this card ({method})");

  static final Rule WALLETS =
      Rule.of(
          "buyer.refund.wallet-period",
          "A refund to a wallet is due, from its approval: WebMoney {refund-webmoney}, Qiwi"
              + " {refund-qiwi}, also to the Qiwi wallet of a phone number.",
          "S5:224, S5:225, S5:226");
  private static final Case BY_WALLET = due(WALLETS, "A refund to this wallet ({method})");

  static final Rule ALIPAY =
      Rule.of(
          "buyer.refund.alipay-period",
          "A refund to the Alipay wallet is due {refund-alipay} from its approval.",
          "S5:227");
  private static final Case BY_ALIPAY = due(ALIPAY, "A refund to this wallet ({method})");

  static final Rule OTHER_WAYS =
      Rule.of(
          "buyer.refund.other-period",
          "A refund is due, from its approval: by Boleto {refund-boleto}, Ebanx {refund-ebanx},"
              + " bank transfer {refund-bank-transfer}, Western Union {refund-western-union}, TEF"
              + " {refund-tef}.",
          "S5:326, S5:327, S5:328, S5:329, S5:330, S5:331");
  private static final Case BY_OTHER_WAY = due(OTHER_WAYS, "A refund by this way ({method})");

  private static final Action STATE_PERIOD =
      Action.of(
              "buyer.step.state-refund-period",
              BUYER,
              "Ask whoever keeps the account how long a refund takes, and give that to the policy as"
                  + " {figure}.",
              "S5:220, S5:263")
          .brief("Ask whoever keeps the account how long a refund takes; give it as {figure}.");

  static final Rule UNSTATED =
      Rule.of(
          "buyer.refund.unstated-period",
          "How long a refund takes depends on its way, and for some ways it is not stated:"
              + " Yandex.Money {refund-yandex-money}, any other {refund-other}.",
          "S5:220, S5:322");
  private static final Case BY_POLICY =
      UNSTATED.satisfied(
          "by-policy", "By the policy in use, a refund by this way ({method})" + TAKES);
  private static final Case NO_PERIOD =
      UNSTATED
          .unknown(
              "no-period",
              "How long a refund by this way ({method}) takes is not stated, so neither is from"
                  + " when on it is late. Give the policy the period {figure}.")
          .steps(
              STATE_PERIOD,
              RefundSteps.LOOK_UP_STAGE,
              RefundSteps.ASK_COMPANY,
              RefundSteps.ASK_BANK);

  private static @Nullable Conclusion unstated(RefundCase refund, Moment m) {
    if (refund.hasArrived(m) || m.of(RANGE, refund) != null) {
      return null;
    }
    String figure = figure(refund.place()).name();
    Conclusion unknown =
        say(NO_PERIOD, refund.place().method(), figure)
            .remedy(STATE_PERIOD, figure)
            .advise(RefundSteps.LOOK_UP_STAGE);
    return RefundSteps.ask(unknown, refund.place());
  }

  static final Rule UNCERTAIN =
      Rule.of(
          "buyer.refund.uncertain-period",
          "One table of periods has lost its layout; what it says of some ways is reconstructed and"
              + " uncertain.",
          "S5:322, S5:325, S5:327, S5:328, S5:329, S5:330");
  private static final Case DOUBTFUL =
      UNCERTAIN.noted(
          "doubtful", "How long a refund by this way ({method}) takes is uncertain: {doubt}.");

  private static @Nullable Conclusion uncertain(RefundCase refund, Moment m) {
    return m.doubt(figure(refund.place()))
        .map(doubt -> say(DOUBTFUL, refund.place().method(), doubt))
        .orElse(null);
  }

  static final Rule AFTER_CANCELLATION =
      Rule.of(
          "buyer.refund.cancellation-period",
          "The money of a cancelled order is due {cancellation-refund} from the approval, however"
              + " it was paid.",
          "S4:41");
  private static final Case BY_CANCELLATION =
      due(AFTER_CANCELLATION, "The refund of a cancelled order, here by {method},");

  static final Rule AFTER_SILENCE =
      Rule.of(
          "buyer.refund.silent-seller-period",
          "Where the seller's silence closed the dispute, the money is due in a time of its own,"
              + " however it was paid: {silent-seller-refund}.",
          "S5:183");
  private static final Case BY_SILENCE =
      due(AFTER_SILENCE, "The refund after the seller's silence, here by {method},");

  static final Rule EXPRESS =
      Rule.of(
          "buyer.refund.express-period",
          "An express refund is said to be there as soon as the seller approves it; it is late only"
              + " when the period of its way is over.",
          "S4:29");
  private static final Case BY_EXPRESS = due(EXPRESS, "An express refund, here by {method},");

  /** The one of these cases in which the refund's period is told, if it has one. */
  private static Case way(RefundCase refund) {
    return switch (refund.origin()) {
      case CANCELLATION -> BY_CANCELLATION;
      case SELLER_SILENT -> BY_SILENCE;
      case EXPRESS -> BY_EXPRESS;
      case DISPUTE ->
          switch (refund.place().method()) {
            case VISA, MASTERCARD, MAESTRO -> BY_CARD;
            case WEBMONEY, QIWI, MOBILE -> BY_WALLET;
            case ALIPAY -> BY_ALIPAY;
            case BOLETO, EBANX, BANK_TRANSFER, WESTERN_UNION, TEF -> BY_OTHER_WAY;
            default -> BY_POLICY;
          };
    };
  }

  /** Tells the period where it is due in this way. */
  private static Chapter.Code<RefundCase> tell(Case due) {
    return (refund, m) -> way(refund) == due ? told(due, refund, m) : null;
  }

  /** Money that is there needs no calendar to say that it is in time. */
  private static @Nullable Conclusion told(Case due, RefundCase refund, Moment m) {
    RefundPeriod period = refund.hasArrived(m) ? m.ifCovered(PERIOD, refund) : m.of(PERIOD, refund);
    return period == null
        ? null
        : say(
            due,
            refund.place().method(),
            period.range(),
            refund.approved().at(),
            period.earliest().at(),
            period.latest().at());
  }

  private static Chapter.Condition<RefundCase> isAfter(RefundOrigin origin) {
    return (refund, m) -> refund.origin() == origin;
  }

  /** What is uncertain about a period is said right after it; so that rule stands in two places. */
  static final Chapter<RefundCase, RefundArrival> CHAPTER =
      Chapter.<RefundCase, RefundArrival>on(QUESTION)
          .rule(CARDS, tell(BY_CARD))
          .rule(WALLETS, tell(BY_WALLET))
          .rule(ALIPAY, tell(BY_ALIPAY))
          .rule(OTHER_WAYS, tell(BY_OTHER_WAY))
          .rule(UNSTATED, tell(BY_POLICY))
          .rule(UNSTATED, RefundPeriodRules::unstated)
          .rule(UNCERTAIN, isAfter(RefundOrigin.DISPUTE), RefundPeriodRules::uncertain)
          .rule(AFTER_CANCELLATION, tell(BY_CANCELLATION))
          .rule(AFTER_SILENCE, tell(BY_SILENCE))
          .rule(EXPRESS, tell(BY_EXPRESS))
          .rule(UNCERTAIN, isAfter(RefundOrigin.EXPRESS), RefundPeriodRules::uncertain);

  private RefundPeriodRules() {}
}
