package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Fact;
import io.github.aliexpressrules.core.decision.Finding;
import io.github.aliexpressrules.core.decision.Milestone;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Rule;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.time.Window;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes responses. Fixed members are always there, null when empty. */
final class ResponseWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;
  private final ValueWriter values;

  private ResponseWriter(JsonGenerator out, ZoneId zone) {
    this.out = out;
    this.values = new ValueWriter(out, zone);
  }

  /** The response to a request. */
  static String response(Request request) {
    return written(request.question(), writer -> writer.response(request, request.question()));
  }

  /** The answers over all time. */
  static String timeline(Request request) {
    return written(request.question(), writer -> writer.timeline(request, request.question()));
  }

  /** What stands in the place of a response. */
  static String error(RequestException refused, long line) {
    return written(
        ZoneOffset.UTC,
        writer -> {
          writer.values.textOrNull("id", refused.id());
          writer.out.writeNumberProperty("line", line);
          writer.out.writeName("error");
          writer.out.writeStartObject();
          writer.out.writeStringProperty("path", refused.path());
          writer.out.writeStringProperty("message", refused.message());
          writer.out.writeEndObject();
        });
  }

  private static String written(Question<?> question, Consumer<ResponseWriter> members) {
    return written(question.policy().calendar().zone(), members);
  }

  private static String written(ZoneId zone, Consumer<ResponseWriter> members) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      members.accept(new ResponseWriter(out, zone));
      out.writeEndObject();
    }
    return text.toString();
  }

  private <T> void response(Request request, Question<T> question) {
    Decision<T> decision = question.exactlyAt(request.at());
    values.textOrNull("id", request.id());
    out.writeStringProperty("ask", request.ask());
    out.writeStringProperty("at", request.at().toString());
    out.writeStringProperty("verdict", decision.verdict().name());
    window(decision.window(), "validFrom", "validUntil");
    next(decision.window().until().map(at -> new Change<>(decision, question.at(at))));
    said(decision);
    array("notYetKnown", decision.notYetKnown(), (Fact fact) -> out.writeString(fact.path()));
  }

  private void next(Optional<? extends Change<?>> next) {
    if (next.isEmpty()) {
      out.writeNullProperty("next");
      return;
    }
    out.writeName("next");
    out.writeStartObject();
    out.writeStringProperty("at", next.get().at().toString());
    out.writeStringProperty("verdict", next.get().after().verdict().name());
    values.textOrNull("rule", next.get().rule().map(Rule::id));
    out.writeEndObject();
  }

  private <T> void timeline(Request request, Question<T> question) {
    Timeline<T> timeline = question.timeline();
    List<Change<T>> changes = timeline.changes();
    values.textOrNull("id", request.id());
    out.writeStringProperty("ask", request.ask());
    out.writeName("segments");
    out.writeStartArray();
    for (int i = 0; i < timeline.segments().size(); i++) {
      Decision<T> segment = timeline.segments().get(i);
      out.writeStartObject();
      window(segment.window(), "from", "until");
      out.writeStringProperty("verdict", segment.verdict().name());
      values.textOrNull(
          "rule", i == 0 ? Optional.empty() : changes.get(i - 1).rule().map(Rule::id));
      said(segment);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void said(Decision<?> decision) {
    out.writeName("result");
    decision.result().ifPresentOrElse(values::members, () -> values.members(new EmptyResult()));
    findings(decision.findings(), decision.findingWindows());
    array("milestones", decision.milestones(), this::milestone);
    array("steps", decision.steps(), values::step);
  }

  /** The result of a case that has not begun. */
  private record EmptyResult() {}

  private void findings(List<Finding> findings, List<Window> windows) {
    out.writeName("findings");
    out.writeStartArray();
    for (int i = 0; i < findings.size(); i++) {
      finding(findings.get(i), windows.get(i));
    }
    out.writeEndArray();
  }

  private void finding(Finding finding, Window window) {
    out.writeStartObject();
    out.writeStringProperty("rule", finding.rule().id());
    out.writeStringProperty("outcome", finding.outcome().name());
    out.writeStringProperty("explanation", finding.explanation(values.zone()));
    array("cites", finding.rule().citations(), values::write);
    array("contested", finding.contested(), values::write);
    window(window, "validFrom", "validUntil");
    out.writeEndObject();
  }

  private void milestone(Milestone milestone) {
    out.writeStartObject();
    out.writeStringProperty("name", milestone.name());
    out.writeStringProperty("at", milestone.at().toString());
    out.writeStringProperty("zone", milestone.zone().getId());
    out.writeStringProperty("actor", milestone.actor().name());
    out.writeStringProperty("onPassing", milestone.onPassing());
    out.writeStringProperty("rule", milestone.rule().id());
    out.writeEndObject();
  }

  private void window(Window window, String from, String until) {
    values.textOrNull(from, window.from());
    values.textOrNull(until, window.until());
  }

  private <X> void array(String name, Collection<X> items, Consumer<X> each) {
    out.writeName(name);
    out.writeStartArray();
    items.forEach(each);
    out.writeEndArray();
  }
}
