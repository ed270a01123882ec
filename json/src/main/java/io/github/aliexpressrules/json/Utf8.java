package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.validation.Plain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text in UTF-8 that grows, as JSON has it. What is no writing is escaped wherever the line goes,
 * also what JSON lets pass: DEL and C1, the separators of lines, overrides of direction. The values
 * are the same; a terminal or a log takes no harm.
 *
 * <p>Bytes instead of characters, and instants digit by digit: half of the time of a line was spent
 * on writing it. Confined to one thread.
 */
final class Utf8 {
  private static final char[] LOWER = "0123456789abcdef".toCharArray();
  private static final char[] UPPER = "0123456789ABCDEF".toCharArray();
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] INSTANT =
      "\"0000-00-00T00:00:00Z\"".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_UNIT = 6;

  /** For each character of ASCII whether it stands for itself inside quotes. */
  private static final boolean[] PLAIN = plain();

  static final int SECONDS_A_DAY = 86_400;

  /** The years 0 to 9999, which an instant writes with four digits. */
  private static final long FIRST_SECOND = -62_167_219_200L;

  private static final long LAST_SECOND = 253_402_300_799L;

  /** Most answers have no more. */
  private static final int CAPACITY = 4096;

  private static final int MOST_KEPT = 1 << 16;

  /** No class of ours, so that a thread that lives longer keeps none of them. */
  private static final ThreadLocal<byte @Nullable []> USED = new ThreadLocal<>();

  private byte[] bytes;
  private int length;

  Utf8(int capacity) {
    this(new byte[capacity]);
  }

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the bytes that this thread has used before, to be given back by {@link #given}. */
  static Utf8 taken() {
    byte @Nullable [] used = USED.get();
    USED.set(null);
    return new Utf8(used == null ? new byte[CAPACITY] : used);
  }

  /** Returns the text, and gives the bytes back. */
  String given() {
    String text = toString();
    if (bytes.length <= MOST_KEPT) {
      USED.set(bytes);
    }
    return text;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    Arrays.fill(plain, ' ', 127, true);
    plain['"'] = false;
    plain['\\'] = false;
    return plain;
  }

  /** Returns the bytes of a text as it stands inside quotes. */
  static byte[] encoded(String text) {
    Utf8 out = new Utf8(text.length() + 16);
    out.text(text);
    return out.toBytes();
  }

  int length() {
    return length;
  }

  /** Forgets what comes after so many bytes. */
  void cutTo(int shorter) {
    length = shorter;
  }

  byte[] array() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private byte last() {
    return length == 0 ? 0 : bytes[length - 1];
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  /** A character of ASCII as it is. */
  void raw(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
  }

  /** Bytes as they are. */
  void raw(byte[] encoded) {
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  /** Text of ASCII, as it is: structure, digits. */
  void raw(String ascii) {
    int count = ascii.length();
    room(count);
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < count; i++) {
      to[at + i] = (byte) ascii.charAt(i);
    }
    length = at + count;
  }

  /** Any text in quotes. */
  void quoted(String text) {
    raw('"');
    text(text);
    raw('"');
  }

  /** Any text as it stands inside quotes. */
  void text(String text) {
    int count = text.length();
    room(count);
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c >= 128 || !PLAIN[c]) {
        length = at + i;
        special(text, i);
        return;
      }
      to[at + i] = (byte) c;
    }
    length = at + count;
  }

  /** The rest of a text, from the first character on that is not one plain byte. */
  private void special(String text, int from) {
    room(LONGEST_UNIT * (text.length() - from));
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (PLAIN[c]) {
          bytes[length++] = (byte) c;
        } else {
          escape(c);
        }
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pair(c, text.charAt(++i));
      } else if (Plain.isWriting(c)) {
        unit(c);
      } else {
        escape(c, LOWER);
      }
    }
  }

  private void pair(char high, char low) {
    int codePoint = Character.toCodePoint(high, low);
    if (Plain.isWriting(codePoint)) {
      bytes[length++] = (byte) (0xF0 | codePoint >> 18);
      bytes[length++] = following(codePoint >> 12);
      bytes[length++] = following(codePoint >> 6);
      bytes[length++] = following(codePoint);
    } else {
      escape(high, LOWER);
      escape(low, LOWER);
    }
  }

  /** A byte of a character after its first one: six bits of it. */
  private static byte following(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private void unit(char c) {
    if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | c >> 6);
    } else {
      bytes[length++] = (byte) (0xE0 | c >> 12);
      bytes[length++] = following(c >> 6);
    }
    bytes[length++] = following(c);
  }

  private void escape(char ascii) {
    switch (ascii) {
      case '"', '\\' -> shortly(ascii);
      case '\b' -> shortly('b');
      case '\t' -> shortly('t');
      case '\n' -> shortly('n');
      case '\f' -> shortly('f');
      case '\r' -> shortly('r');
      case 127 -> escape(ascii, LOWER);
      default -> escape(ascii, UPPER);
    }
  }

  private void shortly(char letter) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) letter;
  }

  private void escape(char c, char[] digits) {
    bytes[length++] = '\\';
    bytes[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[length++] = (byte) digits[c >> shift & 0xF];
    }
  }

  /** What stands before the next member of an object or the next item of an array. */
  void next() {
    byte last = last();
    if (last != '{' && last != '[' && last != 0) {
      raw(',');
    }
  }

  /** A member's name, which is plain; its value comes next. */
  void name(String name) {
    next();
    raw('"');
    raw(name);
    raw('"');
    raw(':');
  }

  /** A name that somebody else chose. */
  void anyName(String name) {
    next();
    quoted(name);
    raw(':');
  }

  /** No value. */
  void none() {
    raw(NULL);
  }

  /** A whole number. */
  void number(long number) {
    if (number >= 0 && number < 100) {
      if (number >= 10) {
        raw((char) ('0' + number / 10));
      }
      raw((char) ('0' + number % 10));
    } else {
      raw(Long.toString(number));
    }
  }

  /** An instant in quotes, as {@link Instant#toString} writes it. */
  void instant(Instant instant) {
    long second = instant.getEpochSecond();
    if (instant.getNano() != 0 || second < FIRST_SECOND || second > LAST_SECOND) {
      quoted(instant.toString());
      return;
    }
    int day = (int) Math.floorDiv(second, SECONDS_A_DAY);
    int ofDay = (int) (second - (long) day * SECONDS_A_DAY);
    long date = CivilDate.of(day);
    raw(INSTANT);
    int at = length - INSTANT.length;
    two(at + 1, CivilDate.year(date) / 100);
    two(at + 3, CivilDate.year(date) % 100);
    two(at + 6, CivilDate.month(date));
    two(at + 9, CivilDate.day(date));
    two(at + 12, ofDay / 3600);
    two(at + 15, ofDay / 60 % 60);
    two(at + 18, ofDay % 60);
  }

  private void two(int at, int number) {
    bytes[at] = (byte) ('0' + number / 10);
    bytes[at + 1] = (byte) ('0' + number % 10);
  }

  /** Two digits. */
  void two(int number) {
    room(2);
    two(length, number);
    length += 2;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
