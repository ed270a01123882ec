package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much memory a decision takes, on average over the casebook. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 30;

  /** Bytes for each decision, as interpreted code takes them; half as much again is too much. */
  private static final Map<String, Integer> MEASURED =
      Map.ofEntries(
          Map.entry("buyer.cancellation", 1217),
          Map.entry("buyer.dispute-window", 1260),
          Map.entry("buyer.claim", 1681),
          Map.entry("buyer.dispute", 2579),
          Map.entry("buyer.offer", 1396),
          Map.entry("buyer.conduct", 955),
          Map.entry("buyer.return", 1039),
          Map.entry("buyer.express-refund", 694),
          Map.entry("buyer.refund-arrival", 2981),
          Map.entry("buyer.recourse", 1996),
          Map.entry("buyer.late-arrival", 1034),
          Map.entry("buyer.cashback", 613),
          Map.entry("buyer.free-return", 1252),
          Map.entry("merchant.standing", 10906),
          Map.entry("merchant.required-deposit", 709),
          Map.entry("merchant.balance", 4003),
          Map.entry("merchant.refund", 12128),
          Map.entry("merchant.freeze", 4740),
          Map.entry("merchant.legal-dispute", 2141));

  /** The same by the rules in force: all worlds of an answer together. */
  private static final Map<String, Integer> MEASURED_IN_FORCE =
      Map.ofEntries(
          Map.entry("buyer.cancellation", 70813),
          Map.entry("buyer.dispute-window", 112595),
          Map.entry("buyer.claim", 101731),
          Map.entry("buyer.dispute", 215992),
          Map.entry("buyer.offer", 44317),
          Map.entry("buyer.conduct", 41221),
          Map.entry("buyer.return", 5851),
          Map.entry("buyer.express-refund", 11580),
          Map.entry("buyer.refund-arrival", 39509),
          Map.entry("buyer.recourse", 16857),
          Map.entry("buyer.late-arrival", 4307),
          Map.entry("buyer.free-return", 28940),
          Map.entry("buyer.cashback", 3421),
          Map.entry("merchant.required-deposit", 5573),
          Map.entry("merchant.balance", 10904),
          Map.entry("merchant.refund", 57444),
          Map.entry("merchant.freeze", 9569),
          Map.entry("merchant.legal-dispute", 5244),
          Map.entry("merchant.standing", 41643));

  static long allocatedBytes() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  static Stream<String> questions() {
    return JsonRules.questions().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aDecisionStaysSmall(String question) {
    check(Casebook.byGuides(question), MEASURED.get(question));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aDecisionByTheRulesInForceStaysSmall(String question) {
    check(Casebook.inForce(question), MEASURED_IN_FORCE.get(question));
  }

  private static void check(List<Request> requests, @Nullable Integer measured) {
    bytes(requests);
    long bytes = bytes(requests);
    assertThat(measured).as("measured").isNotNull();
    assertThat(bytes).isLessThan(measured * 3L / 2);
  }

  /** The bytes for each decision. */
  private static long bytes(List<Request> requests) {
    int answers = 0;
    long before = allocatedBytes();
    for (int round = 0; round < ROUNDS; round++) {
      for (Request request : requests) {
        answers += request.question().at(request.at()).findings().isEmpty() ? 0 : 1;
      }
    }
    long bytes = (allocatedBytes() - before) / ((long) ROUNDS * requests.size());
    assertThat(answers).isEqualTo(ROUNDS * requests.size());
    return bytes;
  }
}
