package io.github.aliexpressrules.core.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the dated facts of a value, so that a question can say which ones it did not yet know.
 */
public final class FactList {
  private final List<Fact> facts = new ArrayList<>();

  /** Starts with no facts. */
  public FactList() {}

  /** Adds a fact. */
  public FactList add(String path, Instant at) {
    facts.add(new Fact(path, at));
    return this;
  }

  /** Adds a fact that may not have happened. */
  public FactList add(String path, Optional<Instant> at) {
    at.ifPresent(instant -> add(path, instant));
    return this;
  }

  /** Adds the facts of a part that already says where they stand. */
  public FactList addAll(List<Fact> more) {
    facts.addAll(more);
    return this;
  }

  /** Returns the facts in the order in which they were added. */
  public List<Fact> list() {
    return List.copyOf(facts);
  }
}
