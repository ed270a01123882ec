package io.github.aliexpressrules.surface;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.rulebook.Headline;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.holidays.HolidayCalendar;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.testkit.AskedCase;
import io.github.aliexpressrules.testkit.Tracker;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An object of each type that users can get hold of, got hold of as they do: from constants, from
 * constructors and methods, given what is there already.
 */
final class Specimens {
  /** Something that is answered differently before and after. */
  private static final String REQUEST =
      """
      {"ask":"buyer.cancellation","at":"2025-03-03T12:00:00Z",
       "order":{"id":"81","price":{"amount":30,"currency":"USD"},"placedAt":"2025-03-01T10:00:00Z"}}
      """;

  private static final Map<Class<?>, Function<Object, Object>> FILLED =
      Map.of(List.class, List::of, Set.class, Set::of, Optional.class, Optional::of);

  private final List<Class<?>> types;
  private final Map<Class<?>, Object> byClass = new LinkedHashMap<>();

  private Specimens(List<Class<?>> types) {
    this.types = types;
  }

  /** Specimens of as many of the types as can be made. */
  static Specimens of(List<Class<?>> types) {
    Specimens specimens = new Specimens(types);
    Request request = JsonRules.standard().read(REQUEST);
    Stream.of(
            "x",
            Instant.parse("2025-03-03T12:00:00Z"),
            LocalDate.of(2025, 3, 3),
            ZoneOffset.UTC,
            Duration.ZERO,
            Month.MARCH,
            DayOfWeek.MONDAY,
            ChronoUnit.NANOS,
            Money.parse("USD 1.00"),
            new PenaltyPoints(
                Instant.parse("2025-03-03T12:00:00Z"), PointSystem.INTELLECTUAL_PROPERTY, 1),
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            HolidayCalendar.of("US", ZoneOffset.UTC),
            catchThrowable(() -> JsonRules.standard().read("no JSON")),
            request,
            request.question(),
            JsonRules.standard().ask("buyer.cancellation", Instant.parse("2025-03-03T12:00:00Z")),
            headline(),
            AskedCase.of(REQUEST),
            (Tracker) at -> Verdict.YES,
            Chapter.on(request.question().kind()))
        .forEach(specimens::keep);
    types.forEach(specimens::keepConstants);
    while (types.stream().anyMatch(specimens::make)) {
      // what was made may be what another one is made of
    }
    return specimens;
  }

  private static Headline headline() {
    return BuyerRules.catalogue().rules().stream()
        .flatMap(rule -> rule.cases().stream())
        .flatMap(how -> how.headline().stream())
        .findFirst()
        .orElseThrow();
  }

  private void keepConstants(Class<?> type) {
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        try {
          keep(field.get(null));
        } catch (IllegalAccessException closed) {
          throw new IllegalStateException(closed);
        }
      }
    }
  }

  /** Keeps the first one of each class, also of those that come in a list or an Optional. */
  private void keep(Object found) {
    if (found instanceof Optional<?> optional) {
      optional.ifPresent(this::keep);
    } else if (found instanceof Collection<?> items) {
      items.forEach(this::keep);
    } else if (found != null) {
      byClass.putIfAbsent(found.getClass(), found);
    }
  }

  private boolean isThere(Class<?> type) {
    return byClass.values().stream().anyMatch(type::isInstance);
  }

  /** Makes one of a type that is not there yet by whatever gives such; returns whether it is. */
  private boolean make(Class<?> type) {
    return !isThere(type)
        && types.stream()
            .flatMap(PublicSurface::members)
            .filter(member -> gives(member).contains(type))
            .anyMatch(
                member -> {
                  use(member);
                  return isThere(type);
                });
  }

  /** The types of which a member gives an object, maybe in a list or an Optional. */
  private static List<Type> gives(Executable member) {
    Type given =
        member instanceof Method method
            ? method.getGenericReturnType()
            : member.getDeclaringClass();
    return given instanceof ParameterizedType of
        ? List.of(of.getRawType(), raw(of.getActualTypeArguments()[0]))
        : List.of(given);
  }

  private static Type raw(Type type) {
    return type instanceof ParameterizedType of ? of.getRawType() : type;
  }

  private void use(Executable member) {
    if (!isStatic(member) && !isThere(member.getDeclaringClass())) {
      return;
    }
    for (boolean filled : new boolean[] {false, true}) {
      try {
        keep(call(member, receivers(member).get(0), values(member, filled)));
      } catch (InvocationTargetException | IllegalArgumentException unfit) {
        // another one may do
      }
    }
  }

  /** Objects to call a member on, one of each class; null alone for what is called on none. */
  List<Object> receivers(Executable member) {
    Class<?> type = member.getDeclaringClass();
    if (isStatic(member)) {
      return Collections.singletonList(null);
    }
    List<Object> receivers = byClass.values().stream().filter(type::isInstance).toList();
    if (receivers.isEmpty()) {
      throw new AssertionError("no specimen of " + type.getName());
    }
    return receivers;
  }

  private static boolean isStatic(Executable member) {
    return member instanceof Constructor || Modifier.isStatic(member.getModifiers());
  }

  /** Calls a constructor or a method. */
  static Object call(Executable member, Object receiver, Object[] values)
      throws InvocationTargetException {
    try {
      return member instanceof Method method
          ? method.invoke(receiver, values)
          : ((Constructor<?>) member).newInstance(values);
    } catch (IllegalAccessException | InstantiationException closed) {
      throw new IllegalStateException(closed);
    }
  }

  /** A sensible value for each parameter. */
  Object[] values(Executable member) {
    return values(member, false);
  }

  private Object[] values(Executable member, boolean filled) {
    Class<?>[] classes = member.getParameterTypes();
    Type[] generic = member.getGenericParameterTypes();
    AnnotatedType[] annotated = member.getAnnotatedParameterTypes();
    Object[] values = new Object[classes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          annotated[i].isAnnotationPresent(Nullable.class)
              ? null
              : value(classes[i], generic[i], filled);
    }
    return values;
  }

  private Object value(Class<?> type, Type generic, boolean filled) {
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (filled
        && FILLED.containsKey(type)
        && ((ParameterizedType) generic).getActualTypeArguments()[0] instanceof Class<?> item
        && isThere(item)) {
      return FILLED.get(type).apply(value(item, item, true));
    }
    return Stream.concat(
            byClass.values().stream(),
            Stream.of(List.of(), Set.of(), Map.of(), Optional.empty(), Object.class))
        .filter(type::isInstance)
        .findFirst()
        .orElseGet(() -> standIn(type));
  }

  /** Something that is only handed on. */
  private static Object standIn(Class<?> type) {
    if (!type.isInterface() || type.isSealed()) {
      throw new IllegalArgumentException("no specimen of " + type.getName());
    }
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, values) -> {
          throw new UnsupportedOperationException(method + " " + Arrays.toString(values));
        });
  }
}
