package org.teavm.classlib.java.util.regex;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

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

  @JSBody(
      params = {"pattern", "flags"},
      script = "return new RegExp(pattern, flags);")
  private static native JSObject made(String pattern, String flags);

  @JSBody(
      params = {"pattern", "text", "from"},
      script = "pattern.lastIndex = from; return pattern.exec(text);")
  private static native JSObject found(JSObject pattern, String text, int from);

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

  JSObject whole(String text) {
    return found(whole, text, 0);
  }

  JSObject part(String text, int from) {
    return from > text.length() ? null : found(part, text, from);
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
