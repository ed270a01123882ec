package io.github.aliexpressrules.core.deposit;

/** The systems in which the platform counts penalty points, each by itself. */
public enum PointSystem {
  /** Infringements of intellectual property, and sales of what is prohibited or restricted. */
  INTELLECTUAL_PROPERTY,
  /** Severe infringements of intellectual property, which are counted by case. */
  SEVERE_INTELLECTUAL_PROPERTY,
  /** Breaches in trading with buyers. */
  TRANSACTION,
  /** Breaches in how goods are presented. */
  PRODUCT_INFORMATION
}
