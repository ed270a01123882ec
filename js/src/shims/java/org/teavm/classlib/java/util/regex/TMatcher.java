package org.teavm.classlib.java.util.regex;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What a pattern finds in a text. */
public final class TMatcher {
  private final TPattern pattern;
  private final String text;
  private JSObject found;
  private int next;

  TMatcher(TPattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
  }

  @JSBody(params = "found", script = "return found === null;")
  private static native boolean isNone(JSObject found);

  @JSBody(
      params = {"found", "group"},
      script = "var text = found[group]; return text === undefined ? null : text;")
  private static native String group(JSObject found, int group);

  @JSBody(params = "found", script = "return found.index;")
  private static native int start(JSObject found);

  private boolean keep(JSObject match) {
    found = match == null || isNone(match) ? null : match;
    return found != null;
  }

  private JSObject known() {
    if (found == null) {
      throw new IllegalStateException("No match found");
    }
    return found;
  }

  public boolean matches() {
    return keep(pattern.whole(text));
  }

  public boolean find() {
    if (!keep(pattern.part(text, next))) {
      return false;
    }
    next = end() > start() ? end() : end() + 1;
    return true;
  }

  public String group() {
    return group(0);
  }

  public String group(int group) {
    return group(known(), group);
  }

  public int start() {
    return start(known());
  }

  public int end() {
    return start() + group().length();
  }

  /** Replaces what is found; {@code $0} to {@code $9} stand for what is found. */
  public String replaceAll(String replacement) {
    StringBuilder all = new StringBuilder();
    int from = 0;
    next = 0;
    while (find()) {
      all.append(text, from, start());
      from = end();
      for (int i = 0; i < replacement.length(); i++) {
        char letter = replacement.charAt(i);
        if (letter == '$') {
          String group = group(replacement.charAt(++i) - '0');
          all.append(group == null ? "" : group);
        } else if (letter == '\\') {
          all.append(replacement.charAt(++i));
        } else {
          all.append(letter);
        }
      }
    }
    return all.append(text, from, text.length()).toString();
  }
}
