package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.check.PlainValues;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said, as the JSON contract has it, made of maps, lists, texts and numbers. Words are
 * English, told in the zone of the question.
 */
final class AnswerMap {
  private final ZoneId zone;
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  private AnswerMap(ZoneId zone) {
    this.zone = zone;
  }

  /** The response to a question, but for the instant that it was asked about. */
  static Map<String, @Nullable Object> of(Decision<?> decision) {
    AnswerMap plain = new AnswerMap(decision.policy().zone());
    plain.members.put("ask", decision.question().id());
    plain.members.put("verdict", decision.verdict().name());
    plain.window(decision.window(), "validFrom", "validUntil");
    plain.said(decision);
    plain.members.put("notYetKnown", paths(decision.notYetKnown()));
    Optional<? extends Answer.InForce<?>> inForce = decision.answer().inForce();
    plain.members.put("basis", inForce.map(known -> known.basis().name()).orElse(null));
    inForce
        .flatMap(Answer.InForce::likely)
        .ifPresent(verdict -> plain.members.put("likely", verdict.name()));
    return plain.members;
  }

  /** A segment of a timeline, with why it began; nothing of that for the first one. */
  static Map<String, @Nullable Object> of(Decision<?> segment, Optional<? extends Change<?>> by) {
    AnswerMap plain = new AnswerMap(segment.policy().zone());
    plain.window(segment.window(), "from", "until");
    plain.members.put("verdict", segment.verdict().name());
    plain.members.put("rule", by.flatMap(Change::rule).map(Rule::id).orElse(null));
    plain.members.put(
        "cites",
        by.map(Change::citations).orElse(List.of()).stream().map(Citation::toString).toList());
    plain.members.put("milestone", by.flatMap(Change::milestone).map(Milestone::name).orElse(null));
    plain.members.put("facts", paths(by.map(Change::facts).orElse(List.of())));
    plain.said(segment);
    return plain.members;
  }

  /** A segment of an overlay. */
  static Map<String, @Nullable Object> of(Overlay.Segment segment) {
    AnswerMap plain = new AnswerMap(ZoneId.of("UTC"));
    plain.window(segment.window(), "from", "until");
    Map<String, Object> verdicts = new LinkedHashMap<>();
    segment.verdicts().forEach((id, verdict) -> verdicts.put(id, verdict.name()));
    plain.members.put("verdicts", verdicts);
    return plain.members;
  }

  private static List<String> paths(List<Fact> facts) {
    return facts.stream().map(Fact::path).toList();
  }

  private void window(Window window, String from, String until) {
    members.put(from, window.from().map(Instant::toString).orElse(null));
    members.put(until, window.until().map(Instant::toString).orElse(null));
  }

  private void said(Decision<?> decision) {
    members.put(
        "result",
        decision
            .result()
            .<Object>map(result -> PlainValues.members(result, this::known))
            .orElseGet(
                () ->
                    PlainValues.commonMembers(
                        decision.answer().inForce().map(Answer.InForce::results).orElse(List.of()),
                        this::known)));
    List<Object> findings = new ArrayList<>();
    for (int i = 0; i < decision.findings().size(); i++) {
      findings.add(finding(decision.findings().get(i), decision.findingWindows().get(i)));
    }
    members.put("findings", findings);
    members.put("milestones", decision.milestones().stream().map(Milestone::toMap).toList());
    members.put("steps", decision.steps().stream().map(step -> step.toMap(zone)).toList());
  }

  private Map<String, @Nullable Object> finding(Finding finding, Window window) {
    AnswerMap holds = new AnswerMap(zone);
    holds.window(window, "validFrom", "validUntil");
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    finding
        .toMap(zone)
        .forEach(
            (name, value) -> {
              if (name.equals("basis")) {
                all.putAll(holds.members);
              }
              all.put(name, value);
            });
    return all;
  }

  private @Nullable Object known(Object value) {
    return value instanceof Step step ? step.toMap(zone) : null;
  }
}
