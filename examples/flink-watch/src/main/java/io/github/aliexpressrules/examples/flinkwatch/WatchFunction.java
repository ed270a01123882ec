package io.github.aliexpressrules.examples.flinkwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps each case, asks about it when the watermark has passed a fact of it or an instant at which
 * its answers change, and says what is new.
 */
final class WatchFunction extends KeyedProcessFunction<String, FactLine, String> {
  private static final long serialVersionUID = 1L;

  /** Lines that are no facts, and facts that the rules refuse, with the reason. */
  static final OutputTag<String> BAD = new OutputTag<>("bad") {};

  private final List<String> asks;
  private final @Nullable String ruleSet;
  private final Duration lead;
  private final String version;

  private transient Watcher watcher;
  private transient ValueState<Watched> state;
  private transient LongCounter facts;
  private transient LongCounter duplicates;
  private transient LongCounter late;
  private transient LongCounter evaluations;
  private transient LongCounter timers;
  private transient LongCounter lines;
  private transient LongCounter corrections;
  private transient LongCounter refusals;

  WatchFunction(List<String> asks, Optional<String> ruleSet, Duration lead, String version) {
    this.asks = List.copyOf(asks);
    this.ruleSet = ruleSet.orElse(null);
    this.lead = lead;
    this.version = version;
  }

  @Override
  public void open(OpenContext context) {
    watcher = new Watcher(asks, Optional.ofNullable(ruleSet), lead, version);
    state =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("watched", WatchedSerializer.INSTANCE));
    facts = counter("facts");
    duplicates = counter("duplicates");
    late = counter("late");
    evaluations = counter("evaluations");
    timers = counter("timers");
    lines = counter("lines");
    corrections = counter("corrections");
    refusals = counter("refusals");
  }

  private LongCounter counter(String name) {
    LongCounter counter = new LongCounter();
    getRuntimeContext().addAccumulator(name, counter);
    return counter;
  }

  @Override
  public void processElement(FactLine fact, Context context, Collector<String> out)
      throws Exception {
    Watched watched = state.value();
    if (watched == null) {
      watched = new Watched();
    }
    if (!watched.add(new Watched.Known(fact.at(), fact.facts(), false))) {
      duplicates.add(1);
      return;
    }
    facts.add(1);
    long watermark = context.timerService().currentWatermark();
    if (fact.at().toEpochMilli() <= watermark) {
      late.add(1);
      tell(
          watcher.correct(context.getCurrentKey(), watched, after(watermark)),
          out,
          (tag, line) -> context.output(tag, line));
    }
    keep(watched, context);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
      throws Exception {
    Watched watched = state.value();
    tell(
        watcher.follow(context.getCurrentKey(), watched, after(timestamp)),
        out,
        (tag, line) -> context.output(tag, line));
    keep(watched, context);
  }

  /** A case is looked at again in the millisecond in which something happens to it. */
  private void keep(Watched watched, Context context) throws Exception {
    Instant next = watched.next();
    if (next != null) {
      context.timerService().registerEventTimeTimer(next.toEpochMilli());
    }
    state.update(watched);
  }

  /** The first instant after a millisecond; a watermark at the end of all time is after all. */
  private static Instant after(long millisecond) {
    return millisecond == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(millisecond + 1);
  }

  private interface Side {
    void output(OutputTag<String> tag, String line);
  }

  private void tell(Watcher.News news, Collector<String> out, Side side) {
    evaluations.add(news.evaluations);
    timers.add(news.timers);
    for (Watcher.Line line : news.lines) {
      lines.add(1);
      corrections.add(line.isCorrection() ? 1 : 0);
      out.collect(line.json());
    }
    for (Watcher.Refusal refusal : news.refusals) {
      refusals.add(1);
      side.output(BAD, refused(refusal));
    }
  }

  private static String refused(Watcher.Refusal refusal) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("key", refusal.fact().key());
    line.put("at", refusal.fact().at().toString());
    line.set("facts", FactLines.JSON.readTree(refusal.fact().facts()));
    line.put("error", refusal.reason());
    return line.toString();
  }
}
