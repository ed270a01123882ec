/** What answers say, in other languages than English. */
module io.github.aliexpressrules.languages {
  requires transitive io.github.aliexpressrules.core;
  requires static transitive org.jspecify;

  exports io.github.aliexpressrules.languages;
}
