package io.github.aliexpressrules.surface;

import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What users of the library can call: the public members of what its modules export to all. */
final class PublicSurface {
  private static final String LIBRARY = "io.github.aliexpressrules.";

  private PublicSurface() {}

  /** Exported packages. What is exported to the library's own modules alone is none of them. */
  static Set<String> packages() {
    Set<String> packages = new TreeSet<>();
    try {
      ClassLoader loader = PublicSurface.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources("module-info.class"))) {
        try (InputStream in = url.openStream()) {
          ModuleDescriptor module = ModuleDescriptor.read(in);
          if (module.name().startsWith(LIBRARY)) {
            module.exports().stream()
                .filter(not(Exports::isQualified))
                .forEach(exported -> packages.add(exported.source()));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return packages;
  }

  /** Public types of exported packages, in the order of their names. */
  static List<Class<?>> types() {
    Set<String> packages = packages();
    return new ClassFileImporter()
        .importPackages(packages).stream()
            .filter(type -> packages.contains(type.getPackageName()))
            .map(JavaClass::reflect)
            .filter(PublicSurface::isPublic)
            .sorted(Comparator.comparing(Class::getName))
            .collect(Collectors.<Class<?>>toList());
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  /** Public constructors and methods that are written in a type. */
  static Stream<Executable> members(Class<?> type) {
    return Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
        .sorted(Comparator.comparing(Executable::toString));
  }

  /**
   * A parameter that is an object and must not be null.
   *
   * @param member the constructor or method
   * @param index the parameter's place
   */
  record Parameter(Executable member, int index) {
    static Stream<Parameter> of(Class<?> type) {
      return members(type)
          .filter(not(PublicSurface::isWrittenByTheCompiler))
          .flatMap(
              member ->
                  IntStream.range(0, member.getParameterCount())
                      .mapToObj(index -> new Parameter(member, index)))
          .filter(Parameter::mustNotBeNull);
    }

    private boolean mustNotBeNull() {
      return !member.getParameterTypes()[index].isPrimitive()
          && !member.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
    }

    String name() {
      return member.getParameters()[index].getName();
    }

    /** Type, member and parameters as in the code: {@code Timeline.at(Instant instant)}. */
    String signature() {
      Class<?> type = member.getDeclaringClass();
      return type.getName().substring(type.getPackageName().length() + 1)
          + (member instanceof Method ? "." + member.getName() : "")
          + Arrays.stream(member.getParameters())
              .map(each -> each.getType().getSimpleName() + " " + each.getName())
              .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
      return signature() + " without " + name();
    }
  }

  /**
   * The equals of a record takes null for an answer; an enum's valueOf says what it always says.
   */
  private static boolean isWrittenByTheCompiler(Executable member) {
    return member.getName().equals("equals")
        || (member.getDeclaringClass().isEnum() && member.getName().equals("valueOf"));
  }
}
