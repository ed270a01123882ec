package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Answer;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Editions;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.validation.Plain;
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

/**
 * One JSON object on one line, and the members that several kinds of them share. What is no writing
 * is escaped wherever the line goes, also what JSON lets pass: DEL and C1, the separators of lines,
 * overrides of direction. The values are the same; a terminal or a log takes no harm.
 */
final class JsonOut {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;
  private final ValueWriter values;

  private JsonOut(JsonGenerator out, Language language, ZoneId zone) {
    this.out = out;
    this.values = new ValueWriter(out, language, zone);
  }

  /** Writes an object in which nothing is said in words. */
  static String object(Consumer<JsonOut> members) {
    return object(Language.ENGLISH, ZoneOffset.UTC, members);
  }

  /**
   * Writes an object.
   *
   * @param language the language of sentences
   * @param zone the zone in which sentences show instants
   */
  static String object(Language language, ZoneId zone, Consumer<JsonOut> members) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      members.accept(new JsonOut(out, language, zone));
      out.writeEndObject();
    }
    return Plain.text(text.toString());
  }

  /** An object about a request: what it repeats of it, and whatever follows. */
  static String about(Request request, Consumer<JsonOut> members) {
    return object(
        request.language(),
        request.question().zone(),
        json -> {
          json.orNull("id", request.id());
          json.text("ask", request.ask());
          json.text("at", request.at());
          request.line().ifPresent(line -> json.text("line", line));
          request.rules().ifPresent(rules -> json.text("rules", rules));
          Calendars.name(request.question().policy().calendar())
              .ifPresent(name -> json.text(Calendars.CALENDAR, name));
          members.accept(json);
        });
  }

  void text(String name, Object value) {
    out.writeStringProperty(name, value.toString());
  }

  void flag(String name, boolean value) {
    out.writeBooleanProperty(name, value);
  }

  void number(String name, long value) {
    out.writeNumberProperty(name, value);
  }

  /** A fixed member: null if there is no value. */
  void orNull(String name, Optional<?> value) {
    values.textOrNull(name, value);
  }

  /** Any value, in its own form. */
  void value(String name, Object value) {
    out.writeName(name);
    values.write(value);
  }

  void object(String name, Runnable members) {
    out.writeName(name);
    out.writeStartObject();
    members.run();
    out.writeEndObject();
  }

  /** A fixed member that is an object: null if there is none. */
  <X> void objectOrNull(String name, Optional<X> value, Consumer<X> members) {
    if (value.isPresent()) {
      object(name, () -> members.accept(value.get()));
    } else {
      out.writeNullProperty(name);
    }
  }

  /** An array of texts. */
  void texts(String name, Collection<?> items) {
    out.writeName(name);
    out.writeStartArray();
    items.forEach(item -> out.writeString(item.toString()));
    out.writeEndArray();
  }

  /** An array of objects. */
  <X> void objects(String name, Collection<X> items, Consumer<X> members) {
    out.writeName(name);
    out.writeStartArray();
    for (X item : items) {
      out.writeStartObject();
      members.accept(item);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void window(Window window, String from, String until) {
    orNull(from, window.from());
    orNull(until, window.until());
  }

  /** An answer's result: an object without members as long as there is none. */
  void result(String name, Decision<?> decision) {
    out.writeName(name);
    if (decision.result().isPresent()) {
      values.members(decision.result().get());
    } else {
      values.common(decision.answer().inForce().map(Answer.InForce::results).orElse(List.of()));
    }
  }

  /** What an answer says, as the contract has it. */
  void said(Decision<?> decision) {
    result("result", decision);
    findings(decision.findings(), decision.findingWindows());
    objects("milestones", decision.milestones(), this::milestone);
    value("steps", decision.steps());
  }

  private void findings(List<Finding> findings, List<Window> windows) {
    out.writeName("findings");
    out.writeStartArray();
    for (int i = 0; i < findings.size(); i++) {
      out.writeStartObject();
      finding(findings.get(i), windows.get(i));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void finding(Finding finding, Window window) {
    text("rule", finding.rule());
    text("outcome", finding.outcome().name());
    text("explanation", finding.explanation(values.language(), values.zone()));
    texts("cites", finding.citations());
    texts("contested", finding.contested());
    window(window, "validFrom", "validUntil");
    ground(finding.ground());
  }

  /** What the rules in force add; nothing under the guides. */
  private void ground(Optional<Ground> ground) {
    orNull("basis", ground.map(Ground::basis));
    objects("candidates", ground.map(Ground::candidates).orElse(List.of()), this::candidate);
  }

  /** What is known of a figure on a day. */
  void edition(Editions.OnDay known) {
    text("figure", known.figure().name());
    text("basis", known.basis());
    flag("open", known.open());
    objects(
        "values",
        known.told(),
        told -> {
          figureValue(known.figure(), Optional.of(told.value()));
          orNull("from", told.text().flatMap(Dated::from));
          orNull("until", told.text().flatMap(Dated::until));
          orNull("for", told.text().flatMap(Dated::scope));
          texts("cites", told.text().map(Dated::citations).orElse(List.of()));
        });
  }

  private void figureValue(Figure<?> figure, Optional<Object> value) {
    out.writeName("value");
    if (value.isPresent()) {
      PolicyWriter.value(out, figure, value.get());
    } else {
      out.writeNull();
    }
  }

  private void candidate(Candidate candidate) {
    Figure<?> figure = candidate.figure();
    text("figure", figure.name());
    figureValue(figure, candidate.value());
    orNull("from", candidate.from());
    orNull("until", candidate.until());
    texts("cites", candidate.citations());
    orNull("verdict", candidate.verdict());
    candidate.at().ifPresent(at -> text("at", at));
  }

  private void milestone(Milestone milestone) {
    text("name", milestone.name());
    text("at", milestone.at());
    text("zone", milestone.zone().getId());
    text("actor", milestone.actor().name());
    text("onPassing", milestone.kind().onPassing(values.language()));
    text("rule", milestone.rule());
    ground(milestone.ground());
  }
}
