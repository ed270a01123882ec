package org.teavm.classlib.java.util;

import java.io.IOException;
import java.io.Reader;
import java.util.Hashtable;

/** Properties as they are read from text: TeaVM's own keep eight bits of a letter. */
public class TProperties extends Hashtable<Object, Object> {
  public void load(Reader reader) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
      all.append((char) letter);
    }
    int at = 0;
    while (at < all.length()) {
      at = blanks(all, at, true);
      if (at == all.length()) {
        return;
      }
      if (all.charAt(at) == '#' || all.charAt(at) == '!') {
        while (at < all.length() && !isEnd(all.charAt(at))) {
          at++;
        }
        continue;
      }
      StringBuilder key = new StringBuilder();
      at = part(all, at, key, true);
      at = blanks(all, at, false);
      if (at < all.length() && (all.charAt(at) == '=' || all.charAt(at) == ':')) {
        at = blanks(all, at + 1, false);
      }
      StringBuilder value = new StringBuilder();
      at = part(all, at, value, false);
      put(key.toString(), value.toString());
    }
  }

  private static boolean isEnd(char letter) {
    return letter == '\n' || letter == '\r';
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\f';
  }

  private static int blanks(StringBuilder all, int from, boolean ends) {
    int at = from;
    while (at < all.length() && (isBlank(all.charAt(at)) || ends && isEnd(all.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** Reads a key, until what parts it from its value, or a value until its line ends. */
  private static int part(StringBuilder all, int from, StringBuilder text, boolean isKey) {
    int at = from;
    while (at < all.length()) {
      char letter = all.charAt(at);
      if (isEnd(letter) || isKey && (letter == '=' || letter == ':' || isBlank(letter))) {
        return at;
      }
      at++;
      if (letter != '\\') {
        text.append(letter);
      } else if (at < all.length()) {
        at = escaped(all, at, text);
      }
    }
    return at;
  }

  private static int escaped(StringBuilder all, int at, StringBuilder text) {
    char letter = all.charAt(at);
    if (isEnd(letter)) {
      boolean isPair = letter == '\r' && at + 1 < all.length() && all.charAt(at + 1) == '\n';
      return blanks(all, at + (isPair ? 2 : 1), false);
    }
    if (letter == 'u') {
      if (at + 5 > all.length()) {
        throw new IllegalArgumentException("Malformed \\uxxxx encoding.");
      }
      try {
        text.append((char) Integer.parseInt(all.substring(at + 1, at + 5), 16));
      } catch (NumberFormatException none) {
        throw new IllegalArgumentException("Malformed \\uxxxx encoding.");
      }
      return at + 5;
    }
    int known = "tnrf".indexOf(letter);
    text.append(known < 0 ? letter : "\t\n\r\f".charAt(known));
    return at + 1;
  }
}
