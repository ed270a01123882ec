package io.github.aliexpressrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  private static final Path README = Path.of("..", "..", "README.md");

  @Test
  void itRunsOnTheModulePath() {
    assertThat(Order.class.getModule().getName()).isEqualTo("io.github.aliexpressrules.core");
    assertThat(BuyerRules.class.getModule().getName()).isEqualTo("io.github.aliexpressrules.buyer");
    assertThat(JsonRules.class.getModule().getName()).isEqualTo("io.github.aliexpressrules.json");
  }

  /** Whoever pastes a program of the README gets one that is compiled and run here. */
  @Test
  void theReadmeShowsThePrograms() throws IOException {
    List<String> shown =
        Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(shown)
        .containsExactly(
            pasted("main", "BuyerExample"),
            pasted("main", "MerchantExample"),
            pasted("test", "TrackerTest"));
  }

  private static String pasted(String part, String name) throws IOException {
    Path file =
        Path.of("src", part, "java", "io/github/aliexpressrules/examples/quickstart")
            .resolve(name + ".java");
    return Files.readString(file).replaceFirst("package .*;\n\n", "");
  }

  @Test
  void theProgramsRun() {
    assertThatNoException().isThrownBy(() -> BuyerExample.main(new String[0]));
    assertThatNoException().isThrownBy(() -> MerchantExample.main(new String[0]));
  }

  @Test
  void jsonWorksOnTheModulePathToo() {
    assertThat(
            JsonRules.standard()
                .answer(
                    "{\"ask\":\"buyer.cashback\",\"at\":\"2025-03-01T00:00:00Z\",\"event\":\"CANCELLED\"}"))
        .contains("\"verdict\":\"NO\"");
  }
}
