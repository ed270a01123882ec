package io.github.aliexpressrules.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A thousand requests a second over connections that are kept, as a proxy would send them. Each has
 * its time; one that finds all connections busy waits, and its latency counts from when it was due.
 * Not in the normal build: {@code -Dload.seconds=60}.
 */
class LoadTest {
  private static final int A_SECOND = 1_000;
  private static final int CONNECTIONS = 32;
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
      int requests,
      int failures,
      double rate,
      long median,
      long most95,
      long most99,
      long most999,
      long most) {
    static Told of(long[] latencies, int failures, double seconds) {
      Arrays.sort(latencies);
      int all = latencies.length;
      return new Told(
          all,
          failures,
          all / seconds,
          latencies[all / 2] / 1_000,
          latencies[(int) (all * 0.95)] / 1_000,
          latencies[(int) (all * 0.99)] / 1_000,
          latencies[(int) (all * 0.999)] / 1_000,
          latencies[all - 1] / 1_000);
    }
  }

  private static Told ask(Service service, List<String> lines, int requests) throws Exception {
    List<HttpRequest> ready =
        lines.stream()
            .map(line -> service.to("/answer").POST(BodyPublishers.ofString(line)).build())
            .toList();
    long[] latencies = new long[requests];
    AtomicInteger failures = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    long began = System.nanoTime();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      connections.execute(
          () -> {
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
              long due = began + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
              for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
              }
              failures.addAndGet(isAnswered(service, ready.get(i % ready.size())) ? 0 : 1);
              latencies[i] = System.nanoTime() - due;
            }
          });
    }
    connections.shutdown();
    assertThat(connections.awaitTermination(requests / A_SECOND + 60, TimeUnit.SECONDS)).isTrue();
    return Told.of(latencies, failures.get(), (System.nanoTime() - began) / 1e9);
  }

  private static boolean isAnswered(Service service, HttpRequest request) {
    try {
      return service.client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
    } catch (IOException | InterruptedException failure) {
      return false;
    }
  }
}
