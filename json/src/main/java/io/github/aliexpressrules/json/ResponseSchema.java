package io.github.aliexpressrules.json;

import static io.github.aliexpressrules.json.SchemaTypes.array;
import static io.github.aliexpressrules.json.SchemaTypes.described;
import static io.github.aliexpressrules.json.SchemaTypes.object;
import static io.github.aliexpressrules.json.SchemaTypes.orNull;
import static io.github.aliexpressrules.json.SchemaTypes.ref;
import static io.github.aliexpressrules.json.SchemaTypes.string;
import static io.github.aliexpressrules.json.SchemaTypes.whole;

import io.github.aliexpressrules.buyer.Cancellation;
import io.github.aliexpressrules.buyer.Cashback;
import io.github.aliexpressrules.buyer.ClaimAssessment;
import io.github.aliexpressrules.buyer.ConductAssessment;
import io.github.aliexpressrules.buyer.DisputeStatus;
import io.github.aliexpressrules.buyer.ExpressRefund;
import io.github.aliexpressrules.buyer.LateArrival;
import io.github.aliexpressrules.buyer.OfferAssessment;
import io.github.aliexpressrules.buyer.Recourse;
import io.github.aliexpressrules.buyer.RefundArrival;
import io.github.aliexpressrules.buyer.ReturnAssessment;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.merchant.Balance;
import io.github.aliexpressrules.merchant.DepositRefund;
import io.github.aliexpressrules.merchant.Freezes;
import io.github.aliexpressrules.merchant.LegalDisputes;
import io.github.aliexpressrules.merchant.RequiredDeposit;
import io.github.aliexpressrules.merchant.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is answered, and what is told of a request over time. */
final class ResponseSchema {
  private static final Map<String, Object> TEXT = SchemaTypes.of("type", "string");
  private static final Map<String, Object> TEXTS = array(TEXT);

  private final SchemaTypes types = new SchemaTypes(false);
  private final Map<String, Object> instant = types.of(Instant.class);

  private ResponseSchema() {}

  /** What is asked for by each question. */
  static Map<String, Class<?>> results() {
    Map<String, Class<?>> results = new LinkedHashMap<>();
    results.put("buyer.cancellation", Cancellation.class);
    results.put("buyer.dispute-window", NoResult.class);
    results.put("buyer.claim", ClaimAssessment.class);
    results.put("buyer.dispute", DisputeStatus.class);
    results.put("buyer.offer", OfferAssessment.class);
    results.put("buyer.conduct", ConductAssessment.class);
    results.put("buyer.return", ReturnAssessment.class);
    results.put("buyer.express-refund", ExpressRefund.class);
    results.put("buyer.refund-arrival", RefundArrival.class);
    results.put("buyer.recourse", Recourse.class);
    results.put("buyer.late-arrival", LateArrival.class);
    results.put("buyer.free-return", ReturnAssessment.class);
    results.put("buyer.cashback", Cashback.class);
    results.put("merchant.required-deposit", RequiredDeposit.class);
    results.put("merchant.balance", Balance.class);
    results.put("merchant.refund", DepositRefund.class);
    results.put("merchant.freeze", Freezes.class);
    results.put("merchant.legal-dispute", LegalDisputes.class);
    results.put("merchant.standing", Standing.class);
    return results;
  }

  static String response() {
    ResponseSchema schema = new ResponseSchema();
    schema.said();
    schema.types.define("Answer", described(schema.answer(), "The answer to a request."));
    return schema.orError("A response", "Answer");
  }

  static String timeline() {
    ResponseSchema schema = new ResponseSchema();
    schema.said();
    schema.types.define(
        "Timeline", described(schema.timelines(), "The answers to a request at all instants."));
    return schema.orError("A request over time", "Timeline");
  }

  static String overlay() {
    ResponseSchema schema = new ResponseSchema();
    schema.types.define(
        "Overlay",
        described(schema.overlays(), "The verdicts on all questions that the case can be asked."));
    return schema.orError("All questions about a case over time", "Overlay");
  }

  static String readings() {
    ResponseSchema schema = new ResponseSchema();
    schema.types.define(
        "Readings", described(schema.comparison(), "The answers if one source alone were right."));
    return schema.orError("What each source says", "Readings");
  }

