package org.teavm.classlib.java.util.regex;

import io.github.aliexpressrules.js.Engine;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/** What a pattern finds in a text. */
public final class TMatcher {
  private final TPattern pattern;
  private final String text;
  private final JSObject known;
  private @Nullable JSObject found;
  private int next;

  TMatcher(TPattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
    this.known = JSString.valueOf(text);
  }

  private boolean keep(@Nullable JSObject match) {
    found = match;
    return match != null;
  }

  private JSObject match() {
    if (found == null) {
      throw new IllegalStateException("No match found");
    }
    return found;
  }

  public boolean matches() {
    return keep(pattern.whole(known));
  }

  public boolean find() {
    if (!keep(pattern.part(known, next))) {
      return false;
    }
    next = end() > start() ? end() : end() + 1;
    return true;
  }

  public String group() {
    return group(0);
  }

  public @Nullable String group(int group) {
    JSString part = Engine.group(match(), group);
    return part == null ? null : part.stringValue();
  }

  public int start() {
    return Engine.start(match());
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
