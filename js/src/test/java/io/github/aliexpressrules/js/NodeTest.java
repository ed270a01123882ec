package io.github.aliexpressrules.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** A Node whose WebAssembly has garbage collection, if there is one. */
  private static final Optional<String> GC = nodeWithGc();

  private static final Told TOLD = new Told(JsonRules.standard(), Languages.standard());

  /** One thing to be told of one request, its dates in a zone. */
  private record Asked(String what, String of, String zone) {
    Asked(String what, String of) {
      this(what, of, "");
    }

    String line() {
      return JsonMapper.shared().writeValueAsString(List.of(what, of, zone));
    }

    String byTheJvm() {
      return switch (what) {
        case "answer" -> TOLD.rules().answer(of);
        case "timeline" -> TOLD.rules().timeline(of);
        case "overlay" -> TOLD.rules().overlay(of);
        case "readings" -> TOLD.rules().readings(of);
        case "report" -> kept(() -> TOLD.report(of, zone));
        case "calendar" -> kept(() -> TOLD.calendar(of, zone));
        default -> TOLD.catalogue(of);
      };
    }

    private static String kept(Supplier<String> teller) {
      String text;
      try {
        text = teller.get();
      } catch (IllegalArgumentException refused) {
        return "undefined: " + refused.getMessage();
      }
      if (!text.startsWith("{")) {
        return text;
      }
      JsonNode error = JsonMapper.shared().readTree(text).get("error");
      String path = error.get("path").asString();
      String message = error.get("message").asString();
      return path + ": " + (path.isEmpty() ? message : path + ": " + message);
    }
  }

  /** The one on the path; else one that npm has, which is kept in target. */
  private static Optional<String> nodeWithGc() {
    String fetched = "target/node/node_modules/node/bin/node";
    if (!hasGc("node") && !Files.exists(Path.of(fetched))) {
      isDone("npm", "install", "--prefer-offline", "--prefix", "target/node", "node@24");
    }
    return Stream.of("node", fetched).filter(NodeTest::hasGc).findFirst();
  }

  private static boolean hasGc(String node) {
    String type = "Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0)";
    return isDone(node, "-e", "process.exit(WebAssembly.validate(" + type + ") ? 0 : 1)");
  }

  private static boolean isDone(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      said(process);
      return process.waitFor() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
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
    for (String zone : List.of("Europe/Paris", "Asia/Kolkata", "GMT+8", "Nowhere/None", "+25:00")) {
      asked.add(new Asked("report", lines.get(0), zone));
      asked.add(new Asked("calendar", lines.get(0), zone));
    }
    same("pages and calendars, in six languages", asked);
  }

  @Test
  void everyBoundaryVectorIsAnsweredTheSame() throws IOException {
    List<Asked> asked = new ArrayList<>();
    for (String line : Files.readAllLines(EXAMPLES.resolve("vectors/boundaries.ndjson"))) {
      asked.add(new Asked("answer", JsonMapper.shared().readTree(line).get("request").toString()));
    }
    assertThat(asked).hasSizeGreaterThan(500);
    List<Asker> askers = askers();
    GC.ifPresent(
        node ->
            askers.add(
                new Asker("WebAssembly without texts", node, "wasm.js", List.of("bare.mjs"))));
    same("boundary vectors", asked, askers);
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
  void webAssemblyIsAskedWhereTheEngineHasIt() throws IOException {
    assertThat(said(new Asker("any", "node", "index.js").tell()))
        .isEqualTo(hasGc("node") ? "wasm" : "js");
    assertThat(said(new Asker("JavaScript", "node", "js.js").tell())).isEqualTo("js");
    assumeTrue(
        GC.isPresent(),
        "WebAssembly is not tried: node has no garbage collection for it, and npm has no node@24");
    assertThat(said(new Asker("any", GC.orElseThrow(), "index.js").tell())).isEqualTo("wasm");
    assertThat(said(new Asker("WebAssembly", GC.orElseThrow(), "wasm.js").tell()))
        .isEqualTo("wasm");
  }

  @ParameterizedTest
  @CsvSource({
    "JavaScript, index.js told.js js.js rules.js, 402000",
    "WebAssembly, index.js told.js wasm.js rules-wasm.js rules.wasm, 549000"
  })
  void whatIsSentBeforeTheFirstAnswerIsSmall(String what, String files, long most)
      throws IOException {
    long all = 0;
    for (String name : files.split(" ", -1)) {
      all += compressed(PACKAGE.resolve(name));
    }
    System.out.println(
        "npm package, " + what + ": " + all + " bytes gzipped, languages beside English apart");
    assertThat(all).isBetween(100_000L, most);
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

  /** By which engine the package is asked, by which of its modules, and after what. */
  private record Asker(String what, String node, String module, List<String> before) {
    Asker(String what, String node, String module) {
      this(what, node, module, List.of());
    }

    Process tell(String... more) throws IOException {
      List<String> command =
          new ArrayList<>(List.of(node, "--disallow-code-generation-from-strings"));
      for (String script : before) {
        command.addAll(List.of("--import", "./src/test/node/" + script));
      }
      command.add("src/test/node/tell.mjs");
      command.add(PACKAGE.resolve(module).toAbsolutePath().toString());
      command.addAll(List.of(more));
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
  }

  private static List<Asker> askers() {
    List<Asker> askers = new ArrayList<>(List.of(new Asker("JavaScript", "node", "js.js")));
    GC.ifPresent(node -> askers.add(new Asker("WebAssembly", node, "wasm.js")));
    return askers;
  }

  private static void same(String what, List<Asked> asked) throws IOException {
    same(what, asked, askers());
  }

  private static void same(String what, List<Asked> asked, List<Asker> askers) throws IOException {
    Path lines = Files.createTempFile(Path.of("target"), "asked", ".ndjson");
    Files.write(lines, asked.stream().map(Asked::line).toList(), StandardCharsets.UTF_8);
    List<String> wanted = asked.stream().map(Asked::byTheJvm).toList();
    for (Asker asker : askers) {
      Path answers = Files.createTempFile(Path.of("target"), "told", ".ndjson");
      String said = said(asker.tell(lines.toString(), answers.toString()));
      assertThat(said).as(what).matches("[0-9.]+");
      List<String> told =
          Files.readAllLines(answers, StandardCharsets.UTF_8).stream()
              .map(line -> JsonMapper.shared().readValue(line, String.class))
              .toList();
      assertThat(told).hasSameSizeAs(wanted);
      for (int i = 0; i < told.size(); i++) {
        assertThat(told.get(i)).as("%s: %s", asker.what(), asked.get(i)).isEqualTo(wanted.get(i));
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %d the same as on the JVM; %s s of CPU in %s%n",
          what,
          told.size(),
          said,
          asker.what());
    }
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
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
