package io.github.aliexpressrules.core.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.source.Citation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about a case. Immutable; equal if it says the same, with the same steps, and
 * rests on the same figures.
 *
 * <p>The window in which it holds is not part of it, so that equal findings are equal; a decision
 * has it.
 */
public interface Finding {
  /** Returns which of the rule's cases this is: its outcome, and the words. */
  Case how();

  /** Returns the facts and figures that were compared, in the order of the words' places. */
  List<Object> values();

  /** Returns the policy's figures that it rests on, in the order of the rulebook. */
  List<Figure<?>> figures();

  /** Returns the policy's figures that it rests on, as a set. */
  FigureSet figureSet();

  /** Returns the lines of the sources that give one of these another value. */
  List<Citation> contested();

  /** Returns what it rests on among the rules in force; empty under the guides. */
  Optional<Ground> ground();

  /** Returns the lines that state it: the rule's, or those of the texts in force. */
  List<Citation> citations();

  /** Returns what can be done about it. */
  List<Step> steps();

  /** Returns the rule. */
  default Rule rule() {
    return how().rule();
  }

  /** Returns what it finds. */
  default Outcome outcome() {
    return how().outcome();
  }

  /** Returns the facts and figures that were compared, by the names of the words' places. */
  default Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    List<Object> values = values();
    for (int i = 0; i < values.size(); i++) {
      named.put(how().names().get(i), values.get(i));
    }
    return Collections.unmodifiableMap(named);
  }

  /** Returns the amount and the limit that were compared, if the finding is about a limit. */
  default Optional<Margin> margin() {
    return how().bound().map(bound -> bound.in(how().names(), values()));
  }

  /** Returns the finding as {@link #toMap(ZoneId)} does, instants told in UTC. */
  @JsonValue
  default Map<String, @Nullable Object> toMap() {
    return toMap(ZoneOffset.UTC);
  }

  /**
   * Returns the finding as the JSON contract has it, but for its window, which the decision has:
   * maps, lists, texts and numbers; its explanation in English, instants told in the zone.
   */
  default Map<String, @Nullable Object> toMap(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("rule", rule().id());
    members.put("outcome", outcome().name());
    members.put("explanation", explanation(zone));
    members.put("cites", Ground.lines(citations()));
    members.put("contested", Ground.lines(contested()));
    Ground.put(ground(), members);
    return members;
  }

  /** Returns the reason in English, instants in the given zone. Rendered anew at each call. */
  default String explanation(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    return explanation(Language.ENGLISH, zone);
  }

  /** Returns the reason, instants in the given zone. Rendered anew at each call. */
  default String explanation(Language language, ZoneId zone) {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(zone, "zone");
    return how().words().render(language, zone, values());
  }
}