  private String orError(String title, String name) {
    types.define(
        "Error",
        described(
            whole(
                SchemaTypes.of(
                    "id", orNull(string("the request's id, if it could be read")),
                    "line",
                        described(
                            SchemaTypes.of("type", "integer", "minimum", 1), "the line's number"),
                    "error",
                        described(
                            whole(
                                SchemaTypes.of(
                                    "path",
                                        string(
                                            "the refused member, dots and [0]; empty if the line is"
                                                + " no JSON object"),
                                    "message",
                                        string(
                                            "what is wrong, the value, and what would be right"))),
                            "what is refused"))),
            "What stands in the place of a response to a line that cannot be answered."));
    return SchemaText.of(
        title, SchemaTypes.of("anyOf", List.of(ref(name), ref("Error"))), types.definitions());
  }

  private Map<String, Object> when(String description) {
    return orNull(described(instant, description));
  }

  private Map<String, Object> about() {
    return SchemaTypes.of(
        "id", orNull(string("the request's id")),
        "ask", described(SchemaTypes.of("enum", JsonRules.questions()), "the question"),
        "at", described(instant, "the instant that was asked about"),
        "line", string("as in the request, if it was given"),
        "rules",
            described(
                SchemaTypes.of("enum", List.of(RuleSets.GUIDES, RuleSets.IN_FORCE)),
                "as in the request, if it was given"),
        "calendar", string("the business calendar that was counted on, if it has a name"));
  }

  /** Objects about a request, with some members that are always there and others that may be. */
  private static Map<String, Object> all(
      Map<String, Object> about, Map<String, Object> fixed, Map<String, Object> more) {
    Map<String, Object> properties = new LinkedHashMap<>(about);
    properties.putAll(fixed);
    properties.putAll(more);
    List<String> required = new ArrayList<>(List.of("id", "ask", "at"));
    required.addAll(fixed.keySet());
    return object(properties, required);
  }

  private Map<String, Object> answer() {
    Map<String, Object> fixed =
        SchemaTypes.of(
            "verdict", described(types.of(Verdict.class), "the answer"),
            "validFrom",
                when("from when on all of this holds, inclusive; null: from the beginning"),
            "validUntil", when("until when it holds, exclusive; null: for good"),
            "next",
                orNull(
                    described(
                        whole(
                            SchemaTypes.of(
                                "at", described(instant, "when"),
                                "verdict", described(types.of(Verdict.class), "the verdict then"),
                                "rule", orNull(string("the rule that changes it")))),
                        "the change that ends this answer; null if nothing ever does")));
    fixed.putAll(saidMembers());
    fixed.put("notYetKnown", described(TEXTS, "facts left out, since they are later than at"));
    fixed.put(
        "basis",
        orNull(
            described(types.of(Basis.class), "in force: how sure the findings are that decide")));
    Map<String, Object> answer =
        all(
            about(),
            fixed,
            SchemaTypes.of(
                "likely",
                described(
                    types.of(Verdict.class),
                    "in force, where that is open: the verdict if the last known values still"
                        + " hold")));
    answer.put("allOf", results("result"));
    return answer;
  }

  /** Which result belongs to which question. */
  private List<Object> results(String member) {
    List<Object> all = new ArrayList<>();
    results()
        .forEach(
            (question, type) -> {
              String name = type.getSimpleName();
              if (!types.definitions().containsKey(name)) {
                types.define(name, types.result(type));
              }
              all.add(
                  SchemaTypes.of(
                      "if",
                          SchemaTypes.of(
                              "properties",
                              SchemaTypes.of("ask", SchemaTypes.of("const", question))),
                      "then", SchemaTypes.of("properties", SchemaTypes.of(member, ref(name)))));
            });
    return all;
  }

  private Map<String, Object> saidMembers() {
    return SchemaTypes.of(
        "result",
            described(
                SchemaTypes.of("type", "object"),
                "what was asked for; members are left out where there is nothing to tell"),
        "findings", described(array(ref("Finding")), "what each rule that applies says"),
        "milestones", described(array(ref("Milestone")), "the dates that matter"),
        "steps", described(array(ref("Step")), "what can be done, in this order"));
  }

