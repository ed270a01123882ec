/** A case told as one HTML page and as calendar events. */
module io.github.aliexpressrules.report {
  requires transitive io.github.aliexpressrules.core;
  requires static transitive org.jspecify;
  requires gg.jte.runtime;
  requires static java.compiler; // an annotation of the generated templates
  requires ical4j.core;

  exports io.github.aliexpressrules.report;
}
