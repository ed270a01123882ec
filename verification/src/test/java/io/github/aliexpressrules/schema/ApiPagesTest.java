package io.github.aliexpressrules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas say of each type and member what its documentation in Java says, and the pages of
 * docs/api say what the schemas say. {@code -Dpages=write} writes both anew: the descriptions
 * first, the pages when the schemas have them (so twice).
 */
class ApiPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "api");
  private static final Path DESCRIPTIONS =
      Path.of(
          "..", "json/src/main/resources/io/github/aliexpressrules/json/descriptions.properties");

  private static final JsonMapper MAPPER = new JsonMapper();

  private static TypeDocs docs;

  @BeforeAll
  static void read() throws IOException {
    docs = TypeDocs.read();
  }

  private static JsonNode schema(String name) {
    return MAPPER.readTree(Schemas.of(name));
  }

  static Stream<String> names() {
    return Schemas.names().stream();
  }

  private static void check(Path file, String made) throws IOException {
    if (System.getProperty("pages", "compare").equals("write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).as("-Dpages=write writes it anew").isEqualTo(made);
  }

  @Test
  void descriptionsAreTheDocumentationOfTheTypes() throws IOException {
    Set<String> defined = new TreeSet<>();
    names().forEach(name -> defined.addAll(schema(name).get("$defs").propertyNames()));
    StringBuilder made =
        new StringBuilder(
            "# The documentation of the types; ApiPagesTest writes it (-Dpages=write)\n");
    docs.types()
        .forEach(
            (name, text) -> {
              if (Arrays.stream(name.split("[.]")).anyMatch(defined::contains)) {
                made.append(name).append('=').append(text).append('\n');
              }
            });
    check(DESCRIPTIONS, made.toString());
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsWithoutADescription(String name) {
    List<String> bare = new ArrayList<>();
    schema(name)
        .get("$defs")
        .properties()
        .forEach(type -> collectBare(type.getKey(), type.getValue(), bare));
    assertThat(bare).isEmpty();
  }

  /** A member needs a description, but for one that is a constant, or one of those of a map. */
  private static void collectBare(String path, JsonNode value, List<String> bare) {
    if (!value.has("description") && !value.has("const")) {
      bare.add(path);
    }
    for (JsonNode one : List.of(value, value.path("items"))) {
      List<JsonNode> objects = new ArrayList<>(List.of(one));
      one.path("anyOf").forEach(objects::add);
      for (JsonNode object : objects) {
        object
            .path("properties")
            .properties()
            .forEach(
                member -> {
                  if (!path.endsWith(".verdicts")) {
                    collectBare(path + "." + member.getKey(), member.getValue(), bare);
                  }
                });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void thePageSaysWhatTheSchemaSays(String name) throws IOException {
    check(PAGES.resolve(name + ".md"), new ApiPage(docs.constants()).of(name, schema(name)));
  }
}
