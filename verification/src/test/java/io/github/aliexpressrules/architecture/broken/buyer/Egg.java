package io.github.aliexpressrules.architecture.broken.buyer;

import java.util.List;

/** A class whose nested one knows a class that knows it. */
record Egg(List<Shell> in) {
  record Shell(Chicken from) {}
}
