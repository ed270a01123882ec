package io.github.aliexpressrules.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aliexpressrules.json.JsonRules;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A thousand requests a second, sent when they are due whether or not earlier ones are answered.
 * Latencies count from when a request was due. Not in the normal build: {@code -Dload.seconds=60}.
 */
class LoadTest {
  private static final int A_SECOND = 1_000;
  private static final int SECONDS = Integer.getInteger("load.seconds", 0);

  @Test
  void aThousandRequestsASecondAreAllAnswered() throws Exception {
    assumeTrue(SECONDS > 0, "not asked for");
    List<String> lines =
        ServiceTest.casebook().stream()
            .filter(line -> !JsonRules.standard().reply(1, line).isError())
            .toList();
    try (Service service = Service.start()) {
      ask(service, lines, 10 * A_SECOND); // warm
      Told told = ask(service, lines, SECONDS * A_SECOND);
      System.out.println(told);
      assertThat(told.failures()).isZero();
      assertThat(told.rate()).isGreaterThan(0.99 * A_SECOND);
    }
  }

  /** What came of it; latencies in microseconds. */
  private record Told(
      int requests, int failures, double rate, long median, long most99, long most) {}

  private static Told ask(Service service, List<String> lines, int requests) throws Exception {
    List<HttpRequest> ready =
        lines.stream()
            .map(line -> service.to("/answer").POST(BodyPublishers.ofString(line)).build())
            .toList();
    long[] latencies = new long[requests];
    AtomicInteger failures = new AtomicInteger();
    CountDownLatch open = new CountDownLatch(requests);
    long began = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      int number = i;
      long due = began + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
      for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
        LockSupport.parkNanos(due - now);
      }
      CompletableFuture<?> unused =
          service
              .client
              .sendAsync(ready.get(i % ready.size()), BodyHandlers.ofByteArray())
              .whenComplete(
                  (response, failure) -> {
                    latencies[number] = System.nanoTime() - due;
                    if (failure != null || response.statusCode() != 200) {
                      failures.incrementAndGet();
                    }
                    open.countDown();
                  });
    }
    assertThat(open.await(60, TimeUnit.SECONDS)).isTrue();
    double seconds = (System.nanoTime() - began) / 1e9;
    Arrays.sort(latencies);
    return new Told(
        requests,
        failures.get(),
        requests / seconds,
        latencies[requests / 2] / 1_000,
        latencies[(int) (requests * 0.99)] / 1_000,
        latencies[requests - 1] / 1_000);
  }
}
