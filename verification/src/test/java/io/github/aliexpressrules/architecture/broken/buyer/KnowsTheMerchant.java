package io.github.aliexpressrules.architecture.broken.buyer;

import io.github.aliexpressrules.architecture.broken.merchant.KnowsTheBuyer;

/** A buyer's class that knows one of the merchant's. */
public record KnowsTheMerchant(KnowsTheBuyer other) {}
