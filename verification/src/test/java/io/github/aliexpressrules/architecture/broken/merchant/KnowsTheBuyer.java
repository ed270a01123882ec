package io.github.aliexpressrules.architecture.broken.merchant;

import io.github.aliexpressrules.architecture.broken.buyer.KnowsTheMerchant;

/** A merchant's class that knows one of the buyer's. */
public record KnowsTheBuyer(KnowsTheMerchant other) {}
