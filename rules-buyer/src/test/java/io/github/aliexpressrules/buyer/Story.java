package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.usd;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A dispute as the table of events tells it, written down a second time and without haste: every
 * question goes through all events again. The model that random histories are compared with.
 */
record Story(Claim claim, List<DisputeEvent> events) {
  static final Instant OPENED = Cases.MON_2025_03_24;

  /** The table: phase, and the events that it allows. BUYER_ACCEPTED needs an offer as well. */
  private static final Map<DisputePhase, Set<DisputeEventType>> TABLE =
      """
      AWAITING_SELLER SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_AMENDED BUYER_CANCELLED \
      ESCALATED PLATFORM_DECIDED
      AWAITING_BUYER SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_ACCEPTED BUYER_AMENDED \
      BUYER_CANCELLED ESCALATED PLATFORM_DECIDED
      PLATFORM_REVIEW SELLER_ACCEPTED BUYER_CANCELLED PLATFORM_DECIDED
      AWAITING_RETURN PLATFORM_DECIDED GOODS_RETURNED
      AGREED
      WON
      LOST
      CANCELLED
      """
          .lines()
          .map(line -> Arrays.asList(line.split(" ")))
          .collect(
              Collectors.toMap(
                  words -> DisputePhase.valueOf(words.get(0)),
                  words ->
                      words.stream()
                          .skip(1)
                          .map(DisputeEventType::valueOf)
                          .collect(
                              Collectors.toCollection(
                                  () -> EnumSet.noneOf(DisputeEventType.class))),
                  (one, other) -> one,
                  TreeMap::new));

  /** Where it stands, by what is recorded or by a timer. */
  record Now(
      DisputePhase phase,
      Claim claim,
      Optional<Solution> offer,
      Optional<Money> payout,
      DisputePhase afterReturn) {
    Set<DisputeEventType> moves() {
      Set<DisputeEventType> moves = EnumSet.copyOf(TABLE.get(phase));
      if (offer.isEmpty()) {
        moves.remove(DisputeEventType.BUYER_ACCEPTED);
      }
      return moves;
    }

    Optional<Party> waitingOn() {
      return switch (phase) {
        case AWAITING_SELLER -> Optional.of(Party.SELLER);
        case AWAITING_BUYER, AWAITING_RETURN -> Optional.of(Party.BUYER);
        case PLATFORM_REVIEW -> Optional.of(Party.PLATFORM);
        default -> Optional.empty();
      };
    }

    Now undecided(DisputePhase next, Claim claimed, Optional<Solution> offered) {
      return new Now(next, claimed, offered, Optional.empty(), next);
    }

    Now paid(DisputePhase next, Money amount, boolean goodsFirst) {
      return new Now(
          goodsFirst ? DisputePhase.AWAITING_RETURN : next,
          claim,
          offer,
          Optional.of(amount),
          next);
    }

    Now after(DisputeEvent event, boolean refusalResets) {
      return switch (event.type()) {
        case SELLER_ACCEPTED -> paid(DisputePhase.AGREED, claim.amount(), claim.returnGoods());
        case SELLER_REFUSED ->
            undecided(
                DisputePhase.AWAITING_BUYER,
                refusalResets ? amount(claim, usd("0.00")) : claim,
                Optional.empty());
        case SELLER_COUNTERED ->
            undecided(
                DisputePhase.AWAITING_BUYER,
                claim,
                Optional.of(((DisputeEvent.SellerCountered) event).solution()));
        case BUYER_ACCEPTED ->
            paid(
                DisputePhase.AGREED,
                offer.orElseThrow().refund(),
                offer.orElseThrow().returnGoods());
        case BUYER_AMENDED ->
            undecided(
                DisputePhase.AWAITING_SELLER, ((DisputeEvent.BuyerAmended) event).claim(), offer);
        case BUYER_CANCELLED -> undecided(DisputePhase.CANCELLED, claim, offer);
        case ESCALATED -> undecided(DisputePhase.PLATFORM_REVIEW, claim, offer);
        case PLATFORM_DECIDED -> decided(((DisputeEvent.PlatformDecided) event).solution());
        case GOODS_RETURNED -> new Now(afterReturn, claim, offer, payout, afterReturn);
      };
    }

    private Now decided(Solution solution) {
      return solution.refund().isZero()
          ? paid(DisputePhase.LOST, solution.refund(), false)
          : paid(DisputePhase.WON, solution.refund(), solution.returnGoods());
    }

    private static Claim amount(Claim claim, Money amount) {
      return new Claim(
          claim.reason(), amount, claim.returnGoods(), claim.evidence(), claim.explanation());
    }
  }

