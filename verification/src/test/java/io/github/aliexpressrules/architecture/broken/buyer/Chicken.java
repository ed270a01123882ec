package io.github.aliexpressrules.architecture.broken.buyer;

/** A class that knows one that knows it. */
record Chicken(Egg from) {}
