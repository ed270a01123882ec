package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.core.rulebook.Outcome.NOTED;
import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;

import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.decision.Derived;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.decision.Sheet;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.time.TermRange;
import java.util.Optional;

/** How long does a refund take, by what it follows from and by where the money arrives? */
final class RefundPeriodRules {
  private static final String TAKES =
      " is due {period} from the approval on {approved}: the money can be there from {earliest} on and"
          + " is late from {latest} on.";

  static final Rule CARDS =
      Rule.of(
          "buyer.refund.card-period",
          "A refund to a card is due, from its approval: Visa {refund-visa}, Mastercard {refund-mastercard}, Maestro"
              + " {refund-maestro}, whichever bank issued it.",
          "S5:222",
          "S5:223",
          "S5:278");
  private static final Saying BY_CARD =
      CARDS.when(SATISFIED, "due", "A refund to this card ({method})" + TAKES);

  static final Rule WALLETS =
      Rule.of(
          "buyer.refund.wallet-period",
          "A refund to a wallet is due, from its approval: WebMoney {refund-webmoney}, Qiwi {refund-qiwi}, also to the"
              + " Qiwi wallet of a phone number.",
          "S5:224",
          "S5:225",
          "S5:226");
  private static final Saying BY_WALLET =
      WALLETS.when(SATISFIED, "due", "A refund to this wallet ({method})" + TAKES);

  static final Rule ALIPAY =
      Rule.of(
          "buyer.refund.alipay-period",
          "A refund to the Alipay wallet is due {refund-alipay} from its approval.",
          "S5:227");
  private static final Saying BY_ALIPAY =
      ALIPAY.when(SATISFIED, "due", "A refund to this wallet ({method})" + TAKES);

  static final Rule OTHER_WAYS =
      Rule.of(
          "buyer.refund.other-period",
          "A refund is due, from its approval: by Boleto {refund-boleto}, Ebanx {refund-ebanx}, bank transfer"
              + " {refund-bank-transfer}, Western Union {refund-western-union}, TEF {refund-tef}.",
          "S5:326",
          "S5:327",
          "S5:328",
          "S5:329",
          "S5:330",
          "S5:331");
  private static final Saying BY_OTHER_WAY =
      OTHER_WAYS.when(SATISFIED, "due", "A refund by this way ({method})" + TAKES);

  static final Rule UNSTATED =
      Rule.of(
          "buyer.refund.unstated-period",
          "How long a refund takes depends on its way, and for some ways it is not stated:"
              + " Yandex.Money {refund-yandex-money}, any other {refund-other}.",
          "S5:220",
          "S5:322");
  private static final Saying BY_POLICY =
      UNSTATED.when(
          SATISFIED, "by-policy", "By the policy in use, a refund by this way ({method})" + TAKES);
  private static final Saying NO_PERIOD =
      UNSTATED.when(
          UNKNOWN,
          "no-period",
          "How long a refund by this way ({method}) takes is not stated, so neither is from when on it"
              + " is late. Give the policy the period {figure}.");

  static final Rule UNCERTAIN =
      Rule.of(
          "buyer.refund.uncertain-period",
          "One table of periods has lost its layout; what it says of some ways is reconstructed and"
              + " uncertain.",
          "S5:322",
          "S5:325",
          "S5:327",
          "S5:328",
          "S5:329",
          "S5:330");
  private static final Saying DOUBTFUL =
      UNCERTAIN.when(
          NOTED,
          "doubtful",
          "How long a refund by this way ({method}) takes is uncertain: {doubt}.");

  static final Rule AFTER_CANCELLATION =
      Rule.of(
          "buyer.refund.cancellation-period",
          "The money of a cancelled order is due {cancellation-refund} from the approval, however it was"
              + " paid.",
          "S4:41");
  private static final Saying BY_CANCELLATION =
      AFTER_CANCELLATION.when(
          SATISFIED, "due", "The refund of a cancelled order, here by {method}," + TAKES);

  static final Rule AFTER_SILENCE =
      Rule.of(
          "buyer.refund.silent-seller-period",
          "Where the seller's silence closed the dispute, the money is due in a time of its own, however"
              + " it was paid: {silent-seller-refund}.",
          "S5:183");
  private static final Saying BY_SILENCE =
      AFTER_SILENCE.when(
          SATISFIED, "due", "The refund after the seller's silence, here by {method}," + TAKES);

