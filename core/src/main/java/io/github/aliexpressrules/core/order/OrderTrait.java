package io.github.aliexpressrules.core.order;

/** What is special about the goods or their shipping. */
public enum OrderTrait {
  /** An accessory: less than the full price can come back. */
  ACCESSORY,
  /** Sold with the guarantee of unconditional return. */
  UNCONDITIONAL_RETURN,
  /** Shipped by local delivery. */
  LOCAL_DELIVERY,
  /** In the programme of free returns. */
  FREE_RETURNS,
  /** In the programme of fast delivery. */
  FAST_DELIVERY,
  /** Sold and shipped by the platform's own programme. */
  CHOICE,
  /** With a longer protection than usual. */
  LONGER_PROTECTION,
  /** Made to the buyer's order. */
  CUSTOM_MADE,
  /** Goods that spoil. */
  PERISHABLE,
  /** Goods that are not taken back once opened, for reasons of hygiene. */
  HYGIENE,
  /** A telephone. */
  PHONE
}
