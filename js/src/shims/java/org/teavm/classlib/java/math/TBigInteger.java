package org.teavm.classlib.java.math;

import io.github.aliexpressrules.js.Engine;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/** An integer as JavaScript knows it, and as much of Java's as the library asks for. */
public final class TBigInteger extends Number implements Comparable<TBigInteger> {
  public static final TBigInteger ZERO = new TBigInteger("0");
  public static final TBigInteger ONE = new TBigInteger("1");
  public static final TBigInteger TEN = new TBigInteger("10");

  private final JSObject value;

  private TBigInteger(JSObject value) {
    this.value = value;
  }

  /** Of digits, with a sign or without. */
  public TBigInteger(String digits) {
    this(
        Engine.integer(
            JSString.valueOf(digits.startsWith("+") ? digits.substring(1) : digits)));
  }

  public static TBigInteger valueOf(long value) {
    return new TBigInteger(Long.toString(value));
  }

  /** Ten to the power of what is not negative. */
  static TBigInteger powerOfTen(int exponent) {
    return new TBigInteger("1" + "0".repeat(exponent));
  }

  public TBigInteger add(TBigInteger other) {
    return new TBigInteger(Engine.sum(value, other.value));
  }

  public TBigInteger multiply(TBigInteger other) {
    return new TBigInteger(Engine.product(value, other.value));
  }

  public TBigInteger divide(TBigInteger other) {
    return new TBigInteger(Engine.quotient(value, other.value));
  }

  public TBigInteger remainder(TBigInteger other) {
    return new TBigInteger(Engine.rest(value, other.value));
  }

  public TBigInteger negate() {
    return multiply(new TBigInteger("-1"));
  }

  public int signum() {
    return compareTo(ZERO);
  }

  @Override
  public int compareTo(TBigInteger other) {
    return Engine.order(value, other.value);
  }

  public long longValueExact() {
    try {
      return Long.parseLong(toString());
    } catch (NumberFormatException tooLarge) {
      throw new ArithmeticException("BigInteger out of long range");
    }
  }

  @Override
  public long longValue() {
    return longValueExact();
  }

  @Override
  public int intValue() {
    return (int) longValueExact();
  }

  @Override
  public double doubleValue() {
    throw new UnsupportedOperationException();
  }

  @Override
  public float floatValue() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TBigInteger that && compareTo(that) == 0;
  }

  /** What Java reckons of the words of 32 bits. */
  @Override
  public int hashCode() {
    return signum() * Engine.hash((signum() < 0 ? negate() : this).value);
  }

  @Override
  public String toString() {
    return Engine.digits(value).stringValue();
  }
}
