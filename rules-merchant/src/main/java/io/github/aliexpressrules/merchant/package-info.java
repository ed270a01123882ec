/**
 * The merchant's questions about the deposit. Begin with {@link
 * io.github.aliexpressrules.merchant.MerchantRules}.
 *
 * <ul>
 *   <li>{@link io.github.aliexpressrules.merchant.MerchantRules}: asks them.
 *   <li>{@link io.github.aliexpressrules.merchant.MerchantPolicy}: the figures that the rules need.
 *   <li>{@link io.github.aliexpressrules.merchant.Balance}, {@link
 *       io.github.aliexpressrules.merchant.DepositRefund}, {@link
 *       io.github.aliexpressrules.merchant.Freezes}, {@link
 *       io.github.aliexpressrules.merchant.LegalDisputes}, {@link
 *       io.github.aliexpressrules.merchant.RequiredDeposit}, {@link
 *       io.github.aliexpressrules.merchant.Standing}: the results.
 * </ul>
 *
 * Each topic's rules stand in one package-private class named after it, each with its code below
 * it, and the chapter that lists them at the bottom.
 *
 * <p>Example:
 *
 * <pre>{@code
 * DepositAccount account =
 *     DepositAccount.builder().merchantId("m-1").category(Category.CLOTHING).build();
 * Question<Balance> balance = MerchantRules.standard().deposit(account).balance();
 * }</pre>
 */
@NullMarked
package io.github.aliexpressrules.merchant;

import org.jspecify.annotations.NullMarked;
