package io.github.aliexpressrules.openplatform;

import java.util.Locale;

/** The platform's names of members, which the old API writes otherwise than the new one. */
final class Names {
  private Names() {}

  /** One spelling for all: {@code gmtPayTime} and {@code gmt_pay_time} are the same member. */
  static String canonical(String written) {
    StringBuilder name = new StringBuilder(written.length() + 4);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= 'A' && c <= 'Z' && i > 0 && isSmall(written.charAt(i - 1))) {
        name.append('_');
      }
      name.append(c);
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSmall(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
