package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Reply;
import io.github.aliexpressrules.json.RequestException;
import io.github.aliexpressrules.openplatform.Imported;
import io.github.aliexpressrules.openplatform.ImportedOrder;
import io.github.aliexpressrules.openplatform.OpenPlatform;
import io.github.aliexpressrules.openplatform.Remark;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads payloads of the platform's own API, and asks about them. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Reads orders and disputes as the platform's API returns them: shows what was read, what"
            + " was not, and where the platform answers otherwise than the rules.")
final class ImportCommand implements Callable<Integer> {
  private static final String BETWEEN = "\n" + "-".repeat(100) + "\n\n";

  @Parameters(
      paramLabel = "FILE",
      description =
          "Payloads, one a line or one over several lines; a folder of such files, or - for"
              + " standard input. An order and its dispute are one payload as the items of an"
              + " array.")
  private String file = "";

  @Option(names = "--ask", description = "Ask everything that each order is enough for.")
  private boolean ask;

  @Option(
      names = "--json",
      description =
          "Print requests, one a line, as batch and ask read them; with --ask their answers.")
  private boolean json;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "When the payload was read from the platform: now, or for example 2025-03-10T12:00:00Z;"
              + " if left out, what its timers tell, else its latest fact.")
  private @Nullable When at;

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      description = "By which rules to ask: guides (the default) or in-force.")
  private @Nullable String rules;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "The zone to show dates in, for example Europe/Berlin; the platform's if left out.")
  private ZoneId zone = ZoneId.of("America/Los_Angeles");

  @Spec private @Nullable CommandSpec spec;

  ImportCommand() {}

  @Override
  public Integer call() throws IOException {
    Asking.by(rules, spec); // refuses what is wrong before it reads
    Output out = Output.of(spec);
    int status = Main.ANSWERED;
    try (Requests payloads = Requests.of(file)) {
      boolean first = true;
      for (Optional<LineReader.Line> line = payloads.next();
          line.isPresent();
          line = payloads.next()) {
        if (!JsonRules.isBlank(line.get())) {
          out.text(json || first ? "" : BETWEEN);
          first = false;
          status = told(line.get(), payloads.file(), out) ? status : Main.LINES_IN_ERROR;
        }
      }
      payloads.complainIfEmpty(out);
    }
    return status;
  }

  /** Tells a payload, or why it cannot be read; returns whether it could be. */
  private boolean told(LineReader.Line line, String from, Output out) throws IOException {
    try {
      line.problem()
          .ifPresent(
              problem -> {
                throw problem;
              });
      Imported read = OpenPlatform.read(line.text(), Optional.ofNullable(at).map(When::instant));
      if (json) {
        lines(read, line.number(), out);
      } else {
        ImportTelling telling = new ImportTelling(Main.of(spec), zone, Optional.ofNullable(rules));
        out.text(ask ? telling.asked(read) : telling.told(read));
      }
      return true;
    } catch (RequestException refused) {
      return refused(JsonRules.refusal(line.number(), refused), from, out);
    } catch (RuntimeException | Error problem) {
      return refused(unread(line.number(), problem), from, out);
    }
  }

  private boolean refused(Reply reply, String from, Output out) throws IOException {
    if (json) {
      out.line(reply.json());
    } else {
      out.text(Told.refusal(reply, from));
    }
    return false;
  }

  /** In the place of a payload that is none. */
  private static Reply unread(long number, Throwable problem) {
    ObjectNode reply = JsonMapper.shared().createObjectNode().putNull("id").put("line", number);
    reply.putObject("error").put("path", "").put("message", Input.reason(problem));
    return new Reply(Plain.text(reply.toString()), true);
  }

  /** The requests, or their answers; what is to be known about the reading goes to errors. */
  private void lines(Imported read, long number, Output out) throws IOException {
    JsonRules answering = Main.of(spec).rules();
    for (ImportedOrder order : read.orders()) {
      for (var request :
          io.github.aliexpressrules.openplatform.Requests.of(
              order, ImportTelling.asOf(order), Optional.ofNullable(rules))) {
        out.line(ask ? answering.answer(request.json()) : request.json());
      }
    }
    long unheld = read.remarks(Remark.Kind.NOT_HELD).size();
    long other = read.remarks().size() - unheld;
    long unknown = read.orders().stream().mapToLong(order -> order.unknown().size()).sum();
    if (other + unknown > 0) {
      out.complain(
          "line "
              + number
              + ": "
              + unknown
              + " facts are missing, "
              + other
              + " remarks, "
              + unheld
              + " members without a place; import without --json lists them.");
    }
  }
}
