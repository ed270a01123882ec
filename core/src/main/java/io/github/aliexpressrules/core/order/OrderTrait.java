package io.github.aliexpressrules.core.order;

/** What is special about the goods or their shipping. */
public enum OrderTrait {
  /** An accessory: less than the full price can come back. */
  ACCESSORY,
  /** Sold with the guarantee of unconditional return. */
  UNCONDITIONAL_RETURN,
  /** Shipped by local delivery. */
  LOCAL_DELIVERY
}
