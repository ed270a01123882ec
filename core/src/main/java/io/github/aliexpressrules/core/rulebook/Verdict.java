package io.github.aliexpressrules.core.rulebook;

/** What a question is answered with. */
public enum Verdict {
  /** It is so. */
  YES,
  /** It is not so yet, but can come to be as time passes or by an event that is due. */
  NOT_YET,
  /** It was so, and cannot be again without new facts. */
  NO_LONGER,
  /** It is not so, for a reason other than time. */
  NO,
  /** A fact or figure that decides is missing; the findings name it. */
  UNDETERMINED
}
