package io.github.aliexpressrules.merchant;

import static io.github.aliexpressrules.core.rulebook.Outcome.SATISFIED;
import static io.github.aliexpressrules.core.rulebook.Outcome.UNKNOWN;

import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.writing.Moment;
import io.github.aliexpressrules.merchant.Deduction.Penalty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The points that stand and the measures that run, as far as either can be told. */
final class Measures {
  private final AccountCase account;
  private final Moment m;
  private final List<Measure> all = new ArrayList<>();

  private Measures(AccountCase account, Moment m) {
    this.account = account;
    this.m = m;
  }

  static Standing standing(AccountCase account, Moment m) {
    Measures measures = new Measures(account, m);
    m.all(Penalties.TOLD, account).forEach(measures::byPoints);
    m.all(FreezeRules.ACTIVE, account).forEach(measures::frozen);
    measures.increased();
    measures.closed();
    measures.confiscable();
    measures.all.sort(Comparator.comparing(Measure::from).thenComparing(Measure::measure));
    return new Standing(points(account, m), measures.all);
  }

  private static Map<PointSystem, Integer> points(AccountCase account, Moment m) {
    Map<PointSystem, Integer> points = new EnumMap<>(PointSystem.class);
    for (PointSystem system : PointSystem.values()) {
      points.put(system, 0);
    }
    for (Deduction one : account.points()) {
      if (m.knows(one.fact().at()) && m.isBefore(m.the(Deduction.USUAL_LAPSE, one).at())) {
        points.merge(one.system(), one.points(), Deduction::sum);
      }
    }
    return points;
  }

  private void byPoints(Penalty penalty) {
    if (PointRules.isWarning(penalty, m)) {
      add(MeasureKind.WARNING, penalty, null, null);
    }
    if (penalty.threshold() == Threshold.RESTRICTION && runs(penalty)) {
      add(MeasureKind.OPERATIONS_RESTRICTED, penalty, penalty.ends(), null);
    }
    if (FreezeRules.runs(penalty, m)) {
      add(MeasureKind.ACCOUNT_FROZEN, penalty, penalty.ends(), null);
    }
    if (IncreaseRules.isAwaited(account, penalty, m)) {
      Optional<Money> least =
          m.figureIfTold(MerchantPolicy.DEPOSIT_INCREASE_MINIMUM, penalty.by().fact());
      Money amount = least == null ? null : least.orElse(null);
      add(MeasureKind.DEPOSIT_INCREASE, penalty, null, amount);
    }
    if (ClosureRules.isClosing(account, penalty, m)) {
      add(MeasureKind.ACCOUNT_CLOSED, penalty, null, null);
    }
  }

  private boolean runs(Penalty penalty) {
    return penalty.ends() != null && m.isBefore(penalty.ends().at());
  }

  private void frozen(Freeze freeze) {
    if (isPenalty(Penalties.began(freeze))) {
      add(MeasureKind.ACCOUNT_FROZEN, freeze.from(), null, null, SATISFIED);
    }
  }

  private boolean isPenalty(Fact recorded) {
    Optional<Boolean> told = m.figureIfTold(MerchantPolicy.RECORD_IS_PENALTY, recorded);
    return told != null && told.orElse(false);
  }

  private void increased() {
    Money least = m.ifCovered(IncreaseRules.LEAST, account);
    Deadline due = m.ifCovered(IncreaseRules.DUE, account);
    boolean paid = Boolean.TRUE.equals(m.ifCovered(IncreaseRules.PAID, account));
    if (least != null && due != null && !paid) {
      add(MeasureKind.DEPOSIT_INCREASE, due.event().at(), due.at(), least, SATISFIED);
    }
  }

  private void closed() {
    Fact closed = m.known(account.closed());
    if (closed == null || !isPenalty(closed)) {
      return;
    }
    add(MeasureKind.ACCOUNT_CLOSED, closed.at(), null, null, SATISFIED);
    Deadline release = m.ifCovered(ClosureRules.RELEASE, account);
    if (release != null && m.isBefore(release.at())) {
      add(MeasureKind.FUNDS_FROZEN, closed.at(), null, null, SATISFIED);
    }
  }

  private void confiscable() {
    Fact ground = m.ifCovered(ClosureRules.CONFISCABLE, account);
    Ledger.Standing deposit = m.ifCovered(AccountCase.STANDING, account);
    if (ground != null && deposit != null) {
      add(MeasureKind.DEPOSIT_CONFISCATION, ground.at(), null, deposit.balance(), UNKNOWN);
    }
  }

  private void add(
      MeasureKind kind, Penalty penalty, @Nullable Deadline ends, @Nullable Money amount) {
    all.add(
        new Measure(
            kind,
            Optional.of(penalty.system()),
            penalty.at(),
            Optional.ofNullable(ends).map(Deadline::at),
            Optional.ofNullable(amount),
            SATISFIED));
  }

  private void add(
      MeasureKind kind,
      Instant from,
      @Nullable Instant until,
      @Nullable Money amount,
      Outcome outcome) {
    all.add(
        new Measure(
            kind,
            Optional.empty(),
            from,
            Optional.ofNullable(until),
            Optional.ofNullable(amount),
            outcome));
  }
}
