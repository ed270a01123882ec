/** The merchant's questions, the figures they need, and the rulebook that answers them. */
module io.github.aliexpressrules.merchant {
  requires transitive io.github.aliexpressrules.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.github.aliexpressrules.merchant;
}
