package org.teavm.classlib.java.math;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

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
    this(made(digits.startsWith("+") ? digits.substring(1) : digits));
  }

  @JSBody(params = "digits", script = "return BigInt(digits);")
  private static native JSObject made(String digits);

  @JSBody(params = "a", script = "return a.toString();")
  private static native String written(JSObject a);

  @JSBody(
      params = {"a", "b"},
      script = "return a + b;")
  private static native JSObject sum(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a * b;")
  private static native JSObject product(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a / b;")
  private static native JSObject quotient(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a % b;")
  private static native JSObject rest(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a < b ? -1 : a > b ? 1 : 0;")
  private static native int order(JSObject a, JSObject b);

  @JSBody(
      params = "a",
      script =
          "var hash = 0, words = [], word = BigInt('4294967296');"
              + "for (; a > BigInt('0'); a = a / word) { words.push(Number(a % word)); }"
              + "while (words.length > 0) { hash = (Math.imul(31, hash) + words.pop()) | 0; }"
              + "return hash;")
  private static native int hash(JSObject a);

  public static TBigInteger valueOf(long value) {
    return new TBigInteger(Long.toString(value));
  }

  /** Ten to the power of what is not negative. */
  static TBigInteger powerOfTen(int exponent) {
    return new TBigInteger("1" + "0".repeat(exponent));
  }

  public TBigInteger add(TBigInteger other) {
    return new TBigInteger(sum(value, other.value));
  }

  public TBigInteger multiply(TBigInteger other) {
    return new TBigInteger(product(value, other.value));
  }

  public TBigInteger divide(TBigInteger other) {
    return new TBigInteger(quotient(value, other.value));
  }

  public TBigInteger remainder(TBigInteger other) {
    return new TBigInteger(rest(value, other.value));
  }

  public TBigInteger negate() {
    return multiply(new TBigInteger("-1"));
  }

  public int signum() {
    return compareTo(ZERO);
  }

  @Override
  public int compareTo(TBigInteger other) {
    return order(value, other.value);
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
    return signum() * hash((signum() < 0 ? negate() : this).value);
  }

  @Override
  public String toString() {
    return written(value);
  }
}
