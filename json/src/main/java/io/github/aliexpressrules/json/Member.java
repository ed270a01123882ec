package io.github.aliexpressrules.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of a request that holds a part of the case. How it is written is found when it is first
 * read: most programs ask few questions.
 *
 * @param <T> what it is in Java
 */
final class Member<T> {
  private final String name;
  private final int place;
  private final Type type;
  private @Nullable Form form;

  private Member(String name, int place, Type type) {
    this.name = name;
    this.place = place;
    this.type = type;
  }

  /** One value; {@code place} is which member it is, from 0. */
  static <T> Member<T> of(String name, int place, Class<T> type) {
    return new Member<>(name, place, type);
  }

  /** A set, empty if it is left out. */
  static <T> Member<Set<T>> setOf(String name, int place, Class<T> type) {
    return new Member<>(name, place, new SetOf(type));
  }

  String name() {
    return name;
  }

  int place() {
    return place;
  }

  /** What it is in Java, as reflection describes it. */
  Type type() {
    return type;
  }

  /** How it is written. */
  Form form() {
    Form known = form;
    if (known == null) {
      known = Form.of(type);
      form = known;
    }
    return known;
  }

  /** What was read in this form. */
  @SuppressWarnings("unchecked") // the form was found by the same type
  T cast(Object value) {
    return (T) value;
  }

  /** The type {@code Set<item>}, as reflection describes it. */
  private record SetOf(Class<?> item) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {item};
    }

    @Override
    public Type getRawType() {
      return Set.class;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }
}
