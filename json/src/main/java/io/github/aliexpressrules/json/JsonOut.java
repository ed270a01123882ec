package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Answer;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Editions;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Ground;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, and the members that several kinds of them share. */
final class JsonOut {
  private static final byte[] VALID_UNTIL = Constants.ascii(",\"validUntil\":");
  private static final byte[] NO_GROUND = Constants.ascii(",\"basis\":null,\"candidates\":[]}");
  private static final byte[] ZONE = Constants.ascii(",\"zone\":");

  private final Utf8 out;
  private final ValueWriter values;

  /** The figures that findings were made under, if by them alone. */
  private final @Nullable Policy<?> policy;

  private JsonOut(Utf8 out, Language language, ZoneId zone, @Nullable Policy<?> policy) {
    this.out = out;
    this.values = new ValueWriter(out, language, zone);
    this.policy = policy;
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
    Utf8 out = Utf8.taken();
    whole(new JsonOut(out, language, zone, null), members);
    return out.given();
  }

  private static void whole(JsonOut json, Consumer<JsonOut> members) {
    json.out.raw('{');
    members.accept(json);
    json.out.raw('}');
  }

  /** An object about a question that no request has asked: as of one that says what is needed. */
  static String about(Question<?> question, Instant at, Consumer<JsonOut> members) {
    return object(
        question,
        json -> {
          json.orNull("id", Optional.empty());
          json.text("ask", question.id());
          json.instant("at", at);
          if (question.isInForce()) {
            json.text(RuleSets.RULES, RuleSets.IN_FORCE);
          }
          json.calendar(question.policy());
          members.accept(json);
        });
  }

  /** An object whose words are English, about a question. */
  static String object(Question<?> question, Consumer<JsonOut> members) {
    return object(question.policy(), question.isInForce(), members);
  }

  /** An object whose words are English, about what policies and, if in force, texts say. */
  static String object(Policy<?> policy, boolean inForce, Consumer<JsonOut> members) {
    Utf8 out = Utf8.taken();
    whole(new JsonOut(out, Language.ENGLISH, policy.zone(), inForce ? null : policy), members);
    return out.given();
  }

  private void calendar(Policy<?> policy) {
    Calendars.name(policy.calendar()).ifPresent(name -> text(Calendars.CALENDAR, name));
  }

  /** An object about a request: what it repeats of it, and whatever follows. */
  static String about(Request request, Consumer<JsonOut> members) {
    Utf8 out = Utf8.taken();
    about(out, request, members);
    return out.given();
  }

  /** Writes an object about a request behind what is written already. */
  static void about(Utf8 out, Request request, Consumer<JsonOut> members) {
    Question<?> question = request.question();
    whole(
        new JsonOut(
            out,
            request.language(),
            question.zone(),
            question.isInForce() ? null : question.policy()),
        json -> {
          json.orNull("id", request.id());
          json.text("ask", request.ask());
          json.instant("at", request.at());
          request.line().ifPresent(line -> json.text("line", line));
          request.rules().ifPresent(rules -> json.text("rules", rules));
          json.calendar(question.policy());
          members.accept(json);
        });
  }

  void text(String name, Object value) {
    out.name(name);
    if (value instanceof Instant instant) {
      out.instant(instant);
    } else {
      out.quoted(value.toString());
    }
  }

  void instant(String name, Instant value) {
    out.name(name);
    out.instant(value);
  }

  void flag(String name, boolean value) {
    out.name(name);
    out.raw(value ? "true" : "false");
  }

  void number(String name, long value) {
    out.name(name);
    out.number(value);
  }

  /** A fixed member: null if there is no value. */
  void orNull(String name, Optional<?> value) {
    if (value.isPresent()) {
      text(name, value.get());
    } else {
      out.name(name);
      out.none();
    }
  }

  /** Any value, in its own form. */
  void value(String name, Object value) {
    out.name(name);
    values.write(value);
  }

  void object(String name, Runnable members) {
    out.name(name);
    out.raw('{');
    members.run();
    out.raw('}');
  }

  /** A fixed member that is an object: null if there is none. */
  <X> void objectOrNull(String name, Optional<X> value, Consumer<X> members) {
    if (value.isPresent()) {
      object(name, () -> members.accept(value.get()));
    } else {
      out.name(name);
      out.none();
    }
  }

  /** An array of texts. */
  void texts(String name, Collection<?> items) {
    out.name(name);
    out.raw('[');
    for (Object item : items) {
      out.next();
      out.quoted(item.toString());
    }
    out.raw(']');
  }

  /** An array of objects. */
  <X> void objects(String name, Collection<X> items, Consumer<X> members) {
    out.name(name);
    out.raw('[');
    for (X item : items) {
      out.next();
      out.raw('{');
      members.accept(item);
      out.raw('}');
    }
    out.raw(']');
  }

  void window(Window window, String from, String until) {
    orNull(from, window.from());
    orNull(until, window.until());
  }

  /** An answer's result: an object without members as long as there is none. */
  void result(String name, Decision<?> decision) {
    out.name(name);
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
    milestones(decision.milestones());
    out.name("steps");
    values.steps(decision.steps());
  }

  private void findings(List<Finding> findings, List<Window> windows) {
    out.name("findings");
    out.raw('[');
    for (int i = 0; i < findings.size(); i++) {
      out.next();
      finding(findings.get(i), windows.get(i));
    }
    out.raw(']');
  }

  private void finding(Finding finding, Window window) {
    Constants.OfCase constant = Constants.of(finding.how());
    out.raw(constant.head);
    values.explanation(finding, constant.words);
    List<Citation> cites = finding.citations();
    out.raw(cites.equals(finding.rule().citations()) ? constant.cites : Constants.ofFinding(cites));
    out.raw(
        policy == null
            ? Constants.contested(finding.contested())
            : constant.contested(finding, policy));
    instantOrNull(window.from());
    out.raw(VALID_UNTIL);
    instantOrNull(window.until());
    ground(finding.ground());
  }

  private void instantOrNull(Optional<Instant> instant) {
    if (instant.isPresent()) {
      out.instant(instant.get());
    } else {
      out.none();
    }
  }

  /** What the rules in force add, and the end; nothing under the guides. */
  private void ground(Optional<Ground> ground) {
    if (ground.isEmpty()) {
      out.raw(NO_GROUND);
      return;
    }
    text("basis", ground.get().basis());
    objects("candidates", ground.get().candidates(), this::candidate);
    out.raw('}');
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
    out.name("value");
    if (value.isPresent()) {
      PolicyWriter.value(out, figure, value.get());
    } else {
      out.none();
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
    if (candidate.at().isPresent()) {
      instant("at", candidate.at().get());
    }
  }

  private void milestones(List<Milestone> milestones) {
    out.name("milestones");
    out.raw('[');
    for (Milestone milestone : milestones) {
      out.next();
      milestone(milestone);
    }
    out.raw(']');
  }

  private void milestone(Milestone milestone) {
    Constants.OfMilestone constant = Constants.of(milestone.kind());
    out.raw(constant.head);
    out.instant(milestone.at());
    out.raw(ZONE);
    out.quoted(milestone.zone().getId());
    out.raw(constant.actor);
    if (values.isEnglish()) {
      out.raw(constant.onPassing);
    } else {
      out.quoted(milestone.kind().onPassing(values.language()));
    }
    out.raw(constant.rule);
    ground(milestone.ground());
  }
}
