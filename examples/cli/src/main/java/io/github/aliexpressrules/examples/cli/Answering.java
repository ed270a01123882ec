package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.json.AnswerLines;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;

/**
 * Answers the lines of a stream on several threads, in order and in memory that does not grow with
 * the stream: lines are read in blocks, of which so many are under way at most; the oldest one is
 * written before another one is read.
 */
final class Answering {
  private static final int LINES_A_BLOCK = 256;
  private static final int CHARS_A_BLOCK = 1 << 16;

  private final JsonRules rules;
  private final int threads;
  private final LongConsumer progress;

  /** Shared by all lines under way; had alone by one that all together left too little memory. */
  private final ReadWriteLock memory = new ReentrantReadWriteLock();

  private final Deque<Block> free = new ArrayDeque<>();
  private long lines;
  private long errors;

  /**
   * Answers by these rules.
   *
   * @param threads how many threads work on answers, at least 1
   * @param progress is told how many bytes have been read
   */
  Answering(JsonRules rules, int threads, LongConsumer progress) {
    this.rules = rules;
    this.threads = threads;
    this.progress = progress;
  }

  long lines() {
    return lines;
  }

  long errors() {
    return errors;
  }

  /** Some lines, and the answers to them. */
  private final class Block {
    private final List<LineReader.Line> asked = new ArrayList<>();
    private final AnswerLines answers = new AnswerLines(rules);
    private long refused;

    /**
     * Takes the next lines; returns whether there are any. Waits for the first one only: what has
     * been asked is answered first.
     */
    boolean read(LineReader reader) throws IOException {
      int chars = 0;
      while (asked.isEmpty()
          || (asked.size() < LINES_A_BLOCK && chars < CHARS_A_BLOCK && reader.isReady())) {
        Optional<LineReader.Line> line = reader.next();
        if (line.isEmpty()) {
          break;
        }
        asked.add(line.get());
        chars += line.get().text().length();
      }
      return !asked.isEmpty();
    }

    Block answerAll() {
      for (LineReader.Line line : asked) {
        refused += answer(line) ? 0 : 1;
      }
      return this;
    }

    /** Whatever goes wrong with a line stays with it: also a fault of the program. */
    private boolean answer(LineReader.Line line) {
      memory.readLock().lock();
      try {
        return answers.add(line);
      } catch (OutOfMemoryError shared) {
        // once more, below
      } catch (RuntimeException | Error problem) {
        return failed(line, problem);
      } finally {
        memory.readLock().unlock();
      }
      memory.writeLock().lock();
      try {
        return answers.add(line);
      } catch (RuntimeException | Error problem) {
        return failed(line, problem);
      } finally {
        memory.writeLock().unlock();
      }
    }

    private boolean failed(LineReader.Line line, Throwable problem) {
      answers.add(JsonRules.failure(line, problem));
      return false;
    }

    void write(OutputStream out) throws IOException {
      answers.writeTo(out);
      lines += asked.size();
      errors += refused;
      asked.clear();
      refused = 0;
      free.add(this);
    }
  }

  /**
   * Answers all lines.
   *
   * @throws IOException if the stream cannot be read or the answers cannot be written
   */
  void answer(LineReader reader, OutputStream out) throws IOException {
    if (threads == 1) {
      for (Block block = block(); block.read(reader); block = block()) {
        block.answerAll().write(out);
        progress.accept(reader.bytesRead());
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, Answering::worker);
    try {
      answer(reader, out, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private void answer(LineReader reader, OutputStream out, ExecutorService workers)
      throws IOException {
    Deque<Future<Block>> underWay = new ArrayDeque<>();
    for (Block block = block(); block.read(reader); block = block()) {
      underWay.add(workers.submit(block::answerAll));
      while (underWay.size() >= (reader.isReady() ? 2 * threads : 1)) {
        done(underWay.remove()).write(out);
      }
      progress.accept(reader.bytesRead());
    }
    while (!underWay.isEmpty()) {
      done(underWay.remove()).write(out);
    }
  }

  private Block block() {
    Block used = free.poll();
    return used == null ? new Block() : used;
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "answering");
    thread.setDaemon(true);
    return thread;
  }

  private static Block done(Future<Block> block) throws IOException {
    try {
      return block.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IOException("the run was interrupted. Start it again.", ended);
    }
  }
}
