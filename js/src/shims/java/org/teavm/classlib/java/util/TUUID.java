package org.teavm.classlib.java.util;

/** What the library asks of a UUID: the one that a name has for good (version 3, by MD5). */
public final class TUUID {
  private static final int[] TURNS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

  private final byte[] bytes;

  private TUUID(byte[] bytes) {
    this.bytes = bytes;
  }

  public static TUUID nameUUIDFromBytes(byte[] name) {
    byte[] hash = md5(name);
    hash[6] = (byte) (hash[6] & 0x0f | 0x30);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    return new TUUID(hash);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        text.append('-');
      }
      text.append(Character.forDigit(bytes[i] >> 4 & 15, 16));
      text.append(Character.forDigit(bytes[i] & 15, 16));
    }
    return text.toString();
  }

  /** RFC 1321. */
  private static byte[] md5(byte[] message) {
    byte[] padded = new byte[(message.length + 8) / 64 * 64 + 64];
    System.arraycopy(message, 0, padded, 0, message.length);
    padded[message.length] = (byte) 0x80;
    long bits = 8L * message.length;
    for (int i = 0; i < 8; i++) {
      padded[padded.length - 8 + i] = (byte) (bits >>> 8 * i);
    }
    int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    int[] words = new int[16];
    for (int block = 0; block < padded.length; block += 64) {
      for (int i = 0; i < 64; i++) {
        words[i / 4] = words[i / 4] >>> 8 | padded[block + i] << 24;
      }
      mix(state, words);
    }
    byte[] hash = new byte[16];
    for (int i = 0; i < 16; i++) {
      hash[i] = (byte) (state[i / 4] >>> 8 * (i % 4));
    }
    return hash;
  }

  private static void mix(int[] state, int[] words) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int i = 0; i < 64; i++) {
      int round = i / 16;
      int mixed;
      int word;
      if (round == 0) {
        mixed = b & c | ~b & d;
        word = i;
      } else if (round == 1) {
        mixed = d & b | ~d & c;
        word = 5 * i + 1;
      } else if (round == 2) {
        mixed = b ^ c ^ d;
        word = 3 * i + 5;
      } else {
        mixed = c ^ (b | ~d);
        word = 7 * i;
      }
      int sine = (int) (long) (Math.abs(Math.sin(i + 1)) * 4294967296.0);
      int sum = a + mixed + sine + words[word & 15];
      a = d;
      d = c;
      c = b;
      b += Integer.rotateLeft(sum, TURNS[4 * round + i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }
}
