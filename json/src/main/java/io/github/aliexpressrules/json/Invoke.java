package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;

/** Calls of what reflection has found in our own public types. */
final class Invoke {
  private Invoke() {}

  /** A call by reflection. */
  interface Call<A> {
    Object with(A argument) throws ReflectiveOperationException;
  }

  /** Makes a value; what the value's own checks refuse is told as an error of the request. */
  static <A> Object creator(
      Call<A> call, A argument, Function<InvalidValueException, RequestException> refusal) {
    try {
      return call.with(argument);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof InvalidValueException invalid) {
        throw refusal.apply(invalid);
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  /** Reads a part of a value. */
  static <A> Object accessor(Call<A> call, A value) {
    try {
      return call.with(value);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}
