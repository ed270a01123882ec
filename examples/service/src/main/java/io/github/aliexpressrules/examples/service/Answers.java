package io.github.aliexpressrules.examples.service;

import io.github.aliexpressrules.json.Reply;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Answers as many requests at a time as there are processors; as many wait as the limits say. */
@Component
final class Answers {
  private final Limits limits;
  private final ExecutorService workers;

  Answers(Limits limits) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.limits = limits;
    this.workers =
        new ThreadPoolExecutor(
            processors,
            processors,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(Math.max(1, limits.waiting())));
  }

  /**
   * Answers, or gives up.
   *
   * @throws Problem if too many wait, or it takes too long
   */
  Reply of(Callable<Reply> answer) {
    Future<Reply> underWay;
    try {
      underWay = workers.submit(answer);
    } catch (RejectedExecutionException full) {
      throw Problem.busy(
          "request must find a free place among " + limits.waiting() + ", but found none");
    }
    try {
      return underWay.get(limits.answerWithin().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException tooLong) {
      underWay.cancel(true);
      throw Problem.busy(
          "request must be answered within "
              + limits.answerWithin().toMillis()
              + " ms, but was not");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.busy("request must be answered before the service stops, but was not");
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  @PreDestroy
  void stop() {
    workers.shutdown();
  }
}
