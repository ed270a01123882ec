package io.github.aliexpressrules.js.build;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.aliexpressrules.core.check.Components;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes, as Java, what {@link Components} finds by reflection: a class of its name, with the same
 * methods, that looks everything up in tables.
 */
final class Tables {
  private static final String FRAME =
      """
      package io.github.aliexpressrules.core.check;

      import java.lang.reflect.ParameterizedType;
      import java.lang.reflect.Type;
      import java.util.Arrays;
      import java.util.Collection;
      import java.util.HashMap;
      import java.util.LinkedHashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.function.BiFunction;
      import java.util.function.Function;

      /** Made by the build from the classes of the library. */
      @SuppressWarnings("unchecked")
      public final class Components {
        private static final Map<Class<?>, List<Part>> PARTS = new HashMap<>();
        private static final Map<Class<?>, Function<Object[], Object>> MAKERS = new HashMap<>();
        private static final Map<Class<?>, Function<String, Object>> NAMED = new HashMap<>();
        private static final Map<Class<?>, Boolean> TEXTS = new HashMap<>();
        private static final Map<Class<?>, Kinds> KINDS = new HashMap<>();
        private static final Map<Class<?>, Kind> KIND = new HashMap<>();

        private Components() {}

        public record Part(
            String name, Type type, boolean leftOut, int index, BiFunction<Object, Integer, Object> reader) {
          public boolean leavesOut(Object value) {
            boolean empty =
                value instanceof Collection<?> items
                    ? items.isEmpty()
                    : Boolean.FALSE.equals(value);
            return empty && leftOut;
          }

          public Object of(Object owner) {
            return reader.apply(owner, index);
          }
        }

        public record Kinds(String discriminator, Map<String, Class<?>> types) {}

        public record Kind(String discriminator, String name) {}

        private record Generic(Type raw, List<Type> of) implements ParameterizedType {
          @Override
          public Type[] getActualTypeArguments() {
            return of.toArray(new Type[0]);
          }

          @Override
          public Type getRawType() {
            return raw;
          }

          @Override
          public Type getOwnerType() {
            return null;
          }
        }

        public static List<Part> of(Class<?> type) {
          List<Part> parts = PARTS.get(type);
          if (parts == null) {
            throw new IllegalArgumentException(type + " must be a record to be read.");
          }
          return parts;
        }

        public static Function<Object[], Object> maker(Class<?> type) {
          of(type);
          return MAKERS.get(type);
        }

        public static Optional<Function<String, Object>> named(Class<?> type) {
          return Optional.ofNullable(NAMED.get(type));
        }

        public static boolean isText(Class<?> type) {
          return TEXTS.containsKey(type);
        }

        public static Optional<Kinds> kinds(Class<?> type) {
          return Optional.ofNullable(KINDS.get(type));
        }

        public static Optional<Kind> kindOf(Class<?> type) {
          return Optional.ofNullable(KIND.get(type));
        }

        private static Type generic(Type raw, Type... of) {
          return new Generic(raw, Arrays.asList(of));
        }

        private static void record(
            Class<?> type,
            Function<Object[], Object> maker,
            BiFunction<Object, Integer, Object> reader,
            Object... parts) {
          Part[] all = new Part[parts.length / 3];
          for (int i = 0; i < all.length; i++) {
            all[i] =
                new Part(
                    (String) parts[3 * i],
                    (Type) parts[3 * i + 1],
                    (Boolean) parts[3 * i + 2],
                    i,
                    reader);
          }
          PARTS.put(type, List.of(all));
          MAKERS.put(type, maker);
        }

        private static void kinds(Class<?> type, String discriminator, Object... kinds) {
          Map<String, Class<?>> types = new LinkedHashMap<>();
          for (int i = 0; i < kinds.length; i += 2) {
            types.put((String) kinds[i], (Class<?>) kinds[i + 1]);
            KIND.put((Class<?>) kinds[i + 1], new Kind(discriminator, (String) kinds[i]));
          }
          KINDS.put(type, new Kinds(discriminator, types));
        }

        static {
      ROWS  }
      }
      """;

  private final StringBuilder rows = new StringBuilder();

  private Tables() {}

