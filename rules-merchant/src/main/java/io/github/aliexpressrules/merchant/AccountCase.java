package io.github.aliexpressrules.merchant;

import static java.util.Comparator.comparing;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry.Deducted;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.deposit.Violation;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account as rules see it. What is on record stands in an order of its own, the earliest first,
 * so that the order in which somebody listed it means nothing; facts name its place in that list.
 *
 * @param account the account
 * @param ledger its entries, summed up
 * @param deductions what the platform deducted, in the order of time
 * @param freezes all freezes, in the order of time
 * @param violations all violations, in the order of time
 * @param disputes all disputes, in the order of time
 * @param legalDisputes those before the law
 * @param otherDisputes the other ones, and complaints
 * @param categories all that the merchant sells
 * @param further what he sells besides the first, by name
 * @param points all deductions of points, in the order of time
 * @param systems the same by system, without systems that have none
 * @param noticed that the platform told him of a higher deposit; null if it has not
 * @param closed that the platform closed the account; null if it has not
 * @param facts all that has happened, in the order of time
 */
record AccountCase(
    DepositAccount account,
    Ledger ledger,
    List<Deducted> deductions,
    List<Freeze> freezes,
    List<Violation> violations,
    List<MerchantDispute> disputes,
    List<MerchantDispute> legalDisputes,
    List<MerchantDispute> otherDisputes,
    List<Category> categories,
    List<Category> further,
    List<Deduction> points,
    List<List<Deduction>> systems,
    @Nullable Fact noticed,
    @Nullable Fact closed,
    List<Fact> facts) {
  /** How the deposit stands: by the entries that are known. */
  static final Definition<AccountCase, Ledger.Standing> STANDING =
      Definition.of("standing of the deposit", (account, m) -> account.ledger().at(m));

  /** Whether nothing was ever paid in, as far as is known. */
  static final Definition<AccountCase, Boolean> UNPAID =
      Definition.of("never paid", (account, m) -> account.ledger().isEmpty(m));

  // What can happen later decides last, and what never happens comes after all that does: so the
  // order shows at no moment what lies ahead.
  private static final Comparator<Deducted> DEDUCTIONS =
      comparing(Deducted::at).thenComparing(Deducted::reason).thenComparing(Deducted::amount);
  private static final Comparator<Freeze> FREEZES =
      comparing(Freeze::from)
          .thenComparing(Freeze::reason)
          .thenComparing(freeze -> orNever(freeze.documentsSubmittedAt()))
          .thenComparing(freeze -> orNever(freeze.liftedAt()));
  private static final Comparator<Violation> VIOLATIONS =
      comparing(Violation::at)
          .thenComparing(Violation::what)
          .thenComparing(violation -> orNever(violation.correctedAt()));
  private static final Comparator<MerchantDispute> DISPUTES =
      comparing(MerchantDispute::openedAt)
          .thenComparing(MerchantDispute::kind)
          .thenComparing(dispute -> orNever(dispute.closedAt()));

  private static final Comparator<PenaltyPoints> POINTS =
      comparing(PenaltyPoints::at)
          .thenComparing(PenaltyPoints::system)
          .thenComparing(PenaltyPoints::points);

  static AccountCase of(DepositAccount account) {
    List<MerchantDispute> disputes = sorted(account.disputes(), DISPUTES);
    List<Category> further = sorted(account.categories(), comparing(Category::name));
    List<Freeze> freezes = sorted(account.freezes(), FREEZES);
    Map<PointSystem, List<Deduction>> systems = new EnumMap<>(PointSystem.class);
    List<Deduction> points = points(account, freezes, systems);
    return new AccountCase(
        account,
        new Ledger(account),
        sorted(deductions(account), DEDUCTIONS),
        freezes,
        sorted(account.violations(), VIOLATIONS),
        disputes,
        disputes.stream().filter(AccountCase::isLegal).toList(),
        disputes.stream().filter(dispute -> !isLegal(dispute)).toList(),
        Stream.concat(Stream.of(account.category()), further.stream()).toList(),
        further,
        points,
        List.copyOf(systems.values()),
        Fact.orNull("deposit.depositIncreaseNoticedAt", account.depositIncreaseNoticedAt()),
        Fact.orNull("deposit.closedAt", account.closedAt()),
        facts(account));
  }

  private static List<Deduction> points(
      DepositAccount account, List<Freeze> freezes, Map<PointSystem, List<Deduction>> systems) {
    List<Deduction> all = new ArrayList<>();
    for (PenaltyPoints taken : sorted(account.points(), POINTS)) {
      List<Deduction> system = systems.computeIfAbsent(taken.system(), none -> new ArrayList<>());
      Deduction deduction = new Deduction(taken, all.size(), system, freezes);
      all.add(deduction);
      system.add(deduction);
    }
    return all;
  }

  private static List<Deducted> deductions(DepositAccount account) {
    return account.entries().stream()
        .filter(Deducted.class::isInstance)
        .map(Deducted.class::cast)
        .toList();
  }

  private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
    return items.size() < 2 ? items : items.stream().sorted(order).toList();
  }

  private static boolean isLegal(MerchantDispute dispute) {
    return dispute.kind() == MerchantDisputeKind.LEGAL;
  }

  /** What the merchant sells. */
  Category category() {
    return account.category();
  }

  /** Whether the required transaction volume was reached; null if that is not given. */
  @Nullable Boolean volumeMet() {
    return account.transactionVolumeMet().orElse(null);
  }

  private static Instant orNever(Optional<Instant> at) {
    return at.orElse(Instant.MAX);
  }

  private static List<Fact> facts(DepositAccount account) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < account.entries().size(); i++) {
      facts.add(Fact.ofItem("deposit.entries", i, "", account.entries().get(i).at()));
    }
    for (int i = 0; i < account.freezes().size(); i++) {
      addFreeze(facts, i, account.freezes().get(i));
    }
    for (int i = 0; i < account.violations().size(); i++) {
      Violation violation = account.violations().get(i);
      facts.add(Fact.ofItem("deposit.violations", i, "", violation.at()));
      addIfThere(facts, "deposit.violations", i, ".correctedAt", violation.correctedAt());
    }
    for (int i = 0; i < account.disputes().size(); i++) {
      MerchantDispute dispute = account.disputes().get(i);
      facts.add(Fact.ofItem("deposit.disputes", i, "", dispute.openedAt()));
      addIfThere(facts, "deposit.disputes", i, ".closedAt", dispute.closedAt());
    }
    for (int i = 0; i < account.points().size(); i++) {
      facts.add(Fact.ofItem("deposit.points", i, "", account.points().get(i).at()));
    }
    account
        .depositIncreaseNoticedAt()
        .ifPresent(at -> facts.add(new Fact("deposit.depositIncreaseNoticedAt", at)));
    account.closedAt().ifPresent(at -> facts.add(new Fact("deposit.closedAt", at)));
    return Facts.sorted(facts);
  }

  private static void addFreeze(List<Fact> facts, int index, Freeze freeze) {
    facts.add(Fact.ofItem("deposit.freezes", index, "", freeze.from()));
    addIfThere(
        facts, "deposit.freezes", index, ".documentsSubmittedAt", freeze.documentsSubmittedAt());
    addIfThere(facts, "deposit.freezes", index, ".liftedAt", freeze.liftedAt());
  }

  private static void addIfThere(
      List<Fact> facts, String list, int index, String member, Optional<Instant> at) {
    at.ifPresent(instant -> facts.add(Fact.ofItem(list, index, member, instant)));
  }
}
