package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.decision.Language;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a question as each source tells the rules. */
@Command(
    name = "readings",
    mixinStandardHelpOptions = true,
    description = "Shows what each source says to a request, and which dates are safe.")
final class ReadingsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The file, a folder of such files, or - for standard input.")
  private String file = "";

  @Option(names = "--json", description = "Print as JSON, one line a request.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  ReadingsCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    int status = Main.ANSWERED;
    for (LineReader.Line line : Input.requests(file)) {
      Reply reply = JsonRules.standard().reply(line);
      if (reply.isError()) {
        status = Main.LINES_IN_ERROR;
        out.println(json ? reply.json() : Output.error(reply));
      } else if (!reply.json().isEmpty()) {
        Request request = JsonRules.standard().read(line.text());
        Readings<?> readings = readings(request.question(), line.text());
        out.println(json ? json(request, readings) : text(request, readings));
      }
    }
    out.flush();
    return status;
  }

  @SuppressWarnings("unchecked") // the same request is the same question under every policy
  private static <T> Readings<T> readings(Question<T> standard, String request) {
    Map<Reading, Question<T>> told = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      JsonRules rules = JsonRules.under(Policies.standard().readBy(reading));
      told.put(reading, (Question<T>) rules.read(request).question());
    }
    return Readings.of(standard, told);
  }

  private static String text(Request request, Readings<?> readings) {
    ZoneId zone = request.question().policy().calendar().zone();
    StringBuilder text = new StringBuilder(request.ask()).append('\n');
    readings
        .at(request.at())
        .forEach(
            (reading, decision) ->
                text.append("  ")
                    .append(reading)
                    .append(": ")
                    .append(decision.verdict())
                    .append('\n'));
    if (!readings.silent().isEmpty()) {
      text.append("  say nothing: ").append(names(readings.silent())).append('\n');
    }
    for (Readings.Band band : readings.bands(request.at())) {
      text.append("  ")
          .append(band.milestone().name())
          .append(": safe ")
          .append(shown(band.safe(), zone))
          .append(" (")
          .append(names(band.safeBy()))
          .append(")");
      if (!band.safe().equals(band.last())) {
        text.append(", at the other end ")
            .append(shown(band.last(), zone))
            .append(" (")
            .append(names(band.lastBy()))
            .append(")");
      }
      text.append('\n');
    }
    for (Readings.Agreement stretch : readings.agreement()) {
      text.append(stretch.window().from().map(f -> "  from " + shown(f, zone)).orElse("  at first"))
          .append(stretch.isAgreed() ? ": agreed, " : ": not agreed, ")
          .append(
              stretch.verdicts().entrySet().stream()
                  .map(said -> said.getKey() + " " + said.getValue())
                  .collect(Collectors.joining(", ")))
          .append('\n');
    }
    return text.toString();
  }

  private static String shown(Instant instant, ZoneId zone) {
    return Language.instant(instant, zone);
  }

  private static String names(Set<Reading> readings) {
    return readings.stream().map(Reading::toString).collect(Collectors.joining(", "));
  }

  private static String json(Request request, Readings<?> readings) {
    ObjectNode node = JsonMapper.builder().build().createObjectNode();
    request.id().ifPresentOrElse(id -> node.put("id", id), () -> node.putNull("id"));
    node.put("ask", request.ask());
    node.put("at", request.at().toString());
    ObjectNode verdicts = node.putObject("verdicts");
    readings
        .at(request.at())
        .forEach((reading, said) -> verdicts.put(reading.toString(), said.verdict().name()));
    ArrayNode silent = node.putArray("silent");
    readings.silent().forEach(reading -> silent.add(reading.toString()));
    ArrayNode bands = node.putArray("bands");
    for (Readings.Band band : readings.bands(request.at())) {
      ObjectNode item = bands.addObject();
      item.put("name", band.milestone().name());
      item.put("safe", band.safe().toString());
      band.safeBy().forEach(item.putArray("safeBy")::addPOJO);
      item.put("last", band.last().toString());
      band.lastBy().forEach(item.putArray("lastBy")::addPOJO);
    }
    ArrayNode stretches = node.putArray("agreement");
    for (Readings.Agreement stretch : readings.agreement()) {
      ObjectNode item = stretches.addObject();
      item.put("from", stretch.window().from().map(Instant::toString).orElse(null));
      item.put("until", stretch.window().until().map(Instant::toString).orElse(null));
      item.put("agreed", stretch.isAgreed());
      ObjectNode said = item.putObject("verdicts");
      stretch
          .verdicts()
          .forEach((reading, verdict) -> said.put(reading.toString(), verdict.name()));
    }
    return node.toString();
  }
}
