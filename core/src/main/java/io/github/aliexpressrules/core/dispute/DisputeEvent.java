package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened in a dispute. JSON: {@code type} names the kind, as in {@link #type()}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DisputeEvent.SellerAccepted.class, name = "SELLER_ACCEPTED"),
  @JsonSubTypes.Type(value = DisputeEvent.SellerRefused.class, name = "SELLER_REFUSED"),
  @JsonSubTypes.Type(value = DisputeEvent.SellerCountered.class, name = "SELLER_COUNTERED"),
  @JsonSubTypes.Type(value = DisputeEvent.BuyerAccepted.class, name = "BUYER_ACCEPTED"),
  @JsonSubTypes.Type(value = DisputeEvent.BuyerAmended.class, name = "BUYER_AMENDED"),
  @JsonSubTypes.Type(value = DisputeEvent.BuyerCancelled.class, name = "BUYER_CANCELLED"),
  @JsonSubTypes.Type(value = DisputeEvent.Escalated.class, name = "ESCALATED"),
  @JsonSubTypes.Type(value = DisputeEvent.PlatformDecided.class, name = "PLATFORM_DECIDED"),
  @JsonSubTypes.Type(value = DisputeEvent.GoodsReturned.class, name = "GOODS_RETURNED"),
  @JsonSubTypes.Type(value = DisputeEvent.PlatformProposed.class, name = "PLATFORM_PROPOSED"),
  @JsonSubTypes.Type(value = DisputeEvent.ProposalAccepted.class, name = "PROPOSAL_ACCEPTED"),
  @JsonSubTypes.Type(value = DisputeEvent.ProposalDeclined.class, name = "PROPOSAL_DECLINED"),
  @JsonSubTypes.Type(value = DisputeEvent.ReturnSent.class, name = "RETURN_SENT"),
  @JsonSubTypes.Type(value = DisputeEvent.ReturnRefused.class, name = "RETURN_REFUSED")
})
public sealed interface DisputeEvent {
  /** Returns when it happened. */
  Instant at();

  /** Returns its kind. */
  DisputeEventType type();

  /**
   * The seller accepted the claim as it stands.
   *
   * @param at when
   */
  record SellerAccepted(Instant at) implements DisputeEvent {
    /** Checks the parts. */
    public SellerAccepted {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.SELLER_ACCEPTED;
    }
  }

  /**
   * The seller refused the claim.
   *
   * @param at when
   */
  record SellerRefused(Instant at) implements DisputeEvent {
    /** Checks the parts. */
    public SellerRefused {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.SELLER_REFUSED;
    }
  }

  /**
   * The seller proposed a solution of his own.
   *
   * @param at when
   * @param solution what was proposed or decided
   */
  record SellerCountered(Instant at, Solution solution) implements DisputeEvent {
    /** Checks the parts. */
    public SellerCountered {
      Require.fact("at", at);
      Objects.requireNonNull(solution, "solution");
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.SELLER_COUNTERED;
    }
  }

  /**
   * The buyer accepted the seller's solution.
   *
   * @param at when
   */
  record BuyerAccepted(Instant at) implements DisputeEvent {
    /** Checks the parts. */
    public BuyerAccepted {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.BUYER_ACCEPTED;
    }
  }

  /**
   * The buyer changed the claim.
   *
   * @param at when
   * @param claim what was claimed from then on
   */
  record BuyerAmended(Instant at, Claim claim) implements DisputeEvent {
    /** Checks the parts. */
    public BuyerAmended {
      Require.fact("at", at);
      Objects.requireNonNull(claim, "claim");
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.BUYER_AMENDED;
    }
  }

  /**
   * The buyer withdrew the dispute.
   *
   * @param at when
   */
  record BuyerCancelled(Instant at) implements DisputeEvent {
    /** Checks the parts. */
    public BuyerCancelled {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.BUYER_CANCELLED;
    }
  }

  /**
   * A party called in the platform.
   *
   * @param at when
   */
  record Escalated(Instant at) implements DisputeEvent {
    /** Checks the parts. */
    public Escalated {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.ESCALATED;
    }
  }

  /**
   * The platform decided.
   *
   * @param at when
   * @param solution what was proposed or decided
   */
  record PlatformDecided(Instant at, Solution solution) implements DisputeEvent {
    /** Checks the parts. */
    public PlatformDecided {
      Require.fact("at", at);
      Objects.requireNonNull(solution, "solution");
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.PLATFORM_DECIDED;
    }
  }

  /**
   * The seller has the goods back, as agreed or decided.
   *
   * @param at when
   */
  record GoodsReturned(Instant at) implements DisputeEvent {
    /** Checks the parts. */
    public GoodsReturned {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.GOODS_RETURNED;
    }
  }

  /**
   * The platform proposed a solution, which both parties may accept or decline.
   *
   * @param at when
   * @param solution what was proposed
   */
  record PlatformProposed(Instant at, Solution solution) implements DisputeEvent {
    /** Checks the parts. */
    public PlatformProposed {
      Require.fact("at", at);
      Objects.requireNonNull(solution, "solution");
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.PLATFORM_PROPOSED;
    }
  }

  /**
   * A party accepted the platform's proposal; once both have, it is agreed.
   *
   * @param at when
   * @param by who: {@code BUYER} or {@code SELLER}
   */
  record ProposalAccepted(Instant at, Party by) implements DisputeEvent {
    /** Checks the parts. */
    public ProposalAccepted {
      Require.fact("at", at);
      checkParty(by);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.PROPOSAL_ACCEPTED;
    }
  }

  /**
   * A party declined the platform's proposal, which is then gone.
   *
   * @param at when
   * @param by who: {@code BUYER} or {@code SELLER}
   */
  record ProposalDeclined(Instant at, Party by) implements DisputeEvent {
    /** Checks the parts. */
    public ProposalDeclined {
      Require.fact("at", at);
      checkParty(by);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.PROPOSAL_DECLINED;
    }
  }

  /**
   * The buyer sent the goods back.
   *
   * @param at when
   * @param own whether by a shipment of his own, rather than with the platform's label
   */
  record ReturnSent(
      Instant at, @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean own)
      implements DisputeEvent {
    /** Checks the parts. */
    public ReturnSent {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.RETURN_SENT;
    }
  }

  /**
   * The goods that came back were refused, for example after an inspection.
   *
   * @param at when
   */
  record ReturnRefused(Instant at) implements DisputeEvent {
    /** Checks the parts. */
    public ReturnRefused {
      Require.fact("at", at);
    }

    @Override
    public DisputeEventType type() {
      return DisputeEventType.RETURN_REFUSED;
    }
  }

  private static void checkParty(Party by) {
    if (Objects.requireNonNull(by, "by") != Party.BUYER && by != Party.SELLER) {
      throw new InvalidValueException(
          "by", "must be BUYER or SELLER", by, "Only the parties answer a proposal.");
    }
  }
}
