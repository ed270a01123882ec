package io.github.aliexpressrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  private static final Path README = Path.of("..", "..", "README.md");

  @Test
  void itRunsOnTheModulePath() {
    assertThat(Order.class.getModule().getName()).isEqualTo("io.github.aliexpressrules.core");
    assertThat(BuyerRules.class.getModule().getName()).isEqualTo("io.github.aliexpressrules.buyer");
    assertThat(JsonRules.class.getModule().getName()).isEqualTo("io.github.aliexpressrules.json");
  }

  @Test
  void theReadmeShowsWhatItPrints() throws IOException {
    assertThat(Files.readString(README)).contains(Quickstart.told());
  }

  @Test
  void theReadmeShowsItsCode() throws IOException {
    String source =
        Files.readString(
            Path.of("src/main/java/io/github/aliexpressrules/examples/quickstart/Quickstart.java"));
    String readme = Files.readString(README).replaceAll("\\s+", "");
    source
        .lines()
        .map(line -> line.replaceAll("\\s+", ""))
        .filter(line -> line.startsWith("var") || line.startsWith("."))
        .forEach(line -> assertThat(readme).contains(line));
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
