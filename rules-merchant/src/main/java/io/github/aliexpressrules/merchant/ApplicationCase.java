package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.writing.Facts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as rules see it: its events as facts; null where it has not happened, or is
 * unknown.
 *
 * @param exitRequested when the merchant asked to leave the platform
 * @param submitted when it was submitted
 * @param missing what it does not enclose, in the order of the enum
 * @param decided when the review ended
 * @param approved whether the review was passed
 * @param paid when the deposit was paid back
 * @param facts the events, in the order of time
 */
record ApplicationCase(
    @Nullable Fact exitRequested,
    @Nullable Fact submitted,
    List<Material> missing,
    @Nullable Fact decided,
    @Nullable Boolean approved,
    @Nullable Fact paid,
    List<Fact> facts) {
  static ApplicationCase of(DepositRefundApplication application) {
    Fact exitRequested = Fact.orNull("application.exitRequestedAt", application.exitRequestedAt());
    Fact submitted = Fact.orNull("application.submittedAt", application.submittedAt());
    Fact decided = Fact.orNull("application.decidedAt", application.decidedAt());
    Fact paid = Fact.orNull("application.paidAt", application.paidAt());
    return new ApplicationCase(
        exitRequested,
        submitted,
        Arrays.stream(Material.values())
            .filter(material -> !application.materials().contains(material))
            .toList(),
        decided,
        application.approved().orElse(null),
        paid,
        Facts.inOrder(exitRequested, submitted, decided, paid));
  }

  /** Whether it encloses anything. */
  boolean enclosesAny() {
    return missing.size() < Material.values().length;
  }
}
