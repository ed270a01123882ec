package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.time.Term;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A decision tree whose leaves are small numbers. It is evaluated through an {@link Eye}, which may
 * be the kernel's moment or somebody with an instant in hand.
 */
sealed interface Tree {
  /** The number of the leaf that is reached. */
  int eval(Eye eye);

  /** How a word is taken. */
  enum Way {
    OF,
    PEEK,
    IF_COVERED,
    PEEK_IF_COVERED;

    boolean rests() {
      return this == OF || this == IF_COVERED;
    }

    boolean mayFail() {
      return this == OF || this == PEEK;
    }
  }

  /** Whom a word is asked about. */
  enum Whom {
    THIS,
    OWNER,
    PART
  }

  /** What a tree can see. */
  interface Eye {
    /** Whether it is before an instant, which lies elsewhere for everybody. */
    boolean isBefore(Instant instant);

    boolean knows(int fact);

    /** Whether a term after a fact that is known is not over yet. */
    boolean isWithin(int fact, Term term);

    /** What a word means; empty where it is not covered and the way does not fail. */
    OptionalInt take(int word, Way way, Whom whom);

    /** The sum of what the items of a list are. */
    int sum(int list);

    boolean none(int list);

    /** What the first item of a list is that is anything; empty if none is. */
    OptionalInt first(int list);

    int figure(int figure);

    boolean isOdd();
  }

  record Leaf(int number) implements Tree {
    @Override
    public int eval(Eye eye) {
      return number;
    }
  }

  record Before(Instant instant, Tree yes, Tree no) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.isBefore(instant) ? yes : no).eval(eye);
    }
  }

  record Knows(int fact, Tree yes, Tree no) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.knows(fact) ? yes : no).eval(eye);
    }
  }

  record Within(int fact, Term term, Tree yes, Tree no) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.isWithin(fact, term) ? yes : no).eval(eye);
    }
  }

  record Take(int word, Way way, Whom whom, Tree even, Tree odd) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.take(word, way, whom).orElse(1) % 2 == 0 ? even : odd).eval(eye);
    }
  }

  record Sum(int list, Tree even, Tree odd) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.sum(list) % 2 == 0 ? even : odd).eval(eye);
    }
  }

  record None(int list, Tree yes, Tree no) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.none(list) ? yes : no).eval(eye);
    }
  }

  record First(int list, Tree even, Tree odd) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.first(list).orElse(1) % 2 == 0 ? even : odd).eval(eye);
    }
  }

  record Reads(int figure, Tree next) implements Tree {
    @Override
    public int eval(Eye eye) {
      return eye.figure(figure) == figure + 1 ? next.eval(eye) : 0;
    }
  }

  record Odd(Tree yes, Tree no) implements Tree {
    @Override
    public int eval(Eye eye) {
      return (eye.isOdd() ? yes : no).eval(eye);
    }
  }
}
