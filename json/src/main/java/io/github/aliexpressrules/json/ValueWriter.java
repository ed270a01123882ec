package io.github.aliexpressrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;

/**
 * Writes results by their components, so that new ones need no code of their own: what is absent is
 * left out, rules and actions are their ids, sets of an enum stand in its order.
 */
final class ValueWriter {
  /** Whether a type is written as the text that its {@code @JsonValue} gives. */
  private static final Map<Class<?>, Boolean> AS_TEXT = new ConcurrentHashMap<>();

  /** The one member of which, where worlds differ, what all allow is told. */
  private static final String MOVES = "moves";

  private final JsonGenerator out;
  private final Language language;
  private final ZoneId zone;

  ValueWriter(JsonGenerator out, Language language, ZoneId zone) {
    this.out = out;
    this.language = language;
    this.zone = zone;
  }

  Language language() {
    return language;
  }

  ZoneId zone() {
    return zone;
  }

  void write(Object value) {
    if (value instanceof Money money) {
      money(money);
    } else if (value instanceof Step step) {
      step(step);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Collection<?> items) {
      items(items);
    } else if (value instanceof Map<?, ?> table) {
      out.writeStartObject();
      table.forEach((key, part) -> member(key.toString(), part));
      out.writeEndObject();
    } else if (isText(value)) {
      out.writeString(value instanceof Enum<?> name && !asText(value) ? name.name() : "" + value);
    } else {
      members(value);
    }
  }

  /** A record, by its components. */
  void members(Object value) {
    out.writeStartObject();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      component(component, Invoke.accessor(component.getAccessor()::invoke, value));
    }
    out.writeEndObject();
  }

  private void component(RecordComponent component, Object part) {
    if (part instanceof Optional<?> optional) {
      optional.ifPresent(inner -> member(component.getName(), inner));
    } else if (!isLeftOut(component, part)) {
      member(component.getName(), part);
    }
  }

  /**
   * What several records of one type agree on; the moves that all of them allow. Nothing, if there
   * are none.
   */
  void common(List<?> several) {
    out.writeStartObject();
    RecordComponent[] components =
        several.isEmpty()
            ? new RecordComponent[0]
            : several.get(0).getClass().getRecordComponents();
    for (RecordComponent component : components) {
      List<Object> parts =
          several.stream()
              .map(one -> Invoke.accessor(component.getAccessor()::invoke, one))
              .toList();
      boolean agreed = parts.stream().distinct().count() == 1;
      if (agreed || component.getName().equals(MOVES)) {
        component(component, agreed ? parts.get(0) : inAll(parts));
      }
    }
    out.writeEndObject();
  }

  private static Collection<?> inAll(List<Object> parts) {
    Set<Object> common = new LinkedHashSet<>((Collection<?>) parts.get(0));
    parts.forEach(other -> common.retainAll((Collection<?>) other));
    return common;
  }

  /** Whether it is empty, or no, and said to be left out then. */
  private static boolean isLeftOut(RecordComponent component, Object part) {
    boolean empty =
        part instanceof Collection<?> items ? items.isEmpty() : Boolean.FALSE.equals(part);
    return empty && component.getAccessor().isAnnotationPresent(JsonInclude.class);
  }

  private void member(String name, Object value) {
    out.writeName(name);
    write(value);
  }

  private void money(Money money) {
    out.writeStartObject();
    out.writeNumberProperty("amount", money.getAmount());
    out.writeStringProperty("currency", money.getCurrencyUnit().getCode());
    out.writeEndObject();
  }

  /** A step, with all its fixed members. */
  void step(Step step) {
    out.writeStartObject();
    out.writeStringProperty("actor", step.actor().name());
    out.writeStringProperty("action", step.text(language, zone));
    textOrNull("where", step.where(language));
    textOrNull("by", step.by());
    out.writeStringProperty("changes", step.changes().id());
    textOrNull("move", step.move());
    out.writeEndObject();
  }

  /** A fixed member: null if there is no value. */
  void textOrNull(String name, Optional<?> value) {
    if (value.isPresent()) {
      out.writeStringProperty(name, value.get().toString());
    } else {
      out.writeNullProperty(name);
    }
  }

  private void items(Collection<?> items) {
    out.writeStartArray();
    boolean sort = items instanceof Set<?> && items.stream().allMatch(Enum.class::isInstance);
    (sort ? items.stream().sorted() : items.stream()).forEach(this::write);
    out.writeEndArray();
  }

  private static boolean isText(Object value) {
    return value instanceof String
        || value instanceof Enum<?>
        || value instanceof Instant
        || value instanceof Rule
        || value instanceof Action
        || asText(value);
  }

  private static boolean asText(Object value) {
    return AS_TEXT.computeIfAbsent(
        value.getClass(),
        type ->
            Arrays.stream(type.getMethods())
                .anyMatch((Method method) -> method.isAnnotationPresent(JsonValue.class)));
  }
}
