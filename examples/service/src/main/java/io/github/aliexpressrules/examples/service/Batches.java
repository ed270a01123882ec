package io.github.aliexpressrules.examples.service;

import io.github.aliexpressrules.json.AnswerLines;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers many requests, one a line, each in its place: what has come is answered before more is
 * waited for, and memory does not grow with the batch. What becomes too much once it is being
 * answered ends with one line that says so.
 */
@Component
final class Batches {
  private static final JsonRules RULES = JsonRules.standard();
  private static final int MOST_KEPT = 1 << 16;

  private final Limits limits;
  private final Semaphore free;

  Batches(Limits limits) {
    this.limits = limits;
    this.free = new Semaphore(limits.batches());
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getContentLengthLong() > limits.batchBytes()) {
      throw Problem.tooLarge("batch", limits.batchBytes());
    }
    if (!free.tryAcquire()) {
      throw Problem.busy(
          "batch must be one of at most " + limits.batches() + " under way, but was not");
    }
    try {
      response.setStatus(HttpStatus.OK.value());
      response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
      answer(new LineReader(request.getInputStream()), response.getOutputStream());
    } finally {
      free.release();
    }
  }

  private void answer(LineReader lines, OutputStream out) throws IOException {
    AnswerLines answers = new AnswerLines(RULES);
    long began = System.nanoTime();
    long number = 0;
    try {
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        number = line.get().number();
        add(answers, line.get());
        if (answers.size() >= MOST_KEPT || !lines.isReady()) {
          answers.writeTo(out);
          out.flush();
        }
        if (lines.bytesRead() > limits.batchBytes()) {
          throw Problem.tooLarge("batch", limits.batchBytes());
        }
        if (System.nanoTime() - began > limits.batchWithin().toNanos()) {
          throw Problem.tooSlow();
        }
      }
    } catch (Problem tooMuch) {
      answers.add(tooMuch.reply(number + 1));
    } catch (IOException broken) {
      if (!Problem.isSilence(broken)) {
        throw broken;
      }
      answers.add(Problem.tooSlow().reply(number + 1));
    }
    answers.writeTo(out);
    out.flush();
  }

  /** Whatever goes wrong with a line stays with it. */
  private static void add(AnswerLines answers, LineReader.Line line) {
    try {
      answers.add(line);
    } catch (RuntimeException | Error problem) {
      answers.add(JsonRules.failure(line, problem));
    }
  }
}
