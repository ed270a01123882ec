package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.source.Citation;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one rule says about a case.
 *
 * <p>The window in which it holds is not part of it, so that equal findings are equal; {@link
 * Decision#findingWindows()} has it.
 *
 * @param saying the rule, its outcome and the words
 * @param values the facts and figures that were compared, in the order of the words
 * @param contested the lines of the sources that give a figure it used another value
 */
public record Finding(Saying saying, List<Object> values, List<Citation> contested) {
  /** Checks the parts. */
  public Finding {
    Objects.requireNonNull(saying, "saying");
    values = saying.template().values(values.toArray());
    contested = List.copyOf(contested);
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
