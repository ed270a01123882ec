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
  private final Duration keep;
  private final String version;

  private transient Watcher watcher;
  private transient ValueState<Watched> state;
  private transient LongCounter facts;
  private transient LongCounter duplicates;
  private transient LongCounter late;
  private transient LongCounter evaluations;
  private transient LongCounter timers;
  private transient LongCounter wakes;
  private transient LongCounter lines;
  private transient LongCounter corrections;
  private transient LongCounter refusals;
  private transient LongCounter forgotten;

  /**
   * Makes one.
   *
   * @param keep how long a case is kept to which nothing will happen by itself; zero for ever
   * @throws IllegalArgumentException if there is no such question, or there are no rules of that
   *     name
   */
  WatchFunction(
      List<String> asks, Optional<String> ruleSet, Duration lead, Duration keep, String version) {
    this.asks = List.copyOf(asks);
    this.ruleSet = ruleSet.orElse(null);
    this.lead = lead;
    this.keep = keep;
    this.version = version;
    watcher = watcher();
  }

  /** Made before the job is started too, so that what is wrong is told then. */
  private Watcher watcher() {
    return new Watcher(asks, Optional.ofNullable(ruleSet), lead, version);
  }

  @Override
  public void open(OpenContext context) {
    watcher = watcher();
    state =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("watched", WatchedSerializer.INSTANCE));
    facts = counter("facts");
    duplicates = counter("duplicates");
    late = counter("late");
    evaluations = counter("evaluations");
    timers = counter("timers");
    wakes = counter("wakes");
    lines = counter("lines");
    corrections = counter("corrections");
    refusals = counter("refusals");
    forgotten = counter("forgotten");
  }

  private LongCounter counter(String name) {
    LongCounter counter = new LongCounter();
    getRuntimeContext().addAccumulator(name, counter);
    return counter;
  }

  @Override
  public void processElement(FactLine fact, Context context, Collector<String> out)
      throws Exception {
    Instant watermark = after(context.timerService().currentWatermark());
    if (!keep.isZero() && fact.at().plus(keep).isBefore(watermark)) {
      refuse(
          fact,
          "at must not be more than "
              + keep
              + " before "
              + watermark
              + ", but was "
              + fact.at()
              + ". What was said of the case may be forgotten; raise --keep.",
          context);
      return;
    }
    Watched watched = state.value();
    if (watched == null) {
      watched = new Watched();
    }
    Watched.Known known = new Watched.Known(fact.at(), fact.facts(), false);
    if (watched.facts.size() >= Watched.MOST_FACTS && !watched.knows(known)) {
      refuse(
          fact,
          "A case must have at most "
              + Watched.MOST_FACTS
              + " facts, but this is one more. Choose a key that tells the cases apart.",
          context);
      return;
    }
    Instant due = watched.next();
    if (!watched.add(known)) {
      duplicates.add(1);
      return;
    }
    facts.add(1);
    Instant told = watched.toldUntil(watermark);
    if (fact.at().isBefore(told)) {
      late.add(1);
      tell(watcher.correct(context.getCurrentKey(), watched, told), out, context);
    }
    update(watched, due, context);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
      throws Exception {
    Watched watched = state.value();
    if (watched == null) {
      return;
    }
    Instant due = watched.next();
    if (due == null && !keep.isZero() && watched.through.plus(keep).isBefore(after(timestamp))) {
      forgotten.add(1);
      state.clear();
      return;
    }
    wakes.add(1);
    tell(watcher.follow(context.getCurrentKey(), watched, after(timestamp)), out, context);
    update(watched, due, context);
  }

  /**
   * A case is looked at again in the millisecond in which something happens to it, and has no other
   * timer; one to which nothing will happen by itself is kept for a while.
   */
  private void update(Watched watched, @Nullable Instant before, Context context) throws Exception {
    Instant next = watched.next();
    if (before != null && !before.equals(next)) {
      context.timerService().deleteEventTimeTimer(before.toEpochMilli());
    }
    if (next != null) {
      context.timerService().registerEventTimeTimer(next.toEpochMilli());
    } else if (!keep.isZero()) {
      context.timerService().registerEventTimeTimer(watched.through.plus(keep).toEpochMilli());
    }
    state.update(watched);
  }

  /** The first instant after a millisecond; a watermark at the end of all time is after all. */
  private static Instant after(long millisecond) {
    return millisecond == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(millisecond + 1);
  }

  private void tell(Watcher.News news, Collector<String> out, Context context) {
    evaluations.add(news.evaluations);
    timers.add(news.timers);
    for (Watcher.Line line : news.lines) {
      lines.add(1);
      corrections.add(line.isCorrection() ? 1 : 0);
      out.collect(line.json());
    }
    for (Watcher.Refusal refusal : news.refusals) {
      refuse(refusal.fact(), refusal.reason(), context);
    }
  }

  private void refuse(FactLine fact, String reason, Context context) {
    refusals.add(1);
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("key", fact.key());
    line.put("at", fact.at().toString());
    line.set("facts", FactLines.JSON.readTree(fact.facts()));
    line.put("error", reason);
    context.output(BAD, line.toString());
  }
}