  static final Rule EXPRESS =
      Rule.of(
          "buyer.refund.express-period",
          "An express refund is said to be there as soon as the seller approves it; it is late only"
              + " when the period of its way is over.",
          "S4:29");
  private static final Saying BY_EXPRESS =
      EXPRESS.when(SATISFIED, "due", "An express refund, here by {method}," + TAKES);

  private RefundPeriodRules() {}

  /** The period, if what the refund follows from or the way it takes has one. */
  static Optional<RefundPeriod> of(Refund refund, Moment m) {
    Fact approval = new Fact("refund.approvedAt", refund.approvedAt());
    return range(refund, m).map(range -> RefundPeriod.after(approval, range, m.calendar()));
  }

  static void apply(Sheet sheet, Refund refund, Derived<Optional<RefundPeriod>> period) {
    Saying due = due(refund);
    sheet.applyIf(due.rule(), m -> due(refund, m, period, due));
    sheet.applyIf(UNSTATED, m -> unstated(refund, m));
    sheet.applyIf(UNCERTAIN, m -> uncertain(refund, m));
  }

  private static Optional<TermRange> range(Refund refund, Moment m) {
    return switch (refund.origin()) {
      case CANCELLATION -> Optional.of(m.figure(BuyerPolicy.CANCELLATION_REFUND));
      case SELLER_SILENT ->
          m.figure(BuyerPolicy.SILENT_SELLER_REFUND).or(() -> m.figure(figure(refund)));
      case EXPRESS -> m.figure(figure(refund)).map(range -> TermRange.within(range.longest()));
      case DISPUTE -> m.figure(figure(refund));
    };
  }

  private static Saying due(Refund refund) {
    return switch (refund.origin()) {
      case CANCELLATION -> BY_CANCELLATION;
      case SELLER_SILENT -> BY_SILENCE;
      case EXPRESS -> BY_EXPRESS;
      case DISPUTE ->
          switch (DestinationRules.place(refund.channel())) {
            case VISA, MASTERCARD, MAESTRO -> BY_CARD;
            case WEBMONEY, QIWI, MOBILE -> BY_WALLET;
            case ALIPAY -> BY_ALIPAY;
            case BOLETO, EBANX, BANK_TRANSFER, WESTERN_UNION, TEF -> BY_OTHER_WAY;
            case YANDEX_MONEY, OTHER -> BY_POLICY;
          };
    };
  }

  /** Money that is there needs no calendar to say that it is in time. */
  private static Optional<Conclusion> due(
      Refund refund, Moment m, Derived<Optional<RefundPeriod>> period, Saying due) {
    boolean arrived = RefundRules.hasArrived(refund, m);
    return (arrived ? m.ifCovered(period).flatMap(known -> known) : m.of(period))
        .map(
            known ->
                due.with(
                    DestinationRules.place(refund.channel()),
                    known.range(),
                    refund.approvedAt(),
                    known.earliest().at(),
                    known.latest().at()));
  }

  private static Optional<Conclusion> unstated(Refund refund, Moment m) {
    if (RefundRules.hasArrived(refund, m) || range(refund, m).isPresent()) {
      return Optional.empty();
    }
    PaymentMethod place = DestinationRules.place(refund.channel());
    Conclusion unknown = NO_PERIOD.with(place, figure(place).name());
    return Optional.of(
        RefundSteps.ask(
            unknown
                .cure(RefundSteps.STATE_PERIOD, figure(place).name())
                .then(RefundSteps.LOOK_UP_STAGE),
            place));
  }

  private static Optional<Conclusion> uncertain(Refund refund, Moment m) {
    if (refund.origin() != RefundOrigin.DISPUTE && refund.origin() != RefundOrigin.EXPRESS) {
      return Optional.empty();
    }
    return m.doubt(figure(refund))
        .map(doubt -> DOUBTFUL.with(DestinationRules.place(refund.channel()), doubt));
  }

  private static Figure<Optional<TermRange>> figure(Refund refund) {
    return figure(DestinationRules.place(refund.channel()));
  }

  /** The figure of a place where money arrives; a phone's money arrives in its Qiwi wallet. */
  private static Figure<Optional<TermRange>> figure(PaymentMethod place) {
    return switch (place) {
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
      case OTHER -> BuyerPolicy.REFUND_OTHER;
    };
  }

  static final Catalogue CATALOGUE =
      Catalogue.of(
          CARDS,
          WALLETS,
          ALIPAY,
          OTHER_WAYS,
          UNSTATED,
          UNCERTAIN,
          AFTER_CANCELLATION,
          AFTER_SILENCE,
          EXPRESS);
}
