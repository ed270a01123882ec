package io.github.aliexpressrules.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.languages.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The npm package, in Node, tells what the library tells on a JVM: the same texts, all of them. */
class NodeTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path PACKAGE = Path.of("target", "npm");
  private static final int MUTANTS = 5_000;

  private static final String LETTERS = "0189eE.-+:,{}[]\"\\ \tZT\u00e9\u4e2d";

  /** So many bytes are sent to a browser before the first answer, at most. */
  private static final int MOST_BYTES = 400 * 1024;

  private static final Told TOLD = new Told(JsonRules.standard(), Languages.standard());

  /** One thing to be told of one request. */
  private record Asked(String what, String of) {
    String line() {
      return JsonMapper.shared().writeValueAsString(List.of(what, of));
    }

    String byTheJvm() {
      return switch (what) {
        case "answer" -> TOLD.rules().answer(of);
        case "timeline" -> TOLD.rules().timeline(of);
        case "overlay" -> TOLD.rules().overlay(of);
        case "readings" -> TOLD.rules().readings(of);
        case "report" -> kept(TOLD.report(of, ""));
        case "calendar" -> kept(TOLD.calendar(of, ""));
        default -> TOLD.catalogue(of);
      };
    }

    private static String kept(String text) {
      if (!text.startsWith("{")) {
        return text;
      }
      JsonNode error = JsonMapper.shared().readTree(text).get("error");
      String path = error.get("path").asString();
      String message = error.get("message").asString();
      return path + ": " + (path.isEmpty() ? message : path + ": " + message);
    }
  }

  @Test
  void everyLineOfTheCasebookIsToldTheSame() throws IOException {
    List<String> lines = casebook();
    assertThat(lines).hasSizeGreaterThan(800);
    List<Asked> asked = new ArrayList<>();
    for (String what : List.of("answer", "timeline", "overlay", "readings")) {
      lines.forEach(line -> asked.add(new Asked(what, line)));
    }
    same("casebook: answers, timelines, overlays, readings", asked);
  }

  @Test
  void pagesAndCalendarsAreTheSame() throws IOException {
    List<Asked> asked = new ArrayList<>();
    List<String> lines = casebook();
    for (int i = 0; i < lines.size(); i += 8) {
      String line = lines.get(i);
      String tag = Languages.tags().get(i / 8 % Languages.tags().size());
      ObjectNode request = (ObjectNode) JsonMapper.shared().readTree(line);
      asked.add(new Asked("report", line));
      asked.add(new Asked("calendar", line));
      if (!tag.equals("en")) {
        String other = request.put("lang", tag).toString();
        asked.add(new Asked("answer", other));
        asked.add(new Asked("report", other));
        asked.add(new Asked("calendar", other));
      }
    }
    Languages.tags().forEach(tag -> asked.add(new Asked("rules", tag)));
    asked.add(new Asked("report", "{}"));
    same("pages and calendars, in six languages", asked);
  }

  @Test
  void everyBoundaryVectorIsAnsweredTheSame() throws IOException {
    List<Asked> asked = new ArrayList<>();
    for (String line : Files.readAllLines(EXAMPLES.resolve("vectors/boundaries.ndjson"))) {
      asked.add(new Asked("answer", JsonMapper.shared().readTree(line).get("request").toString()));
    }
    assertThat(asked).hasSizeGreaterThan(500);
    same("boundary vectors", asked);
  }

  @Test
  void mutatedLinesAreAnsweredOrRefusedTheSame() throws IOException {
    List<String> lines = casebook();
    Random random = new Random(20);
    List<Asked> asked = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      String line = lines.get(random.nextInt(lines.size()));
      Asked mutant = new Asked("answer", i % 2 == 0 ? broken(line, random) : changed(line, random));
      refused += mutant.byTheJvm().contains("\"error\":") ? 1 : 0;
      asked.add(mutant);
    }
    assertThat(refused).isBetween(MUTANTS / 4, MUTANTS - MUTANTS / 10);
    same("mutated lines, " + refused + " of them refused", asked);
  }

  /** A line with one to three characters changed, left out or doubled. */
  private static String broken(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, text.charAt(at));
      }
    }
    return text.toString().replace('\n', ' ');
  }

  /** A line that is JSON still, with one of its values another one. */
  private static String changed(String line, Random random) {
    ObjectNode request = (ObjectNode) JsonMapper.shared().readTree(line);
    ObjectNode place = request;
    while (true) {
      List<String> names = place.propertyStream().map(Map.Entry::getKey).toList();
      String name = names.get(random.nextInt(names.size()));
      if (place.get(name) instanceof ObjectNode inner && !inner.isEmpty()) {
        place = inner;
        continue;
      }
      JsonNodeFactory of = JsonNodeFactory.instance;
      place.set(
          name,
          switch (random.nextInt(9)) {
            case 0 -> of.nullNode();
            case 1 -> of.booleanNode(random.nextBoolean());
            case 2 -> of.numberNode(random.nextInt(5) - 1);
            case 3 -> of.stringNode("");
            case 4 -> of.stringNode("NOT_RECEIVED");
            case 5 -> of.arrayNode();
            case 6, 7 ->
                of.stringNode(
                    String.format(
                        Locale.ROOT,
                        "20%02d-%02d-%02dT%02d:00:00%s",
                        10 + random.nextInt(20),
                        1 + random.nextInt(12),
                        1 + random.nextInt(29),
                        random.nextInt(24),
                        random.nextBoolean() ? "Z" : "+08:00"));
            default -> of.objectNode().put("amount", "7.50").put("currency", "EUR");
          });
      return request.toString();
    }
  }

  @Test
  void thePackageIsSmall() throws IOException {
    long all = 0;
    for (String name : List.of("index.js", "rules.js")) {
      all += compressed(PACKAGE.resolve(name));
    }
    System.out.println("npm package: " + all + " bytes gzipped, languages beside English apart");
    assertThat(all).isBetween(100_000L, (long) MOST_BYTES);
  }

  private static long compressed(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }

  private static void same(String what, List<Asked> asked) throws IOException {
    Path lines = Files.createTempFile(Path.of("target"), "asked", ".ndjson");
    Path answers = Files.createTempFile(Path.of("target"), "told", ".ndjson");
    Files.write(lines, asked.stream().map(Asked::line).toList(), StandardCharsets.UTF_8);
    Process node =
        new ProcessBuilder(
                "node",
                "src/test/node/tell.mjs",
                PACKAGE.toAbsolutePath().toString(),
                lines.toString(),
                answers.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).as(what).matches("[0-9.]+\n");
    List<String> told =
        Files.readAllLines(answers, StandardCharsets.UTF_8).stream()
            .map(line -> JsonMapper.shared().readValue(line, String.class))
            .toList();
    assertThat(told).hasSameSizeAs(asked);
    for (int i = 0; i < told.size(); i++) {
      assertThat(told.get(i)).as("%s", asked.get(i)).isEqualTo(asked.get(i).byTheJvm());
    }
    System.out.println(
        what
            + ": "
            + told.size()
            + " the same as on the JVM; "
            + said.strip()
            + " s of CPU in Node");
  }

  private static List<String> casebook() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("casebook"))) {
      for (Path file : files.filter(NodeTest::isOfRequests).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static boolean isOfRequests(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".ndjson") && !name.endsWith(".expected.ndjson");
  }
}
