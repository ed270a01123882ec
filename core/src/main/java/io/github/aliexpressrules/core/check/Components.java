package io.github.aliexpressrules.core.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What reflection knows of our own types: the components of records, how a value is made of one
 * text, and which kinds there are of a sealed type. Nothing else looks into types, so that a build
 * without reflection has to put a table in the place of this class alone. Each type is looked at
 * once.
 */
public final class Components {
  private static final Map<Class<?>, List<Part>> PARTS = new ConcurrentHashMap<>();

  private static final Map<Class<?>, Optional<Kind>> KINDS = new ConcurrentHashMap<>();

  private Components() {}

  /** A component of a record. */
  public static final class Part {
    private final String name;
    private final RecordComponent component;
    private final Method accessor;

    private Part(RecordComponent component) {
      this.name = component.getName();
      this.component = component;
      this.accessor = component.getAccessor();
    }

    /** Returns its name. */
    public String name() {
      return name;
    }

    /** Returns its type, with what stands in its angle brackets. */
    public Type type() {
      return component.getGenericType();
    }

    /** Returns whether JSON leaves it out where there is nothing in it, or it is no. */
    public boolean leftOut() {
      return accessor.isAnnotationPresent(JsonInclude.class);
    }

    /** Returns whether a value of it is left out: one in which there is nothing, or no. */
    public boolean leavesOut(Object value) {
      boolean empty =
          value instanceof Collection<?> items ? items.isEmpty() : Boolean.FALSE.equals(value);
      return empty && leftOut();
    }

    /** Reads it from a record. */
    public Object of(Object owner) {
      return call(() -> accessor.invoke(owner));
    }
  }

  /**
   * The kinds of a type.
   *
   * @param discriminator the member that names the kind
   * @param types by name, in the order in which they are listed
   */
  public record Kinds(String discriminator, Map<String, Class<?>> types) {
    /** Checks the parts. */
    public Kinds {
      Objects.requireNonNull(discriminator, "discriminator");
      Objects.requireNonNull(types, "types");
    }
  }

  /**
   * Returns the components of a record, in order.
   *
   * @throws IllegalArgumentException if the type is no record
   */
  public static List<Part> of(Class<?> type) {
    List<Part> known = PARTS.get(Objects.requireNonNull(type, "type"));
    return known == null ? PARTS.computeIfAbsent(type, Components::find) : known;
  }

  private static List<Part> find(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type + " must be a record to be read.");
    }
    List<Part> parts = new ArrayList<>(components.length);
    for (RecordComponent component : components) {
      parts.add(new Part(component));
    }
    return List.copyOf(parts);
  }

  /**
   * Returns what makes a record of its components, in their order. What the record's own checks
   * refuse comes as it was thrown.
   *
   * @throws IllegalArgumentException if the type is no public record
   */
  public static Function<Object[], Object> maker(Class<?> type) {
    of(type);
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getConstructor(types);
      return values -> call(() -> constructor.newInstance(values));
    } catch (NoSuchMethodException hidden) {
      throw new IllegalArgumentException(type + " must be public to be read.", hidden);
    }
  }

  /** Returns what makes a value of one text, if the type's own {@code @JsonCreator} does. */
  public static Optional<Function<String, Object>> named(Class<?> type) {
    Objects.requireNonNull(type, "type");
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers()) && isOfText(method)) {
        return Optional.of(text -> call(() -> method.invoke(null, text)));
      }
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      if (isOfText(constructor)) {
        return Optional.of(text -> call(() -> constructor.newInstance(text)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfText(Executable creator) {
    return creator.getParameterCount() == 1
        && creator.getParameterTypes()[0] == String.class
        && creator.isAnnotationPresent(JsonCreator.class);
  }

  /** Returns whether a type is written as the text that its {@code @JsonValue} gives. */
  public static boolean isText(Class<?> type) {
    for (Method method : type.getMethods()) {
      if (method.getParameterCount() == 0
          && method.getReturnType() == String.class
          && method.isAnnotationPresent(JsonValue.class)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the kinds of a type, if there are several. */
  public static Optional<Kinds> kinds(Class<?> type) {
    if (!type.isInterface()) {
      return Optional.empty();
    }
    JsonSubTypes kinds = type.getAnnotation(JsonSubTypes.class);
    JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
    if (kinds == null || info == null) {
      return Optional.empty();
    }
    Map<String, Class<?>> types = new LinkedHashMap<>();
    for (JsonSubTypes.Type kind : kinds.value()) {
      types.put(kind.name(), kind.value());
    }
    return Optional.of(new Kinds(info.property(), types));
  }

  /**
   * Which kind of a type something is.
   *
   * @param discriminator the member that names the kind
   * @param name the kind's name
   */
  public record Kind(String discriminator, String name) {
    /** Checks the parts. */
    public Kind {
      Objects.requireNonNull(discriminator, "discriminator");
      Objects.requireNonNull(name, "name");
    }
  }

  /** Returns which kind of the type that it implements a record is, if it is one of several. */
  public static Optional<Kind> kindOf(Class<?> type) {
    Optional<Kind> known = KINDS.get(Objects.requireNonNull(type, "type"));
    return known == null ? KINDS.computeIfAbsent(type, Components::findKind) : known;
  }

  private static Optional<Kind> findKind(Class<?> type) {
    for (Class<?> general : type.getInterfaces()) {
      Optional<Kinds> kinds = kinds(general);
      if (kinds.isPresent()) {
        return kinds.get().types().entrySet().stream()
            .filter(kind -> kind.getValue() == type)
            .findFirst()
            .map(kind -> new Kind(kinds.get().discriminator(), kind.getKey()));
      }
    }
    return Optional.empty();
  }

  private interface Call {
    Object go() throws ReflectiveOperationException;
  }

  private static Object call(Call call) {
    try {
      return call.go();
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof InvalidValueException invalid) {
        throw invalid;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}
