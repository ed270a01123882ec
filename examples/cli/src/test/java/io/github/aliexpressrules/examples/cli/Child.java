package io.github.aliexpressrules.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program in a process of its own, for what is only there: signals, devices, little memory. */
final class Child {
  private Child() {}

  /** A command in a memory of some MiB. */
  static ProcessBuilder of(int memory, Object... args) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    Stream.of(args).map(Object::toString).forEach(words::add);
    return new ProcessBuilder(words);
  }
}
