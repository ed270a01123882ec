/** Orders and disputes as the platform's own API returns them, read into value types. */
module io.github.aliexpressrules.openplatform {
  requires transitive io.github.aliexpressrules.buyer;
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;

  exports io.github.aliexpressrules.openplatform;
}
