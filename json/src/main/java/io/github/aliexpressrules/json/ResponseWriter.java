package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Answer;
import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import java.time.Instant;
import java.util.Optional;

/** Writes responses. Fixed members are always there, null when empty. */
final class ResponseWriter {
  private ResponseWriter() {}

  /** The response to a request. */
  static String response(Request request) {
    return JsonOut.about(request, json -> response(json, request.question(), request.at()));
  }

  /** The response to a question that no request has asked. */
  static String response(Question<?> question, Instant at) {
    return JsonOut.about(question, at, json -> response(json, question, at));
  }

  /** A decision: all of a response that does not depend on the instant asked at. */
  static String decision(Decision<?> decision) {
    return JsonOut.object(
        decision.policy(),
        decision.answer().inForce().isPresent(),
        json -> {
          json.text("ask", decision.question().id());
          holding(json, decision);
          rest(json, decision);
        });
  }

  /** Writes the response to a request behind what is written already. */
  static void response(Utf8 out, Request request) {
    JsonOut.about(out, request, json -> response(json, request.question(), request.at()));
  }

  /** What stands in the place of a response. */
  static String error(RequestException refused, long line) {
    return JsonOut.object(
        json -> {
          json.orNull("id", refused.id());
          json.number("line", line);
          json.object(
              "error",
              () -> {
                json.text("path", refused.path());
                json.text("message", refused.message());
              });
        });
  }

  private static <T> void response(JsonOut json, Question<T> question, Instant at) {
    Question.Exact<T> exact = question.exact(at);
    Decision<T> decision = exact.decision();
    holding(json, decision);
    json.objectOrNull("next", exact.change(), change -> next(json, change));
    rest(json, decision);
  }

  private static void holding(JsonOut json, Decision<?> decision) {
    json.text("verdict", decision.verdict().name());
    json.window(decision.window(), "validFrom", "validUntil");
  }

  private static void rest(JsonOut json, Decision<?> decision) {
    json.said(decision);
    json.texts("notYetKnown", decision.notYetKnown().stream().map(Fact::path).toList());
    Optional<? extends Answer.InForce<?>> inForce = decision.answer().inForce();
    json.orNull("basis", inForce.map(Answer.InForce::basis));
    inForce
        .flatMap(Answer.InForce::likely)
        .ifPresent(verdict -> json.text("likely", verdict.name()));
  }

  private static void next(JsonOut json, Change<?> change) {
    json.text("at", change.at());
    json.text("verdict", change.after().verdict().name());
    json.orNull("rule", change.rule());
  }
}
