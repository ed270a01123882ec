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
      import java.util.ArrayList;
      import java.util.Collection;
      import java.util.HashMap;
      import java.util.LinkedHashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.function.Function;

      /** Made by the build from the classes of the library. */
      @SuppressWarnings("unchecked")
      public final class Components {
        private static final Map<Class<?>, List<Part>> PARTS = new HashMap<>();
        private static final Map<Class<?>, Function<Object[], Object>> MAKERS = new HashMap<>();
        private static final Map<Class<?>, Function<String, Object>> NAMED = new HashMap<>();
        private static final Map<Class<?>, Kinds> KINDS = new HashMap<>();
        private static final Map<Class<?>, Kind> KIND = new HashMap<>();

        /** What the tables below mean by a number. */
        private static final Class<?>[] TYPES = {TYPES_OF_ALL};

        private Components() {}

        public record Part(String name, Type type, boolean leftOut, int number) {
          public boolean leavesOut(Object value) {
            boolean empty =
                value instanceof Collection<?> items
                    ? items.isEmpty()
                    : Boolean.FALSE.equals(value);
            return empty && leftOut;
          }

          public Object of(Object owner) {
            return read(number, owner);
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
          return TEXTS_OF_ALL;
        }

        public static Optional<Kinds> kinds(Class<?> type) {
          return Optional.ofNullable(KINDS.get(type));
        }

        public static Optional<Kind> kindOf(Class<?> type) {
          return Optional.ofNullable(KIND.get(type));
        }

        private static Object read(int part, Object of) {
          switch (part) {
      READS      default:
              return null;
          }
        }

        private static Object make(int number, Object[] v) {
          switch (number) {
      MAKES      default:
              return null;
          }
        }

        private static Object named(int number, String text) {
          switch (number) {
      NAMES      default:
              return null;
          }
        }

        /** A number, and in angles the numbers that are its parameters: {@code 7<3,7<1>>}. */
        private static Type type(String text) {
          int angle = text.indexOf('<');
          if (angle < 0) {
            return TYPES[Integer.parseInt(text)];
          }
          List<Type> of = new ArrayList<>();
          int level = 0;
          int from = angle + 1;
          for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (level == 0 && (letter == ',' || letter == '>')) {
              of.add(type(text.substring(from, i)));
              from = i + 1;
            }
            level += letter == '<' ? 1 : letter == '>' ? -1 : 0;
          }
          return new Generic(TYPES[Integer.parseInt(text.substring(0, angle))], of);
        }

        static {
          int made = 0;
          int read = 0;
          for (String row : "RECORDS".split(";")) {
            String[] cells = row.split(" ");
            List<Part> parts = new ArrayList<>();
            for (int i = 1; i < cells.length; i++) {
              int sign = Math.max(cells[i].indexOf('='), cells[i].indexOf('?'));
              parts.add(
                  new Part(
                      cells[i].substring(0, sign),
                      type(cells[i].substring(sign + 1)),
                      cells[i].charAt(sign) == '?',
                      read++));
            }
            int number = made++;
            Class<?> type = TYPES[Integer.parseInt(cells[0])];
            PARTS.put(type, List.copyOf(parts));
            MAKERS.put(type, v -> make(number, v));
          }
          made = 0;
          for (String row : "NAMED_TYPES".split(" ")) {
            int number = made++;
            NAMED.put(TYPES[Integer.parseInt(row)], text -> named(number, text));
          }
          for (String row : "SEALED".split(";")) {
            String[] cells = row.split(" ");
            Map<String, Class<?>> types = new LinkedHashMap<>();
            for (int i = 2; i < cells.length; i += 2) {
              Class<?> type = TYPES[Integer.parseInt(cells[i + 1])];
              types.put(cells[i], type);
              KIND.put(type, new Kind(cells[1], cells[i]));
            }
            KINDS.put(TYPES[Integer.parseInt(cells[0])], new Kinds(cells[1], types));
          }
        }
      }
      """;

  /** The types in the order of the numbers that stand for them. */
  private final List<String> types = new ArrayList<>();

  private final StringBuilder reads = new StringBuilder();
  private final StringBuilder makes = new StringBuilder();
  private final StringBuilder names = new StringBuilder();
  private final List<String> records = new ArrayList<>();
  private final List<String> named = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> sealed = new ArrayList<>();
  private int parts;

  private Tables() {}

  /** The class, for the types that stand beside some classes. */
  static String of(Class<?>... besides) {
    Tables tables = new Tables();
    for (Class<?> beside : besides) {
      types(beside).filter(Tables::isVisible).forEach(tables::add);
    }
    return FRAME
        .replace("READS", tables.reads)
        .replace("MAKES", tables.makes)
        .replace("NAMES", tables.names)
        .replace("RECORDS", String.join(";", tables.records))
        .replace("NAMED_TYPES", String.join(" ", tables.named))
        .replace("SEALED", String.join(";", tables.sealed))
        .replace("TEXTS_OF_ALL", String.join(" || ", tables.texts))
        .replace("TYPES_OF_ALL", String.join(", ", tables.types));
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
      row(names, named.size(), creator(type));
      named.add(number(type));
    }
    if (Components.isText(type)) {
      texts.add("type == " + name(type) + ".class");
    }
    Optional<Components.Kinds> kinds = Components.kinds(type);
    kinds.ifPresent(found -> kinds(type, found));
  }

  private void record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Components.Part> known = Components.of(type);
    StringBuilder row = new StringBuilder(number(type));
    List<String> values = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      row(reads, parts++, "((" + name(type) + ") of)." + components[i].getName() + "()");
      values.add("(" + cast(components[i].getGenericType()) + ") v[" + i + "]");
      row.append(' ')
          .append(known.get(i).name())
          .append(known.get(i).leftOut() ? '?' : '=')
          .append(numbers(known.get(i).type()));
    }
    String angles = type.getTypeParameters().length > 0 ? "<>" : "";
    row(
        makes,
        records.size(),
        "new " + name(type) + angles + "(" + String.join(", ", values) + ")");
    records.add(row.toString());
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

  private String numbers(Type type) {
    if (type instanceof ParameterizedType some) {
      return numbers(some.getRawType())
          + Stream.of(some.getActualTypeArguments())
              .map(this::numbers)
              .collect(Collectors.joining(",", "<", ">"));
    }
    return number(type instanceof Class<?> plain ? plain : Object.class);
  }

  private String number(Class<?> type) {
    String written = name(type) + ".class";
    if (!types.contains(written)) {
      types.add(written);
    }
    return String.valueOf(types.indexOf(written));
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
    StringBuilder row = new StringBuilder(number(type)).append(' ').append(kinds.discriminator());
    kinds
        .types()
        .forEach((name, kind) -> row.append(' ').append(name).append(' ').append(number(kind)));
    sealed.add(row.toString());
  }

  private static void row(StringBuilder rows, int number, String value) {
    rows.append(String.format(Locale.ROOT, "      case %d:%n        return %s;%n", number, value));
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
