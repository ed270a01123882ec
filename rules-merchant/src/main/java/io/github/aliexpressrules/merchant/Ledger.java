package io.github.aliexpressrules.merchant;

import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A deposit's entries summed up once in the order of time, so that the state after any number of
 * them can be looked up. Entries may be written in any order.
 */
final class Ledger {
  private final List<Instant> booked = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();

  Ledger(DepositAccount account) {
    Standing sum = null;
    for (DepositEntry entry : inTimeOrder(account)) {
      Standing before = sum == null ? Standing.empty(zeroLike(entry)) : sum;
      sum = before.after(entry);
      booked.add(entry.at());
      standings.add(sum);
    }
  }

  /**
   * How the deposit stands at a moment.
   *
   * @param balance the sum of all entries
   * @param deducted the sum of what the platform deducted
   * @param lastPaidAt when the merchant last paid in
   */
  record Standing(Money balance, Money deducted, Optional<Instant> lastPaidAt) {
    private static Standing empty(Money zero) {
      return new Standing(zero, zero, Optional.empty());
    }

    private Standing after(DepositEntry entry) {
      return new Standing(
          balance.plus(entry.change()),
          entry instanceof DepositEntry.Deducted ? deducted.plus(entry.amount()) : deducted,
          entry instanceof DepositEntry.Paid ? Optional.of(entry.at()) : lastPaidAt);
    }
  }

  /** Zero in the policy's currency before the first entry. */
  Standing at(Moment m) {
    int known = m.countKnown(booked, at -> at);
    return known == 0 ? Standing.empty(Money.zero(currency(m))) : standings.get(known - 1);
  }

  /** Where no text tells, the usual one: nothing is nothing in any. */
  private static CurrencyUnit currency(Moment m) {
    CurrencyUnit told = m.figureIfTold(MerchantPolicy.DEPOSIT_CURRENCY, null);
    return told == null ? MerchantPolicy.DEPOSIT_CURRENCY.standard() : told;
  }

  /** Whether no entry is known. */
  boolean isEmpty(Moment m) {
    return m.countKnown(booked, at -> at) == 0;
  }

  private static List<DepositEntry> inTimeOrder(DepositAccount account) {
    return account.entries().stream().sorted(Comparator.comparing(DepositEntry::at)).toList();
  }

  private static Money zeroLike(DepositEntry entry) {
    return Money.zero(entry.amount().getCurrencyUnit());
  }
}
