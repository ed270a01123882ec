package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.dispute.Dispute;
import java.util.Objects;
import java.util.Optional;

/**
 * A dispute as a payload tells it.
 *
 * @param id the dispute's number, if it is told
 * @param line the line of the order that it is about; empty for the order as a whole
 * @param dispute the dispute
 */
public record ImportedDispute(Optional<String> id, Optional<String> line, Dispute dispute) {
  /** Checks the parts. */
  public ImportedDispute {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(dispute, "dispute");
  }
}
