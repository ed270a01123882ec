package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.verification.oracle.Expected;
import io.github.aliexpressrules.verification.oracle.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases that wait for the library to know lines and parcels; then they move to the casebook. Until
 * then the oracle at least reads them as written.
 */
class PendingCasebookTest {
  private static final Path PENDING = Path.of("src", "test", "resources", "pending");
  private static final String EXPECTED = ".expected.ndjson";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TestFactory
  Stream<DynamicTest> theOracleReadsThemAsWritten() {
    return cases(
        (request, expected) -> {
          JsonNode asked = MAPPER.readTree(request);
          Instant at = Instant.parse(asked.get("at").stringValue());
          assertThat(Oracle.answer(asked, at).contradictions(expected)).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> theLibraryReadsThemAsWritten() {
    return cases(
        (request, expected) -> {
          assumeTrue(JsonRules.members().contains("line"), "no lines and parcels yet");
          JsonNode response = MAPPER.readTree(JsonRules.standard().answer(request));
          assertThat(response.has("error")).as(response.toString()).isFalse();
          assertThat(Expected.written(expected, response).differences(response)).isEmpty();
        });
  }

  private static Stream<DynamicTest> cases(BiConsumer<String, JsonNode> check) {
    return files().flatMap(file -> cases(file, check));
  }

  private static Stream<DynamicTest> cases(Path file, BiConsumer<String, JsonNode> check) {
    String question = file.getFileName().toString().replace(EXPECTED, "");
    List<String> expected = lines(file);
    List<String> requests = lines(PENDING.resolve(question + ".ndjson"));
    assertThat(requests).as(question).hasSameSizeAs(expected);
    return IntStream.range(0, requests.size())
        .mapToObj(
            i -> {
              JsonNode wanted = MAPPER.readTree(expected.get(i));
              JsonNode asked = MAPPER.readTree(requests.get(i));
              assertThat(asked.get("id")).isEqualTo(wanted.get("id"));
              assertThat(asked.get("ask").stringValue()).isEqualTo(question);
              return dynamicTest(
                  question + " " + wanted.get("id").stringValue(),
                  () -> check.accept(requests.get(i), wanted));
            });
  }

  private static Stream<Path> files() {
    try (Stream<Path> all = Files.list(PENDING)) {
      return all.filter(file -> file.toString().endsWith(EXPECTED)).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
