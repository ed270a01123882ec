package io.github.aliexpressrules.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The exchange that the page shows: {@code >} is sent, {@code <} is status and body. */
class ReadmeTest {
  private static List<String> shown(String mark) throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  /** Three dots stand for what is left out. */
  private static Pattern pattern(String line) {
    return Pattern.compile(
        Arrays.stream(line.split(Pattern.quote("..."), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  @Test
  void isHadAsShown() throws Exception {
    List<String> requests = shown("> ");
    List<String> responses = shown("< ");
    assertThat(requests).hasSameSizeAs(responses).hasSizeGreaterThan(3);
    try (Service service = Service.start()) {
      for (int i = 0; i < requests.size(); i++) {
        String[] request = requests.get(i).split(" ", 3);
        HttpResponse<String> response =
            request[0].equals("GET")
                ? service.get(request[1])
                : service.post(request[1], request[2]);
        assertThat(response.statusCode() + " " + response.body().strip())
            .matches(pattern(responses.get(i)));
      }
    }
  }
}
