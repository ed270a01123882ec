package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Cases.MON_2025_03_24;
import static io.github.aliexpressrules.buyer.Cases.amended;
import static io.github.aliexpressrules.buyer.Cases.arrived;
import static io.github.aliexpressrules.buyer.Cases.countered;
import static io.github.aliexpressrules.buyer.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A history of 1,000 events costs one pass, also for its timeline: it is folded once, not once a
 * segment. What is done is counted, not timed. Ten times the events may cost ten times as much, and
 * somewhat more for the logarithm; folding again for each segment would cost a hundred times.
 */
class LongHistoryTest {
  private static final int SHORT = 100;
  private static final int LONG = 1_000;

  /** Counters and amendments in turn, a minute apart: the phase changes with each of them. */
  private static Dispute bargaining(int events) {
    DisputeEvent[] all = new DisputeEvent[events];
    for (int i = 0; i < events; i++) {
      var at = MON_2025_03_24.plusSeconds(60L * (i + 1));
      all[i] = i % 2 == 0 ? countered(at, "1.00") : amended(at, "30.00");
    }
    return opened(all);
  }

  private static int segments(BuyerPolicy policy, Dispute dispute) {
    return BuyerRules.under(policy)
        .order(arrived().build())
        .dispute(dispute)
        .status()
        .timeline()
        .segments()
        .size();
  }

  /** Weekends, and how often they were asked for. */
  private record Counting(AtomicLong asked) implements BusinessCalendar {
    private static final BusinessCalendar WEEKENDS = BusinessCalendar.weekends(Cases.LOS_ANGELES);

    @Override
    public ZoneId zone() {
      return WEEKENDS.zone();
    }

    @Override
    public LocalDate coversFrom() {
      return WEEKENDS.coversFrom();
    }

    @Override
    public LocalDate coversUntilInclusive() {
      return WEEKENDS.coversUntilInclusive();
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      asked.incrementAndGet();
      return WEEKENDS.isBusinessDay(date);
    }
  }

  /** Each fold sets a timer, and each timer counts business days. */
  private static long daysCounted(int events) {
    AtomicLong asked = new AtomicLong();
    BuyerPolicy policy =
        BuyerPolicy.standard()
            .with(BuyerPolicy.SELLER_ANSWERS, Optional.of(Term.businessDays(5)))
            .with(BuyerPolicy.PLATFORM_STEPS_IN, Optional.of(Term.businessDays(7)))
            .with(BuyerPolicy.PLATFORM_TIMER_RESTARTS, true)
            .with(new Counting(asked));
    assertThat(segments(policy, bargaining(events))).isGreaterThan(events);
    return asked.get();
  }

  @Test
  void theTimersOfALongHistoryAreSetOnceForEachEventAndSegment() {
    assertThat(daysCounted(LONG)).isLessThan(15 * daysCounted(SHORT));
  }

  private static long bytesAllocated(int events) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Dispute dispute = bargaining(events);
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(segments(BuyerPolicy.standard(), dispute)).isGreaterThan(events);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void theTimelineOfALongHistoryIsOnePass() {
    bytesAllocated(SHORT); // classes are loaded

    long once = bytesAllocated(SHORT);
    assertThat(bytesAllocated(LONG)).isLessThan(25 * once);
  }

  /**
   * What holds between two events is found by halving, so a single answer costs next to nothing.
   */
  @Test
  void aSingleAnswerDoesNotGoThroughTheHistory() {
    var question =
        BuyerRules.standard().order(arrived().build()).dispute(bargaining(LONG)).status();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    question.at(MON_2025_03_24);

    long before = threads.getCurrentThreadAllocatedBytes();
    question.at(MON_2025_03_24.plusSeconds(60L * LONG));
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated).isLessThan(100_000);
  }
}
