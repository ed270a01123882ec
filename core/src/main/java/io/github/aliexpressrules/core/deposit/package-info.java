/**
 * A merchant's deposit as a ledger, and the application for its refund. Begin with {@link
 * io.github.aliexpressrules.core.deposit.DepositAccount}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * DepositAccount account =
 *     DepositAccount.builder()
 *         .merchantId("m-1")
 *         .category(Category.CLOTHING)
 *         .transactionVolumeMet(true)
 *         .build();
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.core.deposit;

import org.jspecify.annotations.NullMarked;
