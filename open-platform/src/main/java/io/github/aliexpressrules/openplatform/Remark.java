package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.validation.Plain;
import java.util.Objects;

/**
 * What is to be known about how a member of a payload was read, or that it was not.
 *
 * <p>Example: {@code NOT_HELD buyer_login_id: who the buyer is; no rule asks for it}.
 *
 * @param kind what kind of remark
 * @param path the member, with dots and {@code [0]} as it stands in the payload; empty for the
 *     whole. What is said of an object or a list holds for all of it
 * @param text one or two sentences; it shows codes, amounts and instants, never what could name a
 *     person
 */
public record Remark(Kind kind, String path, String text) {
  /** The kinds of remark, the most urgent first. */
  public enum Kind {
    /** A code that is not known: nothing was made of it. */
    UNKNOWN_VALUE,
    /** An instant, amount or number that cannot be read as one. */
    UNREADABLE,
    /** What contradicts the rest, and was left out. */
    CONTRADICTION,
    /** A fact that the payload does not give, though it must have happened or is needed. */
    MISSING,
    /** An hour that the clocks showed twice, or never. */
    CLOCK,
    /** An amount that is not what the payload's members add up to. */
    MONEY,
    /** What was concluded from other members, and from which. */
    CONCLUDED,
    /** What the value types have no place for. */
    NOT_HELD
  }

  /** Makes a remark; what acts on a terminal is shown escaped. */
  public Remark {
    Objects.requireNonNull(kind, "kind");
    path = Plain.text(Objects.requireNonNull(path, "path"));
    text = Plain.text(Objects.requireNonNull(text, "text"));
  }

  @Override
  public String toString() {
    return kind + " " + path + ": " + text;
  }
}
