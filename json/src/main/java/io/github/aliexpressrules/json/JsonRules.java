package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Overlay;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.languages.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests in JSON, one line each. Immutable and thread-safe; reads no clock and does no
 * input or output, but for the texts of a language that a request names, which are read once.
 *
 * <p>Example: {@code JsonRules.standard().answer(line)} gives the response as one line, or {@code
 * {"id":null,"line":1,"error":{"path":"order.price","message":"..."}}}.
 */
public final class JsonRules {
  private static final JsonRules STANDARD = new JsonRules(new RequestReader(RuleSets.standard()));

  private final RequestReader requests;

  private JsonRules(RequestReader requests) {
    this.requests = requests;
  }

  /** Returns the questions under the standard policies. */
  public static JsonRules standard() {
    return STANDARD;
  }

  /** Returns the questions under other policies. */
  public static JsonRules under(Policies policies) {
    return new JsonRules(
        new RequestReader(RuleSets.under(Objects.requireNonNull(policies, "policies"))));
  }

  /**
   * Returns the same questions, answered in another language: explanations, what happens at a
   * milestone, and steps. Names, ids, numbers and errors stay. A request that names a language
   * ({@code "lang":"ru"}) is answered in that one.
   */
  public JsonRules in(Language language) {
    return new JsonRules(requests.in(Objects.requireNonNull(language, "language")));
  }

  /**
   * Returns the same questions, with other texts for the languages that requests name.
   *
   * <p>Example: {@code JsonRules.standard().knowing(Languages.readBy(tag -> texts.get(tag)))}.
   */
  public JsonRules knowing(Languages languages) {
    return new JsonRules(requests.knowing(Objects.requireNonNull(languages, "languages")));
  }

  /**
   * Returns the same questions, asked for an instant whatever the requests say: their own {@code
   * at} may be left out.
   *
   * <p>Example: {@code JsonRules.standard().at(now).answer(line)}.
   */
  public JsonRules at(Instant at) {
    return new JsonRules(requests.at(Objects.requireNonNull(at, "at")));
  }

  /**
   * Returns the same questions, answered by the rules of a name whatever the requests say.
   *
   * @param rules {@code guides} or {@code in-force}
   * @throws RequestException if there are no rules of that name
   */
  public JsonRules by(String rules) {
    return new JsonRules(requests.by(Objects.requireNonNull(rules, "rules")));
  }

  /**
   * Begins a request that is put together of Java's values.
   *
   * <p>Example: {@code JsonRules.standard().ask("buyer.cancellation", now).with(Part.ORDER,
   * order).json()}.
   *
   * @param question its name
   * @throws IllegalArgumentException if there is no such question; the message lists them
   */
  public RequestBuilder ask(String question, Instant at) {
    Objects.requireNonNull(question, "question");
    return new RequestBuilder(this, question, Objects.requireNonNull(at, "at"));
  }

