package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.deposit.Freeze;
import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDispute;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.PenaltyPoints;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.deposit.TopUpMethod;
import io.github.aliexpressrules.core.deposit.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * The facts of a case, to be changed one by one. As they come: a clothing merchant who paid 8,000
 * yuan, asked to leave, applied with all materials and passed the review, with nothing on record.
 */
final class Facts {
  static final Instant MON_2025_02_10 = Instant.parse("2025-02-10T17:00:00Z");
  static final Instant TUE_2025_04_01 = Instant.parse("2025-04-01T17:00:00Z");
  static final Instant FRI_2025_04_11 = Instant.parse("2025-04-11T17:00:00Z");
  static final Instant FRI_2025_08_29 = Instant.parse("2025-08-29T17:00:00Z");
  static final Instant MON_2025_09_01 = Instant.parse("2025-09-01T17:00:00Z");
  static final Instant WED_2025_09_03 = Instant.parse("2025-09-03T17:00:00Z");
  static final Instant THU_2025_09_04 = Instant.parse("2025-09-04T17:00:00Z");
  static final Instant MON_2025_09_08 = Instant.parse("2025-09-08T17:00:00Z");
  static final Instant WED_2025_09_10 = Instant.parse("2025-09-10T17:00:00Z");
  static final Instant FRI_2025_09_12 = Instant.parse("2025-09-12T17:00:00Z");

  Category category = Category.CLOTHING;
  final List<Category> categories = new ArrayList<>();
  final List<DepositEntry> entries = new ArrayList<>();
  final List<Freeze> freezes = new ArrayList<>();
  final List<Violation> violations = new ArrayList<>();
  final List<MerchantDispute> disputes = new ArrayList<>();
  final List<PenaltyPoints> points = new ArrayList<>();
  Optional<Instant> increaseNoticed = Optional.empty();
  Optional<Instant> closed = Optional.empty();
  Optional<Boolean> volumeMet = Optional.of(true);
  Optional<Instant> exitRequested = Optional.of(FRI_2025_08_29);
  Optional<Instant> submitted = Optional.of(MON_2025_09_01);
  Set<Material> materials = EnumSet.allOf(Material.class);
  Optional<Instant> decided = Optional.of(MON_2025_09_08);
  Optional<Boolean> approved = Optional.of(true);
  Optional<Instant> paid = Optional.empty();

  private Facts() {}

  static Facts inOrder() {
    Facts facts = new Facts();
    facts.entries.add(paid("CNY 8000", MON_2025_02_10));
    return facts;
  }

  static Facts withoutEntries() {
    return new Facts();
  }

  /** Nothing of the application has been done. */
  static Facts notApplied() {
    Facts facts = inOrder();
    facts.exitRequested = Optional.empty();
    facts.submitted = Optional.empty();
    facts.materials = EnumSet.noneOf(Material.class);
    facts.decided = Optional.empty();
    facts.approved = Optional.empty();
    return facts;
  }

  Facts with(DepositEntry entry) {
    entries.add(entry);
    return this;
  }

  Facts with(Freeze freeze) {
    freezes.add(freeze);
    return this;
  }

  Facts with(Violation violation) {
    violations.add(violation);
    return this;
  }

  Facts with(MerchantDispute dispute) {
    disputes.add(dispute);
    return this;
  }

  Facts with(PenaltyPoints deducted) {
    points.add(deducted);
    return this;
  }

  Facts points(Instant at, PointSystem system, int points) {
    return with(new PenaltyPoints(at, system, points));
  }

  Facts increaseNoticed(Instant at) {
    increaseNoticed = Optional.of(at);
    return this;
  }

  Facts closed(Instant at) {
    closed = Optional.of(at);
    return this;
  }

  Facts of(Category other) {
    category = other;
    return this;
  }

  Facts andOf(Category further) {
    categories.add(further);
    return this;
  }

  Facts volume(Optional<Boolean> met) {
    volumeMet = met;
    return this;
  }

  Facts submitted(Optional<Instant> at) {
    submitted = at;
    return this;
  }

  Facts decided(Optional<Instant> at, Optional<Boolean> passed) {
    decided = at;
    approved = passed;
    return this;
  }

  Facts paidBack(Instant at) {
    paid = Optional.of(at);
    return this;
  }

  DepositAccount account() {
    return DepositAccount.builder()
        .merchantId("m-5001")
        .category(category)
        .addAllEntries(entries)
        .addAllFreezes(freezes)
        .addAllViolations(violations)
        .addAllDisputes(disputes)
        .transactionVolumeMet(volumeMet)
        .addAllCategories(categories)
        .addAllPoints(points)
        .depositIncreaseNoticedAt(increaseNoticed)
        .closedAt(closed)
        .build();
  }

  DepositRefundApplication application() {
    return new DepositRefundApplication(
        exitRequested, submitted, materials, decided, approved, paid);
  }

  Question<DepositRefund> refund() {
    return refund(MerchantPolicy.standard());
  }

  Question<DepositRefund> refund(MerchantPolicy policy) {
    return MerchantRules.under(policy).deposit(account()).refund(application());
  }

  Question<Balance> balance() {
    return MerchantRules.standard().deposit(account()).balance();
  }

  /** The question by the rules in force. */
  Question<Standing> standing() {
    return inForce().standing();
  }

  /** The questions by the rules in force. */
  DepositQuestions inForce() {
    return MerchantRules.inForce().deposit(account());
  }

  static Money money(String text) {
    return Money.parse(text);
  }

  static DepositEntry paid(String amount, Instant at) {
    return new DepositEntry.Paid(Optional.empty(), at, money(amount), TopUpMethod.ALIPAY);
  }

  static DepositEntry deducted(String amount, Instant at) {
    return new DepositEntry.Deducted(Optional.empty(), at, money(amount), "late shipment penalty");
  }

  static DepositEntry refunded(String amount, Instant at) {
    return new DepositEntry.Refunded(Optional.empty(), at, money(amount));
  }

  static Freeze freeze(Instant from) {
    return new Freeze(from, "identity check", Optional.empty(), Optional.empty());
  }

  static Freeze freeze(Instant from, Instant documents) {
    return new Freeze(from, "identity check", Optional.of(documents), Optional.empty());
  }

  static Freeze lifted(Instant from, Instant documents, Instant lifted) {
    return new Freeze(from, "identity check", Optional.of(documents), Optional.of(lifted));
  }

  static Violation violation(Instant at) {
    return new Violation(at, "copied pictures", Optional.empty());
  }

  static Violation corrected(Instant at, Instant corrected) {
    return new Violation(at, "copied pictures", Optional.of(corrected));
  }

  static MerchantDispute open(MerchantDisputeKind kind, Instant opened) {
    return new MerchantDispute(kind, opened, Optional.empty());
  }

  static MerchantDispute closed(MerchantDisputeKind kind, Instant opened, Instant closed) {
    return new MerchantDispute(kind, opened, Optional.of(closed));
  }
}
