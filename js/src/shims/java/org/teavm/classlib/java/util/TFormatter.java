package org.teavm.classlib.java.util;

/** The forms that the library writes by: {@code %s}, {@code %04d}, {@code %+d}, {@code %04x}. */
public final class TFormatter {
  private final StringBuilder all = new StringBuilder();

  public TFormatter() {}

  public TFormatter(TLocale locale) {}

  public TFormatter format(String format, Object... values) {
    int used = 0;
    int at = 0;
    while (at < format.length()) {
      char letter = format.charAt(at++);
      if (letter != '%') {
        all.append(letter);
        continue;
      }
      boolean isSigned = format.charAt(at) == '+';
      int width = 0;
      at += isSigned ? 1 : 0;
      while (Character.isDigit(format.charAt(at))) {
        width = 10 * width + format.charAt(at++) - '0';
      }
      write(format.charAt(at++), isSigned, width, values[used++]);
    }
    return this;
  }

  private void write(char form, boolean isSigned, int width, Object value) {
    if (form == 's') {
      all.append(value);
      return;
    }
    int number = value instanceof Character letter ? letter : ((Number) value).intValue();
    if (form != 'd' && form != 'x') {
      throw new IllegalArgumentException("%" + form);
    }
    String digits = form == 'x' ? Integer.toHexString(number) : Integer.toString(number);
    boolean isNegative = digits.charAt(0) == '-';
    String sign = isNegative ? "-" : isSigned ? "+" : "";
    digits = isNegative ? digits.substring(1) : digits;
    all.append(sign);
    for (int i = sign.length() + digits.length(); i < width; i++) {
      all.append('0');
    }
    all.append(digits);
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
