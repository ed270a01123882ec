package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.usd;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.time.Term;
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

  /**
   * The tables: phase, and the events that it allows. BUYER_ACCEPTED needs an offer as well, an
   * answer to a proposal needs one, and what is refused must have been sent.
   */
  private static final Map<DisputePhase, Set<DisputeEventType>> TABLE =
      """
      AWAITING_SELLER SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_AMENDED BUYER_CANCELLED \
      ESCALATED PLATFORM_DECIDED
      AWAITING_BUYER SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_ACCEPTED BUYER_AMENDED \
      BUYER_CANCELLED ESCALATED PLATFORM_DECIDED
      PLATFORM_REVIEW SELLER_ACCEPTED SELLER_REFUSED SELLER_COUNTERED BUYER_ACCEPTED BUYER_AMENDED \
      BUYER_CANCELLED PLATFORM_DECIDED PLATFORM_PROPOSED PROPOSAL_ACCEPTED PROPOSAL_DECLINED
      AWAITING_RETURN PLATFORM_DECIDED GOODS_RETURNED RETURN_SENT RETURN_REFUSED
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
      Optional<Proposal> proposal,
      Optional<Money> payout,
      DisputePhase afterReturn,
      Optional<Instant> returnBy,
      boolean sent) {
    Set<DisputeEventType> moves() {
      Set<DisputeEventType> moves = EnumSet.copyOf(TABLE.get(phase));
      if (offer.isEmpty()) {
        moves.remove(DisputeEventType.BUYER_ACCEPTED);
      }
      if (proposal.isEmpty()) {
        moves.remove(DisputeEventType.PROPOSAL_ACCEPTED);
        moves.remove(DisputeEventType.PROPOSAL_DECLINED);
      }
      if (!sent) {
        moves.remove(DisputeEventType.RETURN_REFUSED);
      }
      return moves;
    }

    Optional<Party> waitingOn() {
      return switch (phase) {
        case AWAITING_SELLER -> Optional.of(Party.SELLER);
        case AWAITING_BUYER -> Optional.of(Party.BUYER);
        case AWAITING_RETURN -> Optional.of(sent ? Party.PLATFORM : Party.BUYER);
        case PLATFORM_REVIEW ->
            Optional.of(
                proposal
                    .map(made -> made.accepted(Party.BUYER) ? Party.SELLER : Party.BUYER)
                    .orElse(Party.PLATFORM));
        default -> Optional.empty();
      };
    }

    Now undecided(
        DisputePhase next, Claim claimed, Optional<Solution> offered, Optional<Proposal> proposed) {
      return new Now(next, claimed, offered, proposed, Optional.empty(), next, returnBy, false);
    }

    /** In a review the parties go on answering each other. */
    private Now answered(DisputePhase next, Claim claimed, Optional<Solution> offered) {
      return undecided(
          phase == DisputePhase.PLATFORM_REVIEW ? phase : next, claimed, offered, proposal);
    }

    Now review() {
      return undecided(DisputePhase.PLATFORM_REVIEW, claim, offer, Optional.empty());
    }

    private Now proposed(Optional<Proposal> made) {
      return undecided(phase, claim, offer, made);
    }

    Now paid(DisputePhase next, Money amount, boolean goodsFirst, Optional<Instant> by) {
      return new Now(
          goodsFirst ? DisputePhase.AWAITING_RETURN : next,
          claim,
          offer,
          Optional.empty(),
          Optional.of(amount),
          next,
          goodsFirst ? by : returnBy,
          false);
    }

    Now paid(DisputePhase next, Solution as) {
      return paid(next, as.refund(), as.returnGoods(), as.returnBy());
    }

    Now asClaimed(DisputePhase next) {
      return paid(next, claim.amount(), claim.returnGoods(), Optional.empty());
    }

    private Now without(Optional<Solution> taken) {
      return new Now(
          phase,
          claim,
          taken.isPresent() ? Optional.empty() : offer,
          proposal,
          payout,
          afterReturn,
          returnBy,
          sent);
    }

    Now after(DisputeEvent event, boolean refusalResets) {
      return switch (event.type()) {
        case SELLER_ACCEPTED -> asClaimed(DisputePhase.AGREED);
        case SELLER_REFUSED ->
            answered(
                DisputePhase.AWAITING_BUYER,
                refusalResets ? claim.withAmount(usd("0.00")) : claim,
                Optional.empty());
        case SELLER_COUNTERED ->
            answered(
                DisputePhase.AWAITING_BUYER,
                claim,
                Optional.of(((DisputeEvent.SellerCountered) event).solution()));
        case BUYER_ACCEPTED -> paid(DisputePhase.AGREED, offer.orElseThrow()).without(offer);
        case BUYER_AMENDED ->
            answered(
                DisputePhase.AWAITING_SELLER, ((DisputeEvent.BuyerAmended) event).claim(), offer);
        case BUYER_CANCELLED -> undecided(DisputePhase.CANCELLED, claim, offer, Optional.empty());
        case ESCALATED, RETURN_REFUSED -> review();
        case PLATFORM_DECIDED -> decided(((DisputeEvent.PlatformDecided) event).solution());
        case GOODS_RETURNED ->
            new Now(
                afterReturn, claim, offer, Optional.empty(), payout, afterReturn, returnBy, false);
        case PLATFORM_PROPOSED ->
            proposed(
                Optional.of(
                    new Proposal(((DisputeEvent.PlatformProposed) event).solution(), Set.of())));
        case PROPOSAL_ACCEPTED -> accepted(((DisputeEvent.ProposalAccepted) event).by());
        case PROPOSAL_DECLINED -> proposed(Optional.empty());
        case RETURN_SENT ->
            new Now(phase, claim, offer, proposal, payout, afterReturn, returnBy, true);
      };
    }

    private Now accepted(Party by) {
      Proposal made = proposal.orElseThrow().and(by);
      return made.acceptedBy().size() == 2
          ? paid(DisputePhase.AGREED, made.solution())
          : proposed(Optional.of(made));
    }

    private Now decided(Solution solution) {
      return solution.refund().isZero()
          ? paid(DisputePhase.LOST, solution.refund(), false, Optional.empty())
          : paid(DisputePhase.WON, solution);
    }
  }

  /** What the platform proposed, and who has accepted it. */
  record Proposal(Solution solution, Set<Party> acceptedBy) {
    boolean accepted(Party by) {
      return acceptedBy.contains(by);
    }

    Proposal and(Party by) {
      Set<Party> both = EnumSet.of(by);
      both.addAll(acceptedBy);
      return new Proposal(solution, both);
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
            Optional.empty(),
            DisputePhase.AWAITING_SELLER,
            Optional.empty(),
            false);
    Instant contradicted = Instant.MIN;
    List<Instant> answers = new ArrayList<>();
    for (DisputeEvent event : until(at).events()) {
      Optional<Timer> timer = timer(policy, now, answers, contradicted);
      now = now.after(event, policy.get(BuyerPolicy.REFUSAL_RESETS_AMOUNT));
      if (timer.isPresent()
          && !timer.get().at().isAfter(event.at())
          && (isNegotiated(now) || !timer.get().then().moves().contains(event.type()))) {
        contradicted = event.at();
      }
      if (event.type().name().startsWith("SELLER")) {
        answers.add(event.at());
      }
    }
    Optional<Timer> timer = timer(policy, now, answers, contradicted);
    return new Known(now, timer, timer.isPresent() && !timer.get().at().isAfter(at));
  }

  private static boolean isNegotiated(Now now) {
    return now.phase() == DisputePhase.AWAITING_SELLER
        || now.phase() == DisputePhase.AWAITING_BUYER;
  }

  private static Optional<Timer> timer(
      BuyerPolicy policy, Now now, List<Instant> answers, Instant contradicted) {
    if (!isNegotiated(now)) {
      return Optional.empty();
    }
    Now review = now.review();
    Optional<Term> answer = policy.get(BuyerPolicy.SELLER_ANSWERS);
    Optional<Timer> timer =
        answers.isEmpty() && answer.isPresent()
            ? answer.map(
                term ->
                    new Timer(
                        term.after(OPENED, policy.calendar()),
                        policy.get(BuyerPolicy.SELLER_SILENCE_WINS)
                            ? now.asClaimed(DisputePhase.WON)
                            : review))
            : stepsInFrom(policy, answers)
                .flatMap(
                    from ->
                        policy
                            .get(BuyerPolicy.PLATFORM_STEPS_IN)
                            .map(term -> term.after(from, policy.calendar())))
                .map(due -> new Timer(due, review));
    return timer.filter(runs -> runs.at().isAfter(contradicted));
  }

  /** The opening, or the seller's first answer, or his last. */
  private static Optional<Instant> stepsInFrom(BuyerPolicy policy, List<Instant> answers) {
    if (policy.get(BuyerPolicy.PLATFORM_STEPS_IN_FROM_OPENING)) {
      return Optional.of(OPENED);
    }
    boolean restarts = policy.get(BuyerPolicy.PLATFORM_TIMER_RESTARTS);
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(answers.get(restarts ? answers.size() - 1 : 0));
  }
}
