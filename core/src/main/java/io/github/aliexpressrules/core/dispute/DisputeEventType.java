package io.github.aliexpressrules.core.dispute;

import java.util.Locale;
import java.util.Objects;

/** The kinds of event in the life of a dispute. */
public enum DisputeEventType {
  /** The seller accepted the claim. */
  SELLER_ACCEPTED,
  /** The seller refused the claim. */
  SELLER_REFUSED,
  /** The seller proposed a solution of his own. */
  SELLER_COUNTERED,
  /** The buyer accepted the seller's solution. */
  BUYER_ACCEPTED,
  /** The buyer changed the claim. */
  BUYER_AMENDED,
  /** The buyer withdrew the dispute. */
  BUYER_CANCELLED,
  /** A party called in the platform. */
  ESCALATED,
  /** The platform decided. */
  PLATFORM_DECIDED,
  /** The seller has the goods back, as agreed or decided. */
  GOODS_RETURNED,
  /** The platform proposed a solution that both parties may decline. */
  PLATFORM_PROPOSED,
  /** A party accepted the platform's proposal. */
  PROPOSAL_ACCEPTED,
  /** A party declined the platform's proposal. */
  PROPOSAL_DECLINED,
  /** The buyer sent the goods back. */
  RETURN_SENT,
  /** The goods that came back were refused. */
  RETURN_REFUSED;

  private final String kind = kind(name());

  /** Returns what such an event is called among the facts, for example {@code seller-refused}. */
  public String kind() {
    return kind;
  }

  /** Returns what an event is called whose constant has a name, which JSON has as {@code type}. */
  public static String kind(String name) {
    return Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