  /** What answers are made of. */
  private void said() {
    Map<String, Object> candidate =
        object(
            SchemaTypes.of(
                "figure", string("the policy's figure"),
                "value",
                    described(
                        SchemaTypes.of(), "the value, as a policy has it; null: another may hold"),
                "from", orNull(string("the first day on which it was seen")),
                "until", orNull(string("the last such day")),
                "cites", described(TEXTS, "the lines that say it"),
                "verdict", orNull(described(types.of(Verdict.class), "the answer if it held")),
                "at", described(instant, "of a milestone: the instant if it held")),
            List.of("figure", "value", "from", "until", "cites", "verdict"));
    types.define(
        "Candidate", described(candidate, "A value that a figure may have had for the case."));
    Map<String, Object> basis =
        orNull(described(types.of(Basis.class), "in force: how sure it is"));
    Map<String, Object> candidates =
        described(array(ref("Candidate")), "in force: the values that may have held, if several");
    types.define(
        "Finding",
        described(
            whole(
                SchemaTypes.of(
                    "rule", string("the rule's id"),
                    "outcome", described(types.of(Outcome.class), "what the rule comes to"),
                    "explanation", string("the reason, in words"),
                    "cites", described(TEXTS, "the lines of the sources that state it"),
                    "contested", described(TEXTS, "the lines that say otherwise"),
                    "validFrom", when("from when on it holds, inclusive"),
                    "validUntil", when("until when it holds, exclusive"),
                    "basis", basis,
                    "candidates", candidates)),
            "What one rule says about the case."));
    types.define(
        "Milestone",
        described(
            whole(
                SchemaTypes.of(
                    "name", string("for example dispute-opens"),
                    "at", described(instant, "when"),
                    "zone", string("the zone in which it is shown"),
                    "actor", described(types.of(Party.class), "whom it concerns"),
                    "onPassing", string("what happens then, in words"),
                    "rule", string("the rule that sets it"),
                    "basis", basis,
                    "candidates", candidates)),
            "A named instant that matters, met or missed or moot."));
    step();
  }

  private void step() {
    types.define(
        "Step",
        described(
            whole(
                SchemaTypes.of(
                    "actor", described(types.of(Party.class), "who can do it"),
                    "action", string("what is to be done, in words"),
                    "where", orNull(string("the path in the platform's menus")),
                    "by", when("before when it must be done"),
                    "changes", string("the rule whose finding it changes"),
                    "move",
                        orNull(string("the event of a dispute or the planned act that it is")))),
            "Something that a party can do."));
  }

  private Map<String, Object> timelines() {
    Map<String, Object> segment =
        SchemaTypes.of(
            "from", when("from when on, inclusive; null: from the beginning"),
            "until", when("until when, exclusive; null: for good"),
            "verdict", described(types.of(Verdict.class), "the answer then"),
            "rule", orNull(string("the rule that brought it about")),
            "cites", described(TEXTS, "the lines that state that rule"),
            "milestone", orNull(string("the milestone that came then")),
            "facts", described(TEXTS, "the facts that became known then"));
    segment.putAll(saidMembers());
    Map<String, Object> event =
        whole(
            SchemaTypes.of(
                "at", described(instant, "when"),
                "from", described(types.of(Verdict.class), "the answer before"),
                "to", described(types.of(Verdict.class), "the answer from then on"),
                "silentParty",
                    orNull(described(types.of(Party.class), "whose silence brings it about")),
                "rule", orNull(string("the rule that changes it"))));
    Map<String, Object> margin =
        whole(
            SchemaTypes.of(
                "side", string("on which side of the limit the amount may lie"),
                "amount",
                    described(SchemaTypes.of(), "what is measured: money, a count, a duration"),
                "limit", described(SchemaTypes.of(), "what it is measured by"),
                "left", described(SchemaTypes.of(), "what lies between the two")));
    Map<String, Object> slack =
        whole(
            SchemaTypes.of(
                "rule", string("the rule"),
                "outcome", described(types.of(Outcome.class), "what it comes to now"),
                "flipsAt", when("when it turns out otherwise"),
                "left", orNull(string("how long that is, as ISO 8601 has durations")),
                "then", orNull(described(types.of(Outcome.class), "what it comes to then")),
                "margin", orNull(described(margin, "how far an amount is from its limit"))));
    Map<String, Object> path =
        whole(
            SchemaTypes.of(
                "reached", when("from when on it is yes by itself"),
                "open",
                    orNull(
                        described(
                            whole(
                                SchemaTypes.of(
                                    "from", when("from when on, inclusive; null: all the time"),
                                    "until", when("until when, exclusive; null: for good"))),
                            "when it can still become yes")),
                "obstacles",
                    described(
                        array(
                            whole(
                                SchemaTypes.of(
                                    "rule", string("the rule that stands in the way"),
                                    "outcome", described(types.of(Outcome.class), "how"),
                                    "cures", described(array(ref("Step")), "what removes it")))),
                        "what stands in the way"),
                "closedBy", described(TEXTS, "the rules that nothing cures")));
    Map<String, Object> timeline =
        all(
            about(),
            SchemaTypes.of(
                "segments", described(array(whole(segment)), "the answers over all time"),
                "ifNobodyActs", described(array(event), "what happens by itself from at on"),
                "slack", described(array(slack), "how long each finding stays as it is"),
                "pathToYes", described(path, "how the answer becomes yes")),
            SchemaTypes.of());
    List<Object> belonging = new ArrayList<>();
    results("result")
        .forEach(
            rule -> {
              Map<?, ?> one = (Map<?, ?>) rule;
              belonging.add(
                  SchemaTypes.of(
                      "if", Objects.requireNonNull(one.get("if")),
                      "then",
                          SchemaTypes.of(
                              "properties",
                              SchemaTypes.of(
                                  "segments",
                                  SchemaTypes.of(
                                      "items", Objects.requireNonNull(one.get("then")))))));
            });
    timeline.put("allOf", belonging);
    return timeline;
  }

