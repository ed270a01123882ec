package io.github.aliexpressrules.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of JSON as nearly all are written: one object, nothing escaped, nothing wrong. Any
 * other line is left to Jackson, which reads all there is and knows where a fault lies.
 *
 * <p>By hand, since a parser for everything takes longer to begin than an answer. Names and words
 * that come again and again are one object each.
 */
final class PlainJson {
  private static final int MOST_LEVELS = 64;
  private static final int END = -1;

  /** Names and words that were read, each at the place of its hash; what is there is replaced. */
  private static final int KEPT = 1 << 9;

  private static final int LONGEST_KEPT = 32;
  private static final @Nullable String[] NAMES = new String[KEPT];
  private static final Json.@Nullable Str[] WORDS = new Json.Str[KEPT];

  private final String text;
  private final MemberStack members = new MemberStack();
  private int at;

  private PlainJson(String text) {
    this.text = text;
  }

  /** Returns the object that a text is; null if it is another value, or not written so plainly. */
  static Json.@Nullable Obj parse(String text) {
    PlainJson reading = new PlainJson(text);
    return reading.next() == '{'
            && reading.object(1) instanceof Json.Obj whole
            && reading.next() == END
        ? whole
        : null;
  }

  /** The next character that is no white space, which is passed. */
  private int next() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        return c;
      }
    }
    return END;
  }

  /** The value that begins with a character; null if it is not plain. */
  private @Nullable Json value(int first, int level) {
    return switch (first) {
      case '"' -> string();
      case '{' -> object(level);
      case '[' -> array(level);
      case 't' -> word("true", Json.Bool.TRUE);
      case 'f' -> word("false", Json.Bool.FALSE);
      case 'n' -> word("null", Json.Null.NULL);
      case END -> null;
      default -> number();
    };
  }

  private @Nullable Json word(String word, Json value) {
    if (!text.startsWith(word, at - 1)) {
      return null;
    }
    at += word.length() - 1;
    return isAtEndOfValue() ? value : null;
  }

  /** Whether no letter or digit comes next, which would belong to the value. */
  private boolean isAtEndOfValue() {
    return at < text.length() && " \t\n\r,]}".indexOf(text.charAt(at)) >= 0;
  }

  private @Nullable Json number() {
    int from = at - 1;
    at = from + (text.charAt(from) == '-' ? 1 : 0);
    int whole = digits();
    if (whole == 0 || (whole > 1 && text.charAt(at - whole) == '0')) {
      return null;
    }
    if (is('.')) {
      at++;
      if (digits() == 0) {
        return null;
      }
    }
    if (is('e') || is('E')) {
      at++;
      at += is('+') || is('-') ? 1 : 0;
      if (digits() == 0) {
        return null;
      }
    }
    return isAtEndOfValue() ? new Json.Num(text.substring(from, at)) : null;
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Passes digits; returns how many. */
  private int digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  /** Passes the rest of a string; returns its hash, negative if it is not plain. */
  private int endOfString() {
    int hash = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return hash & Integer.MAX_VALUE;
      }
      if (c < ' ' || c == '\\') {
        return -1;
      }
      hash = 31 * hash + c;
    }
    return -1;
  }

  private @Nullable String name() {
    int from = at;
    int hash = endOfString();
    if (hash < 0) {
      return null;
    }
    int length = at - 1 - from;
    String known = NAMES[hash & (KEPT - 1)];
    if (known != null && known.length() == length && text.startsWith(known, from)) {
      return known;
    }
    String name = text.substring(from, at - 1);
    if (length <= LONGEST_KEPT) {
      NAMES[hash & (KEPT - 1)] = name;
    }
    return name;
  }

  /** Texts that begin with a letter are kept: names of constants, currencies, questions. */
  private Json.@Nullable Str string() {
    int from = at;
    int hash = endOfString();
    if (hash < 0) {
      return null;
    }
    int length = at - 1 - from;
    if (length == 0 || length > LONGEST_KEPT || text.charAt(from) < 'A') {
      return new Json.Str(text.substring(from, at - 1));
    }
    Json.Str known = WORDS[hash & (KEPT - 1)];
    if (known != null && known.text().length() == length && text.startsWith(known.text(), from)) {
      return known;
    }
    Json.Str word = new Json.Str(text.substring(from, at - 1));
    WORDS[hash & (KEPT - 1)] = word;
    return word;
  }

  private @Nullable Json object(int level) {
    if (level > MOST_LEVELS) {
      return null;
    }
    int from = members.size();
    int c = next();
    while (c != '}') {
      if (members.size() > from) {
        c = c == ',' ? next() : END;
      }
      String name = c == '"' ? name() : null;
      Json value = name != null && next() == ':' ? value(next(), level + 1) : null;
      if (name == null || value == null) {
        return null;
      }
      members.push(name, value);
      c = next();
    }
    return members.take(from);
  }

  private @Nullable Json array(int level) {
    if (level > MOST_LEVELS) {
      return null;
    }
    List<Json> items = new ArrayList<>(4);
    int c = next();
    while (c != ']') {
      if (!items.isEmpty()) {
        c = c == ',' ? next() : END;
      }
      Json item = value(c, level + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
      c = next();
    }
    return new Json.Arr(items);
  }
}