  /**
   * Returns the instant that a text stands for, as requests write it.
   *
   * <p>Example: {@code JsonRules.instant("at", "2025-03-03")} is refused with the instants between
   * which that day lies.
   *
   * @param name what it is called in the message
   * @throws RequestException if the text is no instant with Z or an offset
   */
  public static Instant instant(String name, String text) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    return (Instant) Form.of(Instant.class).read(new Json.Str(text), Path.REQUEST.member(name));
  }

  /** Returns the names of all questions, in the order of the contract. */
  public static List<String> questions() {
    return QuestionTable.ALL.stream().map(AskableQuestion::id).toList();
  }

  /** Returns the names of all members that a request may have. */
  public static List<String> members() {
    return RequestReader.KNOWN;
  }

  /**
   * Returns the members without which a question cannot be put.
   *
   * @throws IllegalArgumentException if there is no such question; the message lists them
   */
  public static List<String> needs(String question) {
    Objects.requireNonNull(question, "question");
    return QuestionTable.find(question).needs().stream().map(Member::name).toList();
  }

  /**
   * Returns the members that a question takes into account if they are there.
   *
   * @throws IllegalArgumentException if there is no such question; the message lists them
   */
  public static List<String> mayHave(String question) {
    Objects.requireNonNull(question, "question");
    return QuestionTable.find(question).may().stream().map(Member::name).toList();
  }

  /**
   * Returns all that answers are made of and told with, in English and by the keys under which a
   * {@link Language} gives its templates: the words of both rulebooks, and those around them.
   */
  public static Map<String, String> texts() {
    return RuleSets.texts();
  }

  /** Lists rules in English, as {@link #rules(String, Language)} does. */
  public static String rules(String which) {
    return rules(which, Language.ENGLISH);
  }

  /**
   * Lists rules, with the standard figures: {@code
   * {"rules":[{"id","sentence","cites":[...],"figures":[...]}]}}.
   *
   * <p>Example: {@code JsonRules.rules("buyer.dispute.closes", Language.ENGLISH)}.
   *
   * @param which the beginning of their ids, empty for all; or a line that they cite, as {@code
   *     S5:97}
   * @return one line
   * @throws RequestException if there are none, at {@code id}
   */
  public static String rules(String which, Language language) {
    return RuleList.of(
        Objects.requireNonNull(which, "which"), Objects.requireNonNull(language, "language"));
  }

  /**
   * Answers one request.
   *
   * @param request one JSON object; a line end is not part of it
   * @return the response or the error, on one line; nothing for a blank line
   */
  public String answer(String request) {
    Objects.requireNonNull(request, "request");
    return answer(1, request);
  }

  /**
   * Answers one line of several.
   *
   * @param number the line's number, which an error names
   * @param line one JSON object
   * @return the response or the error, on one line; nothing for a blank line
   */
  public String answer(long number, String line) {
    return reply(number, line).json();
  }

  /** Answers a line of a stream, and says whether it could be answered. */
  public Reply reply(LineReader.Line line) {
    Objects.requireNonNull(line, "line");
    return line.problem()
        .map(problem -> refusal(line.number(), problem))
        .orElseGet(() -> reply(line.number(), line.text()));
  }

  /**
   * Answers a line as {@link #answer(long, String)} does, and says whether it could be answered.
   */
  public Reply reply(long number, String line) {
    Objects.requireNonNull(line, "line");
    if (JsonText.withoutMark(line).isBlank()) {
      return new Reply("", false);
    }
    return reply(number, line, ResponseWriter::response);
  }

  /**
   * Tells something else of a request, and says whether it could be told.
   *
   * <p>Example: {@code rules.reply(1, request, JsonRules::timeline)}.
   *
   * @param number the line's number, for an error
   * @param line the request
   * @param teller what is told of it
   */
  public Reply reply(long number, String line, Function<Request, String> teller) {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(teller, "teller");
    try {
      return new Reply(teller.apply(read(line)), false);
    } catch (RequestException refused) {
      return refusal(number, refused);
    }
  }

  /**
   * Tells a request over time, as {@link #timeline(Request)} does.
   *
   * @return one line, or the error
   */
  public String timeline(String request) {
    Objects.requireNonNull(request, "request");
    return reply(1, request, JsonRules::timeline).json();
  }

  /**
   * Tells all that a case is enough for over time, as {@link #overlay(Request)} does.
   *
   * @return one line, or the error
   */
  public String overlay(String request) {
    Objects.requireNonNull(request, "request");
    return reply(1, request, JsonRules::overlay).json();
  }

  /**
   * Tells what each source says to a request, as {@link #readings(Request)} does.
   *
   * @return one line, or the error
   */
  public String readings(String request) {
    Objects.requireNonNull(request, "request");
    return reply(1, request, JsonRules::readings).json();
  }

  /**
   * Tells a request over time: {@code
   * {"id","ask","at","segments":[{"from","until","verdict","rule",
   * "cites","milestone","facts","result","findings","milestones","steps"}],"ifNobodyActs":[...],
   * "slack":[...],"pathToYes":{...}}}. The segments cover all time; the rest is told from the
   * request's instant on, with the facts known then.
   *
   * @return one line
   */
  public static String timeline(Request request) {
    Objects.requireNonNull(request, "request");
    return TimelineWriter.timeline(request);
  }

  /**
   * Tells the verdicts of every question that the case is enough for, over all time: {@code
   * {"id","ask","at","segments":[{"from","until","verdicts":{...}}]}}.
   *
   * @return one line
   * @throws RequestException if parts that the request's own question does not need contradict the
   *     others
   */
  public static String overlay(Request request) {
    Objects.requireNonNull(request, "request");
    return TimelineWriter.overlay(request);
  }

  /**
   * Tells what each source says to a request: {@code {"id","ask","at","standard","agreed",
   * "verdicts":{...},"silent","strictest","mostLenient","bands":[{"name","safe","safeBy","last",
   * "lastBy"}],"agreement":[{"from","until","agreed","verdicts"}]}}.
   *
   * @return one line
   * @throws RequestException if the request's own policy contradicts the figures of a source
   */
  public static String readings(Request request) {
    Objects.requireNonNull(request, "request");
    return ReadingsWriter.readings(request);
  }

  /**
   * Answers a question as a request about it would be answered that has no id.
   *
   * <p>Example: {@code JsonRules.write(BuyerRules.standard().order(order).cancellation(), now)}.
   *
   * @return one line
   */
  public static String write(Question<?> question, Instant at) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(at, "at");
    return ResponseWriter.response(question, at);
  }

  /**
   * Writes a decision: all members of a response but {@code id}, {@code at} and {@code next},
   * {@code rules} and {@code calendar}, since a decision does not know what it was asked.
   *
   * @return one line
   */
  public static String write(Decision<?> decision) {
    Objects.requireNonNull(decision, "decision");
    return ResponseWriter.decision(decision);
  }

  /**
   * Writes the segments of a timeline, as {@link #timeline(Request)} does.
   *
   * @return one line
   */
  public static String write(Timeline<?> timeline) {
    Objects.requireNonNull(timeline, "timeline");
    return TimelineWriter.timeline(timeline);
  }

  /**
   * Writes the segments of an overlay, as {@link #overlay(Request)} does.
   *
   * @return one line
   */
  public static String write(Overlay overlay) {
    Objects.requireNonNull(overlay, "overlay");
    return TimelineWriter.overlay(overlay);
  }

  /**
   * Tells a question over time, as {@link #timeline(Request)} does for a request.
   *
   * @param at the instant from which on is told what follows
   * @return one line
   */
  public static String timeline(Question<?> question, Instant at) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(at, "at");
    return TimelineWriter.timeline(question, at);
  }

  /**
   * Tells what each source says at an instant, as {@link #readings(Request)} does.
   *
   * @return one line
   */
  public static String readings(Readings<?> readings, Instant at) {
    Objects.requireNonNull(readings, "readings");
    Objects.requireNonNull(at, "at");
    return ReadingsWriter.readings(readings, at);
  }

  /**
   * Writes a rule: {@code {"id","sentence","cites":[...],"figures":[...]}}.
   *
   * @param policy the figures in its sentence
   * @param language the language of its sentence
   * @return one line
   */
  public static String write(Rule rule, Policy<?> policy, Language language) {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(language, "language");
    return RuleList.written(rule, policy, language);
  }

  /**
   * Tells what a request says of its case, as names and values in its own order, in words as far as
   * there are any; not what it asks.
   *
   * <p>Example: {@code Price} is {@code USD 30.00}.
   *
   * @param zone in which dates are shown
   * @throws RequestException if it is not one JSON object
   */
  public static Map<String, String> facts(String request, Language language, ZoneId zone) {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(zone, "zone");
    return ToldFacts.of(JsonText.parse(Objects.requireNonNull(request, "request")), language, zone);
  }

  /** Answers a request that was read, as {@link #answer(String)} does. */
  public static String response(Request request) {
    Objects.requireNonNull(request, "request");
    return ResponseWriter.response(request);
  }

  /**
   * Reads a line of a stream.
   *
   * @throws RequestException if it is refused; the message says what would be right
   */
  public Request read(LineReader.Line line) {
    Objects.requireNonNull(line, "line");
    if (line.problem().isPresent()) {
      throw line.problem().get();
    }
    return read(line.text());
  }

  /** Returns whether nothing stands in a line: a blank line answers a blank line. */
  public static boolean isBlank(LineReader.Line line) {
    Objects.requireNonNull(line, "line");
    return line.problem().isEmpty() && JsonText.withoutMark(line.text()).isBlank();
  }

  /** Returns what stands in the place of a line that was refused. */
  public static Reply refusal(long number, RequestException refused) {
    Objects.requireNonNull(refused, "refused");
    return new Reply(ResponseWriter.error(refused, number), true);
  }

  /**
   * Returns what stands in the place of a line that was refused by the program around the library.
   *
   * @param path the refused member; empty for the whole line
   * @param message what is wrong, the value, and what would be right
   */
  public static Reply refusal(long number, String path, String message) {
    return refusal(
        number,
        new RequestException(
            Objects.requireNonNull(path, "path"), Objects.requireNonNull(message, "message")));
  }

  /**
   * Returns what stands in the place of a line that was not answered for a reason that does not lie
   * in it: too little memory, or a fault of the program.
   *
   * @param line the line; its id is repeated if it can be read
   * @param problem what happened instead of an answer
   */
  public static Reply failure(LineReader.Line line, Throwable problem) {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(problem, "problem");
    return refusal(line.number(), JsonText.failure(problem).of(idOf(line)));
  }

  private static @Nullable String idOf(LineReader.Line line) {
    try {
      return JsonText.idOf(JsonText.parse(line.text()).get("id"));
    } catch (RequestException refused) {
      return refused.id().orElse(null);
    } catch (OutOfMemoryError tooLarge) {
      return null;
    }
  }

  /**
   * Reads a request.
   *
   * @throws RequestException if it is refused; the message says what would be right
   */
  public Request read(String request) {
    Json.Obj object = JsonText.parse(Objects.requireNonNull(request, "request"));
    try {
      return requests.read(object);
    } catch (RequestException refused) {
      throw refused.of(JsonText.idOf(object.get("id")));
    }
  }
}
