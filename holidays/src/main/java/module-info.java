/** Business calendars with the public holidays of countries. */
module io.github.aliexpressrules.holidays {
  requires transitive io.github.aliexpressrules.core;
  requires static transitive org.jspecify;

  exports io.github.aliexpressrules.holidays;
}
