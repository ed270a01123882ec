package io.github.aliexpressrules.json;

import org.jspecify.annotations.Nullable;

/** The tokens of a JSON text: the same as Jackson finds, and broken at the same characters. */
final class JsonTokens implements AutoCloseable {
  /** The least character that is neither a control character nor a space. */
  private static final char FIRST_SHOWN = '!';

  private static final int NONE = -1;

  private final String text;
  private final boolean[] isArray = new boolean[JsonText.MOST_LEVELS + 2];
  private final boolean[] isBegun = new boolean[JsonText.MOST_LEVELS + 2];
  private int level;
  private int at;

  /** Where the token begins, and the one past it where it is a number. */
  private int from;

  private int until;
  private boolean isUnread;
  private String name = "";

  /** What follows the name that was told last. */
  private @Nullable TokenKind named;

  JsonTokens(String text) {
    this.text = text;
  }

  @Nullable TokenKind next() {
    TokenKind kind = named;
    if (kind != null) {
      named = null;
      return opened(kind);
    }
    int next = pastBlanks();
    if (next < 0) {
      if (level > 0) {
        throw new BrokenJsonException(at);
      }
      return null;
    }
    if (next == ']' || next == '}') {
      from = at - 1;
      if (level == 0 || isArray[level] != (next == ']')) {
        throw last();
      }
      level--;
      return TokenKind.END;
    }
    if (level > 0 && isBegun[level]) {
      if (next != ',') {
        throw last();
      }
      next = needed();
    }
    isBegun[level] = true;
    if (level == 0 || isArray[level]) {
      return opened(value(next));
    }
    if (next != '"') {
      throw last();
    }
    name = string();
    if (needed() != ':') {
      throw last();
    }
    named = value(needed());
    return TokenKind.NAME;
  }

  private TokenKind opened(TokenKind kind) {
    if (kind == TokenKind.OBJECT || kind == TokenKind.ARRAY) {
      level++;
      isArray[level] = kind == TokenKind.ARRAY;
      isBegun[level] = false;
    }
    return kind;
  }

  String name() {
    return name;
  }

  String text() {
    if (isUnread) {
      isUnread = false;
      return string();
    }
    return text.substring(from, until);
  }

  long offset() {
    return from;
  }

  @Override
  public void close() {}

  /** It is broken at the character that was read last. */
  private BrokenJsonException last() {
    return new BrokenJsonException(at - 1);
  }

  private boolean isOver() {
    return at >= text.length();
  }

  private char read() {
    if (isOver()) {
      throw new BrokenJsonException(at);
    }
    return text.charAt(at++);
  }

  /** Reads the next character that is not blank; -1 at the end. */
  private int pastBlanks() {
    while (!isOver()) {
      char next = text.charAt(at++);
      if (next >= FIRST_SHOWN) {
        if (next == '/') {
          throw last();
        }
        return next;
      }
      if (next != ' ' && next != '\t' && next != '\n' && next != '\r') {
        throw last();
      }
    }
    return -1;
  }

  private int needed() {
    int next = pastBlanks();
    if (next < 0) {
      throw new BrokenJsonException(at);
    }
    return next;
  }

  private TokenKind value(int first) {
    from = at - 1;
    isUnread = first == '"';
    switch (first) {
      case '"':
        return TokenKind.STRING;
      case '[':
        return TokenKind.ARRAY;
      case '{':
        return TokenKind.OBJECT;
      case 't':
        word("true", 1);
        return TokenKind.TRUE;
      case 'f':
        word("false", 1);
        return TokenKind.FALSE;
      case 'n':
        word("null", 1);
        return TokenKind.NULL;
      case 'N':
        word("NaN", 1);
        throw new BrokenJsonException(at);
      case 'I':
        word("Infinity", 1);
        throw new BrokenJsonException(at);
      case '+':
        throw noNumber(read());
      case '-':
        return signed();
      default:
        if (!isDigit(first)) {
          throw last();
        }
        return first == '0' ? carefully(false) : digits();
    }
  }

