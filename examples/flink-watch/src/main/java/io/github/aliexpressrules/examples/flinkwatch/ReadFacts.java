package io.github.aliexpressrules.examples.flinkwatch;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads lines; a blank one is nothing, and one that is no fact goes aside with the reason. So does
 * a fact from the future: time would pass for every case.
 */
final class ReadFacts extends ProcessFunction<String, FactLine> {
  private static final long serialVersionUID = 1L;

  private final Duration ahead;

  /**
   * Makes a reader.
   *
   * @param ahead how far a fact may be before this machine's clock
   */
  ReadFacts(Duration ahead) {
    this.ahead = ahead;
  }

  @Override
  public void processElement(String line, Context context, Collector<FactLine> out) {
    if (line.isBlank()) {
      return;
    }
    try {
      out.collect(FactLines.read(line, Instant.now().plus(ahead)));
    } catch (BadLineException bad) {
      ObjectNode aside = JsonNodeFactory.instance.objectNode();
      aside.put("line", line);
      aside.put("error", bad.getMessage());
      context.output(WatchFunction.BAD, aside.toString());
    }
  }
}
