package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Question;
import java.util.List;

/**
 * A question that can be asked by its id.
 *
 * @param id its name
 * @param needs the members without which it cannot be put
 * @param may the members that it takes into account if they are there
 */
record AskableQuestion(String id, List<Member<?>> needs, List<Member<?>> may) {
  static AskableQuestion of(String id) {
    return new AskableQuestion(id, List.of(), List.of());
  }

  AskableQuestion needs(Member<?>... members) {
    return new AskableQuestion(id, List.of(members), may);
  }

  AskableQuestion may(Member<?>... members) {
    return new AskableQuestion(id, needs, List.of(members));
  }

  /** Puts it, once the case has been read. */
  Question<?> put(CaseParts of) {
    return QuestionTable.put(id, of);
  }
}
