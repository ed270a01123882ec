package io.github.aliexpressrules.core.writing;

import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What decides which of the platform's dated texts bind a case; a question that has it is answered
 * by the rules in force.
 *
 * @param placed when the order was placed; null where there is no order
 * @param facts the facts that the texts' scopes ask for, an order for example; null if there are
 *     none
 * @param apart from when on the texts are not for the case, whatever they say; null for never
 * @param remarks what a module says of its rules in force
 */
public record Binding(
    @Nullable Instant placed, @Nullable Object facts, @Nullable Apart apart, Remarks remarks) {
  /** Checks the parts. */
  public Binding {
    Objects.requireNonNull(remarks, "remarks");
  }

  /** Returns what binds the case as long as its order is not placed. */
  public Binding withoutOrder() {
    return new Binding(null, null, null, remarks);
  }

  /**
   * That a case has documents of its own, which nobody has read: no text says anything of it.
   *
   * @param from since when, asked about at this instant or later
   * @param says why, as a remark
   */
  public record Apart(Instant from, Case says) {
    /** Checks the parts. */
    public Apart {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(says, "says");
    }
  }

  /**
   * What a module says of its rules in force.
   *
   * @param lastSeen that figures are taken to hold on after they were last seen; with a place for
   *     their names and days
   * @param ownFigures that figures are the case's own policy's; with a place for their names
   * @param inDoubt what can be done where nothing better is known and the texts do not agree
   */
  public record Remarks(Case lastSeen, Case ownFigures, Action inDoubt) {
    /** Checks the parts. */
    public Remarks {
      Objects.requireNonNull(lastSeen, "lastSeen");
      Objects.requireNonNull(ownFigures, "ownFigures");
      Objects.requireNonNull(inDoubt, "inDoubt");
    }
  }
}