  /** The class, for the types that stand beside some classes. */
  static String of(Class<?>... besides) {
    Tables tables = new Tables();
    for (Class<?> beside : besides) {
      types(beside).filter(Tables::isVisible).forEach(tables::add);
    }
    return FRAME.replace("ROWS", tables.rows);
  }

  private static Stream<Class<?>> types(Class<?> beside) {
    try {
      CodeSource source = beside.getProtectionDomain().getCodeSource();
      URL place = Objects.requireNonNull(source, beside.getName()).getLocation();
      Path path = Path.of(place.toURI());
      if (Files.isDirectory(path)) {
        return types(path, beside.getClassLoader());
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return types(jar.getPath("/"), beside.getClassLoader());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Stream<Class<?>> types(Path root, ClassLoader loader) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<String> names =
          files
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".class") && !name.contains("-"))
              .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
              .sorted()
              .toList();
      return names.stream().map(name -> load(name, loader));
    }
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isVisible(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private void add(Class<?> type) {
    if (type.isRecord()) {
      record(type);
    }
    if (Components.named(type).isPresent()) {
      row("NAMED.put(%s.class, text -> %s);", type.getCanonicalName(), creator(type));
    }
    if (Components.isText(type)) {
      row("TEXTS.put(%s.class, true);", type.getCanonicalName());
    }
    Optional<Components.Kinds> kinds = Components.kinds(type);
    kinds.ifPresent(found -> kinds(type, found));
  }

  private void record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> reads = new ArrayList<>();
    List<String> makes = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    List<Components.Part> known = Components.of(type);
    for (int i = 0; i < components.length; i++) {
      String last = i == components.length - 1 ? "default" : "case " + i;
      reads.add(last + " -> ((" + name(type) + ") of)." + components[i].getName() + "();");
      makes.add("(" + cast(components[i].getGenericType()) + ") v[" + i + "]");
      parts.add(
          "\""
              + known.get(i).name()
              + "\", "
              + type(known.get(i).type())
              + ", "
              + known.get(i).leftOut());
    }
    String reading = reads.isEmpty() ? "null" : "switch (i) { " + String.join(" ", reads) + " }";
    row(
        "record(%s.class, v -> new %s(%s), (of, i) -> %s%s);",
        type.getCanonicalName(),
        type.getCanonicalName() + (type.getTypeParameters().length > 0 ? "<>" : ""),
        String.join(", ", makes),
        reading,
        parts.stream().map(part -> ",\n        " + part).collect(Collectors.joining()));
  }

  /** A type as one casts to it: its own parameters stand for anything. */
  private static String cast(Type type) {
    if (type == boolean.class) {
      return "Boolean";
    }
    if (type == int.class) {
      return "Integer";
    }
    if (type == long.class) {
      return "Long";
    }
    if (type instanceof Class<?> plain) {
      return name(plain);
    }
    if (type instanceof ParameterizedType some) {
      return some.getRawType() instanceof Class<?> raw ? raw.getCanonicalName() : "Object";
    }
    return "Object";
  }

  private static String name(Class<?> type) {
    return type.getCanonicalName();
  }

  private static String type(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.getCanonicalName() + ".class";
    }
    if (type instanceof ParameterizedType some) {
      return "generic("
          + Stream.concat(Stream.of(some.getRawType()), Stream.of(some.getActualTypeArguments()))
              .map(Tables::type)
              .collect(Collectors.joining(", "))
          + ")";
    }
    return "Object.class";
  }

  private static String creator(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers())
          && method.isAnnotationPresent(JsonCreator.class)
          && method.getParameterCount() == 1) {
        return type.getCanonicalName() + "." + method.getName() + "(text)";
      }
    }
    return "new " + type.getCanonicalName() + "(text)";
  }

  private void kinds(Class<?> type, Components.Kinds kinds) {
    String each = kinds.types().entrySet().stream().map(Tables::kind).collect(Collectors.joining());
    row("kinds(%s.class, \"%s\"%s);", type.getCanonicalName(), kinds.discriminator(), each);
  }

  private static String kind(Map.Entry<String, Class<?>> kind) {
    return ", \"" + kind.getKey() + "\", " + kind.getValue().getCanonicalName() + ".class";
  }

  private void row(String row, Object... values) {
    rows.append("    ").append(String.format(Locale.ROOT, row, values)).append('\n');
  }

  /** Where a resource of a library stands, as a text. */
  static String resource(String name) {
    try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
