package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;
import static io.github.aliexpressrules.core.rulebook.Party.MERCHANT;
import static io.github.aliexpressrules.core.rulebook.Party.PLATFORM;
import static io.github.aliexpressrules.core.writing.Conclusion.say;

import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Items;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Is the account free of penalties? */
final class StandingRules {
  /** Whether anything is on record that penalties can follow from. */
  private static final Definition<AccountCase, Boolean> ON_RECORD =
      Definition.of(
          "anything on record",
          (account, m) ->
              m.known(firstDeduction(account)) != null
                  || m.known(account.noticed()) != null
                  || m.known(account.closed()) != null);

  private static @Nullable Fact firstDeduction(AccountCase account) {
    return account.points().isEmpty() ? null : account.points().get(0).fact();
  }

  /** Whether nothing tells what follows from some of it. */
  private static final Definition<AccountCase, Boolean> NOT_TOLD =
      Definition.of("not told", StandingRules::isNotTold);

  private static boolean isNotTold(AccountCase account, Moment m) {
    Fact deduction = m.known(firstDeduction(account));
    Fact noticed = m.known(account.noticed());
    Fact closed = m.known(account.closed());
    return (deduction != null && m.figure(MerchantPolicy.POINTS_ROLLING, deduction).isEmpty())
        || (noticed != null
            && (m.figure(MerchantPolicy.DEPOSIT_INCREASE_MINIMUM, noticed).isEmpty()
                || m.figure(MerchantPolicy.DEPOSIT_INCREASE_WITHIN, noticed).isEmpty()))
        || (closed != null && m.figure(MerchantPolicy.ACCOUNT_CLOSURE_FREEZE, closed).isEmpty());
  }

  static final Rule RECORD =
      Rule.of(
          "merchant.standing.record",
          "Whoever broke the rules should look at the account first and put that right; what"
              + " follows from points, from a notice of a higher deposit and from a closure only the"
              + " platform's own rules tell, no guide.",
          "S1:13, S1:17");
  private static final Action ASK_IN_FORCE =
      Action.of(
          "merchant.step.ask-in-force",
          MERCHANT,
          "Ask with rules: in-force, by which the platform's own rules answer; and look in the"
              + " seller backend what is shown there.",
          "S1:13");
  private static final Case CLEAN =
      RECORD.satisfied(
          "clean", "No points, no notice of a higher deposit and no closure are on record.");
  private static final Case NO_GUIDE_TELLS =
      RECORD
          .unknown(
              "no-guide-tells",
              "Points, a notice of a higher deposit or a closure are on record, and no guide tells"
                  + " what follows from them: ask with rules: in-force.")
          .steps(ASK_IN_FORCE);

  private static @Nullable Conclusion onRecord(AccountCase account, Moment m) {
    if (!m.the(ON_RECORD, account)) {
      return say(CLEAN);
    }
    return Boolean.TRUE.equals(m.ifCovered(NOT_TOLD, account))
        ? say(NO_GUIDE_TELLS).remedy(ASK_IN_FORCE)
        : null;
  }

  private static final MilestoneKind FREEZE_ENDS =
      MilestoneKind.of(
              "freeze-ends",
              PLATFORM,
              FreezeRules.BY_POINTS,
              "From then on the account is taken to be free of freezes by points.")
          .beginning();

  private static final Items<AccountCase, Deduction, Deadline> FREEZES_END =
      Items.of("ends of freezes", AccountCase::points, StandingRules::freezeEnds);

  private static @Nullable Deadline freezeEnds(Deduction deduction, Moment m) {
    Penalty penalty =
        m.knows(deduction.fact().at()) ? m.ifCovered(Deduction.PENALTY, deduction) : null;
    return penalty != null && FreezeRules.isPresumed(penalty, m) ? penalty.ends() : null;
  }

  /** Freezes overlap: the latest end counts. */
  private static final Definition<AccountCase, Deadline> LAST_FREEZE_ENDS =
      Definition.of(
          "end of the last freeze",
          (account, m) ->
              m.all(FREEZES_END, account).stream()
                  .max(Comparator.comparing(Deadline::at))
                  .orElse(null));

  private static Standing standing(AccountCase account, Moment m) {
    return new Standing(points(account, m), measures(account, m));
  }

  private static Optional<Map<PointSystem, Integer>> points(AccountCase account, Moment m) {
    Fact first = m.known(firstDeduction(account));
    if (first != null && m.figure(MerchantPolicy.POINTS_ROLLING, first).isEmpty()) {
      return Optional.empty();
    }
    Map<PointSystem, Integer> points = new EnumMap<>(PointSystem.class);
    for (PointSystem system : PointSystem.values()) {
      points.put(system, 0);
    }
    m.all(Penalties.COUNTING, account).forEach(one -> points.put(one.system(), one.points()));
    return Optional.of(points);
  }

