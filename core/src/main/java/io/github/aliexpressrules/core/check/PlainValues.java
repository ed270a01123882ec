package io.github.aliexpressrules.core.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Values as the JSON contract has them, made of nothing but maps, lists, texts, numbers and flags:
 * whatever writes JSON writes these alike.
 */
public final class PlainValues {
  /** The one member of which, where worlds differ, what all allow is told. */
  private static final String MOVES = "moves";

  private PlainValues() {}

  /**
   * Returns a value in plain form.
   *
   * @param known what is written in a way of its own; gives null for everything else
   */
  public static Object of(Object value, Function<Object, @Nullable Object> known) {
    Objects.requireNonNull(value, "value");
    Object own = known.apply(value);
    if (own != null) {
      return own;
    }
    if (value instanceof Boolean || value instanceof Integer || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Money money) {
      Map<String, Object> amount = new LinkedHashMap<>();
      amount.put("amount", money.getAmount());
      amount.put("currency", money.getCurrencyUnit().getCode());
      return amount;
    }
    if (value instanceof Collection<?> items) {
      return items(items, known);
    }
    if (value instanceof Map<?, ?> table) {
      Map<String, Object> rows = new LinkedHashMap<>();
      table.forEach((row, entry) -> rows.put(row.toString(), of(entry, known)));
      return rows;
    }
    if (value instanceof Enum<?> constant && !Components.isText(constant.getDeclaringClass())) {
      return constant.name();
    }
    return value.getClass().isRecord() && !Components.isText(value.getClass())
        ? members(value, known)
        : text(value);
  }

  private static String text(Object value) {
    return value instanceof CurrencyUnit currency ? currency.getCode() : value.toString();
  }

  private static List<Object> items(Collection<?> items, Function<Object, @Nullable Object> known) {
    Object[] sorted = items.toArray();
    if (items instanceof Set && Arrays.stream(sorted).allMatch(Enum.class::isInstance)) {
      Arrays.sort(sorted);
    }
    List<Object> all = new ArrayList<>(sorted.length);
    for (Object item : sorted) {
      all.add(of(item, known));
    }
    return all;
  }

  /** Returns a record by its components: what is absent is left out. */
  public static Map<String, Object> members(
      Object owner, Function<Object, @Nullable Object> known) {
    Map<String, Object> members = new LinkedHashMap<>();
    Components.kindOf(owner.getClass())
        .ifPresent(kind -> members.put(kind.discriminator(), kind.name()));
    for (Components.Part part : Components.of(owner.getClass())) {
      put(part, part.of(owner), members, known);
    }
    return members;
  }

  /** Returns what several results agree on, in plain form. */
  public static Map<String, Object> commonMembers(
      List<?> several, Function<Object, @Nullable Object> known) {
    Map<String, Object> members = new LinkedHashMap<>();
    common(several).forEach((part, value) -> put(part, value, members, known));
    return members;
  }

  private static void put(
      Components.Part part,
      Object value,
      Map<String, Object> members,
      Function<Object, @Nullable Object> known) {
    told(part, value).ifPresent(told -> members.put(part.name(), of(told, known)));
  }

  /** What is to be told of a component; empty if it is left out. */
  private static Optional<Object> told(Components.Part part, Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(inner -> inner);
    }
    return part.leavesOut(value) ? Optional.empty() : Optional.of(value);
  }

  /**
   * Returns what several results of one type agree on, by component; the moves that all of them
   * allow. Nothing, if there are none.
   */
  public static Map<Components.Part, Object> common(List<?> several) {
    Map<Components.Part, Object> common = new LinkedHashMap<>();
    if (!several.isEmpty()) {
      for (Components.Part part : Components.of(several.get(0).getClass())) {
        List<Object> told = new ArrayList<>(several.size());
        several.forEach(one -> told.add(part.of(one)));
        boolean agreed = new HashSet<>(told).size() == 1;
        if (agreed || part.name().equals(MOVES)) {
          common.put(part, agreed ? told.get(0) : inAll(told));
        }
      }
    }
    return common;
  }

  private static Collection<?> inAll(List<Object> moves) {
    Set<Object> common = new LinkedHashSet<>((Collection<?>) moves.get(0));
    moves.forEach(other -> common.retainAll((Collection<?>) other));
    return common;
  }
}
