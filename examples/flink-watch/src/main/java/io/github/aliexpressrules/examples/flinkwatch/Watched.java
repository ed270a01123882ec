package io.github.aliexpressrules.examples.flinkwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the job keeps of one case: its facts in the order of time, what it has said of it, and when
 * it has to look again. Changed by {@link Watcher} alone.
 */
final class Watched {
  /**
   * A fact of the case.
   *
   * @param refused whether the rules refuse it, given the facts before it
   */
  record Known(Instant at, String facts, boolean refused) {
    static final Comparator<Known> ORDER =
        Comparator.comparing(Known::at).thenComparing(Known::facts);

    boolean isSame(Known other) {
      return at.equals(other.at) && facts.equals(other.facts);
    }

    Known refused(boolean now) {
      return new Known(at, facts, now);
    }
  }

  /**
   * Something that was said.
   *
   * @param number counts what was said of the case
   * @param ask the question
   * @param reminder the milestone that it reminds of; empty for an answer
   * @param at when it became so
   * @param hash of its words
   */
  record Said(int number, String ask, String reminder, Instant at, long hash) {
    boolean isSame(Said other) {
      return isOfSame(other) && hash == other.hash;
    }

    Said numbered(int other) {
      return new Said(other, ask, reminder, at, hash);
    }

    /** Whether the other takes its place. */
    boolean isOfSame(Said other) {
      return ask.equals(other.ask) && reminder.equals(other.reminder) && at.equals(other.at);
    }
  }

  /** How many facts one case may have; more are no case, but a key that tells none apart. */
  static final int MOST_FACTS = 1_000;

  /** FNV-1a, the same on every machine. */
  static long hashOf(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  final List<Known> facts = new ArrayList<>();
  final List<Said> said = new ArrayList<>();
  int lastNumber;

  /** By which rules it was said ({@link Watcher#rules}); empty if nobody wrote that down. */
  String rules = "";

  /** Up to when the case was followed, inclusive. */
  Instant through = Instant.MIN;

  /** When the answers change by themselves, or a reminder is due; null if never. */
  @Nullable Instant due;

  boolean knows(Known fact) {
    return facts.stream().anyMatch(fact::isSame);
  }

  /**
   * Takes a fact in.
   *
   * @return whether it is new
   */
  boolean add(Known fact) {
    if (knows(fact)) {
      return false;
    }
    facts.add(fact);
    facts.sort(Known.ORDER);
    return true;
  }

  /**
   * Returns up to when all is said, exclusive: up to the watermark, or farther if the case was
   * followed farther before the job was started again, for then the watermark begins anew.
   */
  Instant toldUntil(Instant watermark) {
    return through.isBefore(watermark) ? watermark : through.plusNanos(1);
  }

  /** Returns the instant after {@link #through} at which something happens; null if none. */
  @Nullable Instant next() {
    Instant next = due;
    for (Known fact : facts) {
      if (fact.at().isAfter(through)) {
        return next == null || fact.at().isBefore(next) ? fact.at() : next;
      }
    }
    return next;
  }
}
