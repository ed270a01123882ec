/** Value types, time, and questions that explain themselves. Knows no rule and no figure. */
@SuppressWarnings("module") // those that it is exported to are compiled after it
module io.github.aliexpressrules.core {
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive org.joda.money;

  // What cases are made of.
  exports io.github.aliexpressrules.core.deposit;
  exports io.github.aliexpressrules.core.dispute;
  exports io.github.aliexpressrules.core.order;
  exports io.github.aliexpressrules.core.refund;
  exports io.github.aliexpressrules.core.time;
  exports io.github.aliexpressrules.core.validation;

  // Four rooms for what rules are: facts; how a rule is written and what it says; how a question
  // is answered over time; how it is told.
  exports io.github.aliexpressrules.core.fact;
  exports io.github.aliexpressrules.core.policy;
  exports io.github.aliexpressrules.core.rulebook;
  exports io.github.aliexpressrules.core.source;
  exports io.github.aliexpressrules.core.decision;
  exports io.github.aliexpressrules.core.telling;

  // For those who write rules, and read requests.
  exports io.github.aliexpressrules.core.writing to
      io.github.aliexpressrules.buyer,
      io.github.aliexpressrules.merchant;
  exports io.github.aliexpressrules.core.dispute.state to
      io.github.aliexpressrules.buyer,
      io.github.aliexpressrules.openplatform;
  exports io.github.aliexpressrules.core.check to
      io.github.aliexpressrules.buyer,
      io.github.aliexpressrules.merchant,
      io.github.aliexpressrules.json;
}
