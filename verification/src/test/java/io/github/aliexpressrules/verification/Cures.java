package io.github.aliexpressrules.verification;

import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.testkit.generation.Facts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which change of a case's facts every cure means: read from the words of the steps in RULES.md,
 * not from the rules' code.
 */
final class Cures {
  /**
   * What is done about which finding.
   *
   * @param action the step's action
   * @param rule the rule whose finding it changes
   */
  record Cure(String action, String rule) {
    static Cure of(Step step) {
      return new Cure(step.action().id(), step.changes().id());
    }

    @Override
    public String toString() {
      return action + " for " + rule;
    }
  }

  /** A change of the facts. */
  interface Change {
    void make(Taken taken);
  }

  /**
   * A step that is being taken.
   *
   * @param request the case, to be changed
   * @param finding what the step is meant to change
   * @param step the step
   * @param at when
   */
  record Taken(ObjectNode request, Finding finding, Step step, Instant at) {
    ObjectNode part(String name) {
      return (ObjectNode) request.get(name);
    }

    /** A value of the finding, by its name in the words. */
    Object fact(String name) {
      return Optional.ofNullable(finding.named().get(name)).orElseThrow();
    }

    /** The list's item whose date is the one that the finding tells, and which is not settled. */
    ObjectNode item(String part, String list, String date, String fact, String settled) {
      return item(part, list, date, fact, settled, item -> true);
    }

    ObjectNode item(
        String part,
        String list,
        String date,
        String fact,
        String settled,
        Predicate<JsonNode> kind) {
      Instant told = (Instant) fact(fact);
      for (JsonNode item : part(part).withArray(list)) {
        if (Facts.requiredInstant(item, date).equals(told)
            && !item.has(settled)
            && kind.test(item)) {
          return (ObjectNode) item;
        }
      }
      throw new AssertionError(finding + " tells of nothing in " + request);
    }

    /** Gives a figure to the request's policy. */
    void state(String figure, JsonNode value) {
      request.withObjectProperty("policy").set(figure, value);
    }

    ArrayNode list(String part, String name) {
      return part(part).withArrayProperty(name);
    }
  }

  private static final Map<Cure, Change> ALL = new LinkedHashMap<>();

  static {
    ALL.putAll(BuyerCures.ALL);
    ALL.putAll(OfferCures.ALL);
    ALL.putAll(MerchantCures.ALL);
  }

  private Cures() {}

  static Map<Cure, Change> all() {
    return ALL;
  }

  /** Takes a step. */
  static void take(ObjectNode request, Finding finding, Step step, Instant at) {
    Change change = ALL.get(Cure.of(step));
    if (change == null) {
      throw new AssertionError("What " + Cure.of(step) + " changes is not in Cures.");
    }
    change.make(new Taken(request, finding, step, at));
  }

  /** Takes a step of an obstacle. */
  static void take(ObjectNode request, PathToYes.Obstacle obstacle, Step step, Instant at) {
    take(request, obstacle.finding(), step, at);
  }

  static ObjectNode json(Money money) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("amount", money.getAmount())
        .put("currency", money.getCurrencyUnit().getCode());
  }
}
