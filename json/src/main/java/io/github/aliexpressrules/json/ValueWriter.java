package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Components;
import io.github.aliexpressrules.core.check.PlainValues;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;

/**
 * Writes results by their components, so that new ones need no code of their own: what is absent is
 * left out, rules and actions are their ids, sets of an enum stand in its order.
 */
final class ValueWriter {
  /** Whether a type is written as the text that its {@code @JsonValue} gives. */
  private static final Map<Class<?>, Boolean> AS_TEXT = new ConcurrentHashMap<>();

  private static final byte[] AMOUNT = Constants.ascii("{\"amount\":");
  private static final byte[] CURRENCY = Constants.ascii(",\"currency\":\"");
  private static final byte[] WHERE = Constants.ascii("\",\"where\":");
  private static final byte[] BY = Constants.ascii(",\"by\":");
  private static final byte[] CHANGES = Constants.ascii(",\"changes\":\"");

  private final Utf8 out;
  private final Language language;
  private final ZoneId zone;
  private final EnglishWords english;

  ValueWriter(Utf8 out, Language language, ZoneId zone) {
    this.out = out;
    this.language = language;
    this.zone = zone;
    this.english = new EnglishWords(out, zone);
  }

  Language language() {
    return language;
  }

  /** Whether texts are those that are encoded already. */
  boolean isEnglish() {
    return language == Language.ENGLISH;
  }

  void write(Object value) {
    if (value instanceof Money money) {
      money(money);
    } else if (value instanceof Boolean flag) {
      out.raw(flag ? "true" : "false");
    } else if (value instanceof Instant instant) {
      out.instant(instant);
    } else if (value instanceof String text) {
      out.quoted(text);
    } else if (value instanceof Step step) {
      step(step);
    } else if (value instanceof Integer number) {
      out.number(number);
    } else if (value instanceof BigDecimal number) {
      out.raw(number.toString());
    } else if (value instanceof Rule || value instanceof Action) {
      out.quoted(value.toString());
    } else if (value instanceof Enum<?> constant) {
      out.quoted(asText(value) ? constant.toString() : constant.name());
    } else if (value instanceof Collection<?> items) {
      items(items);
    } else if (value instanceof Map<?, ?> table) {
      table(table);
    } else if (asText(value)) {
      out.quoted(value.toString());
    } else {
      record(value);
    }
  }

  /** A record that may be one kind of several; then it names its kind first. */
  private void record(Object value) {
    Optional<Components.Kind> kind = Components.kindOf(value.getClass());
    out.raw('{');
    if (kind.isPresent()) {
      out.name(kind.get().discriminator());
      out.quoted(kind.get().name());
    }
    components(value);
    out.raw('}');
  }

  private void table(Map<?, ?> table) {
    out.raw('{');
    table.forEach(
        (key, part) -> {
          out.anyName(key.toString());
          write(part);
        });
    out.raw('}');
  }

  /** A record, by its components. */
  void members(Object value) {
    out.raw('{');
    components(value);
    out.raw('}');
  }

  private void components(Object value) {
    List<Components.Part> parts = Components.of(value.getClass());
    for (int i = 0; i < parts.size(); i++) {
      component(parts.get(i), parts.get(i).of(value));
    }
  }

  private void component(Components.Part component, Object part) {
    if (part instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        member(component.name(), optional.get());
      }
    } else if (!component.leavesOut(part)) {
      member(component.name(), part);
    }
  }

  /** What several results agree on; the moves that all of them allow. */
  void common(List<?> several) {
    out.raw('{');
    PlainValues.common(several).forEach(this::component);
    out.raw('}');
  }

  private void member(String name, Object value) {
    out.name(name);
    write(value);
  }

  private void money(Money money) {
    out.raw(AMOUNT);
    out.raw(money.getAmount().toString());
    out.raw(CURRENCY);
    out.raw(money.getCurrencyUnit().getCode());
    out.raw('"');
    out.raw('}');
  }

  /** What a finding says, inside quotes. */
  void explanation(Finding finding, EnglishWords.Pieces words) {
    if (isEnglish()) {
      english.say(words, finding.values());
    } else {
      out.text(finding.explanation(language, zone));
    }
  }

  /** Steps, in an array. */
  void steps(List<Step> steps) {
    out.raw('[');
    for (int i = 0; i < steps.size(); i++) {
      out.next();
      step(steps.get(i));
    }
    out.raw(']');
  }

  /** A step, with all its fixed members. */
  private void step(Step step) {
    Constants.OfAction constant = Constants.of(step.action());
    out.raw(constant.head);
    if (isEnglish()) {
      english.say(constant.words, step.values());
      out.raw(WHERE);
      out.raw(constant.where);
    } else {
      out.text(step.text(language, zone));
      out.raw(WHERE);
      textOrNull(step.where(language));
    }
    out.raw(BY);
    Optional<Instant> by = step.by();
    if (by.isPresent()) {
      out.instant(by.get());
    } else {
      out.none();
    }
    out.raw(CHANGES);
    out.raw(step.changes().id());
    out.raw('"');
    out.raw(constant.move);
  }

  private void textOrNull(Optional<String> value) {
    if (value.isPresent()) {
      out.quoted(value.get());
    } else {
      out.none();
    }
  }

  private void items(Collection<?> items) {
    out.raw('[');
    for (Object item : items instanceof Set<?> ? ordered(items) : items) {
      out.next();
      write(item);
    }
    out.raw(']');
  }

  /** A set of constants in their order, any other one as it is. */
  private static Collection<?> ordered(Collection<?> items) {
    Object[] sorted = items.toArray();
    for (Object item : sorted) {
      if (!(item instanceof Enum)) {
        return items;
      }
    }
    Arrays.sort(sorted);
    return Arrays.asList(sorted);
  }

  private static boolean asText(Object value) {
    Boolean known = AS_TEXT.get(value.getClass());
    return known == null ? AS_TEXT.computeIfAbsent(value.getClass(), Components::isText) : known;
  }
}
