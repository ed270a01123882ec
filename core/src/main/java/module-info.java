/** Value types, time, and questions that explain themselves. Knows no rule and no figure. */
module io.github.aliexpressrules.core {
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive org.joda.money;

  exports io.github.aliexpressrules.core.decision;
  exports io.github.aliexpressrules.core.deposit;
  exports io.github.aliexpressrules.core.dispute;
  exports io.github.aliexpressrules.core.order;
  exports io.github.aliexpressrules.core.policy;
  exports io.github.aliexpressrules.core.refund;
  exports io.github.aliexpressrules.core.source;
  exports io.github.aliexpressrules.core.time;
  exports io.github.aliexpressrules.core.validation;
}
