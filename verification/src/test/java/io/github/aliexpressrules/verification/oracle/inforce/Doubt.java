package io.github.aliexpressrules.verification.oracle.inforce;

/**
 * Where the design can be read in two ways. The oracle takes the reading without the doubt; what
 * the other reading would say is tolerated. Whoever decides otherwise deletes the constant or turns
 * its use around.
 */
enum Doubt {
  /** The ends of a list are candidates together, not each by its own span. */
  LIST_BINDS_AS_ONE,
  /** Whether another value may hold is judged at the clock's end too. */
  OPEN_AT_THE_END,
  /** From an unconfirmed delivery no last day is known, although the promised day is. */
  DELIVERY_WITHOUT_SOURCE,
  /** After a mere report the closing is a band as under guides. */
  REPORT_MAKES_BAND,
  /** Where no promised day is known, the end of protection stands for it. */
  PROTECTION_FOR_PROMISE,
  /** Where no end of protection is known, the promised day does not stand for it. */
  NO_PROMISE_FOR_PROTECTION,
  /** The bar in transit is no candidate for orders placed after its last sighting. */
  NO_WAITING_AFTER_SIGHTING,
  /**
   * What opens at the end of protection opens by its timer, whether or not receipt was confirmed.
   */
  OPENS_BY_THE_TIMER,
  /** Where no end of protection is known, delivery tells which texts may bind the window. */
  DELIVERY_ENDS_THE_SPAN,
  /** A short promise opens at once also where normal tracking would make the buyer wait. */
  AT_ONCE_DESPITE_TRACKING,
  /** Before 2020-03-16 another value than 4 or 9 days may hold. */
  OLD_CANCELLING_IS_OPEN,
  /** Before the text of 2020-12-02 nobody knows whether one may ask to cancel. */
  CANCELLING_UNKNOWN_BEFORE_O3,
  /** A recorded refusal or shipping after the timer leaves the order presumed cancelled. */
  TIMER_BEATS_LATER_REFUSAL,
  /** Goods that have not come cannot be withdrawn from yet. */
  WITHDRAWAL_WAITS_FOR_GOODS,
  /** An absent country of the buyer is US for the contract of the European Union too. */
  ABSENT_BUYER_IS_NO_CONSUMER,
  /** An absent country of the buyer is one of the eight of 2019. */
  ABSENT_BUYER_IS_COVERED,
  /** A country that the list of 2019 does not name is covered by it. */
  ALL_COVERED_IN_2019,
  /** Unconditional return without the programme: nobody knows. */
  UNCONDITIONAL_IS_UNKNOWN,
  /** A price in another currency than the limit of 2019 is no obstacle. */
  OTHER_CURRENCY_IS_FINE,
  /** Free return for every reason also as long as only a report tells of the goods. */
  REPORT_IS_NO_RECEIPT,
  /** Before goods come, the terms of 2019 are looked for in their days after the placing alone. */
  TERMS_OF_2019_FROM_PLACING,
  /** An order after the buyer's own cancellation: the guides' word holds. */
  GUIDES_ON_REOPENING,
  /** An unknown platform timer makes the whole answer uncertain. */
  OPEN_PLATFORM_TIMER_DECIDES,
  /** A dispute without an order is bound by what held when it was opened. */
  PLACED_WHEN_OPENED,
  /** A seller's refusal may void the amount, so what is claimed is not known. */
  REFUSAL_RESETS,
  /** The guides' amount for a category is used. */
  GUIDES_DEPOSIT,
  /** A merchant's points from before the text count by it. */
  POINTS_BEFORE_TEXT_COUNT,
  /** Freezes without a stated length are not decided by. */
  FREEZE_WITHOUT_LENGTH_IS_OVER,
  /** Freezes without a stated length run for good. */
  FREEZE_WITHOUT_LENGTH_RUNS,
  /** A closed account is free of penalties once the funds are released. */
  CLOSURE_ENDS_WITH_FUNDS,
  /** Between the two ends of the funds' freeze nobody can tell. */
  FUNDS_BETWEEN_IS_UNKNOWN,
  /** A closed account is frozen. */
  CLOSURE_FREEZES,
  /** Switches without a dated source keep the guides' value. */
  SWITCHES_AS_IN_GUIDES,
  /** Refund periods without a dated source keep the guides' value. */
  PERIODS_AS_IN_GUIDES,
  /** Nothing is left to do after a lost dispute where the text says final. */
  FINAL_LEAVES_NOTHING,
  /** An order placed after the text of 2024 was seen has its decision final, and nothing else. */
  FINAL_SINCE_2024,
  /** On the one day on which a page was seen no other value than those on it may hold. */
  SEEN_ON_THE_DAY,
  /** That only the order page tells a time may be said by a text that began after the placing. */
  ORDER_PAGE_OF_THE_MOMENT
}
