package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Question;
import java.util.List;
import java.util.function.Function;

/**
 * A question that can be asked by its id.
 *
 * @param id its name
 * @param question how it is put, once the case has been read
 * @param needs the members without which it cannot be put
 * @param may the members that it takes into account if they are there
 */
record AskableQuestion(
    String id,
    Function<CaseParts, Question<?>> question,
    List<Member<?>> needs,
    List<Member<?>> may) {
  static AskableQuestion of(String id, Function<CaseParts, Question<?>> question) {
    return new AskableQuestion(id, question, List.of(), List.of());
  }

  AskableQuestion needs(Member<?>... members) {
    return new AskableQuestion(id, question, List.of(members), may);
  }

  AskableQuestion may(Member<?>... members) {
    return new AskableQuestion(id, question, needs, List.of(members));
  }
}
