package io.github.aliexpressrules.js.build;

import io.github.aliexpressrules.languages.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Completes the npm package: types, and the texts of each language as a module of its own. */
public final class Npm {
  private Npm() {}

  /**
   * Writes both.
   *
   * @param arguments the folder of the package
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path types = folder.resolve("index.d.ts");
    Files.writeString(types, Files.readString(types) + "\n" + Types.all());
    Path languages = Files.createDirectories(folder.resolve("languages"));
    for (String tag : Languages.tags()) {
      if (!tag.equals("en")) {
        Files.writeString(languages.resolve(tag + ".js"), module(tag));
      }
    }
  }

  private static String module(String tag) {
    String texts =
        Tables.resource("/io/github/aliexpressrules/languages/" + tag + ".properties")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    return "export default " + JsonMapper.shared().writeValueAsString(texts) + ";\n";
  }
}
