package org.teavm.classlib.java.util.regex;

import io.github.aliexpressrules.js.Engine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/**
 * A pattern as JavaScript knows it. It has no possessive quantifiers; what the library asks is the
 * same by greedy ones.
 */
public final class TPattern {
  public static final int CASE_INSENSITIVE = 2;

  private final String pattern;
  private final JSObject whole;
  private final JSObject part;

  private TPattern(String pattern, int flags) {
    this.pattern = pattern;
    String greedy = pattern.replace("*+", "*").replace("++", "+");
    String more = (flags & CASE_INSENSITIVE) == 0 ? "" : "i";
    this.whole = made("^(?:" + greedy + ")$", "u" + more);
    this.part = made(greedy, "gu" + more);
  }

  private static JSObject made(String pattern, String flags) {
    return Engine.pattern(JSString.valueOf(pattern), JSString.valueOf(flags));
  }

  public static TPattern compile(String pattern) {
    return new TPattern(pattern, 0);
  }

  public static TPattern compile(String pattern, int flags) {
    return new TPattern(pattern, flags);
  }

  public static boolean matches(String pattern, CharSequence text) {
    return compile(pattern).matcher(text).matches();
  }

  public TMatcher matcher(CharSequence text) {
    return new TMatcher(this, text.toString());
  }

  @Nullable JSObject whole(JSObject text) {
    return Engine.found(whole, text, 0);
  }

  @Nullable JSObject part(JSObject text, int from) {
    return Engine.found(part, text, from);
  }

  public String[] split(CharSequence text) {
    return split(text, 0);
  }

  /** Splits at what is not empty itself. */
  public String[] split(CharSequence text, int limit) {
    String all = text.toString();
    List<String> parts = new ArrayList<>();
    TMatcher matcher = matcher(all);
    int from = 0;
    while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
      parts.add(all.substring(from, matcher.start()));
      from = matcher.end();
    }
    parts.add(all.substring(from));
    if (limit == 0 && parts.size() > 1) {
      while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
        parts.remove(parts.size() - 1);
      }
    }
    return parts.toArray(new String[0]);
  }

  public String pattern() {
    return pattern;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
