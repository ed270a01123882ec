package io.github.aliexpressrules.core.decision;

import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells results by their components, so that new ones need no code of their own. */
record ResultWords(Language language, ZoneId zone) {
  /**
   * The parts of a result that are there, for example "refundAmount USD 30.00". Steps are left out.
   */
  String of(Object result) {
    if (!(result instanceof Record)) {
      return language.value(result, zone);
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      Object value = value(component, result);
      boolean absent = value instanceof Optional<?> optional && optional.isEmpty();
      if (!absent && !isOf(value, Step.class)) {
        parts.add(component.getName() + " " + text(value));
      }
    }
    return String.join("; ", parts);
  }

  private String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(this::text).orElse("none");
    }
    if (value instanceof List<?> list && isOf(value, Record.class)) {
      return list.stream().map(item -> "(" + of(item) + ")").collect(Collectors.joining(", "));
    }
    return language.value(value, zone);
  }

  private static boolean isOf(Object value, Class<?> type) {
    return value instanceof List<?> list && !list.isEmpty() && type.isInstance(list.get(0));
  }

  private static Object value(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a result's component cannot be read", impossible);
    }
  }
}
