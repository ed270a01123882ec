package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.source.Citation;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule says about a case.
 *
 * <p>The window in which it holds is not part of it, so that equal findings are equal; {@link
 * Decision#findingWindows()} has it.
 *
 * @param saying the rule, its outcome and the words
 * @param values the facts and figures that were compared, in the order of the words
 * @param figures the policy's figures that it rests on, in the order of their use
 * @param contested the lines of the sources that give one of these another value
 * @param steps what can be done about it
 */
public record Finding(
    Saying saying,
    List<Object> values,
    List<Figure<?>> figures,
    List<Citation> contested,
    List<Step> steps) {
  /** Checks the parts. */
  public Finding {
    Objects.requireNonNull(saying, "saying");
    values = saying.template().values(values.toArray());
    figures = List.copyOf(figures);
    contested = List.copyOf(contested);
    steps = List.copyOf(steps);
  }

  /** Returns the rule. */
  public Rule rule() {
    return saying.rule();
  }

  /** Returns what it finds. */
  public Outcome outcome() {
    return saying.outcome();
  }

  /** Returns the facts and figures that were compared, by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      facts.put(saying.names().get(i), values.get(i));
    }
    return facts;
  }

  /** Returns the amount and the limit that were compared, if the finding is about a limit. */
  public Optional<Margin> margin() {
    return saying.bound().map(bound -> bound.in(saying.names(), values));
  }

  /** Returns the reason in English, instants in the given zone. Rendered anew at each call. */
  public String explanation(ZoneId zone) {
    return explanation(Language.ENGLISH, zone);
  }

  /** Returns the reason, instants in the given zone. Rendered anew at each call. */
  public String explanation(Language language, ZoneId zone) {
    return saying.template().render(language, zone, values);
  }

  /** Returns rule and outcome, for example {@code buyer.dispute.opens NOT_YET}. */
  @Override
  public String toString() {
    return rule() + " " + outcome();
  }
}
