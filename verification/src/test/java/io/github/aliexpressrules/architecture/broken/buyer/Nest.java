package io.github.aliexpressrules.architecture.broken.buyer;

/** A class and its part, which may know each other. */
record Nest(Twig first) {
  record Twig(Nest of) {}
}
