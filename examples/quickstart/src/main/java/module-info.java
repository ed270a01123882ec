/** The programs of the README. */
module io.github.aliexpressrules.examples.quickstart {
  requires io.github.aliexpressrules.buyer;
  requires io.github.aliexpressrules.json;
}
