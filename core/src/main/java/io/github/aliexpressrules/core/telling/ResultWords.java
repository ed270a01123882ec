package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.check.Components;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Step;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells results by their components, so that new ones need no code of their own. */
record ResultWords(Language language, ZoneId zone) {
  /** The parts of a result that are there, for example "refund amount USD 30.00"; steps aside. */
  String of(Object result) {
    return joined(parts(result));
  }

  /** The parts of a result that another one does not have, or not so; steps too. */
  String unlike(Object result, Object other) {
    Map<String, String> own = parts(result);
    own.entrySet().removeAll(parts(other).entrySet());
    if (result instanceof Record) {
      addSteps(own, result, other);
    }
    return own.isEmpty() ? language.say(Phrase.NOTHING, zone) : joined(own);
  }

  /** Adds the steps of a result that another one of its type does not have. */
  private void addSteps(Map<String, String> parts, Object result, Object other) {
    for (Components.Part component : Components.of(result.getClass())) {
      Object value = component.of(result);
      if (isOf(value, Step.class)) {
        List<Object> steps = new ArrayList<>((List<?>) value);
        steps.removeAll((List<?>) component.of(other));
        if (!steps.isEmpty()) {
          parts.put(
              language.member(result.getClass(), component.name()),
              language.list(steps.stream().map(this::step).toList()));
        }
      }
    }
  }

  private String step(Object step) {
    Step one = (Step) step;
    return "("
        + one.text(language, zone)
        + one.by().map(by -> " " + language.say(Phrase.STEP_BY, zone, by)).orElse("")
        + ")";
  }

  private static String joined(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(part -> (part.getKey() + " " + part.getValue()).strip())
        .collect(Collectors.joining("; "));
  }

  private Map<String, String> parts(Object result) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (!(result instanceof Record)) {
      parts.put("", language.value(result, zone));
      return parts;
    }
    for (Components.Part component : Components.of(result.getClass())) {
      Object value = component.of(result);
      if (!isLeftOut(component, value) && !isOf(value, Step.class)) {
        parts.put(language.member(result.getClass(), component.name()), text(value));
      }
    }
    return parts;
  }

  private static boolean isLeftOut(Components.Part component, Object value) {
    return value instanceof Optional<?> optional
        ? optional.isEmpty()
        : value instanceof Collection<?> items && items.isEmpty() && component.leftOut();
  }

  private String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(this::text).orElseGet(() -> language.value(optional, zone));
    }
    if (value instanceof Solution) {
      return "(" + of(value) + ")";
    }
    if (value instanceof List<?> list && isOf(value, Record.class)) {
      return language.list(list.stream().map(item -> "(" + of(item) + ")").toList());
    }
    return language.value(value, zone);
  }

  private static boolean isOf(Object value, Class<?> type) {
    return value instanceof List<?> list && !list.isEmpty() && type.isInstance(list.get(0));
  }
}
