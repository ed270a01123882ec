package io.github.aliexpressrules.core.policy;

/** What decides which of two texts that follow each other binds a case. */
public enum BindsOn {
  /** The text in force when the order was placed. */
  ORDER_PLACED,
  /** A text in force from the event that starts the clock until the clock's end. */
  EVENT,
  /** No text says it: one in force at any time from the placing until the clock's end. */
  UNKNOWN
}
