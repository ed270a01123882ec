/** The JSON contract: request in, response or error out. */
module io.github.aliexpressrules.json {
  requires transitive io.github.aliexpressrules.buyer;
  requires transitive io.github.aliexpressrules.merchant;
  requires transitive io.github.aliexpressrules.holidays;
  requires transitive io.github.aliexpressrules.languages;
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports io.github.aliexpressrules.json;
}
