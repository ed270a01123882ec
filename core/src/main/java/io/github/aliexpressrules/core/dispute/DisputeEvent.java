package io.github.aliexpressrules.core.dispute;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.aliexpressrules.core.check.Require;
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
  @JsonSubTypes.Type(value = DisputeEvent.GoodsReturned.class, name = "GOODS_RETURNED")
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
   * The goods were sent back as agreed or decided.
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
}
