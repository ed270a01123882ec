package io.github.aliexpressrules.examples.service;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is too much.
 *
 * @param requestBytes the most bytes of one request
 * @param batchBytes the most bytes of all requests of a batch
 * @param bodyWithin how long a request may take to come
 * @param answerWithin how long an answer may take, waiting included
 * @param batchWithin how long a batch may take
 * @param waiting how many requests may wait for a free processor
 * @param batches how many batches may be under way
 */
@ConfigurationProperties("limits")
record Limits(
    int requestBytes,
    long batchBytes,
    Duration bodyWithin,
    Duration answerWithin,
    Duration batchWithin,
    int waiting,
    int batches) {
  Limits {
    Objects.requireNonNull(bodyWithin, "limits.body-within");
    Objects.requireNonNull(answerWithin, "limits.answer-within");
    Objects.requireNonNull(batchWithin, "limits.batch-within");
  }
}
