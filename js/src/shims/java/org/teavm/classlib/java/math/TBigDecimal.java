package org.teavm.classlib.java.math;

/** A decimal number: an integer and a scale; as much of Java's as the library asks for. */
public final class TBigDecimal extends Number implements Comparable<TBigDecimal> {
  public static final TBigDecimal ZERO = new TBigDecimal(0);
  public static final TBigDecimal ONE = new TBigDecimal(1);
  public static final TBigDecimal TEN = new TBigDecimal(10);

  private static final int LONGEST_EXPONENT = 10;

  private final TBigInteger unscaled;
  private final int scale;

  public TBigDecimal(TBigInteger unscaled, int scale) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  public TBigDecimal(TBigInteger value) {
    this(value, 0);
  }

  public TBigDecimal(int value) {
    this(TBigInteger.valueOf(value), 0);
  }

  public TBigDecimal(long value) {
    this(TBigInteger.valueOf(value), 0);
  }

  /** As JSON writes it, or with a point at an end. */
  public TBigDecimal(String text) {
    int end = Math.max(text.indexOf('e'), text.indexOf('E'));
    String digits = end < 0 ? text : text.substring(0, end);
    int point = digits.indexOf('.');
    long places = point < 0 ? 0 : digits.length() - point - 1;
    if (point >= 0) {
      digits = digits.substring(0, point) + digits.substring(point + 1);
    }
    check(digits);
    long scaled = places - (end < 0 ? 0 : exponent(text.substring(end + 1)));
    if (scaled != (int) scaled) {
      throw new NumberFormatException("Scale out of range.");
    }
    this.unscaled = new TBigInteger(digits);
    this.scale = (int) scaled;
  }

  private static long exponent(String text) {
    check(text);
    boolean isNegative = text.charAt(0) == '-';
    int at = isNegative || text.charAt(0) == '+' ? 1 : 0;
    while (text.length() - at > LONGEST_EXPONENT && text.charAt(at) == '0') {
      at++;
    }
    if (text.length() - at > LONGEST_EXPONENT) {
      throw new NumberFormatException("Too many nonzero exponent digits.");
    }
    long exponent = Long.parseLong(text.substring(at)) * (isNegative ? -1 : 1);
    if (exponent != (int) exponent) {
      throw new NumberFormatException("Exponent overflow.");
    }
    return exponent;
  }

  /** A number has digits, and a sign at most before them. */
  private static void check(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean fits = at < text.length();
    for (; at < text.length(); at++) {
      fits &= text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
    if (!fits) {
      throw new NumberFormatException(text);
    }
  }

  public static TBigDecimal valueOf(long value) {
    return new TBigDecimal(value);
  }

  public static TBigDecimal valueOf(long unscaled, int scale) {
    return new TBigDecimal(TBigInteger.valueOf(unscaled), scale);
  }

  public TBigInteger unscaledValue() {
    return unscaled;
  }

  public int scale() {
    return scale;
  }

  public int signum() {
    return unscaled.signum();
  }

  /** The digits, without a sign. */
  private String digits() {
    String text = unscaled.toString();
    return text.startsWith("-") ? text.substring(1) : text;
  }

  public int precision() {
    return digits().length();
  }

  public TBigDecimal negate() {
    return new TBigDecimal(unscaled.negate(), scale);
  }

  public TBigDecimal abs() {
    return signum() < 0 ? negate() : this;
  }

  public TBigDecimal add(TBigDecimal other) {
    int wider = Math.max(scale, other.scale);
    return new TBigDecimal(setScale(wider).unscaled.add(other.setScale(wider).unscaled), wider);
  }

  public TBigDecimal subtract(TBigDecimal other) {
    return add(other.negate());
  }

  public TBigDecimal setScale(int wanted) {
    return setScale(wanted, TRoundingMode.UNNECESSARY);
  }

  public TBigDecimal setScale(int wanted, TRoundingMode rounding) {
    if (wanted >= scale) {
      return wanted == scale
          ? this
          : new TBigDecimal(unscaled.multiply(TBigInteger.powerOfTen(wanted - scale)), wanted);
    }
    TBigInteger power = TBigInteger.powerOfTen(scale - wanted);
    if (rounding != TRoundingMode.DOWN && unscaled.remainder(power).signum() != 0) {
      throw new ArithmeticException("Rounding necessary");
    }
    return new TBigDecimal(unscaled.divide(power), wanted);
  }

  public TBigDecimal movePointRight(int places) {
    TBigDecimal moved = new TBigDecimal(unscaled, scale - places);
    return moved.scale < 0 && places != 0 ? moved.setScale(0) : moved;
  }

  public TBigDecimal movePointLeft(int places) {
    return movePointRight(-places);
  }

  public TBigDecimal stripTrailingZeros() {
    if (signum() == 0) {
      return ZERO;
    }
    String text = unscaled.toString();
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return new TBigDecimal(new TBigInteger(text.substring(0, end)), scale - (text.length() - end));
  }

  public TBigInteger toBigIntegerExact() {
    return setScale(0).unscaled;
  }

  public long longValueExact() {
    return toBigIntegerExact().longValueExact();
  }

  public int intValueExact() {
    long value = longValueExact();
    if (value != (int) value) {
      throw new ArithmeticException("Overflow");
    }
    return (int) value;
  }

  @Override
  public long longValue() {
    return setScale(0, TRoundingMode.DOWN).unscaled.longValue();
  }

  @Override
  public int intValue() {
    return (int) longValue();
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
  public int compareTo(TBigDecimal other) {
    int wider = Math.max(scale, other.scale);
    return setScale(wider).unscaled.compareTo(other.setScale(wider).unscaled);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TBigDecimal that
        && scale == that.scale
        && unscaled.equals(that.unscaled);
  }

  @Override
  public int hashCode() {
    return 31 * unscaled.hashCode() + scale;
  }

  private String signed(String text) {
    return signum() < 0 ? "-" + text : text;
  }

  /** As it is, with an exponent where the point would be far from the digits. */
  @Override
  public String toString() {
    String digits = digits();
    long exponent = digits.length() - 1L - scale;
    if (scale == 0 || scale > 0 && exponent >= -6) {
      return toPlainString();
    }
    String text = digits.substring(0, 1);
    if (digits.length() > 1) {
      text += "." + digits.substring(1);
    }
    if (exponent != 0) {
      text += "E" + (exponent > 0 ? "+" : "") + exponent;
    }
    return signed(text);
  }

  public String toPlainString() {
    String digits = digits();
    if (scale <= 0) {
      return signed(signum() == 0 ? digits : digits + "0".repeat(-scale));
    }
    int before = digits.length() - scale;
    return signed(
        before > 0
            ? digits.substring(0, before) + "." + digits.substring(before)
            : "0." + "0".repeat(-before) + digits);
  }
}