  /** Reads the rest of a word, of which some letters have been read. */
  private void word(String word, int read) {
    for (int i = read; i < word.length(); i++) {
      if (isOver() || text.charAt(at) != word.charAt(i)) {
        throw new BrokenJsonException(from);
      }
      at++;
    }
    if (isOver()) {
      return;
    }
    char next = text.charAt(at);
    if (next >= '0' && next != ']' && next != '}' && Character.isJavaIdentifierPart(next)) {
      throw new BrokenJsonException(from);
    }
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  /** A number does not begin with what was read last, or two words that are none. */
  private BrokenJsonException noNumber(char first) {
    if (first == 'I') {
      char second = read();
      if (second == 'N' || second == 'n') {
        word(second == 'N' ? "-INF" : "-Infinity", 3);
        return new BrokenJsonException(at);
      }
    }
    return last();
  }

  private TokenKind signed() {
    char first = read();
    if (first == '.') {
      throw last();
    }
    if (!isDigit(first)) {
      throw noNumber(first);
    }
    return first == '0' ? carefully(true) : digits();
  }

  /** A number whose first digit has been read, that something follows. */
  private TokenKind digits() {
    boolean isNegative = text.charAt(from) == '-';
    int ahead = pastDigits(at);
    if (ahead == text.length()) {
      return carefully(isNegative);
    }
    char next = text.charAt(ahead);
    if (next != '.' && next != 'e' && next != 'E') {
      return number(ahead);
    }
    at = ++ahead; // from here on it is broken where it is a fraction
    if (next == '.') {
      int first = ahead;
      ahead = pastDigits(first);
      if (ahead == text.length()) {
        return carefully(isNegative);
      }
      if (ahead == first) {
        throw last();
      }
      next = text.charAt(ahead);
      if (next != 'e' && next != 'E') {
        return number(ahead);
      }
      ahead++;
    }
    if (ahead < text.length() && (text.charAt(ahead) == '+' || text.charAt(ahead) == '-')) {
      ahead++;
    }
    int first = ahead;
    ahead = pastDigits(first);
    if (ahead == text.length()) {
      return carefully(isNegative);
    }
    if (ahead == first) {
      throw last();
    }
    return number(ahead);
  }

  /** The place of the first character from one on that is no digit. */
  private int pastDigits(int first) {
    int ahead = first;
    while (ahead < text.length() && isDigit(text.charAt(ahead))) {
      ahead++;
    }
    return ahead;
  }

  /** A number that begins with zero, or that the text may end in. */
  private TokenKind carefully(boolean isNegative) {
    at = isNegative ? from + 1 : from;
    int next = read();
    if (next == '0' && !isOver() && isDigit(text.charAt(at))) {
      throw new BrokenJsonException(at);
    }
    next = pastDigits();
    if (next == '.') {
      int first = at;
      next = pastDigits();
      if (at - first == (next == NONE ? 0 : 1)) {
        throw last();
      }
    }
    if (next == 'e' || next == 'E') {
      next = read();
      if (next == '+' || next == '-') {
        next = read();
      }
      if (!isDigit(next)) {
        throw last();
      }
      next = pastDigits();
    }
    return number(next == NONE ? at : at - 1);
  }

  /** Reads digits, and what follows them; none at the end. */
  private int pastDigits() {
    while (!isOver()) {
      char next = text.charAt(at++);
      if (!isDigit(next)) {
        return next;
      }
    }
    return NONE;
  }

  private TokenKind number(int end) {
    at = end;
    until = end;
    if (level == 0 && !isOver()) {
      char next = text.charAt(at);
      if (next != ' ' && next != '\t' && next != '\n' && next != '\r') {
        throw new BrokenJsonException(at);
      }
    }
    return TokenKind.NUMBER;
  }

  private String string() {
    StringBuilder all = new StringBuilder();
    while (true) {
      int first = at;
      char next = read();
      while (next >= ' ' && next != '"' && next != '\\') {
        next = read();
      }
      all.append(text, first, at - 1);
      if (next == '"') {
        return all.toString();
      }
      if (next != '\\') {
        throw last();
      }
      all.append(escaped());
    }
  }

  private char escaped() {
    char letter = read();
    if (letter == 'u') {
      int value = 0;
      for (int i = 0; i < 4; i++) {
        char digit = read();
        int known = digit < 128 ? Character.digit(digit, 16) : -1;
        if (known < 0) {
          throw last();
        }
        value = value << 4 | known;
      }
      return (char) value;
    }
    int known = "btnfr\"/\\".indexOf(letter);
    if (known < 0) {
      throw last();
    }
    return "\b\t\n\f\r\"/\\".charAt(known);
  }
}