  private static List<Measure> measures(AccountCase account, Moment m) {
    List<Measure> all = new ArrayList<>();
    for (Penalty penalty : m.all(Penalties.ALL, account)) {
      byPoints(account, penalty, m, all);
    }
    for (Freeze freeze : m.all(FreezeRules.ACTIVE, account)) {
      all.add(onRecord(MeasureKind.ACCOUNT_FROZEN, freeze.from(), null, null));
    }
    increase(account, m, all);
    closure(account, m, all);
    all.sort(Comparator.comparing(Measure::from).thenComparing(Measure::measure));
    return all;
  }

  private static void byPoints(AccountCase account, Penalty penalty, Moment m, List<Measure> all) {
    if (PointRules.isWarning(penalty, m)) {
      all.add(byPoints(MeasureKind.WARNING, penalty, null));
    }
    if (penalty.threshold() == Threshold.RESTRICTION && runs(penalty, m)) {
      all.add(byPoints(MeasureKind.OPERATIONS_RESTRICTED, penalty, null));
    }
    if (FreezeRules.runs(penalty, m)) {
      all.add(byPoints(MeasureKind.ACCOUNT_FROZEN, penalty, null));
    }
    if (IncreaseRules.isAwaited(account, penalty, m)) {
      all.add(byPoints(MeasureKind.DEPOSIT_INCREASE, penalty, IncreaseRules.least(penalty, m)));
    }
    if (ClosureRules.isClosing(account, penalty, m)) {
      all.add(byPoints(MeasureKind.ACCOUNT_CLOSED, penalty, null));
    }
  }

  private static boolean runs(Penalty penalty, Moment m) {
    return penalty.ends() != null && m.isBefore(penalty.ends().at());
  }

  private static void increase(AccountCase account, Moment m, List<Measure> all) {
    Money least = m.of(IncreaseRules.LEAST, account);
    Deadline due = m.of(IncreaseRules.DUE, account);
    if (least != null && due != null && !Boolean.TRUE.equals(m.of(IncreaseRules.PAID, account))) {
      all.add(onRecord(MeasureKind.DEPOSIT_INCREASE, due.event().at(), due.at(), least));
    }
  }

  private static void closure(AccountCase account, Moment m, List<Measure> all) {
    Deadline release = m.of(ClosureRules.RELEASE, account);
    if (release != null) {
      Instant closed = release.event().at();
      all.add(onRecord(MeasureKind.ACCOUNT_CLOSED, closed, null, null));
      if (m.isBefore(release.at())) {
        all.add(onRecord(MeasureKind.FUNDS_FROZEN, closed, null, null));
      }
    }
    Fact ground = m.of(ClosureRules.CONFISCABLE, account);
    if (ground != null) {
      Money balance = m.the(AccountCase.STANDING, account).balance();
      all.add(
          new Measure(
              MeasureKind.DEPOSIT_CONFISCATION,
              Optional.empty(),
              ground.at(),
              Optional.empty(),
              Optional.of(balance),
              UNKNOWN));
    }
  }

  private static Measure byPoints(MeasureKind kind, Penalty penalty, @Nullable Money amount) {
    Deadline ends = kind == MeasureKind.DEPOSIT_INCREASE ? null : penalty.ends();
    return new Measure(
        kind,
        Optional.of(penalty.system()),
        penalty.at(),
        Optional.ofNullable(ends).map(Deadline::at),
        Optional.ofNullable(amount),
        SATISFIED);
  }

  private static Measure onRecord(
      MeasureKind kind, Instant from, @Nullable Instant until, @Nullable Money amount) {
    return new Measure(
        kind,
        Optional.empty(),
        from,
        Optional.ofNullable(until),
        Optional.ofNullable(amount),
        SATISFIED);
  }

  private static final Action KEEP_TO_THE_STRICTER =
      Action.of(
          "merchant.step.keep-to-the-stricter",
          MERCHANT,
          "Act as if the penalty ran, and pay what is asked for; look in the seller backend what is"
              + " shown, and keep a copy of it.",
          "S1:13, S1:14");
  private static final Action LOOK_AGAIN =
      Action.of(
          "merchant.step.look-again",
          MERCHANT,
          "Look again, and ask customer service if it still runs: by the texts that were seen it is"
              + " over then.",
          "S1:14");

  static final Chapter<AccountCase, Standing> CHAPTER =
      Chapter.<AccountCase, Standing>on(Penalties.QUESTION)
          .rule(RECORD, StandingRules::onRecord)
          .chapter(PointRules.CHAPTER)
          .chapter(FreezeRules.CHAPTER)
          .chapter(IncreaseRules.CHAPTER)
          .chapter(ClosureRules.CHAPTER)
          .milestone(FREEZE_ENDS, LAST_FREEZE_ENDS)
          .inDoubt(KEEP_TO_THE_STRICTER, LOOK_AGAIN)
          .result((account, m, said) -> standing(account, m));

  private StandingRules() {}
}
