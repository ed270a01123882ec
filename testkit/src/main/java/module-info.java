/** Random cases, laws and assertions, for tests of users. */
module io.github.aliexpressrules.testkit {
  requires transitive io.github.aliexpressrules.json;
  requires transitive net.jqwik.api;
  requires transitive org.assertj.core;
  requires static transitive org.jspecify;
  requires tools.jackson.databind;
  requires tools.jackson.datatype.joda;

  exports io.github.aliexpressrules.testkit;

  provides net.jqwik.api.SampleReportingFormat with
      io.github.aliexpressrules.testkit.JsonFormat;
}
