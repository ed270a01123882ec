/**
 * A merchant's deposit as a ledger, and the application for its refund. Begin with {@link
 * io.github.aliexpressrules.core.deposit.DepositAccount}.
 */
@NullMarked
package io.github.aliexpressrules.core.deposit;

import org.jspecify.annotations.NullMarked;
