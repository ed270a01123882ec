package io.github.aliexpressrules.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of a request that holds a part of the case.
 *
 * @param name its name
 * @param form how it is written
 * @param <T> what it is in Java
 */
record Member<T>(String name, Form form) {

  /** One value. */
  static <T> Member<T> of(String name, Class<T> type) {
    return new Member<>(name, Form.of(type));
  }

  /** A set, empty if it is left out. */
  static <T> Member<Set<T>> setOf(String name, Class<T> type) {
    return new Member<>(name, Form.of(new SetOf(type)));
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
