package io.github.aliexpressrules.buyer;

import io.github.aliexpressrules.core.rulebook.Party;
import java.util.Objects;
import java.util.Optional;

/**
 * Who pays for sending goods back.
 *
 * @param postagePaidBy who pays, unless the parties agreed otherwise; empty where no source says
 */
public record ReturnAssessment(Optional<Party> postagePaidBy) {
  /** Checks the parts. */
  public ReturnAssessment {
    Objects.requireNonNull(postagePaidBy, "postagePaidBy");
  }
}
