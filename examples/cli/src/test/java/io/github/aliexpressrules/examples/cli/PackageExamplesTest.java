package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of every package that users see has an example, and the examples compile. */
class PackageExamplesTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final List<String> MODULES =
      List.of("core", "rules-buyer", "rules-merchant", "holidays", "json", "open-platform");

  /** The packages that a module exports to everybody. */
  private static Stream<Path> packages(String module) {
    Path sources = ROOT.resolve(module).resolve("src/main/java");
    return Pattern.compile("(?m)^  exports (\\S+);")
        .matcher(read(sources.resolve("module-info.java")))
        .results()
        .map(exported -> sources.resolve(exported.group(1).replace('.', '/')));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String example(Path folder) {
    Matcher example =
        Pattern.compile("(?s) \\* <pre>\\{@code\\n(.*?)\\n \\* \\}</pre>")
            .matcher(read(folder.resolve("package-info.java")));
    assertThat(example.find()).as("example of %s", folder).isTrue();
    return example.group(1).replaceAll("(?m)^ \\* ?", "");
  }

  @Test
  void everyPackageHasAnExampleThatCompiles(@TempDir Path classes) {
    Map<String, String> examples = new TreeMap<>();
    MODULES.stream()
        .flatMap(PackageExamplesTest::packages)
        .forEach(folder -> examples.put(name(folder), example(folder)));
    assertThat(examples).hasSizeGreaterThan(15);
    List<JavaFileObject> sources =
        examples.entrySet().stream()
            .map(example -> source(example.getKey(), example.getValue(), examples.keySet()))
            .toList();
    assertThat(problems(sources, classes)).isEmpty();
  }

  private static String name(Path folder) {
    String path = folder.toString().replace('\\', '/');
    return path.substring(path.indexOf("src/main/java/") + "src/main/java/".length())
        .replace('/', '.');
  }

  /** What is given in an example: an order and a question about it. */
  private static JavaFileObject source(String of, String example, Iterable<String> packages) {
    String type = "Example_" + of.replace('.', '_');
    StringBuilder text = new StringBuilder("import java.time.*;\nimport java.util.*;\n");
    text.append("import org.joda.money.Money;\n");
    packages.forEach(each -> text.append("import ").append(each).append(".*;\n"));
    boolean givesOrder = example.contains("Order order =");
    text.append("class ")
        .append(type)
        .append(" {\n  void example(")
        .append(givesOrder ? "" : "Order order, ")
        .append("Question<?> question) {\n")
        .append(example.indent(4))
        .append("  }\n}\n");
    return new SimpleJavaFileObject(
        URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return text;
      }
    };
  }

  private static String problems(List<JavaFileObject> sources, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    compiler
        .getTask(
            null,
            null,
            found,
            List.of("-proc:none", "-implicit:none", "-d", classes.toString()),
            null,
            sources)
        .call();
    return found.getDiagnostics().stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }
}
