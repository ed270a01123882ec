package io.github.aliexpressrules.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the documentation says of types and their components. */
final class Descriptions {
  private Descriptions() {}

  private static final class Held {
    static final Properties TEXTS = load();
  }

  private static Properties load() {
    Properties texts = new Properties();
    try (InputStream in = Descriptions.class.getResourceAsStream("descriptions.properties");
        Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(in, "descriptions.properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  /** Returns what a type is; empty if it is not said. */
  static String of(Class<?> type) {
    return Held.TEXTS.getProperty(name(type), "");
  }

  /** Returns what a component of a type is; empty if it is not said. */
  static String of(Class<?> type, String component) {
    return Held.TEXTS.getProperty(name(type) + "." + component, "");
  }

  /** Without the package. */
  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
