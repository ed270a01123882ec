package io.github.aliexpressrules.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text ends and a place begins. */
class TemplatePartsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "before {a} after   | a",
        "{z}{A}{Z}          | z A Z",
        "{0}{9}{a-9}        | 0 9 a-9",
        // neither letter nor digit: what stands just before and after them
        "{`}{{}{@}{[}{/}{:} | ''",
        "{} { } {a b}       | ''",
        "{a                 | ''",
        "{                  | ''",
        "{a}{               | a",
      })
  void namesStandInBraces(String template, String names) {
    List<String> found = new ArrayList<>();
    TemplateParts parts =
        TemplateParts.of(
            template,
            name -> {
              found.add(name);
              return found.size() - 1;
            });
    assertThat(String.join(" ", found)).isEqualTo(names);
    assertThat(parts.filled(place -> "<" + found.get(place) + ">"))
        .isEqualTo(filled(template, found));
    assertThat(parts.texts()).hasSize(found.size() + 1);
  }

  private static String filled(String template, List<String> names) {
    String filled = template;
    for (String name : names) {
      filled = filled.replace("{" + name + "}", "<" + name + ">");
    }
    return filled;
  }
}