  /** A timer that runs, and what it brings about. */
  record Timer(Instant at, Now then) {}

  /** What is known at an instant: by the record, the timer that still runs, by timer and record. */
  record Known(Now recorded, Optional<Timer> timer, boolean presumed) {
    Now now() {
      return presumed ? timer.orElseThrow().then() : recorded;
    }
  }

  static Story of(Claim claim) {
    return new Story(claim, List.of());
  }

  Story and(DisputeEvent event) {
    List<DisputeEvent> more = new ArrayList<>(events);
    more.add(event);
    return new Story(claim, more);
  }

  Instant end() {
    return events.isEmpty() ? OPENED : events.get(events.size() - 1).at();
  }

  Dispute dispute() {
    return new Dispute(OPENED, claim, events);
  }

  /** The same dispute, written down at an instant. */
  Story until(Instant at) {
    return new Story(claim, events.stream().filter(event -> !event.at().isAfter(at)).toList());
  }

  /** What the table makes of all events. */
  Now recorded(BuyerPolicy policy) {
    return known(policy, end()).recorded();
  }

  Known known(BuyerPolicy policy, Instant at) {
    Now now =
        new Now(
            DisputePhase.AWAITING_SELLER,
            claim,
            Optional.empty(),
            Optional.empty(),
            DisputePhase.AWAITING_SELLER);
    Instant contradicted = Instant.MIN;
    List<Instant> answers = new ArrayList<>();
    for (DisputeEvent event : until(at).events()) {
      Optional<Timer> timer = timer(policy, now, answers, contradicted);
      if (timer.isPresent()
          && !timer.get().at().isAfter(event.at())
          && !timer.get().then().moves().contains(event.type())) {
        contradicted = event.at();
      }
      now = now.after(event, policy.get(BuyerPolicy.REFUSAL_RESETS_AMOUNT));
      if (event.type().name().startsWith("SELLER")) {
        answers.add(event.at());
      }
    }
    Optional<Timer> timer = timer(policy, now, answers, contradicted);
    return new Known(now, timer, timer.isPresent() && !timer.get().at().isAfter(at));
  }

  private static Optional<Timer> timer(
      BuyerPolicy policy, Now now, List<Instant> answers, Instant contradicted) {
    if (now.phase() != DisputePhase.AWAITING_SELLER && now.phase() != DisputePhase.AWAITING_BUYER) {
      return Optional.empty();
    }
    Now review = now.undecided(DisputePhase.PLATFORM_REVIEW, now.claim(), now.offer());
    Timer timer;
    if (answers.isEmpty()) {
      Instant due = policy.get(BuyerPolicy.SELLER_ANSWERS).after(OPENED, policy.calendar());
      timer =
          new Timer(
              due,
              policy.get(BuyerPolicy.SELLER_SILENCE_WINS)
                  ? now.paid(DisputePhase.WON, now.claim().amount(), now.claim().returnGoods())
                  : review);
    } else {
      boolean restarts = policy.get(BuyerPolicy.PLATFORM_TIMER_RESTARTS);
      Instant from = restarts ? answers.get(answers.size() - 1) : answers.get(0);
      timer =
          new Timer(
              policy.get(BuyerPolicy.PLATFORM_STEPS_IN).after(from, policy.calendar()), review);
    }
    return timer.at().isAfter(contradicted) ? Optional.of(timer) : Optional.empty();
  }
}