  private Map<String, Object> verdicts(List<String> names) {
    Map<String, Object> each = new LinkedHashMap<>();
    names.forEach(name -> each.put(name, types.of(Verdict.class)));
    return described(object(each, List.of()), "the answers that there are");
  }

  private Map<String, Object> overlays() {
    Map<String, Object> row =
        whole(
            SchemaTypes.of(
                "from", when("from when on, inclusive; null: from the beginning"),
                "until", when("until when, exclusive; null: for good"),
                "verdicts", verdicts(JsonRules.questions())));
    types.define("Row", described(row, "A stretch of time in which no answer changes."));
    Map<String, Object> line =
        whole(
            SchemaTypes.of(
                "line", string("the order's line"),
                "rows", described(array(ref("Row")), "the verdicts on it over all time")));
    Map<String, Object> overlay =
        all(
            about(),
            SchemaTypes.of(),
            SchemaTypes.of(
                "segments", described(array(ref("Row")), "all verdicts over all time"),
                "lines", described(array(line), "the same, line by line of the order")));
    overlay.put(
        "oneOf",
        List.of(
            SchemaTypes.of("required", List.of("segments")),
            SchemaTypes.of("required", List.of("lines"))));
    return overlay;
  }

  private Map<String, Object> comparison() {
    List<String> sources = SchemaTypes.names(Reading.class);
    Map<String, Object> who = array(SchemaTypes.of("enum", sources));
    Map<String, Object> band =
        whole(
            SchemaTypes.of(
                "name", string("the milestone"),
                "safe", described(instant, "the date that is safe under every source"),
                "safeBy", described(who, "the sources that state it"),
                "last", described(instant, "the last possible date"),
                "lastBy", described(who, "the sources that state it")));
    Map<String, Object> stretch =
        whole(
            SchemaTypes.of(
                "from", when("from when on, inclusive"),
                "until", when("until when, exclusive"),
                "agreed", described(SchemaTypes.of("type", "boolean"), "whether all agree"),
                "verdicts", verdicts(sources)));
    return all(
        about(),
        SchemaTypes.of(
            "standard", described(types.of(Verdict.class), "the standard's verdict"),
            "agreed",
                described(
                    SchemaTypes.of("type", "boolean"), "whether the sources agree at the instant"),
            "verdicts", described(verdicts(sources), "what each source says"),
            "silent", described(who, "the sources that say nothing about it"),
            "strictest", described(who, "the sources under which it is yes for the shortest time"),
            "mostLenient", described(who, "the sources under which it is yes for the longest time"),
            "bands", described(array(band), "the dates on which the sources differ"),
            "agreement", described(array(stretch), "who agrees when")),
        SchemaTypes.of());
  }
}
