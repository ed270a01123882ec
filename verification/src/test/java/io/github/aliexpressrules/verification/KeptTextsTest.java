package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.core.telling.Glance;
import io.github.aliexpressrules.core.telling.Style;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.languages.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read, kept as it was when it was last read by one: a change of words, order or layout
 * anywhere shows as lines of a text. {@code -Dpages=write} writes the texts anew; read their diff.
 */
class KeptTextsTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final Path TEXTS = Path.of("src", "test", "texts");
  private static final JsonRules RULES = JsonRules.standard();

  /** So many cases of a question are told by the guides, and as many in force. */
  private static final int CASES = 3;

  private static Stream<String> questions() {
    return JsonRules.questions().stream();
  }

  /** The cases that say most that none before them has said. */
  private static List<Request> chosen(List<Request> cases) {
    List<Request> chosen = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (int i = 0; i < CASES; i++) {
      Request best = null;
      long most = 0;
      for (Request one : cases) {
        long fresh = says(one).stream().filter(said -> !told.contains(said)).count();
        if (fresh > most) {
          most = fresh;
          best = one;
        }
      }
      if (best != null) {
        chosen.add(best);
        told.addAll(says(best));
      }
    }
    return chosen;
  }

  private static Set<String> says(Request request) {
    Decision<?> decision = request.question().at(request.at());
    Set<String> says = new HashSet<>();
    says.add(decision.verdict().name());
    decision.findings().forEach(finding -> says.add(finding.how().toString()));
    decision.steps().forEach(step -> says.add(step.action().toString()));
    decision.milestones().forEach(milestone -> says.add(milestone.name()));
    return says;
  }

  private static List<Request> read(String question, boolean inForce) throws IOException {
    List<Request> read = new ArrayList<>();
    for (String line : Files.readAllLines(CASEBOOK.resolve(question + ".ndjson"))) {
      if (!line.isBlank() && !line.contains("\"reading\"") && !line.contains("\"rules\"")) {
        read.add(RULES.read(inForce ? line.replaceFirst("\\{", "{\"rules\":\"in-force\",") : line));
      }
    }
    return read;
  }

  private static String told(Request request, boolean inForce) {
    Question<?> question = request.question();
    Instant at = request.at();
    ZoneId zone = question.zone();
    String id = request.id().orElseThrow() + (inForce ? ", in force" : ", by the guides");
    AtAGlance screen = AtAGlance.in(Language.ENGLISH, zone).columns(80);
    Optional<Readings<?>> readings = request.readingsIfAny();
    Glance glance =
        readings
            .map(all -> Glance.of(all, at, Language.ENGLISH, zone))
            .orElseGet(() -> Glance.of(question, at, Language.ENGLISH, zone));
    StringBuilder told = new StringBuilder();
    section(told, id, screen.of(glance, at, id) + screen.brief(glance, id));
    section(told, id + ", verbose", Explanation.in(zone).of(question, at));
    section(
        told,
        id + ", timeline",
        readings
            .map(all -> screen.timeline(all, at))
            .orElseGet(() -> screen.timeline(question, at)));
    readings.ifPresent(all -> section(told, id + ", readings", screen.readings(all, at)));
    return told.toString();
  }

  /** The first case in all the languages. */
  private static String inEachLanguage(Request request) {
    StringBuilder told = new StringBuilder();
    for (String tag : Languages.tags()) {
      section(
          told,
          request.id().orElseThrow() + ", " + tag,
          AtAGlance.in(Languages.standard().of(tag), request.question().zone())
              .columns(80)
              .of(request.question(), request.at()));
    }
    return told.toString();
  }

  /** The parts of a text that a terminal shows in colours, and narrow ones. */
  private static String inParts(Request request) {
    AtAGlance screen =
        AtAGlance.in(Language.ENGLISH, request.question().zone())
            .columns(60)
            .styled((part, text) -> part == Style.Part.TEXT ? text : part + "{" + text + "}");
    StringBuilder told = new StringBuilder();
    String id = request.id().orElseThrow();
    section(told, id + ", in parts", screen.of(request.readings(), request.at()));
    section(told, id + ", timeline in parts", screen.timeline(request.readings(), request.at()));
    section(told, id + ", readings in parts", screen.readings(request.readings(), request.at()));
    return told.toString();
  }

  /** What changes from one segment to the next, and from the guides to the rules in force. */
  private static <T> String compared(Question<T> guides, Question<?> inForce, String id) {
    Explanation words = Explanation.in(guides.zone());
    StringBuilder told = new StringBuilder();
    for (Change<T> change : guides.timeline().changes()) {
      section(
          told, id + ", changed " + change.at(), words.comparing(change.before(), change.after()));
    }
    @SuppressWarnings("unchecked") // the same question by other rules
    Question<T> other = (Question<T>) inForce;
    Set<String> instead = new LinkedHashSet<>();
    for (Comparison.Difference<T> difference : Comparison.of(guides, other).differences()) {
      instead.add(words.difference(difference));
      difference.movedDates().forEach(moved -> instead.add(words.moved(moved)));
    }
    section(told, id + ", in force instead", String.join("", instead));
    return told.toString();
  }

  private static void section(StringBuilder told, String head, String text) {
    told.append("=== ").append(head).append("\n\n").append(text);
    told.append(text.endsWith("\n") ? "\n" : "\n\n");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatIsReadIsWhatWasRead(String question) throws IOException {
    List<Request> guides = chosen(read(question, false));
    StringBuilder now = new StringBuilder();
    guides.forEach(request -> now.append(told(request, false)));
    chosen(read(question, true)).forEach(request -> now.append(told(request, true)));
    now.append(inEachLanguage(guides.get(0)));
    now.append(inParts(guides.get(0)));
    String id = guides.get(0).id().orElseThrow();
    read(question, true).stream()
        .filter(one -> one.id().orElseThrow().equals(id))
        .forEach(one -> now.append(compared(guides.get(0).question(), one.question(), id)));
    section(
        now,
        "all of them, overlaid",
        AtAGlance.in(Language.ENGLISH, guides.get(0).question().zone())
            .columns(80)
            .overlay(guides.stream().map(Request::question).toList(), guides.get(0).at()));
    Path kept = TEXTS.resolve(question + ".txt");
    if (Objects.equals(System.getProperty("pages"), "write")) {
      Files.createDirectories(TEXTS);
      Files.writeString(kept, now);
    }
    assertThat(Files.readString(kept)).isEqualTo(now.toString());
  }
}
